import type { CellName, Range, ValueCell } from '../../../server/src/core/index.ts';
import type { Words } from './words.ts';

interface Callbacks {
  /** The person is done typing. */
  readonly enter: (cell: CellName, text: string) => void;
  /** The entry is closed by its own keys: the focus belongs to the cell again. */
  readonly leave: (cell: CellName) => void;
}

/** The field in which a cell's new value is typed. It lies over the cell, apart from the drawing, which may change below it. */
export class Entry {
  private readonly form = document.createElement('form');
  private readonly input = document.createElement('input');
  private readonly notice = document.createElement('p');
  private cell: CellName | null = null;
  private before = '';
  private isSent = false;

  constructor(
    parent: HTMLElement,
    words: Words,
    private readonly callbacks: Callbacks,
  ) {
    this.form.className = 'entry';
    this.form.hidden = true;
    this.input.autocomplete = 'off';
    this.input.inputMode = 'decimal';
    this.input.title = words.enterHint;
    this.input.setAttribute('aria-describedby', 'entry-told');
    this.notice.id = 'entry-told';
    this.notice.setAttribute('role', 'alert');
    this.form.append(this.input, this.notice);
    parent.append(this.form);
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.send();
    });
    this.input.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      this.leave();
    });
    this.input.addEventListener('input', () => this.showNotice(''));
    // Who goes elsewhere is done typing; an entry that was refused is given up.
    this.input.addEventListener('blur', () => {
      if (this.cell === null || this.isSent) return;
      if (this.input.value === this.before || this.notice.textContent !== '') this.close();
      else this.send();
    });
  }

  /** Begins with what stands in the cell, or with what was typed on it. A cell that is fixed says why. */
  open(cell: ValueCell<Range>, element: HTMLElement, typed?: string): void {
    this.cell = cell.cell;
    this.isSent = false;
    this.before = cell.value === null ? cell.text : String(cell.value);
    this.input.value = typed ?? this.before;
    this.input.readOnly = cell.fixed !== null;
    this.input.setAttribute('aria-label', cell.title);
    this.showNotice(cell.fixed ?? '');
    this.form.hidden = false;
    this.place(element);
    this.input.focus({ preventScroll: true });
    if (typed === undefined) this.input.select();
  }

  get openFor(): CellName | null {
    return this.cell;
  }

  /** Lies over the cell, wherever the drawing has it now. */
  place(element: HTMLElement): void {
    const box = element.getBoundingClientRect();
    const width = Math.max(box.width, 64);
    const left = Math.min(box.left, document.documentElement.clientWidth - width - 4);
    this.form.style.left = `${Math.max(0, left) + window.scrollX}px`;
    this.form.style.top = `${box.top + window.scrollY}px`;
    this.input.style.width = `${width}px`;
    this.input.style.height = `${box.height}px`;
  }

  /** The server's answer: the reason why not, or null when the value stands in the text. */
  answered(cell: CellName, refused: string | null): void {
    if (cell !== this.cell) return;
    this.isSent = false;
    if (refused === null) {
      const hadFocus = document.activeElement === this.input;
      this.close();
      if (hadFocus) this.callbacks.leave(cell);
    } else {
      this.showNotice(refused);
      this.input.select();
    }
  }

  private send(): void {
    const { cell, input } = this;
    if (cell === null || this.isSent) return;
    if (input.readOnly || input.value === this.before) {
      this.leave();
      return;
    }
    this.isSent = true;
    this.callbacks.enter(cell, input.value);
  }

  private leave(): void {
    const { cell } = this;
    this.close();
    if (cell !== null) this.callbacks.leave(cell);
  }

  private close(): void {
    this.cell = null;
    this.isSent = false;
    this.form.hidden = true;
  }

  private showNotice(words: string): void {
    this.notice.textContent = words;
    this.notice.hidden = words === '';
    this.input.setAttribute('aria-invalid', String(words !== '' && !this.input.readOnly));
  }
}
