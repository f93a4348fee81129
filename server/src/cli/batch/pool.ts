import { Worker } from 'node:worker_threads';
import { internalError } from '../usage.ts';
import { type Begin, newStop, type Outcomes, type Slice, type WorkerMessage } from './messages.ts';
import type { Task } from './tasks.ts';

/**
 * Threads that do the same work as this one, one task after the other: it takes a thousand files until a thread is quick. Each
 * runs this very program: `main.ts` asks on which thread it is. None is started before there is something to do. A thread that
 * breaks down takes its files with it: they are reported, and others go on.
 */
export class Pool {
  readonly stop = newStop();
  private readonly members = new Set<Member>();
  private task: Task | null = null;

  constructor(readonly size: number) {}

  get isStarted(): boolean {
    return this.members.size > 0;
  }

  /** What is to be done to the slices that come from now on. */
  begin(task: Task): void {
    this.task = task;
    for (const member of this.members) member.begin(task);
  }

  /** Hands the slice to the thread that has least to do. Never rejects. */
  run(slice: Slice): Promise<Outcomes> {
    if (this.members.size < this.size) this.start();
    const member = [...this.members].reduce((least, other) => (other.load < least.load ? other : least));
    return member.run(slice);
  }

  async end(): Promise<void> {
    await Promise.all([...this.members].map((member) => member.end()));
  }

  private start(): void {
    const begin = { task: this.task!, stop: this.stop };
    const member: Member = new Member(begin, () => this.members.delete(member));
    this.members.add(member);
  }
}

/** Threads for a piece of work, which end with it. */
export async function withPool<Result>(size: number, work: (pool: Pool) => Promise<Result>): Promise<Result> {
  const pool = new Pool(size);
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

class Member {
  private readonly worker: Worker;
  /** Those who wait for the slices that were sent, in their order. */
  private readonly waiting: { readonly slice: Slice; readonly done: (outcomes: Outcomes) => void }[] = [];

  constructor(begin: Begin, onExit: () => void) {
    let reason: unknown = new Error('the thread has ended');
    this.worker = new Worker(__filename, { workerData: begin })
      .on('message', (outcomes: Outcomes) => this.waiting.shift()?.done(outcomes))
      .on('error', (error) => {
        reason = error;
      })
      .on('exit', () => {
        onExit();
        for (const { slice, done } of this.waiting) done(lost(slice, reason));
      });
  }

  get load(): number {
    return this.waiting.length;
  }

  run(slice: Slice): Promise<Outcomes> {
    return new Promise((done) => {
      this.waiting.push({ slice, done });
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

const lost = (slice: Slice, reason: unknown): Outcomes =>
  slice.map(({ path }) => ({
    notices: [{ path, text: internalError(reason), isProblem: true }],
    printed: null,
    isUnread: true,
  }));
