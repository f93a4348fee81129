import type { TableKey } from '../../form/types.ts';
import type { BoundRow, Report } from '../../model/report.ts';
import type { Row } from '../../syntax/rows.ts';
import { readOrdinal } from '../../text/fold.ts';

/**
 * In the table of requests the row right above, where it has a label and no figures, and as many could stand there as stand here:
 * here may be the rest of its label. Not where a label of its own begins. In section two organs add rows below those left blank.
 */
export function emptyRowAbove({ tables, text }: Report, key: TableKey, { labels, values }: Row): BoundRow | null {
  const label = labels.at(-1);
  if (key !== 'requests' || !label) return null;
  const startOf = ({ label, row }: BoundRow): number => (label[0] ?? row.values[0])!.start;
  const above = tables[key]!.rows.filter((bound) => startOf(bound) < label.start).reduce<BoundRow | null>(
    (last, bound) => (last && startOf(last) > startOf(bound) ? last : bound),
    null,
  );
  if (above?.fit !== 'empty') return null;
  const figures = values.filter(({ kind }) => kind !== 'blank').length;
  const beginsLabel = readOrdinal(text, label.start, label.end).level > 0;
  return figures === above.form.columns.length && !beginsLabel ? above : null;
}

/** The empty rows of a table whose figures may stand in a row below them that the form does not know. */
export const rowsFilledBelow = (report: Report, key: TableKey): ReadonlySet<BoundRow> =>
  new Set(report.tables[key]!.unknown.flatMap((row) => emptyRowAbove(report, key, row) ?? []));
