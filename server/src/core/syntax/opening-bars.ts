import { isBlank } from '../text/fold.ts';
import type { Field, FieldLine } from './field.ts';

/**
 * Where lines do not begin with a bar, a line that does begins with an empty cell: its bar does not open the line but stands
 * behind the first cell.
 */
export function withOpeningBlanks(text: string, content: readonly FieldLine[]): readonly FieldLine[] {
  const grid = content.filter(({ delimiter, fields }) => delimiter === 'bar' && fields.length > 1);
  const opened = grid.filter((line) => opensWithBar(text, line));
  if (opened.length === 0 || opened.length > grid.length * MOST_OPENED) return content;
  const isOpened = new Set(opened);
  return content.map((line) => {
    if (!isOpened.has(line)) return line;
    const first = line.fields[0]!;
    const at = text.lastIndexOf('|', first.start - 1);
    const blank: Field = {
      kind: 'blank',
      line: first.line,
      column: 0,
      start: at,
      end: at,
      numbers: [],
      label: undefined,
    };
    return { ...line, fields: [blank, ...line.fields.map((field) => ({ ...field, column: field.column + 1 }))] };
  });
}

/** More of the lines than this begin with a bar: then it is the way of the table, and a line without one a slip. */
const MOST_OPENED = 0.9;

function opensWithBar(text: string, { fields }: FieldLine): boolean {
  for (let i = fields[0]!.start - 1; i >= 0 && !'\r\n'.includes(text[i]!); i--) {
    if (text[i] === '|') return true;
    if (!isBlank(text.charCodeAt(i))) return false;
  }
  return false;
}
