import type { Cell } from '../model/report.ts';
import type { Fact } from '../prose/facts.ts';
import type { Figure } from '../prose/statements.ts';
import type { ReadReport } from '../read-report.ts';
import { cellsOf, figuresOfFacts, inCells } from '../rules/support/figure-agreement.ts';
import type { Millionths } from '../text/number.ts';
import { contains, type Span } from '../text/span.ts';

/** A figure of the prose, and the cells that it speaks of. */
export interface FigureLink {
  readonly figure: Figure;
  readonly fact: Fact;
  /** The digits with their unit. */
  readonly span: Span;
  readonly cells: readonly Cell[];
  /** What the cells add up to; null where one of them is not known. */
  readonly value: Millionths | null;
  readonly agrees: boolean;
}

/** Every figure of the prose that speaks of the tables. */
export function figureLinks({ report, prose }: ReadReport): FigureLink[] {
  return figuresOfFacts(report, prose).map(({ figure, fact, interpretations }) => {
    const stated = inCells(figure);
    // The reading that holds; else the plainest.
    const { interpretation, value } = interpretations.find((each) => each.value === stated) ?? interpretations[0]!;
    return {
      figure,
      fact,
      span: { start: figure.span.start, end: figure.phrase.end },
      cells: cellsOf(report, interpretation).map((index) => report.cells[index]!),
      value,
      agrees: value === stated,
    };
  });
}

export const figureAt = (read: ReadReport, offset: number): FigureLink | null =>
  figureLinks(read).find(({ span }) => contains(span, offset)) ?? null;

/** From a figure in prose to its cells. */
export interface Definition {
  readonly from: Span;
  readonly to: readonly Span[];
}

/** The cells that the figure at an offset speaks of; null where no such figure stands. */
export function definitionAt(read: ReadReport, offset: number): Definition | null {
  const link = figureAt(read, offset);
  if (!link) return null;
  const to = link.cells.flatMap(({ span }) => span ?? []);
  return to.length > 0 ? { from: link.span, to } : null;
}

/**
 * Where the prose speaks of the cell at an offset, or of the cells of the figure there. With `declaration` the cells
 * themselves come first.
 */
export function referencesAt(read: ReadReport, offset: number, declaration: boolean): Span[] {
  const links = figureLinks(read);
  const own = links.find(({ span }) => contains(span, offset));
  const cells = own ? own.cells : read.report.cells.filter(({ span }) => span !== null && contains(span, offset));
  if (cells.length === 0) return [];
  const stated = links.filter((link) => link.cells.some((cell) => cells.includes(cell)));
  return [...(declaration ? cells.flatMap(({ span }) => span ?? []) : []), ...stated.map(({ span }) => span)];
}
