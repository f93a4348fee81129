import type { Job, Work } from '../batch/job.ts';
import { notifyOfDocument } from '../document-notices.ts';
import { placesOf } from '../place.ts';
import { service } from '../service.ts';
import { type ExtractFormatName, extractFormatNamed } from './formats.ts';

export interface ExtractSetup {
  readonly format: ExtractFormatName;
  readonly withCells: boolean;
}

/** Reads a report and gives its numbers in the format. */
export const extractWork = ({ format, withCells }: ExtractSetup): Work<Job, null> => {
  const { report: textOf } = extractFormatNamed(format, withCells);
  return async ({ path, text, document }, _, notify) => {
    const report = service.parse(text);
    notifyOfDocument(path, document, report, notify);
    return { text: textOf(path, report, placesOf(document)), tally: null };
  };
};
