import { isBlank, isDigit, skipBlanks } from '../text/fold.ts';
import { LOST } from '../text/wordings.ts';
import { type Field, fieldAt } from './field.ts';
import { LABELS } from './labels.ts';

/** So many labels of the form with nothing but numbers between are no sentence. */
const MIN_LABELS = 6;

/** The whole of a table fits into fewer characters. */
const MAX_TABLE_LENGTH = 5000;

/**
 * A whole table in one line, its line ends lost: `规章 0 0 0行政规范性文件 18 14 87第二十条第（五）项信息内容…`. It is labels and numbers from
 * end to end, or no table; null then.
 */
export function cutRunOnRows(text: string, line: number, start: number, end: number): Field[] | null {
  if (end - start > MAX_TABLE_LENGTH) return null;
  const fields: Field[] = [];
  let labels = 0;
  for (let at = start; at < end; ) {
    const behind = isDigit(text.charCodeAt(at)) ? endOfNumber(text, at, end) : endOfLabel(text, at, end);
    if (behind === at) return null;
    const field = fieldAt(text, line, fields.length, at, behind);
    if (field.label) labels++;
    fields.push(field);
    at = skipBlanks(text, behind, end);
  }
  return labels >= MIN_LABELS ? fields : null;
}

/** Behind the longest label that begins there; where none does the same place. */
function endOfLabel(text: string, start: number, end: number): number {
  let state = 0;
  let behind = start;
  for (let at = start; at < end; at++) {
    state = LABELS.walk(text, at, at + 1, state);
    if (state === LOST) break;
    if (LABELS.at(state)) behind = at + 1;
  }
  while (behind < end && behind > start && '）)”'.includes(text[behind]!)) behind++;
  return behind;
}

function endOfNumber(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && !isBlank(text.charCodeAt(at)) && (isDigit(text.charCodeAt(at)) || text[at] === '.')) at++;
  return at;
}
