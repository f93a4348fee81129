import { sectionForm } from '../../form/sections.ts';
import { say } from '../../text/bilingual.ts';
import { spanOf } from '../../text/span.ts';
import type { Rule } from '../framework/rule.ts';
import { THE_FORM } from '../support/legal-basis.ts';

export const sectionDuplicate: Rule = {
  code: 'section-duplicate',
  severity: 'warning',
  title: say('同一部分出现两次', 'A section stands twice'),
  why: say('每个部分只应出现一次。', 'Each section stands once.'),
  basis: THE_FORM,
  examples: [
    {
      of: '云溪县水务局\n2025年1月20日',
      wrong: '六、其他需要报告的事项\n\n无其他事项。\n\n云溪县水务局\n2025年1月20日',
    },
  ],
  check({ report: { sections } }, reportFinding) {
    for (const section of sections) {
      const { key, heading } = section;
      const first = sections.find((other) => other.key === key)!;
      if (first === section) continue;
      const before = first.heading;
      const name = sectionForm(key).heading;
      reportFinding({
        span: spanOf(heading),
        message: () => say(`“${name}”在前面已经出现过`, `“${name}” stands above already`),
        related: () => [{ span: spanOf(before), message: say('第一次出现', 'Stands here first') }],
      });
    }
  },
};
