import { type PrintedCell, type PrintedLine, printedGrid } from '../form/printed-grid.ts';
import type { FormRow, TableKey } from '../form/types.ts';
import type { BoundRow, Cell, Report } from '../model/report.ts';
import { definesTotal } from '../model/sums.ts';
import { cellTitle } from '../rules/support/cell-titles.ts';
import { inLocale, type Locale } from '../text/bilingual.ts';
import { covering, type Span, spanOf } from '../text/span.ts';
import { whyFixed } from './enter-value.ts';
import { numberIn } from './extract.ts';
import type { GridCell, GridRow, ValueCell } from './preview-data.ts';

/** A table as the form prints it, with the values of the report. */
export function gridOf(report: Report, key: TableKey, locale: Locale): GridRow[] {
  const draw = new Cells(report, key, locale);
  const lines = printedGrid(report.form, key);
  const widen = key === 'proactive' ? widening(lines) : ({ columns }: PrintedCell) => columns;
  return lines.map(({ isHeader, row, cells }) => ({
    isHeader: isHeader && key !== 'proactive', // there it stands between values
    cells: cells.map((cell, i) => draw.cell(cell, row, widen(cell, i, cells))),
  }));
}

type Widen = (cell: PrintedCell, place: number, line: readonly PrintedCell[]) => number;

/** Blocks with more and with fewer columns become equally wide. */
function widening(lines: readonly PrintedLine[]): Widen {
  const width = lines.map(({ cells }) => Math.max(1, cells.length - 1)).reduce(leastCommonMultiple);
  return (_, place, line) => {
    if (line.length === 1) return 1 + width;
    return place === 0 ? 1 : width / (line.length - 1);
  };
}

const leastCommonMultiple = (a: number, b: number): number => {
  let multiple = a;
  while (multiple % b !== 0) multiple += a;
  return multiple;
};

/** The cells of one table that the report fills. */
class Cells {
  private readonly bound: ReadonlyMap<FormRow, BoundRow>;

  constructor(
    private readonly report: Report,
    key: TableKey,
    private readonly locale: Locale,
  ) {
    this.bound = new Map(report.tables[key]?.rows.map((row) => [row.form, row]));
  }

  cell(printed: PrintedCell, row: FormRow | null, columns: number): GridCell {
    if (printed.kind === 'value') return this.value(this.report.cells[printed.cell.index]!, columns);
    const { kind, text, rows } = printed;
    const place = kind === 'row' && row ? this.labelPlace(row) : null;
    return { kind: kind === 'group' ? 'row' : kind, text, columns, rows, place, findings: [] };
  }

  private labelPlace(row: FormRow): Span | null {
    const fields = this.bound.get(row)?.label ?? [];
    const [first, last] = [fields[0], fields.at(-1)];
    return first && last && first.start <= last.end ? covering(first, last) : null;
  }

  private value(cell: Cell, columns: number): ValueCell {
    const { form, state, span } = cell;
    const why = whyFixed(cell);
    return {
      kind: 'value',
      cell: form.name,
      title: inLocale(cellTitle(form), this.locale),
      state,
      derived: form.derived,
      sums: this.report.form.equationsOf[form.index]!.flatMap((equation) =>
        definesTotal(equation) && equation.at === form.index
          ? [equation.left.map((index) => this.report.form.cells[index]!.name)]
          : [],
      ),
      text: span ? this.written(span) : '',
      value: numberIn(cell),
      place: span && spanOf(span),
      fixed: why && inLocale(why, this.locale),
      columns,
      rows: 1,
      findings: [],
    };
  }

  private written({ start, end }: Span): string {
    const text = this.report.text.slice(start, Math.min(end, start + MAX_LENGTH)).replace(/\s+/g, ' ');
    return end - start > MAX_LENGTH ? `${text}…` : text;
  }
}

/** What stands in place of a number is shown so far. */
const MAX_LENGTH = 40;
