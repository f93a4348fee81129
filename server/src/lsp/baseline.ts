import { type Analysis, TABLE_KEYS, type TableKey } from '../core/index.ts';

/**
 * What the cells held when their table last balanced, or when it first came into sight: a cell that differs was typed by the
 * writer since then, and is trusted.
 */
export class Baseline {
  private cells: number[] | null = null;
  private form = '';
  private readonly seen = new Set<TableKey>();

  get values(): readonly number[] | null {
    return this.cells;
  }

  follow({ report, diagnosis }: Analysis): void {
    if (this.cells === null || this.form !== report.form.id) {
      this.cells = report.cells.map((cell) => cell.value);
      this.form = report.form.id;
      this.seen.clear();
    }
    const unbalanced = new Set(diagnosis.tables.filter(({ broken }) => broken.length > 0).map(({ table }) => table));
    for (const table of TABLE_KEYS) {
      // A table that was pasted as a whole was not typed, whether it balances or not.
      if (report.tables[table] === null || (this.seen.has(table) && unbalanced.has(table))) continue;
      this.seen.add(table);
      // A cell that is no number for the moment is being typed: it keeps what it was.
      for (const { form, state, value } of report.cells)
        if (form.table === table && (state === 'number' || state === 'blank')) this.cells[form.index] = value;
    }
  }
}
