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
/** Steps of the search after which it gives up and says nothing: a few milliseconds. */
const MOST_STEPS = 40_000;
/** No cell stands in more equations than these. */
const MOST_EQUATIONS = 3;

/** An equation, taken as: the coefficients times the changes sought add up to `residual`. */
interface Row {
  readonly coefficients: Int8Array;
  /** The cells whose coefficient is not zero. */
  readonly cells: readonly number[];
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
  const broken = sums.filter((sum) => sum.left !== sum.right).length;
  if (broken === 0) return [];
  const search = new Search(sums, values, mayChange);
  for (let size = Math.ceil(broken / MOST_EQUATIONS); size <= MOST_CELLS; size++) {
    const repairs = search.ofSize(size);
    if (repairs === null) return [];
    if (repairs.length > 0) return repairs;
  }
  return [];
}

class Search {
  private readonly cells: number[];
  private readonly rows: Row[];
  private readonly excluded: Uint8Array;
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
    this.excluded = new Uint8Array(this.cells.length);
    const at = new Map(this.cells.map((cell, i) => [cell, i]));
    this.rows = sums.map(({ equation, left, right }) => {
      const coefficients = new Int8Array(this.cells.length);
      for (const cell of equation.left) if (at.has(cell)) coefficients[at.get(cell)!]! += 1;
      for (const cell of equation.right) if (at.has(cell)) coefficients[at.get(cell)!]! -= 1;
      return rowOf(coefficients, right - left);
    });
  }

  /** All repairs of exactly this many cells; null when the search took too long. */
  ofSize(size: number): Repair[] | null {
    this.found = [];
    this.steps = 0;
    this.branch(this.rows, [], size);
    return this.steps > MOST_STEPS ? null : this.found;
  }

  private branch(rows: readonly Row[], chosen: readonly Choice[], left: number): void {
    const broken = rows.filter((row) => row.residual !== 0);
    if (broken.length === 0) {
      if (left === 0) this.put(chosen);
      return;
    }
    if (left === 0) return;
    const row = this.tightest(broken);
    const tried: number[] = [];
    for (const cell of row.cells) {
      if (this.excluded[cell]) continue;
      if (++this.steps > MOST_STEPS) break;
      if (left === 1) {
        if (mendsAll(rows, row, cell)) this.put([...chosen, { cell, row }]);
        continue;
      }
      // A set that holds this cell is found here; the searches that follow leave it out.
      this.excluded[cell] = 1;
      tried.push(cell);
      this.branch(eliminate(rows, row, cell), [...chosen, { cell, row }], left - 1);
    }
    for (const cell of tried) this.excluded[cell] = 0;
  }

  /** The row with the fewest cells to try. */
  private tightest(rows: readonly Row[]): Row {
    let best = rows[0]!;
    let fewest = Number.POSITIVE_INFINITY;
    for (const row of rows) {
      let count = 0;
      for (const cell of row.cells) if (!this.excluded[cell]) count++;
      if (count < fewest) {
        fewest = count;
        best = row;
      }
    }
    return best;
  }

  /** Puts the changes down, reckoned from the last chosen back to the first. */
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

function rowOf(coefficients: Int8Array, residual: number): Row {
  const cells: number[] = [];
  for (let cell = 0; cell < coefficients.length; cell++) if (coefficients[cell] !== 0) cells.push(cell);
  return { coefficients, cells, residual };
}

function mendsAll(rows: readonly Row[], row: Row, cell: number): boolean {
  const change = row.residual / row.coefficients[cell]!;
  for (const other of rows) if (other.residual !== other.coefficients[cell]! * change) return false;
  return true;
}

/** The rows without `pivot`, and without the cell in any of them. */
function eliminate(rows: readonly Row[], pivot: Row, cell: number): Row[] {
  const kept: Row[] = [];
  for (const row of rows) {
    if (row === pivot) continue;
    const factor = row.coefficients[cell]! / pivot.coefficients[cell]!;
    if (factor === 0) {
      kept.push(row);
      continue;
    }
    const coefficients = Int8Array.from(row.coefficients);
    for (const other of pivot.cells) coefficients[other]! -= factor * pivot.coefficients[other]!;
    kept.push(rowOf(coefficients, row.residual - factor * pivot.residual));
  }
  return kept;
}

/** A repair as its independent parts: changes that share no equation with those of another part. */
export function independentParts(repair: Repair, equationsOf: (cell: number) => readonly unknown[]): Repair[] {
  const parts: { changes: Change[]; equations: Set<unknown> }[] = [];
  for (const change of repair) {
    const joined = { changes: [change], equations: new Set(equationsOf(change.cell)) };
    for (const part of parts.filter(({ equations }) => [...equations].some((e) => joined.equations.has(e)))) {
      parts.splice(parts.indexOf(part), 1);
      joined.changes.push(...part.changes);
      for (const equation of part.equations) joined.equations.add(equation);
    }
    parts.push(joined);
  }
  return parts.map(({ changes }) => changes.sort((a, b) => a.cell - b.cell));
}
