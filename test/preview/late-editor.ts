import { setTimeout } from 'node:timers/promises';
import type { CellEntry } from '../../client/src/preview-messages.ts';
import { SerialQueue } from '../../client/src/serial-queue.ts';
import { analyse, applyEdits, enterValue, inLocale } from '../../server/src/core/testing.ts';
import type { PreviewPage } from './page.ts';

/** Stands in for a panel whose server answers late: it writes what was entered into a text of its own, by the queue of the panel. */
export class LateEditor {
  private readonly queue = new SerialQueue();
  private isOver = false;
  private readonly serving: Promise<void>;
  private underWay = 0;

  /** @param delay milliseconds until the server answers, each time */
  constructor(
    private readonly shown: PreviewPage,
    public text: string,
    private readonly delay: () => number,
  ) {
    this.serving = this.serve();
  }

  /** Somebody else changes the text, and the page hears of it. */
  async change(text: string): Promise<void> {
    this.text = text;
    await this.shown.show(text);
  }

  /** Resolves when all that was entered has been answered. */
  async end(): Promise<void> {
    // The page may have said something since it was last asked.
    do await setTimeout(100);
    while (this.underWay > 0);
    this.isOver = true;
    await this.serving;
  }

  private async serve(): Promise<void> {
    while (!this.isOver) {
      for (const message of await this.shown.said())
        if (message.kind === 'enter') {
          this.underWay++;
          void this.queue.run('', () => this.enter(message.entry)).finally(() => this.underWay--);
        }
      await setTimeout(10);
    }
  }

  private async enter(entry: CellEntry): Promise<void> {
    await setTimeout(this.delay());
    const result = enterValue(analyse(this.text), entry.cell, entry.text);
    const refused = 'refused' in result ? inLocale(result.refused, 'zh-cn') : null;
    if ('edits' in result) this.text = applyEdits(this.text, result.edits);
    const version = this.shown.version + 1;
    await this.shown.tell({ kind: 'entered', entry, refused, version });
    await this.shown.show(this.text);
  }
}
