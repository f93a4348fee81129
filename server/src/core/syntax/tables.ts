import { REVIEW_COLUMNS } from '../form/review.ts';
import { sectionForm } from '../form/sections.ts';
import type { SectionKey, TableKey } from '../form/types.ts';
import type { Lines } from '../text/lines.ts';
import { type Content, readContent } from './content.ts';
import { type Field, type FieldLine, standsForNumber } from './field.ts';
import { withGluedRows } from './glued.ts';
import type { Heading } from './headings.ts';
import { LABELS } from './labels.ts';
import { readRows } from './rows.ts';
import type { TableBlock } from './tree.ts';

/** A line of this many numbers is a table's, wherever a table is due. */
const ROW_OF_NUMBERS = 5;

/**
 * Finds the tables by what stands in them, not by their layout: a table begins where a line holds a label of the form, and
 * goes on to the last line that holds a label of it, a value, or fields. A heading or another table's label ends it.
 */
export function readTables(lines: Lines, headings: readonly Heading[]): TableBlock[] {
  const tables: TableBlock[] = [];
  for (let part = -1; part < headings.length; part++) {
    const heading = headings[part];
    const from = Math.max(heading ? lines.lineAt(heading.end) + 1 : 0, tables.at(-1)?.lastLine ?? 0);
    const to = headings[part + 1]?.line ?? lines.count;
    if (from < to) for (const table of tablesBetween(lines, from, to, heading?.key ?? null)) tables.push(table);
  }
  return tables;
}

interface Open {
  readonly table: TableKey;
  readonly content: FieldLine[];
  /** How many lines of the content are known to be the table's. */
  solid: number;
}

function tablesBetween(lines: Lines, from: number, to: number, section: SectionKey | null): TableBlock[] {
  const due = section ? sectionForm(section).table : null;
  const found: TableBlock[] = [];
  let open = null as Open | null;
  let leading: FieldLine[] = []; // lines of fields right above: a header that a scan has spoilt
  const contents = withGluedRows(lines.text, readContent(lines, from, to));
  for (const [index, content] of contents.entries()) {
    if (content.kind !== 'fields') {
      if (content.kind === 'prose') leading = [];
      continue;
    }
    const line = content.fields;
    if (line.isPerhapsPage && !open) continue;
    const key: TableKey | null =
      tableOf(lines.text, line, due, open?.table ?? null) ??
      (open || !due ? null : beginsSpoilt(lines.text, contents, index, due));
    if (open && key && key !== open.table) {
      put(open);
      open = null;
    }
    if (!open && key && begins(lines.text, contents, index, key, due)) {
      const content = due === key ? fromValues(leading, line) : leading.filter(isGrid);
      open = { table: key, content, solid: content.length };
      leading = [];
    }
    if (open) {
      open.content.push(line);
      if (key || isSolid(line)) open.solid = open.content.length;
    } else leading = isGrid(line) || due ? [...leading.slice(-MAX_LEADING), line] : [];
  }
  if (open) put(open);
  return found;

  function put({ table, content, solid }: Open): void {
    const kept = content.slice(0, solid);
    const firstLine = Math.max(kept[0]!.line, found.at(-1)?.lastLine ?? from);
    const lastLine = Math.max(kept.at(-1)!.nextLine, firstLine + 1);
    found.push({ kind: 'table', table, section, ...readRows(lines.text, table, kept), firstLine, lastLine });
  }
}

/** A header, and the first rows behind it, have no more lines than these. */
const MAX_LEADING = 8;

/**
 * Of the lines above the first that is known to be a table's those from its first cells on, with the words right above them,
 * which are the beginning of their label: words before may be prose.
 */
function fromValues(leading: readonly FieldLine[], known: FieldLine): FieldLine[] {
  const isNamed = known.fields.some(({ label }) => label !== undefined);
  const lines = isNamed ? leading : [...leading, known];
  const first = leading.findIndex((line, i) => isSolid(line) || (i + 1 < lines.length && isSolid(lines[i + 1]!)));
  return first < 0 ? [] : leading.slice(first);
}

/**
 * The table that the line belongs to. Words that several tables have (总计), and short ones (其他), never speak against the
 * table that is open or due.
 */
function tableOf(text: string, { fields }: FieldLine, due: TableKey | null, open: TableKey | null): TableKey | null {
  let key: TableKey | null = null;
  const expected = open ?? due;
  for (const { label } of fields) {
    if (!label) continue;
    if (expected && label.tables.has(expected)) return expected;
    if (label.tables.size === 1 && (label.sure || label.folded.length >= 3)) key ??= [...label.tables][0]!;
  }
  return key ?? (due && !open && (isRowOfNumbers(fields) || isReviewRow(text, fields, due)) ? due : null);
}

/** Where a table is due and its header is lost: a piece of a row's label, or cells, one to a line. */
function beginsSpoilt(text: string, contents: readonly Content[], index: number, due: TableKey): TableKey | null {
  const content = contents[index]!;
  const fields = content.kind === 'fields' ? content.fields.fields : [];
  if (fields.some(({ kind, start, end }) => kind === 'text' && LABELS.isBegun(text, start, end, due))) return due;
  return beginsWithNumbers(contents, index) ? due : null;
}

function beginsWithNumbers(contents: readonly Content[], index: number): boolean {
  let cells = 0;
  for (let i = index; i < Math.min(contents.length, index + 30) && cells < ROW_OF_NUMBERS; i++) {
    const content = contents[i]!;
    if (content.kind === 'blank' || content.kind === 'page') continue;
    if (content.kind !== 'fields' || content.fields.fields.some((field) => field.kind === 'text')) return false;
    const { fields } = content.fields;
    cells += fields.length === 1 ? 1 : fields.reduce((sum, field) => sum + field.numbers.length, 0);
  }
  return cells >= ROW_OF_NUMBERS;
}

const isRowOfNumbers = (fields: FieldLine['fields']): boolean =>
  fields.reduce((sum, field) => sum + field.numbers.length, 0) >= ROW_OF_NUMBERS;

/** The one row of `review`, mostly empty. */
const isReviewRow = (text: string, fields: FieldLine['fields'], due: TableKey): boolean =>
  due === 'review' &&
  fields.length >= REVIEW_COLUMNS - 1 && // the bar before the first may stand behind an empty cell
  fields.every((field) => field.kind !== 'text' || standsForNumber(text, field));

/** A label alone on a line may be a word of the prose: then the next lines must go on like a table. */
function begins(
  text: string,
  contents: readonly Content[],
  index: number,
  table: TableKey,
  due: TableKey | null,
): boolean {
  const content = contents[index]!;
  if (content.kind !== 'fields' || content.fields.delimiter !== 'alone' || due === table) return true;
  for (const next of contents.slice(index + 1, index + 12)) {
    if (next.kind === 'prose') return false;
    if (next.kind === 'fields' && (isSolid(next.fields) || tableOf(text, next.fields, null, table) === table))
      return true;
  }
  return false;
}

const isGrid = ({ delimiter }: FieldLine): boolean =>
  delimiter === 'tab' || delimiter === 'bar' || delimiter === 'comma' || delimiter === 'html';

/** Holds a value or a mark in place of one, or fields with bars or tabs between. */
const isSolid = (line: FieldLine): boolean =>
  isGrid(line) ||
  line.fields.some(
    (field) => field.kind === 'blank' || field.kind === 'merged' || field.numbers.length > 0 || isMark(field),
  );

/** `/`, `-`, 无. */
const isMark = ({ kind, label, start, end }: Field): boolean => kind === 'text' && !label && end - start <= 2;
