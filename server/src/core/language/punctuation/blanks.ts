import { isHan } from '../../text/fold.ts';
import { replaced, type Slip } from '../slip.ts';

/**
 * A blank between two Chinese characters in a sentence: what a scan or a PDF left. Not the blanks between the words of a list,
 * or the letters of a caption, where several come close behind one another.
 */
export function* blanksInWords(text: string, marks: readonly number[]): Iterable<Slip> {
  if (!SENTENCE.test(text)) return;
  let last = -1;
  for (let i = 0; i < marks.length; i++) {
    const at = marks[i]!;
    if (!isBlankInWords(text, at)) continue;
    const next = marks[i + 1];
    const isAlone =
      !isNear(text, last, at) && !(next !== undefined && isBlankInWords(text, next) && isNear(text, at, next));
    last = at;
    if (isAlone) yield replaced(at, at + 1, '');
  }
}

/** Without these it is a caption, a signature, a line of names. */
const SENTENCE = /[。，；,;]/;
const NEAR = 6;

const isNear = (text: string, a: number, b: number): boolean =>
  a >= 0 && b - a <= NEAR && isHan(text.charCodeAt(a + 1));

function isBlankInWords(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit === 0x20 || unit === 0xa0) && isHan(text.charCodeAt(at - 1)) && isHan(text.charCodeAt(at + 1));
}
