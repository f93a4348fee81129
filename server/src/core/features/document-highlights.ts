import type { Equation } from '../form/types.ts';
import type { Cell, Report } from '../model/report.ts';
import { definesTotal } from '../model/sums.ts';
import type { ReadReport } from '../read-report.ts';
import type { Span } from '../text/span.ts';
import { figureAt, figureLinks } from './navigation.ts';
import { nodeAt } from './node-at-offset.ts';

/** `total`: what others add up to. `addend`: one of those. `related`: balances it, or speaks of it. */
export interface Highlight {
  readonly kind: 'total' | 'addend' | 'related';
  readonly span: Span;
}

/**
 * What belongs to the place: to a total its addends, to an addend its totals, to both what they are balanced with and the
 * figures in prose that speak of them; to such a figure its cells. Not to a row's label its values: as long as the cursor stays
 * within what is lit, VS Code does not ask again, and a total among them would not light its addends.
 */
export function highlightsAt(read: ReadReport, offset: number): Highlight[] {
  const { report } = read;
  const place = nodeAt(report, offset);
  if (place?.kind === 'cell') return [...ofProse(read, place.cell), ...ofCell(report, place.cell.form.index)];
  const figure = place ? null : figureAt(read, offset);
  if (figure) return [{ kind: 'related', span: figure.figure.span }, ...figure.cells.flatMap(highlightOf)];
  return [];
}

const ofProse = (read: ReadReport, cell: Cell): Highlight[] =>
  figureLinks(read)
    .filter(({ cells }) => cells.includes(cell))
    .map(({ figure }) => ({ kind: 'related', span: figure.span }));

const highlightOf = ({ span, form }: Cell): Highlight[] =>
  span && span.end > span.start ? [{ kind: form.derived ? 'total' : 'addend', span }] : [];

function ofCell(report: Report, cell: number): Highlight[] {
  const equations = report.form.equationsOf[cell]!;
  const kinds = new Map<number, Highlight['kind']>();
  for (const equation of equations)
    for (const [term, kind] of termsOf(equation, cell)) if (!kinds.has(term)) kinds.set(term, kind);
  kinds.set(cell, equations.some((equation) => definesTotal(equation) && equation.at === cell) ? 'total' : 'addend');
  return [...kinds]
    .flatMap(([term, kind]): Highlight[] => {
      const { span } = report.cells[term]!;
      return span && span.end > span.start ? [{ kind, span }] : [];
    })
    .sort((a, b) => a.span.start - b.span.start);
}

function termsOf(equation: Equation, cell: number): [number, Highlight['kind']][] {
  if (!definesTotal(equation)) return equation.cells.map((term) => [term, 'related']);
  if (equation.at !== cell) return [[equation.at, 'total']];
  return equation.left.map((term) => [term, 'addend']);
}
