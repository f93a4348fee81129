import { patchChildren } from '../page/dom.ts';
import { h, type Tree } from '../page/tree.ts';
import { COLUMNS, shownText } from './list.ts';
import type { Row } from './rows.ts';
import type { Words } from './words.ts';

interface Callbacks {
  readonly sort: (column: string) => void;
  readonly select: (row: Row) => void;
  readonly open: (row: Row) => void;
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
  private active = 0;

  constructor(
    private readonly words: Words,
    private readonly callbacks: Callbacks,
  ) {
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
      if (at(target, '.link')) this.open();
    });
    element.addEventListener('dblclick', ({ target }) => at(target, '[data-index]') && this.open());
  }

  show(rows: readonly Row[], sort: string, isDown: boolean): void {
    const kept = this.selected;
    this.rows = rows;
    const again = kept ? rows.findIndex((row) => row.folder === kept.folder && row.path === kept.path) : -1;
    this.active = Math.max(0, again);
    this.element.setAttribute('aria-rowcount', String(rows.length + 1));
    patchChildren(this.head, [this.header(sort, isDown)]);
    this.draw();
  }

  get selected(): Row | undefined {
    return this.rows[this.active];
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
    const { element, rows, active } = this;
    const height = this.rowHeight();
    const first = Math.max(0, Math.floor(element.scrollTop / height) - MARGIN);
    const last = Math.min(rows.length, Math.ceil((element.scrollTop + element.clientHeight) / height) + MARGIN);
    this.above.style.height = `${first * height}px`;
    this.below.style.height = `${(rows.length - last) * height}px`;
    const drawn = rows.slice(first, last).map((row, i) => this.drawRow(row, first + i));
    patchChildren(this.body, drawn.length > 0 ? drawn : [emptyRow(this.words)]);
    const isDrawn = active >= first && active < last;
    if (isDrawn) element.setAttribute('aria-activedescendant', `row-${active}`);
    else element.removeAttribute('aria-activedescendant');
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
        i === 0
          ? h('span', { class: 'link' }, shownText(column, row, this.words) || this.words.noOrgan)
          : shownText(column, row, this.words),
      ),
    );
    return h(
      'div',
      {
        role: 'row',
        class: 'row',
        id: `row-${index}`,
        'data-index': index,
        'aria-rowindex': index + 2,
        'aria-selected': index === this.active ? 'true' : 'false',
      },
      ...cells,
    );
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
      Home: -this.rows.length,
      End: this.rows.length,
    };
    const step = steps[event.key];
    if (step !== undefined) this.activate(this.active + step);
    else if (event.key === 'Enter') this.open();
    else return;
    event.preventDefault();
  }

  private activate(index: number): void {
    if (this.rows.length === 0) return;
    this.active = Math.min(Math.max(0, index), this.rows.length - 1);
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
    if (this.selected) this.callbacks.open(this.selected);
  }
}

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
