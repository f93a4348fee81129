import type { Report } from '../../../model/report.ts';
import { type Basis, isOfAllRequests } from '../../../prose/facts.ts';
import { type Percentage, percentageOf } from '../../../prose/relations/percentages.ts';
import { cellsOfColumns, rowFact } from '../../../prose/request-facts.ts';
import type { Figure } from '../../../prose/statements.ts';
import { say } from '../../../text/bilingual.ts';
import { type Millionths, plain, plus } from '../../../text/number.ts';
import { differsFromTable, evaluateFact, quoted, tableValue } from '../figure-agreement.ts';
import { type PercentageProblem, shown } from './percentage-problem.ts';
import { basesOfReviews, wholesNamed } from './share-wholes.ts';

/** 在无法提供中占比超过九成: what is named is the whole, of which the figure before is a part. */
export const OF_PRECEDING = /^[，；、]?[在于][^，；]{1,16}中的?(?:所?占|比例|比重)/;

export const isOfAll = (about: Figure['about']): boolean => about !== null && isOfAllRequests(about);

/** Whether a count stands between the share and the mark before it, or the share is of what stands before. */
export const isCountedBeside = (near: readonly Figure[], at: number): boolean => {
  const { about, item, phrase } = near[at]!;
  const before = near[at - 1];
  if (!about || (about.column === null && about.rows.length === 0)) return true;
  if (OF_PRECEDING.test(item)) return true;
  // 近八成申请由自然人提出
  if (/^[，；：]?(?:其中)?(?:接近|将近|差不多|超过|不到|不足|近|约|超|逾|过)?$/.test(item)) return false;
  // 自然人申请不足一半
  if (!/占|比例|比重/.test(item)) return false;
  return (
    !/[^，、；：](?:占|比例|比重)/.test(item) ||
    (before !== undefined && before.role === 'count' && phrase.start - before.phrase.end < 1)
  );
};

/** Its whole is named: all that came in, or all that was done. */
const OF_ALL = /占(?:到|了|全年|全部|本年度?|年度|总)?(?:新收|收到|受理|申请|办结|办理|总量|总数|总申请)/;
const OF_REVIEWS = /^review\.(.+)\.(upheld|corrected|otherOutcome|pending)$/;

/** 自然人申请占81.25%: neither figure is written, and the table has both. */
export function shareOfTable(report: Report, figure: Figure): PercentageProblem | null {
  const { about } = figure;
  if (!about) return null;
  const percentage = percentageOf(figure);
  const [, blocks, outcome] = OF_REVIEWS.exec(about.key) ?? [];
  if (blocks !== undefined) return shareOfReviews(report, blocks, outcome!, percentage);
  const total = (row: string) => tableValue(report, { plus: [`requests.${row}.total`], minus: [] });
  const [received, carriedIn, concluded] = [total('received'), total('carriedIn'), total('resultsTotal')];
  if (received === null || carriedIn === null || concluded === null) return null;
  const evaluated = evaluateFact(report, about);
  if (evaluated.some(({ value }) => value === null)) return null;
  const wholes = { received, withCarriedIn: plus(received, carriedIn), concluded };
  const others = OF_ALL.test(figure.item) ? [] : wholesNamed(report, about);
  // Who applied is a share of those that are counted with them.
  const basesOf = (basis: Basis | null) => [...(basis ? [wholes[basis]] : Object.values(wholes)), ...others];
  const isSo = evaluated.some(({ interpretation, value }) =>
    basesOf(interpretation.basis).some((base) => base > 0 && base >= value! && percentage.fits((value! / base) * 100)),
  );
  if (isSo) return null;
  const part = evaluated[0]!.value as Millionths;
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

/** 法律服务机构申请办结5件，超过半数予以公开: of those that are counted right before, by their applicant. */
export function shareOfTheirs(report: Report, whole: Figure, percentage: Percentage): PercentageProblem | null {
  const { about } = percentage.figure;
  const part = about && rowFact(about.rows, whole.fact!.column, report.form.editions.requests);
  const value = part && evaluateFact(report, part)[0]!.value;
  if (value === null || whole.value === 0 || differsFromTable(report, whole)) return null;
  const theirs = ['received', 'resultsTotal'].map((row) => cellsOfColumns(row, [whole.fact!.column!]));
  const bases = [whole.value, ...theirs.flatMap((plus) => tableValue(report, { plus, minus: [] }) ?? [])];
  if (bases.some((base) => base > 0 && percentage.fits((value / base) * 100))) return null;
  const words = quoted(report, percentage.figure);
  const percent = (value / whole.value) * 100;
  return {
    figures: [whole],
    right: [percent],
    message: () =>
      say(
        `表中 ${plain(value)} ÷ ${plain(whole.value)} = ${shown(percent)}%，正文为“${words}”`,
        `In the table ${plain(value)} ÷ ${plain(whole.value)} = ${shown(percent)}%; the prose says “${words}”`,
      ),
  };
}

/** 被纠正的行政复议案件占复议总数的14.3%, 行政诉讼败诉率8%: of one block, or of several. */
export function shareOfReviews(
  report: Report,
  blocks: string,
  outcome: string,
  percentage: Percentage,
): PercentageProblem | null {
  const each = blocks.split('+');
  const partOf = (some: readonly string[]) =>
    tableValue(report, { plus: some.map((block) => `review.${block}.${outcome}`), minus: [] });
  const fits = (some: readonly string[]): boolean => {
    const value = partOf(some);
    return (
      value !== null &&
      basesOfReviews(report, some.join('+')).some((base) => base > 0 && percentage.fits((value / base) * 100))
    );
  };
  const part = partOf(each);
  const bases = basesOfReviews(report, blocks).filter((base) => base > 0);
  // Lawsuits may be those of one block alone.
  if (part === null || bases.length === 0 || fits(each) || each.some((block) => fits([block]))) return null;
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
