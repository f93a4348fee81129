// The rows as the page has them: what the server sends in columns, each figure by the cell that it stands in.
import type { CellName, OverviewAnswer, Summary } from '../../../server/src/core/index.ts';

export interface Row {
  /** Which workspace folder it lies in, and where. */
  readonly folder: number;
  readonly path: string;
  readonly organ: string | null;
  readonly year: number | null;
  /** Null as long as it has not been checked. */
  readonly summary: Summary | null;
  /** Null where the figure of a cell is not known. */
  figure(cell: CellName): number | null;
  /** How many requests were denied, for each kind of denial in the form's order. */
  denied(): readonly (number | null)[];
}

export function rowsOf({ rows, figures: cells }: OverviewAnswer): Row[] {
  const places = new Map(cells.map((cell, place) => [cell, place]));
  const denials = cells.filter((cell) => cell.startsWith('requests.denied.')).map((cell) => places.get(cell)!);
  return rows.map(([folder, path, organ, year, summary, figures]) => ({
    folder,
    path,
    organ,
    year,
    summary,
    figure: (cell) => figures[places.get(cell) ?? -1] ?? null,
    denied: () => denials.map((place) => figures[place] ?? null),
  }));
}
