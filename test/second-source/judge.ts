/** Judges what the core reads in a text of the second source, by what is true of the report. */
import { analyse, extractCells, type Finding, identityOf } from '../../server/src/core/testing.ts';
import type { Losses, Score, Truth } from './fixtures.ts';

export interface Judgement {
  /** Cells that have a value and were read. */
  readonly right: number;
  /** Cells that have a value and were not read. */
  readonly open: number;
  /** Cells that were given another value than theirs, as `name: read, not true`. */
  readonly wrong: readonly string[];
  /** Errors and warnings: the report has none but its known faults, so each is false, but for those that tell what the text has lost. */
  readonly alarms: readonly Finding[];
  /** Errors and warnings that tell what the text has lost, or a fault that the report has. */
  readonly doubts: readonly Finding[];
  /** Organ, year and form. */
  readonly isIdentified: boolean;
}

export const isExact = ({ open, wrong }: Judgement): boolean => open === 0 && wrong.length === 0;

export const scoreOf = (judgements: readonly Judgement[]): Score => ({
  exact: judgements.filter(isExact).length,
  right: judgements.reduce((sum, { right }) => sum + right, 0),
});

export function judge(text: string, truth: Truth, losses: Losses): Judgement {
  const { report, findings } = analyse(text);
  let right = 0;
  const wrong: string[] = [];
  for (const { cell, value } of extractCells(report)) {
    if (value === null) continue;
    const due = truth.cells[cell] ?? null;
    if (value === due) right++;
    else if (value !== losses.misread[cell]) wrong.push(`${cell}: ${value}, not ${due}`);
  }
  const filled = Object.values(truth.cells).filter((value) => value !== null).length;
  const loud = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  const isDoubt = ({ code }: Finding) => truth.faults?.includes(code) || tellsOfLoss(code, truth, losses);
  const { organ, year, form } = identityOf(report);
  return {
    right,
    open: filled - right - wrong.length,
    wrong,
    alarms: loud.filter((finding) => !isDoubt(finding)),
    doubts: loud.filter(isDoubt),
    isIdentified: organ === organIn(report.readable, truth) && year === truth.year && form === truth.form,
  };
}

/** Word keeps a title among the properties of a document as well, and some ways take it for that: then the organ may stand nowhere. */
const organIn = (readable: string, { organ }: Truth): string | null =>
  readable.replace(/\s|\u200b/g, '').includes(organ) ? organ : null;

/** A text can hold values that it does not tell the place of, run them together, or drop what is blank among them. */
function tellsOfLoss(code: string, truth: Truth, { headingNumbers, order, isSeen }: Losses): boolean {
  if (isSeen) return true;
  if (code === 'section-order' || code === 'section-empty') return order;
  if (code === 'values-unbound' || code === 'cell-merged') return true;
  if (code === 'cell-missing') return Object.values(truth.cells).includes(null);
  return code === 'section-number' && headingNumbers && truth.isAutoNumbered;
}
