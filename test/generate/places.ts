import type { Span } from '../../server/src/core/text/span.ts';

/** Characters that no report has stand for what is to be found again, while a layout puts the text together. */
const FIRST = 0xe000;
const MARKS = /[\ue000-\uf8ff]/g;

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

  /** The text with everything in its place, and the places. */
  resolve(marked: string): { text: string; places: Map<string, Span> } {
    const places = new Map<string, Span>();
    let text = '';
    let from = 0;
    for (const { 0: mark, index } of marked.matchAll(MARKS)) {
      const number = mark.charCodeAt(0) - FIRST;
      text += marked.slice(from, index);
      places.set(this.names[number]!, { start: text.length, end: text.length + this.texts[number]!.length });
      text += this.texts[number]!;
      from = index + 1;
    }
    return { text: text + marked.slice(from), places };
  }
}
