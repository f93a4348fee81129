import { cellNamed } from '../../model/report.ts';
import { say } from '../../text/bilingual.ts';
import { minus, plain, toNumber } from '../../text/number.ts';
import type { Rule } from '../framework/rule.ts';
import { relatedCells } from '../support/cell-spans.ts';
import { cellTitle } from '../support/cell-titles.ts';
import { SECTION_TWO } from '../support/legal-basis.ts';

/** What was issued and repealed, and is in force. */
const ROWS = ['rules', 'normativeDocuments'].map((row) =>
  ['issued', 'repealed', 'inForce'].map((column) => `proactive.${row}.${column}`),
);

export const inForceLow: Rule = {
  code: 'in-force-low',
  severity: 'warning',
  title: say('现行有效件数少于本年新增', 'Fewer in force than were issued this year'),
  why: say(
    '本年制发的文件年底仍然有效（废止的除外），现行有效件数不会少于制发件数减废止件数。',
    'What was issued this year and not repealed is in force at its end.',
  ),
  basis: SECTION_TWO,
  examples: [{ of: '行政规范性文件\t3\t1\t18', wrong: '行政规范性文件\t3\t1\t1' }],
  check({ report }, reportFinding) {
    for (const names of ROWS) {
      const [issued, repealed, inForce] = names.map((name) => cellNamed(report, name));
      if (issued?.state !== 'number' || repealed?.state !== 'number' || inForce?.state !== 'number') continue;
      const least = minus(issued.value, repealed.value);
      if (inForce.value >= least || !inForce.span) continue;
      const title = cellTitle(inForce.form);
      const sum = `${plain(issued.value)} − ${plain(repealed.value)} = ${plain(least)}`;
      reportFinding({
        span: inForce.span,
        message: () =>
          say(
            `${title.zh}为 ${plain(inForce.value)}，少于本年制发减本年废止（${sum}）`,
            `${title.en} is ${plain(inForce.value)}, less than issued minus repealed (${sum})`,
          ),
        cells: [inForce.form.name],
        expected: toNumber(least),
        actual: toNumber(inForce.value),
        related: () => relatedCells(report, [issued.form.index, repealed.form.index]),
      });
    }
  },
};
