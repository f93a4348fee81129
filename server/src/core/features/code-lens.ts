import type { CheckedReport } from '../check-report.ts';
import type { TableKey } from '../form/types.ts';
import { cellTitle } from '../rules/support/cell-titles.ts';
import { type Bilingual, say } from '../text/bilingual.ts';
import { type Span, span } from '../text/span.ts';
import { type BalanceSummary, balanceSummaries } from './balance-summary.ts';
import { recomputeFix } from './recompute.ts';

/** What is said above a table. */
export interface CodeLens {
  readonly table: TableKey;
  /** The table's first line. */
  readonly span: Span;
  readonly title: Bilingual;
  /** A click has the table's totals computed anew. */
  readonly recomputes: boolean;
}

/** Above each table how its sums stand. A table without sums that lacks nothing is left alone. */
export function codeLenses(checked: CheckedReport): CodeLens[] {
  const { syntax, tables } = checked.report;
  return balanceSummaries(checked.report).flatMap((summary) => {
    const { table } = summary;
    const suspect = suspectOf(checked, table);
    // One wrong entry is not to be spread over the totals by a click.
    const recomputes = summary.broken > 0 && !suspect && recomputeFix(checked, table) !== null;
    const title = joined([
      sumsText(summary),
      emptyText(summary),
      wantingText(summary),
      suspect,
      recomputes ? say('重新计算', 'recompute') : null,
    ]);
    const firstLine = tables[table]!.blocks[0]?.firstLine;
    if (firstLine === undefined || title.zh === '') return [];
    return [{ table, span: span(syntax.lines.start(firstLine), syntax.lines.end(firstLine)), title, recomputes }];
  });
}

function sumsText({ broken, holding, unknown, rowsEmpty }: BalanceSummary): Bilingual | null {
  if (broken > 0) return say(`${broken} 处不平`, `${broken} not balanced`);
  return holding > 0 && unknown === 0 && rowsEmpty === 0 ? say('平衡 ✓', 'Balanced ✓') : null;
}

const emptyText = ({ rowsEmpty }: BalanceSummary): Bilingual | null =>
  rowsEmpty === 0 ? null : say(`有 ${rowsEmpty} 行未填`, `${rowsEmpty} ${rowsEmpty === 1 ? 'row' : 'rows'} to fill in`);

function wantingText({ rowsWanting: rows, unknown }: BalanceSummary): Bilingual | null {
  if (rows === 0) return null;
  const zh = `有 ${rows} 行缺数`;
  const en = `${rows} ${rows === 1 ? 'row lacks' : 'rows lack'} figures`;
  if (unknown === 0) return say(zh, en);
  return say(`${zh}，${unknown} 个等式未核对`, `${en}, ${unknown} ${unknown === 1 ? 'sum' : 'sums'} not checked`);
}

/** The source cells that explain what is wrong. */
function suspectOf({ report, diagnosis }: CheckedReport, table: TableKey): Bilingual | null {
  const likely = diagnosis.tables.find((each) => each.table === table)?.likely.flat() ?? [];
  const sources = likely.map(({ cell }) => report.cells[cell]!.form).filter(({ derived }) => !derived);
  if (sources.length === 0) return null;
  if (sources.length > 1)
    return say(`很可能有 ${sources.length} 格填错`, `most likely ${sources.length} entries are wrong`);
  const { zh, en } = cellTitle(sources[0]!);
  return say(`很可能是${zh}填错`, `most likely ${en} is wrong`);
}

function joined(parts: readonly (Bilingual | null)[]): Bilingual {
  const shown = parts.filter((part) => part !== null);
  return say(shown.map(({ zh }) => zh).join(' · '), shown.map(({ en }) => en).join(' · '));
}
