import type { Report } from '../../../model/report.ts';
import { percentageOf } from '../../../prose/relations/percentages.ts';
import { SENSE } from '../../../prose/senses.ts';
import type { Figure } from '../../../prose/statements.ts';
import { SCALE, toNumber } from '../../../text/number.ts';
import { allTotals } from './share-wholes.ts';

/** What a figure follows from stands near it. */
const MAX_NEAR = 16;
/** As many parts are taken together by 共占, 合计占. */
const MAX_SUM = 5;

/**
 * Whether a percentage or a change follows from other figures than those that it seems to be of: of another pair, of several taken together, of a total
 * that the tables hold. Which of them is meant cannot be told for certain, so that one that holds is enough.
 *
 * @param from what it seems to be of
 * @param figures those of its sentence
 * @param previous those of the sentences before in its paragraph
 */
export function followsOtherwise(
  report: Report,
  from: readonly Figure[],
  figures: readonly Figure[],
  previous: readonly Figure[],
  figure: Figure,
): boolean {
  const at = figures.indexOf(figure);
  const counted = (list: readonly Figure[]) => list.filter(isAmount);
  const before = [...counted(previous).slice(-MAX_NEAR), ...counted(figures.slice(0, at))].slice(-MAX_NEAR);
  const behind = counted(figures.slice(at + 1)).slice(0, 3);
  const all = [...before, ...behind];
  const known = [...before, ...behind.filter(isPast)];
  if (figure.role === 'change')
    return pairs(known).some(([a, b]) => a.value - b.value === figure.direction * figure.value && areLike(a, figure));
  if (figure.unit !== '%' || figure.sureness !== 'exact' || figure.step >= SCALE) return false;
  const { fits } = percentageOf(figure);
  if (figure.role === 'growth')
    return (
      pairs(known).some(([a, b]) => b.value > 0 && fits((figure.direction * 100 * (a.value - b.value)) / b.value)) ||
      changedBy(report, figures.slice(0, at), figure, fits)
    );
  // 占应办172件的17%; 40%，即2宗诉讼中1宗被纠正: the whole is written beside it.
  const isWritten =
    figure.item.startsWith('的') || (from.length > 1 && from.every(({ token }) => token > figure.token));
  if (isWritten || NAMED_WHOLE.test(figure.item)) return false;
  const valuesOf = (list: readonly Figure[]) => list.map(({ value }) => toNumber(value));
  const wholes =
    isDivided(figures, from) && !isCut(report, from, figure)
      ? valuesOf(from)
      : [...valuesOf(all), ...runsOf(before), ...allTotals(report, from).map(toNumber)];
  return [...partsOf(before), ...valuesOf(from)].some(
    (part) => part > 0 && wholes.some((whole) => whole > part && fits((part / whole) * 100)),
  );
}

/** 申请总量同比减少4件，下降12.5%: of what the tables hold. */
function changedBy(
  report: Report,
  before: readonly Figure[],
  { direction }: Figure,
  fits: (percent: number) => boolean,
): boolean {
  const change = before.at(-1);
  if (change?.role !== 'change' || change.direction !== direction) return false;
  const by = toNumber(change.value);
  const others = before.slice(0, -1);
  // 予以公开57件，较上年增加16件，增长39%: of what stands before; of what the tables hold, where nothing of last year does.
  const nows = [
    ...others.filter(isAmount).map(({ value }) => value),
    ...(others.some(isPast) ? [] : allTotals(report, [])),
  ];
  return nows.some((now) => {
    const base = toNumber(now) - direction * by;
    return base > 0 && fits((by / base) * 100);
  });
}

const isAmount = ({ unit, value, role }: Figure): boolean =>
  unit !== '%' &&
  unit !== '倍' &&
  !unit.endsWith('百分点') &&
  !Number.isNaN(value) &&
  (role === 'count' || role === 'earlier');

/** 占办结总数的: it is told what the share is of. */
const NAMED_WHOLE = /占(?:到|了|全年|全部|本年度?|年度|总)?(?:新收|收到|受理|申请|办结|办理)/;

/** 收到160件，其中予以公开72件，占54%; 在办结的29件中: of what is divided. */
const isDivided = (figures: readonly Figure[], from: readonly Figure[]): boolean =>
  from.some((whole) => whole.isWhole && !isPast(whole)) ||
  figures.some(({ senses }, i) => senses.has(SENSE.among) && from.includes(figures[i - 1]!));

/** 11件里，……；信访举报4件，占11.4% */
const isCut = ({ readable }: Report, from: readonly Figure[], { span }: Figure): boolean =>
  from.some((each) => readable.slice(each.span.end, span.start).includes('；'));

const isPast = ({ role, time }: Figure): boolean => role === 'earlier' || time === 'earlier' || time === 'other';

const areLike = (a: Figure, b: Figure): boolean => a.unit === b.unit || a.unit === '' || b.unit === '';

/** Now and then: what was before is told to be so, or stands before. */
const pairs = (figures: readonly Figure[]): (readonly [Figure, Figure])[] =>
  figures.flatMap((a, at) =>
    isPast(a)
      ? figures.slice(0, at).flatMap((b) => (isPast(b) && areLike(a, b) ? [[a, b] as const] : []))
      : figures.filter((b, i) => b !== a && areLike(a, b) && (isPast(b) || i < at)).map((b) => [a, b] as const),
  );

/** The last count, and the last two to five together. */
function partsOf(before: readonly Figure[]): number[] {
  const last = before.slice(-MAX_SUM).map(({ value }) => toNumber(value));
  return last.map((_, from) => last.slice(from).reduce((sum, value) => sum + value, 0));
}

/** What stands behind one another, added up to the last. */
function runsOf(before: readonly Figure[]): number[] {
  let sum = 0;
  return before.toReversed().map(({ value }) => {
    sum += toNumber(value);
    return sum;
  });
}
