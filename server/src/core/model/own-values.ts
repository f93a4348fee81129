import type { Form } from '../form/types.ts';
import type { Match } from '../table/matching.ts';
import { entriesOf } from './fit.ts';
import { holdsWithin, readingsOf } from './readings.ts';

/** The rows with what is theirs of the values around them: not the number of a page below them, nor what fills them up. */
export const withOwnValues = (form: Form, matches: readonly Match[]): readonly Match[] =>
  withoutFilling(matches.map((match) => withoutPageNumber(form, withValueBelow(form, match))));

/**
 * In a text with a cell to a line, a lone bar is an empty cell, unless rows that are whole end with some too: then bars at the
 * end of a row only fill it up.
 */
function withoutFilling(matches: readonly Match[]): readonly Match[] {
  const isFilled = ({ row, form }: Match) =>
    row.width === 0 &&
    row.values.length > form.columns.length &&
    row.values[0]!.kind !== 'blank' &&
    row.values[form.columns.length - 1]!.kind !== 'blank' &&
    row.values.slice(form.columns.length).every(({ kind }) => kind === 'blank');
  if (!matches.some(isFilled)) return matches;
  return matches.map((match) => {
    if (match.row.width > 0) return match;
    const last = match.row.values.findLastIndex(({ kind }) => kind !== 'blank');
    return { ...match, row: { ...match.row, values: match.row.values.slice(0, last + 1) } };
  });
}

/** The number alone on the line below is the row's last value where only it was wanting and the row's equations hold with it. */
function withValueBelow(form: Form, match: Match): Match {
  const { row } = match;
  if (!row.below) return match;
  const values = [...row.values.filter(({ kind }) => kind !== 'blank'), row.below];
  const entries = entriesOf(values);
  const isLast = entries.length === match.form.columns.length && readingsOf(form, match.form, entries).length > 0;
  return isLast ? { ...match, row: { ...row, values, width: 0 } } : match;
}

/** Apart from the values of a row, below them, stands the number of a page where the row is whole and its equations hold without it. */
function withoutPageNumber(form: Form, match: Match): Match {
  const { row } = match;
  const count = match.form.columns.length;
  const last = row.values[count];
  if (row.width > 0 || row.values.length !== count + 1 || last?.kind !== 'number') return match;
  const values = row.values.slice(0, count);
  const gap = last.line - values.at(-1)!.line;
  const before = values[count - 2] ?? row.labels.at(-1);
  if (last.end - last.start > MAX_PAGE_DIGITS || !before || gap <= values.at(-1)!.line - before.line) return match;
  // Of two numbers where the form has one nothing adds up, nor shows which it is.
  const isWhole = count > 1 && holdsWithin(form, match.form, entriesOf(values));
  return isWhole ? { ...match, row: { ...row, values } } : match;
}

const MAX_PAGE_DIGITS = 3;
