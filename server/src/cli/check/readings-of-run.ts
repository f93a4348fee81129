import { NO_RELATED_REPORTS } from '../../core/index.ts';
import { eachFile } from '../batch/each.ts';
import type { Notify, Outcome } from '../batch/job.ts';
import type { Known } from '../batch/known.ts';
import type { Pool } from '../batch/pool.ts';
import type { Console } from '../console.ts';
import { service } from '../service.ts';
import type { Tally } from './checked.ts';
import { type FirstReading, unpacked } from './first-reading.ts';
import type { ReadDigest } from './related-reports.ts';
import type { CheckJob, CheckSetup } from './work.ts';

/** The files of a run that have been read and checked, each by itself. */
export class ReadingsOfRun {
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
      if (reading && (!reading.packed || service.mayDifferBeside(reading, relatedReports))) outcomes[index] = null;
    }
    const known = outcomes.map((outcome) => Boolean(outcome));
    return {
      has: (index) => known[index] === true,
      take(index) {
        const { printed, ...rest } = outcomes[index]!;
        outcomes[index] = null;
        return { ...rest, printed: printed && unpacked(printed.tally.packed!) };
      },
    };
  }
}
