import { isBlank } from '../text/fold.ts';
import { isBareNumber } from './between-rows.ts';
import { continuesCell } from './broken-cells.ts';
import { type FieldLine, makeField, readsLikeLabel } from './field.ts';

/**
 * Where lines do not begin with a bar, a line that does begins with an empty cell: its bar does not open the line but stands
 * behind the first cell.
 */
export function withOpeningBlanks(text: string, content: readonly FieldLine[]): readonly FieldLine[] {
  const grid: FieldLine[] = [];
  let first: FieldLine | null = null; // of the row, which begins a line or two before where its label is broken
  for (const [i, line] of content.entries()) {
    if (!first || !continuesCell(text, content[i - 1]!, line)) first = line;
    if (line.delimiter === 'bar' && line.fields.length > 1) grid.push(first);
  }
  const opened = grid.filter((line) => opensWithBar(text, line));
  // In the only line, where all is blank, nothing can stand in a wrong place.
  const isEmpty = grid.length === 1 && isFilling(grid[0]!);
  if (opened.length === 0 || (opened.length > grid.length * MAX_OPENED && !isEmpty)) return content;
  const isOpened = new Set(opened);
  return content.map((line) => {
    if (!isOpened.has(line)) return line;
    const first = line.fields[0]!;
    const at = text.lastIndexOf('|', first.start - 1);
    const blank = makeField('blank', first.line, 0, at, at);
    return { ...line, fields: [blank, ...line.fields.map((field) => ({ ...field, column: field.column + 1 }))] };
  });
}

/** More of the lines than this begin with a bar: then it is the way of the table, and a line without one a slip. */
const MAX_OPENED = 0.9;

function opensWithBar(text: string, { fields }: FieldLine): boolean {
  for (let i = fields[0]!.start - 1; i >= 0 && !'\r\n'.includes(text[i]!); i--) {
    if (text[i] === '|') return true;
    if (!isBlank(text.charCodeAt(i))) return false;
  }
  return false;
}

/**
 * With a cell to a line a row may begin with a bar of its own, alone on a line as an empty cell is. Behind the bars that fill
 * up the row above it is no cell, unless rows begin there with a label and no bar; nor is it at the head of the table, where an
 * empty cell could not be told from it.
 */
export function withoutOpeningBars(text: string, content: readonly FieldLine[]): readonly FieldLine[] {
  if (!content.some(isLoneBar)) return content;
  const isLabel = (line: FieldLine | undefined) => line?.fields.length === 1 && readsLikeLabel(text, line.fields[0]!);
  const opening = new Set<FieldLine>();
  let opened = 0;
  let plain = 0;
  let isBehindFilling = false;
  if (isLoneBar(content[0]!)) opening.add(content[0]!);
  for (const [i, line] of content.entries()) {
    if (isBareNumber(line)) continue; // the page's
    if (isBehindFilling && isLabel(line)) plain++;
    if (isBehindFilling && isLoneBar(line)) {
      opening.add(line);
      if (isLabel(content[i + 1])) opened++;
    }
    isBehindFilling = isFilling(line);
  }
  return plain > opened ? content : content.filter((line) => !opening.has(line));
}

const isBlankBars = ({ delimiter, fields }: FieldLine): boolean =>
  delimiter === 'bar' && fields.every(({ kind }) => kind === 'blank');

const isLoneBar = (line: FieldLine): boolean => line.fields.length === 1 && isBlankBars(line);

const isFilling = (line: FieldLine): boolean => line.fields.length > 1 && isBlankBars(line);
