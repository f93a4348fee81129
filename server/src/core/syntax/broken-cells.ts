import { type FieldLine, wordsOf } from './field.ts';
import { LABELS } from './labels.ts';

/**
 * Where a label is broken within its cell, the rest of the line stands on the next: `| 2.其他法律` above `行政法规禁止公开 | 0 | 0`.
 * The fields of that line are counted on from the cell, so that the row has as many as any other.
 */
export function withBrokenCells(text: string, content: readonly FieldLine[]): readonly FieldLine[] {
  return content.map((line, i) => {
    const before = content[i - 1];
    const by = before && continues(text, before, line) ? before.fields.at(-1)!.column : 0;
    return by === 0 ? line : { ...line, fields: line.fields.map((field) => ({ ...field, column: field.column + by })) };
  });
}

/** Both pieces together are a label to the letter, and the first stands at the end of a line with no values. */
function continues(text: string, before: FieldLine, { line, delimiter, fields }: FieldLine): boolean {
  const first = before.fields.at(-1);
  const second = fields[0];
  if (!first || !second || fields.length < 2 || first.column === 0) return false; // a row of mark-up may have no cell
  if (before.nextLine !== line || before.delimiter !== delimiter) return false;
  if (delimiter !== 'bar' && delimiter !== 'tab') return false;
  if (first.kind !== 'text' || second.kind !== 'text') return false;
  if (before.fields.some(({ numbers }) => numbers.length > 0)) return false;
  const words = wordsOf(text, first) + wordsOf(text, second);
  return LABELS.find(words, 0, words.length)?.sure === true;
}
