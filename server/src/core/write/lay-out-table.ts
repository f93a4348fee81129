import type { TableKey } from '../form/types.ts';
import type { BoundRow, Report, Table } from '../model/report.ts';
import { isRuled } from '../syntax/between-rows.ts';
import { type Field, foldOf, wordsOf } from '../syntax/field.ts';
import { LABELS } from '../syntax/labels.ts';
import type { TableBlock } from '../syntax/tree.ts';
import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { type HeaderLine, keepHeader, placeHeader } from './table-header.ts';
import type { TableLayout, TableLayoutLine } from './table-layout.ts';
import { extentOfTable, isNothingLost, wordsOfMarkUp } from './table-text.ts';

/** How many columns of labels the form's tables have. */
const LABEL_COLUMNS: Readonly<Record<TableKey, number>> = { proactive: 1, requests: 3, review: 0 };

/**
 * Reads a table as lines of the form's grid, with all its words, values and blanks as they are written. Null where one of them
 * has no place that is known for certain: a row that is too short, words that belong to no row, a row that the form does not have.
 */
export function layOutTable(report: Report, key: TableKey): TableLayout | null {
  const table = report.tables[key];
  const [block, ...others] = table?.blocks ?? [];
  if (!table || !block || others.length > 0 || !isReadWhole(table)) return null;
  const rows = inTextOrder(table.rows);
  const loose = looseWords(block, rows);
  const columns = Math.max(...report.form.tables[key].rows.map((row) => row.columns.length));
  const width = LABEL_COLUMNS[key] + columns;
  const shift = shiftOf(report, rows, LABEL_COLUMNS[key], width);
  const sorted = sortWords(report.text, key, rows, loose);
  if (!sorted) return null;
  const placed: Placed[] = [];
  for (const [index, { bound, start }] of rows.entries()) {
    const { labels, header } = sorted[index]!;
    const values = valuesOf(report, bound);
    if (!values) return null;
    const lines =
      placeHeader(report.text, report.form, key, bound.form, header, write) ?? keepHeader(header, shift, write);
    for (const line of lines) placed.push({ at: header[0]!.start, line: { kind: 'header', ...filledTo(line, width) } });
    const fields = [...labels, ...values];
    placed.push({ at: start, line: { kind: 'row', fields: [...fields, ...blanks(width - fields.length)] } });
  }
  const used = new Set([...rows.flatMap(({ fields }) => fields), ...loose].map((field) => field.start));
  const kept = keptLines(report, block, [...rows, ...sorted.flatMap(({ header }) => extentOfWords(header))], used);
  if (!kept) return null;
  const layout: TableLayout = {
    span: extentOfTable(report, block),
    labels: LABEL_COLUMNS[key],
    columns,
    isMarkdown: block.content.some((line) => line.delimiter === 'bar' && isRuled(report.text, line)),
    lines: [...placed, ...kept].sort((a, b) => a.at - b.at).map(({ line }) => line),
  };
  return isNothingLost(report.text, block, layout) ? layout : null;

  function write(field: Field): string {
    return written(report.text, field);
  }
}

interface Placed {
  readonly at: number;
  readonly line: TableLayoutLine;
}

const isReadWhole = ({ rows, unbound, unknown, repeated, subtotals }: Table): boolean =>
  rows.length > 0 &&
  unbound === null &&
  unknown.length === 0 &&
  repeated.length === 0 &&
  subtotals.length === 0 &&
  rows.every(({ fit }) => fit === 'complete' || fit === 'grid' || fit === 'empty');

/** A bound row with its fields and where it begins and ends. */
interface PlacedRow {
  readonly bound: BoundRow;
  readonly fields: readonly Field[];
  readonly start: number;
  readonly end: number;
}

function inTextOrder(rows: readonly BoundRow[]): PlacedRow[] {
  return rows
    .map((bound) => {
      const fields = [...bound.label, ...bound.row.values].filter((field) => field.kind !== 'blank');
      const around = fields.length > 0 ? fields : bound.row.values;
      const start = Math.min(...around.map((field) => field.start));
      return { bound, fields, start, end: Math.max(...around.map((field) => field.end)) };
    })
    .sort((a, b) => a.start - b.start);
}

/** The words of the table that belong to no row's own label: of headers, with the digits that a scan left there, and of groups. */
function looseWords(block: TableBlock, rows: readonly PlacedRow[]): Field[] {
  const own = new Set(rows.flatMap(({ fields }) => fields.map((field) => field.start)));
  const words = block.rows.flatMap((row) => row.labels).filter((field) => !own.has(field.start));
  const columns = new Map(words.map((field) => [field.start, field.column]));
  const besides = block.content.flatMap(({ fields }) => {
    const word = fields.find(({ start }) => columns.has(start));
    if (!word || fields.some(({ start }) => own.has(start))) return [];
    const moved = columns.get(word.start)! - word.column; // behind an empty first field that only the rows tell
    return fields
      .filter((field) => field.kind !== 'blank' && !columns.has(field.start))
      .map((field) => ({ ...field, column: field.column + moved }));
  });
  return [...words, ...besides].sort((a, b) => a.start - b.start);
}

/** What stands with a row: its labels, those of its groups first, and the words of a header above it. */
interface Sorted {
  readonly labels: string[];
  readonly header: Field[];
}

/** Puts the words that belong to no row's own label where they belong; null where that is not known of one. */
function sortWords(text: string, key: TableKey, rows: readonly PlacedRow[], loose: readonly Field[]): Sorted[] | null {
  const sorted: Sorted[] = [];
  const hasGroups = key === 'requests';
  const depthOf = ({ form }: BoundRow): number => (hasGroups ? form.groups.length : 0);
  let from = 0;
  for (const [index, { bound, start }] of rows.entries()) {
    const depth = depthOf(bound);
    const labels = blanks(LABEL_COLUMNS[key]);
    const header: Field[] = [];
    let to = from;
    while (to < loose.length && loose[to]!.start < start) to++;
    const words = loose.slice(from, to);
    const isHeader = !hasGroups || index === 0 || words.some(({ label }) => label?.column && label.tables.has(key));
    for (let i = 0; i < words.length; ) {
      const word = words[i]!;
      const group = hasGroups ? groupOf(text, bound, words.slice(i)) : null;
      const column = group?.column ?? (isBesideLabel(bound, word) && word.column < depth ? word.column : -1);
      const above = rows[index - 1]?.bound;
      if (column >= 0 && labels[column] === '') {
        labels[column] = words
          .slice(i, i + (group?.count ?? 1))
          .map((field) => written(text, field))
          .join('');
        i += group?.count ?? 1;
        continue;
      }
      if (above && goesOn(above, sorted.at(-1)!.labels[depthOf(above)]!, written(text, word)))
        sorted.at(-1)!.labels[depthOf(above)] += written(text, word);
      else if (column < 0 && isHeader) header.push(word);
      else return null;
      i++;
    }
    if (labels.length > 0) labels[depth] = bound.label.map((field) => written(text, field)).join('');
    sorted.push({ labels, header });
    from = to;
  }
  const last = rows.at(-1)?.bound;
  for (const word of loose.slice(from)) {
    if (!last || !goesOn(last, sorted.at(-1)!.labels[depthOf(last)]!, written(text, word))) return null;
    sorted.at(-1)!.labels[depthOf(last)] += written(text, word);
  }
  return sorted;
}

/** The group of the row that the words begin with, which may be broken over several lines. */
function groupOf(
  text: string,
  { form }: BoundRow,
  words: readonly Field[],
): { readonly column: number; readonly count: number } | null {
  let whole = '';
  for (const [i, word] of words.slice(0, MAX_PIECES).entries()) {
    whole += foldOf(text, word);
    const group = (i === 0 ? word.label : LABELS.findFolded(whole))?.group;
    const column = group ? form.groups.indexOf(group) : -1;
    if (column >= 0) return { column, count: i + 1 };
  }
  return null;
}

/** A label is not broken over more lines. */
const MAX_PIECES = 4;

/** The rest of a label, printed below the values of its row. */
const goesOn = ({ form }: BoundRow, label: string, words: string): boolean =>
  label !== '' && fold(form.label).startsWith(fold(label + words));

/** A spoilt label of a group, at its place in the line of the row. */
const isBesideLabel = ({ label, row }: BoundRow, word: Field): boolean =>
  row.width > 0 && (label[0] ?? row.values[0])?.line === word.line;

/** The values as they are written, blank ones empty; null where one is lost or shares its field with others. */
function valuesOf({ cells, form, text }: Report, { form: row }: BoundRow): string[] | null {
  const first = form.firstCellOf.get(row)!;
  const own = row.columns.map((_, column) => cells[first + column]!);
  if (own.some(({ state, field }) => state === 'missing' || state === 'unbound' || field?.kind === 'merged'))
    return null;
  const sharesField = new Set(own.map(({ field }) => field)).size < own.filter(({ field }) => field).length;
  return own.map(({ field, state, span }) => {
    if (state === 'blank' || !field || !span) return '';
    return sharesField ? text.slice(span.start, span.end) : written(text, field);
  });
}

/** What a field says, on one line. */
const written = (text: string, field: Field): string => {
  const words = wordsOf(text, field);
  return (field.words === undefined ? words : words.replace(/\s+/g, ' ')).trim();
};

/** By how many columns the rows' values move to come to their places; null where the rows do not agree. */
function shiftOf({ cells, form }: Report, rows: readonly PlacedRow[], labels: number, width: number): number | null {
  const firsts = new Set<number>();
  for (const { bound } of rows) {
    const first = cells[form.firstCellOf.get(bound.form)!]!.field;
    if (bound.row.width === 0) return null;
    if (first) firsts.add(first.column);
    else if (bound.row.width === width) firsts.add(labels);
  }
  const [first, ...others] = firsts;
  return first === undefined || others.length > 0 ? null : labels - first;
}

const extentOfWords = (words: readonly Field[]): Span[] =>
  words.length > 0 ? [{ start: words[0]!.start, end: words.at(-1)!.end }] : [];

/**
 * The lines of the table that hold none of its rows' or headers' words; null where one stands within a row or a header: the text
 * keeps its order.
 */
function keptLines(
  { text, syntax: { lines } }: Report,
  block: TableBlock,
  rowsAndHeaders: readonly Span[],
  used: ReadonlySet<number>,
): Placed[] | null {
  const isWithin = (at: number) => rowsAndHeaders.some(({ start, end }) => start < at && at < end);
  const kept: Placed[] = [];
  const covered = new Set<number>();
  for (const content of block.content) {
    const words = content.fields.filter((field) => field.kind !== 'blank');
    const isUsed = words.some((field) => used.has(field.start));
    for (let line = content.line; line < content.nextLine; line++) covered.add(line);
    if (isUsed || words.length === 0 || isRuled(text, content)) continue;
    const at = words[0]!.start;
    if (isWithin(at)) return null;
    const isMarkedUp = content.delimiter === 'html';
    const note = isMarkedUp
      ? words.map((field) => written(text, field)).join(' ')
      : text.slice(lines.start(content.line), lines.end(content.line));
    kept.push({ at, line: { kind: 'kept', text: note } });
  }
  for (let line = block.firstLine; line < block.lastLine; line++) {
    const whole = text.slice(lines.start(line), lines.end(line));
    if (covered.has(line) || wordsOfMarkUp(whole).trim() === '') continue;
    if (isWithin(lines.start(line))) return null;
    kept.push({ at: lines.start(line), line: { kind: 'kept', text: whole } });
  }
  return kept;
}

function filledTo({ fields, isName }: HeaderLine, width: number): HeaderLine {
  const missing = blanks(width - fields.length);
  return { fields: [...fields, ...missing], isName: [...isName, ...missing.map(() => false)] };
}

const blanks = (count: number): string[] => new Array<string>(Math.max(0, count)).fill('');
