import { setTimeout } from 'node:timers/promises';
import { type EntryAnswer, EntryQueue } from '../../client/src/entry-queue.ts';
import type { CellEntry, EntryMode, FromPage } from '../../client/src/preview-messages.ts';
import { analyse, applyEdits, enterValues, inLocale } from '../../server/src/core/testing.ts';
import { type PreviewPage, REPORT } from './page.ts';

/** Stands in for a panel whose server answers late: it writes what was entered into a text of its own, by the queue of the panel. */
export class LateEditor {
  private readonly queue = new EntryQueue((_, entries, mode) => this.send(entries, mode));
  private isOver = false;
  private readonly serving: Promise<void>;
  private readonly answering: Promise<void>[] = [];
  /** How often the page was asked what it has to say. */
  private asked = 0;
  /** The texts before each edit: the steps of undo. */
  readonly before: string[] = [];

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

  /** Resolves when all that was entered has been answered, and the page has drawn the answers. */
  async end(): Promise<void> {
    // The page may have said something while it was last asked: it is asked once more from the beginning.
    const { asked } = this;
    while (this.asked < asked + 2 || !this.queue.isIdle(REPORT)) await setTimeout(10);
    this.isOver = true;
    await this.serving;
    await Promise.all(this.answering);
  }

  private async serve(): Promise<void> {
    while (!this.isOver) {
      for (const message of await this.shown.said()) {
        if (message.kind === 'enter') this.answering.push(this.enter(message));
        if (message.kind === 'undo') void this.queue.after(REPORT, () => this.change(this.before.pop() ?? this.text));
      }
      this.asked++;
      await setTimeout(10);
    }
  }

  private async enter({ entries, mode }: FromPage & { kind: 'enter' }): Promise<void> {
    const answer = await this.queue.enter(REPORT, entries, mode);
    await this.shown.tell({ kind: 'entered', entries, mode, ...answer, version: this.shown.version + 1 });
    await this.shown.show(this.text);
  }

  private async send(entries: readonly CellEntry[], mode: EntryMode): Promise<EntryAnswer> {
    await setTimeout(this.delay());
    const { edits, refused } = enterValues(analyse(this.text), entries);
    const written = mode === 'each' || (mode === 'all' && refused.every((reason) => reason === null));
    if (written && edits.length > 0) {
      this.before.push(this.text);
      this.text = applyEdits(this.text, edits);
    }
    return { refused: refused.map((reason) => reason && inLocale(reason, 'zh-cn')), written };
  }
}
