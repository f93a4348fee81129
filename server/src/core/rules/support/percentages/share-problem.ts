import type { Report } from '../../../model/report.ts';
import { type Percentage, percentageOf, sumsAround } from '../../../prose/relations/percentages.ts';
import type { Figure } from '../../../prose/statements.ts';
import { say } from '../../../text/bilingual.ts';
import { type Millionths, plain } from '../../../text/number.ts';
import { added, differsFromTable, quoted } from '../figure-agreement.ts';
import { isCounted, type PercentageProblem, shown, sumOf } from './percentage-problem.ts';
import { tableBases } from './share-wholes.ts';

/** 线上149件、邮寄58件、现场24件，线上占比64.5%: of its list, of a count beside it, or of all requests. */
export function shareInList(
  report: Report,
  part: Figure,
  near: readonly Figure[],
  percentage: Percentage,
): PercentageProblem | null {
  const sums = sumsAround(near.slice(0, near.indexOf(percentage.figure)), part);
  const others = near.filter(
    (other) => isCounted(other) && other.role === 'count' && other.value >= part.value && other !== part,
  );
  const bases = [...sums, ...others.map(({ value }) => value), ...tableBases(report)];
  if (part.sureness !== 'exact' || differsFromTable(report, part) || sums.length + others.length === 0) return null;
  return shareProblem(report, [part], [], bases, [], percentage, true);
}

/** 其中自然人21件，占60%: of a figure before it, or of what the tables hold. */
export function shareProblem(
  report: Report,
  parts: readonly Figure[],
  wholes: readonly Figure[],
  otherBases: readonly Millionths[],
  near: readonly Figure[],
  percentage: Percentage,
  isNamed = false,
): PercentageProblem | null {
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

/** 网上申请74件，占全部申请的72.5%: the whole is named, and stands in the table. */
export function shareOfNamed(
  report: Report,
  parts: readonly Figure[],
  named: readonly Millionths[],
  percentage: Percentage,
  near: readonly Figure[],
): PercentageProblem | null {
  const part = sumOf(parts);
  const isExact = parts.every(({ sureness, role }) => sureness === 'exact' && role === 'count');
  const others = near.filter(
    (other) => isCounted(other) && other.role === 'count' && other.value >= part && !parts.includes(other),
  );
  if (!isExact || parts.some((figure) => differsFromTable(report, figure))) return null;
  return shareProblem(report, parts, [], [...named, ...others.map(({ value }) => value)], [], percentage, true);
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
