import { isBlank, readOrdinal, skipBlanks, skipBlanksBack } from '../text/fold.ts';
import { isBar, type Lines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { isPageNumber } from './content.ts';
import { isOrgan, organIn, SUBJECT, yearIn } from './title-words.ts';

/** The report's title, as told by its words: 政府信息公开 … 报告, with an organ and a year in it or not. */
export interface Title extends Span {
  readonly firstLine: number;
  /** Exclusive. */
  readonly lastLine: number;
  /** Without blanks and markup. */
  readonly words: string;
  /** Of the title, or alone on the line above or below. */
  readonly organ: string | null;
  readonly year: number | null;
  /** Where the year stands; null when there is none. */
  readonly yearSpan: Span | null;
}

/** A line before the first heading that the title may stand in, or a part of it. */
interface Part extends Span {
  readonly line: number;
  /** Without blanks and marks; empty for a line of no words. */
  readonly words: string;
}

const MAX_LINES = 3;
const MAX_LENGTH = 90;
/** A web page has no more particulars than this above a report. */
const MAX_PARTS = 200;

/**
 * Looks for the title among the lines before the first heading. It may be broken over up to three lines, or by blanks, and stand
 * behind a label or in a field. One that names organ and year goes before one that does not: that is a category of the web page.
 */
export function readTitle(lines: Lines, lastLine: number): Title | null {
  const parts = partsOf(lines, lastLine);
  const words = parts.filter((part) => part.words !== '');
  let first: Title | null = null;
  for (let from = 0; from < words.length; from++) {
    const title = titleFrom(lines, words, from);
    if (!title) continue;
    if (title.organ !== null && title.year !== null) return title;
    first ??= title;
  }
  return first;
}

/** The title that begins with a part, and goes on in those right behind it. */
function titleFrom(lines: Lines, parts: readonly Part[], from: number): Title | null {
  let words = '';
  for (let to = from; to < Math.min(parts.length, from + MAX_LINES); to++) {
    const part = parts[to]!;
    if (to > from && !isNextTo(parts[to - 1]!, part, lines) && !breaksOff(words, part, parts[to - 1]!)) return null;
    words += part.words;
    if (words.length > MAX_LENGTH) return null;
    if (isTitle(words)) return titleOf(lines, parts, from, to, words);
    if (to === from && !mayBegin(part.words)) return null;
  }
  return null;
}

function titleOf(lines: Lines, parts: readonly Part[], from: number, to: number, words: string): Title {
  const first = parts[from]!;
  const last = parts[to]!;
  const year = yearIn(words);
  const title = {
    firstLine: first.line,
    lastLine: last.line + 1,
    start: first.start,
    end: last.end,
    words,
    organ: organIn(words),
    year: year?.value ?? null,
    yearSpan: year ? spanOf(lines.text, first.start, last.end, year.written) : null,
  };
  if (title.organ !== null) return title;
  const above = parts[from - 1];
  // The lines above would have been read with it, but for the blank ones between.
  if (above && isOrgan(above.words) && isNear(above, first))
    return { ...title, firstLine: above.line, start: above.start, words: above.words + words, organ: above.words };
  const below = parts[to + 1];
  if (below && isOrgan(below.words) && isNear(last, below))
    return { ...title, lastLine: below.line + 1, organ: below.words };
  return title;
}

/** With nothing between but the number of a page. */
const isNextTo = (a: Part, b: Part, lines: Lines): boolean => {
  for (let line = a.line + 1; line < b.line; line++)
    if (!isAside(lines.text, lines.start(line), lines.end(line))) return false;
  return true;
};

/** A blank line or two between. */
const MAX_GAP = 4;
const isNear = (a: Part, b: Part): boolean => b.line > a.line && b.line - a.line <= MAX_GAP;

/** `…工作年度报` and `告`, with a blank line between, as some programs have it behind every line of a page. */
const breaksOff = (words: string, next: Part, last: Part): boolean =>
  isNear(last, next) &&
  /政府信息公开工?作?年?度?报?$/.test(words) &&
  /^(?:信息公开|公开|开)?工?作?年?度?报?告$/.test(next.words);

function isTitle(words: string): boolean {
  const subject = words.indexOf(SUBJECT);
  if (subject < 0 || !/(?:报告|年报)(?:[（(][^（()）]{0,20}[)）])?$/.test(words)) return false;
  return /年度|年报|年/.test(words) && readOrdinal(words, 0, words.length).level === 0;
}

/** Words that a title's first line may have: a part of an organ's name, or a year. */
const mayBegin = (words: string): boolean =>
  /^[\p{Script=Han}\w（）()“”《、·〔〕〇—-]+$/u.test(words) &&
  !/\d-\d/.test(words) &&
  !/(?:网|网站|门户|平台|专栏|栏目|目录|首页|正文|年报)$/.test(words) &&
  !ASIDE.test(words);

/** What stands around a report on a web page. */
const ASIDE =
  /^(?:来源|发布|发文|索引|公开|时间|日期|分类|主题|字体|字号|浏览|访问|点击|文号|打印|关闭|分享|信息|作者|责任编辑|生成|成文)/;

/** Where one is on a web page: 首页 > 政务公开 > …. */
const BREADCRUMB = /[>＞»›→]|^(?:您)?(?:现在|当前)(?:的)?位置/;

/** `标题：`, or 名称 in the field before. */
const LABEL = /^(?:标题|名称|文件名称|信息名称|文件标题|信息标题)(?:[:：]|$)/;

/** The lines, and where they have fields, the fields. */
function partsOf(lines: Lines, lastLine: number): Part[] {
  const parts: Part[] = [];
  const { text } = lines;
  for (let line = 0; line < lastLine && parts.length < MAX_PARTS; line++) {
    const end = lines.end(line);
    if (isAside(text, lines.start(line), end)) continue;
    for (let start = lines.start(line); start <= end; ) {
      let to = start;
      while (to < end && text[to] !== '\t' && !isBar(text.charCodeAt(to))) to++;
      const part = partOf(text, line, start, to);
      if (part) parts.push(part);
      start = to + 1;
    }
  }
  return parts;
}

/** A page number, or the word 正文 alone. */
const isAside = (text: string, start: number, end: number): boolean =>
  isPageNumber(text, start, end) ||
  (end - start < 60 && /^[\s=*#_-]*(?:正\s*文|\d{1,3})[\s=*#_-]*$/.test(text.slice(start, end)));

function partOf(text: string, line: number, start: number, end: number): Part | null {
  const words = compact(text, start, end);
  if (words === null || words === '' || BREADCRUMB.test(words)) return null;
  const label = LABEL.exec(words)?.[0] ?? '';
  let from = skipMarks(text, start, end);
  for (let left = label.length; left > 0; from++) if (!isPassedOver(text.charCodeAt(from))) left--;
  from = skipMarks(text, from, end);
  const rest = words.slice(label.length);
  if (rest === '' || /[。；;，,：:]/.test(rest)) return null;
  return { line, start: from, end: skipBlanksBack(text, from, end), words: rest };
}

/** The words without blanks and marks; null where there are too many. */
function compact(text: string, start: number, end: number): string | null {
  let kept = '';
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (isPassedOver(unit)) continue;
    kept += text[i];
    if (kept.length > MAX_LENGTH) return null;
  }
  return kept;
}

/** A blank, or `#`, `*`, `_`. */
const isPassedOver = (unit: number): boolean => isBlank(unit) || unit === 0x23 || unit === 0x2a || unit === 0x5f;

const skipMarks = (text: string, start: number, end: number): number => {
  let i = start;
  while (i < end && isPassedOver(text.charCodeAt(i))) i++;
  return i;
};

/** Where characters stand in a text that has blanks between them. */
function spanOf(text: string, start: number, end: number, words: string): Span | null {
  const direct = text.indexOf(words, skipBlanks(text, start, end));
  return direct >= 0 && direct + words.length <= end ? { start: direct, end: direct + words.length } : null;
}
