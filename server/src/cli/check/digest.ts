import { type Digest, digestOf, readReport } from '../../core/index.ts';
import type { Job, Work } from '../batch/job.ts';

/** What the other reports of the run need to know of a report; nothing is printed. */
export const digestWork =
  (_: object): Work<Job, Digest> =>
  async ({ path, text }) => ({ text: '', tally: digestOf(readReport(text), path) });
