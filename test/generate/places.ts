import type { Span } from '../../server/src/core/text/span.ts';

/** Characters that no report has stand for what is to be found again, while a layout puts the text together. */
const FIRST = 0xe000;
const MARKS = /[\ue000-\uf8ff]/g;

/** Whether the character stands for a number, or a heading. */
export const isPlaceMark = (character: string): boolean => character >= '\ue000' && character <= '\uf8ff';

/** A text with everything in its place. */
export interface Resolved {
  readonly text: string;
  /** Where each stands; of what was printed twice, the last. */
  readonly places: Map<string, Span>;
  /** Where each stands, as often as it was printed. */
  readonly copies: Map<string, Span[]>;
}

/** Remembers where in the text a cell's number or a section's heading comes to stand. */
export class Places {
  private readonly names: string[] = [];
  private readonly texts: string[] = [];

  /** A character to be written in place of the text; the text itself where there is none to write. */
  put(name: string, text: string): string {
    if (text === '') return '';
    this.names.push(name);
    this.texts.push(text);
    return String.fromCharCode(FIRST + this.names.length - 1);
  }

  /** What will stand in place of the marks. */
  readonly written = (marked: string): string =>
    marked.replace(MARKS, (mark) => this.texts[mark.charCodeAt(0) - FIRST]!);

  /** The mark that stands for it; empty where nothing does. */
  readonly markOf = (name: string): string => {
    const number = this.names.indexOf(name);
    return number < 0 ? '' : String.fromCharCode(FIRST + number);
  };

  /** The text with everything in its place, and the places. */
  resolve(marked: string): Resolved {
    const places = new Map<string, Span>();
    const copies = new Map<string, Span[]>();
    let text = '';
    let from = 0;
    for (const { 0: mark, index } of marked.matchAll(MARKS)) {
      const number = mark.charCodeAt(0) - FIRST;
      const name = this.names[number]!;
      text += marked.slice(from, index);
      const span = { start: text.length, end: text.length + this.texts[number]!.length };
      places.set(name, span);
      copies.set(name, [...(copies.get(name) ?? []), span]);
      text += this.texts[number]!;
      from = index + 1;
    }
    return { text: text + marked.slice(from), places, copies };
  }
}
