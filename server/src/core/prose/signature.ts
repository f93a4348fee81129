import type { WrittenDate } from '../text/dates.ts';
import type { Span } from '../text/span.ts';
import { type Token, tokensOf } from './lexer.ts';
import type { Passage } from './passages.ts';

/** The day that the report is signed on. */
export interface Signature {
  readonly span: Span;
  readonly date: WrittenDate & { readonly year: number; readonly month: number; readonly day: number };
}

/** The signature is among the last lines. */
const LAST = 6;
/** An organ's name and a date; what is longer is prose. */
const MAX_LENGTH = 60;

/** The date on a line of its own, or behind the organ's name, at the end of the report. */
export function signatureOf(passages: readonly Passage[]): Signature | null {
  const end = passages.at(-1);
  if (end?.section !== 'other') return null;
  for (const passage of passages.slice(-LAST).reverse()) {
    if (passage.section !== 'other' || passage.text.length > MAX_LENGTH) continue;
    const tokens = tokensOf(passage);
    const last = tokens.at(-1);
    if (last?.kind !== 'date' || passage.text.slice(last.end).trim() !== '') continue;
    if (withoutSeal(passage.text, tokens).some(({ kind }) => kind === 'mark' || kind === 'number')) continue;
    const { year, month, day } = last.date;
    if (year === null || month === null || day === null) continue;
    return { span: passage.spanOf(last.start, last.end), date: { ...last.date, year, month, day } };
  }
  return null;
}

/** A name, and no sentence. */
const MAX_NAME = 30;
const SEAL = /[（(](?:盖章|公章|章|印章)[)）]$/;

/** The brackets of 云溪县水务局（盖章） are no marks of a sentence. */
function withoutSeal(text: string, tokens: readonly Token[]): readonly Token[] {
  const seal = /[（(](?:盖章|公章|章|印章)[)）]/.exec(text);
  if (!seal) return tokens;
  const end = seal.index + seal[0].length;
  return tokens.filter(({ start }) => start < seal.index || start >= end);
}

/** Whether the organ's name stands among the last lines as a signature does, with its seal or before an empty date. */
export const isSignedByNameAlone = (organ: string | null, passages: readonly Passage[]): boolean =>
  organ !== null &&
  passages.slice(-LAST_LINES).some(({ text, section }) => {
    const words = text
      .replace(/\s/g, '')
      .replace(/年月日$/, '')
      .replace(SEAL, '');
    return section === 'other' && words === organ;
  });

const LAST_LINES = 3;

/** The day at the end that nobody has filled in, as in 2025年××月××日; null where there is none. */
export function openDateIn(passages: readonly Passage[]): Passage | null {
  return passages.slice(-2).find(({ text, section }) => section === 'other' && OPEN_DATE.test(text)) ?? null;
}

const OPEN_DATE = /年\s*[×Xx＿_]/;

/** The organ that a report is signed by: its name stands before the day, on its line or on the one above; null where none does. */
export function organBefore(passages: readonly Passage[], { span }: Signature): { name: string; span: Span } | null {
  const at = passages.findIndex(({ start, end }) => start <= span.start && span.end <= end);
  const dated = passages[at];
  if (!dated) return null;
  const length = tokensOf(dated).at(-1)!.start;
  const before = dated.text.slice(0, length).trim() === '' ? passages[at - 1] : dated;
  if (before?.section !== 'other') return null;
  const written = before === dated ? dated.text.slice(0, length) : before.text;
  const name = written.replace(SEAL, '').replace(/\s/g, '');
  if (name === '' || name.length > MAX_NAME || !/^[\p{Script=Han}（）()、·]+$/u.test(name)) return null;
  const start = written.search(/\S/);
  return { name, span: before.spanOf(start, written.trimEnd().length) };
}
