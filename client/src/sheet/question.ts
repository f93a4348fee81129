import type { Words } from '../preview/words.ts';

/** What is told before a block is written that does not fit. */
export interface Misfit {
  /** Lines, each telling of one cell or figure. */
  readonly lines: readonly string[];
  /** How many entries can be written all the same. */
  readonly fitting: number;
}

const MAX_LINES = 8;

/** Asks whether what fits of a block is to be written. The dialog is modal: the grid keeps still behind it. */
export class Question {
  private readonly dialog = document.createElement('dialog');
  private settle: ((isYes: boolean) => void) | null = null;

  constructor(
    parent: HTMLElement,
    private readonly words: Words,
  ) {
    this.dialog.className = 'question';
    this.dialog.setAttribute('aria-labelledby', 'question-title');
    parent.append(this.dialog);
    this.dialog.addEventListener('close', () => {
      this.settle?.(this.dialog.returnValue === 'yes');
      this.settle = null;
    });
    this.dialog.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLButtonElement) this.dialog.close(target.value);
    });
  }

  /** Resolves with whether the rest is to be written. */
  ask({ lines, fitting }: Misfit): Promise<boolean> {
    const { words } = this;
    if (this.dialog.open) this.dialog.close('no');
    const title = element('h2', words.misfit);
    title.id = 'question-title';
    // Who types on while the question comes presses no button by it.
    title.tabIndex = -1;
    title.autofocus = true;
    const list = element('ul');
    list.append(...lines.slice(0, MAX_LINES).map((line) => element('li', line)));
    if (lines.length > MAX_LINES) list.append(element('li', words.moreLines(lines.length - MAX_LINES)));
    const buttons = element('p');
    buttons.className = 'buttons';
    if (fitting > 0) buttons.append(button('yes', words.pasteRest(fitting)));
    buttons.append(button('no', fitting > 0 ? words.cancel : words.close));
    this.dialog.replaceChildren(title, list, buttons);
    this.dialog.returnValue = 'no';
    this.dialog.showModal();
    return new Promise((resolve) => {
      this.settle = resolve;
    });
  }
}

function element(tag: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

function button(value: string, label: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.value = value;
  made.className = value === 'yes' ? 'main' : 'second';
  made.textContent = label;
  return made;
}
