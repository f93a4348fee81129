import { type Contradiction, figuresOf, inUnit, shown } from './contradiction.ts';
import { GAP, type Operand, operandsIn, type Skeleton } from './skeleton.ts';

const UP = '增加|增长|上升|递增|攀升|走高|提高|增多|上涨';
const DOWN = '减少|下降|降低|递减|回落|走低|下滑';
const TREND = new RegExp(
  `(?:逐年|年年|连年|连续(?:[两二三四五]年)?|呈(?:现|逐年|持续|连续|稳步)?|持续)(?:${GAP}{0,4}?)(?:(${UP})|(${DOWN}))`,
  'g',
);
/** 2022年103件、2023年128件 */
const OF_YEAR = new RegExp(`Y度?${GAP}{0,10}N`, 'g');
/** 2022年至2024年，……分别为103件、128件、160件 */
const IN_TURN =
  /Y度?(?:[、和与及至到—~-]{1,2}Y度?)+[^。；NP]{0,24}?(?:分别|依次)(?:为|是|达|有)?N(?:[、和与及，]{1,2}N)+/g;

/** 逐年上升，2022年为103件 */
const FIGURES_AT_ONCE =
  /^(?:趋势|态势)?[，：（](?:其中|分别为)?Y度?(?:[、和与及至到—~-]{1,2}Y度?)*(?:共|收到|新收|受理|分别|依次|为|是|达|有){0,3}N/;

interface OfYear {
  readonly year: number;
  readonly operand: Operand;
}

/** 2022年128件、2023年103件，逐年上升: figures of several years that do not go as is said. */
export function trendsIn(skeleton: Skeleton): Contradiction[] {
  const { text, years } = skeleton;
  const found: Contradiction[] = [];
  for (const match of text.matchAll(TREND)) {
    const from = Math.max(
      0,
      text.lastIndexOf('；', match.index),
      text.lastIndexOf('。', match.index),
      match.index - 200,
    );
    const to = Math.min(text.length, match.index + 200);
    const end = text.slice(match.index, to).search(/[；。]/);
    const list = listOf(skeleton, years, from, end < 0 ? to : match.index + end);
    // 质量逐年提高，2022年整改18个: what goes so is named before, and is not what is counted behind.
    const behind = text.slice(match.index + match[0].length, to);
    if (list.every(({ operand }) => operand.at > match.index) && !FIGURES_AT_ONCE.test(behind)) continue;
    // 连续两年回落，但仍高于2019年的318件: what is compared with behind is no part of the run.
    if (
      list.some(
        ({ operand }) =>
          operand.at > match.index && /[高低多少]于|超过|不及|不如/.test(text.slice(match.index, operand.at)),
      )
    )
      continue;
    if (list.length < 2 || list.some(({ operand }) => operand.unit !== list[0]!.operand.unit)) continue;
    const direction = match[1] ? 1 : -1;
    const at = list.findIndex(
      ({ operand }, i) =>
        i > 0 && (direction > 0 ? operand.high <= list[i - 1]!.operand.low : operand.low >= list[i - 1]!.operand.high),
    );
    if (at < 0) continue;
    const [a, b] = [list[at - 1]!.operand, list[at]!.operand];
    found.push({
      kind: 'percentage',
      figure: null,
      from: figuresOf([a, b]),
      sum: `${shown(inUnit(b.figure, b.value))} ${direction > 0 ? '≤' : '≥'} ${shown(inUnit(a.figure, a.value))}`,
      right: null,
      others: [],
      said: (match[1] ?? match[2])!,
    });
  }
  return found;
}

/** The figures of years that stand in a piece, the earliest first; nothing where a year is told of twice. */
function listOf(skeleton: Skeleton, years: Skeleton['years'], from: number, to: number): readonly OfYear[] {
  const piece = skeleton.text.slice(from, to);
  const list: OfYear[] = [];
  for (const match of piece.matchAll(IN_TURN)) {
    const at = from + match.index;
    const end = at + match[0].length;
    const named = years.filter((year) => year.at >= at && year.at < end).map(({ year }) => year);
    const operands = operandsIn(skeleton, at, end);
    const first = Math.min(...named);
    const all =
      named.length === 2 && operands.length > 2 && named[1]! - named[0]! === operands.length - 1
        ? operands.map((_, i) => first + i)
        : named;
    if (all.length === operands.length) list.push(...operands.map((operand, i) => ({ operand, year: all[i]! })));
  }
  if (list.length === 0)
    for (const match of piece.matchAll(OF_YEAR)) {
      const year = years.find(({ at }) => at === from + match.index)!;
      const [operand] = operandsIn(skeleton, from + match.index, from + match.index + match[0].length);
      list.push({ year: year.year, operand: operand! });
    }
  list.sort((a, b) => a.year - b.year);
  return list.every(({ year }, i) => i === 0 || year > list[i - 1]!.year) ? list : [];
}
