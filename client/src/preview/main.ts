// The page of the preview. It draws what the server has read, and tells the panel what a person does with it.
import type { CellName, Position, Range, TableKey, ValueCell } from '../../../server/src/core/index.ts';
import { patchChildren } from '../page/dom.ts';
import { h } from '../page/tree.ts';
import type { FromPage, PageState, ToPage, VersionedPreview } from '../preview-messages.ts';
import { CellField } from './cell-field.ts';
import { drawReport } from './draw-report.ts';
import { Entries } from './entries.ts';
import { placeOf } from './follow.ts';
import { cellBy, startsNumber, undoKey } from './keys.ts';
import { paperOf } from './paper.ts';
import { readPlace, type Sheet } from './sheet.ts';
import { wordsIn } from './words.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

const host = acquireVsCodeApi();
const words = wordsIn(document.documentElement.lang);
const main = document.createElement('main');
const notice = document.createElement('div');
const page = document.createElement('div');
notice.setAttribute('role', 'status');
main.append(notice, page);
document.body.append(main);

let shown: VersionedPreview | null = null;
let uri = '';
let cell: CellName | null = null;
let block: number | null = null;
const entrances = new Map<TableKey, CellName>();
const values = new Map<CellName, ValueCell<Range>>();

const entries = new Entries(host.getState()?.refused);

const field = new CellField(main, words, {
  commit({ uri, cell, title }, text) {
    const entry = { id: crypto.randomUUID(), uri, cell, title, text };
    entries.add(entry);
    host.postMessage({ kind: 'enter', entry });
    entriesChanged();
  },
  cancel: (target) => dismiss(target.uri, target.cell),
  leave(target, event) {
    const element = elementOf(target.cell);
    const next = element && event.key !== 'Escape' ? cellBy(event, element) : element;
    (next ?? element)?.focus();
  },
});

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.kind) {
    case 'preview':
      show(data.uri, data.preview);
      break;
    case 'cursor':
      follow(data.position);
      break;
    case 'entered':
      entries.settle(data);
      entriesChanged();
      break;
    case 'print':
      if (shown) host.postMessage({ kind: 'page', html: paperOf(sheetOf(shown)) });
  }
});

function show(address: string, preview: VersionedPreview | null): void {
  patchChildren(notice, preview ? [] : [h('p', { class: 'closed' }, words.closed)]);
  entries.show(address, preview?.version ?? null);
  if (!preview) return;
  const isOther = address !== uri;
  // What is being typed belongs to the report that it was begun in.
  if (isOther) field.commit();
  shown = preview;
  uri = address;
  if (isOther) {
    cell = null;
    block = null;
    entrances.clear();
  }
  gatherCells(preview);
  draw();
  const before = host.getState();
  if (isOther) window.scrollTo(0, before?.uri === uri ? before.scroll : 0);
  keepState();
}

/** In each table the Tab key leads to the cell that was looked at last, to the first one before. */
function gatherCells(preview: VersionedPreview): void {
  values.clear();
  for (const drawn of preview.blocks) {
    if (drawn.kind !== 'table') continue;
    const cells = drawn.rows.flatMap((row) => row.cells.filter((each) => each.kind === 'value'));
    for (const each of cells) values.set(each.cell, each);
    const entrance = entrances.get(drawn.table);
    if (!cells.some((each) => each.cell === entrance)) entrances.set(drawn.table, cells[0]!.cell);
  }
}

const sheetOf = (preview: VersionedPreview): Sheet => ({
  preview,
  words,
  isPaper: false,
  cell,
  block,
  entrances,
  entries: entries.of(uri),
});

function draw(): void {
  if (!shown) return;
  const focused = document.hasFocus() ? cellAt(document.activeElement) : null;
  patchChildren(page, drawReport(sheetOf(shown)));
  // The keyboard stays at its cell, wherever in the page the cell is drawn now.
  if (focused && document.activeElement !== focused) elementOf(focused.dataset.cell!)?.focus({ preventScroll: true });
  const open = field.openFor && elementOf(field.openFor);
  if (open) field.place(open);
}

function entriesChanged(): void {
  draw();
  keepState();
}

function dismiss(address: string, name: CellName): boolean {
  const isDismissed = entries.dismiss(address, name);
  if (isDismissed) entriesChanged();
  return isDismissed;
}

/** Where the cursor went while a person was at work here, and nowhere else since. */
let missed: Position | null = null;

/** The cursor moved in the text. While a person is at work here, the page leads and does not follow. */
function follow(position: Position): void {
  const leads = (document.hasFocus() && page.contains(document.activeElement)) || field.openFor;
  missed = leads ? position : null;
  if (!shown || leads) return;
  const place = placeOf(shown, position);
  if (place.cell === cell && place.block === block) return;
  ({ cell, block } = place);
  if (cell) enterAt(cell);
  draw();
  const element = cell ? elementOf(cell) : block === null ? null : page.querySelector(`[data-block="${block}"]`);
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

const enterAt = (name: CellName): void => void entrances.set(name.split('.')[0] as TableKey, name);

const elementOf = (name: CellName): HTMLElement | null => page.querySelector(`[data-cell="${CSS.escape(name)}"]`);

page.addEventListener('focusin', ({ target }) => {
  const element = cellAt(target);
  const name = element?.dataset.cell;
  if (!element || !name || name === cell) return;
  cell = name;
  block = null;
  missed = null;
  enterAt(name);
  draw();
  reveal(element);
});

// The cursor may have moved on in the text before the page heard that it no longer has the keyboard.
window.addEventListener('blur', () => {
  if (missed) follow(missed);
});

// Who goes to the text from a cell and comes back is at the cell again where the cursor is now: VS Code itself forgets.
let leftFromCell = false;
main.addEventListener('focusout', ({ target, relatedTarget }) => {
  leftFromCell = relatedTarget === null && (cellAt(target) !== null || target instanceof HTMLInputElement);
});
window.addEventListener('focus', () => {
  if (leftFromCell && cell && document.activeElement === document.body) elementOf(cell)?.focus({ preventScroll: true });
});

page.addEventListener('keydown', (event) => {
  const element = cellAt(event.target);
  if (!element || event.altKey) return;
  const next = cellBy(event, element);
  if (next) next.focus();
  else if (event.key === 'F2') openField(element);
  else if (event.key === 'Escape') dismiss(uri, element.dataset.cell!) || reveal(element, true);
  else if (event.ctrlKey || event.metaKey) {
    const kind = undoKey(event);
    if (!kind) return;
    host.postMessage({ kind });
  } else if (startsNumber(event.key)) openField(element, event.key);
  else return;
  event.preventDefault();
});

page.addEventListener('dblclick', ({ target }) => {
  const element = cellAt(target);
  if (element) openField(element);
  else if (target instanceof Element) reveal(target.closest<HTMLElement>('[data-block][data-place]'), true);
});

page.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  const button = target.closest<HTMLElement>('button');
  if (button?.dataset.go) goTo(document.getElementById(button.dataset.go));
  else if (button?.dataset.returns) elementOf(button.dataset.returns)?.focus();
  else if (button) {
    if (button.dataset.shows) elementOf(button.dataset.shows)?.scrollIntoView({ block: 'center' });
    reveal(button);
  } else reveal(target.closest<HTMLElement>('th[data-place], td[data-place]'));
});

function goTo(element: HTMLElement | null): void {
  element?.scrollIntoView();
  element?.focus({ preventScroll: true });
}

const cellAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;

function openField(element: HTMLElement, typed?: string): void {
  const value = values.get(element.dataset.cell!);
  if (!value) return;
  const written = value.value === null ? value.text : String(value.value);
  const text = entries.of(uri).get(value.cell)?.text ?? written;
  field.open({ uri, cell: value.cell, title: value.title, text, note: value.fixed }, element, typed);
}

function reveal(element: HTMLElement | null, focus = false): void {
  if (element?.dataset.place) host.postMessage({ kind: 'reveal', place: readPlace(element.dataset.place), focus });
}

let scrolled = 0;
window.addEventListener('scroll', () => {
  clearTimeout(scrolled);
  scrolled = setTimeout(keepState, 200);
});

function keepState(): void {
  if (uri) host.setState({ uri, scroll: window.scrollY, refused: entries.refused });
}

host.postMessage({ kind: 'ready' });
