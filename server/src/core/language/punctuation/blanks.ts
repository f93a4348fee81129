import { isHan } from '../../text/fold.ts';
import { type Landmarks, Unit } from '../../text/landmarks.ts';
import { replaced, type Slip } from '../slip.ts';

/**
 * A blank between two Chinese characters in a sentence: what a scan or a PDF left. Not the blanks between the words of a list,
 * or the letters of a caption, where several come close behind one another.
 */
export function blanksInWords(text: string, { places, units }: Landmarks, found: Slip[]): void {
  if (!SENTENCE.test(text)) return;
  let last = -1;
  for (const [i, at] of places.entries()) {
    if (units[i] !== Unit.blank || !isBlankInWords(text, at)) continue;
    const next = places[i + 1];
    const isAlone =
      !isNear(text, last, at) && !(next !== undefined && isBlankInWords(text, next) && isNear(text, at, next));
    last = at;
    if (isAlone) found.push(replaced(at, at + 1, ''));
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
