import type { Report } from '../../model/report.ts';
import { type Fact, isOfAllRequests } from '../../prose/facts.ts';
import { sameUnit } from '../../prose/relations/likeness.ts';
import {
  isOfFiguresBefore,
  type Percentage,
  pairBehind,
  partNamed,
  percentageOf,
  rateOf,
  shareOf,
  sumsAround,
} from '../../prose/relations/percentages.ts';
import { receivedFact, rowFact } from '../../prose/request-facts.ts';
import { groupOf } from '../../prose/request-rows.ts';
import { SENSE, Senses } from '../../prose/senses.ts';
import type { Figure } from '../../prose/statements.ts';
import { type Bilingual, say } from '../../text/bilingual.ts';
import {
  apart,
  asMillionths,
  isWhole,
  type Millionths,
  millionths,
  minus,
  plain,
  plus,
  toNumber,
  totalOf,
} from '../../text/number.ts';
import type { Span } from '../../text/span.ts';
import { type Fix, type Lazy, offer } from '../framework/finding.ts';
import type { Rule } from '../framework/rule.ts';
import { ON_REQUESTS } from '../support/example-sentence.ts';
import { added, differsFromTable, evaluateFact, quoted, tableValue } from '../support/figure-agreement.ts';
import { asWritten } from '../support/figure-writing.ts';
import { INTERNAL_CONSISTENCY } from '../support/legal-basis.ts';

export const figurePercentage: Rule = {
  code: 'figure-percentage',
  severity: 'warning',
  title: say('百分比与数字不符', 'A percentage does not follow from its figures'),
  why: say(
    '百分比应能由正文中的两个数字算出；上年为 0 的，不能计算增长百分比。',
    'A percentage follows from its two figures; there is no growth in percent from nothing.',
  ),
  basis: INTERNAL_CONSISTENCY,
  examples: [
    {
      of: ON_REQUESTS,
      wrong: '全年收到政府信息公开申请35件，较2023年（28件）增长20%。',
      right: '全年收到政府信息公开申请35件，较2023年（28件）增长25%。',
    },
    {
      of: ON_REQUESTS,
      wrong: '全年收到政府信息公开申请35件，其中自然人申请21件，占62%。',
      right: '全年收到政府信息公开申请35件，其中自然人申请21件，占60%。',
    },
  ],
  check({ report, prose }, reportFinding) {
    for (const [index, sentence] of prose.entries()) {
      const before = prose[index - 1];
      const previous = before?.passage === sentence.passage ? before.figures : [];
      for (const [at, figure] of sentence.figures.entries()) {
        if (!isSure(figure) || !figure.own) continue;
        const problem = problemOf(report, sentence.figures, at, previous);
        if (!problem) continue;
        const word = problem.isWrongWay ? wrongWay(report, figure) : null;
        reportFinding({
          span: word ? { start: word.span.start, end: withUnit(figure).end } : withUnit(figure),
          message: problem.message,
          related: () => problem.figures.map(relatedTo(report)),
          fixes: () => (word ? [turn(word)] : rightFixes(report, figure, problem.right)),
        });
      }
    }
  },
};

interface DirectionWord {
  readonly span: Span;
  readonly opposite: string;
}

const OPPOSITES: readonly (readonly [string, string])[] = [
  ['增长', '下降'],
  ['增加', '减少'],
  ['上升', '下降'],
  ['提高', '降低'],
  ['增幅', '降幅'],
];

/** The word that says up where it went down, or down where it went up. */
function wrongWay(report: Report, { direction, phrase, span }: Figure): DirectionWord | null {
  if (direction === 0) return null;
  const words = report.readable.slice(phrase.start, span.start);
  for (const [up, down] of OPPOSITES) {
    const [written, opposite] = direction > 0 ? [up, down] : [down, up];
    const at = words.lastIndexOf(written);
    if (at >= 0) return { span: { start: phrase.start + at, end: phrase.start + at + written.length }, opposite };
  }
  return null;
}

const turn = ({ span, opposite }: DirectionWord): Fix =>
  offer(say(`改为“${opposite}”`, `Set it to “${opposite}”`), [{ span, newText: opposite }]);

interface Problem {
  readonly message: Lazy<Bilingual>;
  readonly figures: readonly Figure[];
  /** What it would have to be, the likeliest first; empty where nothing says. */
  readonly right: readonly number[];
  /** It went down as much as is said that it went up, or up. */
  readonly isWrongWay?: boolean;
}

/** A percentage follows from figures that stand near it. */
const MAX_BEFORE = 12;

function problemOf(
  report: Report,
  figures: readonly Figure[],
  index: number,
  previous: readonly Figure[],
): Problem | null {
  const near = figures.slice(Math.max(0, index - MAX_BEFORE), index + MAX_BEFORE);
  const at = Math.min(index, MAX_BEFORE);
  const before = near.slice(0, at);
  const figure = near[at]!;
  if (figure.unit !== '%') return figure.role === 'change' ? change(report, withBaseBehind(near, at), figure) : null;
  const percentage = percentageOf(figure);
  const pair = figure.role === 'growth' ? null : pairBehind(near, at);
  if (pair) {
    const others = before.filter((other) => isCounted(other) && other.value >= pair.part.value);
    return share(
      report,
      [pair.part],
      [pair.whole],
      others.map(({ value }) => value),
      [],
      percentage,
      true,
    );
  }
  const part = partNamed(near, at);
  if (part) return shareInList(report, part, near, percentage);
  const of = shareOf(near, at);
  if (of?.base) return share(report, of.parts, [of.base], [], [], percentage);
  if (figure.role === 'share' && !isCountedBeside(near, at)) return shareOfTable(report, figure);
  // 占全部申请的, 占不予处理总数的
  const isNamed = isOfAll(figure.about) || /^[，、；（(]?(?:分别)?占/.test(figure.item);
  const named = of && isNamed ? valuesAbout(report, figure.about) : null;
  if (of && named && named.length > 0) return shareOfNamed(report, of.parts, named, percentage, near);
  if (!isOfFiguresBefore(figure)) return null;
  if (of) {
    const [part] = of.parts as [Figure];
    const among = wholeAmong(near, part);
    if (among) {
      const others = differsFromTable(report, among) ? valuesAbout(report, among.fact) : [];
      return share(report, of.parts, [among], others, near, percentage);
    }
    const bases = wholesOf(part, previous, before).filter((whole) => !isPartBeside(near, whole, part));
    const isOfReviews = part.fact?.key.startsWith('review.') === true;
    const inTables = isOfReviews && bases.length > 0 ? [] : basesInTables(report, part);
    return share(report, of.parts, bases, [...inTables, ...sumOfParts(near)], near, percentage);
  }
  if (figure.role === 'growth') {
    // 两年增幅分别为24.3%和25%: which is whose is not told.
    if (figure.senses.has(SENSE.respectively)) return null;
    // 同比下降5.9%（上年170件）
    return growth(report, withBaseBehind(near, at), percentage);
  }
  return figure.role === 'rate' ? rate(report, before, percentage) : null;
}

/** The figures before one, and last year's in a bracket behind: 较上年增加15件（2023年145件）. */
function withBaseBehind(near: readonly Figure[], at: number): readonly Figure[] {
  const [behind, next] = near.slice(at + 1);
  const before = near.slice(0, at);
  if (!behind || !(behind.role === 'earlier' || behind.time === 'earlier')) return before;
  const { depth } = near[at]!;
  // 同比下降12.5%，上年为560件
  if (behind.depth === depth && LAST_YEARS.test(behind.item)) return [...before, behind];
  if (behind.depth !== depth + 1) return before;
  // 增加229件（由1543件增至1772件）
  const isBoth = next?.depth === behind.depth && next.senses.has(SENSE.becomes);
  return isBoth ? [behind, next] : [...before, behind];
}

const LAST_YEARS = /^，?(?:上年|上年度|去年|上年同期|去年同期|上一年|上一年度|20\d\d年)(?:为|是)?$/;

const isSure = ({ value, sureness }: Figure): boolean =>
  (sureness === 'exact' || sureness === 'rounded') && !Number.isNaN(value);
const sumOf = (figures: readonly Figure[]): Millionths => totalOf(figures.map(({ value }) => value));
const isCounted = (figure: Figure): boolean => figure.unit !== '%' && isSure(figure);

/** The figures before that are of this year, and those of last year, of one unit. */
function nowAndThen(near: readonly Figure[]): { readonly now: readonly Figure[]; readonly earlier: readonly Figure[] } {
  return {
    now: near.filter(({ role, time, senses }) => role === 'count' && time !== 'earlier' && !senses.hasAny(CHANGING)),
    earlier: near.filter(
      ({ role, time, unit }) => (role === 'earlier' || (role === 'count' && time === 'earlier')) && unit !== '',
    ),
  };
}

/** 2022年1310件、2023年1543件增至1772件，两年增加462件: what was counted before last year may be meant as well. */
const yearsBefore = (near: readonly Figure[]): readonly Figure[] =>
  near.filter(({ role, time }) => time === 'other' && (role === 'count' || role === 'earlier'));

const CHANGING = Senses.of('up', 'down');

const pairsOf = (now: readonly Figure[], then: readonly Figure[]) =>
  now.flatMap((a) => then.filter((b) => b.unit === a.unit || isNoneOf(a, b)).map((b) => [a, b] as const));

/** 今年为零，去年为3件: a zero needs no unit. */
const isNoneOf = (a: Figure, b: Figure): boolean => a.value === 0 && a.unit === '' && b.unit === '件';

/** 全年收到31件，较上年的27件增加4件. */
function change(report: Report, before: readonly Figure[], figure: Figure): Problem | null {
  const beside = besideEachOther(before, figure);
  if (beside) return difference(report, beside, figure);
  if (!isOfFiguresBefore(figure)) return null;
  const { now, earlier: then } = nowAndThen(before.filter((other) => isCounted(other) && other.sureness === 'exact'));
  if (now.length === 0) return changeOfTable(report, then, figure);
  const pairs = pairsOf(now, then).filter(([a]) => a.unit === figure.unit);
  if (pairs.length === 0 || now.some(({ unit }) => unit !== figure.unit)) return null;
  const followsFrom = ([a, b]: readonly [Figure, Figure]) => a.value - b.value === figure.direction * figure.value;
  if ([...pairs, ...pairsOf(now, yearsBefore(before))].some(followsFrom)) return null;
  return difference(report, pairs.at(-1)!, figure);
}

/** 复议55件，诉讼23件，诉讼比复议少32件: two that are counted before, each by its name. */
function besideEachOther(before: readonly Figure[], { item, unit }: Figure): readonly [Figure, Figure] | null {
  const [, first, second] =
    /^[，；]?([\u4e00-\u9fff]{2,8})比([\u4e00-\u9fff]{2,8}?)(?:多|少|增加|减少)$/.exec(item) ?? [];
  if (first === undefined || second === undefined) return null;
  const counted = before.filter(
    (figure) => isCounted(figure) && figure.role === 'count' && figure.sureness === 'exact',
  );
  const [a, ...moreOfA] = counted.filter((figure) => figure.item.includes(first));
  const [b, ...moreOfB] = counted.filter((figure) => figure.item.includes(second));
  if (!a || !b || a === b || moreOfA.length + moreOfB.length > 0) return null;
  return a.unit === unit && b.unit === unit ? [a, b] : null;
}

/** What one figure is more or less than another, where it is not what is said. */
function difference(report: Report, [a, b]: readonly [Figure, Figure], figure: Figure): Problem | null {
  const difference = minus(a.value, b.value);
  if (difference === figure.direction * figure.value) return null;
  const words = quoted(report, figure);
  const [zh, en] = difference >= 0 ? ['增加', 'more by'] : ['减少', 'fewer by'];
  const amount = plain(asMillionths(Math.abs(difference)));
  return {
    figures: [b, a],
    right: difference * figure.direction > 0 ? [Math.abs(toNumber(difference))] : [],
    isWrongWay: difference * figure.direction === -figure.value,
    message: () =>
      say(
        `由 ${plain(b.value)} 到 ${plain(a.value)}，应为${zh} ${amount}，正文为“${words}”`,
        `From ${plain(b.value)} to ${plain(a.value)} is ${en} ${amount}; the prose says “${words}”`,
      ),
  };
}

/** 申请量较上年的7件减少3件: this year's figure is that of the table alone. */
function changeOfTable(report: Report, then: readonly Figure[], figure: Figure): Problem | null {
  const base = then.at(-1);
  if (!base) return growsBeyond(report, figure);
  if (base.unit !== figure.unit) return null;
  const values = valuesAbout(report, base.about ?? figure.about);
  if (values.length === 0 || values.some((now) => now - base.value === figure.direction * figure.value)) return null;
  const difference = values[0]! - base.value;
  const words = quoted(report, figure);
  return {
    figures: [base],
    right: difference * figure.direction > 0 ? [toNumber(apart(values[0]!, base.value))] : [],
    isWrongWay: difference * figure.direction === -figure.value,
    message: () =>
      say(
        `上年 ${plain(base.value)}，表中为 ${plain(values[0]!)}，正文为“${words}”`,
        `Last year ${plain(base.value)}, in the table ${plain(values[0]!)}; the prose says “${words}”`,
      ),
  };
}

/** 申请量较上年增加2件, where the table has none: more came than there were. */
function growsBeyond(report: Report, figure: Figure): Problem | null {
  const values = valuesAbout(report, figure.about);
  if (figure.direction < 0 || values.length === 0 || values.some((now) => now >= figure.value)) return null;
  const words = quoted(report, figure);
  return {
    figures: [],
    right: [],
    message: () =>
      say(
        `表中为 ${plain(values[0]!)}，不足以${words.includes('增') ? '增加' : '多出'}这么多，正文为“${words}”`,
        `In the table ${plain(values[0]!)}: too few to be so many more; the prose says “${words}”`,
      ),
  };
}

/** What the tables hold for what a comparison names; nothing where a cell is not known. */
function valuesAbout(report: Report, about: Figure['about']): readonly Millionths[] {
  if (!about) return [];
  const plain = evaluateFact(report, about).filter(({ interpretation: { basis } }, i) => i === 0 || basis !== null);
  const values = plain.map(({ value }) => value);
  return values.every((value) => value !== null) ? values : [];
}

/** 申请总量较上年1268件增长11.5%: of the table's figure, since none is written; or of what it changed by. */
function growthOfTable(report: Report, before: readonly Figure[], percentage: Percentage): Problem | null {
  const { figure, fits } = percentage;
  const near = before.filter(isCounted);
  const base = near.findLast(({ role, time }) => role === 'earlier' || time === 'earlier');
  const difference = near.findLast(({ role }) => role === 'change');
  const about = base?.about ?? difference?.about ?? figure.about;
  if (!base || base.value === 0 || near.some(({ role, time }) => role === 'count' && time === 'this')) return null;
  const values = valuesAbout(report, about);
  if (values.length === 0) return null;
  const nows = difference ? [...values, asMillionths(base.value + difference.direction * difference.value)] : values;
  const percentOf = (now: Millionths) => ((now - base.value) / base.value) * 100;
  if (nows.some((now) => fits(figure.direction * percentOf(now)))) return null;
  return { figures: [base], ...growthFrom(report, percentage, nows.at(difference ? -1 : 0)!, base.value) };
}

/** 35件，较上年（28件）增加7件，增长25%: any pair of figures that it follows from will do. */
function growth(report: Report, before: readonly Figure[], percentage: Percentage): Problem | null {
  const { figure } = percentage;
  const lastPercent = before.findLastIndex(({ role, token }) => role === 'growth' && token < figure.token);
  const near = before
    .slice(lastPercent + 1)
    .filter(
      (other) =>
        isCounted(other) &&
        (other.depth <= figure.depth ||
          other.role === 'earlier' ||
          other.time === 'earlier' ||
          other.senses.has(SENSE.becomes)),
    );
  const { now, earlier: then } = nowAndThen(near);
  const difference = near.findLast(({ role }) => role === 'change');
  const signed = (percent: number) => percentage.fits(percent * figure.direction);
  const [last] = now.slice(-1);
  if (
    !last &&
    difference &&
    then.length === 1 &&
    then[0]!.unit === difference.unit &&
    valuesAbout(report, difference.about ?? figure.about).length === 0
  ) {
    const [base] = then as [Figure];
    const now = asMillionths(base.value + difference.direction * difference.value);
    if (base.value === 0 || now < 0 || signed(((now - base.value) / base.value) * 100)) return null;
    return { figures: [base, difference], ...growthFrom(report, percentage, now, base.value) };
  }
  if (!last) return growthOfTable(report, before, percentage);
  if (now.some(({ unit }) => unit !== last.unit)) return null;
  if (then.length > 0) {
    const pairs = pairsOf(now, then);
    if (pairs.length === 0) return null;
    const all = [...pairs, ...pairsOf(now, yearsBefore(near))];
    if (all.some(([a, b]) => b.value > 0 && signed(((a.value - b.value) / b.value) * 100))) return null;
    const [a, b] = pairs.at(-1)!;
    return { figures: [b, a], ...growthFrom(report, percentage, a.value, b.value) };
  }
  if (difference) {
    const earlier = now.map(
      (count) => [count, asMillionths(count.value - difference.direction * difference.value)] as const,
    );
    if (earlier.some(([, value]) => value > 0 && signed(((difference.direction * difference.value) / value) * 100)))
      return null;
    const [count, value] = earlier.at(-1)!;
    return value < 0 ? null : { figures: [count, difference], ...growthFrom(report, percentage, count.value, value) };
  }
  return now.some((count) => hasWholeBase(count, percentage)) ? null : fromNothing(report, last, percentage);
}

function growthFrom(
  report: Report,
  { figure, fits }: Percentage,
  now: Millionths,
  then: Millionths,
): Pick<Problem, 'message' | 'right' | 'isWrongWay'> {
  const words = quoted(report, figure);
  if (then === 0)
    return {
      right: [],
      message: say(
        `上年为 0，不能计算百分比，正文为“${words}”`,
        `Last year it was 0: there is no percentage; the prose says “${words}”`,
      ),
    };
  const { zh, en } = changeText(then, now);
  const percent = ((now - then) / then) * 100 * figure.direction;
  return {
    right: percent > 0 ? [percent] : [],
    isWrongWay: fits(-percent),
    message: say(
      `由 ${plain(then)} 到 ${plain(now)}，${zh}，正文为“${words}”`,
      `From ${plain(then)} to ${plain(now)} is ${en}; the prose says “${words}”`,
    ),
  };
}

function changeText(then: Millionths, now: Millionths): Bilingual {
  if (now === then) return say('没有增减', 'no change');
  const percent = shown(((now - then) / then) * 100);
  return now > then
    ? say(`应为增长 ${percent}%`, `a rise of ${percent}%`)
    : say(`应为下降 ${percent}%`, `a fall of ${percent}%`);
}

/** Whether a whole number of last year gives the percentage: 1件，增加100% would have come from half a case. */
function hasWholeBase({ value, unit }: Figure, { figure, fits }: Percentage): boolean {
  if (!isWhole(value) || unit === '万元' || unit === '元' || unit === '亿元') return true;
  const now = toNumber(value);
  const factor = 1 + (figure.direction * toNumber(figure.value)) / 100;
  if (factor <= 0) return now === 0;
  if (now === 0) return false;
  const base = now / factor;
  return [Math.floor(base), Math.ceil(base)].some(
    (then) => then > 0 && fits((figure.direction * 100 * (now - then)) / then),
  );
}

function fromNothing(report: Report, count: Figure, { figure }: Percentage): Problem {
  const [words, counted] = [quoted(report, figure), quoted(report, count)];
  return {
    figures: [count],
    right: [],
    message: () =>
      say(
        `“${counted}”与“${words}”不符：没有一个上年件数能得出这个百分比（上年为 0 时不能计算百分比）`,
        `“${counted}” and “${words}” do not fit: no count of last year gives this percentage (from 0 there is none)`,
      ),
  };
}

/** 线上149件、邮寄58件、现场24件，线上占比64.5%: of its list, of a count beside it, or of all requests. */
function shareInList(report: Report, part: Figure, near: readonly Figure[], percentage: Percentage): Problem | null {
  const sums = sumsAround(near.slice(0, near.indexOf(percentage.figure)), part);
  const others = near.filter(
    (other) => isCounted(other) && other.role === 'count' && other.value >= part.value && other !== part,
  );
  const bases = [...sums, ...others.map(({ value }) => value), ...tableBases(report)];
  if (part.sureness !== 'exact' || differsFromTable(report, part) || sums.length + others.length === 0) return null;
  return share(report, [part], [], bases, [], percentage, true);
}

/** What a part may be a share of: any count before it that is not less. */
const wholesOf = (part: Figure, previous: readonly Figure[], before: readonly Figure[]): Figure[] =>
  [...previous, ...before].filter(
    (other) =>
      other !== part &&
      other.role === 'count' &&
      isCounted(other) &&
      sameUnit(other, part) &&
      other.value >= part.value,
  );

/** 在办结的29件中，予以公开15件，占51.7%: what follows is of those, and of no others. */
function wholeAmong(near: readonly Figure[], part: Figure): Figure | undefined {
  const before = near.slice(0, near.indexOf(part));
  const whole = before.findLast(({ isWhole, depth }) => isWhole && depth === part.depth);
  return whole && whole.role === 'count' && isCounted(whole) && sameUnit(whole, part) ? whole : undefined;
}

/** 法律服务机构5件，占3.1%；科研机构1件，占0.6%: each with a share of its own, and none of them divided. */
function isPartBeside(near: readonly Figure[], whole: Figure, part: Figure): boolean {
  const [at, end] = [near.indexOf(whole), near.indexOf(part)];
  return (
    at >= 0 &&
    near[at + 1]?.role === 'share' &&
    part.depth === whole.depth &&
    near.slice(at + 1, end + 1).every(({ senses }) => !senses.has(SENSE.among))
  );
}

/** 网络7件，占58.3%；信函3件，占25%；当面2件，占16.7%: the whole is their sum, though it is not written. */
function sumOfParts(near: readonly Figure[]): Millionths[] {
  const parts = near.filter(
    (figure, i) => figure.role === 'count' && isCounted(figure) && near[i + 1]?.role === 'share',
  );
  return parts.length > 1 ? [sumOf(parts)] : [];
}

/** 其中自然人21件，占60%: of a figure before it, or of what the tables hold. */
function share(
  report: Report,
  parts: readonly Figure[],
  wholes: readonly Figure[],
  otherBases: readonly Millionths[],
  near: readonly Figure[],
  percentage: Percentage,
  isNamed = false,
): Problem | null {
  if (!parts.every(isCounted) || !wholes.every(isCounted)) return null;
  const part = sumOf(parts);
  const bases = [...wholes.map(({ value }) => value), ...otherBases].filter((base) => base > 0);
  if (bases.length === 0 || bases.some((base) => percentage.fits((part / base) * 100))) return null;
  // A part that is not the table's is reported where it stands.
  // Who applied is a share of all, since no part of them is named.
  const areApplicants = parts.every(({ fact }) => fact !== null && fact.column !== null && fact.rows.length === 0);
  const isSure =
    isNamed || areApplicants || wholes.length > 0 || bases.some((base) => sharesOf(base, near, percentage) > 1);
  if (!isSure && parts.some((figure) => !figure.fact || differsFromTable(report, figure))) return null;
  const base = likeliestBase(bases, near, percentage);
  const percent = (part / base) * 100;
  const words = quoted(report, percentage.figure);
  const sum = parts.length > 1 ? `（${added(parts.map(({ value }) => value))}）` : plain(part);
  return {
    figures: [...wholes.filter(({ value }) => value === base).slice(0, 1), ...parts],
    right: [base, ...bases].map((each) => (part / each) * 100),
    message: () =>
      say(
        `${sum} ÷ ${plain(base)} = ${shown(percent)}%，正文为“${words}”`,
        `${sum} ÷ ${plain(base)} = ${shown(percent)}%; the prose says “${words}”`,
      ),
  };
}

const isOfAll = (about: Figure['about']): boolean => about !== null && isOfAllRequests(about);

/** Whether a count stands between the share and the mark before it, or the share is of what stands before. */
const isCountedBeside = (near: readonly Figure[], at: number): boolean => {
  const { about, item, phrase } = near[at]!;
  const before = near[at - 1];
  if (!about || (about.column === null && about.rows.length === 0)) return true;
  return (
    !/[^，、；：](?:占|比例|比重)/.test(item) ||
    (before !== undefined && before.role === 'count' && phrase.start - before.phrase.end < 1)
  );
};

/** 自然人申请占81.25%: neither figure is written, and the table has both. */
function shareOfTable(report: Report, figure: Figure): Problem | null {
  const { about } = figure;
  if (!about || figure.sureness !== 'exact') return null;
  const percentage = percentageOf(figure);
  if (about.key.startsWith('review.')) return shareOfReviews(report, about, percentage);
  const total = (row: string) => tableValue(report, { plus: [`requests.${row}.total`], minus: [] });
  const [received, carriedIn, concluded] = [total('received'), total('carriedIn'), total('resultsTotal')];
  if (received === null || carriedIn === null || concluded === null) return null;
  const parts = evaluateFact(report, about).map(({ value }) => value);
  const groups = wholesNamed(report, about);
  const bases = [received, plus(received, carriedIn), concluded, ...groups].filter((base) => base > 0);
  if (bases.length === 0 || parts.some((part) => part === null)) return null;
  const percents = parts.flatMap((part) => bases.map((base) => (part! / base) * 100));
  if (percents.some((percent) => percentage.fits(percent))) return null;
  const [part] = parts as readonly Millionths[] as readonly [Millionths];
  const base = about.rows.length > 0 ? concluded : received;
  if (base === 0) return null;
  const words = quoted(report, figure);
  return {
    figures: [],
    right: [(part / base) * 100],
    message: () =>
      say(
        `表中 ${plain(part)} ÷ ${plain(base)} = ${shown((part / base) * 100)}%，正文为“${words}”`,
        `In the table ${plain(part)} ÷ ${plain(base)} = ${shown((part / base) * 100)}%; the prose says “${words}”`,
      ),
  };
}

/** 被纠正的行政复议案件占复议总数的14.3%. */
function shareOfReviews(report: Report, about: Fact, percentage: Percentage): Problem | null {
  const outcome = /^review\.(.+)\.(?:upheld|corrected|otherOutcome|pending)$/.exec(about.key)?.[1];
  const part = evaluateFact(report, about)[0]!.value;
  if (!outcome || outcome.includes('+') || part === null) return null;
  const bases = basesOfReviews(report, outcome).filter((base) => base > 0);
  if (bases.length === 0 || bases.some((base) => percentage.fits((part / base) * 100))) return null;
  const words = quoted(report, percentage.figure);
  const percent = shown((part / bases[0]!) * 100);
  return {
    figures: [],
    right: bases.map((base) => (part / base) * 100),
    message: () =>
      say(
        `表中 ${plain(part)} ÷ ${plain(bases[0]!)} = ${percent}%，正文为“${words}”`,
        `In the table ${plain(part)} ÷ ${plain(bases[0]!)} = ${percent}%; the prose says “${words}”`,
      ),
  };
}

/** 涉及第三方合法权益的占25%: of those refused; 商业企业占66.7%: of those that are no natural persons. */
function wholesNamed(report: Report, { rows, column }: Fact): Millionths[] {
  const groups = rows
    .flatMap((row) => groupOf(row) ?? [])
    .map((group) => rowFact([group], column, report.form.editions.requests));
  const facts = [...groups, ...(column === null ? [] : [receivedFact('organizations')])];
  return facts.flatMap((fact) => (fact ? evaluateFact(report, fact) : [])).flatMap(({ value }) => value ?? []);
}

/** 网上申请74件，占全部申请的72.5%: the whole is named, and stands in the table. */
function shareOfNamed(
  report: Report,
  parts: readonly Figure[],
  named: readonly Millionths[],
  percentage: Percentage,
  near: readonly Figure[],
): Problem | null {
  const part = sumOf(parts);
  const isExact = parts.every(({ sureness, role }) => sureness === 'exact' && role === 'count');
  const others = near.filter((other) => isCounted(other) && other.role === 'count' && other.value >= part);
  if (!isExact || parts.some((figure) => differsFromTable(report, figure))) return null;
  return share(report, parts, [], [...named, ...others.map(({ value }) => value)], [], percentage, true);
}

/** Shares of one list are of one whole: the base that most of the others are of; the first where none is. */
function likeliestBase(bases: readonly Millionths[], near: readonly Figure[], percentage: Percentage): Millionths {
  const countOf = (base: Millionths) => sharesOf(base, near, percentage);
  return bases.reduce((best, base) => (countOf(base) > countOf(best) ? base : best), bases[0]!);
}

/** How many of the other shares beside one are of a base. */
function sharesOf(base: Millionths, near: readonly Figure[], { figure }: Percentage): number {
  const others = near.flatMap((each, i) => {
    const part = near[i - 1];
    return each.role === 'share' && each !== figure && part?.role === 'count'
      ? [[part, percentageOf(each)] as const]
      : [];
  });
  return others.filter(([part, { fits }]) => fits((part.value / base) * 100)).length;
}

/** A share may be one of what was received, with or without what was carried in, or of what was concluded. */
function basesInTables(report: Report, { fact }: Figure): Millionths[] {
  const outcome = /^review\.(.+)\.(?:upheld|corrected|otherOutcome|pending)$/.exec(fact?.key ?? '')?.[1];
  if (outcome) return outcome.includes('+') ? [] : basesOfReviews(report, outcome);
  if (!fact?.key.startsWith('requests.')) return [];
  const total = (row: string) => `requests.${row}.total`;
  const interpretations = [[total('received')], [total('received'), total('carriedIn')], [total('resultsTotal')]];
  return interpretations.flatMap((plus) => tableValue(report, { plus, minus: [] }) ?? []);
}

/** All reviews of a block, and those that have ended. */
function basesOfReviews(report: Report, block: string): Millionths[] {
  const total = tableValue(report, { plus: [`review.${block}.total`], minus: [] });
  const ended = tableValue(report, { plus: [`review.${block}.total`], minus: [`review.${block}.pending`] });
  return [total, ended].flatMap((value) => value ?? []);
}

const OUTCOME_RATES = [
  ['维持率', 'upheld'],
  ['纠错率', 'corrected'],
  ['败诉率', 'corrected'],
] as const;

/** 行政复议10件，维持6件，维持率60%: of all that there were, or of those that have ended. */
function rateOfReviews(
  report: Report,
  counts: readonly Figure[],
  percentage: Percentage,
  outcome: string,
): Problem | null {
  const part = counts.findLast(({ fact }) => fact?.key.startsWith('review.') && fact.key.endsWith(`.${outcome}`));
  if (!part || differsFromTable(report, part)) return null;
  const blocks = part.fact!.key.slice('review.'.length, -outcome.length - 1).split('+');
  const sumOf = (columns: readonly string[]) =>
    tableValue(report, {
      plus: blocks.flatMap((block) => columns.map((column) => `review.${block}.${column}`)),
      minus: [],
    });
  const bases = [sumOf(['total']), sumOf(['upheld', 'corrected', 'otherOutcome'])];
  if (bases.some((base) => base === null)) return null;
  const others = counts.filter((other) => other !== part && other.value >= part.value).map(({ value }) => value);
  return share(report, [part], [], [...(bases as Millionths[]), ...others], [], percentage, true);
}

/** 收到20件，办结15件，办结率75%: what its two figures give, whichever they are. */
function rate(report: Report, before: readonly Figure[], percentage: Percentage): Problem | null {
  const { figure } = percentage;
  const counted = before.filter((other) => isCounted(other) && other.role === 'count');
  const ofReviews = OUTCOME_RATES.find(([word]) => figure.item.includes(word));
  const based = rateByBase(report, counted, percentage);
  if (based) return based.problem;
  if (ofReviews) return rateOfReviews(report, counted, percentage, ofReviews[1]);
  if (figure.senses.has(SENSE.rateOfSome) || figure.senses.has(SENSE.onTime)) return null; // 按时办结率: of those that were due
  const disclosed = counted.findLast(({ fact }) => fact?.key.startsWith('requests.granted') && fact.column === null);
  if (figure.item.includes('公开率') && disclosed && counted.every(({ fact }) => !fact || fact === disclosed.fact)) {
    if (differsFromTable(report, disclosed)) return null;
    return share(report, [disclosed], [], tableBases(report), [], percentage, true);
  }
  const counts = before.filter((other) => isCounted(other) && other.role === 'count');
  const of = rateOf(figure, counts);
  if (!of) return null;
  const { parts, wholes } = of;
  const all = [...wholes.map(({ value }) => value), ...(parts.some(({ fact }) => fact) ? tableBases(report) : [])];
  const part = sumOf(parts);
  if (wholes.some(({ value }) => value === 0) || part > Math.max(...all)) return null;
  if (all.some((whole) => whole > 0 && percentage.fits((part / whole) * 100))) return null;
  if (parts.some((each) => differsFromTable(report, each))) return null;
  const bases = [...wholes.map(({ value }) => value).reverse(), ...all].filter((base) => base >= part);
  const [base] = bases as [Millionths];
  const percent = (part / base) * 100;
  const words = quoted(report, figure);
  return {
    figures: [...wholes.filter(({ value }) => value === base).slice(-1), ...parts],
    right: bases.map((each) => (part / each) * 100),
    message: () =>
      say(
        `${plain(part)} ÷ ${plain(base)} = ${shown(percent)}%，正文为“${words}”`,
        `${plain(part)} ÷ ${plain(base)} = ${shown(percent)}%; the prose says “${words}”`,
      ),
  };
}

/** 按已审结的41件计算，维持率（29件）为70.7%: what it is a rate of is said, and its part in its bracket or right before. */
function rateByBase(
  report: Report,
  counted: readonly Figure[],
  percentage: Percentage,
): { readonly problem: Problem | null } | null {
  const base = counted.findLast(
    ({ item, phrase }) => BY.test(item) && COMPUTED.test(report.readable.slice(phrase.end, phrase.end + 6)),
  );
  const part = counted.at(-1);
  if (!base || !part || part === base || part.value > base.value || part.unit !== base.unit) return null;
  const isOfIt =
    part.depth === percentage.figure.depth + 1 ? percentage.figure.item.includes('（') : part.fact !== null;
  return isOfIt ? { problem: share(report, [part], [base], [], [], percentage, true) } : null;
}

const BY = /^[，；]?(?:按|以)/;
const COMPUTED = /^(?:申请|案件)?(?:计|为基数|为分母|测算)/;

const tableBases = (report: Report): Millionths[] =>
  [
    ['requests.received.total'],
    ['requests.received.total', 'requests.carriedIn.total'],
    ['requests.resultsTotal.total'],
  ].flatMap((plus) => tableValue(report, { plus, minus: [] }) ?? []);

const shown = (percent: number): string => String(Number(Math.abs(percent).toFixed(2)));

/** A share may be one of several wholes. */
const MAX_FIXES = 5;

/** The figure as it would have to be, with as many decimals as it is written with. */
function rightFixes(report: Report, { span, unit }: Figure, right: readonly number[]): Fix[] {
  const written = report.readable.slice(span.start, span.end);
  if (unit !== '%' && right.every((value) => Number.isInteger(value)))
    return right.slice(0, MAX_FIXES).map((value) => {
      const newText = asWritten(report, { span }, millionths(value));
      return offer(say(`改为 ${newText}${unit}`, `Set it to ${newText}${unit}`), [{ span, newText }]);
    });
  const decimals = unit === '%' ? (written.split('.')[1]?.length ?? 0) : 0;
  const rounded = right.map((value) => value.toFixed(Math.min(decimals, 4)));
  // 25%, where 33.3% is right: a whole number may have been one by chance. 40.2%, where 4.02% is, has its mark displaced.
  const finer = right.slice(0, 1).flatMap((value) => [finely(value, unit === '%' ? 1 : 2), finely(value, 2)]);
  return [...new Set([...rounded, ...finer])]
    .slice(0, MAX_FIXES)
    .map((text) => offer(say(`改为 ${text}${unit}`, `Set it to ${text}${unit}`), [{ span, newText: text }]));
}

const finely = (value: number, decimals: number): string => String(Number(value.toFixed(decimals)));

/** The figure with its sign. */
const withUnit = ({ span, phrase }: Figure) => ({ start: span.start, end: Math.max(span.end, phrase.end) });

const relatedTo = (report: Report) => (figure: Figure) => ({
  span: figure.span,
  message: say(quoted(report, figure), quoted(report, figure)),
});
