import { pictureTables, type Report } from '../core/index.ts';
import type { DocumentText } from '../documents/document.ts';
import type { Notify } from './batch/job.ts';

/**
 * What of a document is not in its text, and a table that seems to be a picture.
 *
 * @param report null where such tables are told as findings
 */
export function notifyOfDocument(
  path: string,
  document: DocumentText | undefined,
  report: Report | null,
  notify: Notify,
): void {
  if (!document) return;
  for (const text of [...document.notices, ...(report ? pictureTables(report, document.pictures) : [])])
    notify({ path, text, isProblem: false });
}
