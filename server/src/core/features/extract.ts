import type { Editions, FormEdition, SectionKey } from '../form/types.ts';
import { TABLE_KEYS, type TableKey } from '../form/types.ts';
import type { Cell, CellState, Report } from '../model/report.ts';
import type { Range } from '../text/lines.ts';
import { wordsAlone } from '../text/nothing.ts';
import { toNumber } from '../text/number.ts';

/** Who reports on which year, in which form. */
export interface Identity {
  readonly title: string | null;
  readonly organ: string | null;
  readonly year: number | null;
  readonly form: FormEdition;
}

/** A table's numbers by row and column, as deep as the cells' names; null where there is no number. */
export interface CellTree {
  [key: string]: CellTree | number | null;
}

export interface ExtractedSection {
  readonly key: SectionKey;
  readonly heading: string;
  readonly range: Range;
}

export interface ExtractedCell {
  readonly cell: string;
  readonly value: number | null;
  /** As it stands in the text; empty where nothing does. */
  readonly text: string;
  readonly state: CellState;
  readonly range: Range | null;
}

/** A report as plain data, for other programs. */
export interface Extract extends Identity {
  /** The form that each table is of. */
  readonly forms: Editions;
  readonly sections: readonly ExtractedSection[];
  /** Null for a table that is not there. */
  readonly tables: Readonly<Record<TableKey, CellTree | null>>;
}

export const identityOf = ({ syntax, organ, year, form }: Report): Identity => ({
  title: syntax.title?.words ?? null,
  organ,
  year,
  form: form.id,
});

export function extractReport(report: Report): Extract {
  return {
    ...identityOf(report),
    forms: report.form.editions,
    sections: report.sections.map(({ key, heading }) => ({
      key,
      // A heading may be broken over two lines.
      heading: wordsAlone(report.readable.slice(heading.start, heading.end)).replace(/\s*[\r\n]+\s*/g, ''),
      range: report.lines.rangeOf(heading),
    })),
    tables: Object.fromEntries(TABLE_KEYS.map((key) => [key, treeOf(report, key)])) as Extract['tables'],
  };
}

/** Every cell of the report's form, in the form's order. */
export const extractCells = ({ cells, lines, text }: Report): ExtractedCell[] =>
  cells.map((cell) => ({
    cell: cell.form.name,
    value: numberIn(cell),
    text: cell.span ? text.slice(cell.span.start, cell.span.end) : '',
    state: cell.state,
    range: cell.span && lines.rangeOf(cell.span),
  }));

export const numberIn = ({ state, value }: Cell): number | null => (state === 'number' ? toNumber(value) : null);

function treeOf(report: Report, key: TableKey): CellTree | null {
  if (!report.tables[key]) return null;
  const tree: CellTree = {};
  for (const cell of report.cells) {
    if (cell.form.table !== key) continue;
    const path = cell.form.name.split('.').slice(1);
    const last = path.pop()!;
    let branch = tree;
    for (const step of path) {
      branch[step] ??= {};
      branch = branch[step] as CellTree;
    }
    branch[last] = numberIn(cell);
  }
  return tree;
}
