import { CharClass, type CharIndex } from '../../text/char-index.ts';
import { readOrdinal } from '../../text/fold.ts';
import { replaced, type StyleIssue } from '../style-issue.ts';

/** `（一）、`: a number in brackets takes no mark behind it. */
export function marksBehindNumbers(text: string, { places, units }: CharIndex, found: StyleIssue[]): void {
  for (let i = 0; i < places.length; i++) {
    const at = places[i]!;
    if (units[i] !== CharClass.stop || text.charCodeAt(at) !== COMMA) continue;
    if (!'）)㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩'.includes(text[at - 1] ?? '\0')) continue;
    const start = startOfNumber(text, at);
    const { level, end } = readOrdinal(text, start, at + 1);
    if (level === 2 && end >= at && isBeginning(text, start)) found.push(replaced(at, at + 1, ''));
  }
}

/** 、 */
const COMMA = 0x3001;
const MAX_NUMBER_LENGTH = 4;

function startOfNumber(text: string, at: number): number {
  for (let i = at - 1; i >= Math.max(0, at - MAX_NUMBER_LENGTH); i--)
    if ('（(㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩'.includes(text[i]!)) return i;
  return at;
}

/** `第三条第（一）、（二）项` is a list of items. */
const isBeginning = (text: string, at: number): boolean => at === 0 || '。；：'.includes(text[at - 1]!);
