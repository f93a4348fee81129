import type { CheckedReport } from '../../../server/src/core/testing.ts';
import type { Changes } from '../changes.ts';
import { type Draft, draftValues } from '../draft.ts';
import { type Subject, subjectOf } from '../frame.ts';
import type { Habits } from '../habits.ts';
import type { LayoutName } from '../layouts/all.ts';
import { type Random, randomOf } from '../random.ts';
import { type WrittenReport, writeAbout } from '../report.ts';

/** What must come out of a report of a kind. */
export interface Expected {
  /** Every cell, its value and its state; or, where the text leaves one open, none and nothing false; or it is asked by `also` alone. */
  readonly read: 'exactly' | 'exactly or open' | 'otherwise';
  /** Who reports on which year. */
  readonly title?: string;
  readonly organ?: string;
  readonly year?: number;
  /** So many sections. */
  readonly sections?: number;
  /** Codes of errors and warnings that there must be, each as often as named. */
  readonly must?: readonly string[];
  /** Codes of errors and warnings that there may be, and how many of them at most. */
  readonly may?: readonly string[];
  readonly most?: number;
  /** Whatever else must hold: what does not. */
  readonly also?: (analysis: CheckedReport, report: WrittenReport) => string[];
}

/** A kind of report that is hard to read, and what must come out of it. */
export interface Kind {
  /** The layouts of its tables; any that the reader is asked to read in full where none is named. */
  readonly layouts?: readonly LayoutName[];
  /** Habits that it has, or cannot have. */
  readonly habits?: Partial<Habits>;
  /** Its edition; any where none is named. */
  readonly form?: Draft['form'];
  /** What is done to the report. */
  readonly make: (subject: Subject, random: Random, draft: Draft) => Made;
}

export interface Made {
  readonly changes?: Changes;
  /** What it is about, where not what the draft says. */
  readonly subject?: Subject;
  readonly expected: Expected;
}

export interface KindReport {
  readonly report: WrittenReport;
  readonly expected: Expected;
}

/** The report of the kind that the draft decides. */
export function writeKind({ make, habits = {}, form }: Kind, wanted: Draft): KindReport {
  const draft = { ...wanted, form: form ?? wanted.form, habits: { ...wanted.habits, ...habits } };
  const about = subjectOf(draft, draftValues(draft));
  const { changes = {}, subject = about, expected } = make(about, randomOf(draft.seed, 'kind'), draft);
  return { report: writeAbout(subject, draft, changes), expected };
}
