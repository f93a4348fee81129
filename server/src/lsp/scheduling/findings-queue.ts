import { nextTurn } from './event-loop.ts';

/**
 * Where the texts whose findings are due wait for their turn. Messages go first: while they come in, nothing is read or checked
 * that nobody waits for, so that of a burst of edits only the newest text is, and a thousand texts that were opened hold up no
 * question. Then it is one text a turn of the event loop, and between two turns the next messages are read.
 *
 * There is no fixed delay. The connection handles one message a turn, so two turns without a message mean that all are
 * handled; the findings of one keystroke come at once.
 */
export class FindingsQueue {
  /** What somebody has just typed goes before what was opened, or may differ for another reason. */
  private readonly edited = new Set<Task>();
  private readonly others = new Set<Task>();
  private turns = 0;
  private since = 0;
  private isRunning = false;

  /** A message has come in: there may be more behind it. */
  noteMessage(): void {
    this.turns = QUIET_TURNS;
  }

  /** Schedules a task; one that waits already is done once. */
  add(task: Task, isEdited: boolean): void {
    if (isEdited) {
      this.others.delete(task);
      this.edited.add(task);
    } else if (!this.edited.has(task)) this.others.add(task);
    if (this.isRunning) return;
    this.isRunning = true;
    this.since = Date.now();
    nextTurn(this.turn);
  }

  /** Resolves when it is somebody's turn: what follows is done before the next one's. */
  turnFor(isEdited: boolean): Promise<void> {
    return new Promise((resolve) => this.add(resolve, isEdited));
  }

  remove(task: Task): void {
    this.edited.delete(task);
    this.others.delete(task);
  }

  private readonly turn = (): void => {
    this.turns--;
    const task = this.turns <= 0 || Date.now() - this.since >= MAX_DELAY ? this.next() : undefined;
    // Before the task, which may throw.
    this.isRunning = this.edited.size + this.others.size > 0;
    if (this.isRunning) nextTurn(this.turn);
    if (!task) return;
    try {
      task();
    } finally {
      this.since = Date.now();
    }
  };

  private next(): Task | undefined {
    const [task] = this.edited.size > 0 ? this.edited : this.others;
    if (task) this.remove(task);
    return task;
  }
}

type Task = () => void;

/** One for the message that is being handled, one to see that none is behind it. */
const QUIET_TURNS = 2;
/** Who types without end still sees findings, milliseconds. */
const MAX_DELAY = 100;
