import { bottomUp, type Organ } from './organs.ts';

/** Which reports a government's covers, as the folder's configuration says it. */
export interface Grouping {
  readonly report: string;
  readonly parts: readonly string[];
}

/** Of each organ that covers others, for all years. */
export const groupingsOf = (root: Organ): Grouping[] =>
  [...bottomUp(root)].flatMap((organ) => (organ.parts.length > 0 ? [groupingOf(organ)] : []));

function groupingOf({ name, folder, parts }: Organ): Grouping {
  // Its own report lies beside those of its offices: that a report is no part of itself need not be said.
  const beside = `*/${folder}*.txt`;
  const below = parts.some((part) => part.folder !== folder) ? [`*/${folder}*/*人民政府*.txt`] : [];
  return { report: `*/${folder}${name}*.txt`, parts: [beside, ...below] };
}
