import type { Bilingual } from '../../text/bilingual.ts';
import type { Fact } from '../facts.ts';
import { Senses } from '../senses.ts';
import type { Slots } from '../slots.ts';

/** A way in which reports say a figure of the tables. */
export interface Construction {
  readonly name: string;
  readonly title: Bilingual;
  /** One of these words has to stand there. */
  readonly needs: Senses;
  /** Whether what is said is of this kind. The first construction of the registry that says so reads the figure. */
  matches(slots: Slots): boolean;
  /** The words that may stand beside; with any other the figure is not compared. */
  readonly allows: Senses;
  /** The cells that the figure speaks of; null where the words could mean several things; `other` where they count something else. */
  factOf(slots: Slots): Fact | 'other' | null;
}

/** Sentences for a construction, beside the tables of `test/fixtures/example.gknb`. Each runs as a test. */
export interface Examples {
  /** ⟦35⟧ is compared: as it stands it is right, and any other figure in its place is found. */
  readonly compared: readonly string[];
  /** Nothing is found, though the figures are not those of the tables. */
  readonly silent: readonly string[];
}

/** Words that change nothing of what a figure counts. */
export const HARMLESS = Senses.of(
  'altogether',
  'thisYear',
  'neutral',
  'whole',
  'own',
  'organ',
  'others',
  'to',
  'arise',
  'level',
  'among',
  'besides',
  'total',
  'anybody',
  'applicant',
  'all',
  'merely',
  'compares',
);

export const UNITS_OF_CASES: ReadonlySet<string> = new Set([
  '件',
  '条',
  '份',
  '起',
  '宗',
  '项',
  '个',
  '件次',
  '例',
  '',
]);
