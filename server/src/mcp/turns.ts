import { setTimeout as wait } from 'node:timers/promises';

/** So many times at most is it waited for input to come to rest: a client that never stops is answered all the same. */
const MAX_WAITS = 200;

/**
 * Gives work its turn: one piece after another, and none while there is input to be read, so that a cancellation is seen before what it
 * cancels is begun.
 */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  /** @param received how much input there has been so far */
  constructor(private readonly received: () => number) {}

  /** Resolves when it is the turn of `work`, with what it gives. */
  take<T>(work: () => T | Promise<T>): Promise<T> {
    const turn = this.last.then(() => this.rest()).then(work);
    this.last = turn.catch(() => {});
    return turn;
  }

  private async rest(): Promise<void> {
    let before = -1;
    for (let i = 0; i < MAX_WAITS && before !== this.received(); i++) {
      before = this.received();
      await wait(1);
    }
  }
}
