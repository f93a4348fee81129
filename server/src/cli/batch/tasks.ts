import { digestWork } from '../check/digest.ts';
import { firstReadingWork } from '../check/first-reading.ts';
import { checkWork } from '../check/work.ts';
import { extractWork } from '../extract/work.ts';
import { reviewWork } from '../review/work.ts';
import type { Work } from './job.ts';

/** What can be done to files by the thousand, each made from plain data, so that every thread can make its own. */
const TASKS = {
  digest: digestWork,
  firstReading: firstReadingWork,
  check: checkWork,
  extract: extractWork,
  review: reviewWork,
};

type Tasks = typeof TASKS;
export type TaskName = keyof Tasks;
type SetupOf<Name extends TaskName> = Parameters<Tasks[Name]>[0];
type WorkOf<Name extends TaskName> = ReturnType<Tasks[Name]>;
export type JobOf<Name extends TaskName> = Parameters<WorkOf<Name>>[1];
export type TallyOf<Name extends TaskName> = Awaited<ReturnType<WorkOf<Name>>>['tally'];

/** A command's work on files, as data, so that another thread can begin it. */
export interface Task<Name extends TaskName = TaskName> {
  readonly name: Name;
  readonly setup: SetupOf<Name>;
}

export const workOf = <Name extends TaskName>({ name, setup }: Task<Name>): Work<JobOf<Name>, TallyOf<Name>> =>
  (TASKS[name] as unknown as (setup: SetupOf<Name>) => Work<JobOf<Name>, TallyOf<Name>>)(setup);
