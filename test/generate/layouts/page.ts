import { displayWidth } from '../display-width.ts';
import { type Grid, type GridRow, groupLabels, isData, ownLabels, slotsOf, valuesOfRow } from '../grid.ts';
import type { Layout, Manner } from './layout.ts';

/**
 * A page as a viewer lays it out with blanks: labels to the left, wrapped in their column, each number in its own, the lines of the
 * label above and below the line of its numbers; labels of groups on lines of their own.
 */
export const pageColumns: Layout = {
  write: (grid, manner) => {
    const page = new Page(grid, manner);
    return grid.rows.map((row, index) => (isData(row) ? page.dataLines(row) : page.headerLines(index)).join('\n'));
  },
  wholeGrid: true,
  without: ['groupLabels', 'cutGrid', 'wrappedLabels', 'blanksInLabels', 'headerBlanks'],
  noBlanksInFigures: true,
};

class Page {
  private readonly groupWidth: number;
  private readonly labelWidth: number;
  private readonly columnWidth: number;
  /** How many of the grid's columns are taken up by labels. */
  private readonly labelColumns: number;
  private readonly slots: ReturnType<typeof slotsOf>;

  constructor(
    grid: Grid,
    private readonly manner: Manner,
  ) {
    const { random, table } = manner;
    this.groupWidth = table === 'requests' ? 10 : 0;
    this.labelWidth = table === 'review' ? 0 : random.pick([28, 40, 56]);
    this.columnWidth = random.pick([9, 11, 12]);
    this.labelColumns = { proactive: 1, requests: 3, review: 0 }[table];
    this.slots = slotsOf(grid);
  }

  dataLines(row: GridRow): string[] {
    const groups = groupLabels(row).flatMap(({ text }) => this.wrapped(text, 8));
    const label = this.wrapped(textOf(ownLabels(row)), this.labelWidth - 2);
    const middle = Math.max(0, Math.floor((label.length - 1) / 2));
    const lines = (label.length > 0 ? label : ['']).map((piece, at) => {
      const head = this.padded(' '.repeat(this.groupWidth) + piece, this.groupWidth + this.labelWidth);
      return (at === middle ? head + this.numbers(row) : head).trimEnd();
    });
    return [...groups, ...lines];
  }

  /** Each cell over its own columns, wrapped where it is too long for them. */
  headerLines(index: number): string[] {
    const left = this.groupWidth + this.labelWidth;
    const cells = this.slots[index]!.flatMap(({ cell, row, column }, at) =>
      row === 0 && column === 0
        ? [
            {
              from: at < this.labelColumns ? 0 : left + (at - this.labelColumns) * this.columnWidth + 1,
              pieces: this.wrapped(cell.text, at < this.labelColumns ? left - 2 : cell.columns * this.columnWidth - 1),
            },
          ]
        : [],
    );
    const height = Math.max(1, ...cells.map(({ pieces }) => pieces.length));
    return Array.from({ length: height }, (_, at) =>
      cells.reduce((line, { from, pieces }) => (pieces[at] ? this.padded(line, from) + pieces[at] : line), ''),
    );
  }

  private numbers(row: GridRow): string {
    return valuesOfRow(row)
      .map(({ text }) => ' '.repeat(Math.max(text === '' ? 0 : 2, this.columnWidth - this.width(text))) + text)
      .join('');
  }

  private width(text: string): number {
    return displayWidth(this.manner.written(text));
  }

  private padded(text: string, width: number): string {
    return text + ' '.repeat(Math.max(0, width - this.width(text)));
  }

  private wrapped(text: string, width: number): string[] {
    const lines: string[] = [];
    let line = '';
    for (const character of text.replaceAll('\n', '')) {
      if (this.width(line + character) > width && !CLOSES.includes(character)) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
    return line === '' ? lines : [...lines, line];
  }
}

const CLOSES = '，。、；：）)”」,.:;';
const textOf = (cells: readonly { readonly text: string }[]): string => cells.map(({ text }) => text).join('');
