import { addendOf, isBalanced, type Millionths, type Report, TABLE_KEYS, type TableKey } from '../../core/index.ts';

/** Nobody types more entries than a row of requests has between two readings of the text: they were pasted. */
const MAX_TYPED = 6;

/**
 * What the cells held when their table last balanced, or when it first came into sight: a cell that differs was typed by the
 * writer since then, and is trusted.
 */
export class Baseline {
  private cells: Millionths[] | null = null;
  /** What they held when the text was last read. */
  private last: readonly Millionths[] = [];
  private form: Report['form'] | null = null;
  private readonly seen = new Set<TableKey>();

  get values(): readonly Millionths[] | null {
    return this.cells;
  }

  /** Takes over what the cells of the newest text hold, of each table that balances, comes into sight or was pasted. */
  follow(report: Report): void {
    if (this.cells === null || this.form !== report.form) {
      this.cells = report.cells.map(addendOf);
      this.form = report.form;
      this.seen.clear();
    }
    for (const table of TABLE_KEYS) {
      // A table that was pasted as a whole was not typed, whether it balances or not, and whatever stood there before.
      const isKnown = this.seen.has(table) && !this.isPasted(report, table);
      if (report.tables[table] === null || (isKnown && !isBalanced(report, table))) continue;
      this.seen.add(table);
      // A cell that is no number for the moment is being typed: it keeps what it was.
      for (const cell of report.cells)
        if (cell.form.table === table && (cell.state === 'number' || cell.state === 'blank'))
          this.cells[cell.form.index] = addendOf(cell);
    }
    this.last = report.cells.map(addendOf);
  }

  private isPasted({ cells }: Report, table: TableKey): boolean {
    const entered = cells.filter(
      ({ form, state, value }) =>
        form.table === table && !form.derived && state === 'number' && value !== this.last[form.index],
    );
    return entered.length > MAX_TYPED;
  }
}
