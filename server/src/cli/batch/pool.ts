import { Worker } from 'node:worker_threads';
import { say } from '../../core/index.ts';
import { internalError } from '../usage.ts';
import { type Job, type Outcome, unread } from './job.ts';
import { type Begin, newStop, type Outcomes, type Slice, type WorkerMessage } from './messages.ts';
import type { Task } from './tasks.ts';

/**
 * Threads that do the same work as this one, one task after the other: it takes a thousand files until a thread is quick. Each
 * runs this very program: `main.ts` asks on which thread it is. None is started before there is something to do. A thread that
 * breaks down takes its files with it: they are tried one by one, and the one that breaks a thread again is reported.
 */
export class Pool {
  readonly stop = newStop();
  private readonly members = new Set<Member>();
  private task: Task | null = null;
  private alone: Promise<unknown> = Promise.resolve();
  private hasEnded = false;

  /** @param threads that are to work, this one among them */
  constructor(private readonly threads: number) {}

  /** Threads that share this one's work. Where it has all to do, one may still be started, for files that this one is not to read. */
  get helpers(): number {
    return this.threads - 1;
  }

  get isStarted(): boolean {
    return this.members.size > 0;
  }

  /** What is to be done to the slices that come from now on. */
  begin(task: Task): void {
    this.task = task;
    for (const member of this.members) member.begin(task);
  }

  /** Hands the slice to the thread that has least to do. Never rejects. */
  async run(slice: Slice): Promise<Outcomes> {
    if (this.hasEnded) return [];
    if (this.members.size < Math.max(1, this.helpers)) this.start();
    const member = [...this.members].reduce((least, other) => (other.load < least.load ? other : least));
    const done = await member.run(slice);
    if (!('lostFor' in done)) return done;
    if (slice.length === 1) return done.isCause ? [lost(slice[0]!, done.lostFor)] : this.run(slice);
    // Which of the files it was will show: each is tried by itself.
    return (await Promise.all(slice.map((job) => this.runAlone([job])))).flat();
  }

  /** The same for files that may take much memory: one such slice after the other. */
  runAlone(slice: Slice): Promise<Outcomes> {
    const outcomes = this.alone.then(() => this.run(slice));
    this.alone = outcomes;
    return outcomes;
  }

  async end(): Promise<void> {
    this.hasEnded = true;
    await Promise.all([...this.members].map((member) => member.end()));
  }

  private start(): void {
    const begin = { task: this.task!, stop: this.stop };
    const member: Member = new Member(begin, () => this.members.delete(member));
    this.members.add(member);
  }
}

/** Threads for a piece of work, which end with it. This one is among their number. */
export async function withPool<Result>(threads: number, work: (pool: Pool) => Promise<Result>): Promise<Result> {
  const pool = new Pool(threads);
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

class Member {
  private readonly worker: Worker;
  /** Those who wait for the slices that were sent, in their order. */
  private readonly waiting: ((done: Outcomes | Lost) => void)[] = [];

  constructor(begin: Begin, onExit: () => void) {
    let reason: unknown = new Error('the thread has ended');
    this.worker = new Worker(__filename, { workerData: begin })
      .on('message', (outcomes: Outcomes) => this.waiting.shift()?.(outcomes))
      .on('error', (error) => {
        reason = error;
      })
      .on('exit', () => {
        onExit();
        // They are worked on in their order.
        for (const [i, done] of this.waiting.entries()) done({ lostFor: reason, isCause: i === 0 });
      });
  }

  get load(): number {
    return this.waiting.length;
  }

  run(slice: Slice): Promise<Outcomes | Lost> {
    return new Promise((done) => {
      this.waiting.push(done);
      this.post({ slice });
    });
  }

  begin(task: Task): void {
    this.post({ task });
  }

  private post(message: WorkerMessage): void {
    this.worker.postMessage(message);
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }
}

/** The thread broke down before the slice was done. */
interface Lost {
  readonly lostFor: unknown;
  /** It was this slice that the thread was at. */
  readonly isCause: boolean;
}

function lost({ path, named }: Job, reason: unknown): Outcome<unknown> {
  const isMemory = (reason as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
  const line = isMemory ? unread(path, named, NO_MEMORY) : { path, text: internalError(reason), isProblem: true };
  return { notices: [line], printed: null, isUnread: true };
}

const NO_MEMORY = say('内存不足，未能处理', 'takes more memory than there is, and was left out');
