import { type Contradiction, inUnit, meets, type Range, shown } from './contradiction.ts';
import { GAP, leadOf, type Operand, operandsIn, type Skeleton } from './skeleton.ts';

/** 126万元，即1260000元; 42187.25万元，约合4.22亿元 */
const THE_SAME = /N[，（]?(?:即|也就是|约合|折合|合计约?合|合|折|亦即|换算为|约为|约)N/g;
/** 按16年计，年均150件; 全年365件，日均1件 */
const AVERAGE = new RegExp(
  `(?:平均每(个?月|个?季度?|周|天|日|人|年|个工作日|条|户|件|篇|场|期|份|名)|(月|季|日|周|人|年|户|件|条|篇|场)均)${GAP}{0,8}N`,
  'g',
);
const PARTS: Readonly<Record<string, Range>> = {
  月: { low: 12, high: 12 },
  季: { low: 4, high: 4 },
  周: { low: 48, high: 53 },
  // Days, or working days.
  天: { low: 240, high: 366 },
  日: { low: 240, high: 366 },
  工: { low: 240, high: 255 },
};
/** 全年多收22件 */
const CHANGED = /[增减多少](?:加|少|收|出|了)?$|[较比]/;
const COUNTED = new Set('人条户件篇场期份名');
const NUMERALS = '零一二三四五六七八九十';

/** What is told once more in another unit, and what comes to each of several. */
export function measuresIn(skeleton: Skeleton): Contradiction[] {
  const { text } = skeleton;
  const found: Contradiction[] = [];
  for (const match of text.matchAll(THE_SAME)) {
    const [a, b] = operandsIn(skeleton, match.index, match.index + match[0].length) as [Operand, Operand];
    // 约 by itself says the same only of money in another unit.
    if (a.unit !== b.unit || a.figure.unit === b.figure.unit || a.unit !== '元') continue;
    if (meets(a, b) || a.value === 0) continue;
    found.push({
      kind: 'percentage',
      figure: b.figure,
      from: [a.figure],
      sum: `${shown(inUnit(a.figure, a.value))}${a.figure.unit} = ${plainly(inUnit(b.figure, a.value))}${b.figure.unit}`,
      right: inUnit(b.figure, a.value),
      others: [{ figure: a.figure, value: inUnit(a.figure, b.value) }],
    });
  }
  for (const match of text.matchAll(AVERAGE)) {
    const end = match.index + match[0].length;
    const [average] = operandsIn(skeleton, end - 1, end);
    const parts = average && partsOf(skeleton, (match[1] ?? match[2])!.replace('个', ''), match.index);
    // Of several means, which total is whose cannot be told.
    if (!average || !parts || (text.match(/平均|[月季日周人年户件条篇场]均/g) ?? []).length > 1) continue;
    const clauseEnd = text.indexOf('；', end);
    const last = clauseEnd < 0 ? text.length : clauseEnd;
    const behind = operandsIn(skeleton, end, Math.min(last, end + 60)).filter((op) =>
      /全年|总|共|累计/.test(leadOf(skeleton, op)),
    );
    const totals = [...operandsIn(skeleton, Math.max(0, match.index - 120), match.index), ...behind].filter(
      (op) =>
        text[op.at] === 'N' &&
        op.unit === average.unit &&
        op.figure.role === 'count' &&
        op.figure.time !== 'earlier' &&
        !CHANGED.test(leadOf(skeleton, op)),
    );
    const isSo = (total: Operand) =>
      meets({ low: total.low / parts.high, high: total.high / parts.low }, rounded(average));
    // Which of several is meant cannot be told.
    if (totals.length !== 1 || totals.some(isSo)) continue;
    const [total] = totals as [Operand];
    const right = total.value / parts.high;
    found.push({
      kind: 'percentage',
      figure: average.figure,
      from: [total.figure],
      sum: `${shown(inUnit(total.figure, total.value))} ÷ ${shown(parts.high)} = ${shown(inUnit(average.figure, right))}`,
      right: inUnit(average.figure, right),
      others: [],
    });
  }
  return found;
}

const plainly = (value: number): string => String(Number(value.toFixed(6)));
/** A mean is rounded, to the last place or to the whole. */
const rounded = ({ low, high, figure: { step } }: Operand): Range => ({
  low: low - (step / 1e6) * 0.999,
  high: high + (step / 1e6) * 0.999,
});

function partsOf(skeleton: Skeleton, unit: string, at: number): Range | null {
  const { text, years } = skeleton;
  const near = text.slice(Math.max(0, at - 120), at);
  if (COUNTED.has(unit)) {
    const people = operandsIn(skeleton, Math.max(0, at - 120), at).filter(
      ({ figure }) => figure.unit === unit || (unit === '人' && figure.unit === '名'),
    );
    return people.length === 1 ? { low: people[0]!.low, high: people[0]!.high } : null;
  }
  if (unit[0] === '年') {
    const said = /(?:按(?:照)?|[近这历以])(O|[两二三四五六七八九十])年?(?:计|来|间|测算|计算)?/.exec(near);
    if (said?.[1] === 'O') {
      const [many] = operandsIn(skeleton, Math.max(0, at - 120) + said.index, at).filter(
        ({ figure }) => figure.unit === '年',
      );
      return many ? { low: many.value, high: many.value } : null;
    }
    const spelt = said?.[1] ?? /([两二三四五六七八九十])年(?:来|间)?(?:累计|合计|共|总计)/.exec(near)?.[1];
    const count =
      spelt === undefined ? years.filter((year) => year.at < at).length : spelt === '两' ? 2 : NUMERALS.indexOf(spelt);
    return count > 1 ? { low: count, high: count } : null;
  }
  if (/(?:O|[两二三四五六七八九十])个?[月周天]|季度|上半年|下半年|一个月|[当单0-9]月/.test(near)) return null;
  return PARTS[unit[0]!] ?? null;
}
