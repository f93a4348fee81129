import type { Form, FormRow, TableKey } from '../form/types.ts';
import { type Field, foldOf } from '../syntax/field.ts';
import { fold } from '../text/fold.ts';
import { headerOf } from './table.ts';

/** A line of a header: its words, and which of them name one column, which must be as wide as they are. */
export interface HeaderLine {
  readonly fields: readonly string[];
  readonly isName: readonly boolean[];
}

/**
 * The words of a header at the places that the form gives them, as they are written. Null where there are words that the form
 * does not have there, or not all of those that it has more than once: then their places are not known.
 */
export function placeHeader(
  text: string,
  of: Form,
  key: TableKey,
  row: FormRow,
  words: readonly Field[],
  write: (field: Field) => string,
): HeaderLine[] | null {
  const form = headerOf(of, key, row);
  const places = new Map<string, { readonly line: number; readonly column: number }[]>();
  for (const [line, labels] of form.entries())
    for (const [column, label] of labels.entries()) {
      if (label === '') continue;
      for (const folded of new Set([fold(label), fold(withoutNote(label))]))
        if (folded !== '') places.set(folded, [...(places.get(folded) ?? []), { line, column }]);
    }
  const fields = form.map((labels) => labels.map(() => ''));
  const seen = new Map<string, number>();
  for (const word of words) {
    const own = foldOf(text, word);
    const folded = places.has(own) ? own : (word.label?.folded ?? own);
    const index = seen.get(folded) ?? 0;
    const place = places.get(folded)?.[index];
    if (!place || fields[place.line]![place.column] !== '') return null;
    seen.set(folded, index + 1);
    fields[place.line]![place.column] = write(word);
  }
  if ([...seen].some(([folded, count]) => count !== places.get(folded)!.length)) return null;
  const isAlone = key === 'proactive' && row.columns.length === 1; // nothing stands beside it: it may run on
  const names = new Set(isAlone ? [] : row.columns.map((column) => column.label));
  return fields
    .map((line, i) => ({ fields: line, isName: form[i]!.map((label) => names.has(label)) }))
    .filter((line) => line.fields.some((field) => field !== ''));
}

const withoutNote = (label: string): string => label.replace(/（.*）$/, '');

/** The words line by line as they stand, for a header of which no place is known but that. `shift`: columns to move them. */
export function keepHeader(
  words: readonly Field[],
  shift: number | null,
  write: (field: Field) => string,
): HeaderLine[] {
  const lines: string[][] = [];
  let before: Field | undefined;
  for (const word of words) {
    const startsLine = !before || (before.line !== word.line && (isBeside(words, word) || isBeside(words, before)));
    if (startsLine) lines.push([]);
    const line = lines.at(-1)!;
    const column = shift === null ? line.length : Math.max(line.length, word.column + shift);
    while (line.length < column) line.push('');
    line.push(write(word));
    before = word;
  }
  return lines.map((fields) => ({ fields, isName: fields.map(() => false) }));
}

/** Other words of the header stand on the same line. */
const isBeside = (words: readonly Field[], word: Field): boolean =>
  words.some((other) => other !== word && other.line === word.line);
