import type { FormRow, FormTable } from '../form/types.ts';
import type { Row } from '../syntax/rows.ts';
import { byLabel, copiedBy, inPlace } from './by-label.ts';
import { alignGap, gaps } from './by-likeness.ts';
import { countValues, pairListed, splitRuns } from './loose-rows.ts';
import type { Match, Matching } from './matching.ts';
import { labelsAlone, withUnfilled } from './unfilled-rows.ts';

/**
 * Rows are told by their labels where these are the form's to the letter; all others by the order of the form: what stands
 * between two known rows can only be one of the form's rows between them, and is matched by the likeness of its words.
 */
export function matchRows(text: string, table: FormTable, asRead: readonly Row[]): Matching {
  const rows = pairListed(splitRuns(asRead, table), table);
  const found: (Match | undefined)[] = new Array(rows.length);
  const taken = new Map<FormRow, number>();
  const repeated: { row: Row; form: FormRow }[] = [];
  const named = inPlace(
    rows.map((row) => byLabel(text, table, row)),
    table,
  );
  rows.forEach((row, index) => {
    const match = named[index];
    if (!match) return;
    const before = taken.get(match.form);
    if (before === undefined || countValues(rows[before]!) === 0) {
      if (before !== undefined) found[before] = undefined;
      taken.set(match.form, index);
      found[index] = match;
    } else if (countValues(row) > 0) repeated.push({ row, form: match.form });
  });
  const isRepeated = new Set(repeated.map(({ row }) => row));
  // What is told leaves less to choose from for the rest.
  for (let before = Number.POSITIVE_INFINITY; ; ) {
    const open = gaps(rows, found, table, (row) => isRepeated.has(row));
    const unmatched = open.reduce((sum, gap) => sum + gap.rows.length, 0);
    if (unmatched === 0 || unmatched === before) break;
    for (const gap of open) alignGap(text, rows, found, gap);
    before = unmatched;
  }
  const matches = found.filter((match) => match !== undefined);
  for (const [index, row] of rows.entries()) {
    const copied = found[index] || isRepeated.has(row) || countValues(row) === 0 ? null : copiedBy(text, row, matches);
    if (!copied) continue;
    repeated.push({ row, form: copied.form });
    isRepeated.add(row);
  }
  const firstKnown = found.findIndex((match) => match !== undefined);
  const unfilled = labelsAlone(text, table, rows, found);
  // Digits that a scan left in the header: before the first row, and too few for one.
  const isHeaderNoise = (row: Row, index: number) =>
    index < firstKnown && countValues(row) < table.rows[0]!.columns.length;
  return {
    matches: withUnfilled(matches, unfilled),
    repeated,
    unbound: null,
    unknown: rows.filter(
      (row, index) => !found[index] && !isRepeated.has(row) && countValues(row) > 0 && !isHeaderNoise(row, index),
    ),
  };
}
