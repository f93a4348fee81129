import type { BoundRow, Report } from '../../model/report.ts';
import { say } from '../../text/bilingual.ts';
import { quote } from '../../text/quote.ts';
import { type Fix, orNone, prefer } from '../framework/finding.ts';
import type { Rule } from '../framework/rule.ts';
import { shortLabel } from '../support/cell-titles.ts';
import { THE_FORM } from '../support/legal-basis.ts';
import { eachRow, isUncertain, nameOf, rowCells, rowPlace } from '../support/table-rows.ts';

export const cellExtra: Rule = {
  code: 'cell-extra',
  severity: 'error',
  title: say('数据多于列数', 'More values than columns'),
  why: say(
    '一行里的数比列多，哪一个是多出来的，只有等式能够说明；说明不了时，本行不参加合计检查。',
    'There are more values than columns. Which one is too many only the equations can tell; where they do not, no sum is checked with this row.',
  ),
  basis: THE_FORM,
  examples: [
    {
      of: '2\t1\t0\t0\t3\t1\t0\t0\t1\t2\t1\t0\t0\t0\t1',
      wrong: '2\t1\t0\t0\t3\t1\t0\t0\t1\t2\t1\t0\t0\t0\t1\t0',
    },
  ],
  check({ report }, reportFinding) {
    eachRow(report, (row, table) => {
      if (row.fit !== 'long' || isUncertain(report, table, row)) return;
      const count = row.form.columns.length;
      const label = shortLabel(row.form.label) || nameOf(table).zh;
      reportFinding({
        span: rowPlace(row),
        message: () =>
          say(
            `“${label}”应有 ${count} 个数，却有 ${row.entries.length} 个，多了 ${row.entries.length - count} 个`,
            `“${label}” should have ${count} values and has ${row.entries.length}: ${row.entries.length - count} too many`,
          ),
        cells: rowCells(report, row.form),
        fixes: () => orNone(removeFix(report, row)),
      });
    });
  },
};

/** Takes the values out that are too many, where every reading that the equations allow leaves the same row. */
function removeFix({ text, form }: Report, { form: row, readings, entries }: BoundRow): Fix | null {
  const first = readings[0];
  if (!first || !readings.every((reading) => reading.values.every((value, i) => value === first.values[i])))
    return null;
  const kept = new Set(first.entryOf);
  const removed = entries.map((_, i) => i).filter((i) => !kept.has(i));
  if (removed.includes(0)) return null;
  const edits = removed.map((i) => ({
    span: { start: entries[i - 1]!.field.end, end: entries[i]!.field.end },
    newText: '',
  }));
  const words = removed.map((i) => quote(text.slice(entries[i]!.field.start, entries[i]!.field.end))).join('、');
  const cell = form.firstCellOf.get(row)!;
  const settings = first.entryOf.map((entry, i) => ({
    cell: cell + i,
    value: entries[entry]?.state === 'number' ? first.values[i]! : null,
  }));
  return { ...prefer(say(`删去多出的 ${words}`, `Remove ${words}`), edits), settings };
}
