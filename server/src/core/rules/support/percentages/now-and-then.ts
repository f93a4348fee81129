import { SENSE, Senses } from '../../../prose/senses.ts';
import type { Figure } from '../../../prose/statements.ts';

/** The figures before one, and last year's in a bracket behind: 较上年增加15件（2023年145件）. */
export function withBaseBehind(near: readonly Figure[], at: number): readonly Figure[] {
  const [behind, next] = near.slice(at + 1);
  const before = near.slice(0, at);
  if (!behind || !(behind.role === 'earlier' || behind.time === 'earlier')) return before;
  const { depth } = near[at]!;
  // 同比下降12.5%，上年为560件
  if (behind.depth === depth && LAST_YEARS.test(behind.item)) return [...before, behind];
  if (behind.depth !== depth + 1) return before;
  // 增加229件（由1543件增至1772件）
  const isBoth = next?.depth === behind.depth && next.senses.has(SENSE.becomes);
  // 增长11.25%；……下降25%（上年分别为320件、28件）: each of several has its own.
  if (next?.depth === behind.depth && !isBoth && (next.role === 'earlier' || next.time === 'earlier')) return before;
  return isBoth ? [behind, next] : [...before, behind];
}

const LAST_YEARS = /^，?(?:上年|上年度|去年|上年同期|去年同期|上一年|上一年度|20\d\d年)(?:为|是)?$/;

/** The figures before that are of this year, and those of last year, of one unit. */
export function nowAndThen(near: readonly Figure[]): {
  readonly now: readonly Figure[];
  readonly earlier: readonly Figure[];
} {
  return {
    now: near.filter(({ role, time, senses }) => role === 'count' && time !== 'earlier' && !senses.hasAny(CHANGING)),
    earlier: near.filter(
      ({ role, time, unit }) => (role === 'earlier' || (role === 'count' && time === 'earlier')) && unit !== '',
    ),
  };
}

/** 2022年1310件、2023年1543件增至1772件，两年增加462件: what was counted before last year may be meant as well. */
export const yearsBefore = (near: readonly Figure[]): readonly Figure[] =>
  near.filter(({ role, time }) => time === 'other' && (role === 'count' || role === 'earlier'));

const CHANGING = Senses.of('up', 'down');

export const pairsOf = (now: readonly Figure[], then: readonly Figure[]) =>
  now.flatMap((a) => then.filter((b) => b.unit === a.unit || isNoneOf(a, b)).map((b) => [a, b] as const));

/** 今年为零，去年为3件: a zero needs no unit. */
const isNoneOf = (a: Figure, b: Figure): boolean => a.value === 0 && a.unit === '' && b.unit === '件';
