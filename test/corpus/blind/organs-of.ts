import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FORMS } from '../../../server/src/core/testing.ts';
import { ROOT } from '../../fixtures.ts';
import type { OrganPassages } from './score.ts';

const NOTHING = Object.fromEntries(FORMS[2021].cells.map(({ name }) => [name, 0]));

/**
 * Passages of sixteen organs, written blind by one hand; a cell that a set does not name is 0.
 *
 * At first sight 60 of the 79 wrong ones of the plain hand were found and none of its right ones, 53 of the 80 wrong ones of the terse hand and 2
 * of its right ones.
 *
 * @param set a file of this folder
 */
export const organsOf = (set: 'plain-hand' | 'terse-hand'): readonly OrganPassages[] =>
  (JSON.parse(readFileSync(path.join(ROOT, `test/corpus/blind/${set}.json`), 'utf8')) as OrganPassages[]).map(
    (organ) => ({ ...organ, cells: { ...NOTHING, ...organ.cells } }),
  );
