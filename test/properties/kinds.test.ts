import assert from 'node:assert/strict';
import { KIND_NAMES } from '../generate/kinds/all.ts';
import { shortfalls } from './kinds.ts';
import { holdsForKind } from './runs.ts';

describe('kinds of reports that are hard to read', () => {
  for (const name of KIND_NAMES)
    it(name, () =>
      holdsForKind(name, (kind) => {
        assert.deepEqual(shortfalls(kind), [], `\n${kind.report.text}`);
      }),
    ).timeout(600_000);
});
