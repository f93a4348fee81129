import { SUBJECT } from '../form/proactive.ts';
import { CORNER_NOTE } from '../form/requests.ts';
import type { FormColumn, FormRow, TableKey } from '../form/types.ts';
import type { BoundRow, Cell, Report } from '../model/report.ts';
import { cellTitle } from '../rules/support/cell-titles.ts';
import { inLocale, type Locale } from '../text/bilingual.ts';
import { covering, type Span, spanOf } from '../text/span.ts';
import { whyFixed } from './enter-value.ts';
import { numberIn } from './extract.ts';
import type { GridCell, GridRow, LabelCell, ValueCell } from './preview-data.ts';

/** A table as the form prints it, with the values of the report. */
export function gridOf(report: Report, key: TableKey, locale: Locale): GridRow[] {
  const { rows } = report.form.tables[key];
  const draw = new Cells(report, key, locale);
  switch (key) {
    case 'proactive':
      return proactiveGrid(rows, draw);
    case 'requests':
      return requestsGrid(rows, draw);
    case 'review':
      return [...headerRows(rows[0]!.columns), { isHeader: false, cells: draw.values(rows[0]!) }];
  }
}

/** Each block of rows has a line with its name and one with its columns. */
function proactiveGrid(rows: readonly FormRow[], draw: Cells): GridRow[] {
  const width = rows.map((row) => row.columns.length).reduce(leastCommonMultiple);
  const grid: GridRow[] = [];
  let block = '';
  for (const row of rows) {
    const each = width / row.columns.length;
    if (row.groups[0] !== block) {
      block = row.groups[0]!;
      grid.push(
        { isHeader: false, cells: [label('corner', block, 1 + width)] },
        {
          isHeader: false,
          cells: [label('corner', SUBJECT), ...row.columns.map((c) => label('column', c.label, each))],
        },
      );
    }
    grid.push({ isHeader: false, cells: [draw.label(row), ...draw.values(row, each)] });
  }
  return grid;
}

/** Rows without a group have one wide label; groups reach down over their rows. */
function requestsGrid(rows: readonly FormRow[], draw: Cells): GridRow[] {
  const depth = Math.max(...rows.map((row) => row.groups.length)) + 1;
  const header = headerRows(rows[0]!.columns);
  const corner = label('corner', CORNER_NOTE, depth, header.length);
  const body = rows.map((row, i) => {
    const opened = row.groups.flatMap((group, level) => {
      const isIn = (other: FormRow | undefined) => other?.groups[level] === group;
      if (isIn(rows[i - 1])) return [];
      let end = i + 1;
      while (isIn(rows[end])) end++;
      return [label('row', group, 1, end - i)];
    });
    const own = draw.label(row, depth - row.groups.length);
    return { isHeader: false, cells: [...opened, own, ...draw.values(row)] };
  });
  return [{ ...header[0]!, cells: [corner, ...header[0]!.cells] }, ...header.slice(1), ...body];
}

/** The header of merged cells: columns of one group share a cell, and a label reaches down to the last header row. */
function headerRows(columns: readonly FormColumn[]): GridRow[] {
  const paths = columns.map((column) => [...column.groups, column.label]);
  const depth = Math.max(...paths.map((path) => path.length));
  return Array.from({ length: depth }, (_, level) => ({
    isHeader: true,
    cells: paths.flatMap((path, i) => {
      const isLeaf = level === path.length - 1;
      if (level >= path.length || (!isLeaf && startsLike(path, paths[i - 1], level))) return [];
      if (isLeaf) return [label('column', path[level]!, 1, depth - level)];
      return [label('column', path[level]!, paths.slice(i).filter((other) => startsLike(path, other, level)).length)];
    }),
  }));
}

const startsLike = (path: readonly string[], other: readonly string[] | undefined, level: number): boolean =>
  other !== undefined && level < other.length - 1 && path.slice(0, level + 1).every((word, i) => word === other[i]);

const label = (kind: LabelCell['kind'], text: string, columns = 1, rows = 1): LabelCell => ({
  kind,
  text,
  columns,
  rows,
  place: null,
  findings: [],
});

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

  label(row: FormRow, columns = 1): LabelCell {
    return { ...label('row', row.label, columns), place: this.labelPlace(row) };
  }

  values(row: FormRow, columns = 1): GridCell[] {
    const first = this.report.form.firstCellOf.get(row)!;
    return row.columns.map((_, i) => this.value(this.report.cells[first + i]!, columns));
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
