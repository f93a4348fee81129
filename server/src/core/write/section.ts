import { SECTIONS } from '../form/sections.ts';
import type { SectionForm, TableKey } from '../form/types.ts';
import type { Report } from '../model/report.ts';
import { isSignatureLine } from '../syntax/signature-lines.ts';
import { skipBlanks } from '../text/fold.ts';
import { type Layout, writeTable } from './table.ts';

/** Where a section that is missing belongs: before the next one of the form that is there, else before the signature. */
export function headingPlace(report: Report, { ordinal }: SectionForm): number {
  const next = report.sections.find(({ key }) => ordinalOf(key) > ordinal);
  const { lines } = report.syntax;
  if (next) return lines.start(next.heading.line);
  return lines.start(signatureLine(report));
}

const ordinalOf = (key: string): number => SECTIONS.find((section) => section.key === key)!.ordinal;

/** The first line of the signature at the end: the organ above the date; the line after the last when there is none. */
export function signatureLine({ syntax: { lines }, text, organ }: Report): number {
  let line = lines.count;
  for (let at = lines.count - 1, seen = 0; at > 0 && seen < 4; at--) {
    const content = text.slice(lines.start(at), Math.min(lines.end(at), lines.start(at) + 80));
    if (content.trim() === '') continue;
    seen++;
    if (isSignatureLine(content, organ)) line = at;
  }
  return line;
}

/** A section with its heading, written as the other headings of the text are, and with an empty table where one is due. */
export function emptySection(report: Report, section: SectionForm, place: number): string {
  const { eol } = report.syntax.lines;
  const gap = blankLineAfterHeadings(report) ? eol : '';
  const before = place > 0 && !'\r\n'.includes(report.text[place - 1]!) ? eol : '';
  const table = section.table ? emptyTable(report, section.table) + gap : gap;
  return `${before}${headingPrefix(report)}${section.heading}${eol}${gap}${table}`;
}

/** The table with nothing filled in, in the document's own layout. */
export const emptyTable = (report: Report, key: TableKey): string =>
  writeTable(report.form, key, layoutOf(report), () => '', report.syntax.lines.eol);

/** `## ` where the text's headings are Markdown. */
export function headingPrefix({ text, sections, syntax: { lines } }: Report): string {
  const heading = sections[0]?.heading;
  if (!heading) return '';
  const start = lines.start(heading.line);
  return /^#+\s*/.exec(text.slice(start, heading.start))?.[0] ?? '';
}

function blankLineAfterHeadings({ text, sections, syntax: { lines } }: Report): boolean {
  const heading = sections[0]?.heading;
  if (!heading) return true;
  const next = lines.lineAt(heading.end) + 1;
  return next < lines.count && skipBlanks(text, lines.start(next), lines.end(next)) === lines.end(next);
}

/** How the document's tables are written; tabs when it has none. */
function layoutOf({ text, syntax }: Report): Layout {
  const lines = syntax.tables.flatMap((table) => table.content);
  const bars = lines.filter((line) => line.delimiter === 'bar');
  const grid = bars.filter((line) => line.fields.length > 1);
  if (bars.length > lines.length / 2) {
    if (grid.length <= bars.length / 2) return 'cells';
    return grid.some(({ line }) => text[syntax.lines.start(line)] === '|') ? 'markdown' : 'bars';
  }
  return 'tabs';
}
