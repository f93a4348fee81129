import { decodeEntities, ENTITY } from './entities.ts';
import { Lines } from './lines.ts';
import { type Replacement, replaceInPlace } from './nothing.ts';
import type { Span } from './span.ts';

/** Tags that mark up more than a table: a text without any of them has none of its words in tags. */
const DOCUMENT_TAG = /<\/?(?:p|div|span|br|h[1-6]|html|body|section|article|center)[\s/>]/i;

/** Tags that end a line. */
const ENDS_LINE =
  /^(?:p|div|br|hr|h[1-6]|li|ul|ol|dl|dt|dd|section|article|main|header|footer|nav|aside|center|blockquote|pre|table|caption|tr|td|th|html|head|body|form)$/;

/** What stands in these is not shown on the page. */
const HIDDEN = /^(?:script|style|title|textarea)$/;

const NAME = /([a-z][a-z0-9:-]{0,19})(?=[\s/>])/iy;

interface Tag extends Span {
  readonly name: string;
  readonly isClosing: boolean;
}

/** A text without the tags and entities outside its tables. What ends a line on the page ends one here, too. */
export function withoutMarkUp(text: string): string {
  if (!text.includes('<') || !DOCUMENT_TAG.test(text)) return text;
  const tags = tagsIn(text);
  const tables = tablesIn(tags, text.length);
  const replacements: Replacement[] = [];
  const isInRow = lineHasBar(text);
  let next = 0; // of the tables
  let from = 0;
  for (const { start, end, name, isClosing } of tags) {
    while (next < tables.length && tables[next]!.end <= start) from = Math.max(from, tables[next++]!.end);
    if (tables[next] && start >= tables[next]!.start) {
      if (start === tables[next]!.start) putEntities(text, from, start, replacements);
      continue;
    }
    putEntities(text, from, start, replacements);
    const endsLine = ENDS_LINE.test(name) && !isInRow(start);
    // What is closed ends its line before the tag, what is opened begins one behind it.
    if (!endsLine) replacements.push({ start, end, words: '' });
    else if (isClosing) replacements.push({ start, end, words: '\n' });
    else replacements.push({ start, end: end - 1, words: '' }, { start: end - 1, end, words: '\n' });
    from = end;
  }
  if (next < tables.length) from = Math.max(from, tables.at(-1)!.end);
  putEntities(text, from, text.length, replacements);
  return replaceInPlace(text, replacements);
}

function putEntities(text: string, from: number, to: number, replacements: Replacement[]): void {
  if (from >= to) return;
  for (const { 0: entity, index } of text.slice(from, to).matchAll(ENTITY)) {
    const words = decodeEntities(entity).replace(/[\r\n]/g, ' ');
    if (words !== entity) replacements.push({ start: from + index, end: from + index + entity.length, words });
  }
}

/** Whether an offset stands in a line with bars: a row of Markdown goes on behind `<br>`. Asked in the order of the text. */
function lineHasBar(text: string): (at: number) => boolean {
  const lines = Lines.of(text);
  let line = 0;
  return (at) => {
    while (lines.start(line + 1) <= at && line + 1 < lines.count) line++;
    return lines.cellMark(line) === 'bar';
  };
}

/** The tags of a text, in its order; comments, and what is not shown, are tags without a name. */
function tagsIn(text: string): Tag[] {
  const tags: Tag[] = [];
  const close = searcher(text, />/g);
  const endOfComment = searcher(text, /-->/g);
  const endOf = new Map<string, (from: number) => number>();
  for (let start = text.indexOf('<'); start >= 0; start = text.indexOf('<', start + 1)) {
    const isComment = text.startsWith('<!--', start);
    const at = isComment ? endOfComment(start) : close(start);
    if (at < 0) continue;
    const end = at + (isComment ? 3 : 1);
    if (text[start + 1] === '!' || text[start + 1] === '?') {
      tags.push({ start, end, name: '', isClosing: false });
      start = end - 1;
      continue;
    }
    const isClosing = text[start + 1] === '/';
    NAME.lastIndex = start + (isClosing ? 2 : 1);
    const name = NAME.exec(text)?.[0].toLowerCase();
    if (name === undefined) continue;
    const tag = { start, end, name, isClosing };
    if (HIDDEN.test(name) && !isClosing) {
      if (!endOf.has(name)) endOf.set(name, searcher(text, new RegExp(`</${name}`, 'gi')));
      const hiddenTo = endOf.get(name)!(end);
      if (hiddenTo >= 0) tags.push({ ...tag, end: hiddenTo, name: '' });
      else tags.push(tag);
    } else tags.push(tag);
    start = tags.at(-1)!.end - 1;
  }
  return tags;
}

/** Finds words behind one offset after the other: what is further on, or nowhere, is not sought twice. */
function searcher(text: string, words: RegExp): (from: number) => number {
  let found: number | null = null;
  return (from) => {
    if (found === null || (found >= 0 && found < from)) {
      words.lastIndex = from;
      found = words.exec(text)?.index ?? -1;
    }
    return found;
  };
}

/**
 * The tables, which have a reader of their own. One that holds little but other tables lays out the page: its tags are as any
 * others.
 */
function tablesIn(tags: readonly Tag[], length: number): Span[] {
  const open: { start: number; inner: Span[] }[] = [];
  const outermost: Span[] = [];
  const close = (end: number) => {
    const { start, inner } = open.pop()!;
    const inside = inner.reduce((sum, table) => sum + table.end - table.start, 0);
    const found = 2 * inside > end - start ? inner : [{ start, end }];
    (open.at(-1)?.inner ?? outermost).push(...found);
  };
  for (const { name, isClosing, start, end } of tags)
    if (name !== 'table') continue;
    else if (!isClosing) open.push({ start, inner: [] });
    else if (open.length > 0) close(end);
  while (open.length > 0) close(length);
  return outermost;
}
