import type { Report } from '../model/report.ts';
import { isRuled } from '../syntax/between-rows.ts';
import type { TableBlock } from '../syntax/tree.ts';
import { decodeEntities } from '../text/entities.ts';
import { isBlank } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import type { TableLayout } from './table-layout.ts';

/** Mark-up before a table's first row is not longer. */
const MAX_OPENING = 20_000;

/** The lines of a table, without the last end mark; of one that is marked up all from its first tag to its last. */
export function extentOfTable({ text, syntax: { lines } }: Report, { firstLine, lastLine, content }: TableBlock): Span {
  let start = lines.start(firstLine);
  let end = lines.end(lastLine - 1);
  const [first] = content;
  if (first?.delimiter === 'html') {
    const from = first.fields[0]?.start ?? lines.end(first.line);
    const opening = text.slice(Math.max(0, from - MAX_OPENING), from).toLowerCase();
    start = from - opening.length + Math.max(0, opening.lastIndexOf('<table'));
  }
  const last = content.at(-1);
  if (last?.delimiter === 'html') {
    const to = last.fields.at(-1)?.end ?? lines.start(last.line);
    const close = text
      .slice(to, to + MAX_OPENING)
      .toLowerCase()
      .indexOf('</table>');
    end = close < 0 ? end : to + close + '</table>'.length;
  }
  return { start, end };
}

/** What marked-up text says: without tags, entities decoded. */
export const wordsOfMarkUp = (text: string): string => decodeEntities(text.replace(/<[^<>]*>/g, ''));

/** Whether all that is written in the table, but for blanks, bars, rules and tags, stands in it once laid out, as often as before. */
export function isNothingLost(text: string, block: TableBlock, { span, lines }: TableLayout): boolean {
  const count = new Map<number, number>();
  const add = (words: string, by: number) => {
    for (let i = 0; i < words.length; i++) {
      const unit = words.charCodeAt(i);
      if (!isSpace(unit) && !isBar(unit)) count.set(unit, (count.get(unit) ?? 0) + by);
    }
  };
  const isMarkedUp = block.content.some(({ delimiter }) => delimiter === 'html');
  const whole = text.slice(span.start, span.end);
  add(isMarkedUp ? wordsOfMarkUp(whole) : decodeEntities(whole), 1);
  for (const line of block.content)
    if (isRuled(text, line)) for (const { start, end } of line.fields) add(text.slice(start, end), -1);
  for (const line of lines) {
    if (line.kind === 'kept') add(decodeEntities(line.text), -1);
    else {
      if (line.fields.some((field) => /[|｜│┃¦\t\r\n]/.test(field))) return false;
      for (const field of line.fields) add(field, -1);
    }
  }
  return [...count.values()].every((left) => left === 0);
}

const isBar = (unit: number): boolean =>
  unit === 0x7c || unit === 0xff5c || unit === 0x2502 || unit === 0x2503 || unit === 0xa6;
const isSpace = (unit: number): boolean => isBlank(unit) || unit === 0x0a || unit === 0x0d;
