import {
  type Bilingual,
  type CellName,
  type Digest,
  editionOfYear,
  FORMS,
  type FormCell,
  figureIn,
  formOf,
  isBlankIn,
  type Millionths,
  plain,
  say,
  totalOf,
} from '../core/index.ts';
import type { Part } from './parts.ts';

/** A cell of a covering report: the sum of its parts' cells, or nothing where one of those is not certain. */
export interface MadeCell {
  readonly form: FormCell;
  readonly sum: Millionths | null;
  /** What each part gives, in the order of the parts. */
  readonly figures: readonly PartFigure[];
}

/** `why`: why the figure is not taken; a figure that is there and in doubt is shown all the same. */
export interface PartFigure {
  readonly value: Millionths | null;
  readonly why: Bilingual | null;
}

export interface MadeTables {
  readonly parts: readonly Part[];
  readonly cells: readonly MadeCell[];
  /** The cells that have a sum, as a new report takes them. */
  readonly figures: ReadonlyMap<CellName, string>;
}

/**
 * The tables of a covering report, made of its parts' cell by cell. A cell stays open where one part is not at hand, has no number
 * there, or has one that stands in a sum which does not come out; and so does each total of an open cell.
 *
 * @param year decides the form
 */
export function madeTables(parts: readonly Part[], year: number): MadeTables {
  const form = FORMS[editionOfYear(year)];
  const doubted = parts.map(({ digest }) => (digest ? cellsInDoubt(digest) : new Set<CellName>()));
  const figuresOf = ({ name }: FormCell): PartFigure[] =>
    parts.map(({ digest, why }, i) => (digest ? figureOf(digest, name, doubted[i]!) : { value: null, why }));
  const figures = form.cells.map(figuresOf);
  const isOpen = figures.map((each) => each.some(({ why }) => why !== null));
  // A total may itself be of totals: from the inside out until nothing changes.
  for (let changed = true; changed; ) {
    changed = false;
    for (const { name, left, at } of form.equations)
      if (name !== 'balance' && !isOpen[at] && left.some((index) => isOpen[index])) changed = isOpen[at] = true;
  }
  const cells = form.cells.map((cell, i): MadeCell => {
    const sum = isOpen[i] ? null : totalOf(figures[i]!.map(({ value }) => value!));
    return { form: cell, sum, figures: figures[i]! };
  });
  const known = cells.filter((cell) => cell.sum !== null);
  return { parts, cells, figures: new Map(known.map(({ form: { name }, sum }) => [name, plain(sum!)])) };
}

function figureOf(digest: Digest, name: CellName, doubted: ReadonlySet<CellName>): PartFigure {
  const value = figureIn(digest, name);
  if (value !== null) return { value, why: doubted.has(name) ? IN_DOUBT : null };
  if (!formOf(digest.editions).cellByName.has(name)) return { value, why: OTHER_FORM };
  return { value, why: isBlankIn(digest, name) ? BLANK : NOT_READ };
}

const BLANK = say('未填', 'not filled in');
const NOT_READ = say('读不出或不是数', 'not read, or no number');
const IN_DOUBT = say('所在的等式不成立', 'stands in a sum that does not come out');
const OTHER_FORM = say('表样没有这一格', 'its form has no such cell');

/** The cells of all sums that do not come out: any of them may be the wrong one. */
function cellsInDoubt(digest: Digest): Set<CellName> {
  const { equations, cells } = formOf(digest.editions);
  const doubted = new Set<CellName>();
  for (const { left, right, cells: all } of equations) {
    const sumOf = (indexes: readonly number[]): Millionths | null => {
      const values = indexes.map((index) => figureIn(digest, cells[index]!.name));
      return values.every((value) => value !== null) ? totalOf(values) : null;
    };
    const [a, b] = [sumOf(left), sumOf(right)];
    if (a !== null && b !== null && a !== b) for (const index of all) doubted.add(cells[index]!.name);
  }
  return doubted;
}
