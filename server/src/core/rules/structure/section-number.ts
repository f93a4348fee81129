import { sectionForm } from '../../form/sections.ts';
import { say } from '../../text/bilingual.ts';
import { chinese } from '../../text/chinese-numerals.ts';
import { spanOf } from '../../text/span.ts';
import { prefer } from '../framework/finding.ts';
import type { Rule } from '../framework/rule.ts';
import { shiftedSections } from '../support/heading-numbers.ts';
import { THE_FORM } from '../support/legal-basis.ts';

export const sectionNumber: Rule = {
  code: 'section-number',
  severity: 'warning',
  title: say('标题序号不对', 'A heading is numbered wrong, or not at all'),
  why: say('六个部分依次用“一、”至“六、”编号。', 'The six sections are numbered 一 to 六.'),
  basis: THE_FORM,
  examples: [
    {
      of: '五、存在的主要问题及改进情况',
      wrong: '四、存在的主要问题及改进情况',
    },
    { of: '六、其他需要报告的事项', wrong: '其他需要报告的事项' },
  ],
  check({ report }, reportFinding) {
    const shifted = shiftedSections(report);
    for (const section of report.sections) {
      if (shifted.includes(section)) continue; // told as one: section-level
      const { key, heading } = section;
      const { ordinal } = sectionForm(key);
      if (heading.ordinal.value === ordinal) continue;
      if (heading.ordinal.value === 0 && isListItem(report.text, heading.start)) continue;
      const right = `${chinese(ordinal)}、`;
      const edit = { span: { start: heading.start, end: heading.words.start }, newText: right };
      reportFinding({
        span: spanOf(heading),
        message:
          heading.ordinal.value === 0
            ? say(`标题没有序号，应为“${right}”`, `The heading has no number: it is “${right}”`)
            : say(`标题序号应为“${right}”`, `The heading’s number should be “${right}”`),
        fixes: () => [prefer(say(`序号改为“${right}”`, `Number it “${right}”`), [edit])],
      });
    }
  },
};

/** The tags before a heading are no longer. */
const MAX_TAGS = 600;

/** In HTML a heading may be an item of a list, which the page numbers by itself. */
const isListItem = (text: string, start: number): boolean =>
  text[start - 1] === '>' && /<li\b[^<>]*>(?:\s|<[^<>]*>)*$/i.test(text.slice(Math.max(0, start - MAX_TAGS), start));
