import { numbersRead } from '../generate/numbers-read.ts';
import type { Windowed } from '../generate/window.ts';
import { strangers } from './identity.ts';
import { assignmentsOf, decided } from './oracle.ts';
import { analysed } from './reading.ts';

/** How the reader stands to what the text decides. */
export interface Decision {
  /** Cells that it binds though the sums would allow another number there, or none; and numbers of other cells. */
  readonly wrong: string[];
  /** Cells that the text decides, and how many of them are read. */
  readonly decided: number;
  readonly read: number;
}

export function decisionOf({ report, question, cells }: Windowed): Decision {
  const analysis = analysed(report);
  const certain = decided(question);
  const read = new Set(numbersRead(analysis).map(({ name }) => name));
  const ways = assignmentsOf(question).length;
  const guessed = cells.filter((name, index) => read.has(name) && !certain.has(index));
  return {
    wrong: [
      ...strangers(report, analysis),
      ...guessed.map((name) => `${name} is read, and ${ways} ways are left that do not agree on it`),
    ],
    decided: certain.size,
    read: cells.filter((name, index) => certain.has(index) && read.has(name)).length,
  };
}
