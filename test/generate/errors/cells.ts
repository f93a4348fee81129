import type { CellName, TableKey } from '../../../server/src/core/form/types.ts';
import type { Span } from '../../../server/src/core/text/span.ts';
import type { LayoutName } from '../layouts/all.ts';
import type { Random } from '../random.ts';
import type { WrittenReport } from '../report.ts';
import { plainCells, withSlips, writtenAt } from './digits.ts';
import { cellsOf, type Fault, formOf, type Rewritten, reach, rewritten, type Spoil, type Told } from './fault.ts';
import { sumFault } from './sums.ts';

/** A row of several numbers, none of them blank, each in plain digits. */
function plainRow(report: WrittenReport, table: TableKey, random: Random): CellName[] | null {
  const plain = new Set(plainCells(report, table));
  const rows = formOf(report)
    .tables[table].rows.map((row) => cellsOf(table, row))
    .filter((cells) => cells.length > 1 && cells.every((cell) => plain.has(cell)));
  return rows.length === 0 ? null : random.pick(rows);
}

/** What stands between a cell and the one before it. */
const between = ({ places }: WrittenReport, before: CellName, cell: CellName) => ({
  start: places.get(before)!.end,
  end: places.get(cell)!.start,
});

/** Nothing but this, and no sum speaks: its terms are not known. */
const alone = (after: Rewritten, told: Told): Fault => ({
  ...after,
  changed: [],
  must: [told],
  explains: () => false,
});

/** One number fewer than the row has columns: the field is gone, not only what stood in it. */
export const lostCell: Spoil = (report, table, random) => {
  const row = plainRow(report, table, random);
  if (!row) return null;
  const at = random.int(0, row.length - 1);
  const place = report.places.get(row[at]!)!;
  const span =
    at === 0
      ? { start: place.start, end: report.places.get(row[1]!)!.start }
      : { start: report.places.get(row[at - 1]!)!.end, end: place.end };
  const after = rewritten(report, [{ span, newText: '' }]);
  const left = row.filter((_, i) => i !== at);
  return alone(after, { code: 'cell-missing', cells: [row[at]!], place: reach(after.places, left) });
};

/** One number more than the row has columns, in a field of its own. */
export const extraValue: Spoil = (report, table, random) => {
  const row = plainRow(report, table, random);
  if (!row) return null;
  // Not behind the last: a number alone at the end of a row could be that of a page.
  const at = random.int(1, row.length - 1);
  const gap = between(report, row[at - 1]!, row[at]!);
  const separator = report.text.slice(gap.start, gap.end);
  const newText = `${separator}${random.int(0, 30)}`;
  const after = rewritten(report, [{ span: { start: gap.start, end: gap.start }, newText }]);
  return alone(after, { code: 'cell-extra', cells: row, place: reach(after.places, row) });
};

/** Two numbers in one field, a blank between them. */
export const mergedCells: Spoil = (report, table, random) => {
  const row = plainRow(report, table, random);
  if (!row) return null;
  const at = random.int(1, row.length - 1);
  const pair = [row[at - 1]!, row[at]!];
  const after = rewritten(report, [{ span: between(report, pair[0]!, pair[1]!), newText: ' ' }]);
  return alone(after, { code: 'cell-merged', cells: pair, place: reach(after.places, pair) });
};

/** What an empty cell has, where not nothing. */
const EMPTY: Partial<Record<LayoutName, string>> = { html: '&nbsp;', nbspLines: '\u00a0' };

/** A number that was not filled in; first or last in its row only where the layout shows the place. */
export const blankCell: Spoil = (report, table, random) => {
  const row = plainRow(report, table, random);
  if (!row) return null;
  const cells = showsEnds(report, table) ? row : row.slice(1, -1);
  if (cells.length === 0) return null;
  const cell = random.pick(cells);
  const slip = { cell, from: writtenAt(report, cell), to: '' };
  const after = withSlips(report, [{ ...slip, to: EMPTY[report.draft.layouts[table]] ?? '' }]);
  const told: Told = { code: 'cell-blank', cells: [cell], place: around(after.places, cell) };
  return sumFault(report, after, [slip], [told]);
};

/**
 * Whether an empty cell at an end of its row has a place. In the only line of a table without header, which goes on with empty
 * fields, it may as well be one that was lost, the others shifted: that is told.
 */
function showsEnds({ draft: { layouts, habits } }: WrittenReport, table: TableKey): boolean {
  if (layouts[table] === 'tabs') return table !== 'review' || habits.reviewHeader === 'full';
  return ['html', 'barsEmptiesKept'].includes(layouts[table]);
}

/** From the number before to the number behind: an empty field has no more exact place. */
function around(places: ReadonlyMap<string, Span>, cell: CellName): Span {
  const { start, end } = places.get(cell)!;
  const others = [...places].filter(([name]) => name !== cell).map(([, span]) => span);
  return {
    start: Math.max(...others.map((span) => span.end).filter((at) => at <= start)),
    end: Math.min(...others.map((span) => span.start).filter((at) => at >= end)),
  };
}

/** A mark or a word in place of a number: the sums it stands in say nothing. */
export const notANumber: Spoil = (report, table, random) => {
  const cells = plainCells(report, table);
  if (cells.length === 0) return null;
  const cell = random.pick(cells);
  const after = withSlips(report, [{ cell, from: writtenAt(report, cell), to: random.pick(['/', '-', '无', '—']) }]);
  return alone(after, { code: 'cell-not-a-number', cells: [cell], place: after.places.get(cell)! });
};
