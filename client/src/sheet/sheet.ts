import type { CellName, Range, TableKey, ValueCell } from '../../../server/src/core/index.ts';
import type { Drawing } from '../preview/drawing.ts';
import type { Words } from '../preview/words.ts';
import type { CellEntry, EntryMode, EntryResult, VersionedPreview } from '../preview-messages.ts';
import { CellField } from './cell-field.ts';
import { type Block, readBlock, tableHtmlOf, tabsOf } from './clipboard-block.ts';
import { Entries, type ShownEntry } from './entries.ts';
import { cellAt, rectangle, tableOf } from './grid-cells.ts';
import { cellBy, isComposed, startsValue, takesTotal, undoKey, within } from './keys.ts';
import { offeredTotal } from './offered-total.ts';
import { planPaste } from './paste-plan.ts';
import { Question } from './question.ts';
import { typedNumber } from './typed-number.ts';

/** The page that the sheet stands in. */
export interface SheetPage {
  /** Draws anew, and keeps what has to outlive the page. */
  changed(): void;
  /** Another cell is worked in. */
  moved(): void;
  /** The keyboard goes to the text, at the cell. */
  leave(cell: HTMLElement): void;
  enter(entries: readonly CellEntry[], mode: EntryMode): void;
  undo(kind: 'undo' | 'redo'): void;
}

/**
 * The tables of a report as a sheet to type in. What is typed stands in its cell at once, pending until the text has it, and the
 * keyboard goes on without waiting; what is refused comes back to its cell with the reason. The page draws (draw-grid.ts); here
 * is what keys, mouse and clipboard do.
 */
export class Sheet {
  /** The cell that is worked in, here or in the text. */
  cell: CellName | null = null;
  private uri = '';
  private readonly values = new Map<CellName, ValueCell<Range>>();
  private readonly entrances = new Map<TableKey, CellName>();
  /** The other end of what is selected. */
  private head: CellName | null = null;
  /** Where going on by Tab began. */
  private begun: CellName | null = null;
  private readonly entries: Entries;
  private readonly field: CellField;
  private readonly question: Question;

  /** @param refused what a page before this one had to show */
  constructor(
    main: HTMLElement,
    private readonly drawn: HTMLElement,
    private readonly words: Words,
    private readonly page: SheetPage,
    refused?: readonly ShownEntry[],
  ) {
    this.entries = new Entries(refused);
    this.question = new Question(main, words);
    this.field = new CellField(main, words, {
      commit: ({ uri, cell, title }, text) => this.enter([{ cell, title, text, uri }]),
      cancel: ({ uri, cell }) => this.dismiss(uri, cell),
      leave: ({ cell }, event) => {
        const element = this.elementOf(cell);
        const next = element && event.key !== 'Escape' ? this.next(event, element) : element;
        (next ?? element)?.focus();
      },
    });
    drawn.addEventListener('focusin', ({ target }) => this.focused(cellAt(target)));
    drawn.addEventListener('keydown', (event) => this.press(event));
    drawn.addEventListener('mousedown', (event) => this.pointed(event));
    drawn.addEventListener('mousemove', (event) => this.dragged(event));
    drawn.addEventListener('dblclick', ({ target }) => {
      const element = cellAt(target);
      if (element) this.open(element);
    });
    document.addEventListener('copy', (event) => this.copy(event, false));
    document.addEventListener('cut', (event) => this.copy(event, true));
    document.addEventListener('paste', (event) => this.paste(event));
    // So that a menu or a command can copy and paste as well, where no words are selected.
    for (const name of ['beforecopy', 'beforecut', 'beforepaste'])
      document.addEventListener(name, (event) => this.worked() && event.preventDefault());
  }

  get isTyping(): boolean {
    return this.field.openFor !== null;
  }

  get refused(): ShownEntry[] {
    return this.entries.refused;
  }

  /** The report is now this; null when it is closed. */
  show(uri: string, preview: VersionedPreview | null): void {
    this.entries.show(uri, preview?.version ?? null);
    if (!preview) return;
    if (uri !== this.uri) {
      // What is being typed belongs to the report that it was begun in.
      this.field.commit();
      this.uri = uri;
      this.cell = null;
      this.head = null;
      this.entrances.clear();
    }
    this.values.clear();
    for (const block of preview.blocks) {
      if (block.kind !== 'table') continue;
      const cells = block.rows.flatMap((row) => row.cells.filter((each) => each.kind === 'value'));
      for (const each of cells) this.values.set(each.cell, each);
      const entrance = this.entrances.get(block.table);
      if (!cells.some((each) => each.cell === entrance)) this.entrances.set(block.table, cells[0]!.cell);
    }
    if (this.head && !this.values.has(this.head)) this.head = null;
  }

  /** What the drawing has to know. */
  get drawing(): Pick<Drawing, 'cell' | 'entrances' | 'entries' | 'selected' | 'offered'> {
    const entries = this.entries.of(this.uri);
    const selected = this.head ? this.selection().flat() : [];
    return {
      cell: this.cell,
      entrances: this.entrances,
      entries,
      selected: new Set(selected.map(({ dataset }) => dataset.cell!)),
      offered: ({ cell }) => offeredTotal(cell, this.values, entries),
    };
  }

  /** What is selected, in a few words; empty where it is one cell. */
  get selectionWords(): string {
    const cells = this.head ? this.selection() : [];
    const figures = cells.flat().flatMap(({ dataset }) => typedNumber(this.textOf(dataset.cell!)) ?? []);
    if (cells.flat().length < 2) return '';
    const sum = figures.reduce((all, figure) => all + figure, 0);
    return this.words.selected(cells.flat().length, figures.length > 0 ? sum : null);
  }

  /** After the page was drawn: the field lies over its cell, wherever that is now. */
  place(): void {
    const open = this.elementOf(this.field.openFor);
    if (open) this.field.place(open);
  }

  /** The cursor is there in the text. */
  follow(cell: CellName | null): void {
    this.cell = cell;
    this.head = null;
    if (cell) this.enterAt(cell);
  }

  elementOf(name: CellName | null): HTMLElement | null {
    return name === null ? null : this.drawn.querySelector(`[data-cell="${CSS.escape(name)}"]`);
  }

  /** What became of entries. A block that does not fit is asked about, before any of it is written. */
  async settle(result: EntryResult): Promise<void> {
    this.entries.settle(result);
    this.page.changed();
    const { mode, written, refused, entries } = result;
    if (mode === 'each' || written) return;
    const block = this.asked.get(entries[0]!.id);
    this.asked.delete(entries[0]!.id);
    const fitting = entries.filter((_, i) => refused[i] == null);
    const lines = [
      ...(block?.notes ?? []),
      ...entries.flatMap(({ title, text }, i) =>
        refused[i] == null ? [] : [`${title}: ${this.words.refused(text, refused[i])}`],
      ),
    ];
    const isRest = await this.question.ask({ lines, fitting: fitting.length });
    if (isRest)
      this.hand(
        fitting.map((entry) => ({ ...entry, id: crypto.randomUUID() })),
        'each',
      );
    this.elementOf(this.cell)?.focus({ preventScroll: true });
  }

  private focused(element: HTMLElement | null): void {
    const name = element?.dataset.cell;
    if (!name || name === this.cell) return;
    this.cell = name;
    this.head = null;
    this.enterAt(name);
    this.page.moved();
  }

  private enterAt(name: CellName): void {
    this.entrances.set(name.split('.')[0] as TableKey, name);
  }

  private press(event: KeyboardEvent): void {
    const element = cellAt(event.target);
    if (!element) return;
    if (takesTotal(event) && !event.ctrlKey && !event.metaKey) this.takeTotal(element);
    else if (event.altKey) return;
    else if (isComposed(event)) {
      // The key itself is the input method's.
      this.open(element, '');
      return;
    } else if (event.ctrlKey || event.metaKey) {
      if (!this.pressWithControl(event, element)) return;
    } else if (!this.pressAlone(event, element)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  private pressWithControl(event: KeyboardEvent, element: HTMLElement): boolean {
    const kind = undoKey(event);
    if (kind) this.page.undo(kind);
    else if (event.key.toLowerCase() === 'a') this.selectTable(element);
    else return this.move(event, element);
    return true;
  }

  private pressAlone(event: KeyboardEvent, element: HTMLElement): boolean {
    if (event.key === 'F2') this.open(element);
    else if (event.key === 'Delete') this.empty();
    else if (event.key === 'Backspace') this.open(element, '', true);
    else if (event.key === 'Escape') this.escape(element);
    else if (startsValue(event.key)) this.open(element, event.key);
    else return this.move(event, element);
    return true;
  }

  /** An arrow with Shift takes along what it goes over; every other key that moves begins anew. */
  private move(event: KeyboardEvent, element: HTMLElement): boolean {
    if (event.shiftKey && event.key !== 'Tab' && event.key !== 'Enter') {
      const from = this.elementOf(this.head) ?? element;
      const head = within(event, from);
      if (!head) return false;
      this.select(head);
      head.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      return true;
    }
    const next = this.next(event, element);
    if (!next) return false;
    if (next === element) this.deselect();
    next.focus();
    return true;
  }

  private next(event: KeyboardEvent, from: HTMLElement): HTMLElement | undefined {
    const begun = this.elementOf(this.begun);
    const next = cellBy(event, from, begun ?? from);
    const isTab = event.key === 'Tab';
    this.begun = isTab && !event.shiftKey ? (this.begun ?? from.dataset.cell!) : null;
    return next;
  }

  private escape(element: HTMLElement): void {
    if (this.head) this.deselect();
    else if (!this.dismiss(this.uri, element.dataset.cell!)) this.page.leave(element);
  }

  private pointed(event: MouseEvent): void {
    const element = cellAt(event.target);
    if (!element || event.button !== 0) return;
    // The words of cells are not what is selected here.
    event.preventDefault();
    this.begun = null;
    const anchor = event.shiftKey ? this.elementOf(this.cell) : null;
    if (anchor && tableOf(anchor) === tableOf(element)) {
      this.select(element);
      anchor.focus({ preventScroll: true });
    } else {
      this.deselect();
      element.focus({ preventScroll: true });
    }
  }

  private dragged({ buttons, target }: MouseEvent): void {
    const element = buttons === 1 ? cellAt(target) : null;
    const anchor = this.worked();
    if (!element || !anchor || tableOf(anchor) !== tableOf(element)) return;
    if (element.dataset.cell !== (this.head ?? this.cell)) this.select(element);
  }

  private select(head: HTMLElement): void {
    const name = head.dataset.cell!;
    this.head = name === this.cell ? null : name;
    this.begun = null;
    this.page.changed();
  }

  private deselect(): void {
    if (this.head === null) return;
    this.head = null;
    this.page.changed();
  }

  private selectTable(element: HTMLElement): void {
    const cells = [...tableOf(element).querySelectorAll<HTMLElement>('[data-cell]')];
    cells[0]!.focus({ preventScroll: true });
    this.select(cells.at(-1)!);
  }

  /** Row by row; one cell where no more are selected. */
  private selection(): HTMLElement[][] {
    const anchor = this.elementOf(this.cell);
    if (!anchor) return [];
    const head = this.elementOf(this.head);
    return rectangle(anchor, head && tableOf(head) === tableOf(anchor) ? head : anchor);
  }

  /** The cell with the keyboard, where nothing is typed in a field and no words of the page are selected. */
  private worked(): HTMLElement | null {
    const element = cellAt(document.activeElement);
    const hasWords = document.getSelection()?.isCollapsed === false;
    return element && !this.isTyping && !hasWords ? element : null;
  }

  private copy(event: ClipboardEvent, isCut: boolean): void {
    if (!this.worked() || !event.clipboardData) return;
    const block: Block = this.selection().map((row) => row.map(({ dataset }) => this.plainOf(dataset.cell!)));
    event.clipboardData.setData('text/plain', tabsOf(block));
    event.clipboardData.setData('text/html', tableHtmlOf(block));
    event.preventDefault();
    if (isCut) this.empty();
  }

  private paste(event: ClipboardEvent): void {
    const data = event.clipboardData;
    const name = this.field.openFor;
    const element = this.worked() ?? this.elementOf(name);
    if (!element || !data) return;
    const block = readBlock(data.getData('text/plain'), data.getData('text/html'));
    const isOne = block?.length === 1 && block[0]!.length === 1;
    // A figure goes into the field as any words do.
    if (this.isTyping && (isOne || !block)) return;
    event.preventDefault();
    if (this.isTyping) {
      this.field.cancel();
      element.focus({ preventScroll: true });
    }
    if (block) this.pasteBlock(block);
    else void this.question.ask({ lines: [this.words.nothingToPaste], fitting: 0 }).then(() => element.focus());
  }

  /** The blocks whose answers will be asked about, by the first entry of each: what is to be told of them besides. */
  private readonly asked = new Map<string, { readonly notes: readonly string[] }>();

  /** Where all of it fits, it is written as one; else it is told first what would become of it. */
  private pasteBlock(block: Block): void {
    const plan = planPaste(block, this.selection(), (cell) => this.textOf(cell));
    const { entries, outside, emptied, byName, words } = plan;
    const notes = [
      ...(byName > 0 ? [this.words.byName(byName)] : []),
      ...(words.rows + words.columns > 0 ? [this.words.wordsLeft(words.rows, words.columns)] : []),
      ...(outside.length > 0 ? [this.words.outside(outside.length, outside.slice(0, 3).join('、'))] : []),
      ...(emptied > 0 ? [this.words.emptied(emptied)] : []),
    ];
    if (entries.length === 0) {
      void this.question.ask({ lines: notes, fitting: 0 });
      return;
    }
    const named = this.named(entries);
    this.asked.set(named[0]!.id, { notes });
    this.hand(named, notes.length > 0 ? 'try' : 'all');
  }

  private takeTotal(element: HTMLElement): void {
    const name = element.dataset.cell!;
    const total = offeredTotal(name, this.values, this.entries.of(this.uri));
    if (total !== null) this.hand(this.named([{ cell: name, text: String(total) }]), 'each');
  }

  private empty(): void {
    const filled = this.selection()
      .flat()
      .map(({ dataset }) => ({ cell: dataset.cell!, text: '' }))
      .filter(({ cell }) => this.textOf(cell) !== '');
    if (filled.length > 0) this.hand(this.named(filled), 'each');
  }

  private named(entries: readonly { cell: CellName; text: string }[]): CellEntry[] {
    return entries.map(({ cell, text }) => ({
      id: crypto.randomUUID(),
      uri: this.uri,
      cell,
      title: this.values.get(cell)?.title ?? cell,
      text,
    }));
  }

  private enter(entries: readonly Omit<CellEntry, 'id'>[]): void {
    this.hand(
      entries.map((entry) => ({ ...entry, id: crypto.randomUUID() })),
      'each',
    );
  }

  private hand(entries: readonly CellEntry[], mode: EntryMode): void {
    for (const entry of entries) this.entries.add(entry);
    this.page.enter(entries, mode);
    this.page.changed();
  }

  private dismiss(address: string, name: CellName): boolean {
    const isDismissed = this.entries.dismiss(address, name);
    if (isDismissed) this.page.changed();
    return isDismissed;
  }

  /** What a cell shows: what was entered, or else what the text has. */
  private textOf(name: CellName): string {
    const value = this.values.get(name);
    const written = value?.value == null ? value?.text : String(value.value);
    return this.entries.of(this.uri).get(name)?.text ?? written ?? '';
  }

  /** The same for another program: in plain digits. */
  private plainOf(name: CellName): string {
    const text = this.textOf(name);
    return String(typedNumber(text) ?? text);
  }

  private open(element: HTMLElement, typed?: string, isEmptied = false): void {
    const value = this.values.get(element.dataset.cell!);
    if (!value) return;
    const { cell, title, fixed } = value;
    const target = { uri: this.uri, cell, title, text: this.textOf(cell), note: fixed };
    this.deselect();
    if (isEmptied) this.field.openEmptied(target, element);
    else this.field.open(target, element, typed);
  }
}
