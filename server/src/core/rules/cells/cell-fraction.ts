import { say } from '../../text/bilingual.ts';
import { isWhole, plain, toNumber } from '../../text/number.ts';
import type { Rule } from '../framework/rule.ts';
import { cellTitle } from '../support/cell-titles.ts';
import { THE_FORM } from '../support/legal-basis.ts';

export const cellFraction: Rule = {
  code: 'cell-fraction',
  severity: 'error',
  title: say('件数不是整数', 'A count that is not whole'),
  why: say('除收费金额（万元）外，各项都是件数，应为整数。', 'All cells but amounts of money are counts, and whole.'),
  basis: THE_FORM,
  examples: [{ of: '行政强制\t6', wrong: '行政强制\t6.5' }],
  check({ irregularCells }, reportFinding) {
    for (const { form, value, span } of irregularCells) {
      if (value === null || isWhole(value) || form.content === 'amount' || !span) continue;
      const title = cellTitle(form);
      reportFinding({
        span,
        message: () =>
          say(`${title.zh}为 ${plain(value)}，应为整数`, `${title.en} is ${plain(value)}; it should be a whole number`),
        cells: [form.name],
        actual: toNumber(value),
      });
    }
  },
};
