import type { ParagraphText } from '../text/paragraph-text.ts';

export interface Mailbox {
  readonly start: number;
  readonly end: number;
  /** Before the @. */
  readonly name: string;
  readonly domain: string;
}

/** Where anyone can have a mail box. Those of governments, organs and firms are their own affair. */
const PRIVATE = new Set(
  `qq.com vip.qq.com foxmail.com 163.com vip.163.com 126.com vip.126.com 188.com yeah.net sina.com sina.cn vip.sina.com
  sohu.com 139.com 189.cn wo.cn 21cn.com tom.com aliyun.com 263.net eyou.com gmail.com outlook.com hotmail.com live.com
  live.cn msn.com yahoo.com yahoo.cn yahoo.com.cn yahoo.co.jp icloud.com me.com protonmail.com mail.ru`.split(/\s+/),
);

const MAX_LENGTH = 64;

/** The private mail box at whose @ this is; null for one of an organ, or none. */
export function privateMailbox({ text }: ParagraphText, at: number): Mailbox | null {
  let start = at;
  while (start > 0 && at - start < MAX_LENGTH && isOfName(text.charCodeAt(start - 1))) start--;
  let end = at + 1;
  while (end < text.length && end - at < MAX_LENGTH && isOfDomain(text.charCodeAt(end))) end++;
  while (end > at + 1 && !isLetter(text.charCodeAt(end - 1))) end--;
  const domain = text.slice(at + 1, end).toLowerCase();
  return start < at && PRIVATE.has(domain) ? { start, end, name: text.slice(start, at), domain } : null;
}

const isLetter = (unit: number): boolean => (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
const isOfDomain = (unit: number): boolean =>
  isLetter(unit) || (unit >= 0x30 && unit <= 0x39) || unit === 0x2e || unit === 0x2d;
const isOfName = (unit: number): boolean => isOfDomain(unit) || unit === 0x5f || unit === 0x2b;
