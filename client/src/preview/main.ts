// The page of the preview, and of the sheet. It draws what the server has read, and tells the editor what a person does with it.
import type { CellName, Position } from '../../../server/src/core/index.ts';
import { patchChildren } from '../page/dom.ts';
import { h } from '../page/tree.ts';
import type { FromPage, PageKind, PageState, ToPage, VersionedPreview } from '../preview-messages.ts';
import { cellAt } from '../sheet/grid-cells.ts';
import { Sheet } from '../sheet/sheet.ts';
import { type Copied, copyOf, copyOfSelection } from './copied-report.ts';
import { drawReport } from './draw-report.ts';
import { type Drawing, readPlace } from './drawing.ts';
import { placeOf } from './follow.ts';
import { paperOf } from './paper.ts';
import { wordsIn } from './words.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

const host = acquireVsCodeApi();
const words = wordsIn(document.documentElement.lang);
document.title = words.page;
const main = document.createElement('main');
const notice = document.createElement('div');
const page = document.createElement('div');
notice.setAttribute('role', 'status');
main.append(notice, page);
const kind: PageKind = document.body.dataset.page === 'sheet' ? 'sheet' : 'preview';
main.className = kind;
document.body.append(main);

let shown: VersionedPreview | null = null;
let uri = '';
let block: number | null = null;

const sheet = new Sheet(
  main,
  page,
  words,
  {
    changed() {
      draw();
      keepState();
    },
    moved() {
      block = null;
      missed = null;
      draw();
      reveal(sheet.elementOf(sheet.cell));
    },
    leave: (cell) => reveal(cell, true),
    enter: (entries, mode) => host.postMessage({ kind: 'enter', entries, mode }),
    undo: (kind) => host.postMessage({ kind }),
  },
  host.getState()?.refused,
);

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.kind) {
    case 'preview':
      show(data.uri, data.preview);
      break;
    case 'cursor':
      follow(data.position);
      break;
    case 'goTo':
      window.focus();
      goTo(sheet.elementOf(data.cell));
      break;
    case 'entered':
      void sheet.settle(data);
      break;
    case 'copy':
      void copyReport();
      break;
    case 'print':
      if (shown) host.postMessage({ kind: 'page', html: paperOf(drawingOf(shown)) });
  }
});

function show(address: string, preview: VersionedPreview | null): void {
  patchChildren(notice, preview ? [] : [h('p', { class: 'closed' }, words.closed)]);
  sheet.show(address, preview);
  if (!preview) return;
  const isOther = address !== uri;
  shown = preview;
  uri = address;
  if (isOther) block = null;
  draw();
  const before = host.getState();
  if (isOther) window.scrollTo(0, before?.uri === uri ? before.scroll : 0);
  keepState();
}

const drawingOf = (preview: VersionedPreview): Drawing => ({
  preview,
  words,
  kind,
  isPaper: false,
  block,
  message: sheet.selectionWords || copiedWords,
  ...sheet.drawing,
});

function draw(): void {
  if (!shown) return;
  const focused = document.hasFocus() ? cellAt(document.activeElement) : null;
  patchChildren(page, drawReport(drawingOf(shown)));
  // The keyboard stays at its cell, wherever in the page the cell is drawn now.
  if (focused && document.activeElement !== focused)
    sheet.elementOf(focused.dataset.cell!)?.focus({ preventScroll: true });
  sheet.place();
  // What stays in sight at the top must not lie over what is scrolled to.
  const summary = page.querySelector<HTMLElement>('.summary');
  document.documentElement.style.setProperty('--summary-height', `${summary?.offsetHeight ?? 0}px`);
}

/** Where the cursor went while a person was at work here, and nowhere else since. */
let missed: Position | null = null;

/** The cursor moved in the text. While a person is at work here, the page leads and does not follow. */
function follow(position: Position): void {
  const leads = (document.hasFocus() && page.contains(document.activeElement)) || sheet.isTyping;
  missed = leads ? position : null;
  if (!shown || leads) return;
  const place = placeOf(shown, position);
  if (place.cell === sheet.cell && place.block === block) return;
  block = place.block;
  sheet.follow(place.cell);
  draw();
  const element = place.cell
    ? sheet.elementOf(place.cell)
    : block === null
      ? null
      : page.querySelector(`[data-block="${block}"]`);
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

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
  if (leftFromCell && sheet.cell && document.activeElement === document.body) focusCell(sheet.cell);
});

const focusCell = (name: CellName): void => sheet.elementOf(name)?.focus({ preventScroll: true });

page.addEventListener('dblclick', ({ target }) => {
  if (target instanceof Element && !cellAt(target))
    reveal(target.closest<HTMLElement>('[data-block][data-place]'), true);
});

page.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  const button = target.closest<HTMLElement>('button');
  if (button?.dataset.copies !== undefined) void copyReport();
  else if (button?.dataset.go) goTo(document.getElementById(button.dataset.go));
  else if (button?.dataset.returns) sheet.elementOf(button.dataset.returns)?.focus();
  else if (button) {
    if (button.dataset.shows) sheet.elementOf(button.dataset.shows)?.scrollIntoView({ block: 'center' });
    // What stands in no cell is in the text, which opens where a sheet has none beside it.
    reveal(button, kind === 'sheet' && button.dataset.shows === undefined);
  } else reveal(target.closest<HTMLElement>('th[data-place], td[data-place]'));
});

function goTo(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: element.dataset.cell ? 'center' : 'start' });
  element?.focus({ preventScroll: true });
}

function reveal(element: HTMLElement | null, focus = false): void {
  if (element?.dataset.place) host.postMessage({ kind: 'reveal', place: readPlace(element.dataset.place), focus });
}

/** What the browser is to copy in place of what is selected. */
let copying: Copied | null = null;

/** Before the sheet hears of it, which copies the cell that has the keyboard. Words in the sheet's field are their own. */
function copyWords(event: ClipboardEvent): void {
  if (!event.clipboardData || (!copying && event.target instanceof HTMLInputElement)) return;
  const article = page.querySelector('article');
  const copied = copying ?? (article && copyOfSelection(article));
  if (!copied) return;
  event.clipboardData.setData('text/html', copied.html);
  event.clipboardData.setData('text/plain', copied.text);
  event.preventDefault();
  event.stopImmediatePropagation();
}
document.addEventListener('copy', copyWords, { capture: true });
// So that it is copied also where nothing is selected.
document.addEventListener('beforecopy', (event) => copying && event.preventDefault());

let copiedWords = '';

/** The whole report, whatever is selected. Who presses no key here may copy by the other way alone. */
async function copyReport(): Promise<void> {
  const article = page.querySelector('article');
  if (!article) return;
  copying = copyOf(article);
  const { html, text } = copying;
  const isCopied = document.execCommand('copy');
  copying = null;
  const blob = (type: string, words: string) => new Blob([words], { type });
  const item = () =>
    new ClipboardItem({ 'text/html': blob('text/html', html), 'text/plain': blob('text/plain', text) });
  const isDone =
    isCopied ||
    (await navigator.clipboard.write([item()]).then(
      () => true,
      () => false,
    ));
  copiedWords = isDone ? words.copied : words.notCopied;
  draw();
  setTimeout(() => {
    copiedWords = '';
    draw();
  }, NOTICE_TIME);
}

/** Milliseconds that a person may need to see what is told for a while. */
const NOTICE_TIME = 6000;

let scrolled = 0;
window.addEventListener('scroll', () => {
  clearTimeout(scrolled);
  scrolled = setTimeout(keepState, 200);
});

/** The ids of the refused entries that were sent last. */
let sentRefused = '';

function keepState(): void {
  const { refused } = sheet;
  if (uri) host.setState({ uri, scroll: window.scrollY, refused });
  const ids = refused.map(({ id }) => id).join();
  if (ids === sentRefused) return;
  sentRefused = ids;
  host.postMessage({ kind: 'refused', entries: refused });
}

host.postMessage({ kind: 'ready' });
