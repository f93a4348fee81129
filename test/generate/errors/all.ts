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

/** Layouts in which an empty cell is nothing at all. */
const NO_BLANKS: readonly LayoutName[] = ['cellLineBlank', 'cellLineOnly', 'blanks', 'glued'];

/** Errors as they are made when a report is typed, pasted and put together. */
export const FAULTS = {
  wrongDigit: { spoil: wrongDigit, tables: ['requests'], without: [] },
  twoWrongDigits: { spoil: twoWrongDigits, tables: ['requests'], without: [] },
  wrongReviewTotal: { spoil: wrongReviewTotal, tables: ['review'], without: [] },
  fraction: { spoil: fraction, tables: TABLE_KEYS, without: ['glued'] },
  negative: { spoil: negative, tables: TABLE_KEYS, without: ['glued'] },
  // Glued digits come apart only where they are as many as the columns.
  lostCell: { spoil: lostCell, tables: TABLE_KEYS, without: ['glued'] },
  extraValue: { spoil: extraValue, tables: TABLE_KEYS, without: ['glued'] },
  mergedCells: { spoil: mergedCells, tables: TABLE_KEYS, without: ['glued', 'blanks'] },
  blankCell: { spoil: blankCell, tables: TABLE_KEYS, without: NO_BLANKS },
  notANumber: { spoil: notANumber, tables: TABLE_KEYS, without: ['glued'] },
  missingRow: { spoil: missingRow, tables: ['proactive', 'requests'], without: [] },
  doubledRow: { spoil: doubledRow, tables: ['proactive', 'requests'], without: [] },
  missingSection: { spoil: missingSection, tables: TABLE_KEYS, without: [] },
  unofficialHeading: { spoil: unofficialHeading, tables: TABLE_KEYS, without: [] },
} satisfies Record<string, FaultKind>;

export type FaultName = keyof typeof FAULTS;
export const FAULT_NAMES = Object.keys(FAULTS) as FaultName[];
export const faultNamed = (name: FaultName): FaultKind => FAULTS[name];

export const isFaultOf = (name: FaultName, layout: LayoutName): boolean => !faultNamed(name).without.includes(layout);
