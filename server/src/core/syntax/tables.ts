import { sectionForm } from '../form/sections.ts';
import type { SectionKey, TableKey } from '../form/types.ts';
import type { Lines } from '../text/lines.ts';
import { type FieldLine, fieldsOf } from './fields.ts';
import type { Heading } from './headings.ts';
import { readRows } from './rows.ts';
import type { TableBlock } from './tree.ts';

/** A line that is longer and has no delimiter is prose. */
const LONGEST_CELL = 70;
/** A line of this many numbers is a table's, wherever a table is due. */
const ROW_OF_NUMBERS = 5;

/**
 * Finds the tables by what stands in them, not by their layout: a table begins where a line holds a label of the form, and
 * goes on to the last line that holds a label of it, a value, or fields. A heading or another table's label ends it.
 */
export function readTables(lines: Lines, headings: readonly Heading[]): TableBlock[] {
  const tables: TableBlock[] = [];
  let next = 0;
  for (let part = -1; part < headings.length; part++) {
    const heading = headings[part];
    const from = heading ? lines.lineAt(heading.end) + 1 : 0;
    const to = headings[part + 1]?.line ?? lines.count;
    for (const table of tablesBetween(lines, Math.max(from, next), to, heading?.key ?? null)) {
      tables.push(table);
      next = table.lastLine;
    }
  }
  return tables;
}

interface Open {
  readonly table: TableKey;
  readonly firstLine: number;
  readonly content: FieldLine[];
  /** How many lines of the content are known to be the table's. */
  solid: number;
}

function tablesBetween(lines: Lines, from: number, to: number, section: SectionKey | null): TableBlock[] {
  const due = section ? sectionForm(section).table : null;
  const found: TableBlock[] = [];
  let open = null as Open | null;
  const close = () => {
    if (open) found.push(blockOf(lines, section, open.table, open.content.slice(0, open.solid), open.firstLine));
    open = null;
  };
  let leading: FieldLine[] = []; // lines of fields right above: a header that a scan has spoilt
  for (let line = from; line < to; line++) {
    const content = readLine(lines, line);
    if (!content) {
      if (!isBlankLine(lines, line)) leading = [];
      continue;
    }
    const told = tableOf(content, due, open?.table ?? null);
    if (open && told && told !== open.table) close();
    if (!open && told && begins(lines, content, told, due, to)) {
      open = { table: told, firstLine: leading[0]?.line ?? line, content: leading, solid: leading.length };
      leading = [];
    }
    if (!open) {
      leading = content.delimiter === 'tab' || content.delimiter === 'bar' ? [...leading, content] : [];
      continue;
    }
    open.content.push(content);
    if (told || isSolid(content)) open.solid = open.content.length;
  }
  close();
  return found;
}

/** The line's fields; null for a blank line and for prose. */
function readLine(lines: Lines, line: number): FieldLine | null {
  const content = fieldsOf(lines, line);
  if (content.fields.length === 0) return null;
  if (content.delimiter === 'alone') {
    const field = content.fields[0]!;
    if (field.kind === 'text' && !field.label && isProse(lines.text, field.start, field.end)) return null;
  }
  return content;
}

function isProse(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_CELL) return true;
  const last = text[end - 1]!;
  return last === '。' || last === '；' || text.slice(start, end).includes('。');
}

const isBlankLine = (lines: Lines, line: number): boolean => fieldsOf(lines, line).fields.length === 0;

/**
 * The table that the line belongs to. Words that several tables have (总计), and short ones (其他), never speak against the
 * table that is open or due.
 */
function tableOf({ fields }: FieldLine, due: TableKey | null, open: TableKey | null): TableKey | null {
  let told: TableKey | null = null;
  const expected = open ?? due;
  for (const { label } of fields) {
    if (!label) continue;
    if (expected && label.tables.has(expected)) return expected;
    if (label.tables.size === 1 && (label.sure || label.folded.length >= 3)) told ??= [...label.tables][0]!;
  }
  return told ?? (due && !open && isRowOfNumbers(fields) ? due : null);
}

const isRowOfNumbers = (fields: FieldLine['fields']): boolean =>
  fields.reduce((sum, field) => sum + field.numbers.length, 0) >= ROW_OF_NUMBERS;

/** A label alone on a line may be a word of the prose: then the next lines must go on like a table. */
function begins(lines: Lines, content: FieldLine, table: TableKey, due: TableKey | null, to: number): boolean {
  if (content.delimiter !== 'alone' || due === table) return true;
  let looked = 0;
  for (let line = content.line + 1; line < to && looked < 3; line++) {
    const next = readLine(lines, line);
    if (!next) {
      if (isBlankLine(lines, line)) continue;
      return false;
    }
    looked++;
    if (isSolid(next) || tableOf(next, null, table) === table) return true;
  }
  return false;
}

/** Holds a value, or fields with bars or tabs between. */
const isSolid = ({ delimiter, fields }: FieldLine): boolean =>
  delimiter === 'tab' || delimiter === 'bar' || fields.some((field) => field.numbers.length > 0);

function blockOf(
  lines: Lines,
  section: SectionKey | null,
  table: TableKey,
  content: readonly FieldLine[],
  firstLine: number,
): TableBlock {
  return {
    kind: 'table',
    table,
    section,
    content,
    rows: readRows(lines.text, table, content),
    firstLine,
    lastLine: (content.at(-1)?.line ?? firstLine) + 1,
  };
}
