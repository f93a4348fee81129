import { CharClass, type CharIndex } from '../../text/char-index.ts';
import { isHan } from '../../text/fold.ts';
import { replaced, type StyleIssue } from '../style-issue.ts';

const NUMBER = /([[［(（【〔])((?:19|20)\d\d)([\]］)）】〕])(第?)(0*)([1-9]\d{0,4})号(?![楼地院门井机桥宗车线])/y;

/** `国办发[2019]54号`: the year of a document’s number stands in 〔〕. */
export function yearBrackets(text: string, charIndex: CharIndex, found: StyleIssue[]): void {
  for (const [start, [, open, year, close]] of numbersIn(text, charIndex)) {
    if (open === '〔' && close === '〕') continue;
    const end = start + year!.length + 1;
    found.push({
      start,
      end: end + 1,
      changes: [
        { start, end: start + 1, newText: '〔' },
        { start: end, end: end + 1, newText: '〕' },
      ],
    });
  }
}

/** `国办函〔2020〕第109号`, `〔2020〕09号`: the number itself has neither 第 nor leading zeros. 公告 are numbered otherwise. */
export function serialNumbers(text: string, charIndex: CharIndex, found: StyleIssue[]): void {
  for (const [at, [, , year, , ordinal, zeros]] of numbersIn(text, charIndex)) {
    if (ordinal === '' && zeros === '') continue;
    if (/[告令]$/.test(text.slice(Math.max(0, at - 1), at))) continue;
    const start = at + year!.length + 2;
    const end = start + ordinal!.length + zeros!.length;
    found.push(replaced(start, end, ''));
  }
}

/** The first digit of a year; most brackets hold words. */
const isCentury = (unit: number): boolean => unit === 0x31 || unit === 0x32;

function numbersIn(text: string, { places, units }: CharIndex): [number, RegExpExecArray][] {
  const numbers: [number, RegExpExecArray][] = [];
  for (let i = 0; i < places.length; i++) {
    if (units[i] !== CharClass.otherBracket && units[i] !== CharClass.openBracket) continue;
    const at = places[i]!;
    if (!isCentury(text.charCodeAt(at + 1)) || !isHan(text.charCodeAt(at - 1))) continue;
    NUMBER.lastIndex = at;
    const found = NUMBER.exec(text);
    if (found) numbers.push([at, found]);
  }
  return numbers;
}
