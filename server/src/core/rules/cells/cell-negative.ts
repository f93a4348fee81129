import { say } from '../../text/bilingual.ts';
import { plain, toNumber } from '../../text/number.ts';
import type { Rule } from '../framework/rule.ts';
import { cellTitle } from '../support/cell-titles.ts';
import { THE_FORM } from '../support/legal-basis.ts';

export const cellNegative: Rule = {
  code: 'cell-negative',
  severity: 'error',
  title: say('数据为负', 'A count below zero'),
  why: say('件数、金额不会小于零。', 'Counts and amounts are never below zero.'),
  basis: THE_FORM,
  examples: [{ of: '行政强制\t6', wrong: '行政强制\t-6' }],
  check({ irregularCells }, reportFinding) {
    for (const { form, value, span } of irregularCells) {
      if (value === null || value >= 0 || form.content === 'change' || !span) continue;
      const title = cellTitle(form);
      reportFinding({
        span,
        message: () => say(`${title.zh}为 ${plain(value)}，不应小于零`, `${title.en} is ${plain(value)}, below zero`),
        cells: [form.name],
        actual: toNumber(value),
      });
    }
  },
};
