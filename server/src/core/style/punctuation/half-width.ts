import { CharClass, type CharIndex } from '../../text/char-index.ts';
import { isHan } from '../../text/fold.ts';
import { replaced, type StyleIssue } from '../style-issue.ts';

const HALF = ',;:?!';
const FULL = '，；：？！';

/** `, ; : ? !` beside a Chinese character or mark: not those in numbers, times, addresses of the web, or foreign words. */
export function halfWidthMarks(text: string, { places, units }: CharIndex, found: StyleIssue[]): void {
  for (let i = 0; i < places.length; i++) {
    if (units[i] !== CharClass.halfMark) continue;
    const at = places[i]!;
    const before = text.charCodeAt(at - 1);
    const after = text.charCodeAt(at + 1);
    const isInChinese =
      isHan(before) || isClosing(before) || (isHan(after) && (isDigit(before) || isHalfClosing(before)));
    // `![` begins a picture in Markdown.
    if (!isInChinese || after === 0x5b) continue;
    // The blank that is put behind a half-width mark goes with it.
    const end = after === 0x20 && isChinese(text.charCodeAt(at + 2)) ? at + 2 : at + 1;
    found.push(replaced(at, end, FULL[HALF.indexOf(text[at]!)]!));
  }
}

const CLOSING = '”’》〉）】〕」』％';
const isClosing = (unit: number): boolean => CLOSING.includes(String.fromCharCode(unit));
const isHalfClosing = (unit: number): boolean => unit === 0x29 || unit === 0x22 || unit === 0x25;
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const isChinese = (unit: number): boolean => isHan(unit) || '“‘《〈（【〔「『'.includes(String.fromCharCode(unit));

/** Half-width brackets with Chinese words between them: always both of a pair. */
export function halfWidthBrackets(text: string, { places, units }: CharIndex, found: StyleIssue[]): void {
  if (!text.includes('(') && !text.includes(')')) return;
  const open: number[] = [];
  for (let i = 0; i < places.length; i++) {
    const at = places[i]!;
    if (units[i] === CharClass.openBracket) open.push(at);
    if (units[i] !== CharClass.closeBracket) continue;
    const start = open.pop();
    if (start === undefined || !(isHan(text.charCodeAt(start + 1)) || isHan(text.charCodeAt(at - 1)))) continue;
    const changes = [
      ...(text[start] === '(' ? [{ start, end: start + 1, newText: '（' }] : []),
      ...(text[at] === ')' ? [{ start: at, end: at + 1, newText: '）' }] : []),
    ];
    const [first] = changes;
    if (first) found.push({ start: first.start, end: first.end, changes });
  }
}
