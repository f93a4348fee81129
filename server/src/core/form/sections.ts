import { say } from '../text/bilingual.ts';
import type { SectionForm, SectionKey } from './types.ts';

/** The six sections, in the order of the form. Art. 50 of the 条例 says what a report contains. */
export const SECTIONS: readonly SectionForm[] = [
  {
    key: 'overview',
    ordinal: 1,
    heading: '一、总体情况',
    tolerated: [],
    unofficial: ['一、总体情况概述', '一、基本情况', '一、概述', '一、总体工作情况', '一、工作开展情况'],
    table: null,
    content: say(
      '概述本年度主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面的情况；各级政府的监督保障包括工作考核、社会评议和责任追究结果（《条例》第五十条第（四）项）。依据：《条例》第五十条，年度报告格式。',
      'Prose on five topics: proactive disclosure, disclosure on request, management of information, platforms, supervision. Ground: art. 50 and the form.',
    ),
  },
  {
    key: 'proactive',
    ordinal: 2,
    heading: '二、主动公开政府信息情况',
    tolerated: [],
    unofficial: ['二、主动公开政府信息的情况', '二、政府信息主动公开情况'],
    table: 'proactive',
    content: say(
      '填写第二十条第（一）（五）（六）（八）项的表格。依据：《条例》第二十条、第五十条第（一）项。',
      'The table of items (1), (5), (6) and (8) of art. 20. Ground: art. 20 and art. 50(1).',
    ),
  },
  {
    key: 'requests',
    ordinal: 3,
    heading: '三、收到和处理政府信息公开申请情况',
    tolerated: [],
    unofficial: [
      '三、收到和处理政府信息公开申请的情况',
      '三、收到和处理政府信息依申请公开情况',
      '三、依申请公开政府信息情况',
    ],
    table: 'requests',
    content: say(
      '填写收到和处理申请的表格；第一项加第二项之和，等于第三项加第四项之和。依据：《条例》第五十条第（二）项。',
      'The table of requests received and handled; items 1 and 2 add up to items 3 and 4. Ground: art. 50(2).',
    ),
  },
  {
    key: 'review',
    ordinal: 4,
    heading: '四、政府信息公开行政复议、行政诉讼情况',
    tolerated: ['四、因政府信息公开工作被申请行政复议、提起行政诉讼情况'],
    unofficial: ['四、政府信息公开行政复议和行政诉讼情况', '四、行政复议、行政诉讼情况', '四、行政复议和行政诉讼情况'],
    table: 'review',
    content: say(
      '填写行政复议、行政诉讼结果的表格。依据：《条例》第五十条第（三）项。',
      'The table of reconsideration and litigation outcomes. Ground: art. 50(3).',
    ),
  },
  {
    key: 'problems',
    ordinal: 5,
    heading: '五、存在的主要问题及改进情况',
    tolerated: ['五、政府信息公开工作存在的主要问题及改进情况'],
    unofficial: [
      '五、存在的主要问题及整改措施',
      '五、存在问题及改进情况',
      '五、存在的主要问题及改进措施',
      '五、存在的问题及改进情况',
      '五、存在的问题及改进措施',
      '五、存在问题及改进措施',
      '五、存在的主要问题和改进情况',
    ],
    table: null,
    content: say(
      '写明本年度存在的主要问题，以及改进情况和措施。依据：《条例》第五十条第（四）项。',
      'The main problems, and the measures against them. Ground: art. 50(4).',
    ),
  },
  {
    key: 'other',
    ordinal: 6,
    heading: '六、其他需要报告的事项',
    tolerated: [],
    unofficial: [
      '六、其它需要报告事项',
      '六、其他需要报告事项',
      '六、其它需要报告的事项',
      '六、其他需报告的事项',
      '六、需要报告的其他事项',
    ],
    table: null,
    content: say(
      '写明收取信息处理费的情况，没有收取也应写明；有其他事项的一并报告。依据：《条例》第五十条第（五）项，国办函〔2020〕109号。',
      'What information-processing fee was charged, also when none was; anything else to report. Ground: art. 50(5), 国办函〔2020〕109号.',
    ),
  },
];

const BY_KEY = Object.fromEntries(SECTIONS.map((section) => [section.key, section])) as Record<SectionKey, SectionForm>;

export const sectionForm = (key: SectionKey): SectionForm => BY_KEY[key];

export interface Topic {
  readonly key: string;
  /** The sub-heading's words, without its number. */
  readonly heading: string;
  readonly en: string;
  /** What reports head it with as well. */
  readonly shortHeadings?: readonly string[];
  /** Words of which one in the section's text shows that the topic is treated. */
  readonly words: readonly string[];
}

/** The five topics of section one. */
export const TOPICS: readonly Topic[] = [
  { key: 'proactive', heading: '主动公开', en: 'proactive disclosure', words: ['主动公开', '主动、及时'] },
  {
    key: 'onRequest',
    heading: '依申请公开',
    en: 'disclosure on request',
    shortHeadings: ['依申请'],
    words: ['依申请', '公开申请', '申请公开', '申请件'],
  },
  {
    key: 'management',
    heading: '政府信息管理',
    en: 'management of information',
    shortHeadings: ['信息管理'],
    words: ['信息管理', '保密审查', '规范性文件管理', '三审三校', '公文属性', '信息审核', '动态调整'],
  },
  {
    key: 'platform',
    heading: '政府信息公开平台建设',
    en: 'platforms',
    shortHeadings: ['平台建设', '公开平台建设', '政府信息平台建设'],
    words: ['平台', '政府网站', '门户网站', '新媒体', '公众号', '网站', '公报', '专栏'],
  },
  {
    key: 'supervision',
    heading: '监督保障',
    en: 'supervision',
    words: ['监督保障', '监督', '考核', '社会评议', '责任追究', '培训'],
  },
];
