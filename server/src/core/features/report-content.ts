import { TABLE_KEYS, type TableKey } from '../form/types.ts';
import type { Report } from '../model/report.ts';
import type { ReadReport } from '../read-report.ts';
import { type Field, wordsOf } from '../syntax/field.ts';
import type { TableBlock } from '../syntax/tree.ts';
import { readOrdinal } from '../text/fold.ts';
import { wordsAlone } from '../text/nothing.ts';
import { signatureLine } from '../write/section.ts';
import { isPlainNumber, isTableHead, nameOfTable, officialTable } from './official-table.ts';
import type { ContentBlock, ContentCell, ContentRow, ReportContent, TableForm } from './report-content-data.ts';

/**
 * All that a report says, in its order, for who writes it in another kind of file. Words and figures are those of the report, as
 * they are written there; only the lines between, the feet of pages and the blanks around are left out.
 *
 * @param forms how each table is drawn; as the form prints it where nothing is said and all of it has a place there
 */
export function contentOf(
  { report, passages }: ReadReport,
  forms: Readonly<Partial<Record<TableKey, TableForm>>> = {},
): ReportContent {
  const { syntax, readable, sections, organ, year } = report;
  const { title, lines } = syntax;
  const signature = lines.start(signatureLine(report));
  const placed: { at: number; block: ContentBlock }[] = [];
  const put = (at: number, block: ContentBlock) => placed.push({ at, block });
  if (title) put(title.start, { kind: 'words', role: 'title', words: title.words });
  for (const { heading } of sections)
    put(heading.start, { kind: 'words', role: 'heading', words: headingWords(readable, heading) });
  for (const { text, start, section } of passages) {
    const words = text.replace(MARKS, '');
    if (isTableHead(report, section, words)) continue;
    const isOrgan = section === null && title !== null && words === organ;
    const role = isOrgan
      ? 'title'
      : start >= signature
        ? 'signature'
        : section !== null && isTopic(words)
          ? 'topic'
          : 'paragraph';
    put(start, { kind: 'words', role, words });
  }
  for (const table of syntax.tables)
    for (const block of tableBlocks(report, table, forms[table.table] ?? 'official'))
      put(lines.start(table.firstLine), block);
  placed.sort((a, b) => a.at - b.at);
  return { title: title?.words ?? '', organ, year, blocks: placed.map(({ block }) => block) };
}

const headingWords = (text: string, { start, end }: { readonly start: number; readonly end: number }): string =>
  wordsAlone(text.slice(start, end).replace(/\s*[\r\n]+\s*/g, ''));

/** What Markdown puts in front of a line. */
const MARKS = /^(?:#{1,6}|[-*+>])[ \t\u3000]+/;

/** `（一）主动公开`: a number and a few words, no sentence. */
const isTopic = (text: string): boolean =>
  text.length <= MAX_TOPIC && !/[。；：！？，]/.test(text) && [1, 2].includes(readOrdinal(text, 0, text.length).level);

const MAX_TOPIC = 30;

/** Of a table in pieces all is drawn where the first stands. */
function tableBlocks(report: Report, block: TableBlock, form: TableForm): ContentBlock[] {
  const table = report.tables[block.table];
  if (form === 'official' && table?.blocks.includes(block)) {
    const official = officialTable(report, table);
    if (official) return table.blocks[0] === block ? official : [];
  }
  return (form === 'lines' ? null : fieldTable(report, block)) ?? linesOf(report, block);
}

/** The table's own lines, field by field; null where most of them are not divided. */
function fieldTable(report: Report, block: TableBlock): ContentBlock[] | null {
  const lines = block.content.filter(
    ({ fields }) => fields.some(({ kind }) => kind !== 'blank') && !fields.every((field) => isRule(report.text, field)),
  );
  const divided = lines.filter(({ fields }) => fields.length > 1);
  if (2 * divided.length <= lines.length) return null;
  const width = Math.max(...lines.map(({ fields }) => fields.length));
  const rows = lines.map(({ fields, delimiter }): ContentRow => {
    const cells = fields.map((field): ContentCell => {
      const words = wordsIn(report.text, field);
      const isLabel = field.kind === 'text';
      const isNumber = !isLabel && isPlainNumber(words);
      return { kind: isLabel ? 'label' : 'value', words, isNumber, columns: 1, rows: 1 };
    });
    if (delimiter === 'alone') return { isHeader: false, cells: [{ ...cells[0]!, columns: width }] };
    while (cells.length < width) cells.push({ kind: 'label', words: '', isNumber: false, columns: 1, rows: 1 });
    return { isHeader: false, cells };
  });
  return [{ kind: 'table', table: block.table, name: nameOfTable(block.table), isOfficial: false, rows }];
}

const isRule = (text: string, { start, end }: Field): boolean => /^[-:=─—]*$/.test(text.slice(start, end));

const wordsIn = (text: string, field: Field): string => wordsOf(text, field).replace(/\s+/g, ' ').trim();

/** The table's lines as they stand. */
function linesOf({ text, syntax: { lines } }: Report, { firstLine, lastLine }: TableBlock): ContentBlock[] {
  const blocks: ContentBlock[] = [];
  for (let line = firstLine; line < lastLine; line++) {
    const words = text.slice(lines.start(line), lines.end(line)).trimEnd();
    if (words.trim() !== '') blocks.push({ kind: 'words', role: 'line', words });
  }
  return blocks;
}

/**
 * The tables in which a report that was written as the content differs from the report itself; `words` where what stands around them
 * does.
 */
export function differences(before: ReadReport, after: ReadReport, { blocks }: ReportContent): (TableKey | 'words')[] {
  const differing: (TableKey | 'words')[] = TABLE_KEYS.filter((key) => tableOf(before, key) !== tableOf(after, key));
  return haveSameWords(before, after, notesIn(blocks)) ? differing : [...differing, 'words'];
}

/** What stands in a table and has no place in the form's, by the tables that it stands below then. */
function notesIn(blocks: ReportContent['blocks']): ReadonlyMap<string, readonly string[]> {
  const notes = new Map<string, string[]>();
  let key: TableKey | null = null;
  for (const block of blocks) {
    if (block.kind === 'table') key = block.isOfficial ? block.table : null;
    else if (block.role !== 'line') key = null;
    else if (key) notes.set(key, [...(notes.get(key) ?? []), withoutBlanks(block.words)]);
  }
  return notes;
}

/** Title, headings and prose to the letter, but for blanks; which words a paragraph ends with depends on the lines of the page. */
function haveSameWords(before: ReadReport, after: ReadReport, notes: ReadonlyMap<string, readonly string[]>): boolean {
  if (headOf(before) !== headOf(after)) return false;
  const [old, now] = [proseOf(before), proseOf(after)];
  const keys = new Set([...old.keys(), ...now.keys()]);
  return [...keys].every((key) => isWithNotes(old.get(key) ?? '', now.get(key) ?? '', notes.get(key) ?? []));
}

/** Whether the one text is the other with some of the notes, in their order, at one place of it. */
function isWithNotes(old: string, now: string, notes: readonly string[]): boolean {
  const added = now.length - old.length;
  if (added === 0) return old === now;
  if (added < 0) return false;
  let [prefix, suffix] = [0, 0];
  while (prefix < old.length && old[prefix] === now[prefix]) prefix++;
  while (suffix < old.length && old.at(-1 - suffix) === now.at(-1 - suffix)) suffix++;
  // Where they begin or end as the words around them do, several places are possible.
  const first = Math.max(old.length - suffix, prefix - MAX_PLACES);
  for (let at = prefix; at >= first; at--) if (isMadeOf(now.slice(at, at + added), notes)) return true;
  return false;
}

const MAX_PLACES = 100;

function isMadeOf(words: string, notes: readonly string[]): boolean {
  let at = 0;
  for (const note of notes) if (words.startsWith(note, at)) at += note.length;
  return at === words.length;
}

function tableOf({ report: { cells, tables } }: ReadReport, key: TableKey): string {
  if (!tables[key]) return '';
  const own = cells.filter(({ form }) => form.table === key);
  return own.map(({ state, value, written, form }) => `${form.name} ${state} ${value} ${written?.form ?? 0}`).join();
}

const headOf = ({ report }: ReadReport): string => {
  const headings = report.sections.map(({ key, heading }) => key + headingWords(report.readable, heading));
  return withoutBlanks([report.syntax.title?.words ?? '', report.year, ...headings].join('\n'));
};

/** The words of each section, one paragraph behind the other. */
function proseOf({ report, passages }: ReadReport): Map<string, string> {
  const prose = new Map<string, string>();
  for (const { section, text } of passages)
    if (!isTableHead(report, section, text))
      prose.set(section ?? '', (prose.get(section ?? '') ?? '') + withoutBlanks(text.replace(MARKS, '')));
  return prose;
}

const withoutBlanks = (words: string): string => words.replace(/[ \t\u3000]+/g, '');
