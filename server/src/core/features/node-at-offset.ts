import { SECTIONS } from '../form/sections.ts';
import type { FormGroup, SectionForm, TableKey } from '../form/types.ts';
import type { BoundRow, Cell, Report, Section } from '../model/report.ts';
import type { Field } from '../syntax/field.ts';
import type { Title } from '../syntax/title.ts';
import type { TableBlock } from '../syntax/tree.ts';
import { contains, type Span } from '../text/span.ts';

/** What of the report stands at an offset. */
export type NodeAtOffset =
  | { readonly kind: 'cell'; readonly span: Span; readonly cell: Cell }
  | { readonly kind: 'row'; readonly span: Span; readonly table: TableKey; readonly row: BoundRow }
  /** The label of a group of rows: （三）不予公开. */
  | { readonly kind: 'group'; readonly span: Span; readonly table: TableKey; readonly group: FormGroup }
  | { readonly kind: 'section'; readonly span: Span; readonly section: Section; readonly form: SectionForm }
  | { readonly kind: 'title'; readonly span: Span; readonly title: Title };

/** A place holds the offsets at both of its ends: a cursor behind a number is still at that number. */
export function nodeAt(report: Report, offset: number): NodeAtOffset | null {
  return cellAt(report, offset) ?? labelAt(report, offset) ?? headingAt(report, offset) ?? titleAt(report, offset);
}

function cellAt(report: Report, offset: number): NodeAtOffset | null {
  let found: NodeAtOffset | null = null;
  for (const cell of report.cells) {
    const { span } = cell;
    if (!span || !contains(span, offset)) continue;
    // Between two numbers without anything between them, the one that begins there.
    if (offset < span.end || span.start === span.end) return { kind: 'cell', span, cell };
    found = { kind: 'cell', span, cell };
  }
  return found;
}

function labelAt(report: Report, offset: number): NodeAtOffset | null {
  const block = tableAt(report, offset);
  const table = block && report.tables[block.table];
  if (!block || !table) return null;
  for (const row of table.rows) {
    const field = [...row.label, ...row.entries.map((entry) => entry.field)].find((each) => contains(each, offset));
    if (field) return { kind: 'row', span: spanOf(field), table: table.key, row };
  }
  const line = report.syntax.lines.lineAt(offset);
  const field = block.content
    .find((content) => content.line === line)
    ?.fields.find((each) => each.kind === 'text' && contains(each, offset));
  const group = field?.label?.group;
  return field && group ? { kind: 'group', span: spanOf(field), table: table.key, group } : null;
}

const spanOf = ({ start, end }: Field): Span => ({ start, end });

/** The table in whose lines the offset is. */
export function tableAt(report: Report, offset: number): TableBlock | null {
  const line = report.syntax.lines.lineAt(offset);
  return report.syntax.tables.find((block) => block.firstLine <= line && line < block.lastLine) ?? null;
}

function headingAt(report: Report, offset: number): NodeAtOffset | null {
  const section = report.sections.find(({ heading }) => contains(heading, offset));
  if (!section) return null;
  const form = SECTIONS.find(({ key }) => key === section.key)!;
  return { kind: 'section', span: { start: section.heading.start, end: section.heading.end }, section, form };
}

function titleAt({ syntax: { title } }: Report, offset: number): NodeAtOffset | null {
  return title && contains(title, offset)
    ? { kind: 'title', span: { start: title.start, end: title.end }, title }
    : null;
}
