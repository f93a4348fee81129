import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { Gravest, lightEnough, MAX_PACKED_BYTES } from '../../server/src/cli/check/gravest.ts';
import { COMPLETE, inFolder } from './support.ts';

const keptOf = (most: number, ...results: readonly [string, number][]) => {
  const gravest = new Gravest(most);
  for (const [text, rank] of results) gravest.add(text, rank);
  return [gravest.texts.join(''), gravest.leftOut];
};

describe('the gravest of many results', () => {
  it('are all of few, in their order', () => assert.deepEqual(keptOf(3, ['a', 2], ['b', 0], ['c', 1]), ['abc', 0]));
  it('stay, and the least grave go, the last of them first', () =>
    assert.deepEqual(keptOf(3, ['a', 2], ['b', 0], ['c', 2], ['d', 1], ['e', 2]), ['abd', 2]));
  it('give way to graver ones however late', () =>
    assert.deepEqual(keptOf(2, ['a', 1], ['b', 1], ['c', 0], ['d', 0], ['e', 0]), ['cd', 3]));

  it('are so many that they are not too heavy for a place for findings, packed', () => {
    const gravest = new Gravest(1000);
    // What is random cannot be packed.
    for (let i = 0; i < 40; i++) gravest.add(`${i}: ${randomBytes(500_000).toString('latin1')}`, i === 39 ? 0 : 1);
    const text = lightEnough(gravest, ',');
    assert.ok(gzipSync(text).length <= MAX_PACKED_BYTES);
    assert.ok(gravest.leftOut > 0 && gravest.leftOut < 40);
    assert.ok(gravest.texts.some((kept) => kept.startsWith('39: ')));
  });

  it(
    'are what SARIF lists of more than a place for findings takes, which is said',
    inFolder((folder) => {
      // Each of the short rows is a finding, and so is the sum.
      const many = `${COMPLETE}\n${'政府信息公开布署，截止目前。\n'.repeat(13_000 * 2)}`;
      folder.write('a.gknb', many);
      folder.write('b.gknb', COMPLETE.replace('\t27\n', '\t26\n'));
      const { stdout, stderr } = folder.run(['check', '.', '--format', 'sarif']);
      const [{ results, invocations }] = JSON.parse(stdout).runs;
      assert.equal(results.length, 25_000);
      assert.ok(results.some(({ ruleId }: { ruleId: string }) => ruleId === 'row-total'));
      assert.match(stderr, /另有 \d+ 处较轻的未列出/);
      assert.match(invocations[0].toolExecutionNotifications[0].message.text, /未列出/);
    }),
  ).timeout(60_000);
});
