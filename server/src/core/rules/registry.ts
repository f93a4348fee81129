import { type Bilingual, say } from '../text/bilingual.ts';
import { aggregate } from './aggregate.ts';
import { balance } from './balance.ts';
import { carryOver } from './carry-over.ts';
import { cellBlank } from './cell-blank.ts';
import { cellExtra } from './cell-extra.ts';
import { cellFraction } from './cell-fraction.ts';
import { cellMerged } from './cell-merged.ts';
import { cellMissing } from './cell-missing.ts';
import { cellNegative } from './cell-negative.ts';
import { cellNotANumber } from './cell-not-a-number.ts';
import { cellNumberForm } from './cell-number-form.ts';
import { citationSuperseded } from './citation-superseded.ts';
import { claimContradicted } from './claim-contradicted.ts';
import { dateEarly } from './date-early.ts';
import { dateLate } from './date-late.ts';
import { feeContradicted } from './fee-contradicted.ts';
import { feeStatementMissing } from './fee-statement-missing.ts';
import { figureBreakdown } from './figure-breakdown.ts';
import { figureConflict } from './figure-conflict.ts';
import { figureGrowth } from './figure-growth.ts';
import { figureMismatch } from './figure-mismatch.ts';
import { figurePercentage } from './figure-percentage.ts';
import { inForce } from './in-force.ts';
import { inForceLow } from './in-force-low.ts';
import { likelyWrongCell } from './likely-wrong-cell.ts';
import { numberStyle } from './number-style.ts';
import { periodIncomplete } from './period-incomplete.ts';
import { personalData } from './personal-data.ts';
import { punctuation } from './punctuation.ts';
import { reportDuplicate } from './report-duplicate.ts';
import { resultsTotal } from './results-total.ts';
import { reviewTotal } from './review-total.ts';
import { rowDuplicate } from './row-duplicate.ts';
import { rowLabel } from './row-label.ts';
import { rowMissing } from './row-missing.ts';
import { rowTotal } from './row-total.ts';
import { rowUnknown } from './row-unknown.ts';
import type { Rule } from './rule.ts';
import { sectionDuplicate } from './section-duplicate.ts';
import { sectionEmpty } from './section-empty.ts';
import { sectionHeading } from './section-heading.ts';
import { sectionMissing } from './section-missing.ts';
import { sectionNumber } from './section-number.ts';
import { sectionOrder } from './section-order.ts';
import { tableForm } from './table-form.ts';
import { tableMissing } from './table-missing.ts';
import { term } from './term.ts';
import { textCopied } from './text-copied.ts';
import { titleMissing } from './title-missing.ts';
import { topicMissing } from './topic-missing.ts';
import { valuesUnbound } from './values-unbound.ts';
import { wording } from './wording.ts';
import { yearMismatch } from './year-mismatch.ts';

const STRUCTURE = [
  titleMissing,
  sectionMissing,
  sectionOrder,
  sectionDuplicate,
  sectionNumber,
  sectionHeading,
  sectionEmpty,
  topicMissing,
  tableMissing,
  tableForm,
  rowMissing,
  rowDuplicate,
  rowUnknown,
  rowLabel,
];

const CELLS = [
  valuesUnbound,
  cellMissing,
  cellExtra,
  cellMerged,
  cellBlank,
  cellNotANumber,
  cellNumberForm,
  cellNegative,
  cellFraction,
];

const ARITHMETIC = [rowTotal, resultsTotal, balance, reviewTotal, likelyWrongCell, inForceLow];

const PROSE = [
  figureMismatch,
  figureBreakdown,
  figurePercentage,
  figureConflict,
  claimContradicted,
  yearMismatch,
  periodIncomplete,
  dateLate,
  dateEarly,
  feeStatementMissing,
  feeContradicted,
  citationSuperseded,
];
const TEXT = [personalData, wording, punctuation, numberStyle, term];

const BETWEEN = [carryOver, inForce, figureGrowth, aggregate, textCopied, reportDuplicate];

/** Rules that belong together, as they are listed for people. */
export interface RuleGroup {
  readonly title: Bilingual;
  readonly rules: readonly Rule[];
}

/** The handbook: its groups, in their order. */
export const RULE_GROUPS: readonly RuleGroup[] = [
  { title: say('报告结构', 'Structure'), rules: STRUCTURE },
  { title: say('单元格', 'Cells'), rules: CELLS },
  { title: say('勾稽关系', 'Arithmetic'), rules: ARITHMETIC },
  { title: say('正文与表格', 'Prose and tables'), rules: PROSE },
  { title: say('报告之间', 'Between reports'), rules: BETWEEN },
  { title: say('文字', 'Text'), rules: TEXT },
];

/** Every rule, in the order of the handbook. */
export const RULES: readonly Rule[] = RULE_GROUPS.flatMap(({ rules }) => rules);

export const ruleOf = (code: string): Rule | undefined => RULES.find((rule) => rule.code === code);
