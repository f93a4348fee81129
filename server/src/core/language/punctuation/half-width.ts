import { isDigit, isHan } from '../../text/fold.ts';
import type { Slip } from '../slip.ts';
import { replaced } from '../slip.ts';
import { isChinese } from './marks.ts';

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };

/** `, ; : ? !` beside a Chinese character or mark: not those in numbers, times, addresses of the web, or foreign words. */
export function* halfWidthMarks(text: string, marks: readonly number[]): Iterable<Slip> {
  for (const at of marks) {
    const full = FULL[text[at]!];
    if (full === undefined) continue;
    const before = text.charCodeAt(at - 1);
    const after = text.charCodeAt(at + 1);
    const isBetween = isHan(before) || isClosing(before) || (isHan(after) && isDigit(before));
    // `![` begins a picture in Markdown.
    if (!isBetween || after === 0x5b) continue;
    // The blank that is put behind a half-width mark goes with it.
    const end = after === 0x20 && isChinese(text.charCodeAt(at + 2)) ? at + 2 : at + 1;
    yield replaced(at, end, full);
  }
}

const CLOSING = '”’》〉）】〕」』)"%％';
const isClosing = (unit: number): boolean => CLOSING.includes(String.fromCharCode(unit));

/** Half-width brackets with Chinese words between them: always both of a pair. */
export function* halfWidthBrackets(text: string, marks: readonly number[]): Iterable<Slip> {
  const open: number[] = [];
  for (const at of marks) {
    const mark = text[at]!;
    if (mark === '(' || mark === '（') open.push(at);
    else if (mark === ')' || mark === '）') {
      const start = open.pop();
      if (start === undefined || (text[start] === '（' && mark === '）')) continue;
      if (!isHan(text.charCodeAt(start + 1)) && !isHan(text.charCodeAt(at - 1))) continue;
      const changes = [
        ...(text[start] === '(' ? [{ start, end: start + 1, newText: '（' }] : []),
        ...(mark === ')' ? [{ start: at, end: at + 1, newText: '）' }] : []),
      ];
      yield { start: changes[0]!.start, end: changes[0]!.end, changes };
    }
  }
}
