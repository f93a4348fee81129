import { NUMBER_STYLE } from '../../style/numbers/number-checks.ts';
import type { StyleIssue } from '../../style/style-issue.ts';
import { say } from '../../text/bilingual.ts';
import type { Rule } from '../framework/rule.ts';
import { styleFinding } from '../support/style-findings.ts';

export const numberStyle: Rule = {
  code: 'number-style',
  severity: 'hint',
  title: say('数字用法', 'How numbers are written'),
  why: say(
    '数字、日期、约数和数值范围按国家标准书写。同一段里的同一种问题合在一处提示。',
    'Numbers, dates, approximations and ranges follow the national standard. Slips of one kind in a paragraph are told together.',
  ),
  basis: say('GB/T 15835—2011《出版物上数字用法》', 'GB/T 15835—2011'),
  examples: [
    { of: '组织业务培训2次', wrong: '组织业务培训约10余次', right: '组织业务培训10余次' },
    { of: '2025年1月20日', wrong: '2025年01月20日' },
    { of: '2025年1月20日', wrong: '二零二五年一月二十日', right: '二〇二五年一月二十日' },
    { of: '组织业务培训2次', wrong: '组织业务培训2次，投入3—5万元', right: '组织业务培训2次，投入3万元—5万元' },
  ],
  check({ report, passages }, reportFinding) {
    for (const passage of passages) {
      const { numbers } = passage.charIndex;
      for (const kind of NUMBER_STYLE) {
        const issues: StyleIssue[] = [];
        kind.find(passage.text, numbers, issues, report.year);
        if (issues.length > 0) reportFinding(styleFinding(passage, kind, issues));
      }
    }
  },
};
