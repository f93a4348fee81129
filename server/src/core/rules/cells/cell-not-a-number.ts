import { REVIEW_COLUMNS } from '../../form/review.ts';
import type { Cell, Report } from '../../model/report.ts';
import { sumOf } from '../../model/sums.ts';
import { forcedValue, valueBesideBlanks } from '../../repair/forced.ts';
import { say } from '../../text/bilingual.ts';
import { fold } from '../../text/fold.ts';
import { plain, ZERO } from '../../text/number.ts';
import { quote } from '../../text/quote.ts';
import type { FindingInit } from '../framework/finding.ts';
import { type Fix, orNone } from '../framework/finding.ts';
import type { Rule } from '../framework/rule.ts';
import { fixCells } from '../support/cell-fixes.ts';
import { cellTitle } from '../support/cell-titles.ts';
import { THE_FORM } from '../support/legal-basis.ts';
import { nameOf } from '../support/table-rows.ts';

export const cellNotANumber: Rule = {
  code: 'cell-not-a-number',
  severity: 'warning',
  title: say('不是数字', 'Not a number'),
  why: say(
    '每一格都应填数字，没有发生的填“0”。“/”“-”“无”不是数字，本格所在的等式暂不核对。',
    'Every cell holds a number, 0 for nothing. With “/”, “-” or words in a cell its sums are not checked.',
  ),
  basis: THE_FORM,
  examples: [{ of: '规章\t0\t0\t0', wrong: '规章\t0\t/\t0' }],
  check({ report, irregularCells }, reportFinding) {
    const invalid = irregularCells.filter(({ state, span }) => state === 'invalid' && span);
    const inHabit = new Set<Cell>();
    for (const cells of habits(report, invalid)) {
      reportFinding(habitFinding(report, cells));
      for (const cell of cells) inHabit.add(cell);
    }
    for (const cell of invalid) if (!inHabit.has(cell)) reportFinding(cellFinding(report, cell));
  },
};

function cellFinding(report: Report, cell: Cell): FindingInit {
  const written = writtenIn(report, cell);
  const title = cellTitle(cell.form);
  return {
    span: cell.span!,
    message: () =>
      say(
        `${title.zh}填的是“${quote(written)}”，应填数字`,
        `${title.en} has “${quote(written)}” where a number belongs`,
      ),
    cells: [cell.form.name],
    fixes: () => orNone(numberFix(report, cell, written)),
  };
}

const writtenIn = ({ text }: Report, { span }: Cell): string => text.slice(span!.start, span!.end);

/** The same mark in more cells of a table than its widest row has stands for every zero: that is one finding, not many. */
const MIN_CELLS_OF_HABIT = REVIEW_COLUMNS + 1;

/** The cells of one table with one mark for none, where nothing forces another number than zero. */
function habits(report: Report, invalid: readonly Cell[]): Cell[][] {
  if (invalid.length < MIN_CELLS_OF_HABIT) return [];
  const byMark = new Map<string, Cell[]>();
  for (const cell of invalid) {
    const written = writtenIn(report, cell);
    if (!MEANS_NONE.has(fold(written)) || valueBesideBlanks(report, cell.form.index) !== 0) continue;
    const kind = `${cell.form.table} ${written}`;
    const known = byMark.get(kind);
    if (known) known.push(cell);
    else byMark.set(kind, [cell]);
  }
  return [...byMark.values()].filter((cells) => cells.length >= MIN_CELLS_OF_HABIT);
}

/** At the first of the cells. */
function habitFinding(report: Report, cells: readonly Cell[]): FindingInit {
  const [first] = cells;
  const name = nameOf(first!.form.table);
  const written = quote(writtenIn(report, first!));
  return {
    span: first!.span!,
    message: () =>
      say(
        `${name.zh}有 ${cells.length} 格填的是“${written}”，没有发生的应填“0”`,
        `${cells.length} cells of ${name.en} have “${written}”: what did not happen is told as 0`,
      ),
    cells: cells.map(({ form }) => form.name),
    fixes: () => orNone(habitFix(report, cells)),
  };
}

function habitFix(report: Report, cells: readonly Cell[]): Fix | null {
  const zeros = cells.map(({ form }) => ({ cell: form.index, from: ZERO, to: ZERO }));
  const title = say(`全部改为 0（${zeros.length} 格）`, `Change to 0 (${zeros.length} cells)`);
  return fixCells(report, zeros, title, { preferred: holdsWithZeros(report, cells) });
}

/** Whether no sum that can then be checked contradicts zeros in the cells. */
function holdsWithZeros({ form, cells: all }: Report, cells: readonly Cell[]): boolean {
  const zeros: Pick<Cell, 'state' | 'value'>[] = [...all];
  for (const cell of cells) zeros[cell.form.index] = { state: 'number', value: ZERO };
  const equations = new Set(cells.flatMap((cell) => form.equationsOf[cell.form.index]!));
  return [...equations].every((equation) => sumOf({ form, cells: zeros }, equation).state !== 'broken');
}

/** Marks and words that say that there is none. */
const MEANS_NONE = new Set(['', '无', '没有', '暂无', '不涉及', '零', '空', '无数据']);

/**
 * What the equations force, and 0 where that is what the writer meant. To be preferred where they leave nothing else: what is
 * written in other words than those for none is unclear, and a person decides.
 */
function numberFix(report: Report, cell: Cell, written: string): Fix | null {
  const { index } = cell.form;
  const forced = forcedValue(report, index);
  const meansNone = MEANS_NONE.has(fold(written));
  const value = forced ?? valueBesideBlanks(report, index);
  if (value === null || (forced === null && value !== 0) || (!meansNone && value === 0)) return null;
  const change = { cell: index, from: ZERO, to: value };
  return fixCells(report, [change], say(`改为 ${plain(value)}`, `Change to ${plain(value)}`), { preferred: meansNone });
}
