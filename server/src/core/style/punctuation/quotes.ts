import { CharClass, type CharIndex, charClassesOf, isOneOf } from '../../text/char-index.ts';
import { isHan } from '../../text/fold.ts';
import type { StyleIssue } from '../style-issue.ts';

/** Straight quotation marks around Chinese words; reported where they come in pairs, so that it is clear which is which. */
export function straightQuotes(text: string, { places: all, units }: CharIndex, found: StyleIssue[]): void {
  const places = all.filter((_, i) => units[i] === CharClass.straightQuote);
  if (places.length % 2 !== 0) return;
  for (let i = 0; i < places.length; i += 2) {
    const start = places[i]!;
    const end = places[i + 1]!;
    if (!isHan(text.charCodeAt(start + 1)) && !isHan(text.charCodeAt(end - 1))) continue;
    found.push({
      start,
      end: start + 1,
      changes: [
        { start, end: start + 1, newText: '“' },
        { start: end, end: end + 1, newText: '”' },
      ],
    });
  }
}

/** A title within a title stands in 〈〉: 《关于印发〈办法〉的通知》. Reported once the outer one is closed. */
export function innerTitles(text: string, { places, units }: CharIndex, found: StyleIssue[]): void {
  const open: number[] = [];
  let within: StyleIssue[] = [];
  for (let i = 0; i < places.length; i++) {
    if (!isOneOf(units[i]!, OF_TITLES)) continue;
    const at = places[i]!;
    const mark = text[at]!;
    if (mark === '《' || (mark === '<' && open.length === 1 && isHan(text.charCodeAt(at + 1)))) open.push(at);
    else if (mark === '》' || (mark === '>' && open.length === 2)) {
      const start = open.at(-1);
      if (start === undefined || (text[start] === '<') !== (mark === '>')) continue;
      open.pop();
      if (open.length === 1) within.push(inner(start, at));
      if (open.length > 0) continue;
      for (const issue of within) found.push(issue);
      within = [];
    }
  }
}

const OF_TITLES = charClassesOf(CharClass.openTitle, CharClass.closeTitle, CharClass.angle);

const inner = (start: number, end: number): StyleIssue => ({
  start,
  end: start + 1,
  changes: [
    { start, end: start + 1, newText: '〈' },
    { start: end, end: end + 1, newText: '〉' },
  ],
});
