import type { Report } from '../../model/report.ts';
import { mayOverlap, restOfSentence } from '../../prose/relations/overlap.ts';
import { SENSE } from '../../prose/senses.ts';
import type { Division, Figure } from '../../prose/statements.ts';
import { say } from '../../text/bilingual.ts';
import {
  apart,
  asMillionths,
  type Millionths,
  minus,
  plain,
  plus,
  toNumber,
  totalOf,
  ZERO,
} from '../../text/number.ts';
import { covering, type Span } from '../../text/span.ts';
import type { FindingInit } from '../framework/finding.ts';
import { type Fix, offer } from '../framework/finding.ts';
import type { Rule } from '../framework/rule.ts';
import { contradictionsOf } from '../support/contradiction-finding.ts';
import { added, agreesWithTable, differsFromTable, quoted } from '../support/figure-agreement.ts';
import { asWritten } from '../support/figure-writing.ts';
import { INTERNAL_CONSISTENCY } from '../support/legal-basis.ts';

export const figureBreakdown: Rule = {
  code: 'figure-breakdown',
  severity: 'warning',
  title: say('分项与总数不符', 'The parts do not add up to the total'),
  why: say(
    '正文列出的分项之和不应超过总数；写明“分别”“其余”“共计”的，应当等于总数。',
    'Parts are not more than their total; where nothing is left out, they are as many.',
  ),
  basis: INTERNAL_CONSISTENCY,
  examples: [
    {
      of: '全年通过县政府网站公开供水、河道管理、水旱灾害防御等信息326条。',
      wrong: '全年公开信息326条，其中供水信息210条，河道管理信息94条，防汛信息42条。',
      right: '全年公开信息326条，其中供水信息210条，河道管理信息94条，防汛信息22条。',
    },
    {
      of: '全年通过县政府网站公开供水、河道管理、水旱灾害防御等信息326条。',
      wrong: '县政府网站发布信息215条，微信公众号发布信息98条，合计323条。',
      right: '县政府网站发布信息215条，微信公众号发布信息98条，合计313条。',
    },
  ],
  check({ report, prose }, reportFinding) {
    for (const sentence of prose) {
      const reported: Span[] = [];
      const notify = (init: FindingInit | null) => {
        if (init) reportFinding(init);
        if (init) reported.push(init.span);
      };
      for (const division of sentence.divisions) notify(addUp(report, division, sentence.figures));
      for (const init of contradictionsOf(report, sentence, 'breakdown', reported)) notify(init);
    }
  },
};

function addUp(
  report: Report,
  { totals: all, parts, closed, overlapping, single }: Division,
  figures: readonly Figure[],
): FindingInit | null {
  const totals = all.filter((total) => mayBeOfOneYear(total, parts[0]!));
  if (totals.length === 0) return null;
  if (overlapping && !closed) return null;
  if (parts.some(isVague) || totals.some(isVague)) return null;
  const isByYear = closed && totals.every(({ time }) => time === 'other');
  if (!isByYear && parts.some(({ time }) => time !== parts[0]!.time)) return null;
  const values = parts.map(amount);
  // 上年留下2件，28件都办完了；其中27件……: what any of them adds up to is right.
  const candidates = candidatesAmong(all);
  const sum = totalOf(values);
  const slack = totalOf([...totals, ...parts].map(roundedBy));
  if (candidates.has(sum) || (slack > 0 && [...candidates].some((each) => apart(each, sum) <= slack))) return null;
  // 办结72件，含上年结转6件；予以公开38件……: the first is another part, and the others add up.
  if (parts.length > 2 && candidates.has(totalOf(values.slice(1)))) return null;
  if (parts.length === 1 && isNoPart(parts[0]!, totals)) return null;
  // 予以公开、部分公开分别为105件、67件，上述两类合计172件: they add up to what is said of them.
  const last = figures.indexOf(parts.at(-1)!);
  if (parts.length > 1 && figures.slice(last + 1).some((each) => each.role === 'count' && amount(each) === sum))
    return null;
  if (!closed && isOverlapping(report, totals[0]!, parts)) return null;
  if (closed ? parts.length < 2 : sum <= Math.max(...candidates)) return null;
  if (!single && isSeveralDivisions(values, candidates, closed)) return null;
  if (!closed && !parts.some((part) => totals.some((total) => haveOneUnit(total, part)))) {
    // 公开信息312条，其中行政许可1268件: one part alone is more than all.
    const [part] = parts as [Figure];
    const isMore =
      parts.length === 1 &&
      part.depth === totals[0]!.depth &&
      totals.every((total) => areCases(total, part) && amount(part) > amount(total));
    if (!isMore) return null;
  }
  // A figure that differs from the table is reported as that.
  const differs = (figure: Figure) => differsFromTable(report, figure);
  if (totals.some(differs) || parts.some(differs)) return null;
  // What is divided: of several figures before, the one that comes nearest.
  const total = totals.reduce((best, each) => (near(each, sum) < near(best, sum) ? each : best));
  const start = total.span.start < parts[0]!.span.start ? total : parts[0]!;
  const end = total.span.start < parts[0]!.span.start ? parts.at(-1)! : total;
  const wanted = amount(total);
  const [relation, en] = sum > wanted ? ['多', 'more'] : ['少', 'fewer'];
  const difference = plain(apart(sum, wanted));
  return {
    span: covering(start.span, { start: 0, end: end.phrase.end }),
    message: () =>
      say(
        `${values.length > 1 ? `分项之和为 ${added(values)} = ${plain(sum)}` : `分项为 ${plain(sum)}`}，总数为“${quoted(report, total)}”，分项${relation} ${difference}`,
        `The parts are ${added(values)} = ${plain(sum)}; the total is “${quoted(report, total)}”: ${difference} ${en}`,
      ),
    expected: toNumber(sum),
    actual: toNumber(wanted),
    related: () =>
      parts.map((part) => ({
        span: part.span,
        message: say(`分项：${quoted(report, part)}`, `part: ${quoted(report, part)}`),
      })),
    fixes: () => [
      offer(say(`将总数改为 ${plain(sum)}（分项之和）`, `Set the total to ${plain(sum)}, the sum of its parts`), [
        { span: total.span, newText: written(report, total, sum) },
      ]),
      ...(closed || parts.length <= MAX_PARTS_OF_OPEN_LIST ? partFixes(report, parts, minus(wanted, sum)) : []),
    ],
  };
}

/** 第四季度降至1件（前三季度10件）; 增配2名（由5名增至7名）; 处罚4408件，不含简易处罚61万条; 规章2件（图解3张）: of another time, or of something else. */
const isNoPart = ({ item, senses, depth, unit }: Figure, totals: readonly Figure[]): boolean =>
  /季度|月|上年|去年|上半年|下半年|同期|不含|不包括/.test(item) ||
  senses.has(SENSE.becomes) ||
  totals.every((total) => total.depth < depth && total.unit !== unit);

function isOverlapping({ readable }: Report, total: Figure, parts: readonly Figure[]): boolean {
  const [from, end] = [total.span.start, parts.at(-1)!.phrase.end];
  const leads = parts.map(({ item }) => item);
  return mayOverlap((from < end ? readable.slice(from, end) : '') + restOfSentence(readable, end), leads);
}

/** 2021年受理299件，2022年……；其中下半年190件; 新收98件（2022年121件）: what is of one year divides nothing of another. */
const mayBeOfOneYear = (total: Figure, part: Figure): boolean =>
  isOfThisYear(total) === isOfThisYear(part) || /累计|合计|总计|共/.test(total.item);

const isOfThisYear = ({ time }: Figure): boolean => time === 'this' || time === 'part';

/** Of a list that may leave something out, only a short one says which part may be too large. */
const MAX_PARTS_OF_OPEN_LIST = 3;

/** A list of many parts has too many that may be the wrong one. */
const MAX_PARTS_TO_MEND = 6;

/** Each part may be the wrong one; not one that the tables confirm. */
function partFixes(report: Report, parts: readonly Figure[], difference: Millionths): Fix[] {
  const open = parts.filter((part) => !agreesWithTable(report, part));
  if (open.length > MAX_PARTS_TO_MEND) return [];
  return open
    .filter((part) => amount(part) + difference >= 0)
    .map((part) => {
      const right = written(report, part, plus(amount(part), difference));
      // Quotation marks within quotation marks are single ones.
      const words = quoted(report, part).replace(/“/g, '‘').replace(/”/g, '’');
      return offer(say(`将“${words}”改为 ${right}（与总数相符）`, `Set “${words}” to ${right}, to fit the total`), [
        { span: part.span, newText: right },
      ]);
    });
}

/** An amount as the figure is written: in 万 where it was. */
function written(report: Report, figure: Figure, value: Millionths): string {
  const inUnit = asMillionths(value / unitOf(figure));
  return figure.sureness === 'rounded'
    ? `${plain(asMillionths(inUnit / 10_000))}万`
    : asWritten(report, figure, inUnit);
}

/** 答复164件，其中出具告知书164份、复印件312份: what was done with them is counted by itself. */
const haveOneUnit = (a: Figure, b: Figure): boolean =>
  a.unit === b.unit || a.unit === '' || b.unit === '' || isMoney(a.unit);
/** 312条, 1268件: what is counted in one may be counted in the other; copies and sheets are not. */
const areCases = (a: Figure, b: Figure): boolean => CASES.has(a.unit) && CASES.has(b.unit);
const CASES: ReadonlySet<string> = new Set(['件', '条', '宗', '起', '项', '例']);
const isMoney = (unit: string): boolean => unit.endsWith('元');

const isVague = ({ sureness, value }: Figure): boolean =>
  (sureness !== 'exact' && sureness !== 'rounded') || Number.isNaN(value);

/** How far a figure may be from what it stands for: 2.45万件 may be 24,480. */
const roundedBy = (figure: Figure): Millionths =>
  figure.sureness === 'rounded' ? asMillionths(Math.round((figure.step * unitOf(figure)) / 2)) : ZERO;

/** Sums of money in 元, so that 亿 and 万 can be added. */
const unitOf = ({ unit }: Figure): number => (unit === '亿元' ? 100_000_000 : unit === '万元' ? 10_000 : 1);
const amount = (figure: Figure): Millionths => asMillionths(Math.round(figure.value * unitOf(figure)));

const near = (total: Figure, sum: Millionths): Millionths => apart(amount(total), sum);

/** What may be divided: any of the figures before, or the last two together: 收到35件，上年结转3件，其中……. */
function candidatesAmong(totals: readonly Figure[]): ReadonlySet<Millionths> {
  const amounts = totals.map(amount);
  const [a = ZERO, b = ZERO] = totals.slice(-2).map(amount);
  return new Set(totals.length > 1 ? [...amounts, plus(a, b)] : amounts);
}

/** 自然人21件、法人14件，网上28件、信函7件: one whole division behind the other; the last may leave something out where the list may. */
function isSeveralDivisions(values: readonly Millionths[], totals: ReadonlySet<Millionths>, closed: boolean): boolean {
  let sum = ZERO;
  let divisions = 0;
  for (const value of values) {
    sum = plus(sum, value);
    if (totals.has(sum)) {
      divisions++;
      sum = ZERO;
    }
  }
  return divisions > 0 && (closed ? sum === 0 : sum <= Math.max(...totals));
}
