import { isBlank, isDigit, readOrdinal, skipBlanksBack } from '../text/fold.ts';
import { isBar, Lines } from '../text/lines.ts';
import { LOST } from '../text/wordings.ts';
import { headingAt } from './headings.ts';
import { LABELS, type Label } from './labels.ts';

/** A paragraph of one section is hardly longer; one with headings in it is what is left of many lines. */
const MIN_LINE = 300;

/** The whole of a report fits into fewer characters. */
const MAX_LINE = 100_000;

/** So many headings of sections stand in no sentence. */
const MIN_HEADINGS = 2;

/**
 * The lines of a text, with line ends where they were lost: before and behind the headings of the sections, and before the first label
 * of each row of a table. Each stands in the place of a blank, so that everything keeps its place; where there is no blank there is
 * none. A line that is as long as a person's, or does not hold several headings, stays as it is.
 */
export function withLineEnds(lines: Lines): Lines {
  const { text } = lines;
  const ends: number[] = [];
  for (let line = 0; line < lines.count; line++) {
    const start = lines.start(line);
    const end = lines.end(line);
    if (end - start >= MIN_LINE && end - start <= MAX_LINE)
      for (const at of endsWithin(text, start, end)) ends.push(at);
  }
  if (ends.length === 0) return lines;
  const pieces: string[] = [];
  let from = 0;
  for (const at of ends) {
    pieces.push(text.slice(from, at));
    from = at + 1;
  }
  pieces.push(text.slice(from));
  return Lines.of(pieces.join('\n'));
}

/** The blanks of a line that stand in place of line ends, in their order. */
function endsWithin(text: string, start: number, end: number): number[] {
  const headings = headingsWithin(text, start, end);
  if (headings.length < MIN_HEADINGS) return [];
  const ends = new Set<number>();
  for (const [index, heading] of headings.entries()) {
    const next = headings[index + 1]?.start ?? end;
    if (heading.start > start) ends.add(heading.start - 1);
    if (isBlank(text.charCodeAt(heading.end))) ends.add(heading.end);
    for (const at of beforeRows(text, heading.end, next)) ends.add(at);
  }
  return [...ends].sort((a, b) => a - b);
}

interface Piece {
  readonly start: number;
  readonly end: number;
}

/** Known headings with their numbers, each with a blank before it. */
function headingsWithin(text: string, start: number, end: number): Piece[] {
  const found: Piece[] = [];
  for (let mark = text.indexOf('、', start); mark > start && mark < end; mark = text.indexOf('、', mark + 1)) {
    const at = mark - 1;
    if (at > start && !isBlank(text.charCodeAt(at - 1))) continue;
    if (readOrdinal(text, at, end).level !== 1) continue;
    const behind = headingAt(text, mark + 1, end);
    if (behind > mark) found.push({ start: at, end: behind });
  }
  return found;
}

/** The blanks before the first label of each row: of a header's labels, of a row's, or of a group with a row's behind it. */
function beforeRows(text: string, start: number, end: number): number[] {
  const ends: number[] = [];
  let last: 'nothing' | 'cell' | 'column' | 'row' | 'note' = 'nothing';
  for (let at = start; at < end; ) {
    const label = beginsCell(text, at, start) ? labelAt(text, at, end) : null;
    if (!label) {
      const isCell = beginsCell(text, at, start);
      // The only row of `review` has no label: it begins behind the header, or behind a note below it.
      if (isCell && isDigit(text.charCodeAt(at)) && (last === 'column' || last === 'note')) endBefore(at);
      if (isCell && last !== 'nothing' && isNote(text, at)) {
        endBefore(at);
        last = 'note';
      }
      if (last === 'note' && !isDigit(text.charCodeAt(at))) {
        at++;
        continue;
      }
      if (last !== 'nothing' && !isBlank(text.charCodeAt(at)) && !isBar(text.charCodeAt(at))) last = 'cell';
      at++;
      continue;
    }
    const isRow = label.found.sure || label.found.group !== null;
    const isColumn = label.found.column && !label.found.sure;
    if ((isRow && last !== 'row') || (isColumn && last === 'cell')) endBefore(at);
    last = isColumn ? 'column' : 'row';
    at = label.end;
  }
  return ends;

  function endBefore(at: number): void {
    const blank = blankBefore(text, at, start);
    if (blank >= 0) ends.push(blank);
  }
}

/** `注：本表…`: what stands behind it up to the next label or number is the note's. */
const isNote = (text: string, at: number): boolean => text[at] === '注' && '：:'.includes(text[at + 1] ?? '\0');

/** Behind a blank or a bar. */
const beginsCell = (text: string, at: number, start: number): boolean =>
  at === start || isBlank(text.charCodeAt(at - 1)) || isBar(text.charCodeAt(at - 1));

/** The longest label that begins there, within one cell. `3 其他` is a row's last value, and the label of the next row. */
function labelAt(text: string, start: number, end: number): { found: Label; end: number } | null {
  if (isBlank(text.charCodeAt(start)) || (isDigit(text.charCodeAt(start)) && isBlank(text.charCodeAt(start + 1))))
    return null;
  let state = 0;
  let longest: { found: Label; end: number } | null = null;
  for (let at = start; at < end; at++) {
    if (text[at] === '\t' || isBar(text.charCodeAt(at))) break;
    state = LABELS.walk(text, at, at + 1, state);
    if (state === LOST) break;
    const found = LABELS.at(state);
    if (found && !isBlank(text.charCodeAt(at))) longest = { found, end: at + 1 };
  }
  return longest;
}

/** The blank that the line ended at: before the bar that opens the line, if there is one. -1 where none stands. */
function blankBefore(text: string, label: number, start: number): number {
  const bar = skipBlanksBack(text, start, label) - 1;
  if (bar > start && isBar(text.charCodeAt(bar)) && isBlank(text.charCodeAt(bar - 1))) return bar - 1;
  return isBlank(text.charCodeAt(label - 1)) ? label - 1 : -1;
}
