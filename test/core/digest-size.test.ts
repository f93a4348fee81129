import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { serialize } from 'node:v8';
import { analyse, digestOf } from '../../server/src/core/testing.ts';

it('what an index keeps of a report is small', () => {
  const { length } = serialize(
    digestOf(analyse(readFileSync('samples/完整示例.gknb', 'utf8')).report, '云溪县水务局/2024.gknb'),
  );
  assert.ok(length < 2700, `${length} bytes`);
});
