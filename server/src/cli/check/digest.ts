import type { Digest, Report } from '../../core/index.ts';
import type { Job, Work } from '../batch/job.ts';
import { placeKept } from '../place.ts';
import type { ReportFile } from '../report-file.ts';
import { service } from '../service.ts';

/** What the other reports of the run need to know of a report; nothing is printed. */
export const digestWork =
  (_: object): Work<Job, Digest> =>
  async (file) => ({ text: '', tally: digestOfFile(file, service.parse(file.text)) });

/** @param report what was read of the file */
export function digestOfFile({ path, document }: ReportFile, report: Report): Digest {
  const placeAt = document && ((offset: number) => placeKept(document.placeAt(offset)));
  return service.digest(report, path, placeAt);
}
