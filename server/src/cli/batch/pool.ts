import { Worker } from 'node:worker_threads';
import { internalError } from '../usage.ts';
import type { Begin, Outcomes, Slice } from './messages.ts';

/**
 * Threads that do the same work as this one. Each runs this very program: `main.ts` asks on which thread it is. A thread that
 * breaks down takes its files with it: they are told of, and others go on.
 */
export class Pool {
  private readonly members = new Set<Member>();

  constructor(
    private readonly size: number,
    private readonly begin: Begin,
  ) {}

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
    const member: Member = new Member(this.begin, () => this.members.delete(member));
    this.members.add(member);
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
      this.worker.postMessage(slice);
    });
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }
}

const lost = (slice: Slice, reason: unknown): Outcomes =>
  slice.map(({ path }) => ({ told: [{ path, text: internalError(reason), isProblem: true }], printed: null }));
