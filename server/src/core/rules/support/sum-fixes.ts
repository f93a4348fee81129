import { addendOf, type Report } from '../../model/report.ts';
import type { Sum } from '../../model/sums.ts';
import { isApart } from '../../model/writable.ts';
import type { TableDiagnosis } from '../../repair/diagnose.ts';
import type { Change, Repair } from '../../repair/localise.ts';
import { agreedTotal, recomputeTotals } from '../../repair/totals.ts';
import { say } from '../../text/bilingual.ts';
import { plain } from '../../text/number.ts';
import type { Fix } from '../framework/finding.ts';
import { fixCells } from './cell-fixes.ts';
import { cellTitle } from './cell-titles.ts';

/**
 * What is offered for a broken sum before its own fix: what the writer has just typed is trusted, so the totals follow it;
 * else the one set of cells that explains it; else the most plausible of several sets, none of them preferred.
 */
export function repairFixes(report: Report, table: TableDiagnosis, sum: Sum): Fix[] {
  const afterTyping = follows(table, sum) ? [afterTypingFix(report, table)] : [];
  const part = table.likely.find((repair) => explains(repair, sum));
  const likely = part ? [changeFix(report, part, afterTyping.length === 0)] : [];
  const choices = table.choices
    .filter((repair) => explains(repair, sum))
    .map((repair) => changeFix(report, repair, false));
  return [...afterTyping, ...likely, ...choices].filter((fix) => fix !== null);
}

/** Whether the repair changes a term of the sum. */
const explains = (repair: Repair, sum: Sum): boolean => repair.some(({ cell }) => isTerm(sum, cell));

const isTerm = ({ equation }: Sum, cell: number): boolean => equation.cells.includes(cell);

const follows = ({ afterTyping, typed }: TableDiagnosis, sum: Sum): boolean =>
  afterTyping.length > 0 && (explains(afterTyping, sum) || typed.some((cell) => isTerm(sum, cell)));

/** Fixes without those that would do the same as an earlier one. */
export function distinct(fixes: readonly Fix[]): Fix[] {
  return fixes.filter((fix, index) => fixes.findIndex((other) => sameEdits(other, fix)) === index);
}

const sameEdits = (a: Fix, b: Fix): boolean =>
  a.edits.length === b.edits.length &&
  a.edits.every((edit, i) => edit.span.start === b.edits[i]!.span.start && edit.newText === b.edits[i]!.newText);

/**
 * Sets a total to the sum of its addends. Safe where two independent equations agree on it; a person decides where an addend
 * shares its field, since what looks like two numbers may be one, and where the total is blank as addends of it are.
 */
export function setTotalFix(report: Report, { equation, left }: Sum, addends: string, preferred: boolean): Fix | null {
  const cell = equation.right[0]!;
  const change: Change = { cell, from: addendOf(report.cells[cell]!), to: left };
  const title = cellTitle(report.cells[cell]!.form);
  const addendCells = equation.left.map((addend) => report.cells[addend]!);
  const isToCome = report.cells[cell]!.state === 'blank' && addendCells.some(({ state }) => state === 'blank');
  const isSure = !isToCome && addendCells.every(isApart);
  const safe = isSure && agreedTotal(report, cell) === left;
  const sum = addends === plain(left) ? say('各项之和', 'the sum') : say(addends, addends);
  return fixCells(
    report,
    [change],
    say(`将${title.zh}改为 ${plain(left)}（${sum.zh}）`, `Set ${title.en} to ${plain(left)} (${sum.en})`),
    { preferred: (isSure && preferred) || safe, safe },
  );
}

/** Brings the totals up to date with what was typed, in one step. */
function afterTypingFix(report: Report, { typed, afterTyping }: TableDiagnosis): Fix | null {
  const titles = typed.map((cell) => cellTitle(report.cells[cell]!.form));
  const what = titles.length === 1 ? titles[0]! : say(`${titles.length} 处改动`, `${titles.length} changes`);
  return fixCells(
    report,
    afterTyping,
    say(
      `按${what.zh}重新计算合计（${afterTyping.length} 处）`,
      `Recompute the totals after ${what.en} (${afterTyping.length})`,
    ),
    { preferred: true },
  );
}

/** Changes cells to what makes the sums hold. Safe only where all are totals that two independent equations agree on. */
export function changeFix(report: Report, repair: Repair, preferred: boolean): Fix | null {
  const parts = repair.map(({ cell, from, to }) => {
    const title = cellTitle(report.cells[cell]!.form);
    if (report.cells[cell]!.state === 'blank')
      return say(`${title.zh}填为 ${plain(to)}`, `${title.en}, blank, to ${plain(to)}`);
    return say(`${title.zh}由 ${plain(from)} 改为 ${plain(to)}`, `${title.en} from ${plain(from)} to ${plain(to)}`);
  });
  const safe = repair.every(({ cell, to }) => report.cells[cell]!.form.derived && agreedTotal(report, cell) === to);
  return fixCells(
    report,
    repair,
    say(`将${parts.map((part) => part.zh).join('，')}`, `Change ${parts.map((part) => part.en).join(', ')}`),
    { preferred, safe: preferred && safe },
  );
}

const ALL_TOTALS = new WeakMap<TableDiagnosis, Fix | null>();

/**
 * All totals of the table from its sources; says so when that would carry what looks like one wrong entry into them. Every
 * broken sum of the table offers it: it is made once.
 */
export function allTotalsFix(report: Report, diagnosis: TableDiagnosis): Fix | null {
  const known = ALL_TOTALS.get(diagnosis);
  if (known !== undefined) return known;
  const fix = newAllTotalsFix(report, diagnosis);
  ALL_TOTALS.set(diagnosis, fix);
  return fix;
}

function newAllTotalsFix(report: Report, { table, likely }: TableDiagnosis): Fix | null {
  const equations = report.form.tables[table].equations;
  const changes = recomputeTotals(report, equations);
  const source = likely.flat().find(({ cell }) => !report.cells[cell]!.form.derived);
  const suspect = source && cellTitle(report.cells[source.cell]!.form);
  const warning = suspect
    ? say(
        `；注意：看来只是${suspect.zh}填错，重算会把它带入合计`,
        `; note: this would spread what looks like one wrong entry, ${suspect.en}`,
      )
    : say('', '');
  return fixCells(
    report,
    changes,
    say(
      `重新计算本表全部合计（${changes.length} 处）${warning.zh}`,
      `Recompute all totals of this table (${changes.length})${warning.en}`,
    ),
  );
}
