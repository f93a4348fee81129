import { type Digest, figureIn } from '../../cross-report/digest.ts';
import { formOf } from '../../form/forms.ts';
import { type Cell, cellNamed, type Report } from '../../model/report.ts';
import { numberAt } from '../../model/sums.ts';
import type { Millionths } from '../../text/number.ts';

/** A cell of 上年结转 beside last year's 结转下年度. */
export interface CarriedIn {
  readonly cell: Cell;
  /** What the table says; null where it is blank. */
  readonly value: Millionths | null;
  readonly before: Millionths;
}

/** Those that are told in last year's report, and in this one are told or blank. */
export function carriedIn(report: Report, lastYear: Digest): CarriedIn[] {
  return report.form.tables.requests.rows[0]!.columns.flatMap(({ key }) => {
    const cell = cellNamed(report, `requests.carriedIn.${key}`)!;
    const before = figureIn(lastYear, `requests.carriedOut.${key}`);
    const value = numberAt(report, cell.form.index);
    return before !== null && (value !== null || cell.state === 'blank') ? [{ cell, value, before }] : [];
  });
}

/** Whether the row is not just what last year's report carried over, as far as the digests tell. */
export const mayDifferCarriedIn = (own: Digest, lastYear: Digest | null): boolean =>
  lastYear !== null &&
  formOf(own.editions).tables.requests.rows[0]!.columns.some(({ key }) => {
    const before = figureIn(lastYear, `requests.carriedOut.${key}`);
    return before !== null && figureIn(own, `requests.carriedIn.${key}`) !== before;
  });

/** Blank ones that last year's report has figures for; none where it has zeros alone. */
export function carriedInBlank(report: Report, lastYear: Digest | null): CarriedIn[] {
  const blank = lastYear ? carriedIn(report, lastYear).filter(({ value }) => value === null) : [];
  return blank.some(({ before }) => before !== 0) ? blank : [];
}
