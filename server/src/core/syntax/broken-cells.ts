import { type Field, type FieldLine, wordsOf } from './field.ts';
import { LABELS } from './labels.ts';

/**
 * Where a label is broken within its cell, the rest of the line stands on the next: `| 2.其他法律` above `行政法规禁止公开 | 0 | 0`.
 * The fields of that line are counted on from the cell, so that the row has as many as any other.
 */
export function withBrokenCells(text: string, content: readonly FieldLine[]): readonly FieldLine[] {
  let column = 0;
  return content.map((line, i) => {
    const before = content[i - 1];
    if (!before || !continuesCell(text, before, line)) column = 0;
    else if (before.fields.length > 1) column += before.fields.at(-1)!.column;
    const by = column;
    return by === 0 ? line : { ...line, fields: line.fields.map((field) => ({ ...field, column: field.column + by })) };
  });
}

/** The first piece stands at the end of a line with no values; both say the same, or nothing that is known, or together they are a label. */
export function continuesCell(text: string, before: FieldLine, { line, delimiter, fields }: FieldLine): boolean {
  const first = before.fields.at(-1);
  const second = fields[0];
  if (!first || !second || before.nextLine !== line) return false;
  if (!isGrid(before) && before.delimiter !== 'alone') return false;
  if (!isGrid({ delimiter }) && delimiter !== 'alone') return false;
  if (first.kind !== 'text' || second.kind !== 'text') return false;
  if (before.fields.some(({ numbers }) => numbers.length > 0)) return false;
  return first.label === second.label || isLabel(text, first, second);
}

const isGrid = ({ delimiter }: Pick<FieldLine, 'delimiter'>): boolean => delimiter === 'bar' || delimiter === 'tab';

function isLabel(text: string, first: Field, second: Field): boolean {
  const words = wordsOf(text, first) + wordsOf(text, second);
  return LABELS.find(words, 0, words.length)?.sure === true;
}
