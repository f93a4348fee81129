import type { FormRow } from '../form/types.ts';
import type { BoundRow, Report } from '../model/report.ts';
import { applyEdits, type Edit } from '../text/edits.ts';
import { emptyAt } from '../text/span.ts';

/**
 * The edit that puts a row behind another one and writes it the same way: its lines are copied, with the new label and values
 * in place of its own; one that is not filled in is copied without values. Null where the other row's values are not all there.
 */
export function writeRowLike(report: Report, like: BoundRow, row: FormRow, values: readonly string[]): Edit | null {
  const { lines } = report.syntax;
  const label = like.label.at(-1);
  const fields = like.entries.map((entry) => entry.field);
  if (
    !label ||
    (like.fit !== 'complete' && (like.fit !== 'empty' || like.row.width === 0)) ||
    new Set(fields).size !== values.length
  )
    return null;
  const from = lines.start(label.line);
  const lastLine = fields.length > 0 ? lines.lineAt(fields.at(-1)!.start) : label.line;
  const to = lines.end(lastLine);
  if (report.text.slice(from, to).includes('<')) return null; // mark-up: a row goes over several lines
  const others = like.row.labels.filter((other) => other !== label && other.line === label.line);
  const copied = applyEdits(
    report.text.slice(from, to),
    [
      ...others.map((other) => ({ span: other, newText: '' })),
      { span: label, newText: row.label },
      ...fields.map((field, i) => ({ span: field, newText: values[i]! })),
    ].map(({ span, newText }) => ({ span: { start: span.start - from, end: span.end - from }, newText })),
  );
  return { span: emptyAt(to), newText: lines.eol + copied };
}
