import type { Report } from '../../model/report.ts';
import { sameUnit } from '../../prose/relations/likeness.ts';
import {
  isOfFiguresBefore,
  type Percentage,
  percentageOf,
  rateOf,
  shareOf,
} from '../../prose/relations/percentages.ts';
import { SENSE } from '../../prose/senses.ts';
import type { Figure } from '../../prose/statements.ts';
import { type Bilingual, say } from '../../text/bilingual.ts';
import { isWhole, plain, SCALE } from '../../text/number.ts';
import type { Span } from '../../text/span.ts';
import { type Fix, type Lazy, offer } from '../framework/finding.ts';
import type { Rule } from '../framework/rule.ts';
import { ON_REQUESTS } from '../support/example-sentence.ts';
import { added, differsFromTable, quoted, tableValue } from '../support/figure-agreement.ts';
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
  if (figure.unit !== '%') return figure.role === 'change' ? change(report, before, figure) : null;
  const percentage = percentageOf(figure);
  const of = shareOf(near, at);
  if (of?.base) return share(report, of.parts, [of.base], [], [], percentage);
  if (!isOfFiguresBefore(figure)) return null;
  if (of) {
    const [part] = of.parts as [Figure];
    const bases = wholesOf(part, previous, before).filter((whole) => !isPartBeside(near, whole, part));
    return share(report, of.parts, bases, [...basesInTables(report, part), ...sumOfParts(near)], near, percentage);
  }
  if (figure.role === 'growth') {
    // 同比下降5.9%（上年170件）
    const behind = near[at + 1];
    const isBase = behind?.depth === figure.depth + 1 && (behind.role === 'earlier' || behind.time === 'earlier');
    return growth(report, isBase ? [...before, behind] : before, percentage);
  }
  return figure.role === 'rate' ? rate(report, before, percentage) : null;
}

const isSure = ({ value, sureness }: Figure): boolean =>
  (sureness === 'exact' || sureness === 'rounded') && !Number.isNaN(value);
const isCounted = (figure: Figure): boolean => figure.unit !== '%' && isSure(figure);

/** The figures before that are of this year, and those of last year, of one unit. */
function nowAndThen(near: readonly Figure[]): { readonly now: readonly Figure[]; readonly earlier: readonly Figure[] } {
  return {
    now: near.filter(({ role, time }) => role === 'count' && time !== 'earlier'),
    earlier: near.filter(
      ({ role, time, unit }) => (role === 'earlier' || (role === 'count' && time === 'earlier')) && unit !== '',
    ),
  };
}

const pairsOf = (now: readonly Figure[], then: readonly Figure[]) =>
  now.flatMap((a) => then.filter((b) => b.unit === a.unit).map((b) => [a, b] as const));

/** 全年收到31件，较上年的27件增加4件. */
function change(report: Report, before: readonly Figure[], figure: Figure): Problem | null {
  if (!isOfFiguresBefore(figure)) return null;
  const { now, earlier: then } = nowAndThen(before.filter((other) => isCounted(other) && other.sureness === 'exact'));
  const pairs = pairsOf(now, then).filter(([a]) => a.unit === figure.unit);
  if (pairs.length === 0 || now.some(({ unit }) => unit !== figure.unit)) return null;
  if (pairs.some(([a, b]) => a.value - b.value === figure.direction * figure.value)) return null;
  const [a, b] = pairs.at(-1)!;
  const difference = a.value - b.value;
  const words = quoted(report, figure);
  const [zh, en] = difference >= 0 ? ['增加', 'more by'] : ['减少', 'fewer by'];
  const amount = plain(Math.abs(difference));
  return {
    figures: [b, a],
    right: difference * figure.direction > 0 ? [Math.abs(difference) / SCALE] : [],
    isWrongWay: difference * figure.direction === -figure.value,
    message: () =>
      say(
        `由 ${plain(b.value)} 到 ${plain(a.value)}，应为${zh} ${amount}，正文为“${words}”`,
        `From ${plain(b.value)} to ${plain(a.value)} is ${en} ${amount}; the prose says “${words}”`,
      ),
  };
}

/** 35件，较上年（28件）增加7件，增长25%: any pair of figures that it follows from will do. */
function growth(report: Report, before: readonly Figure[], percentage: Percentage): Problem | null {
  const { figure } = percentage;
  const lastPercent = before.findLastIndex(({ role, token }) => role === 'growth' && token < figure.token);
  const near = before
    .slice(lastPercent + 1)
    .filter(
      (other) =>
        isCounted(other) && (other.depth <= figure.depth || other.role === 'earlier' || other.time === 'earlier'),
    );
  const { now, earlier: then } = nowAndThen(near);
  const difference = near.findLast(({ role }) => role === 'change');
  const signed = (percent: number) => percentage.fits(percent * figure.direction);
  const [last] = now.slice(-1);
  if (!last || now.some(({ unit }) => unit !== last.unit)) return null;
  if (then.length > 0) {
    const pairs = pairsOf(now, then);
    if (pairs.length === 0) return null;
    if (pairs.some(([a, b]) => b.value > 0 && signed(((a.value - b.value) / b.value) * 100))) return null;
    const [a, b] = pairs.at(-1)!;
    return { figures: [b, a], ...growthFrom(report, percentage, a.value, b.value) };
  }
  if (difference) {
    const earlier = now.map((count) => [count, count.value - difference.direction * difference.value] as const);
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
  now: number,
  then: number,
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

function changeText(then: number, now: number): Bilingual {
  if (now === then) return say('没有增减', 'no change');
  const percent = shown(((now - then) / then) * 100);
  return now > then
    ? say(`应为增长 ${percent}%`, `a rise of ${percent}%`)
    : say(`应为下降 ${percent}%`, `a fall of ${percent}%`);
}

/** Whether a whole number of last year gives the percentage: 1件，增加100% would have come from half a case. */
function hasWholeBase({ value, unit }: Figure, { figure, fits }: Percentage): boolean {
  if (!isWhole(value) || unit === '万元' || unit === '元' || unit === '亿元') return true;
  const now = value / SCALE;
  const factor = 1 + (figure.direction * figure.value) / SCALE / 100;
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
function sumOfParts(near: readonly Figure[]): number[] {
  const parts = near.filter(
    (figure, i) => figure.role === 'count' && isCounted(figure) && near[i + 1]?.role === 'share',
  );
  return parts.length > 1 ? [parts.reduce((sum, { value }) => sum + value, 0)] : [];
}

/** 其中自然人21件，占60%: of a figure before it, or of what the tables hold. */
function share(
  report: Report,
  parts: readonly Figure[],
  wholes: readonly Figure[],
  otherBases: readonly number[],
  near: readonly Figure[],
  percentage: Percentage,
): Problem | null {
  if (!parts.every(isCounted) || !wholes.every(isCounted)) return null;
  const part = parts.reduce((sum, { value }) => sum + value, 0);
  const bases = [...wholes.map(({ value }) => value), ...otherBases].filter((base) => base > 0);
  if (bases.length === 0 || bases.some((base) => percentage.fits((part / base) * 100))) return null;
  // A part that is not the table's is reported where it stands.
  const isSure = wholes.length > 0 || bases.some((base) => sharesOf(base, near, percentage) > 1);
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

/** Shares of one list are of one whole: the base that most of the others are of; the first where none is. */
function likeliestBase(bases: readonly number[], near: readonly Figure[], percentage: Percentage): number {
  const countOf = (base: number) => sharesOf(base, near, percentage);
  return bases.reduce((best, base) => (countOf(base) > countOf(best) ? base : best), bases[0]!);
}

/** How many of the other shares beside one are of a base. */
function sharesOf(base: number, near: readonly Figure[], { figure }: Percentage): number {
  const others = near.flatMap((each, i) => {
    const part = near[i - 1];
    return each.role === 'share' && each !== figure && part?.role === 'count'
      ? [[part, percentageOf(each)] as const]
      : [];
  });
  return others.filter(([part, { fits }]) => fits((part.value / base) * 100)).length;
}

/** A share may be one of what was received, with or without what was carried in, or of what was concluded. */
function basesInTables(report: Report, { fact }: Figure): number[] {
  if (!fact?.key.startsWith('requests.')) return [];
  const total = (row: string) => `requests.${row}.total`;
  const interpretations = [[total('received')], [total('received'), total('carriedIn')], [total('resultsTotal')]];
  return interpretations.flatMap((plus) => tableValue(report, { plus, minus: [] }) ?? []);
}

/** 收到20件，办结15件，办结率75%: what its two figures give, whichever they are. */
function rate(report: Report, before: readonly Figure[], percentage: Percentage): Problem | null {
  const { figure } = percentage;
  if (figure.senses.has(SENSE.rateOfSome) || figure.senses.has(SENSE.onTime)) return null; // 按时办结率: of those that were due
  const counts = before.filter((other) => isCounted(other) && other.role === 'count');
  const of = rateOf(figure, counts);
  if (!of) return null;
  const { parts, wholes } = of;
  const all = [...wholes.map(({ value }) => value), ...(parts.some(({ fact }) => fact) ? tableBases(report) : [])];
  const part = parts.reduce((sum, { value }) => sum + value, 0);
  if (wholes.some(({ value }) => value === 0) || part > Math.max(...all)) return null;
  if (all.some((whole) => whole > 0 && percentage.fits((part / whole) * 100))) return null;
  if (parts.some((each) => differsFromTable(report, each))) return null;
  const bases = [...wholes.map(({ value }) => value).reverse(), ...all].filter((base) => base >= part);
  const [base] = bases as [number];
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

const tableBases = (report: Report): number[] =>
  [
    ['requests.received.total'],
    ['requests.received.total', 'requests.carriedIn.total'],
    ['requests.resultsTotal.total'],
  ].flatMap((plus) => tableValue(report, { plus, minus: [] }) ?? []);

const shown = (percent: number): string => String(Number(Math.abs(percent).toFixed(2)));

/** A share may be one of several wholes. */
const MAX_FIXES = 3;

/** The figure as it would have to be, with as many decimals as it is written with. */
function rightFixes(report: Report, { span, unit }: Figure, right: readonly number[]): Fix[] {
  const written = report.readable.slice(span.start, span.end);
  const decimals = unit === '%' ? (written.split('.')[1]?.length ?? 0) : 0;
  const texts = new Set(right.map((value) => value.toFixed(Math.min(decimals, 4))));
  return [...texts]
    .slice(0, MAX_FIXES)
    .map((text) => offer(say(`改为 ${text}${unit}`, `Set it to ${text}${unit}`), [{ span, newText: text }]));
}

/** The figure with its sign. */
const withUnit = ({ span, phrase }: Figure) => ({ start: span.start, end: Math.max(span.end, phrase.end) });

const relatedTo = (report: Report) => (figure: Figure) => ({
  span: figure.span,
  message: say(quoted(report, figure), quoted(report, figure)),
});
