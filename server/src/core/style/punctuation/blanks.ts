import { CharClass, type CharIndex } from '../../text/char-index.ts';
import { isHan } from '../../text/fold.ts';
import { replaced, type StyleIssue } from '../style-issue.ts';

/**
 * A blank between two Chinese characters in a sentence: what a scan or a PDF left. Where two come close behind one another the
 * paragraph is a list, a caption, or the head of a table.
 */
export function blanksInWords(text: string, { places, units }: CharIndex, found: StyleIssue[]): void {
  if (!SENTENCE.test(text)) return;
  const blanks = places.filter((at, i) => units[i] === CharClass.blank && isInWords(text, at));
  if (blanks.some((at, i) => i > 0 && at - blanks[i - 1]! <= NEAR)) return;
  for (const at of blanks) found.push(replaced(at, at + 1, ''));
}

/** Without these it is a caption, a signature, a line of names. */
const SENTENCE = /[。，；,;]/;
const NEAR = 8;

function isInWords(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit === 0x20 || unit === 0xa0) && isHan(text.charCodeAt(at - 1)) && isHan(text.charCodeAt(at + 1));
}
