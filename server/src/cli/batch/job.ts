import path from 'node:path';
import type { Bilingual } from '../../core/index.ts';
import { FileProblem } from '../../files/problem.ts';
import { type ReportFile, readReportFile } from '../report-file.ts';
import { service } from '../service.ts';
import { internalError } from '../usage.ts';

/** One file to be worked on. Plain data, as all here: it may go to another thread. A command adds what its work needs to know. */
export interface Job {
  readonly path: string;
  /** Named by the user, and so read whatever it is. */
  readonly named: boolean;
  /** What came through standard input, which can be read but once. */
  readonly input?: Uint8Array;
}

/** A line for standard error. */
export interface Notice {
  readonly path: string;
  readonly text: Bilingual;
  /** Something could not be done. */
  readonly isProblem: boolean;
  /** The file could not be read. */
  readonly isUnread?: boolean;
}

/** What is printed for a file, and what the end of the output needs to know of it. */
export interface Printed<Tally> {
  readonly text: string;
  readonly tally: Tally;
}

/** What came of a job; nothing is printed where the file was left out or could not be read. */
export interface Outcome<Tally> {
  readonly notices: readonly Notice[];
  readonly printed: Printed<Tally> | null;
  /** It may be a report; it could not be read. */
  readonly isUnread: boolean;
}

export type Notify = (notice: Notice) => void;

/** What a command does to a file. */
export type Work<J extends Job, Tally> = (file: ReportFile, job: J, notify: Notify) => Promise<Printed<Tally>>;

/** Reads the file and does the work. Never throws: a fault of the program is reported, and is no reason to leave out other files. */
export async function perform<J extends Job, Tally>(work: Work<J, Tally>, job: J): Promise<Outcome<Tally>> {
  const notices: Notice[] = [];
  const notify: Notify = (line) => notices.push(line);
  try {
    const file = await read(job, notify);
    if (file === 'unread') return { printed: null, notices, isUnread: true };
    return { printed: file && (await work(file, job, notify)), notices, isUnread: false };
  } catch (error) {
    notify({ path: job.path, text: internalError(error), isProblem: true });
    return { printed: null, notices, isUnread: true };
  }
}

/** Null is a file that is no report. */
async function read({ path: at, named, input }: Job, notify: Notify): Promise<ReportFile | 'unread' | null> {
  // A document is known as a text of its name would be.
  const name = path.basename(at).replace(/\.(?:docx|html?|pdf)$/i, '.txt');
  const isOurs = (text: string): boolean => named || service.isReport(text, name);
  try {
    const file = await readReportFile(at, input);
    return isOurs(file.text) ? file : null;
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    // A folder may hold any number of files that are not text, or too large: no concern of ours unless it is a report.
    if (error.beginning === null || isOurs(error.beginning)) notify(unread(at, named, error.reason));
    return 'unread';
  }
}

/** That a file could not be read. What a folder stands for may hold such: only where it was named the command has failed. */
export const unread = (at: string, named: boolean, reason: Bilingual): Notice => ({
  path: at,
  text: reason,
  isProblem: named,
  isUnread: true,
});
