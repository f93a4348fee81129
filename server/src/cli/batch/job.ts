import path from 'node:path';
import type { Bilingual } from '../../core/index.ts';
import { STANDARD_INPUT } from '../../files/find.ts';
import { FileProblem } from '../../files/problem.ts';
import { readStandardInput, readTextFile, type TextFile } from '../../files/read.ts';
import { service } from '../service.ts';
import { internalError } from '../usage.ts';

/** One file to be worked on. Plain data, as all here: it may go to another thread. A command adds what its work needs to know. */
export interface Job {
  readonly path: string;
  /** Named by the user, and so read whatever it is. */
  readonly named: boolean;
}

/** A line for standard error. */
export interface Notice {
  readonly path: string;
  readonly text: Bilingual;
  /** Something could not be done. */
  readonly isProblem: boolean;
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
export type Work<J extends Job, Tally> = (file: TextFile, job: J, notify: Notify) => Promise<Printed<Tally>>;

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
async function read({ path: at, named }: Job, notify: Notify): Promise<TextFile | 'unread' | null> {
  try {
    const file = at === STANDARD_INPUT ? await readStandardInput(at) : await readTextFile(at);
    return named || service.isReport(file.text, path.basename(at)) ? file : null;
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    // A folder may hold any number of files that are not text: no concern of ours unless the name says it is a report.
    if (named || !error.isContent || service.isReport('', path.basename(at)))
      notify({ path: at, text: error.reason, isProblem: true });
    return 'unread';
  }
}
