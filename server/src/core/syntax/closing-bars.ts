import { type FieldLine, fieldAt } from './field.ts';
import { cellsRunTogether } from './run-together.ts';

/**
 * Where a cell and the bar behind it stand on two lines, the bar alone closes the cell, as if it stood behind it. Only one that
 * has none to close is an empty cell.
 */
export function withClosedCells(text: string, content: readonly FieldLine[]): readonly FieldLine[] {
  if (!closesCells(text, content)) return content;
  const lines: FieldLine[] = [];
  let open: FieldLine | null = null;
  for (const line of content) {
    if (open && isBarAlone(line)) {
      lines[lines.length - 1] = asCell(text, open);
      open = null;
    } else {
      lines.push(line);
      open = endsWithBar(text, line) ? null : line;
    }
  }
  if (open && open === content.at(-1)) lines[lines.length - 1] = asCell(text, open); // the section ends with it
  return lines;
}

/** Whether it is the table's way: a page's number or a note may stand before a bar that opens a row. */
function closesCells(text: string, content: readonly FieldLine[]): boolean {
  let closed = 0;
  let whole = 0;
  for (const [i, line] of content.entries()) {
    if (line.fields.length === 0 || line.fields.at(-1)!.kind === 'blank') continue;
    if (endsWithBar(text, line)) whole++;
    else if (content[i + 1] && isBarAlone(content[i + 1]!)) closed++;
  }
  return closed > whole * MIN_CLOSED;
}

const MIN_CLOSED = 0.3;

/** Numbers with blanks between are run together in the one cell that they stand in. */
function asCell(text: string, line: FieldLine): FieldLine {
  const { isPerhapsPage: _, ...rest } = line;
  const merged = cellsRunTogether(text, line);
  // Between bars a blank may stand within one number as well: `1 365`.
  const cell = merged?.kind === 'merged' ? fieldAt(text, line.line, 0, merged.start, merged.end) : merged;
  return { ...rest, fields: cell ? [cell] : line.fields, delimiter: 'bar' };
}

/** Nothing but one bar. */
export const isBarAlone = ({ delimiter, fields }: FieldLine): boolean =>
  delimiter === 'bar' && fields.length === 1 && fields[0]!.kind === 'blank';

function endsWithBar(text: string, { delimiter, fields }: FieldLine): boolean {
  if (delimiter !== 'bar') return delimiter === 'html';
  const { kind, end } = fields.at(-1)!;
  return kind === 'blank' || /^[^\S\n]*[|｜│┃¦]/.test(text.slice(end, end + MAX_GAP_LENGTH));
}

/** Blanks between a cell and its bar. */
const MAX_GAP_LENGTH = 40;
