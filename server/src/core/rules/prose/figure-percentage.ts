import type { Report } from '../../model/report.ts';
import { sameUnit } from '../../prose/likeness.ts';
import { isOfFiguresBefore, type Percentage, percentageOf, shareOf } from '../../prose/percentages.ts';
import { DONE } from '../../prose/phrases.ts';
import { SENSE } from '../../prose/senses.ts';
import type { Figure } from '../../prose/statements.ts';
import { type Bilingual, say } from '../../text/bilingual.ts';
import { isWhole, plain, SCALE } from '../../text/number.ts';
import type { Lazy } from '../framework/finding.ts';
import type { Rule } from '../framework/rule.ts';
import { ON_REQUESTS } from '../support/example-sentence.ts';
import { differsFromTable, quoted, tableValue } from '../support/figure-agreement.ts';
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
        if (figure.unit !== '%' || figure.sureness !== 'exact' || Number.isNaN(figure.value) || !figure.own) continue;
        const problem = problemOf(report, sentence.figures, at, previous);
        if (problem)
          reportFinding({
            span: withUnit(figure),
            message: problem.message,
            related: () => problem.figures.map(relatedTo(report)),
          });
      }
    }
  },
};

interface Problem {
  readonly message: Lazy<Bilingual>;
  readonly figures: readonly Figure[];
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
  const percentage = percentageOf(near[at]!);
  const of = shareOf(near, at);
  if (of?.base) return share(report, of.part, [of.base], [], percentage);
  if (!isOfFiguresBefore(percentage.figure)) return null;
  if (of) return share(report, of.part, wholes(of.part, previous, before), basesInTables(report, of.part), percentage);
  const { role } = percentage.figure;
  if (role === 'growth') return growth(report, before, percentage);
  return role === 'rate' ? rate(report, before, percentage) : null;
}

const isSure = ({ value, sureness }: Figure): boolean => sureness === 'exact' && !Number.isNaN(value);
const isCounted = (figure: Figure): boolean => figure.unit !== '%' && isSure(figure);

/** 35件，较上年（28件）增加7件，增长25%: any pair of figures that it follows from will do. */
function growth(report: Report, before: readonly Figure[], percentage: Percentage): Problem | null {
  const { figure } = percentage;
  const lastPercent = before.findLastIndex(({ role, token }) => role === 'growth' && token < figure.token);
  const near = before.slice(lastPercent + 1).filter(isCounted);
  const now = near.filter(({ role, time }) => role === 'count' && time !== 'earlier');
  const then = near.filter(
    ({ role, time, unit }) => (role === 'earlier' || (role === 'count' && time === 'earlier')) && unit !== '',
  );
  const change = near.findLast(({ role }) => role === 'change');
  const signed = (percent: number) => percentage.fits(percent * figure.direction);
  const [last] = now.slice(-1);
  if (!last || now.some(({ unit }) => unit !== last.unit)) return null;
  if (then.length > 0) {
    const pairs = now.flatMap((a) => then.filter((b) => b.unit === a.unit).map((b) => [a, b] as const));
    if (pairs.length === 0) return null;
    if (pairs.some(([a, b]) => b.value > 0 && signed(((a.value - b.value) / b.value) * 100))) return null;
    const [a, b] = pairs.at(-1)!;
    return { figures: [b, a], message: growthMessage(report, percentage, a.value, b.value) };
  }
  if (change) {
    const earlier = now.map((count) => [count, count.value - change.direction * change.value] as const);
    if (earlier.some(([, value]) => value > 0 && signed(((change.direction * change.value) / value) * 100)))
      return null;
    const [count, value] = earlier.at(-1)!;
    return value < 0
      ? null
      : { figures: [count, change], message: growthMessage(report, percentage, count.value, value) };
  }
  return now.some((count) => hasWholeBase(count, percentage)) ? null : fromNothing(report, last, percentage);
}

function growthMessage(report: Report, { figure }: Percentage, now: number, then: number): Bilingual {
  const words = quoted(report, figure);
  if (then === 0)
    return say(
      `上年为 0，不能计算百分比，正文为“${words}”`,
      `Last year it was 0: there is no percentage; the prose says “${words}”`,
    );
  const { zh, en } = changeText(then, now);
  return say(
    `由 ${plain(then)} 到 ${plain(now)}，${zh}，正文为“${words}”`,
    `From ${plain(then)} to ${plain(now)} is ${en}; the prose says “${words}”`,
  );
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
    message: () =>
      say(
        `“${counted}”与“${words}”不符：没有一个上年件数能得出这个百分比（上年为 0 时不能计算百分比）`,
        `“${counted}” and “${words}” do not fit: no count of last year gives this percentage (from 0 there is none)`,
      ),
  };
}

/** What a part may be a share of: any count before it that is not less. */
const wholes = (part: Figure, previous: readonly Figure[], before: readonly Figure[]): Figure[] =>
  [...previous, ...before].filter(
    (other) =>
      other !== part &&
      other.role === 'count' &&
      isCounted(other) &&
      sameUnit(other, part) &&
      other.value >= part.value,
  );

/** 其中自然人21件，占60%: of a figure before it, or of what the tables hold. */
function share(
  report: Report,
  part: Figure,
  wholes: readonly Figure[],
  inTables: readonly number[],
  percentage: Percentage,
): Problem | null {
  if (!isCounted(part) || !wholes.every(isCounted)) return null;
  const bases = [...wholes.map(({ value }) => value), ...inTables];
  if (bases.length === 0 || bases.some((base) => base > 0 && percentage.fits((part.value / base) * 100))) return null;
  // A part that is not the table's is reported where it stands.
  if (wholes.length === 0 && (!part.fact || differsFromTable(report, part))) return null;
  const base = wholes[0]?.value ?? bases[0]!;
  if (base <= 0) return null;
  const percent = shown((part.value / base) * 100);
  const words = quoted(report, percentage.figure);
  return {
    figures: [...wholes.slice(0, 1), part],
    message: () =>
      say(
        `${plain(part.value)} ÷ ${plain(base)} = ${percent}%，正文为“${words}”`,
        `${plain(part.value)} ÷ ${plain(base)} = ${percent}%; the prose says “${words}”`,
      ),
  };
}

/** A share may be one of what was received, with or without what was carried in, or of what was concluded. */
function basesInTables(report: Report, { fact }: Figure): number[] {
  if (!fact?.key.startsWith('requests.')) return [];
  const total = (row: string) => `requests.${row}.total`;
  const interpretations = [[total('received')], [total('received'), total('carriedIn')], [total('resultsTotal')]];
  return interpretations.flatMap((plus) => tableValue(report, { plus, minus: [] }) ?? []);
}

/** 626个，办结616个，办结率100%: the two figures before it, whichever way. */
function rate(report: Report, before: readonly Figure[], percentage: Percentage): Problem | null {
  const { figure } = percentage;
  if (figure.senses.has(SENSE.rateOfSome) || figure.senses.has(SENSE.onTime)) return null; // 按时办结率: of those that were due
  const counts = before.filter((other) => isCounted(other) && other.role === 'count');
  const [all, part] = counts.slice(-2);
  if (!all || !part || counts.length !== 2 || all.unit !== part.unit || all.value === 0 || part.value > all.value)
    return null;
  if (!DONE.some((word) => part.item.includes(word)) || part.fact) return null;
  const percent = (part.value / all.value) * 100;
  if (percentage.fits(percent)) return null;
  const words = quoted(report, figure);
  return {
    figures: [all, part],
    message: () =>
      say(
        `${plain(part.value)} ÷ ${plain(all.value)} = ${shown(percent)}%，正文为“${words}”`,
        `${plain(part.value)} ÷ ${plain(all.value)} = ${shown(percent)}%; the prose says “${words}”`,
      ),
  };
}

const shown = (percent: number): string => String(Number(Math.abs(percent).toFixed(2)));

/** The figure with its sign. */
const withUnit = ({ span, phrase }: Figure) => ({ start: span.start, end: Math.max(span.end, phrase.end) });

const relatedTo = (report: Report) => (figure: Figure) => ({
  span: figure.span,
  message: say(quoted(report, figure), quoted(report, figure)),
});
