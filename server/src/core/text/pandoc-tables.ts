import { Lines } from './lines.ts';
import type { Replacement } from './nothing.ts';
import { characterWidth } from './width.ts';

/** `  ------ ---- ----`: above, below and within a table; each run is as wide as its column. */
const RULE = /^[ \t]*-{3,}(?: +-{3,})+[ \t]*$/;

/** A table of more lines is none of a report. */
const MAX_LINES = 200;

/**
 * The tables that are set in columns of blanks between two rules, as pandoc writes them: a tab where a column begins, so that an
 * empty cell is one. A line of which some part begins where no column does is left as it is.
 */
export function tablesIn(text: string): Replacement[] {
  const found: Replacement[] = [];
  let columns: number[] = [];
  let sinceRule = 0;
  let pending: Replacement[] = []; // of lines below a rule: a table's, if there is another rule below them
  const lines = Lines.of(text);
  for (let line = 0; line < lines.count; line++) {
    const start = lines.start(line);
    const end = lines.end(line);
    const isRule = text.startsWith('---', start + leadingBlanks(text, start, end)) && RULE.test(text.slice(start, end));
    if (isRule) {
      found.push(...pending, { start, end, words: '' });
      columns = columnsOf(text, start, end);
      pending = [];
      sinceRule = 0;
    } else if (columns.length > 0 && sinceRule++ < MAX_LINES) pending.push(...tabsIn(text, start, end, columns));
    else {
      columns = [];
      pending = [];
    }
  }
  return found;
}

function leadingBlanks(text: string, start: number, end: number): number {
  let i = start;
  while (i < end && (text[i] === ' ' || text[i] === '\t')) i++;
  return i - start;
}

/** Where each column of a rule begins. */
function columnsOf(text: string, start: number, end: number): number[] {
  const columns: number[] = [];
  for (let i = start; i < end; i++)
    if (text[i] === '-' && (i === start || text[i - 1] !== '-')) columns.push(i - start);
  return columns;
}

function tabsIn(text: string, start: number, end: number, columns: readonly number[]): Replacement[] {
  const tabs: Replacement[] = [];
  let width = 0;
  let blanks = 0;
  let column = 0;
  let depth = 0;
  for (let i = start; i < end; i++) {
    const character = text[i]!;
    if (character === ' ') blanks++;
    else {
      if (depth === 0 && (blanks > 0 || i === start)) {
        const next = columns.findIndex((begin) => Math.abs(begin - width) <= 1);
        if (next < column || next - column > blanks) return [];
        for (let at = i - (next - column); at < i; at++) tabs.push({ start: at, end: at + 1, words: '\t' });
        column = next;
      }
      blanks = 0;
      if ('[{'.includes(character)) depth++;
      else if (']}'.includes(character) && depth > 0) depth--;
    }
    width += characterWidth(character);
  }
  return tabs;
}
