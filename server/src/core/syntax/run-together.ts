import { type Field, type FieldLine, makeField, mayBeSpoiltNumber } from './field.ts';

/** More fields on one line are a row, not cells run together. */
const MAX_CELLS = 4;

/**
 * With a cell to a line: several numbers on a line are cells run together in one field, and what a scan has made of a number among
 * them makes the field none that can be read. Null where the line is another.
 */
export function cellsRunTogether(text: string, { line, fields }: FieldLine): Field | null {
  if (fields.length < 2) return null;
  const [first, last] = [fields[0]!, fields.at(-1)!];
  const numbers = fields.filter(({ kind }) => kind === 'number').length;
  if (numbers === fields.length) {
    const all = fields.flatMap((field) => field.numbers);
    return makeField('merged', line, 0, first.start, last.end, all);
  }
  const areCells = numbers > 0 && fields.length <= MAX_CELLS;
  if (!areCells || !fields.every((field) => field.kind === 'number' || mayBeSpoiltNumber(text, field))) return null;
  return makeField('text', line, 0, first.start, last.end);
}
