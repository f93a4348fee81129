import type { Digest } from '../../core/index.ts';
import type { Job, Work } from '../batch/job.ts';
import { service } from '../service.ts';

/** What the other reports of the run need to know of a report; nothing is printed. */
export const digestWork =
  (_: object): Work<Job, Digest> =>
  async ({ path, text }) => ({ text: '', tally: service.digest(service.parse(text), path) });
