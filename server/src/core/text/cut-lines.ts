import { isHan } from './fold.ts';
import { type Replacement, replaceInPlace } from './nothing.ts';

/**
 * Some programs end a line wherever the type of a printed line changes, or behind each letter: `全年收到申请⏎ 9⏎ 件`. A line of the page
 * ends with a blank line there. Such ends are taken out, but for those before and behind a number that is a table's.
 */
export function withoutCuts(text: string): string {
  const cut = isCutByType(text) ? 'type' : isCutByLetter(text) ? 'letter' : CUT_PAGE.test(text) ? 'page' : null;
  if (!cut) return text;
  const replacements: Replacement[] = [];
  let before = lineAt(text, 0);
  let isAfterNumber = false; // a number stands in the line before that one
  while (before.end < text.length) {
    const line = lineAt(text, endOfBreak(text, before.end));
    const behind = lineAt(text, endOfBreak(text, line.end));
    if (
      belongsTogether(before, line) ||
      isAroundNumber(before, line, behind, cut === 'page') ||
      (cut === 'letter' && isWithinSentence(before, line, behind, isAfterNumber))
    ) {
      replacements.push({ start: before.end, end: line.start, words: '' });
      before = { ...line, words: (before.words + line.words).slice(-MAX_TAIL) };
      continue;
    }
    isAfterNumber = isNumber(before);
    before = line;
  }
  return replaceInPlace(text, replacements);
}

/** Of lines that were joined so much of the end is looked at: else each of many would be read again with every line behind it. */
const MAX_TAIL = 64;

interface Line {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

function lineAt(text: string, start: number): Line {
  const next = text.indexOf('\n', start);
  const behind = next < 0 ? text.length : next;
  const end = text[behind - 1] === '\r' && behind > start ? behind - 1 : behind;
  return { start, end, words: text.slice(start, end) };
}

const endOfBreak = (text: string, end: number): number => Math.min(text.length, text[end] === '\r' ? end + 2 : end + 1);

/** A number with a blank before it, between words, alone on its line. */
const BETWEEN_WORDS = /\p{Script=Han}\r?\n \d{1,6}\r?\n \p{Script=Han}/gu;
const MIN_BETWEEN_WORDS = 3;

function isCutByType(text: string): boolean {
  BETWEEN_WORDS.lastIndex = 0;
  let found = 0;
  while (found < MIN_BETWEEN_WORDS && BETWEEN_WORDS.test(text)) found++;
  return found === MIN_BETWEEN_WORDS && (text.match(BLANK_LINE)?.length ?? 0) >= MIN_BLANK_LINES;
}

/** Without those nothing would end a line. */
const BLANK_LINE = /\n\r?\n/g;
const MIN_BLANK_LINES = 20;

/** So many lines, and of the first ones one in ten, hold but one letter. */
const LOOKED_AT = 1000;
const MIN_ALONE = 100;
const MIN_LETTERS = 0.1;

function isCutByLetter(text: string): boolean {
  let lines = 0;
  let letters = 0;
  for (let start = 0; start < text.length && lines < LOOKED_AT; lines++) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    if (end - start === 1 && isHan(text.charCodeAt(start))) letters++;
    start = end + 1;
  }
  return letters > MIN_ALONE && letters > lines * MIN_LETTERS;
}

const isNumber = ({ words }: Line): boolean => /^\d+(?:\.\d+)?$/.test(words);

/** Whether two lines that follow each other are pieces of one: no blank line stands between, and neither is a number by itself. */
function belongsTogether(before: Line, line: Line): boolean {
  if (before.words.trim() === '' || line.words.trim() === '' || CELLS.test(before.words + line.words)) return false;
  if (before.words.endsWith(' ') || /^ \S/.test(line.words)) return true;
  if (isNumber(before)) return '.．、'.includes(line.words[0]!);
  return !isNumber(line) || /(?:^|\D)\d+\.$/.test(before.words.slice(-10));
}

/** A dash before a number, and one behind that of a page: `-⏎3⏎-`. */
const isAroundNumber = (before: Line, line: Line, behind: Line, isPage: boolean): boolean =>
  (isNumber(line) && DASH.test(before.words) && (!isPage || DASH.test(behind.words))) ||
  (DASH.test(line.words) && DASH_NUMBER.test(before.words) && !isNumber(behind));

const DASH = /^ ?[-—–] ?$/;
const DASH_NUMBER = /^ ?[-—–] ?\d{1,4}$/;
const CUT_PAGE = /\n ?[-—–] ?\r?\n\d{1,4}\r?\n ?[-—–] ?\r?\n/;

/** What a grid has between its cells. */
const CELLS = /[\t|｜│]/;

/** Letter by letter: a number with words before and behind it. */
function isWithinSentence(before: Line, line: Line, behind: Line, isAfterNumber: boolean): boolean {
  if (before.words.trim() === '' || line.words.trim() === '') return false;
  if (isNumber(line)) return !isNumber(before) && isWord(behind);
  return isNumber(before) && !isAfterNumber && isWord(line);
}

const isWord = ({ words }: Line): boolean => isHan(words.charCodeAt(0)) || '，。、；）'.includes(words[0] ?? '\0');
