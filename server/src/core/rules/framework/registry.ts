import { type Bilingual, say } from '../../text/bilingual.ts';
import { balance } from '../arithmetic/balance.ts';
import { inForceLow } from '../arithmetic/in-force-low.ts';
import { likelyWrongCell } from '../arithmetic/likely-wrong-cell.ts';
import { resultsTotal } from '../arithmetic/results-total.ts';
import { reviewTotal } from '../arithmetic/review-total.ts';
import { rowTotal } from '../arithmetic/row-total.ts';
import { cellBlank } from '../cells/cell-blank.ts';
import { cellExtra } from '../cells/cell-extra.ts';
import { cellFraction } from '../cells/cell-fraction.ts';
import { cellMerged } from '../cells/cell-merged.ts';
import { cellMissing } from '../cells/cell-missing.ts';
import { cellNegative } from '../cells/cell-negative.ts';
import { cellNotANumber } from '../cells/cell-not-a-number.ts';
import { cellNumberForm } from '../cells/cell-number-form.ts';
import { directSuit } from '../cells/direct-suit.ts';
import { feeUnit } from '../cells/fee-unit.ts';
import { rulesWithoutPower } from '../cells/rules-without-power.ts';
import { valuesUnbound } from '../cells/values-unbound.ts';
import { aggregate } from '../cross-report/aggregate.ts';
import { carryOver } from '../cross-report/carry-over.ts';
import { figureGrowth } from '../cross-report/figure-growth.ts';
import { figureJump } from '../cross-report/figure-jump.ts';
import { inForce } from '../cross-report/in-force.ts';
import { pendingVanished } from '../cross-report/pending-vanished.ts';
import { reportDuplicate } from '../cross-report/report-duplicate.ts';
import { textCopied } from '../cross-report/text-copied.ts';
import { citationSuperseded } from '../prose/citation-superseded.ts';
import { claimContradicted } from '../prose/claim-contradicted.ts';
import { dateEarly } from '../prose/date-early.ts';
import { dateLate } from '../prose/date-late.ts';
import { feeAmount } from '../prose/fee-amount.ts';
import { feeContradicted } from '../prose/fee-contradicted.ts';
import { feeStatementMissing } from '../prose/fee-statement-missing.ts';
import { figureBreakdown } from '../prose/figure-breakdown.ts';
import { figureConflict } from '../prose/figure-conflict.ts';
import { figureMismatch } from '../prose/figure-mismatch.ts';
import { figurePercentage } from '../prose/figure-percentage.ts';
import { periodIncomplete } from '../prose/period-incomplete.ts';
import { relativeTime } from '../prose/relative-time.ts';
import { wrongArticle } from '../prose/wrong-article.ts';
import { yearMismatch } from '../prose/year-mismatch.ts';
import { assessmentMissing } from '../structure/assessment-missing.ts';
import { dateMissing } from '../structure/date-missing.ts';
import { measuresFewer } from '../structure/measures-fewer.ts';
import { organMismatch } from '../structure/organ-mismatch.ts';
import { otherForm } from '../structure/other-form.ts';
import { periodMissing } from '../structure/period-missing.ts';
import { rowDuplicate } from '../structure/row-duplicate.ts';
import { rowLabel } from '../structure/row-label.ts';
import { rowMissing } from '../structure/row-missing.ts';
import { rowUnknown } from '../structure/row-unknown.ts';
import { sectionDuplicate } from '../structure/section-duplicate.ts';
import { sectionEmpty } from '../structure/section-empty.ts';
import { sectionHeading } from '../structure/section-heading.ts';
import { sectionLevel } from '../structure/section-level.ts';
import { sectionMissing } from '../structure/section-missing.ts';
import { sectionNumber } from '../structure/section-number.ts';
import { sectionOrder } from '../structure/section-order.ts';
import { signatureMissing } from '../structure/signature-missing.ts';
import { tableForm } from '../structure/table-form.ts';
import { tableIsPicture } from '../structure/table-is-picture.ts';
import { tableMissing } from '../structure/table-missing.ts';
import { titleMissing } from '../structure/title-missing.ts';
import { topicMissing } from '../structure/topic-missing.ts';
import { numberStyle } from '../style/number-style.ts';
import { personalData } from '../style/personal-data.ts';
import { placeholder } from '../style/placeholder.ts';
import { punctuation } from '../style/punctuation.ts';
import { term } from '../style/term.ts';
import { wording } from '../style/wording.ts';
import type { Rule } from './rule.ts';

const STRUCTURE = [
  otherForm,
  titleMissing,
  sectionMissing,
  sectionOrder,
  sectionDuplicate,
  sectionNumber,
  sectionHeading,
  sectionEmpty,
  sectionLevel,
  topicMissing,
  assessmentMissing,
  measuresFewer,
  organMismatch,
  periodMissing,
  signatureMissing,
  dateMissing,
  tableMissing,
  tableIsPicture,
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
  feeUnit,
  rulesWithoutPower,
  directSuit,
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
  feeAmount,
  citationSuperseded,
  wrongArticle,
  relativeTime,
];
const STYLE = [placeholder, personalData, wording, punctuation, numberStyle, term];

const CROSS_REPORT = [
  carryOver,
  inForce,
  pendingVanished,
  figureJump,
  figureGrowth,
  aggregate,
  textCopied,
  reportDuplicate,
];

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
  { title: say('报告之间', 'Between reports'), rules: CROSS_REPORT },
  { title: say('文字', 'Text'), rules: STYLE },
];

/** Every rule, in the order of the handbook. */
export const RULES: readonly Rule[] = RULE_GROUPS.flatMap(({ rules }) => rules);

/** What is asked of a report in another form: its wording alone. */
export const RULES_OF_ANY_FORM: readonly Rule[] = [otherForm, ...STYLE];

export const ruleOf = (code: string): Rule | undefined => RULES.find((rule) => rule.code === code);
