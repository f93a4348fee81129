import { isBlank } from '../text/fold.ts';
import type { Lines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { type Field, type FieldLine, fieldAt } from './field.ts';

/** So many lines of one kind are no accident. */
const MIN_MARKS = 8;
/** Between the rows stand more empty lines than between the cells of one. */
const MIN_LINES_BETWEEN_ROWS = 3;

const NO_BREAK_SPACE = 0xa0;
const TAB = 9;

/** How a table with a cell to a line marks cells that are empty. */
export type EmptyCells = 'between-tab-lines' | 'no-break-space' | 'unmarked';

/**
 * A browser copies cells that hold paragraphs as a line each, with a line of a tab alone between two cells of a row; a cell that
 * holds but a no-break space as a line of that, where lines between cells are quite empty.
 */
export function emptyCellsOf(lines: Lines, from: number, to: number): EmptyCells {
  let tabs = 0;
  let spaces = 0;
  let empty = 0;
  for (let line = from; line < to; line++) {
    if (lines.start(line) === lines.end(line)) empty++;
    else if (isOnly(lines, line, TAB)) tabs++;
    else if (isOnly(lines, line, NO_BREAK_SPACE)) spaces++;
  }
  if (tabs >= MIN_MARKS) return 'between-tab-lines';
  return spaces >= MIN_MARKS && empty >= spaces ? 'no-break-space' : 'unmarked';
}

export const isEmptyCell = (lines: Lines, line: number): boolean => isOnly(lines, line, NO_BREAK_SPACE);

/** The line holds the mark, and nothing else but blanks. */
function isOnly(lines: Lines, line: number, mark: number): boolean {
  let isMarked = false;
  for (let i = lines.start(line); i < lines.end(line); i++) {
    const unit = lines.text.charCodeAt(i);
    if (unit === mark) isMarked = true;
    else if (!isBlank(unit)) return false;
  }
  return isMarked;
}

/** The row of cells that begins at the line, and may go over many; null where no line of a tab stands between its cells. */
export function readRowOfLines(lines: Lines, first: number, to: number): FieldLine | null {
  const cells: (Span | null)[] = [null];
  let hasTabs = false;
  let empty = 0;
  let next = first;
  for (let line = first; line < to && empty < MIN_LINES_BETWEEN_ROWS; line++) {
    if (isOnly(lines, line, TAB)) {
      hasTabs = true;
      cells.push(null);
    } else if (hasTabs && isEmptyCell(lines, line) && !cells.at(-1)) {
      // what an empty cell holds
    } else if (isBlankLine(lines, line)) {
      empty++;
      continue;
    } else if (hasTabs && isNoteLine(lines, line)) break;
    else {
      const last = cells.at(-1)!;
      if (last && !hasTabs) return null; // two lines of prose
      cells[cells.length - 1] = { start: last?.start ?? lines.start(line), end: lines.end(line) };
    }
    empty = 0;
    next = line + 1;
  }
  if (!hasTabs) return null;
  // An empty cell's value would be typed behind the cell before it.
  let behind = lines.start(first);
  const fields = cells.map((cell, column): Field => {
    const { start, end } = cell ?? { start: behind, end: behind };
    behind = end;
    return fieldAt(lines.text, first, column, start, end);
  });
  return { line: first, nextLine: next, delimiter: 'tab', fields };
}

/** `注：……` below the table's last cell. */
const isNoteLine = (lines: Lines, line: number): boolean =>
  NOTE.test(lines.text.slice(lines.start(line), Math.min(lines.end(line), lines.start(line) + MAX_INDENT_LENGTH)));

const NOTE = /^\s*[（(]?(?:备注|说明|注)\s*\d?\s*[:：]/;
const MAX_INDENT_LENGTH = 16;

function isBlankLine(lines: Lines, line: number): boolean {
  for (let i = lines.start(line); i < lines.end(line); i++) if (!isBlank(lines.text.charCodeAt(i))) return false;
  return true;
}
