import type { Report } from '../../model/report.ts';
import { say } from '../../text/bilingual.ts';
import { plain } from '../../text/number.ts';
import { emptyAt, type Span, spanOf } from '../../text/span.ts';
import type { Related } from '../framework/finding.ts';
import { cellTitle } from './cell-titles.ts';

/** Where a cell's finding stands: at the cell, or at its row's label when the cell has no place of its own. */
export function placeOf(report: Report, cell: number): Span {
  const { span, form } = report.cells[cell]!;
  if (span) return span.start === span.end ? widened(report.text, span.start) : span;
  const row = report.tables[form.table]?.rows.find((bound) => bound.form === form.row);
  const label = row?.label.at(-1) ?? row?.row.labels.at(-1) ?? row?.row.values[0];
  return label ? spanOf(label) : emptyAt(0);
}

/** Where a finding on the report as a whole stands: at its title, or at its first line. */
export function placeOfTitle({ syntax: { title, lines } }: Report): Span {
  return title ? spanOf(title) : { start: 0, end: lines.end(0) };
}

/** A blank cell is shown by a character beside it: an empty range cannot be seen. */
function widened(text: string, at: number): Span {
  const next = text[at];
  if (next !== undefined && next !== '\n' && next !== '\r') return { start: at, end: at + 1 };
  return at > 0 ? { start: at - 1, end: at } : emptyAt(at);
}

/** Each cell that has a number, with its name and figure. */
export function relatedCells(report: Report, cells: readonly number[]): Related[] {
  const related: Related[] = [];
  for (const index of cells) {
    const { span, state, form, value } = report.cells[index]!;
    if (!span || state !== 'number') continue;
    const title = cellTitle(form);
    const figure = plain(value);
    const message = say(`${title.zh}：${figure}`, `${title.en}: ${figure}`);
    related.push(value === 0 ? { span, message, isZero: true } : { span, message });
  }
  return related;
}
