import type { Form } from '../../form/types.ts';
import { agreedValues, placesAgree } from '../../model/readings.ts';
import type { BoundRow, Report } from '../../model/report.ts';
import { say } from '../../text/bilingual.ts';
import { type Millionths, plain } from '../../text/number.ts';
import { emptyAt } from '../../text/span.ts';
import { separatorOf } from '../../write/insert.ts';
import type { CellSetting } from '../../write/same-reading.ts';
import { type Fix, offer, orNone } from '../framework/finding.ts';
import type { Rule } from '../framework/rule.ts';
import { shortLabel } from '../support/cell-titles.ts';
import { THE_FORM } from '../support/legal-basis.ts';
import { eachRow, isUncertain, nameOf, perhapsMerged, rowCells, rowPlace } from '../support/table-rows.ts';

export const cellMissing: Rule = {
  code: 'cell-missing',
  severity: 'error',
  title: say('数据少于列数', 'Fewer values than columns'),
  why: say(
    '粘贴或换页时丢了一格，其余各格属于哪一列就不能确定；本行不参加合计检查，以免错上加错。',
    'A cell was lost in pasting or at a page break. Which column the others belong to is not certain, so no sum is checked with this row.',
  ),
  basis: THE_FORM,
  examples: [
    {
      of: '2.重复申请\t1\t0\t0\t0\t0\t0\t1',
      wrong: '2.重复申请\t1\t0\t0\t0\t0\t1',
    },
  ],
  check({ report }, reportFinding) {
    eachRow(report, (row, table) => {
      if (row.fit !== 'short' || perhapsMerged(row) || isUncertain(report, table, row)) return;
      const count = row.form.columns.length;
      const names = rowCells(report, row.form);
      const lost = placesAgree(row.readings) ? names.filter((_, i) => row.readings[0]!.entryOf[i]! < 0) : names;
      const label = shortLabel(row.form.label) || nameOf(table).zh;
      reportFinding({
        span: rowPlace(row),
        message: () =>
          say(
            `“${label}”应有 ${count} 个数，只有 ${row.entries.length} 个，丢了 ${count - row.entries.length} 格${lost.length === names.length ? '，不能确定是哪一列' : ''}；本行暂不核对合计`,
            `“${label}” should have ${count} values and has ${row.entries.length}: ${count - row.entries.length} lost${lost.length === names.length ? ', which column is not certain' : ''}; sums with this row are not checked`,
          ),
        cells: lost,
        fixes: () => orNone(insertFix(report, row)),
      });
    });
  },
};

/** Puts the lost values in, where every reading that the equations allow gives the same row. */
function insertFix({ text, form }: Report, row: BoundRow): Fix | null {
  const values = agreedValues(row.readings);
  if (!values || values.some((value) => value === null)) return null;
  const separator = separatorOf(
    text,
    row.entries.map((entry) => entry.field),
  );
  if (separator === null) return null;
  // Readings that agree on the values differ only in which of several equal values is the lost one: take the last.
  const { entryOf } = row.readings.reduce((last, reading) =>
    lostAt(reading.entryOf) > lostAt(last.entryOf) ? reading : last,
  );
  const edits = entryOf.flatMap((entry, column) => {
    if (entry >= 0) return [];
    const before = entryOf.slice(0, column).findLast((other) => other >= 0);
    const value = plain(values[column]!);
    if (before === undefined) {
      const at = row.entries[0]!.field.start;
      return [{ span: emptyAt(at), newText: value + separator }];
    }
    const at = row.entries[before]!.field.end;
    return [{ span: emptyAt(at), newText: separator + value }];
  });
  if (new Set(edits.map((edit) => edit.span.start)).size < edits.length) return null;
  const inserted = entryOf.flatMap((entry, column) => (entry < 0 ? [plain(values[column]!)] : [])).join('、');
  const title = say(`补上 ${inserted}：只有这样各等式才成立`, `Insert ${inserted}: the only way the equations hold`);
  const isForced = row.entries.every(({ state }) => state === 'number'); // blanks beside it force nothing
  return { ...offer(title, edits), preferred: isForced, settings: rowSettings(form, row, entryOf, values) };
}

/** What the row's cells hold with the values put in. */
function rowSettings(
  form: Form,
  { form: row, entries }: BoundRow,
  entryOf: readonly number[],
  values: readonly (Millionths | null)[],
): CellSetting[] {
  const first = form.firstCellOf.get(row)!;
  return values.map((value, column) => ({
    cell: first + column,
    value: entries[entryOf[column]!]?.state === 'blank' ? null : value,
  }));
}

const lostAt = (entryOf: readonly number[]): number => entryOf.findIndex((entry) => entry < 0);
