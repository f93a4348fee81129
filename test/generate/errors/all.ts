import { TABLE_KEYS, type TableKey } from '../../../server/src/core/form/types.ts';
import type { LayoutName } from '../layouts/all.ts';
import { blankCell, extraValue, lostCell, mergedCells, notANumber } from './cells.ts';
import { fraction, negative, twoWrongDigits, wrongDigit, wrongReviewTotal } from './digits.ts';
import type { Spoil } from './fault.ts';
import { doubledRow, missingRow } from './rows.ts';
import { missingSection, unofficialHeading } from './sections.ts';

interface FaultKind {
  readonly spoil: Spoil;
  /** Where it may happen. */
  readonly tables: readonly TableKey[];
  /** Layouts in which nobody could tell it from something else. */
  readonly without: readonly LayoutName[];
}

/** Glued digits come apart only where they are as many as the columns, or the sums allow no other way. */
const GLUED: readonly LayoutName[] = ['glued', 'gluedNumbers'];
const SCATTERED: readonly LayoutName[] = ['labelsFirst', 'numbersFirst', 'lagging', 'labelsBelow', 'stacked'];
/** A number's place in its line shows its column: what moves it says something else. */
const ALIGNED: readonly LayoutName[] = ['pageColumns', 'pandoc'];
/** Blanks part the cells. */
const BLANKS: readonly LayoutName[] = ['blanks', 'valuesFirst', 'bareGroups'];
/** Layouts in which an empty cell is nothing at all, or looks like something else. */
const NO_BLANKS: readonly LayoutName[] = [
  'tabLines',
  'nbspLines',
  'tabsInField',
  'cellLineBlank',
  'cellLineOnly',
  ...BLANKS,
  ...GLUED,
  ...SCATTERED,
  ...ALIGNED,
];

/** Errors as they are made when a report is typed, pasted and put together. */
export const FAULTS = {
  wrongDigit: { spoil: wrongDigit, tables: ['requests'], without: [] },
  twoWrongDigits: { spoil: twoWrongDigits, tables: ['requests'], without: [] },
  wrongReviewTotal: { spoil: wrongReviewTotal, tables: ['review'], without: [] },
  fraction: { spoil: fraction, tables: TABLE_KEYS, without: GLUED },
  negative: { spoil: negative, tables: TABLE_KEYS, without: GLUED },
  lostCell: { spoil: lostCell, tables: TABLE_KEYS, without: [...GLUED, ...ALIGNED] },
  extraValue: { spoil: extraValue, tables: TABLE_KEYS, without: [...GLUED, ...ALIGNED] },
  mergedCells: {
    spoil: mergedCells,
    tables: TABLE_KEYS,
    without: [...GLUED, ...BLANKS, ...SCATTERED, ...ALIGNED, 'tabsInField'],
  },
  blankCell: { spoil: blankCell, tables: TABLE_KEYS, without: NO_BLANKS },
  notANumber: { spoil: notANumber, tables: TABLE_KEYS, without: [...GLUED, 'pageColumns', 'valuesFirst'] },
  missingRow: { spoil: missingRow, tables: ['proactive', 'requests'], without: [] },
  doubledRow: { spoil: doubledRow, tables: ['proactive', 'requests'], without: ['valuesFirst'] },
  missingSection: { spoil: missingSection, tables: TABLE_KEYS, without: [] },
  unofficialHeading: { spoil: unofficialHeading, tables: TABLE_KEYS, without: [] },
} satisfies Record<string, FaultKind>;

export type FaultName = keyof typeof FAULTS;
export const FAULT_NAMES = Object.keys(FAULTS) as FaultName[];
export const faultNamed = (name: FaultName): FaultKind => FAULTS[name];

export const isFaultOf = (name: FaultName, layout: LayoutName): boolean => !faultNamed(name).without.includes(layout);
