import type { Sum } from '../model/sums.ts';

/** A change of one cell: scaled values. */
export interface Change {
  readonly cell: number;
  readonly from: number;
  readonly to: number;
}

/** A set of changes after which every equation holds. */
export type Repair = readonly Change[];

/** More cells than these are not sought: too many ways would fit. */
const MOST_CELLS = 4;
/** Steps of the search after which it gives up and says nothing. */
const MOST_STEPS = 60_000;

/** An equation, taken as: the coefficients times the changes sought add up to `residual`. */
interface Row {
  readonly coefficients: Int8Array;
  readonly residual: number;
}

interface Choice {
  readonly cell: number;
  /** The row that defines the cell's change, as it stood when the cell was chosen. */
  readonly row: Row;
}

/**
 * Error localisation (Fellegi and Holt 1976): the smallest sets of cells whose change makes all equations hold, every one of
 * that size. A broken equation needs at least one of its cells changed; choosing that cell, the equation gives its change and
 * is used up, the cell is eliminated from the others, and the search goes on. No change may make a value negative.
 *
 * @param sums the equations whose terms are all known
 * @param values scaled values by cell
 * @param mayChange false for cells that are trusted
 * @returns empty when nothing is broken, when more than four cells would have to change, or when the search is too long
 */
export function localise(
  sums: readonly Sum[],
  values: ArrayLike<number>,
  mayChange: (cell: number) => boolean,
): Repair[] {
  if (sums.every((sum) => sum.left === sum.right)) return [];
  const search = new Search(sums, values, mayChange);
  for (let size = 1; size <= MOST_CELLS; size++) {
    const repairs = search.ofSize(size);
    if (repairs === null) return [];
    if (repairs.length > 0) return repairs;
  }
  return [];
}

class Search {
  private readonly cells: number[];
  private readonly rows: Row[];
  private steps = 0;
  private found: Repair[] = [];

  constructor(
    sums: readonly Sum[],
    private readonly values: ArrayLike<number>,
    mayChange: (cell: number) => boolean,
  ) {
    const involved = new Set<number>();
    for (const { equation } of sums)
      for (const cell of [...equation.left, ...equation.right]) if (mayChange(cell)) involved.add(cell);
    this.cells = [...involved];
    const at = new Map(this.cells.map((cell, i) => [cell, i]));
    this.rows = sums.map(({ equation, left, right }) => {
      const coefficients = new Int8Array(this.cells.length);
      for (const cell of equation.left) if (at.has(cell)) coefficients[at.get(cell)!]! += 1;
      for (const cell of equation.right) if (at.has(cell)) coefficients[at.get(cell)!]! -= 1;
      return { coefficients, residual: right - left };
    });
  }

  /** All repairs of exactly this many cells; null when the search took too long. */
  ofSize(size: number): Repair[] | null {
    this.found = [];
    this.steps = 0;
    this.branch(this.rows, [], size, new Uint8Array(this.cells.length));
    return this.steps > MOST_STEPS ? null : this.found;
  }

  private branch(rows: readonly Row[], chosen: readonly Choice[], left: number, excluded: Uint8Array): void {
    if (++this.steps > MOST_STEPS) return;
    const row = this.tightest(rows, excluded);
    if (row === undefined) {
      if (left === 0) this.put(chosen);
      return;
    }
    if (left === 0 || row === null) return;
    const tried: number[] = [];
    for (let cell = 0; cell < this.cells.length; cell++) {
      if (row.coefficients[cell] === 0 || excluded[cell]) continue;
      if (left > 1 || this.mendsAll(rows, row, cell)) {
        excluded[cell] = 1;
        tried.push(cell);
        this.branch(eliminate(rows, row, cell), [...chosen, { cell, row }], left - 1, excluded);
      }
    }
    for (const cell of tried) excluded[cell] = 0;
  }

  /** The broken row with the fewest cells to try; undefined when none is broken, null when one cannot be mended. */
  private tightest(rows: readonly Row[], excluded: Uint8Array): Row | null | undefined {
    let best: Row | undefined;
    let fewest = Number.POSITIVE_INFINITY;
    for (const row of rows) {
      if (row.residual === 0) continue;
      let count = 0;
      for (let cell = 0; cell < this.cells.length; cell++) if (row.coefficients[cell] !== 0 && !excluded[cell]) count++;
      if (count === 0) return null;
      if (count < fewest) {
        fewest = count;
        best = row;
      }
    }
    return best;
  }

  private mendsAll(rows: readonly Row[], row: Row, cell: number): boolean {
    const change = row.residual / row.coefficients[cell]!;
    return rows.every((other) => other.residual === other.coefficients[cell]! * change);
  }

  /** The changes, from the last chosen back to the first. */
  private put(chosen: readonly Choice[]): void {
    const changes = new Map<number, number>();
    for (const { cell, row } of [...chosen].reverse()) {
      let rest = row.residual;
      for (const [other, change] of changes) rest -= row.coefficients[other]! * change;
      changes.set(cell, rest / row.coefficients[cell]!);
    }
    const repair: Change[] = [];
    for (const { cell } of chosen) {
      const index = this.cells[cell]!;
      const from = this.values[index]!;
      const change = changes.get(cell)!;
      if (change === 0 || !Number.isInteger(change) || from + change < 0) return;
      repair.push({ cell: index, from, to: from + change });
    }
    this.found.push(repair.sort((a, b) => a.cell - b.cell));
  }
}

/** The rows without `row`, and without the cell in any of them. */
function eliminate(rows: readonly Row[], pivot: Row, cell: number): Row[] {
  const kept: Row[] = [];
  for (const row of rows) {
    if (row === pivot) continue;
    const factor = row.coefficients[cell]! / pivot.coefficients[cell]!;
    if (factor === 0) kept.push(row);
    else
      kept.push({
        coefficients: row.coefficients.map((coefficient, i) => coefficient - factor * pivot.coefficients[i]!),
        residual: row.residual - factor * pivot.residual,
      });
  }
  return kept;
}
