import { TOPICS } from '../../form/sections.ts';
import { sectionOf } from '../../model/report.ts';
import { organOf } from '../../organ/organ.ts';
import { say } from '../../text/bilingual.ts';
import { spanOf } from '../../text/span.ts';
import type { Rule } from '../framework/rule.ts';

export const assessmentMissing: Rule = {
  code: 'assessment-missing',
  severity: 'warning',
  title: say('政府的报告没有写考核、评议和责任追究', 'A government’s report says nothing of assessment'),
  why: say(
    '各级人民政府的年度报告还应当包括工作考核、社会评议和责任追究结果情况，写在“监督保障”里；部门的报告没有这项要求。',
    'A government’s own report tells the results of assessment, public review and accountability, under 监督保障. Departments need not.',
  ),
  basis: say(
    '《条例》第五十条第（四）项；国办公开办函〔2021〕30号 一、（一）',
    'Regulations art. 50(4); 国办公开办函〔2021〕30号, one (1)',
  ),
  examples: [
    {
      of: null,
      wrong:
        '云溪县人民政府2024年政府信息公开工作年度报告\n\n一、总体情况\n\n2024年，云溪县人民政府坚持以公开为常态、不公开为例外，主动公开政府信息1200条，办结政府信息公开申请35件，监督保障有力，办公室组织业务培训2次。\n\n二、主动公开政府信息情况',
      right:
        '云溪县人民政府2024年政府信息公开工作年度报告\n\n一、总体情况\n\n2024年，云溪县人民政府坚持以公开为常态、不公开为例外，主动公开政府信息1200条，将公开工作纳入年度考核，开展社会评议，没有发生责任追究的情况。\n\n二、主动公开政府信息情况',
    },
  ],
  check({ report, passages }, reportFinding) {
    if (report.organ === null || organOf(report.organ).kind !== 'government') return;
    const section = sectionOf(report, 'overview');
    if (!section) return;
    const written = passages.filter((passage) => passage.section === 'overview');
    // What is hardly begun is reported as such.
    if (written.reduce((sum, { text }) => sum + text.length, 0) < MIN_LENGTH) return;
    // Where 监督保障 is left out, that is what is told: topic-missing.
    if (!written.some(({ text }) => SUPERVISION.words.some((word) => text.includes(word)))) return;
    if (passages.some(({ text }) => ASSESSMENT.test(text.replace(OF_OTHERS, '')))) return;
    reportFinding({
      span: spanOf(section.heading),
      message: () =>
        say(
          '各级人民政府的报告应写工作考核、社会评议和责任追究结果情况，全文都没有写',
          'A government’s report tells the results of assessment (工作考核), public review (社会评议) and accountability (责任追究); this one says nothing of them',
        ),
    });
  },
};

const SUPERVISION = TOPICS.find(({ key }) => key === 'supervision')!;

const MIN_LENGTH = 60;
/** What an organ publishes, or reviews, of other matters. */
const OF_OTHERS =
  /考核(?:招聘|录用|认定|聘用)|(?:定期|动态|风险|影响)评估|评估审查|环境影响评价|(?:事故|安全生产)[^，。；]{0,16}责任追究(?:结果)?/g;
const ASSESSMENT = /考核|考评|评议|测评|评估|追责|问责|责任追究|追究责任/;
