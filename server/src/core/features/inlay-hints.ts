import { OUTCOMES } from '../form/define.ts';
import type { Cell, Report } from '../model/report.ts';
import { definesTotal, holds, type Sum } from '../model/sums.ts';
import { inLocale, type Locale } from '../text/bilingual.ts';
import { plain } from '../text/number.ts';
import type { Span } from '../text/span.ts';
import { type EquationResult, equationResultAt } from './balance-summary.ts';
import { equationText } from './equation.ts';
import { list } from './markdown.ts';

/** `totals`: a mark at each total. `all`: the name of its column before each number as well. */
export type HintMode = 'off' | 'totals' | 'all';

/** A word shown beside the text, which is not part of it. */
export interface InlayHint {
  readonly kind: 'column' | 'total';
  readonly offset: number;
  readonly label: string;
  /** Markdown; empty where there is nothing to add. */
  readonly tooltip: string;
}

/** The hints at the numbers that stand in a part of the text. */
export function inlayHints(report: Report, within: Span, mode: HintMode, locale: Locale): InlayHint[] {
  if (mode === 'off') return [];
  const columns = mode === 'all' ? report.cells.filter(({ span }) => span).map((cell) => columnHint(cell, locale)) : [];
  return [...columns, ...totalHints(report, locale)]
    .filter(({ offset }) => offset >= within.start && offset <= within.end)
    .sort((a, b) => a.offset - b.offset);
}

function columnHint({ form: { column, table }, span }: Cell, locale: Locale): InlayHint {
  // The blocks of this table have the same columns: where one begins, it is named too.
  const block = table === 'review' && column.key.endsWith(OUTCOMES[0]) ? `${column.groups.at(-1)}·` : '';
  const english = locale === 'en' ? column.en : '';
  return { kind: 'column', offset: span!.start, label: `${block}${column.label}:`, tooltip: english };
}

/** Each behind its total; but between bars it would push the columns apart: those of a line stand behind the line, as one. */
function totalHints(report: Report, locale: Locale): InlayHint[] {
  const hints: InlayHint[] = [];
  const barred = new Map<number, Total[]>();
  for (const cell of report.cells) {
    if (!cell.span || !report.form.equationsOf[cell.form.index]!.some(({ at }) => at === cell.form.index)) continue;
    const total = { cell, result: equationResultAt(report, cell.form.index) };
    const lineEnd = behindBars(report, cell.span);
    if (lineEnd !== null) barred.set(lineEnd, [...(barred.get(lineEnd) ?? []), total]);
    else hints.push(...totalHint(report, cell.span.end, [total], locale));
  }
  for (const [lineEnd, totals] of barred) hints.push(...totalHint(report, lineEnd, totals, locale));
  return hints;
}

interface Total {
  readonly cell: Cell;
  readonly result: EquationResult | null;
}

/** The end of a line that has bars behind the place; null where it has none. */
function behindBars({ text, syntax: { lines } }: Report, { end }: Span): number | null {
  const lineEnd = lines.end(lines.lineAt(end));
  return text.slice(end, lineEnd).includes('|') ? lineEnd : null;
}

/** One hint for all totals: a check where all come out, the crosses of those that do not, and nothing where that is not known. */
function totalHint(report: Report, offset: number, totals: readonly Total[], locale: Locale): InlayHint[] {
  const crosses = totals.flatMap(({ cell, result }) =>
    result && !result.holds ? [`${totals.length > 1 ? `${placeOf(cell, locale)} ` : ''}${saidOf(result)}`] : [],
  );
  if (crosses.length === 0 && totals.some(({ result }) => !result)) return [];
  const sums = totals.flatMap(({ result }) => result?.sums ?? []).map(({ equation }) => equationText(report, equation));
  const label = crosses.length === 0 ? '✓' : `✗ ${crosses.join(locale === 'en' ? '; ' : '；')}`;
  return [{ kind: 'total', offset, label, tooltip: list(sums.map((each) => inLocale(each, locale))) }];
}

/** What a total is called among those of its row: its column, or its block where each block has one. */
function placeOf({ form: { table, column } }: Cell, locale: Locale): string {
  if (table === 'review') return column.groups.at(-1)!;
  return locale === 'en' ? column.en : column.label;
}

/** `Σ 27`: what the addends come to; of a balance both sides. */
function saidOf({ sums }: EquationResult): string {
  const broken = sums.filter((sum) => !holds(sum));
  const totals = broken.filter(({ equation }) => definesTotal(equation));
  return totals.length > 0 ? `Σ ${distinct(totals, ({ left }) => plain(left))}` : distinct(broken, bothSides);
}

const bothSides = ({ left, right }: Sum): string => `${plain(left)} ≠ ${plain(right)}`;

/** A row and a column may come to different sums. */
const distinct = (sums: readonly Sum[], word: (sum: Sum) => string): string => [...new Set(sums.map(word))].join(' / ');
