import type { FormRow, FormTable } from '../form/types.ts';
import { type Field, foldOf, wordsOf } from '../syntax/field.ts';
import type { Row } from '../syntax/rows.ts';
import { bestPairs } from './best-pairs.ts';
import { countValues } from './count-values.ts';
import { isBegun, likenessToLabel } from './label-likeness.ts';
import { MIN_LIKENESS, MIN_LIKENESS_ALONE } from './likest-label.ts';
import type { Match } from './matching.ts';

/**
 * Rows with nothing filled in whose labels are not to the letter: spoilt, or not yet typed to the end. Their words stand among
 * those of the next row.
 */
export function labelsAlone(
  text: string,
  { key, rows: forms }: FormTable,
  rows: readonly Row[],
  found: readonly (Match | undefined)[],
): Match[] {
  const known = new Set(found.map((match) => match?.form));
  if (forms.every((form) => known.has(form))) return [];
  const alone: Match[] = [];
  let words: Field[] = [];
  let before = -1;
  let hasValues = false; // figures that belong to none of the rows: which label is theirs is not known
  const pair = (after: number) => {
    if (hasValues || words.some((field) => /\d\s*$/.test(wordsOf(text, field)))) return;
    const due = forms.slice(before + 1, after).filter((form) => !known.has(form));
    const score = words.map((field) => due.map((form) => likenessAlone(text, key, field, form)));
    for (const [i, j] of due.length > 0 ? bestPairs(score) : []) {
      const label = [words[i]!];
      alone.push({ row: { labels: label, values: [], width: 0, isExplicit: false }, form: due[j]!, label });
    }
  };
  for (const [i, row] of rows.entries()) {
    const match = found[i];
    if (!match && countValues(row) > 0) hasValues = true;
    const above = found[i - 1]?.rest ?? [];
    if (match || countValues(row) === 0)
      words.push(...row.labels.filter((field) => !match?.label.includes(field) && !above.includes(field)));
    if (!match) continue;
    const at = forms.indexOf(match.form);
    if (at > before) pair(at);
    before = at;
    words = [];
    hasValues = false;
  }
  pair(forms.length);
  return alone;
}

function likenessAlone(text: string, table: FormTable['key'], field: Field, form: FormRow): number {
  if (field.label) return field.label.rows.get(table) === form.key && !field.label.column ? 1 : 0;
  const labelLikeness = likenessToLabel(wordsOf(text, field), form);
  return labelLikeness >= MIN_LIKENESS ? labelLikeness : isBegun(foldOf(text, field), form) ? MIN_LIKENESS_ALONE : 0;
}

/** With the rows that hold nothing but their labels; these are no longer the words of the rows behind them. */
export function withUnfilled(matches: readonly Match[], unfilled: readonly Match[]): Match[] {
  if (unfilled.length === 0) return [...matches];
  const own = new Set(unfilled.flatMap(({ label }) => label));
  const without = (row: Row): Row => ({ ...row, labels: row.labels.filter((field) => !own.has(field)) });
  return [...matches.map((match) => ({ ...match, row: without(match.row) })), ...unfilled];
}
