import type { Fact } from '../facts.ts';
import { BEGINNINGS } from '../phrases.ts';
import { groupOf } from '../request-rows.ts';
import { SENSE } from '../senses.ts';
import type { Figure } from '../statements.ts';
import type { Sense } from '../vocabulary.ts';

const UNITS_OF_CASES = new Set(['件', '条', '份', '宗', '起', '件次', '例', '']);

/** Whether two figures count in units that can be added. */
export const sameUnit = (a: Figure, b: Figure): boolean =>
  a.unit === b.unit || (UNITS_OF_CASES.has(a.unit) && UNITS_OF_CASES.has(b.unit)) || (isMoney(a) && isMoney(b));

const isMoney = ({ unit }: Figure): boolean => unit === '元' || unit === '万元' || unit === '亿元';

/** 三项合计65条: it sums up others, and is none of them. */
export const isSum = ({ item }: Figure): boolean => /合计|共计|总计|之和|[两二三四五](?:项|类|者)/.test(item);

/** 安全生产类信息 — 放管服信息: both end in the same noun. */
export function haveOneNoun(a: Figure, b: Figure): boolean {
  const [x, y] = [nounOf(a.item), nounOf(b.item)];
  return x.length >= 2 && y.length >= 2 && x.slice(-2) === y.slice(-2);
}

/** 解读类信息发布21条, 热点信息2条: the verb behind the noun does not matter. */
const nounOf = (item: string): string => item.replace(/(?:发布|公开|数量?)$/, '');

export const areOfOneTable = (a: Figure, b: Figure): boolean =>
  a.fact !== null && b.fact !== null && tableOf(a.fact) === tableOf(b.fact);

const tableOf = ({ key }: Fact): string => key.slice(0, key.indexOf('.'));

/** Who applied is one division, what came of it another; so are outcomes of reviews, and reviews and lawsuits. */
export const areOfTwoKinds = (a: Figure, b: Figure): boolean =>
  areOfOneTable(a, b) && (namesColumn(a) !== namesColumn(b) || (isResult(a) && isCarriedOut(b)));

/**
 * Whether a figure may be a part of another. 废止1件（现行有效38件）: what is in force is none of what was repealed; 不予公开53件
 * and 其他处理24件 stand beside each other.
 */
export function mayDivide(total: Figure, part: Figure): boolean {
  if (total.senses.has(SENSE.channel) && part.senses.has(SENSE.channel)) return false;
  if (total.fact === null || part.fact === null || total.fact.key === part.fact.key) return true;
  if (tableOf(total.fact) !== tableOf(part.fact)) return true;
  if (total.fact.key.startsWith('proactive.')) return false;
  // 商业企业21件，法律服务机构、其他组织依次为7件、5件: one beside the other.
  const columns = [total.fact.column, part.fact.column];
  if (columns.every((column) => column !== null) && columns[0] !== 'organizations') return false;
  return !areResultsBeside(total.fact.rows, part.fact.rows);
}

/** Results of two kinds, neither of which is a group that has the other within. */
const areResultsBeside = (a: readonly Sense[], b: readonly Sense[]): boolean =>
  a.length > 0 && b.length > 0 && !b.some((row) => a.includes(row) || a.includes(groupOf(row) as Sense));

/** What came in, what was done, and what is left: to be added to one another only as a balance. */
type Flow = 'in' | 'done' | 'out';
const flowOf = ({ fact }: Figure): Flow | null => {
  if (fact === null) return null;
  if (/^requests\.(?:received|carriedIn)\.total$/.test(fact.key)) return 'in';
  if (/^requests\.(?:handled|resultsTotal)\.total$/.test(fact.key)) return 'done';
  return fact.rows.includes('carriedOut') ? 'out' : null;
};

/** 办理69件，含上年结转3件，办结68件，剩余1件: no list goes on from what came in to what was done. */
export const areOfTwoFlows = (a: Figure, b: Figure): boolean => {
  const [x, y] = [flowOf(a), flowOf(b)];
  return x !== null && y !== null && x !== y;
};

/** 其他处理3件；结转下年度3件: what goes on is no result. */
const isCarriedOut = ({ fact }: Figure): boolean => fact?.rows.includes('carriedOut') === true;
const isResult = (figure: Figure): boolean =>
  figure.fact !== null && figure.fact.rows.length > 0 && !isCarriedOut(figure);

const namesColumn = ({ fact }: Figure): boolean => fact?.key.endsWith('.total') === false;

/** Whether a verb begins a thing of its own: 其中图解12篇，召开发布会3场. */
export const startsAfresh = (previous: Figure, figure: Figure): boolean =>
  beginsAfresh(figure.item) && !beginsAfresh(previous.item) && !areOfOneTable(previous, figure);

const beginsAfresh = (item: string): boolean => BEGINNINGS.some((word) => item.startsWith(word));
