import { cellsLost, cellsMerged, numbersSpoilt } from './cells.ts';
import type { Damage } from './damage.ts';
import { labelsCut, labelsDoubled, labelsLost } from './labels.ts';
import { columnsFolded, furniture } from './pages.ts';
import { rowsLost, rowsTwice, valuesLost } from './rows.ts';

export const DAMAGES = {
  labelsLost,
  labelsCut,
  labelsDoubled,
  rowsLost,
  rowsTwice,
  valuesLost,
  furniture,
  columnsFolded,
  cellsLost,
  cellsMerged,
  numbersSpoilt,
} satisfies Record<string, Damage>;

export type DamageName = keyof typeof DAMAGES;
export const DAMAGE_NAMES = Object.keys(DAMAGES) as DamageName[];
export const damageNamed = (name: DamageName): Damage => DAMAGES[name];

/** Two that together make a text say something else: of two rows one has lost its numbers, the other its label. */
const APART: readonly (readonly [DamageName, DamageName])[] = [
  ['valuesLost', 'labelsLost'],
  ['valuesLost', 'labelsCut'],
  ['rowsTwice', 'labelsLost'],
  ['rowsTwice', 'labelsCut'],
  // Where a row is folded shows how many cells stand before.
  ['columnsFolded', 'cellsLost'],
  ['columnsFolded', 'numbersSpoilt'],
];

const isApart = (a: DamageName, b: DamageName): boolean =>
  APART.some((pair) => a !== b && pair.includes(a) && pair.includes(b));

/** Without those that one before them rules out. */
export const together = (names: readonly DamageName[]): DamageName[] =>
  names.filter((name, at) => !names.slice(0, at).some((before) => isApart(before, name)));
