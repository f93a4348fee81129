import { type Bilingual, say } from './bilingual.ts';

/** So much of a text shows in what encoding it was opened. */
const HEAD_LENGTH = 1 << 12;

/** One sign of an unknown byte may stand in any text. */
const MIN_UNKNOWN = 10;

/** Whether a text was opened in another encoding than it was written in: more bytes were unknown than Chinese characters were read. */
export function isInWrongEncoding(text: string): boolean {
  const head = text.slice(0, HEAD_LENGTH);
  const unknown = head.match(/\ufffd/g)?.length ?? 0;
  return unknown >= MIN_UNKNOWN && unknown > (head.match(/\p{Script=Han}/gu)?.length ?? 0);
}

/** Why such a text is not checked, and what to do. */
export const WRONG_ENCODING: Bilingual = say(
  '文字编码不对，未作检查：请在状态栏点编码（如 UTF-8），选“通过编码重新打开”，再选 GB 18030',
  'The text was opened in another encoding than it was written in, and is not checked: reopen it with GB 18030',
);
