import type { TableKey } from '../../form/types.ts';
import type { Report } from '../../model/report.ts';
import type { Span } from '../../text/span.ts';

/** Where a finding on a table as a whole stands: its first line. */
export function tableSpan({ syntax: { lines }, tables }: Report, key: TableKey): Span {
  const { firstLine } = tables[key]!.blocks[0]!;
  return { start: lines.start(firstLine), end: lines.end(firstLine) };
}
