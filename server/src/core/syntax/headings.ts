import { SECTIONS } from '../form/sections.ts';
import type { SectionKey } from '../form/types.ts';
import { likeness } from '../text/edit-distance.ts';
import { fold, foldUnit, isBlank, type Ordinal, readOrdinal, skipBlanks, skipBlanksBack } from '../text/fold.ts';
import type { Lines } from '../text/lines.ts';
import { NOTHING } from '../text/nothing.ts';
import type { Span } from '../text/span.ts';
import { LOST, Wordings } from '../text/wordings.ts';
import { LABELS } from './labels.ts';

/** A line that reads like the heading of one of the six sections. */
export interface Heading extends Span {
  readonly key: SectionKey;
  readonly line: number;
  readonly ordinal: Ordinal;
  /** The words after the number, without what else stands in the line. */
  readonly words: Span;
  /** `official`: to the letter; `tolerated`; `unofficial`: known wording to be put right; `similar`: told by likeness. */
  readonly wording: 'official' | 'tolerated' | 'unofficial' | 'similar';
  /** Nothing else can be meant. Others are headings only where their section has no sure one, and at its place. */
  readonly isSure: boolean;
  /** Text follows the heading in the same line. */
  readonly runsOn: boolean;
}

interface Wording {
  readonly key: SectionKey;
  readonly wording: Heading['wording'];
}

const bare = (heading: string): string => fold(heading.slice(readOrdinal(heading, 0, heading.length).end));

/** All wordings, folded; of two that are the same the later is meant. */
const KNOWN = new Map<string, Wording>();
for (const section of SECTIONS) {
  for (const words of section.unofficial) KNOWN.set(bare(words), { key: section.key, wording: 'unofficial' });
  for (const words of section.tolerated) KNOWN.set(bare(words), { key: section.key, wording: 'tolerated' });
  KNOWN.set(bare(section.heading), { key: section.key, wording: 'official' });
}
const WORDINGS = new Wordings(KNOWN);

const MAX_LENGTH = Math.max(...[...KNOWN.keys()].map((words) => words.length));
const MARKUP = '#*>-—·•_';

/** Longer lines are prose, whatever they begin with. */
const MAX_LINE_LENGTH = 80;

/** Whether a piece is longer, what stands for mark-up in it aside. */
export function isLonger(text: string, start: number, end: number, most: number): boolean {
  if (end - start <= most) return false;
  let length = 0;
  for (let i = start; i < end && length <= most; i++) if (text[i] !== NOTHING) length++;
  return length > most;
}

/** Reads a line as a section's heading, or as the beginning of one that goes on in the next lines. */
export function readHeading(lines: Lines, line: number): Heading | null {
  const { text } = lines;
  const start = skipMarkup(text, lines.start(line), lines.end(line));
  const end = skipMarkupBack(text, start, lines.end(line));
  if (start === end) return null;
  const ordinal = readOrdinal(text, start, end);
  const from = skipBlanks(text, ordinal.end, end);
  const marked = start > lines.start(line) && text[lines.start(line)] === '#';
  const isLong = isLonger(text, from, end, MAX_LINE_LENGTH);
  const state = isLong ? LOST : WORDINGS.walk(text, from, end);
  const isNumbered = ordinal.level === 1 || marked;
  const heading = ({ key, wording }: Wording, to: number, runsOn: boolean): Heading => ({
    key,
    wording,
    // `（一）主动公开情况` is a topic of section one; a section's official words are its own under any number.
    isSure: wording !== 'similar' && (isNumbered || wording !== 'unofficial'),
    line,
    start,
    end: to,
    ordinal,
    words: { start: from, end: to },
    runsOn,
  });
  const exact = WORDINGS.valueAt(state);
  if (exact) return heading(exact, end, false);
  if (!isNumbered) return null;
  const broken = brokenWords(lines, line, state);
  if (broken) return heading(broken.found, broken.end, false);
  if (ordinal.value === SECTIONS.length && !isLong && REST.has(fold(text, from, end)))
    return heading({ key: 'other', wording: 'similar' }, end, false);
  const leading = leadingWords(text, from, end);
  if (leading) return heading(leading.found, leading.end, true);
  // Rows 一 to 四 of the table of requests look the same but for their words.
  if (isLong || isTableLabel(text, start, from, end)) return null;
  const key = similarSection(fold(text, from, end));
  return key ? heading({ key, wording: 'similar' }, end, false) : null;
}

/** 六、其他: the last section by its number; its words alone might be any paragraph's. */
const REST = new Set(['其他', '其它', '其他情况', '其它情况']);

/** A heading is broken over no more lines than these. */
const MAX_LINES = 3;

/** A heading of which only the beginning stands on the line, and the rest on the next one or two. */
function brokenWords(lines: Lines, line: number, beginning: number): { found: Wording; end: number } | null {
  const { text } = lines;
  let state = beginning;
  for (let next = line + 1; next < Math.min(line + MAX_LINES, lines.count) && state !== LOST; next++) {
    const end = skipMarkupBack(text, lines.start(next), lines.end(next));
    if (end === lines.start(next) || end - lines.start(next) > MAX_LINE_LENGTH) return null;
    state = WORDINGS.walk(text, lines.start(next), end, state);
    const found = WORDINGS.valueAt(state);
    if (found) return { found, end };
  }
  return null;
}

/** Behind the longest wording of a heading that begins there; `start` where none does. */
export function headingAt(text: string, start: number, end: number): number {
  let state = WORDINGS.walk(text, start, start);
  let behind = start;
  for (let at = start; at < end && state !== LOST; at++) {
    state = WORDINGS.after(state, text.charCodeAt(at));
    if (WORDINGS.valueAt(state) && foldUnit(text.charCodeAt(at)) !== 0) behind = at + 1;
  }
  return behind;
}

/**
 * The heading and the section's text in one line, with a mark between or none: `一、总体情况：2023年……`,
 * `五、存在的主要问题及改进情况（一）……`. Without a mark the longest wording is meant.
 */
function leadingWords(text: string, from: number, end: number): { found: Wording; end: number } | null {
  let state = WORDINGS.walk(text, from, from);
  let runIn: { found: Wording; end: number } | null = null;
  for (let i = from; i < end && state !== LOST; i++) {
    const unit = text.charCodeAt(i);
    state = WORDINGS.after(state, unit);
    const found = WORDINGS.valueAt(state);
    if (!found || foldUnit(unit) === 0 || i + 1 >= end) continue;
    const behind = { found, end: i + 1 };
    if (isBlank(text.charCodeAt(i + 1)) || '。：:；;．.'.includes(text[i + 1]!)) return behind;
    if (beginsText(text, i + 1, end) || (i + 1 - from >= TELLING && end - i > MIN_TEXT_LENGTH)) runIn = behind;
  }
  return runIn;
}

/** No sentence begins with so many words of a heading, if there is more of it behind them than this. */
const TELLING = 8;
const MIN_TEXT_LENGTH = 6;

/** `（一）……`, `2024年……`: what nothing but a text begins with. */
const beginsText = (text: string, start: number, end: number): boolean =>
  readOrdinal(text, start, end).level === 2 || /^20\d\d年/.test(text.slice(start, Math.min(end, start + 5)));

const isTableLabel = (text: string, start: number, from: number, end: number): boolean =>
  LABELS.find(text, start, end) !== undefined || LABELS.find(text, from, end) !== undefined;

/** Words of which each alone tells the section, and words that speak against it. */
const KEYWORDS: readonly { key: SectionKey; all: RegExp; not: RegExp }[] = [
  { key: 'overview', all: /总体|概述|概况/, not: /申请|复议|问题|主动公开/ },
  { key: 'proactive', all: /主动公开/, not: /申请|问题|总体/ },
  { key: 'requests', all: /申请.*情况|依申请/, not: /复议|诉讼|数量|结转|主动|问题/ },
  { key: 'review', all: /复议|诉讼/, not: /问题|数量|结果/ },
  {
    key: 'problems',
    all: /问题.*(?:改进|措施|整改|情况|打算|工作)|(?:不足|困难).*(?:改进|措施|打算)/,
    not: /申请数量/,
  },
  { key: 'other', all: /其[他它].*(?:事项|报告)/, not: /申请|处理/ },
];

const MIN_LIKENESS = 0.7;

/** A heading with spoilt or free words: near to a known wording, or made of a section's own words alone. */
function similarSection(folded: string): SectionKey | null {
  if (folded.length > MAX_LENGTH + 6 || folded.length < 3) return null;
  let found: SectionKey | null = null;
  let nearest = 0;
  for (const [words, { key }] of KNOWN) {
    const longer = Math.max(words.length, folded.length);
    if (1 - Math.abs(words.length - folded.length) / longer < MIN_LIKENESS) continue; // by their lengths alone
    const near = likeness(folded, words);
    if (near < MIN_LIKENESS || near <= nearest) continue;
    found = key;
    nearest = near;
  }
  if (found) return found;
  const named = KEYWORDS.filter(({ all, not }) => all.test(folded) && !not.test(folded));
  return named.length === 1 ? named[0]!.key : null;
}

function skipMarkup(text: string, start: number, end: number): number {
  let i = skipBlanks(text, start, end);
  const first = i;
  while (i < end && MARKUP.includes(text[i]!)) i++;
  // `—、总体情况`: the dash is the number 一
  if (i === first + 1 && (text[first] === '—' || text[first] === '-') && text[skipBlanks(text, i, end)] === '、')
    return first;
  return skipBlanks(text, i, end);
}

function skipMarkupBack(text: string, start: number, end: number): number {
  let i = skipBlanksBack(text, start, end);
  while (i > start && '*#_'.includes(text[i - 1]!)) i--;
  return skipBlanksBack(text, start, i);
}
