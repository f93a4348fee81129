import { nextTurn } from './event-loop.ts';

/** Lets work in the background go on, a piece a turn, while nobody waits for anything else. */
export class IdleScheduler {
  private lastActivity = 0;

  /** Somebody has asked for something, or typed: more will come. */
  noteActivity(): void {
    this.lastActivity = Date.now();
  }

  /** Resolves when a piece of work may be done. A user who never rests does not put it off for ever. */
  async untilIdle(): Promise<void> {
    const since = Date.now();
    await new Promise<void>((resolve) => nextTurn(resolve));
    while (Date.now() - this.lastActivity < REST && Date.now() - since < MAX_WAIT)
      await new Promise((resolve) => setTimeout(resolve, REST));
  }
}

/** Milliseconds. */
const REST = 25;
const MAX_WAIT = 500;
