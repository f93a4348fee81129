import { type CharIndex, charIndexOf } from './char-index.ts';

interface Known {
  readonly reader: unknown;
  circumstances: object;
  reading: unknown;
}

const NONE = {};

/**
 * The words of a paragraph, wherever they stand in whatever text. What is read of them alone is read once, however many ask
 * for it; and where the next text has a paragraph with the same words, that need not be read at all.
 */
export class ParagraphText {
  readonly text: string;
  /** Where its marks and numbers stand. */
  readonly charIndex: CharIndex;
  private readonly known: Known[] = [];

  constructor(text: string) {
    this.text = ofItsOwn(text);
    this.charIndex = charIndexOf(this.text);
  }

  /**
   * What a reader makes of it. The reader looks at nothing but the paragraph and the circumstances: plain values, compared one
   * by one.
   */
  read<T>(reader: (paragraph: ParagraphText) => T): T;
  read<T, C extends object>(reader: (paragraph: ParagraphText, circumstances: C) => T, circumstances: C): T;
  read<T>(reader: (paragraph: ParagraphText, circumstances: object) => T, circumstances: object = NONE): T {
    const known = this.known.find((other) => other.reader === reader);
    if (known && isSame(known.circumstances, circumstances)) return known.reading as T;
    const reading = reader(this, circumstances);
    if (known) Object.assign(known, { circumstances, reading });
    else this.known.push({ reader, circumstances, reading });
    return reading;
  }
}

const isSame = <C extends object>(a: C, b: C): boolean =>
  a === b || (Object.keys(a) as (keyof C)[]).every((name) => a[name] === b[name]);

/**
 * A piece cut out of a text keeps the whole text in memory as long as it is kept itself. A paragraph may outlive many versions
 * of its text, and so has its words for itself: a string joined of others shares nothing, and is read without a detour.
 */
const ofItsOwn = (piece: string): string => [piece.slice(0, 1), piece.slice(1)].join('');
