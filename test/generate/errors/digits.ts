import type { CellName, TableKey } from '../../../server/src/core/form/types.ts';
import type { Random } from '../random.ts';
import type { WrittenReport } from '../report.ts';
import { type Fault, rewritten, type Slip, type Spoil, type Told } from './fault.ts';
import { isShown, sumFault } from './sums.ts';

/** One step of a hand that slips. */
const SLIPS: Record<string, (digits: string, at: number, random: Random) => string> = {
  changed: (digits, at, random) => digits.slice(0, at) + random.int(0, 9) + digits.slice(at + 1),
  dropped: (digits, at) => digits.slice(0, at) + digits.slice(at + 1),
  added: (digits, at, random) => digits.slice(0, at) + random.int(0, 9) + digits.slice(at),
  doubled: (digits, at) => digits.slice(0, at) + digits[at] + digits.slice(at),
  swapped: (digits, at) => digits.slice(0, at) + (digits[at + 1] ?? '') + digits[at] + digits.slice(at + 2),
};

/** Another number, written as plainly. */
function slipped(digits: string, random: Random, sameLength: boolean): string {
  for (;;) {
    const slip = random.pick(Object.values(sameLength ? [SLIPS.changed!, SLIPS.swapped!] : SLIPS));
    const other = slip(digits, random.int(0, digits.length - 1), random);
    if (/^(0|[1-9]\d*)$/.test(other) && other !== digits) return other;
  }
}

/** Cells of a table whose numbers are written in plain digits. */
export const plainCells = ({ places, text }: WrittenReport, table: TableKey): CellName[] =>
  [...places]
    .filter(
      ([name, { start, end }]) => name.startsWith(`${table}.`) && /^(0|[1-9]\d{0,7})$/.test(text.slice(start, end)),
    )
    .map(([name]) => name);

/** Puts other words in some cells, without a look at what they mean. */
export function withSlips(report: WrittenReport, slips: readonly Slip[]) {
  return rewritten(
    report,
    slips.map(({ cell, to }) => ({ span: report.places.get(cell)!, newText: to })),
  );
}

export const writtenAt = ({ text, places }: WrittenReport, cell: CellName): string => {
  const { start, end } = places.get(cell)!;
  return text.slice(start, end);
};

function digitSlip(report: WrittenReport, table: TableKey, cell: CellName, random: Random): Slip {
  const from = writtenAt(report, cell);
  // Where nothing stands between the numbers, a digit more or less is another kind of error.
  return { cell, from, to: slipped(from, random, report.draft.layouts[table] === 'glued') };
}

/** A wrong digit in one cell, be it counted or a sum. A single one can always be told: it alone mends what it broke. */
export const wrongDigit: Spoil = (report, table, random) => {
  const cells = plainCells(report, table);
  if (cells.length === 0) return null;
  const slip = digitSlip(report, table, random.pick(cells), random);
  if (!isShown(report, [slip])) return null;
  const after = withSlips(report, [slip]);
  const isLocated = table === 'requests';
  const likely: Told = { code: 'likely-wrong-cell', cells: [slip.cell], place: after.places.get(slip.cell)! };
  return sumFault(report, after, [slip], isLocated ? [likely] : []);
};

/** Two wrong digits, in cells near to each other more often than chance would have it. */
export const twoWrongDigits: Spoil = (report, table, random) => {
  const cells = plainCells(report, table);
  if (cells.length < 2) return null;
  const first = random.pick(cells);
  const [row, column] = [first.slice(0, first.lastIndexOf('.')), first.slice(first.lastIndexOf('.'))];
  const others = cells.filter((cell) => cell !== first);
  const near = others.filter((cell) => cell.startsWith(`${row}.`) || cell.endsWith(column));
  const second = random.pick(near.length > 0 && random.chance(0.4) ? near : others);
  const slips = [first, second].map((cell) => digitSlip(report, table, cell, random));
  return sumFault(report, withSlips(report, slips), slips);
};

const cellFault = (code: string, report: WrittenReport, cell: CellName, to: string): Fault => {
  const slip = { cell, from: writtenAt(report, cell), to };
  const after = withSlips(report, [slip]);
  const own: Told = { code, cells: [cell], place: after.places.get(cell)! };
  return sumFault(report, after, [slip], [own]);
};

/** Cells that hold a count: whole, not below zero. */
const countCells = (report: WrittenReport, table: TableKey): CellName[] =>
  plainCells(report, table).filter((cell) => !cell.endsWith('.amount') && !cell.endsWith('.change'));

export const fraction: Spoil = (report, table, random) => {
  const cells = countCells(report, table);
  if (cells.length === 0) return null;
  const cell = random.pick(cells);
  return cellFault('cell-fraction', report, cell, `${writtenAt(report, cell)}.${random.int(1, 9)}`);
};

export const negative: Spoil = (report, table, random) => {
  const cells = countCells(report, table);
  if (cells.length === 0) return null;
  const cell = random.pick(cells);
  const from = writtenAt(report, cell);
  return cellFault('cell-negative', report, cell, `-${from === '0' ? random.int(1, 9) : from}`);
};

/** A total of section four that is not the sum of its outcomes. */
export const wrongReviewTotal: Spoil = (report, table, random) => {
  const cells = plainCells(report, table).filter((cell) => cell.endsWith('.total'));
  if (cells.length === 0) return null;
  const slip = digitSlip(report, table, random.pick(cells), random);
  return sumFault(report, withSlips(report, [slip]), [slip]);
};
