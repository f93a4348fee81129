import { sectionForm } from '../form/sections.ts';
import type { BoundRow, Report, Section } from '../model/report.ts';
import { shortLabel } from '../rules/support/cell-titles.ts';
import type { TableBlock } from '../syntax/tree.ts';
import { wordsAlone } from '../text/nothing.ts';
import { plain } from '../text/number.ts';
import { type Span, span } from '../text/span.ts';

export type SymbolKind = 'title' | 'section' | 'table' | 'row';

/** An entry of the outline. Its children stand within its span, and `selection`, what to jump to, too. */
export interface ReportSymbol {
  readonly kind: SymbolKind;
  readonly name: string;
  readonly detail: string;
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly ReportSymbol[];
}

/** The outline of a report: title, sections, their tables, and each row with its total. */
export function documentSymbols(report: Report): ReportSymbol[] {
  const { title, tables } = report.syntax;
  const placed = new Set(report.sections.flatMap((section) => section.tables));
  const symbols = [
    ...(title ? [leaf('title', oneLine(report.readable.slice(title.start, title.end)), '', title)] : []),
    ...report.sections.map((section) => sectionSymbol(report, section)),
    // A table above the first heading belongs to no section.
    ...tables.filter((table) => !placed.has(table)).map((table) => tableSymbol(report, table)),
  ];
  return symbols.sort((a, b) => a.span.start - b.span.start);
}

function sectionSymbol(report: Report, { heading, body, tables }: Section): ReportSymbol {
  return {
    kind: 'section',
    name: oneLine(report.readable.slice(heading.start, heading.end)),
    detail: '',
    span: span(heading.start, endOfLastWords(report, body)),
    selection: span(heading.start, heading.end),
    children: tables.map((table) => tableSymbol(report, table)),
  };
}

function tableSymbol(report: Report, block: TableBlock): ReportSymbol {
  const { lines } = report.syntax;
  const whole = span(lines.start(block.firstLine), lines.end(block.lastLine - 1));
  const rows = (report.tables[block.table]?.rows ?? []).filter(({ row }) => block.rows.includes(row));
  const heading = sectionForm(block.table).heading;
  return {
    kind: 'table',
    name: `表：${heading.slice(heading.indexOf('、') + 1)}`,
    detail: '',
    span: whole,
    selection: span(whole.start, lines.end(block.firstLine)),
    children: rows
      .flatMap((row) => rowSymbols(report, block, row))
      .filter((row) => whole.start <= row.span.start && row.span.end <= whole.end)
      .sort((a, b) => a.span.start - b.span.start),
  };
}

function rowSymbols(report: Report, block: TableBlock, row: BoundRow): ReportSymbol[] {
  if (block.table === 'review') return reviewSymbols(report, row);
  const pieces = [...row.label, ...row.row.values];
  if (pieces.length === 0) return [];
  return [leaf('row', shortLabel(row.form.label), detailOf(report, row), around(pieces))];
}

/** The one row of `review` is shown as its three blocks. */
function reviewSymbols(report: Report, { form }: BoundRow): ReportSymbol[] {
  const cells = report.cells.filter((cell) => cell.form.row === form);
  const blocks = new Map<string, typeof cells>();
  for (const cell of cells) {
    const name = cell.form.column.groups.join(' › ');
    blocks.set(name, [...(blocks.get(name) ?? []), cell]);
  }
  return [...blocks].flatMap(([name, own]) => {
    const spans = own.flatMap((cell) => cell.span ?? []);
    const total = own.at(-1)!;
    return spans.length === 0
      ? []
      : [leaf('row', name, total.state === 'number' ? plain(total.value) : '', around(spans))];
  });
}

/** A row's total; a row without one shows all its values. */
function detailOf(report: Report, { form }: BoundRow): string {
  const cells = report.cells.filter((cell) => cell.form.row === form);
  const shown = cells.filter((cell) => cell.form.column.key === 'total');
  return (shown.length > 0 ? shown : cells)
    .map((cell) => (cell.state === 'number' ? plain(cell.value) : '—'))
    .join(' / ');
}

function around(spans: readonly Span[]): Span {
  let { start, end } = spans[0]!;
  for (const each of spans) {
    start = Math.min(start, each.start);
    end = Math.max(end, each.end);
  }
  return span(start, end);
}

const leaf = (kind: SymbolKind, name: string, detail: string, { start, end }: Span): ReportSymbol => ({
  kind,
  name: oneLine(name),
  detail,
  span: span(start, end),
  selection: span(start, end),
  children: [],
});

const oneLine = (text: string): string => wordsAlone(text).replace(/\s+/g, ' ').trim() || '—';

/** The end of the last line that is not blank. */
function endOfLastWords({ text, syntax: { lines } }: Report, { start, end }: Span): number {
  return lines.end(lines.lineAt(start + text.slice(start, end).trimEnd().length));
}
