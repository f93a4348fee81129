// The rows as the page has them: what the server sends in columns, each figure by the cell that it stands in.
import type { CellName, OverviewAnswer, Summary } from '../../../server/src/core/index.ts';
import { type ReportReviewState, subjectKey } from '../review-states.ts';

export interface Row {
  /** Which workspace folder it lies in, and where. */
  readonly folder: number;
  readonly path: string;
  readonly organ: string | null;
  readonly year: number | null;
  /** Null as long as it has not been checked. */
  readonly summary: Summary | null;
  /** How far its review has come; null where nobody has said. */
  readonly review: ReportReviewState | null;
  /** Null where the figure of a cell is not known. */
  figure(cell: CellName): number | null;
  /** How many requests were denied, for each kind of denial in the form's order. */
  denied(): readonly (number | null)[];
}

/** By the folders' places, then by the reports' keys. */
export type ReviewStatesByFolder = readonly ReadonlyMap<string, ReportReviewState>[];

export const reviewOf = (
  { folder, organ, year }: Pick<Row, 'folder' | 'organ' | 'year'>,
  states: ReviewStatesByFolder,
): ReportReviewState | null =>
  (organ !== null && year !== null && states[folder]?.get(subjectKey({ organ, year }))) || null;

export function rowsOf({ rows, figures: cells }: OverviewAnswer, states: ReviewStatesByFolder): Row[] {
  const places = new Map(cells.map((cell, place) => [cell, place]));
  const denials = cells.filter((cell) => cell.startsWith('requests.denied.')).map((cell) => places.get(cell)!);
  return rows.map(([folder, path, organ, year, summary, figures]) => ({
    folder,
    path,
    organ,
    year,
    summary,
    review: reviewOf({ folder, organ, year }, states),
    figure: (cell) => figures[places.get(cell) ?? -1] ?? null,
    denied: () => denials.map((place) => figures[place] ?? null),
  }));
}
