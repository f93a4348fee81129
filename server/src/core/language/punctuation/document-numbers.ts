import { isHan } from '../../text/fold.ts';
import type { Slip } from '../slip.ts';

const NUMBER = /([[［(（【〔])((?:19|20)\d\d)([\]］)）】〕])(第?)(0*)([1-9]\d{0,4})号(?![楼地院门井机桥宗车线])/y;

/** `国办发[2019]54号`: the year of a document’s number stands in 〔〕. */
export function* yearBrackets(text: string, marks: readonly number[]): Iterable<Slip> {
  for (const [start, found] of numbersIn(text, marks)) {
    const [, open, year, close] = found;
    if (open === '〔' && close === '〕') continue;
    const end = start + year!.length + 1;
    yield {
      start,
      end: end + 1,
      changes: [
        { start, end: start + 1, newText: '〔' },
        { start: end, end: end + 1, newText: '〕' },
      ],
    };
  }
}

/** `国办函〔2020〕第109号`, `〔2020〕09号`: the number itself has neither 第 nor leading zeros. 公告 are numbered otherwise. */
export function* serialNumbers(text: string, marks: readonly number[]): Iterable<Slip> {
  for (const [at, [, , year, , ordinal, zeros]] of numbersIn(text, marks)) {
    if (ordinal === '' && zeros === '') continue;
    if (/[告令]$/.test(text.slice(Math.max(0, at - 1), at))) continue;
    const start = at + year!.length + 2;
    const end = start + ordinal!.length + zeros!.length;
    yield { start, end, changes: [{ start, end, newText: '' }] };
  }
}

function* numbersIn(text: string, marks: readonly number[]): Iterable<[number, RegExpExecArray]> {
  for (const at of marks) {
    if (!'[［(（【〔'.includes(text[at]!) || !isHan(text.charCodeAt(at - 1))) continue;
    NUMBER.lastIndex = at;
    const found = NUMBER.exec(text);
    if (found) yield [at, found];
  }
}
