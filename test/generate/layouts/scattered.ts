import { type GridRow, groupLabels, isData, ownLabels, valuesOfRow } from '../grid.ts';
import type { Random } from '../random.ts';
import type { Layout } from './layout.ts';

/** How the numbers of one row, or a whole row, are put into lines. */
interface RowStyle {
  readonly numbers: (values: readonly string[]) => string;
  readonly row: (label: string, values: readonly string[]) => string;
}

const cellToLine = (cells: readonly string[]): string => cells.map((cell) => `${cell}\n`).join('\n');

const STYLES: readonly RowStyle[] = [
  { numbers: (values) => `| ${values.join(' | ')} |`, row: (label, values) => `${label} | ${values.join(' | ')} |` },
  {
    numbers: (values) => `| ${values.join(' | ')} |`,
    row: (label, values) => `| ${label} | ${values.join(' | ')} |`,
  },
  { numbers: (values) => values.join(' '), row: (label, values) => `${label} ${values.join(' ')}` },
  { numbers: (values) => values.join('\t'), row: (label, values) => `${label}\t${values.join('\t')}` },
  { numbers: cellToLine, row: (label, values) => cellToLine([label, ...values]) },
];

/** The lines of some rows whose labels and numbers stand apart. */
type Scatter = (rows: readonly GridRow[], style: RowStyle, random: Random) => string[];

/**
 * A table in which a viewer, or a converter of pages, has taken labels and numbers of some neighbouring rows apart. Order is kept, and
 * no number is lost; whether the text still decides whose they are is another matter.
 */
const scattered = (scatter: Scatter): Layout => ({
  write: ({ rows }, { random }) => {
    const style = random.pick(STYLES);
    const windows = windowsOf(rows, random);
    return rows.map((row, at) => {
      const window = windows.find(({ from, to }) => from <= at && at < to);
      if (window) return window.from === at ? scatter(rows.slice(at, window.to), style, random).join('\n') : '';
      if (!isData(row)) return row.cells.map(({ text }) => text).join(' ');
      const label = labelOf(row);
      const numbers = numbersOf(row); // those of the table of reviews have no label
      return [...groupsOf(row), label === '' ? style.numbers(numbers) : style.row(label, numbers)].join('\n');
    });
  },
  without: ['groupLabels', 'cutGrid', 'blanks', 'figures', 'localRows', 'wrappedLabels'],
  noBareNumbers: true,
  noBlanksInFigures: true,
  open: true,
});

const groupsOf = (row: GridRow): string[] => groupLabels(row).map(({ text }) => text);
const labelOf = (row: GridRow): string =>
  ownLabels(row)
    .map(({ text }) => text)
    .join(''); // prettier-ignore
const numbersOf = (row: GridRow): string[] => valuesOfRow(row).map(({ text }) => text);
const labelsOf = (row: GridRow): string[] => [...groupsOf(row), labelOf(row)];

/** Stretches of rows with labels and as many numbers each. */
function windowsOf(rows: readonly GridRow[], random: Random): { from: number; to: number }[] {
  const windows: { from: number; to: number }[] = [];
  const share = random.pick([0.1, 0.25, 0.6]);
  let at = 0;
  while (at < rows.length) {
    const length = random.int(2, 6);
    const some = rows.slice(at, at + length);
    const count = valuesOfRow(rows[at]!).length;
    const fits = some.findIndex((row) => !isData(row) || labelOf(row) === '' || valuesOfRow(row).length !== count);
    const end = at + (fits < 0 ? some.length : fits);
    if (end - at > 1 && random.chance(share)) {
      windows.push({ from: at, to: end });
      at = end;
    } else at++;
  }
  return windows;
}

/** All labels, then all rows of numbers. */
export const labelsFirst = scattered((rows, style) => [
  ...rows.flatMap(labelsOf),
  ...rows.map((row) => style.numbers(numbersOf(row))),
]);

/** All rows of numbers, then all labels. */
export const numbersFirst = scattered((rows, style) => [
  ...rows.map((row) => style.numbers(numbersOf(row))),
  ...rows.flatMap(labelsOf),
]);

/** Labels run ahead of the rows of numbers, by more and less. */
export const lagging = scattered((rows, style, random) => {
  const lines: string[] = [];
  let numbered = 0;
  rows.forEach((row, at) => {
    lines.push(...labelsOf(row));
    const most = at === rows.length - 1 ? rows.length : numbered + random.int(0, at + 1 - numbered);
    for (; numbered < most; numbered++) lines.push(style.numbers(numbersOf(rows[numbered]!)));
  });
  return lines;
});

/** Each row's numbers, and its label in the line below. */
export const labelsBelow = scattered((rows, style) =>
  rows.flatMap((row) => [...groupsOf(row), style.numbers(numbersOf(row)), labelOf(row)]),
);

/** The rows stand column by column: the first number of each, then the second of each, and so on. */
export const stacked = scattered((rows, _style, random) => {
  const numbers = rows.map(numbersOf);
  const columns = numbers[0]!.map((_, column) => numbers.map((row) => row[column]!));
  const between = random.pick([' ', '\n', '\t']);
  const gap = random.pick(['', '\n']);
  const blocks = columns.map((column) => column.join(between) + gap);
  const before = random.pick([rows.length, rows.length, 1, 0]);
  return [...rows.slice(0, before).flatMap(labelsOf), ...blocks, ...rows.slice(before).flatMap(labelsOf)];
});
