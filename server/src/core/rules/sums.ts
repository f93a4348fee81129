import type { EquationName } from '../form/types.ts';
import type { Report } from '../model/report.ts';
import type { Sum } from '../model/sums.ts';
import type { TableDiagnosis } from '../repair/diagnose.ts';
import type { Change, Repair } from '../repair/localise.ts';
import { agreedTotal, recomputeTotals } from '../repair/totals.ts';
import { type Bilingual, say } from '../text/bilingual.ts';
import { plain, toNumber } from '../text/number.ts';
import { editsOf } from './edits.ts';
import type { Fix, Related } from './finding.ts';
import { cellTitle } from './names.ts';
import type { Draft, RuleContext } from './rule.ts';

/** What the rules on totals share: each broken equation of one name is a finding at its total. */
export function* brokenSums({ report, diagnosis }: RuleContext, name: EquationName): Iterable<Draft> {
  for (const table of diagnosis.tables)
    for (const sum of table.broken) if (sum.equation.name === name) yield totalFinding(report, table, sum);
}

function totalFinding(report: Report, table: TableDiagnosis, sum: Sum): Draft {
  const total = report.cells[sum.equation.at]!;
  return {
    span: placeOf(report, sum.equation.at) ?? { start: 0, end: 0 },
    message: totalMessage(report, sum),
    cells: [total.form.name],
    expected: toNumber(sum.left),
    actual: toNumber(sum.right),
    related: relatedCells(report, sum.equation.left),
    fixes: totalFixes(report, table, sum),
  };
}

function totalMessage(report: Report, { equation, left, right }: Sum): Bilingual {
  const total = report.cells[equation.at]!;
  const title = cellTitle(total.form);
  const addends = addendText(report, equation.left);
  const difference = plain(Math.abs(left - right));
  const written =
    total.state === 'blank'
      ? say('表中为空', 'the table has nothing')
      : say(`表中为 ${plain(right)}`, `the table has ${plain(right)}`);
  return say(
    `${title.zh}应为各项之和：${addends} = ${plain(left)}，${written.zh}，差 ${difference}`,
    `${title.en} should be the sum: ${addends} = ${plain(left)}; ${written.en}, off by ${difference}`,
  );
}

/** `12 + 3`: the addends that are not zero; all of them add up to nothing when there are none. */
export function addendText(report: Report, cells: readonly number[]): string {
  const values = cells.map((cell) => report.cells[cell]!.value).filter((value) => value !== 0);
  return values.length === 0 ? '0' : values.map(plain).join(' + ');
}

/** Where a cell's finding stands: at the cell, or at its row's label when the cell has no place of its own. */
export function placeOf(report: Report, cell: number): { start: number; end: number } | null {
  const { span, form } = report.cells[cell]!;
  if (span) return span.start === span.end ? widened(report.text, span.start) : span;
  const row = report.tables[form.table]?.rows.find((bound) => bound.form === form.row);
  const label = row?.label.at(-1) ?? row?.row.labels.at(-1) ?? row?.row.values[0];
  return label ? { start: label.start, end: label.end } : null;
}

/** A blank cell is shown by a character beside it: an empty range cannot be seen. */
function widened(text: string, at: number): { start: number; end: number } {
  const next = text[at];
  if (next !== undefined && next !== '\n' && next !== '\r') return { start: at, end: at + 1 };
  return at > 0 ? { start: at - 1, end: at } : { start: at, end: at };
}

export function relatedCells(report: Report, cells: readonly number[]): Related[] {
  return cells.flatMap((index) => {
    const cell = report.cells[index]!;
    if (!cell.span || cell.state !== 'number') return [];
    const title = cellTitle(cell.form);
    return [
      { span: cell.span, message: say(`${title.zh}：${plain(cell.value)}`, `${title.en}: ${plain(cell.value)}`) },
    ];
  });
}

/**
 * What is offered for a wrong total, the most likely first: what the writer has just typed is trusted, so the totals follow it;
 * else the one set of cells that explains all; else the total itself.
 */
function totalFixes(report: Report, table: TableDiagnosis, sum: Sum): Fix[] {
  const at = sum.equation.right[0]!;
  const fixes: Fix[] = [];
  const put = (fix: Fix | null) => {
    if (fix && !fixes.some((other) => sameEdits(other, fix))) fixes.push(fix);
  };
  if (concerns(table.afterTyping, table.typed, sum)) put(afterTypingFix(report, table));
  const explains = table.likely?.some(({ cell }) => isTerm(sum, cell));
  if (explains) put(likelyFix(report, table.likely!, fixes.length === 0));
  const setTotal: Change = { cell: at, from: report.cells[at]!.value, to: sum.left };
  const isSafe = agreedTotal(report, at) === sum.left;
  put(
    fixOf(report, [setTotal], setTitle(report, setTotal, addendText(report, sum.equation.left)), {
      preferred: fixes.length === 0 && (isSafe || table.broken.length === 1 || isOnlyAt(table, sum)),
      safe: isSafe,
    }),
  );
  put(allTotalsFix(report, table));
  return fixes;
}

/** A block of `review` stands alone: its total is in no other equation. */
const isOnlyAt = (table: TableDiagnosis, sum: Sum): boolean =>
  sum.equation.name === 'review-total' && table.broken.length > 0;

const isTerm = ({ equation }: Sum, cell: number): boolean =>
  equation.left.includes(cell) || equation.right.includes(cell);

const concerns = (changes: Repair, typed: readonly number[], sum: Sum): boolean =>
  changes.length > 0 && (changes.some(({ cell }) => isTerm(sum, cell)) || typed.some((cell) => isTerm(sum, cell)));

export const sameEdits = (a: Fix, b: Fix): boolean =>
  a.edits.length === b.edits.length &&
  a.edits.every((edit, i) => edit.span.start === b.edits[i]!.span.start && edit.newText === b.edits[i]!.newText);

function setTitle(report: Report, { cell, to }: Change, addends: string): Bilingual {
  const title = cellTitle(report.cells[cell]!.form);
  return say(`将${title.zh}改为 ${plain(to)}（${addends}）`, `Set ${title.en} to ${plain(to)} (${addends})`);
}

function fixOf(report: Report, changes: Repair, title: Bilingual, facts: Pick<Fix, 'preferred' | 'safe'>): Fix | null {
  const edits = editsOf(report, changes);
  return edits && edits.length > 0 ? { title, ...facts, edits } : null;
}

/** Brings the totals up to date with what was typed, in one step. */
export function afterTypingFix(report: Report, { typed, afterTyping }: TableDiagnosis): Fix | null {
  const titles = typed.map((cell) => cellTitle(report.cells[cell]!.form));
  const what = titles.length === 1 ? titles[0]! : say(`${titles.length} 处改动`, `${titles.length} changes`);
  return fixOf(
    report,
    afterTyping,
    say(
      `按${what.zh}重新计算合计（${afterTyping.length} 处）`,
      `Recompute the totals after ${what.en} (${afterTyping.length})`,
    ),
    { preferred: true, safe: false },
  );
}

/** Sets the cells that most likely are wrong. Safe only where all are totals that two equations agree on. */
export function likelyFix(report: Report, likely: Repair, preferred: boolean): Fix | null {
  const parts = likely.map(({ cell, from, to }) => {
    const title = cellTitle(report.cells[cell]!.form);
    return say(`${title.zh}由 ${plain(from)} 改为 ${plain(to)}`, `${title.en} from ${plain(from)} to ${plain(to)}`);
  });
  const safe = likely.every(({ cell, to }) => report.cells[cell]!.form.derived && agreedTotal(report, cell) === to);
  return fixOf(
    report,
    likely,
    say(`将${parts.map((part) => part.zh).join('，')}`, `Change ${parts.map((part) => part.en).join(', ')}`),
    { preferred, safe },
  );
}

/** All totals of the table from its sources; says so when that would carry what looks like one wrong entry into them. */
export function allTotalsFix(report: Report, { table, likely }: TableDiagnosis): Fix | null {
  const equations = report.form.equations.filter((equation) => equation.table === table);
  const changes = recomputeTotals(report, equations);
  const source = likely?.find(({ cell }) => !report.cells[cell]!.form.derived);
  const suspect = source && cellTitle(report.cells[source.cell]!.form);
  const warning = suspect
    ? say(
        `；注意：看来只是${suspect.zh}填错，重算会把它带入合计`,
        `; note: this would spread what looks like one wrong entry, ${suspect.en}`,
      )
    : say('', '');
  return fixOf(
    report,
    changes,
    say(
      `重新计算本表全部合计（${changes.length} 处）${warning.zh}`,
      `Recompute all totals of this table (${changes.length})${warning.en}`,
    ),
    { preferred: false, safe: false },
  );
}
