import { sectionForm } from '../../form/sections.ts';
import type { Heading } from '../../syntax/headings.ts';
import { say } from '../../text/bilingual.ts';
import { chinese } from '../../text/chinese-numerals.ts';
import { spanOf } from '../../text/span.ts';
import { prefer } from '../framework/finding.ts';
import type { Rule } from '../framework/rule.ts';
import { THE_FORM } from '../support/legal-basis.ts';

export const sectionHeading: Rule = {
  code: 'section-heading',
  severity: 'info',
  title: say('标题不是规定的写法', 'A heading is not in the official wording'),
  why: say('六个部分的标题由年度报告格式规定，不宜改动。', 'The form fixes the wording of the six headings.'),
  basis: THE_FORM,
  examples: [
    { of: '六、其他需要报告的事项', wrong: '六、其它需要报告事项' },
    { of: '五、存在的主要问题及改进情况', wrong: '五、存在问题及改进情况' },
  ],
  check({ report }, reportFinding) {
    for (const { key, heading } of report.sections) {
      const official = sectionForm(key).heading;
      if (isAsOfficial(report.readable, heading, sectionForm(key).ordinal)) continue;
      reportFinding({
        span: spanOf(heading),
        message: () => say(`标题应为“${official}”`, `The heading should be “${official}”`),
        fixes: () => [
          prefer(say(`改为“${official}”`, `Change to “${official}”`), [{ span: spanOf(heading), newText: official }]),
        ],
      });
    }
  },
};

/** The words are the form's, or mean the same; the number is written 一、 (a wrong or missing one is another finding). */
function isAsOfficial(text: string, { wording, ordinal, start }: Heading, right: number): boolean {
  if (wording !== 'official' && wording !== 'tolerated') return false;
  return ordinal.value !== right || (ordinal.level === 1 && text[start] === chinese(right));
}
