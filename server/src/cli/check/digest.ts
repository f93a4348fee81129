import type { Digest } from '../../core/index.ts';
import type { Job, Work } from '../batch/job.ts';
import { placeKept } from '../place.ts';
import { service } from '../service.ts';

/** What the other reports of the run need to know of a report; nothing is printed. */
export const digestWork =
  (_: object): Work<Job, Digest> =>
  async ({ path, text, document }) => {
    const placeAt = document && ((offset: number) => placeKept(document.placeAt(offset)));
    return { text: '', tally: service.digest(service.parse(text), path, placeAt) };
  };
