import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FORMS } from '../../../server/src/core/testing.ts';
import { ROOT } from '../../fixtures.ts';
import type { OrganPassages } from './score.ts';

const NOTHING = Object.fromEntries(FORMS[2021].cells.map(({ name }) => [name, 0]));

/**
 * Sets of passages of sixteen organs, each written blind by one hand. At first sight, of what is right / of what is wrong: plain hand 0 of 81 false alarms, 60 of
 * 79 found; terse 2 of 80, 53 of 80; mixed 7, 47; clerk 7, 51; municipal 5, 54 of 80. Of 128 right and 80 wrong: county 9, 60; province 18, 61; story 11, 61; then, with these
 * mended: editor 7, 60; statistician 11, 59; lawyer 7, 64; and with those mended as well: ordinary 2, 61; varied 5, 56;
 * and once more: usual 8, 62; motley 16 of 128 (one of them is left out: it has no marks), 55.
 */
export const HANDS = [
  'plain-hand',
  'terse-hand',
  'mixed-hand',
  'clerk-hand',
  'municipal-hand',
  'county-hand',
  'province-hand',
  'story-hand',
  'editor-hand',
  'statistician-hand',
  'lawyer-hand',
  'ordinary-hand',
  'varied-hand',
  'usual-hand',
  'motley-hand',
] as const;

/**
 * A cell that a set does not name is 0.
 *
 * @param set a file of this folder
 */
export const organsOf = (set: (typeof HANDS)[number]): readonly OrganPassages[] => organsIn(`blind/${set}`);

/** All right: parts that overlap, wholes of more than the organ's own, several things and several years beside one another. */
export const SEVERAL_THINGS = organsIn('several-things');

function organsIn(file: string): readonly OrganPassages[] {
  const organs = JSON.parse(readFileSync(path.join(ROOT, `test/corpus/${file}.json`), 'utf8')) as OrganPassages[];
  return organs.map((organ) => ({ ...organ, cells: { ...NOTHING, ...organ.cells } }));
}
