import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type Digest, NO_RELATED_REPORTS } from '../../core/index.ts';
import { eachFile } from '../batch/each.ts';
import type { Notify, Outcome, Printed, Work } from '../batch/job.ts';
import type { Known } from '../batch/known.ts';
import type { Pool } from '../batch/pool.ts';
import type { Console } from '../console.ts';
import { service } from '../service.ts';
import type { Tally } from './checked.ts';
import { digestOfFile } from './digest.ts';
import type { ReadDigest } from './related-reports.ts';
import { type CheckJob, type CheckSetup, checkingWork } from './work.ts';

/** What came of a file that was read and checked by itself. Plain data: it may come from another thread. */
export interface FirstReading {
  readonly digest: Digest;
  /** The rules that hold its words against other reports. */
  readonly asking: readonly string[];
  /** What is printed where no other report makes a difference; null where that is too long to be kept. */
  readonly held: Uint8Array | null;
}

/** Bytes: thousands are kept. */
const MAX_HELD = 3072;

/** Reads a file once: for what the others need to know of it, and for what is found in it by itself. Nothing is printed yet. */
export const firstReadingWork = (setup: CheckSetup): Work<CheckJob, FirstReading> => {
  const check = checkingWork(setup);
  return async (file, job, notify) => {
    const { checked, printed } = await check(file, job, notify);
    const tally = {
      digest: digestOfFile(file, checked.report),
      asking: service.rulesAsking(checked),
      held: hold(printed),
    };
    return { text: '', tally };
  };
};

function hold(printed: Printed<Tally>): Uint8Array | null {
  const held = deflateRawSync(JSON.stringify(printed), { level: 1 });
  // A copy: what was made to write into is many times as large.
  return held.length <= MAX_HELD ? new Uint8Array(held) : null;
}

const unpacked = (held: Uint8Array): Printed<Tally> => JSON.parse(inflateRawSync(held).toString());

/** The files of a run that have been read and checked, each by itself. */
export class FirstReadings {
  private readonly outcomes: (Outcome<FirstReading> | null)[] = [];

  constructor(
    private readonly setup: CheckSetup,
    private readonly pool: Pool,
    private readonly console: Console,
  ) {}

  /** Reads and checks the files. Gives what the others need to know of each; what is to be said of them is said later. */
  async read(jobs: readonly CheckJob[], notify: Notify): Promise<ReadDigest[]> {
    const digests: ReadDigest[] = [];
    const task = { name: 'firstReading', setup: this.setup } as const;
    for await (const outcomes of eachFile(jobs, task, this.pool))
      for (const outcome of outcomes) {
        for (const notice of outcome.notices) notify(notice);
        digests.push(outcome.isUnread ? 'unread' : (outcome.printed?.tally.digest ?? null));
        this.outcomes.push(outcome);
        this.console.progress(digests.length, jobs.length, jobs[digests.length - 1]!.path);
      }
    this.console.clearProgress();
    return digests;
  }

  /** Those of which it is known what is printed, since the related reports make no difference to it; the others are forgotten. */
  among(jobs: readonly CheckJob[]): Known<Tally> {
    const { outcomes } = this;
    for (const [index, { relatedReports = NO_RELATED_REPORTS }] of jobs.entries()) {
      const reading = outcomes[index]?.printed?.tally;
      if (reading && (!reading.held || service.mayDifferBeside(reading, relatedReports))) outcomes[index] = null;
    }
    const known = outcomes.map((outcome) => Boolean(outcome));
    return {
      has: (index) => known[index] === true,
      take(index) {
        const { printed, ...rest } = outcomes[index]!;
        outcomes[index] = null;
        return { ...rest, printed: printed && unpacked(printed.tally.held!) };
      },
    };
  }
}
