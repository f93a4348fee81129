import { type Landmarks, landmarksOf } from './landmarks.ts';

/** What a reading depends on beside the words: plain values, compared one by one. */
export type Circumstances = Readonly<Record<string, unknown>>;

interface Known {
  readonly circumstances: Circumstances;
  readonly reading: unknown;
}

const NONE: Circumstances = {};

/**
 * The words of a paragraph, wherever they stand in whatever text. What is read of them alone is read once, however many ask
 * for it; and where the next text has a paragraph with the same words, that need not be read at all.
 */
export class Paragraph {
  readonly text: string;
  /** Where its marks and numbers stand. */
  readonly landmarks: Landmarks;
  private known: Map<unknown, Known> | null = null;

  constructor(text: string) {
    this.text = ofItsOwn(text);
    this.landmarks = landmarksOf(this.text);
  }

  /** What a reader makes of it. The reader looks at nothing but the paragraph and the circumstances. */
  read<T>(reader: (paragraph: Paragraph) => T): T;
  read<T, C extends Circumstances>(reader: (paragraph: Paragraph, circumstances: C) => T, circumstances: C): T;
  read<T>(reader: (paragraph: Paragraph, circumstances: Circumstances) => T, circumstances = NONE): T {
    const known = this.known?.get(reader);
    if (known && isSame(known.circumstances, circumstances)) return known.reading as T;
    const reading = reader(this, circumstances);
    this.known ??= new Map();
    this.known.set(reader, { circumstances, reading });
    return reading;
  }
}

const isSame = (a: Circumstances, b: Circumstances): boolean =>
  a === b || Object.keys(a).every((name) => a[name] === b[name]);

/**
 * A piece cut out of a text keeps the whole text in memory as long as it is kept itself. A paragraph may outlive many versions
 * of its text, and so has its words for itself: a string put together anew shares nothing.
 */
const ofItsOwn = (piece: string): string => ` ${piece}`.slice(1);
