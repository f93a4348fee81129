import type { Report } from '../../model/report.ts';
import type { Fact } from '../../prose/facts.ts';
import type { Comparison } from '../../prose/statements.ts';
import type { Diagnosis } from '../../repair/diagnose.ts';
import { say } from '../../text/bilingual.ts';
import { type Millionths, plain, SCALE } from '../../text/number.ts';
import { quoteProse } from '../../text/quote.ts';
import type { FindingInit } from '../framework/finding.ts';
import { relatedCells } from './cell-spans.ts';
import {
  cellsOf,
  type EvaluatedInterpretation,
  evaluateFact,
  interpretationTitle,
  isBlankInterpretation,
  isInDoubt,
} from './figure-agreement.ts';

/** 自然人申请多于法人申请, where the table has fewer. Null where any way to understand the two holds. */
export function comparisonProblem(report: Report, diagnosis: Diagnosis, comparison: Comparison): FindingInit | null {
  const left = evaluateFact(report, comparison.left);
  const wrong = comparison.rights.find((right) => !mayHold(comparison, left, evaluateFact(report, right)));
  if (!wrong) return null;
  const [[a], [b]] = [left, evaluateFact(report, wrong)] as [
    readonly EvaluatedInterpretation[],
    readonly EvaluatedInterpretation[],
  ];
  const cells = [...cellsOf(report, a!.interpretation), ...cellsOf(report, b!.interpretation)];
  if ([a!, b!].some(({ interpretation }) => isBlankInterpretation(report, interpretation))) return null;
  if (cells.some((cell) => isInDoubt(diagnosis, cell))) return null;
  const words = quoteProse(report.readable.slice(comparison.span.start, comparison.span.end));
  const saying = (fact: Fact, { interpretation, value }: EvaluatedInterpretation) => {
    const { zh, en } = interpretationTitle(report, fact, interpretation);
    return say(`${zh}为 ${plain(value!)}`, `${en} is ${plain(value!)}`);
  };
  const [x, y] = [saying(comparison.left, a!), saying(wrong, b!)];
  return {
    span: comparison.span,
    message: () =>
      say(`正文说“${words}”，而表中${x.zh}，${y.zh}`, `The prose says “${words}”, but in the table ${x.en}, ${y.en}`),
    cells: cells.map((index) => report.form.cells[index]!.name),
    related: () => relatedCells(report, cells),
  };
}

/** Whether two facts may be to one another as is said: of those received both, or of those concluded both. */
function mayHold(
  comparison: Comparison,
  left: readonly EvaluatedInterpretation[],
  right: readonly EvaluatedInterpretation[],
): boolean {
  const isOfApplicants = comparison.left.column !== null;
  return left.some((a) =>
    right.some((b) => {
      const [of, than] = [a.interpretation.basis, b.interpretation.basis];
      if (isOfApplicants && of !== null && than !== null && of !== than) return false;
      return a.value === null || b.value === null || holds(comparison, a.value, b.value);
    }),
  );
}

function holds({ relation, times, by }: Comparison, a: Millionths, b: Millionths): boolean {
  if (by !== undefined) return (relation === 'more' ? a - b : b - a) === by;
  switch (relation) {
    case 'more':
      return a > b;
    case 'fewer':
      return a < b;
    case 'same':
      return a === b;
    case 'about':
      return Math.abs(a - b) <= Math.max(SCALE, Math.max(a, b) / 10);
    case 'most':
      return a >= b;
    case 'least':
      return a <= b;
    case 'majority':
      return 2 * a >= b;
    case 'times':
      return times === undefined || b === 0 || isMultiple(times, (a / b) * SCALE);
  }
}

/** Whether a ratio may be told so: 近四倍 of 3.7, 2倍 of 2.2. */
function isMultiple({ value, step, sureness }: NonNullable<Comparison['times']>, ratio: number): boolean {
  if (sureness === 'atLeast') return ratio >= value - step / 2;
  if (sureness === 'atMost') return ratio <= value + step / 2;
  return Math.abs(ratio - value) < (sureness === 'about' ? Math.max(step, value / 5) : step / 2 + 1);
}
