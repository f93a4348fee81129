import { OUTCOMES } from '../form/define.ts';
import type { Cell, Report } from '../model/report.ts';
import { holds, type Sum } from '../model/sums.ts';
import { definesTotal } from '../repair/totals.ts';
import { inLocale, type Locale } from '../text/bilingual.ts';
import { plain } from '../text/number.ts';
import type { Span } from '../text/span.ts';
import { equationText } from './equation.ts';
import { list } from './markdown.ts';
import { type Verdict, verdictAt } from './standing.ts';

/** `totals`: a mark at each total. `all`: the name of its column before each number as well. */
export type HintMode = 'off' | 'totals' | 'all';

/** A word shown beside the text, which is not part of it. */
export interface Hint {
  readonly kind: 'column' | 'total';
  readonly offset: number;
  readonly label: string;
  /** Markdown; empty where there is nothing to add. */
  readonly tooltip: string;
}

/** The hints at the numbers that stand in a part of the text. */
export function hintsOf(report: Report, within: Span, mode: HintMode, locale: Locale): Hint[] {
  if (mode === 'off') return [];
  return report.cells
    .filter(({ span }) => span && span.start <= within.end && span.end >= within.start)
    .flatMap((cell) => [...(mode === 'all' ? [columnHint(cell, locale)] : []), ...totalHint(report, cell, locale)])
    .sort((a, b) => a.offset - b.offset);
}

function columnHint({ form: { column, table }, span }: Cell, locale: Locale): Hint {
  // The blocks of this table have the same columns: where one begins, it is named too.
  const block = table === 'review' && column.key.endsWith(OUTCOMES[0]) ? `${column.groups.at(-1)}·` : '';
  const english = locale === 'en' ? column.en : '';
  return { kind: 'column', offset: span!.start, label: `${block}${column.label}:`, tooltip: english };
}

function totalHint(report: Report, { form, span }: Cell, locale: Locale): Hint[] {
  const verdict = verdictAt(report, form.index);
  if (!verdict) return [];
  const label = verdict.holds ? '✓' : crossOf(verdict);
  const told = verdict.sums.map(({ equation }) => inLocale(equationText(report, equation), locale));
  return [{ kind: 'total', offset: span!.end, label, tooltip: list(told) }];
}

/** `✗ Σ 27`: what the addends come to; of a balance both sides. */
function crossOf({ sums }: Verdict): string {
  const broken = sums.filter((sum) => !holds(sum));
  const totals = broken.filter(({ equation }) => definesTotal(equation));
  const said = totals.length > 0 ? `Σ ${distinct(totals, ({ left }) => plain(left))}` : distinct(broken, bothSides);
  return `✗ ${said}`;
}

const bothSides = ({ left, right }: Sum): string => `${plain(left)} ≠ ${plain(right)}`;

/** A row and a column may come to different sums. */
const distinct = (sums: readonly Sum[], word: (sum: Sum) => string): string => [...new Set(sums.map(word))].join(' / ');
