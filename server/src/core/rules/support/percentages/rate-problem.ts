import type { Report } from '../../../model/report.ts';
import { type Percentage, rateOf } from '../../../prose/relations/percentages.ts';
import { SENSE } from '../../../prose/senses.ts';
import type { Figure } from '../../../prose/statements.ts';
import { say } from '../../../text/bilingual.ts';
import { type Millionths, plain } from '../../../text/number.ts';
import { differsFromTable, quoted, tableValue } from '../figure-agreement.ts';
import { isCounted, type PercentageProblem, shown, sumOf } from './percentage-problem.ts';
import { shareOfReviews } from './share-of-table.ts';
import { shareProblem } from './share-problem.ts';
import { tableBases } from './share-wholes.ts';

const OUTCOME_RATES = [
  ['维持率', 'upheld'],
  ['纠错率', 'corrected'],
  ['败诉率', 'corrected'],
] as const;
type Outcome = (typeof OUTCOME_RATES)[number][1];
const BLOCKS = { reconsideration: 'reconsideration', litigation: 'litigation.direct+litigation.afterReconsideration' };

/** 行政复议10件，维持6件，维持率60%: of all that there were, or of those that have ended. */
function rateOfReviews(
  report: Report,
  before: readonly Figure[],
  counts: readonly Figure[],
  percentage: Percentage,
  outcome: Outcome,
): PercentageProblem | null {
  const part = counts.findLast(({ fact }) => fact?.key.startsWith('review.') && fact.key.endsWith(`.${outcome}`));
  if (!part) return rateOfTable(report, before, percentage, outcome);
  if (differsFromTable(report, part)) return null;
  const blocks = part.fact!.key.slice('review.'.length, -outcome.length - 1).split('+');
  const sumOf = (columns: readonly string[]) =>
    tableValue(report, {
      plus: blocks.flatMap((block) => columns.map((column) => `review.${block}.${column}`)),
      minus: [],
    });
  const bases = [sumOf(['total']), sumOf(['upheld', 'corrected', 'otherOutcome'])];
  if (bases.some((base) => base === null)) return null;
  const others = counts.filter((other) => other !== part && other.value >= part.value).map(({ value }) => value);
  return shareProblem(report, [part], [], [...(bases as Millionths[]), ...others], [], percentage, true);
}

/** 行政复议20件，纠错率15%; 行政诉讼败诉率为8%: how many of them is not told, and stands in the table. */
function rateOfTable(
  report: Report,
  before: readonly Figure[],
  percentage: Percentage,
  outcome: Outcome,
): PercentageProblem | null {
  const { item, time, own } = percentage.figure;
  if (time !== 'this' || !own || /综合|同比|较|比|全[省市县区]/.test(item)) return null;
  const words = [item, ...before.map((each) => each.item).reverse()].find((each) => /复议|诉讼|应诉/.test(each)) ?? '';
  const isOfPart = /复议后|直接起诉/.test(words);
  const isOfLawsuits = /诉讼|应诉/.test(words);
  const named = isOfPart || words === '' ? null : isOfLawsuits ? BLOCKS.litigation : BLOCKS.reconsideration;
  const counted = before.findLast(({ fact }) => fact?.key.startsWith('review.'));
  if (counted && differsFromTable(report, counted)) return null;
  const blocks = named ?? /^review\.(.+)\.total$/.exec(counted?.fact?.key ?? '')?.[1];
  return blocks === undefined ? null : shareOfReviews(report, blocks, outcome, percentage);
}

/** 收到20件，办结15件，办结率75%: what its two figures give, whichever they are. */
export function rateProblem(
  report: Report,
  before: readonly Figure[],
  percentage: Percentage,
): PercentageProblem | null {
  const { figure } = percentage;
  const counted = before.filter((other) => isCounted(other) && other.role === 'count');
  const ofReviews = OUTCOME_RATES.find(([word]) => figure.item.includes(word));
  const based = rateByBase(report, counted, percentage);
  if (based) return based.problem;
  if (ofReviews) return rateOfReviews(report, before, counted, percentage, ofReviews[1]);
  if (figure.senses.has(SENSE.rateOfSome) || figure.senses.has(SENSE.onTime)) return null; // 按时办结率: of those that were due
  const disclosed = counted.findLast(({ fact }) => fact?.key.startsWith('requests.granted') && fact.column === null);
  if (figure.item.includes('公开率') && disclosed && counted.every(({ fact }) => !fact || fact === disclosed.fact)) {
    if (differsFromTable(report, disclosed)) return null;
    return shareProblem(report, [disclosed], [], tableBases(report), [], percentage, true);
  }
  const counts = before.filter((other) => isCounted(other) && other.role === 'count');
  const of = rateOf(figure, counts);
  if (!of) return null;
  const { parts } = of;
  // 应办59件，办结56件，办结率94.9%: what is to be done is what it is a rate of.
  const due = of.wholes.filter(({ item }) => /应当?办/.test(item));
  const wholes = due.length > 0 ? due : of.wholes;
  const all = [
    ...wholes.map(({ value }) => value),
    ...(due.length === 0 && parts.some(({ fact }) => fact) ? tableBases(report) : []),
  ];
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
): { readonly problem: PercentageProblem | null } | null {
  const base = counted.findLast(
    ({ item, phrase }) => BY.test(item) && COMPUTED.test(report.readable.slice(phrase.end, phrase.end + 6)),
  );
  const part = counted.at(-1);
  if (!base || !part || part === base || part.value > base.value || part.unit !== base.unit) return null;
  const isOfIt =
    part.depth === percentage.figure.depth + 1 ? percentage.figure.item.includes('（') : part.fact !== null;
  return isOfIt ? { problem: shareProblem(report, [part], [base], [], [], percentage, true) } : null;
}

const BY = /^[，；]?(?:按|以)/;
const COMPUTED = /^(?:申请|案件)?(?:计|为基数|为分母|测算)/;
