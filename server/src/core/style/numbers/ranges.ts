import type { Digits } from '../../text/char-index.ts';
import { replaced, type StyleIssue } from '../style-issue.ts';

const UNIT = /万元|亿元|万|亿|%|％/y;

/** `3—5万`, `10~20%`: without its unit the first number reads as one so much smaller. */
export function rangesWithoutUnit(text: string, numbers: readonly Digits[], found: StyleIssue[]): void {
  for (let i = 0; i + 1 < numbers.length; i++) {
    const { start, end } = numbers[i]!;
    if (!isDash(text.charCodeAt(end))) continue;
    const next = numbers[i + 1]!;
    const dash = text[end] === '—' && text[end + 1] === '—' ? 2 : 1;
    if (next.start !== end + dash || isDash(text.charCodeAt(start - 1))) continue;
    UNIT.lastIndex = next.end;
    const unit = UNIT.exec(text)?.[0];
    if (unit === undefined) continue;
    const [from, to] = [amountOf(text, { start, end }), amountOf(text, next)];
    // 2021—2023万元: years; 800—2万元: the first has a unit of its own.
    if (!(from < to) || (from >= 1900 && from <= 2100 && end - start === 4)) continue;
    if (/[第A-Za-z表图号]/.test(text[start - 1] ?? '')) continue;
    found.push({ ...replaced(end, end, unit), start, end: next.end + unit.length });
  }
}

const DASHES = new Set([...'-—–~～－−'].map((dash) => dash.charCodeAt(0)));
const isDash = (unit: number): boolean => DASHES.has(unit);
const amountOf = (text: string, { start, end }: Digits): number => Number(text.slice(start, end).replaceAll(',', ''));
