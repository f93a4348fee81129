import { type Millionths, minus, plus, SCALE, totalOf } from '../../text/number.ts';
import type { Fact } from '../facts.ts';
import { SENSE } from '../senses.ts';
import type { Figure } from '../statements.ts';
import { sameUnit } from './likeness.ts';

/** A figure of a sentence that speaks of the tables, with the values that would be right for it. */
export interface ReadFigure {
  readonly figure: Figure;
  readonly fact: Fact;
  readonly stated: Millionths;
  /** Null where a cell is not known. */
  readonly values: readonly (Millionths | null)[];
}

/** A longer list is read figure by figure. */
const MAX_TOGETHER = 60;

const fits = ({ stated, values }: ReadFigure): boolean => values.includes(stated);

/**
 * The figures of one sentence that fit the tables only together: of each relation that may hold between them, one that does is
 * enough. A figure that fits by itself is not asked for.
 *
 * @param all those of the sentence
 * @param before those of the paragraph before it
 */
export function fittingTogether(
  figures: readonly ReadFigure[],
  all: readonly Figure[],
  before: readonly Figure[],
  resultsTotal: Millionths | null,
): ReadonlySet<Figure> {
  const explained = new Set<Figure>();
  if (all.length > MAX_TOGETHER || figures.every(fits)) return explained;
  sameRow(figures, explained);
  reduced(figures, all, explained);
  listedWays(figures, all, explained);
  newWithinDone(figures, explained);
  ownPart(figures, all, explained);
  ofNarrowerWhole(figures, all, before, explained);
  besidesThose(figures, [...before, ...all], explained);
  inHand(figures, all, explained);
  residual(figures, resultsTotal, explained);
  return explained;
}

/** 信息不存在3件，不属于本机关职责1件: two wordings of one row. */
function sameRow(figures: readonly ReadFigure[], explained: Set<Figure>): void {
  const groups = new Map<string, ReadFigure[]>();
  for (const each of figures) {
    const key = `${each.fact.key} ${each.figure.depth}`;
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const sum = totalOf(group.map(({ stated }) => stated));
    if (group[0]!.values.includes(sum)) for (const { figure } of group) explained.add(figure);
  }
}

/** 收到14件，其中2件不属于政府信息公开申请，实际受理12件: with or without what was withdrawn. */
function reduced(figures: readonly ReadFigure[], all: readonly Figure[], explained: Set<Figure>): void {
  const less = all.filter(({ isTakenAway, role }) => isTakenAway && role === 'count');
  if (less.length === 0) return;
  const sum = totalOf(less.map(({ value }) => value));
  for (const { figure, fact, stated, values } of figures)
    if (OF_ALL.test(fact.key) && (values.includes(minus(stated, sum)) || values.includes(plus(stated, sum))))
      explained.add(figure);
}

const OF_ALL = /^requests\.(?:received|handled|resultsTotal)\.total$/;

/** 办理并答复信息公开申请3件、纸质申请36件: all of them by their ways, the first of which names them. */
function listedWays(figures: readonly ReadFigure[], all: readonly Figure[], explained: Set<Figure>): void {
  for (const { figure, fact, stated, values } of figures) {
    if (!OF_ALL.test(fact.key) || values.includes(stated)) continue;
    const behind = all.slice(all.indexOf(figure) + 1);
    const end = behind.findIndex(
      (other) => !other.item.startsWith('、') || other.fact !== null || other.role !== 'count',
    );
    const rest = end < 0 ? behind : behind.slice(0, end);
    if (rest.length > 0 && values.includes(rest.reduce((sum, { value }) => plus(sum, value), stated)))
      explained.add(figure);
  }
}

/** 全年办结21件，其中当年受理18件，上年结转3件: of those received, those that are done. */
function newWithinDone(figures: readonly ReadFigure[], explained: Set<Figure>): void {
  const carriedIn = figures.find(({ fact }) => fact.key === 'requests.carriedIn.total');
  if (!carriedIn || !fits(carriedIn)) return;
  for (const each of figures) {
    if (each.fact.key !== 'requests.received.total' || fits(each)) continue;
    const total = each.stated + carriedIn.stated;
    const head = figures.find((other) => other !== each && OF_ALL.test(other.fact.key) && other.stated === total);
    const isWithin =
      carriedIn.figure.senses.has(SENSE.among) ||
      each.figure.senses.has(SENSE.among) ||
      (head && each.figure.depth > head.figure.depth);
    if (head && fits(head) && isWithin) explained.add(each.figure);
  }
}

/** 全市收到1260件，其中市本级410件; 现行文件88件，其中本年新制发12件: the part is the organ's or the year's own, and the whole is of more. */
function ownPart(figures: readonly ReadFigure[], all: readonly Figure[], explained: Set<Figure>): void {
  for (const { figure, fact, stated, values } of figures) {
    if (values.includes(stated)) continue;
    const behind = all.slice(all.indexOf(figure) + 1).slice(0, MAX_BEHIND);
    const from = behind.findIndex(({ senses, depth }) => senses.has(SENSE.among) || depth > figure.depth);
    const isWhole =
      from >= 0 &&
      behind
        .slice(from)
        .some(
          (part) =>
            part.role === 'count' &&
            part.unit === figure.unit &&
            part.value < figure.value &&
            (part.fact === null || part.fact.key === fact.key) &&
            OF_ONESELF.test(part.item) &&
            values.includes(part.value),
        );
    if (isWhole) explained.add(figure);
  }
}
const MAX_BEHIND = 6;
const OF_ONESELF = /本级|机关|自身|直接|本[局委办厅院镇乡县区市年]|当年|今年|年新|新制|新增|20\d\d/;

/** 一位老住户提了11件；8件予以公开，3件不掌握: they add up to what was counted before, which is no total of the tables. */
function ofNarrowerWhole(
  figures: readonly ReadFigure[],
  all: readonly Figure[],
  before: readonly Figure[],
  explained: Set<Figure>,
): void {
  const counts = all.filter(({ role, sureness }) => role === 'count' && sureness === 'exact');
  for (const each of figures) {
    const { figure, fact } = each;
    if (fits(each) || OF_ALL.test(fact.key)) continue;
    const at = counts.indexOf(figure);
    const isPart = (from: number, to: number): boolean => {
      const run = counts.slice(from, to);
      if (run.some((other) => other.depth !== figure.depth || !sameUnit(other, figure))) return false;
      const sum = totalOf(run.map(({ value }) => value));
      if (sum < MIN_WHOLE) return false;
      return [...before, ...counts.slice(0, from)].some(
        (whole) =>
          whole.value === sum &&
          whole.role === 'count' &&
          sameUnit(whole, figure) &&
          (isNarrower(whole) || (fact.column !== null && isOfOtherRows(whole, fact))),
      );
    };
    for (let from = Math.max(0, at - MAX_RUN); from <= at && !explained.has(figure); from++)
      for (let to = Math.max(at + 1, from + 2); to <= Math.min(counts.length, at + 1 + MAX_RUN); to++)
        if (isPart(from, to)) explained.add(figure);
  }
}
const MAX_RUN = 4;
/** Few add up to fewer by chance. */
const MIN_WHOLE = 8 * SCALE;

/** 不予公开17件，按理由分……；按申请人分，自然人14件、企业3件: of the row that was named first. */
const isOfOtherRows = ({ fact }: Figure, { rows }: Fact): boolean =>
  fact !== null && fact.column === null && fact.rows.length > 0 && fact.rows.join() !== rows.join();

/** No total of the tables, and none of their groups. */
function isNarrower({ fact, likely }: Figure): boolean {
  if (fact === null) return likely === null || likely.rows.length === 0;
  return fact.rows.some((row) => row === 'carriedIn' || row === 'carriedOut');
}

/** 要求提供公开出版物的10件……；不予处理的还有3件: so many more than those told of before. */
function besidesThose(figures: readonly ReadFigure[], mentioned: readonly Figure[], explained: Set<Figure>): void {
  for (const each of figures) {
    const { figure, stated, values } = each;
    if (fits(each) || !BESIDES.test(figure.item)) continue;
    const others = mentioned
      .slice(0, mentioned.indexOf(figure))
      .filter((other) => other.role === 'count' && sameUnit(other, figure));
    if (others.some(({ value }) => values.includes(plus(stated, value)))) explained.add(figure);
  }
}
const BESIDES = /还有|另有|另外|此外/;

/** 新收11件，加上年结转2件，13件里办结12件: all that there was to do. */
function inHand(figures: readonly ReadFigure[], all: readonly Figure[], explained: Set<Figure>): void {
  for (const each of figures) {
    if (fits(each) || !OF_ALL.test(each.fact.key)) continue;
    const at = all.indexOf(each.figure);
    const [a, b] = all
      .slice(0, at)
      .filter(({ role }) => role === 'count')
      .slice(-2);
    const isSum = a && b && plus(a.value, b.value) === each.figure.value;
    const isCarriedIn = (b?.fact ?? b?.likely)?.rows.includes('carriedIn') === true;
    if (isSum && isCarriedIn && all.slice(at + 1).some(({ value }) => each.values.includes(value)))
      explained.add(each.figure);
  }
}

/** 予以公开和部分公开共96件，不予公开16件，其他方式处理52件: what is left of all results. */
function residual(figures: readonly ReadFigure[], resultsTotal: Millionths | null, explained: Set<Figure>): void {
  if (resultsTotal === null) return;
  for (const each of figures) {
    if (each.fact.rows.length !== 1 || each.fact.rows[0] !== 'otherHandling' || fits(each)) continue;
    const rows = figures.filter(({ fact, figure }) => fact.rows.length > 0 && figure.depth === each.figure.depth);
    const others = rows.filter((row) => row !== each);
    if (!others.every(fits)) continue;
    if (totalOf(rows.map(({ stated }) => stated)) === resultsTotal) explained.add(each.figure);
  }
}
