import { nextTurn } from './event-loop.ts';

/**
 * Runs a task when the messages that have arrived are read: of a burst of edits only the newest text is worth checking.
 * There is no fixed delay. The connection reads one message a turn of the event loop, so two turns without a further call
 * mean that the burst is over; the findings of one keystroke come at once.
 */
export class Debouncer {
  private turns = 0;
  private since = 0;
  private isScheduled = false;
  private isCancelled = false;

  constructor(private readonly task: () => void) {}

  /** Schedules the task. A further call puts it off, but never for long. */
  schedule(): void {
    this.turns = 2;
    if (this.isScheduled) return;
    this.isScheduled = true;
    this.since = Date.now();
    nextTurn(this.turn);
  }

  cancel(): void {
    this.isCancelled = true;
  }

  private readonly turn = (): void => {
    if (this.isCancelled) return;
    if (--this.turns > 0 && Date.now() - this.since < MAX_DELAY) {
      nextTurn(this.turn);
      return;
    }
    this.isScheduled = false;
    this.task();
  };
}

/** Who types without end still sees findings, milliseconds. */
const MAX_DELAY = 100;
