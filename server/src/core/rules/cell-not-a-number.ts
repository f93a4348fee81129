import type { Cell, Report } from '../model/report.ts';
import { forcedValue } from '../repair/totals.ts';
import { say } from '../text/bilingual.ts';
import { fold } from '../text/fold.ts';
import { plain } from '../text/number.ts';
import { quote } from '../text/quote.ts';
import { editsOf } from './edits.ts';
import type { Fix } from './finding.ts';
import { cellTitle } from './names.ts';
import type { Rule } from './rule.ts';

export const cellNotANumber: Rule = {
  code: 'cell-not-a-number',
  severity: 'warning',
  title: say('不是数字', 'Not a number'),
  why: say(
    '每一格都应填数字，没有发生的填“0”。“/”“-”“无”不是数字，本格所在的等式暂不核对。',
    'Every cell holds a number, 0 for nothing. With “/”, “-” or words in a cell its sums are not checked.',
  ),
  basis: say('年度报告格式', 'The form'),
  examples: [{ of: '规章\t0\t0\t0', wrong: '规章\t0\t/\t0', right: '规章\t0\t0\t0' }],
  *check({ report }) {
    for (const cell of report.cells) {
      if (cell.state !== 'invalid' || !cell.span) continue;
      const written = report.text.slice(cell.span.start, cell.span.end);
      const title = cellTitle(cell.form);
      const fix = numberFix(report, cell, written);
      yield {
        span: cell.span,
        message: say(
          `${title.zh}填的是“${quote(written)}”，应填数字`,
          `${title.en} has “${quote(written)}” where a number belongs`,
        ),
        cells: [cell.form.name],
        fixes: fix ? [fix] : [],
      };
    }
  },
};

/** Marks and words that say that there is none. */
const MEANS_NONE = new Set(['', '无', '没有', '暂无', '不涉及', '零', '空', '无数据']);

/** What the equations force; else 0 where that is what the writer meant. */
function numberFix(report: Report, cell: Cell, written: string): Fix | null {
  const { index } = cell.form;
  const isSpoken = report.form.equationsOf[index]!.length > 0;
  const value = forcedValue(report, index);
  if (value === null) return null;
  if (!MEANS_NONE.has(fold(written)) && !(isSpoken && value !== 0)) return null;
  const edits = editsOf(report, [{ cell: index, from: 0, to: value }]);
  return (
    edits && { title: say(`改为 ${plain(value)}`, `Change to ${plain(value)}`), preferred: true, safe: false, edits }
  );
}
