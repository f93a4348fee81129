import type { Job, Work } from '../batch/job.ts';
import { service } from '../service.ts';
import { type ExtractFormatName, extractFormatNamed } from './formats.ts';

export interface ExtractSetup {
  readonly format: ExtractFormatName;
  readonly withCells: boolean;
}

/** Reads a report and gives its numbers in the format. */
export const extractWork = ({ format, withCells }: ExtractSetup): Work<Job, null> => {
  const { report: textOf } = extractFormatNamed(format, withCells);
  return async ({ path, text }) => ({ text: textOf(path, service.parse(text)), tally: null });
};
