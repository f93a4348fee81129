import type { Digest } from '../../cross-report/digest.ts';
import type { RelatedReports } from '../../cross-report/report-index.ts';
import type { Cell, Report } from '../../model/report.ts';
import type { FeeStatement } from '../../prose/fees.ts';
import type { Passage } from '../../prose/passages.ts';
import type { Signature } from '../../prose/signature.ts';
import type { Sentence } from '../../prose/statements.ts';
import type { Diagnosis } from '../../repair/diagnose.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import type { FindingInit, Severity } from './finding.ts';
import type { Term } from './term-list.ts';

/** A passage of a report that shows what a rule finds, and how it stands when right. Run as a test. */
export interface Example {
  /** Words of the sample report that the passages below replace, to the letter, and only once in it; null where they are reports of their own. */
  readonly of: string | null;
  readonly wrong: string;
  /** Left out where the words of the sample are right themselves. */
  readonly right?: string;
  /** What lies beside it: the sample report itself, a year earlier, or as the one report that it covers. */
  readonly beside?: 'lastYear' | 'part';
  /** The user's list of terms that the example is checked with. */
  readonly terms?: readonly Term[];
}

/** What stands in the place of the wrong passage when it is right. */
export const rightOf = ({ of, right }: Example): string => right ?? of ?? '';

export interface RuleContext {
  readonly report: Report;
  /** The prose, paragraph by paragraph. */
  readonly passages: readonly Passage[];
  /** What the prose says in figures and dates. */
  readonly prose: readonly Sentence[];
  /** What section six says of the fee for processing information. */
  readonly fees: readonly FeeStatement[];
  /** The day it was signed; null where none is stated. */
  readonly signature: Signature | null;
  /** The cells that hold anything but plain digits of a whole number: a few of two hundred. */
  readonly irregularCells: readonly Cell[];
  /** What is wrong with the sums, and what would mend it. */
  readonly diagnosis: Diagnosis;
  /** The user's own list of terms. */
  readonly terms: readonly Term[];
  /** Where pictures stood in the document that the text was read from, as offsets into the text. */
  readonly pictures: readonly number[];
  /** Other reports that have to do with this one. */
  readonly relatedReports: RelatedReports;
}

/** Of a rule that looks at other reports: when it needs not be asked, as far as that is known without the text. */
export interface BetweenReports {
  /** Whether what it finds in a report may be other beside these reports than by itself: never false where it is. */
  mayDiffer(own: Digest, related: RelatedReports): boolean;
  /** Whether a report says anything that is held against others; left out where its digest tells. */
  asks?(read: Pick<RuleContext, 'report' | 'prose'>): boolean;
}

export type ReportFinding = (finding: FindingInit) => void;

/** One rule: its facts and its check. The facts make its page of documentation. */
export interface Rule {
  /** Public; never changes meaning. */
  readonly code: string;
  readonly severity: Severity;
  readonly title: Bilingual;
  readonly why: Bilingual;
  /** The article of the law, the notice or the part of the form that it rests on. */
  readonly basis: Bilingual;
  readonly examples: readonly Example[];
  /**
   * Of a rule whose findings what is still to be written may settle: it tells `what` is not there, or that the `place` in the form is not known
   * of what is there.
   */
  readonly mayCome?: 'what' | 'place';
  /** Every rule has it that looks at the related reports. */
  readonly between?: BetweenReports;
  check(context: RuleContext, reportFinding: ReportFinding): void;
}
