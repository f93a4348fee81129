import type { CellName } from '../../../server/src/core/index.ts';
import type { Words } from '../preview/words.ts';
import { isComposed } from './keys.ts';

/** A cell that is typed in: of which report, and what stands in it. */
export interface FieldTarget {
  readonly uri: string;
  readonly cell: CellName;
  readonly title: string;
  readonly text: string;
  /** Said while one types: why it will hardly be taken. */
  readonly note: string | null;
}

interface Callbacks {
  /** The person is done typing. */
  readonly commit: (target: FieldTarget, text: string) => void;
  /** The person does without what was typed. */
  readonly cancel: (target: FieldTarget) => void;
  /** A key has closed the field: the focus goes on from the cell as that key says. */
  readonly leave: (target: FieldTarget, event: KeyboardEvent) => void;
}

const ARROWS: readonly string[] = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];
/** With Ctrl these change what is typed; any other ends it, as one that saves or closes. */
const OF_FIELD = /^(?:[acvxyz]|Arrow\w+|Home|End|Backspace|Delete|Control|Meta|Shift)$/i;

/**
 * The field in which a cell's new value is typed. It lies over the cell, apart from the drawing, which may change below it. What
 * was typed is handed on at once, and the field is free for the next cell.
 */
export class CellField {
  private readonly box = document.createElement('div');
  private readonly input = document.createElement('input');
  private readonly note = document.createElement('p');
  private target: FieldTarget | null = null;
  private isEdited = false;
  /** Typed over what stood there: an arrow key then goes on to the next cell. */
  private isOver = false;

  constructor(
    private readonly parent: HTMLElement,
    words: Words,
    private readonly callbacks: Callbacks,
  ) {
    this.box.className = 'entry';
    this.box.hidden = true;
    this.input.autocomplete = 'off';
    this.input.spellcheck = false;
    this.input.inputMode = 'decimal';
    this.input.title = words.enterHint;
    this.input.setAttribute('aria-describedby', 'entry-note');
    this.note.id = 'entry-note';
    this.note.setAttribute('role', 'alert');
    this.box.append(this.input, this.note);
    parent.append(this.box);
    this.input.addEventListener('keydown', (event) => this.press(event));
    this.input.addEventListener('input', () => {
      this.isEdited = true;
    });
    // Who goes elsewhere is done typing.
    this.input.addEventListener('blur', () => this.commit());
  }

  /**
   * Begins with what stands in the cell, or with what was typed on it: nothing, where an input method will hand over what it
   * makes of the key.
   */
  open(target: FieldTarget, element: HTMLElement, typed?: string): void {
    this.commit();
    this.target = target;
    this.isOver = typed !== undefined;
    this.isEdited = typed !== undefined && typed !== '';
    this.input.value = typed ?? target.text;
    this.input.setAttribute('aria-label', target.title);
    this.note.textContent = target.note;
    this.note.hidden = target.note === null;
    this.box.hidden = false;
    this.place(element);
    this.input.focus({ preventScroll: true });
    // What stands there is edited, as in a spreadsheet: who wants another figure types over the cell.
    if (typed === undefined) this.input.setSelectionRange(this.input.value.length, this.input.value.length);
  }

  /** Begins with nothing, in place of what stood there. */
  openEmptied(target: FieldTarget, element: HTMLElement): void {
    this.open(target, element, '');
    this.isEdited = true;
  }

  get openFor(): CellName | null {
    return this.target?.cell ?? null;
  }

  /** Lies over the cell, wherever the drawing has it now. */
  place(element: HTMLElement): void {
    const box = element.getBoundingClientRect();
    const around = this.parent.getBoundingClientRect();
    const width = Math.max(box.width, 64);
    const left = Math.min(box.left, document.documentElement.clientWidth - width - 4);
    this.box.style.left = `${Math.max(0, left) - around.left}px`;
    this.box.style.top = `${box.top - around.top}px`;
    this.input.style.width = `${width}px`;
    this.input.style.height = `${box.height}px`;
  }

  /** Hands on what was typed. Where nothing was, there is nothing to enter. */
  commit(): void {
    const { target, input } = this;
    if (!target) return;
    this.close();
    const isStillBlank = target.text === '' && input.value.trim() === '';
    if (this.isEdited && !isStillBlank) this.callbacks.commit(target, input.value);
  }

  /** Does without what was typed. */
  cancel(): void {
    const { target } = this;
    this.close();
    if (target) this.callbacks.cancel(target);
  }

  private press(event: KeyboardEvent): void {
    const { target } = this;
    // While characters are composed, the keys belong to the input method.
    if (!target || isComposed(event)) return;
    const hasControl = event.ctrlKey || event.metaKey;
    if (hasControl && !OF_FIELD.test(event.key)) {
      this.commit();
      return;
    }
    // What is undone is what was typed here.
    if (hasControl && /^[yz]$/i.test(event.key)) {
      event.stopPropagation();
      return;
    }
    if (event.key === 'F2') this.isOver = false;
    else if (event.key === 'Escape') {
      this.cancel();
      this.callbacks.leave(target, event);
    } else if (event.key === 'Enter' || event.key === 'Tab' || (this.isOver && ARROWS.includes(event.key))) {
      this.commit();
      this.callbacks.leave(target, event);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private close(): void {
    this.target = null;
    this.box.hidden = true;
  }
}
