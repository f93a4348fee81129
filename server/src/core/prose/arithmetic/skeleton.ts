import { SCALE } from '../../text/number.ts';
import type { DateToken, NumberToken, Token } from '../lexer.ts';
import type { Figure } from '../statements.ts';

/** A figure that can be reckoned with: what it may stand for is between two bounds, which are one where it is exact. */
export interface Operand {
  readonly figure: Figure;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** The same for all that may be added up: money in 元, else the unit. */
  readonly unit: string;
  /** Where its letter stands in the skeleton. */
  readonly at: number;
}

/** A year by itself, and where its letter stands. */
export interface NamedYear {
  readonly year: number;
  readonly at: number;
}

/**
 * The words of a sentence, with a letter for each figure: `N` counts or is an amount, `P` is a percentage, `Q` percentage points, `X` so many times, `H` how many of those before are
 * taken together (两项合计), `O` measures time; `Y` is a year. So a pattern sees how the figures stand to one another, and no blanks.
 */
export interface Skeleton {
  readonly text: string;
  readonly operands: readonly Operand[];
  readonly years: readonly NamedYear[];
}

/** What stands between two letters of a clause. */
export const GAP = '[^，。；：、（）NPQXHO]';

const TIMES = new Set('年 月 天 日 岁 小时 个小时 分钟 个工作日 工作日 号 届 位 字 页 公里 平方米'.split(' '));
const SUMMED = /^[\u4e00-\u9fff]{0,5}?(?:合计|共计|总计|相加|之和|加起来|合起来|加总|[共计])/;
const MAY_BE_HOW_MANY = new Set(['项', '类', '个', '种', '家', '者', '部', '']);

export function skeletonOf(
  text: string,
  tokens: readonly Token[],
  figures: readonly Figure[],
  start: number,
  end: number,
): Skeleton {
  const operands: Operand[] = [];
  const years: NamedYear[] = [];
  let words = '';
  let from = start;
  const add = (token: Token, letter: string, to: number) => {
    words += text.slice(from, token.start) + letter;
    from = to;
  };
  // Blanks that are written between words are none of a pattern's.
  const clean = () => {
    if (/\s/.test(words)) words = words.replace(/\s+/g, '');
  };
  let aside = -1;
  let next = 0;
  for (const [index, token] of tokens.entries()) {
    if (index < aside) continue;
    if (token.kind === 'mark') {
      const end = token.text === '（' ? asideEnd(tokens, index) : -1;
      if (end < 0) add(token, token.text, token.end);
      else {
        // 各县（市、区）收到1326件: a bracket without figures says nothing here.
        add(token, '', tokens[end]!.end);
        aside = end + 1;
      }
    } else if (token.kind === 'date' && isYear(token)) {
      add(token, 'Y', token.end);
      clean();
      years.push({ year: token.date.year!, at: words.length - 1 });
    } else if (token.kind === 'number') {
      const figure = figures[next]?.token === index ? figures[next++] : figures.find((each) => each.token === index);
      if (!figure) continue;
      const letter = letterOf(token, text);
      add(token, letter, token.unitEnd);
      clean();
      if (!Number.isNaN(figure.value)) operands.push(operandOf(figure, words.length - 1));
    }
  }
  words += text.slice(from, end);
  clean();
  return { text: words, operands, years };
}

/** Where a bracket is closed in which no figure stands; -1 for others. */
function asideEnd(tokens: readonly Token[], open: number): number {
  for (let i = open + 1; i < Math.min(tokens.length, open + MAX_ASIDE); i++) {
    const token = tokens[i]!;
    if (token.kind === 'number' || token.kind === 'date') return -1;
    if (token.kind === 'mark' && token.text === '）') return i;
    if (token.kind === 'mark' && token.text === '（') return -1;
  }
  return -1;
}
const MAX_ASIDE = 14;

const isYear = ({ date }: DateToken): boolean => date.year !== null && date.month === null;

function letterOf({ unit, value, unitEnd }: NumberToken, text: string): string {
  if (unit === '%') return 'P';
  if (unit === '倍') return 'X';
  if (unit.endsWith('百分点')) return 'Q';
  if (TIMES.has(unit)) return 'O';
  const mayBeHowMany = value > SCALE && value < 10 * SCALE && MAY_BE_HOW_MANY.has(unit);
  return mayBeHowMany && SUMMED.test(text.slice(unitEnd, unitEnd + 8)) ? 'H' : 'N';
}

const factorOf = (unit: string): number => (unit === '亿元' ? 100_000_000 : unit === '万元' ? 10_000 : 1);

function operandOf(figure: Figure, at: number): Operand {
  const { unit, sureness } = figure;
  const factor = factorOf(unit);
  const value = (figure.value / SCALE) * factor;
  const step = (figure.step / SCALE) * factor;
  const isMoney = unit.endsWith('元');
  const [low, high] = boundsOf(value, step, sureness, unit, isMoney || step < 1);
  return { figure, value, low, high, unit: isMoney ? '元' : unit === '百分点' ? '个百分点' : unit, at };
}

/** What a figure may stand for, as it is written. */
function boundsOf(
  value: number,
  step: number,
  sureness: Figure['sureness'],
  unit: string,
  isMeasured: boolean,
): readonly [number, number] {
  if (unit === '%') return boundsOfPercentage(value, step, sureness);
  if (unit === '倍') {
    const spread = sureness === 'exact' || sureness === 'rounded' ? step * 0.51 : Math.max(step / 2, value / 5);
    return [
      sureness === 'atLeast' ? value - step * 0.1 : value - spread,
      value + spread * (sureness === 'atMost' ? 0.1 : 1),
    ];
  }
  const loose = Math.max(placeOf(value), value / 5);
  switch (sureness) {
    case 'exact':
      return isMeasured ? [value - step / 2, value + step / 2] : [value, value];
    case 'rounded':
      return [value - step, value + step];
    case 'about':
      return [value - loose, value + loose];
    case 'atLeast':
      return [value, value + loose];
    case 'atMost':
      return [value - loose, value];
  }
}

function boundsOfPercentage(value: number, step: number, sureness: Figure['sureness']): readonly [number, number] {
  const loose = Math.max(step, value % 10 === 0 ? 10 : value % 5 === 0 ? 5 : 1);
  if (sureness === 'atLeast') return [value - step / 2, value + loose];
  if (sureness === 'atMost') return [value - loose, value + step / 2];
  // A last place may be rounded or cut off; tenths are told with some more freedom.
  const spread = sureness === 'about' ? loose : step === 10 ? 6 : step * 0.999;
  return [value - spread, value + spread];
}

/** Of 2300 a hundred, of 35 one: how fine it is written. */
function placeOf(value: number): number {
  let place = 1;
  while (value > 0 && value % (place * 10) === 0) place *= 10;
  return place;
}

/** The operands whose letters stand in a piece of the skeleton, in their order. */
export function operandsIn({ operands }: Skeleton, from: number, to: number): Operand[] {
  let low = 0;
  let high = operands.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (operands[middle]!.at < from) low = middle + 1;
    else high = middle;
  }
  const found: Operand[] = [];
  for (let i = low; i < operands.length && operands[i]!.at < to; i++) found.push(operands[i]!);
  return found;
}

/** The words right before an operand: behind the mark or letter before it. */
export function leadOf({ text }: Skeleton, { at }: Operand): string {
  let from = at;
  while (from > 0 && at - from < MAX_LEAD && !STOPS.has(text[from - 1]!)) from--;
  return text.slice(from, at);
}
const MAX_LEAD = 40;
const STOPS = new Set('，。；：、（）NPQXHO');

/** Two sentences as one. */
export function joined(first: Skeleton, second: Skeleton): Skeleton {
  const text = `${first.text}。`;
  const moved = <T extends { readonly at: number }>(each: T): T => ({ ...each, at: each.at + text.length });
  return {
    text: text + second.text,
    operands: [...first.operands, ...second.operands.map(moved)],
    years: [...first.years, ...second.years.map(moved)],
  };
}
