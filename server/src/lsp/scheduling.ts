/**
 * Runs a task when the messages that are already here have been read: of a burst of edits only the newest text is worth
 * checking. There is no fixed delay. The connection reads one message a turn of the event loop, so two turns without a
 * further call mean that the burst is over; the findings of one keystroke come at once.
 */
export class Quiet {
  private turns = 0;
  private since = 0;
  private waiting = false;
  private stopped = false;

  constructor(private readonly task: () => void) {}

  /** Asks for the task; asked again, it waits anew, but never for long. */
  ask(): void {
    this.turns = 2;
    if (this.waiting) return;
    this.waiting = true;
    this.since = Date.now();
    later(this.turn);
  }

  stop(): void {
    this.stopped = true;
  }

  private readonly turn = (): void => {
    if (this.stopped) return;
    if (--this.turns > 0 && Date.now() - this.since < LONGEST) {
      later(this.turn);
      return;
    }
    this.waiting = false;
    this.task();
  };
}

/** Who types without end still sees findings, milliseconds. */
const LONGEST = 100;

/** The next turn of the event loop. A worker in a browser has no setImmediate. */
const later: (task: () => void) => void =
  typeof setImmediate === 'function' ? setImmediate : (task) => setTimeout(task, 0);

/** Lets work in the background go on, a piece a turn, as long as nobody is waiting for anything else. */
export class Idle {
  private last = 0;

  /** Somebody has asked for something, or typed: more will come. */
  busy(): void {
    this.last = Date.now();
  }

  /** Resolves when a piece of work may be done; a user who never rests does not put it off for ever. */
  async turn(): Promise<void> {
    const since = Date.now();
    await new Promise<void>((resolve) => later(resolve));
    while (Date.now() - this.last < REST && Date.now() - since < PATIENCE)
      await new Promise((resolve) => setTimeout(resolve, REST));
  }
}

/** Milliseconds. */
const REST = 25;
const PATIENCE = 500;

/** Those who wait until something has changed; they are woken together, a few times a second at most. */
export class Waiting {
  private resolves: (() => void)[] = [];
  private isWaking = false;

  next(): Promise<void> {
    return new Promise((resolve) => this.resolves.push(resolve));
  }

  wake(): void {
    if (this.isWaking || this.resolves.length === 0) return;
    this.isWaking = true;
    setTimeout(() => {
      this.isWaking = false;
      for (const resolve of this.resolves.splice(0)) resolve();
    }, PAUSE);
  }
}

/** Milliseconds. */
const PAUSE = 200;

/** Resolves when the messages that are here have been read. */
export const untilQuiet = (): Promise<void> => new Promise((resolve) => later(() => later(resolve)));
