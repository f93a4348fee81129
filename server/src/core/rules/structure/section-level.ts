import { sectionForm, TOPICS } from '../../form/sections.ts';
import type { Passage } from '../../prose/passages.ts';
import { topicHeading } from '../../prose/topic-heading.ts';
import { say } from '../../text/bilingual.ts';
import { chinese } from '../../text/chinese-numerals.ts';
import type { Edit } from '../../text/edits.ts';
import { covering, spanOf } from '../../text/span.ts';
import { prefer } from '../framework/finding.ts';
import type { Rule } from '../framework/rule.ts';
import { shiftedSections } from '../support/heading-numbers.ts';
import { THE_FORM } from '../support/legal-basis.ts';

export const sectionLevel: Rule = {
  code: 'section-level',
  severity: 'warning',
  title: say('标题层次不对', 'Headings of the wrong level'),
  why: say(
    '总体情况的五个方面用“（一）”至“（五）”，“一、”至“六、”只用于六个部分。整段序号顺延一位的，一次改正。',
    'The five topics of section one are numbered （一） to （五）; 一、 to 六、 are for the six sections. A run of sections that is off by one is mended at once.',
  ),
  basis: THE_FORM,
  examples: [
    { of: '（一）主动公开\n', wrong: '一、主动公开\n' },
    {
      of: null,
      wrong:
        '云溪县水务局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n二、主动公开政府信息情况\n\n四、收到和处理政府信息公开申请情况\n\n五、政府信息公开行政复议、行政诉讼情况\n\n六、存在的主要问题及改进情况\n\n七、其他需要报告的事项\n',
      right:
        '云溪县水务局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n二、主动公开政府信息情况\n\n三、收到和处理政府信息公开申请情况\n\n四、政府信息公开行政复议、行政诉讼情况\n\n五、存在的主要问题及改进情况\n\n六、其他需要报告的事项\n',
    },
  ],
  check({ report, passages }, reportFinding) {
    const shifted = shiftedSections(report);
    const [first] = shifted;
    if (first) {
      const last = shifted.at(-1)!;
      const [from, to] = [first, last].map(({ key }) => `${chinese(sectionForm(key).ordinal)}、`) as [string, string];
      const edits = shifted.map(({ key, heading }) => ({
        span: { start: heading.start, end: heading.words.start },
        newText: `${chinese(sectionForm(key).ordinal)}、`,
      }));
      reportFinding({
        span: spanOf(first.heading),
        message: () =>
          say(
            `从“${report.text.slice(first.heading.start, first.heading.end)}”起，${shifted.length} 个部分的序号都差一位，应为“${from}”至“${to}”`,
            `From here on ${shifted.length} sections are numbered off by one; they are “${from}” to “${to}”`,
          ),
        fixes: () => [
          prefer(
            say(
              `将 ${shifted.length} 个部分的序号改为“${from}”至“${to}”`,
              `Number the ${shifted.length} sections “${from}” to “${to}”`,
            ),
            edits,
          ),
        ],
      });
    }
    const raised = passages.filter((passage) => passage.section === 'overview').flatMap(numberedAsSection);
    const [one] = raised;
    if (!one) return;
    reportFinding({
      span: covering(one.span, one.span),
      message: () =>
        say(
          `总体情况的各方面用了部分的序号（${raised
            .slice(0, MAX_NAMED)
            .map(({ written }) => `“${written}”`)
            .join('')}），应为“（一）”至“（五）”`,
          `The topics of section one are numbered as sections (${raised
            .slice(0, MAX_NAMED)
            .map(({ written }) => `“${written}”`)
            .join(', ')}); they are “（一）” to “（五）”`,
        ),
      fixes: () => [
        prefer(
          say(
            `改为“${raised
              .slice(0, MAX_NAMED)
              .map(({ edit }) => edit.newText)
              .join('')}”`,
            `Number them “${raised
              .slice(0, MAX_NAMED)
              .map(({ edit }) => edit.newText)
              .join('')}”`,
          ),
          raised.map(({ edit }) => edit),
        ),
      ],
    });
  },
};

/** 二、主动公开政府信息情况 is the second section’s own, wherever it stands. */
const isOfSection = (text: string): boolean => text.includes('主动公开政府信息');

/** A message names no more: a report has five topics. */
const MAX_NAMED = TOPICS.length;

interface Raised {
  readonly written: string;
  readonly span: { readonly start: number; readonly end: number };
  readonly edit: Edit;
}

/** 一、主动公开情况: a topic's own words, under a section's number. */
function numberedAsSection(passage: Passage): Raised[] {
  const heading = topicHeading(passage.text);
  if (heading?.ordinal.level !== 1 || heading.ordinal.value === 0 || isOfSection(passage.text)) return [];
  const { start, ordinal } = heading;
  const span = passage.spanOf(start, ordinal.end);
  return [
    {
      written: passage.text.slice(start, ordinal.end).trim(),
      span,
      edit: { span, newText: `（${chinese(ordinal.value)}）` },
    },
  ];
}
