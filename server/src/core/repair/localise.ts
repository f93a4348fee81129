import type { Sum } from '../model/sums.ts';
import { asMillionths, type Millionths } from '../text/number.ts';

/** A change of one cell. */
export interface Change {
  readonly cell: number;
  readonly from: Millionths;
  readonly to: Millionths;
}

/** A set of changes after which every equation holds. */
export type Repair = readonly Change[];

/** More cells than these are not sought: too many ways would fit. */
const MAX_CELLS = 4;
/** Steps of the search after which it gives up and says nothing: a few milliseconds. */
const MAX_STEPS = 40_000;
/** No cell stands in more equations than these. */
const MAX_EQUATIONS = 3;

/** An equation, taken as: the coefficients times the changes sought add up to `residual`. */
interface Row {
  /** Those whose coefficient is not zero, in the form's order. */
  readonly cells: readonly number[];
  /** One for each of the cells. */
  readonly coefficients: readonly number[];
  readonly residual: number;
}

/** The figures of both sides of an equation. */
type Sides = Pick<Sum, 'equation' | 'left' | 'right'>;

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
 * @returns empty when nothing is broken, when more than four cells would have to change, or when the search is too long
 */
export function localise(sums: readonly Sides[], values: ArrayLike<Millionths>): Repair[] {
  const broken = sums.filter((sum) => sum.left !== sum.right).length;
  if (broken === 0) return [];
  const search = new Search(sums, values);
  for (let size = Math.ceil(broken / MAX_EQUATIONS); size <= MAX_CELLS; size++) {
    const repairs = search.ofSize(size);
    if (repairs === null) return [];
    if (repairs.length > 0) return repairs;
  }
  return [];
}

class Search {
  private readonly rows: Row[];
  private readonly inTurn: (cells: readonly number[]) => readonly number[];
  private readonly excluded: Uint8Array;
  private steps = 0;
  private found: Repair[] = [];

  constructor(
    sums: readonly Sides[],
    private readonly values: ArrayLike<Millionths>,
  ) {
    this.rows = sums.map(rowOf);
    this.inTurn = turnsOf(this.rows, values.length);
    this.excluded = new Uint8Array(values.length);
  }

  /** All repairs of exactly this many cells; null when the search took too long. */
  ofSize(size: number): Repair[] | null {
    this.found = [];
    this.steps = 0;
    this.branch(this.rows, [], size);
    return this.steps > MAX_STEPS ? null : this.found;
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
    for (const cell of this.inTurn(row.cells)) {
      if (this.excluded[cell]) continue;
      if (++this.steps > MAX_STEPS) break;
      if (left === 1) {
        // Most cells do not stand in all broken rows.
        if (mendsAll(broken, row, cell) && mendsAll(rows, row, cell)) this.put([...chosen, { cell, row }]);
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
      for (const [other, change] of changes) rest -= coefficientOf(row, other) * change;
      changes.set(cell, rest / coefficientOf(row, cell));
    }
    const repair: Change[] = [];
    for (const { cell } of chosen) {
      const from = this.values[cell]!;
      const change = changes.get(cell)!;
      if (change === 0 || !Number.isInteger(change) || from + change < 0) return;
      repair.push({ cell, from, to: asMillionths(from + change) });
    }
    this.found.push(repair.sort((a, b) => a.cell - b.cell));
  }
}

const rowOf = ({ equation: { cells, signs }, left, right }: Sides): Row => ({
  cells,
  coefficients: signs,
  residual: right - left,
});

/**
 * Cells are tried as they come in the equations, and of repairs that are equal the one found first is offered first. That is the
 * form's order, unless some rows are not known.
 */
function turnsOf(rows: readonly Row[], count: number): (cells: readonly number[]) => readonly number[] {
  const turns = new Array<number>(count).fill(-1);
  let turn = 0;
  let last = -1;
  let isRising = true;
  for (const { cells } of rows)
    for (const cell of cells) {
      if (turns[cell]! >= 0) continue;
      turns[cell] = turn++;
      if (cell < last) isRising = false;
      last = cell;
    }
  return isRising ? (cells) => cells : (cells) => [...cells].sort((a, b) => turns[a]! - turns[b]!);
}

function coefficientOf({ cells, coefficients }: Row, cell: number): number {
  const at = cells.indexOf(cell);
  return at < 0 ? 0 : coefficients[at]!;
}

function mendsAll(rows: readonly Row[], row: Row, cell: number): boolean {
  const change = row.residual / coefficientOf(row, cell);
  for (const other of rows) if (other.residual !== coefficientOf(other, cell) * change) return false;
  return true;
}

/** The rows without `pivot`, and without the cell in any of them. */
function eliminate(rows: readonly Row[], pivot: Row, cell: number): Row[] {
  const kept: Row[] = [];
  const own = coefficientOf(pivot, cell);
  for (const row of rows) {
    if (row === pivot) continue;
    const coefficient = coefficientOf(row, cell);
    kept.push(coefficient === 0 ? row : minus(row, coefficient / own, pivot));
  }
  return kept;
}

/** A row less another so many times. */
function minus(row: Row, factor: number, other: Row): Row {
  const cells: number[] = [];
  const coefficients: number[] = [];
  let i = 0;
  let j = 0;
  while (i < row.cells.length || j < other.cells.length) {
    const own = row.cells[i] ?? Number.POSITIVE_INFINITY;
    const others = other.cells[j] ?? Number.POSITIVE_INFINITY;
    const coefficient =
      (own <= others ? row.coefficients[i++]! : 0) - (others <= own ? factor * other.coefficients[j++]! : 0);
    if (coefficient === 0) continue;
    cells.push(Math.min(own, others));
    coefficients.push(coefficient);
  }
  return { cells, coefficients, residual: row.residual - factor * other.residual };
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
