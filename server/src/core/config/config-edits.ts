import { createScanner, type Node } from 'jsonc-parser';
import type { Edit } from '../text/edits.ts';
import { Lines } from '../text/lines.ts';
import { span } from '../text/span.ts';
import type { NewConfirmedFigure, NewException, ReportGroup } from './config.ts';
import { readJson } from './json.ts';

/** The edits that add an exception to a configuration; null for a text that must be put right by hand first. */
export const addException = (
  text: string,
  { file, code, cells, expected, actual, words, about, reason }: NewException,
): Edit[] | null =>
  addItems(text, 'exceptions', [
    { file, code, cells: cells.length > 0 ? cells : undefined, expected, actual, words, about, reason },
  ]);

/** The same for a figure of the prose that was confirmed. */
export const addConfirmedFigure = (text: string, { file, words, reason }: NewConfirmedFigure): Edit[] | null =>
  addItems(text, 'verified', [{ file, words, reason }]);

/** The same for groups: those that are there stay. */
export const addGroups = (text: string, groups: readonly ReportGroup[]): Edit[] | null =>
  addItems(
    text,
    'groups',
    groups.map(({ report, parts }) => ({ report, parts })),
  );

type Item = Readonly<Record<string, unknown>>;

function addItems(text: string, name: ListName, items: readonly Item[]): Edit[] | null {
  const style = styleOf(text);
  if (text.replace('\ufeff', '').trim() === '') {
    const content = `{${style.eol}${style.unit}${listWith(name, items, style.unit, style)}${style.eol}}${style.eol}`;
    return [{ span: span(text.length, text.length), newText: content }];
  }
  const { root, fault } = readJson(text);
  if (fault || root?.type !== 'object') return null;
  const list = listIn(root, name);
  if (!list) return append(text, root, style, (indent) => listWith(name, items, indent, style));
  if (list.type !== 'array') return null;
  return append(text, list, style, (indent) => writtenAll(items, indent, style));
}

/** The edits that take out the exception, or the confirmed figure, that stands at a place. */
export function removeException(text: string, { start }: { readonly start: number }): Edit[] {
  const { root } = readJson(text);
  const list = root && EXPLAINING.map((name) => listIn(root, name)).find((each) => holds(each, start));
  const items = list?.children ?? [];
  const index = items.findIndex(({ offset }) => offset === start);
  const item = items[index];
  if (!list || !item) return [];
  const gone = (from: number, to: number): Edit => ({ span: span(from, to), newText: '' });
  const ownBegin = blanksBefore(text, item.offset);
  // With its own comma; a comment before or behind it may be about another, and stays.
  if (index < items.length - 1) {
    const comma = commaBehind(text, item);
    if (blanksBefore(text, comma) === endOf(item)) return [gone(item.offset, blanksBehind(text, comma + 1))];
    return [gone(item.offset, endOf(item)), gone(comma, comma + 1)];
  }
  const previous = items[index - 1];
  if (!previous) {
    const close = endOf(list) - 1;
    const isAlone = ownBegin === list.offset + 1 && blanksBehind(text, endOf(item)) === close;
    return [gone(ownBegin, isAlone ? close : endOf(item))];
  }
  const comma = commaBehind(text, previous);
  if (comma + 1 === ownBegin) return [gone(comma, endOf(item))];
  return [gone(comma, comma + 1), gone(ownBegin, endOf(item))];
}

/** The lists that say why something is right as it is. */
const EXPLAINING = ['exceptions', 'verified'] as const satisfies readonly ListName[];

const holds = (list: Node | undefined, start: number): boolean =>
  list?.children?.some(({ offset }) => offset === start) === true;

type ListName = 'exceptions' | 'verified' | 'groups';

/** Of two the last, which is the one that counts. */
const listIn = (root: Node, name: ListName): Node | undefined =>
  root.children?.findLast(({ children: [key] = [] }) => key?.value === name)?.children?.[1];

/** How the text is written: what comes in is written alike. */
interface Style {
  readonly eol: string;
  /** By how much an inner line is indented. */
  readonly unit: string;
}

function styleOf(text: string): Style {
  const [, unit = '  '] = /^(\t| {1,8})\S/m.exec(text) ?? [];
  return { eol: Lines.of(text).eol, unit };
}

/** Puts something at the end of an object or a list, on a line of its own, behind the comments that stand there. */
function append(text: string, container: Node, { eol, unit }: Style, content: (indent: string) => string): Edit[] {
  const close = endOf(container) - 1;
  const at = blanksBefore(text, close);
  const last = container.children?.at(-1);
  const base = indentAt(text, container.offset);
  const indent = last && startsLine(text, last.offset) ? indentAt(text, last.offset) : `${base}${unit}`;
  const isClosedBelow = /[\r\n]/.test(text.slice(at, close));
  const added = `${eol}${indent}${content(indent)}${isClosedBelow ? '' : `${eol}${base}`}`;
  const end = isClosedBelow ? at : close;
  if (!last) return [{ span: span(at, end), newText: added }];
  const lastEnd = endOf(last);
  if (lastEnd === at) return [{ span: span(at, end), newText: `,${added}` }];
  return [
    { span: span(lastEnd, lastEnd), newText: ',' },
    { span: span(at, end), newText: added },
  ];
}

function listWith(name: ListName, items: readonly Item[], indent: string, style: Style): string {
  const { eol, unit } = style;
  return `"${name}": [${eol}${indent}${unit}${writtenAll(items, indent + unit, style)}${eol}${indent}]`;
}

const writtenAll = (items: readonly Item[], indent: string, style: Style): string =>
  items.map((item) => written(item, indent, style)).join(`,${style.eol}${indent}`);

function written(item: Item, indent: string, style: Style): string {
  const lines = Object.entries(item)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${indent}${style.unit}"${key}": ${jsonOf(value, indent + style.unit, style)}`);
  return `{${style.eol}${lines.join(`,${style.eol}`)}${style.eol}${indent}}`;
}

/** A list on one line, unless it is long. */
function jsonOf(value: unknown, indent: string, { eol, unit }: Style): string {
  if (!Array.isArray(value)) return JSON.stringify(value);
  const items = value.map((item) => JSON.stringify(item));
  const line = `[${items.join(', ')}]`;
  if (line.length <= MAX_LINE_LENGTH) return line;
  return `[${eol}${items.map((item) => indent + unit + item).join(`,${eol}`)}${eol}${indent}]`;
}

const MAX_LINE_LENGTH = 120;

const endOf = ({ offset, length }: Node): number => offset + length;

/** Behind a node, past comments. */
function commaBehind(text: string, node: Node): number {
  const scanner = createScanner(text, true);
  scanner.setPosition(endOf(node));
  scanner.scan();
  return scanner.getTokenOffset();
}

const isBlank = (mark: string | undefined): boolean => mark !== undefined && ' \t\r\n'.includes(mark);

function blanksBefore(text: string, end: number): number {
  let at = end;
  while (at > 0 && isBlank(text[at - 1])) at--;
  return at;
}

function blanksBehind(text: string, start: number): number {
  let at = start;
  while (isBlank(text[at])) at++;
  return at;
}

const lineStart = (text: string, offset: number): number => {
  let at = offset;
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return at;
};

const startsLine = (text: string, offset: number): boolean => text.slice(lineStart(text, offset), offset).trim() === '';

const indentAt = (text: string, offset: number): string =>
  /^[ \t]*/.exec(text.slice(lineStart(text, offset), offset))?.[0] ?? '';
