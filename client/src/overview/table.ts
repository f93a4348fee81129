import type { OverviewFinding } from '../../../server/src/core/index.ts';
import { patchChildren } from '../page/dom.ts';
import { h, type Tree } from '../page/tree.ts';
import { COLUMNS, shownText } from './list.ts';
import type { Row } from './rows.ts';
import type { Words } from './words.ts';

interface Callbacks {
  readonly sort: (column: string) => void;
  readonly select: (row: Row) => void;
  /** @param finding where; null for the first */
  readonly open: (row: Row, finding: OverviewFinding | null) => void;
  /** What was found in the report is wanted. */
  readonly unfold: (row: Row) => void;
  /** Those that are unfolded now, for a page that is drawn anew. */
  readonly folded: (unfolded: readonly string[]) => void;
}

/** A line of the table: a report, or below it a finding; `note` stands there where there is none, or none yet. */
interface Item {
  readonly row: Row;
  readonly finding: OverviewFinding | null;
  readonly note: string | null;
}

/** Rows above and below what is seen, so that a quick scroll shows no gap. */
const MARGIN = 12;

/** All rows, of which those are drawn that can be seen. The grid itself has the focus; arrows move from row to row. */
export class Table {
  readonly element = document.createElement('div');
  private readonly head = document.createElement('div');
  private readonly above = document.createElement('div');
  private readonly body = document.createElement('div');
  private readonly below = document.createElement('div');
  private rows: readonly Row[] = [];
  private items: readonly Item[] = [];
  /** The reports that are unfolded, with what was found in them; null as long as it is not known. */
  private readonly unfolded: Map<string, readonly OverviewFinding[] | null>;
  private active = 0;

  /** @param unfolded the reports that were when the page was last seen */
  constructor(
    private readonly words: Words,
    unfolded: readonly string[],
    private readonly callbacks: Callbacks,
  ) {
    this.unfolded = new Map(unfolded.map((key) => [key, null]));
    const { element, head, body } = this;
    element.className = 'grid';
    element.tabIndex = 0;
    element.setAttribute('role', 'grid');
    element.setAttribute('aria-label', words.title);
    element.setAttribute('aria-colcount', String(COLUMNS.length));
    head.className = 'head';
    for (const group of [head, body]) group.setAttribute('role', 'rowgroup');
    for (const space of [this.above, this.below]) space.setAttribute('role', 'presentation');
    element.append(head, this.above, body, this.below);
    element.addEventListener('scroll', () => this.draw());
    new ResizeObserver(() => this.draw()).observe(element);
    element.addEventListener('keydown', (event) => this.key(event));
    element.addEventListener('click', ({ target }) => {
      const column = at(target, '[data-sort]')?.dataset.sort;
      if (column) callbacks.sort(column);
      const index = at(target, '[data-index]')?.dataset.index;
      if (index === undefined) return;
      this.activate(Number(index));
      if (at(target, '.fold')) this.fold();
      else if (at(target, '.link')) this.open();
    });
    element.addEventListener('dblclick', ({ target }) => at(target, '[data-index]') && this.open());
  }

  show(rows: readonly Row[], sort: string, isDown: boolean): void {
    this.rows = rows;
    this.lay();
    patchChildren(this.head, [this.header(sort, isDown)]);
    this.draw();
  }

  get selected(): Row | undefined {
    return this.items[this.active]?.row;
  }

  /** What was found in a report; passed over where it was folded again meanwhile. */
  showFindings(row: Pick<Row, 'folder' | 'path'>, findings: readonly OverviewFinding[]): void {
    if (!this.unfolded.has(keyOf(row))) return;
    this.unfolded.set(keyOf(row), findings);
    this.lay();
    this.draw();
  }

  /** A report has changed: what was found in it may be other than what is shown. */
  refold(row: Row): void {
    if (this.unfolded.has(keyOf(row))) this.callbacks.unfold(row);
  }

  /** Puts findings below their reports; what was selected stays so. */
  private lay(): void {
    const kept = this.items[this.active];
    this.items = this.rows.flatMap((row) => {
      const own: Item = { row, finding: null, note: null };
      const findings = this.unfolded.get(keyOf(row));
      if (findings === undefined) return [own];
      if (findings === null) return [own, { ...own, note: this.words.reading }];
      if (findings.length === 0) return [own, { ...own, note: this.words.nothingFound }];
      return [own, ...findings.map((finding): Item => ({ ...own, finding }))];
    });
    const isKept = ({ row, finding, note }: Item): boolean =>
      keyOf(row) === keyOf(kept!.row) && finding?.message === kept!.finding?.message && note === kept!.note;
    const again = kept ? this.items.findIndex(isKept) : -1;
    const report = kept ? this.items.findIndex(({ row }) => keyOf(row) === keyOf(kept.row)) : -1;
    this.active = Math.max(0, again >= 0 ? again : report);
    this.element.setAttribute('aria-rowcount', String(this.items.length + 1));
  }

  private fold(): void {
    const row = this.selected;
    if (!row) return;
    if (this.unfolded.delete(keyOf(row))) this.lay();
    else {
      this.unfolded.set(keyOf(row), null);
      this.lay();
      this.callbacks.unfold(row);
    }
    this.callbacks.folded([...this.unfolded.keys()]);
    this.draw();
  }

  private header(sort: string, isDown: boolean): Tree {
    const cells = COLUMNS.map(({ key, title, isNumber }) =>
      h(
        'div',
        {
          role: 'columnheader',
          class: isNumber ? 'number' : null,
          'aria-sort': key === sort ? (isDown ? 'descending' : 'ascending') : 'none',
        },
        h(
          'button',
          { type: 'button', 'data-sort': key, class: key === sort ? (isDown ? 'down' : 'up') : null },
          title(this.words),
        ),
      ),
    );
    return h('div', { role: 'row', class: 'row', 'aria-rowindex': 1 }, ...cells);
  }

  private draw(): void {
    const { element, items, active } = this;
    const height = this.rowHeight();
    const first = Math.max(0, Math.floor(element.scrollTop / height) - MARGIN);
    const last = Math.min(items.length, Math.ceil((element.scrollTop + element.clientHeight) / height) + MARGIN);
    this.above.style.height = `${first * height}px`;
    this.below.style.height = `${(items.length - last) * height}px`;
    const drawn = items.slice(first, last).map((item, i) => this.drawItem(item, first + i));
    patchChildren(this.body, drawn.length > 0 ? drawn : [emptyRow(this.words)]);
    const isDrawn = active >= first && active < last;
    if (isDrawn) element.setAttribute('aria-activedescendant', `row-${active}`);
    else element.removeAttribute('aria-activedescendant');
  }

  private drawItem(item: Item, index: number): Tree {
    const { row, finding, note } = item;
    if (!finding && note === null) return this.drawRow(row, index);
    const severity = finding && h('span', { class: finding.severity }, `${this.words.severities[finding.severity]}　`);
    const message = finding?.message ?? note ?? '';
    return h(
      'div',
      { ...this.rowAttributes(index), class: 'row finding' },
      h(
        'div',
        { role: 'gridcell', 'aria-colspan': COLUMNS.length, title: message },
        severity,
        finding ? h('span', { class: 'link' }, message) : message,
      ),
    );
  }

  private rowAttributes(index: number) {
    return {
      role: 'row',
      class: 'row',
      id: `row-${index}`,
      'data-index': index,
      'aria-rowindex': index + 2,
      'aria-selected': index === this.active ? 'true' : 'false',
    };
  }

  /** It is worked by the arrows, and no stop for the Tab key. */
  private foldButton(row: Row): Tree {
    const isUnfolded = this.unfolded.has(keyOf(row));
    return h('button', {
      type: 'button',
      class: 'fold',
      tabindex: -1,
      'aria-expanded': isUnfolded ? 'true' : 'false',
      'aria-label': this.words.unfold(row.organ ?? row.path),
    });
  }

  private drawRow(row: Row, index: number): Tree {
    const cells = COLUMNS.map((column, i) =>
      h(
        'div',
        {
          role: 'gridcell',
          class: [column.isNumber ? 'number' : '', column.key, stateOf(column.key, row)].filter(Boolean).join(' '),
          title: column.isNumber ? null : shownText(column, row, this.words),
        },
        i === 0 ? this.foldButton(row) : null,
        i === 0
          ? h('span', { class: 'link' }, shownText(column, row, this.words) || this.words.noOrgan)
          : shownText(column, row, this.words),
      ),
    );
    return h('div', this.rowAttributes(index), ...cells);
  }

  private rowHeight(): number {
    return Number.parseFloat(getComputedStyle(this.element).getPropertyValue('--row')) || 26;
  }

  private key(event: KeyboardEvent): void {
    if (event.target !== this.element || event.altKey) return;
    const page = Math.max(1, Math.floor(this.element.clientHeight / this.rowHeight()) - 2);
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -this.items.length,
      End: this.items.length,
    };
    const step = steps[event.key];
    if (step !== undefined) this.activate(this.active + step);
    else if (event.key === 'Enter') this.open();
    else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') this.foldTo(event.key === 'ArrowRight');
    else return;
    event.preventDefault();
  }

  /** Right unfolds a report, left folds it, from a finding as well. */
  private foldTo(isUnfolded: boolean): void {
    const row = this.selected;
    if (row && this.unfolded.has(keyOf(row)) !== isUnfolded) this.fold();
  }

  private activate(index: number): void {
    if (this.items.length === 0) return;
    this.active = Math.min(Math.max(0, index), this.items.length - 1);
    const { element } = this;
    const height = this.rowHeight();
    const top = this.active * height;
    const room = element.clientHeight - this.head.offsetHeight - height;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top > element.scrollTop + room) element.scrollTop = top - room;
    this.draw();
    this.callbacks.select(this.selected!);
  }

  private open(): void {
    const item = this.items[this.active];
    if (item) this.callbacks.open(item.row, item.finding);
  }
}

const keyOf = ({ folder, path }: Pick<Row, 'folder' | 'path'>): string => `${folder}/${path}`;

const emptyRow = (words: Words): Tree =>
  h('div', { role: 'row', class: 'row empty' }, h('div', { role: 'gridcell' }, words.none));

function stateOf(key: string, { summary }: Row): string {
  if (!summary) return '';
  if (key === 'state') return summary[3];
  const index = ['errors', 'warnings'].indexOf(key);
  return index >= 0 && (summary[index] as number) > 0 ? 'some' : '';
}

const at = (target: EventTarget | null, selector: string): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(selector) : null;
