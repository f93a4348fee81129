import { distance } from 'fastest-levenshtein';
import { type PrintedCell, printedGrid } from '../form/printed-grid.ts';
import { sectionForm } from '../form/sections.ts';
import { type Form, TABLE_KEYS, type TableKey } from '../form/types.ts';
import type { BoundRow, Cell, Report, Table } from '../model/report.ts';
import { type Field, foldOf, wordsOf } from '../syntax/field.ts';
import { fold } from '../text/fold.ts';
import type { ContentBlock, ContentCell, ContentRow } from './report-content-data.ts';

/**
 * A table of a report as the form prints it, with the figures and the labels that the report has, and below it the words that are
 * none of the form's; null where one of its figures has no place there.
 */
export function officialTable(report: Report, table: Table): ContentBlock[] | null {
  if (!isReadWhole(report, table)) return null;
  const { form } = report;
  const { key } = table;
  const boundTo = new Map(table.rows.map((row) => [row.form, row]));
  const lines = printedGrid(form, key);
  const width = key === 'proactive' ? Math.max(...lines.map((line) => line.cells.length - 1)) : null;
  const rows = lines.map(
    ({ isHeader, row, cells }): ContentRow => ({
      isHeader: isHeader && key !== 'proactive', // there it stands between values
      cells: cells.map((cell, place): ContentCell => {
        const columns = width === null ? cell.columns : widened(width, place, cells.length - 1);
        return { ...drawn(report, cell, row && boundTo.get(row)), columns, rows: cell.rows };
      }),
    }),
  );
  const notes = looseWords(report, table).map((words): ContentBlock => ({ kind: 'words', role: 'line', words }));
  return [{ kind: 'table', table: key, name: nameOfTable(key), isOfficial: true, rows }, ...notes];
}

export const nameOfTable = (key: TableKey): string => sectionForm(key).heading.replace(/^.*?、/, '');

/** Every row of the form is there, and every figure of the text is in one of their cells. */
function isReadWhole({ form, cells }: Report, table: Table): boolean {
  const { key, rows, unbound, unknown, repeated, grouped, subtotals } = table;
  if (unbound || [unknown, repeated, grouped, subtotals].some((other) => other.length > 0)) return false;
  if (rows.length !== form.tables[key].rows.length) return false;
  const ofTable = cells.filter((cell) => cell.form.table === key);
  if (ofTable.some(({ state }) => state === 'missing' || state === 'unbound')) return false;
  const bound = new Set(ofTable.map(({ span }) => span?.start));
  // Where one is beside its cells, as in a row that is too long, it would be lost.
  return rows.every(({ row }) =>
    row.values.every(({ kind, start, numbers }) => {
      if (kind === 'blank' || bound.has(start)) return true;
      return numbers.length > 0 && numbers.every((number) => bound.has(number.start));
    }),
  );
}

type Drawn = Pick<ContentCell, 'kind' | 'words' | 'isNumber'>;

function drawn(report: Report, printed: PrintedCell, bound: BoundRow | null | undefined): Drawn {
  if (printed.kind === 'value') return figureOf(report, report.cells[printed.cell.index]!);
  const { kind, text } = printed;
  const written = kind === 'row' && bound ? labelOf(report.text, bound) : '';
  // What differs in blanks and the like alone is the form's.
  const words = written === '' || fold(written) === fold(text) ? text : written;
  return { kind: kind === 'corner' ? 'label' : kind, words, isNumber: false };
}

const labelOf = (text: string, { label, rest }: BoundRow): string =>
  [...label, ...rest].map((field) => wordsIn(text, field)).join('');

function figureOf({ text, cells }: Report, cell: Cell): Drawn {
  const { state, field, span, written } = cell;
  if (state === 'blank' || !field || !span) return { kind: 'value', words: '', isNumber: false };
  const isShared = field.kind === 'merged' || cells.some((other) => other !== cell && other.field === field);
  const words = isShared ? text.slice(span.start, span.end).trim() : wordsIn(text, field);
  return { kind: 'value', words, isNumber: state === 'number' && written?.form === 0 && isPlainNumber(words) };
}

/** As a spreadsheet has a number; with zeros in front it would lose them. */
export const isPlainNumber = (words: string): boolean => /^-?(?:0|[1-9]\d{0,11})(?:\.\d{1,4})?$/.test(words);

const wordsIn = (text: string, field: Field): string => wordsOf(text, field).replace(/\s+/g, ' ').trim();

/** What stands in the lines of a table, is no row's own, and is not printed by the form: a note, a spoilt word. */
function looseWords({ text, form }: Report, { key, blocks, rows }: Table): string[] {
  const own = new Set(
    rows.flatMap(({ label, rest, row }) => [...label, ...rest, ...row.values]).map(({ start }) => start),
  );
  const printed = printedWords(form, key);
  return blocks.flatMap(({ content, bareNumbers }) =>
    content.flatMap(({ fields }) => {
      const loose = fields.filter(
        (field) =>
          field.kind === 'text' &&
          !own.has(field.start) &&
          !bareNumbers.includes(field) &&
          !isOfForm(foldOf(text, field), printed),
      );
      return loose.length > 0 ? [loose.map((field) => wordsIn(text, field)).join(' ')] : [];
    }),
  );
}

/** Words of the form, whole or in pieces, or so like them that they can be nothing else; and lines drawn with characters. */
const isOfForm = (words: string, printed: string): boolean =>
  !/[\p{L}\p{N}]/u.test(words) ||
  printed.includes(words) ||
  printed.split('\n').some((label) => 5 * distance(label, words) <= 2 * Math.max(label.length, words.length));

/** All that the form prints in a table beside the rows' labels, folded, one word behind the other. */
function printedWords(form: Form, key: TableKey): string {
  const words = printedGrid(form, key).flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell.kind === 'value' || cell.kind === 'row' ? [] : [fold(cell.text)])),
  );
  return words.join('\n');
}

/** A paragraph of a table's section that is nothing but words of the table's header, in lines of their own before the table begins, or a line drawn with characters. */
export function isTableHead({ form, tables }: Report, section: string | null, words: string): boolean {
  const key = TABLE_KEYS.find((name) => name === section);
  if (!key || !tables[key] || words.length > MAX_HEAD) return false;
  if (!/[\p{L}\p{N}]/u.test(words)) return true;
  let left = fold(words);
  const printed = printedWords(form, key).split('\n');
  for (const word of printed.sort((a, b) => b.length - a.length)) left = left.replaceAll(word, '');
  return !/[\p{L}\p{N}]/u.test(left);
}

const MAX_HEAD = 200;

/** Where a block has fewer columns than others its last one is the wider: what a cell goes over stands behind it, where it moves nothing. */
const widened = (width: number, place: number, last: number): number => (place === last ? width - last + 1 : 1);
