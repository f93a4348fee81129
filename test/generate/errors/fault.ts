import { FORMS } from '../../../server/src/core/form/forms.ts';
import type { CellName, FormRow, TableKey } from '../../../server/src/core/form/types.ts';
import { applyEdits, type Edit, type Finding } from '../../../server/src/core/testing.ts';
import type { Span } from '../../../server/src/core/text/span.ts';
import type { Random } from '../random.ts';
import type { WrittenReport } from '../report.ts';

/** A finding that must be told: of this code, on these cells among others, at this place. */
export interface Told {
  readonly code: string;
  readonly cells: readonly CellName[];
  /** Null where the place is not of the text: the total is blank. */
  readonly place: Span | null;
}

/** An error put into a report that had none. */
export interface Fault extends Rewritten {
  readonly must: readonly Told[];
  /** Whether the error also accounts for a finding that need not be told. */
  readonly explains: (finding: Finding) => boolean;
  /** The cells whose number is another than before, and what it was. */
  readonly changed: readonly Slip[];
  /** Where the numbers stand as often as they were printed, where one was printed twice. */
  readonly copies?: WrittenReport['copies'];
}

/** A number and what was written in its place. */
export interface Slip {
  readonly cell: CellName;
  readonly from: string;
  readonly to: string;
}

/** Puts one kind of error into a report; null where this report has no place for it. */
export type Spoil = (report: WrittenReport, table: TableKey, random: Random) => Fault | null;

/** A text in which some places have been rewritten, and where the others now are. */
export interface Rewritten {
  readonly text: string;
  readonly places: ReadonlyMap<string, Span>;
}

export function rewritten({ text, places }: Rewritten, edits: readonly Edit[]): Rewritten {
  const shifted = (at: number, atEnd: boolean) => {
    let by = 0;
    for (const { span, newText } of edits)
      if (span.start < at || (atEnd && span.start === at)) by += newText.length - (Math.min(span.end, at) - span.start);
    return at + by;
  };
  return {
    text: applyEdits(text, edits),
    places: new Map(
      [...places].map(([name, { start, end }]) => [name, { start: shifted(start, false), end: shifted(end, true) }]),
    ),
  };
}

export const formOf = ({ draft }: WrittenReport) => FORMS[draft.form];

export const cellsOf = (table: TableKey, row: FormRow): CellName[] =>
  row.columns.map(({ key }) => (table === 'review' ? `review.${key}` : `${table}.${row.key}.${key}`));

/** From the first of the cells that has a place to the last. */
export function reach(places: ReadonlyMap<string, Span>, cells: readonly CellName[]): Span | null {
  const spans = cells.map((cell) => places.get(cell)).filter((span) => span !== undefined);
  const [first] = spans;
  return first ? { start: first.start, end: spans.at(-1)!.end } : null;
}

/** Whether the span is not beside the place. */
export const isAt = (span: Span, place: Span | null): boolean =>
  place === null || (span.start <= place.end && span.end >= place.start);
