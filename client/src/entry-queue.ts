import type { CellEntry, EntryMode } from './preview-messages.ts';

/** What became of entries that were sent together. */
export interface EntryAnswer {
  /** For each entry why it was not taken; null where it was. */
  readonly refused: readonly (string | null)[];
  /** Whether those that can be written are in the text. */
  readonly written: boolean;
}

export type SendEntries = (uri: string, entries: readonly CellEntry[], mode: EntryMode) => Promise<EntryAnswer>;

/** A batch that was handed on together, or something that is to be done once all before it are answered. */
type Job =
  | {
      readonly kind: 'entries';
      readonly entries: readonly CellEntry[];
      readonly mode: EntryMode;
      readonly answer: (answer: EntryAnswer) => void;
    }
  | { readonly kind: 'task'; readonly run: () => Promise<void> };

/** So that one edit does not become too large to be made anew where the text changes under it. */
const MAX_TOGETHER = 100;

/**
 * Sends what is entered, in the order in which it was. What came in while the one before was under way goes together, so that a
 * server that is late falls no further behind; each of them is taken or refused for itself.
 */
export class EntryQueue {
  private readonly jobs = new Map<string, Job[]>();

  constructor(private readonly send: SendEntries) {}

  enter(uri: string, entries: readonly CellEntry[], mode: EntryMode): Promise<EntryAnswer> {
    return new Promise((answer) => this.add(uri, { kind: 'entries', entries, mode, answer }));
  }

  /** Does something once all that was entered so far is answered. */
  after<T>(uri: string, task: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const run = async () => task();
      this.add(uri, { kind: 'task', run: () => run().then(resolve, reject) });
    });
  }

  /** Whether nothing of that report is under way. */
  isIdle(uri: string): boolean {
    return !this.jobs.has(uri);
  }

  private add(uri: string, job: Job): void {
    const waiting = this.jobs.get(uri);
    if (waiting) waiting.push(job);
    else {
      this.jobs.set(uri, [job]);
      void this.work(uri);
    }
  }

  private async work(uri: string): Promise<void> {
    // What is handed on within one turn goes together from the first on.
    await Promise.resolve();
    for (;;) {
      const jobs = this.jobs.get(uri)!;
      const job = jobs[0];
      if (!job) break;
      if (job.kind === 'task') {
        jobs.shift();
        await job.run();
      } else await this.sendTogether(uri, jobs.splice(0, countTogether(jobs)).filter(isEntries));
    }
    this.jobs.delete(uri);
  }

  private async sendTogether(uri: string, jobs: readonly EntriesJob[]): Promise<void> {
    const entries = jobs.flatMap((job) => job.entries);
    const { refused, written } = await this.send(uri, entries, jobs[0]!.mode);
    let from = 0;
    for (const job of jobs) {
      const to = from + job.entries.length;
      job.answer({ refused: refused.slice(from, to), written });
      from = to;
    }
  }
}

type EntriesJob = Job & { readonly kind: 'entries' };

const isEntries = (job: Job): job is EntriesJob => job.kind === 'entries';

/** How many jobs from the first on can be sent as one: of different cells, each taken for itself. */
function countTogether(jobs: readonly Job[]): number {
  const cells = new Set<string>();
  for (const [i, job] of jobs.entries()) {
    const fits =
      job.kind === 'entries' && (i === 0 || job.mode === 'each') && !job.entries.some(({ cell }) => cells.has(cell));
    if (!fits || (i > 0 && cells.size + job.entries.length > MAX_TOGETHER)) return i;
    if (job.mode !== 'each') return 1;
    for (const { cell } of job.entries) cells.add(cell);
  }
  return jobs.length;
}
