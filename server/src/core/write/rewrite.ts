import type { TableKey } from '../form/types.ts';
import { buildReport } from '../model/build.ts';
import type { Report } from '../model/report.ts';
import { parse } from '../syntax/parse.ts';
import { applyEdits, type Edit } from '../text/edits.ts';
import { skipBlanks } from '../text/fold.ts';
import { writeAligned } from './aligned.ts';
import { layOutTable } from './lay-out-table.ts';
import { isReadAsMeant } from './same-reading.ts';
import type { TableLayout } from './table-layout.ts';
import { wrapLabels } from './wrapped.ts';

/** `tabs`: one tab between two fields and nothing else, for a spreadsheet. `bars`, `markdown`: with columns aligned. */
export type TableFormat = 'tabs' | 'bars' | 'markdown';

/**
 * Writes a table of the text in a layout; in its own, where none is named: Markdown stays Markdown, all else gets bars. Null
 * where the table cannot be read for certain, or would not be read again just as it was: then it stays as it is.
 */
export function rewriteTable(report: Report, key: TableKey, layout?: TableFormat): Edit | null {
  const read = layOutTable(report, key);
  if (!read) return null;
  const chosen = layout ?? (read.isMarkdown ? 'markdown' : 'bars');
  for (const lines of waysToWrite(read, chosen)) {
    const edit = { span: read.span, newText: inPlace(report, read, lines) };
    const text = applyEdits(report.text, [edit]);
    const after = buildReport(text, parse(text));
    if (isSameText(report, after) && isSameTable(read, layOutTable(after, key))) return edit;
  }
  return null;
}

/** The table in a layout, the best way first. */
function* waysToWrite(table: TableLayout, layout: TableFormat): Iterable<string[]> {
  if (layout === 'tabs') yield table.lines.map((line) => (line.kind === 'kept' ? line.text : line.fields.join('\t')));
  else {
    const aligned = { ...table, isMarkdown: layout === 'markdown' };
    // What is shown of Markdown has columns of its own.
    if (layout === 'bars') yield writeAligned(wrapLabels(aligned));
    yield writeAligned(aligned);
  }
}

/** The same cells are read, in as many sections, and all digits stand in their order. */
const isSameText = (before: Report, after: Report): boolean =>
  before.sections.length === after.sections.length &&
  isReadAsMeant(before, after) &&
  before.cells.every(({ state }, i) => state === after.cells[i]!.state) &&
  digitsOf(before.text) === digitsOf(after.text);

/**
 * The digits of the words; those within a tag, `rowspan="3"`, and of an entity, `&#160;`, are mark-up. Those of a comment, or of what
 * a browser takes for one, `</0.1>`, somebody has written: no layout may lose them.
 */
const digitsOf = (text: string): string => text.replace(/<\/?[a-z][^<>]*>|&#x?[\da-f]{1,6};|[^\d０-９]/gi, '');

/** Line by line and word by word: so that to write it again changes nothing. */
const isSameTable = (before: TableLayout, after: TableLayout | null): boolean =>
  after !== null && JSON.stringify(before.lines) === JSON.stringify(after.lines);

/** The lines with the line ends of the table, apart from what else stands on its first and last line. */
function inPlace({ text, syntax: { lines } }: Report, { span }: TableLayout, written: readonly string[]): string {
  const first = lines.lineAt(span.start);
  const last = lines.lineAt(span.end);
  const own = text.slice(lines.end(first), lines.start(first + 1));
  const eol = own === '' ? lines.eol : own;
  const isFirst = skipBlanks(text, lines.start(first), span.start) === span.start;
  const isLast = skipBlanks(text, span.end, lines.end(last)) === lines.end(last);
  return `${isFirst ? '' : eol}${written.join(eol)}${isLast ? '' : eol}`;
}
