import assert from 'node:assert/strict';
import { test } from '../generate/awaiting.ts';
import { KIND_NAMES } from '../generate/kinds/all.ts';
import { shortfalls } from './kinds.ts';
import { holdsForKind } from './runs.ts';

describe('kinds of reports that are hard to read', () => {
  for (const name of KIND_NAMES)
    test(`kind ${name}`, name, () =>
      holdsForKind(name, (kind) => {
        assert.deepEqual(shortfalls(kind), [], `\n${kind.report.text}`);
      }),
    );
});
