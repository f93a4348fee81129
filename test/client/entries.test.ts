import assert from 'node:assert/strict';
import type { CellEntry, EntryResult } from '../../client/src/preview-messages.ts';
import { Entries } from '../../client/src/sheet/entries.ts';

const A = 'file:///a.gknb';
const B = 'file:///b.gknb';
let made = 0;
const entry = (text: string, cell = 'c1', uri = A): CellEntry => ({ id: `${++made}`, uri, cell, title: cell, text });

const answer = (entry: CellEntry, refused: string | null, version: number): EntryResult => ({
  entries: [entry],
  mode: 'each',
  refused: [refused],
  written: true,
  version,
});

/** Cell, text and reason of what the grid of a report shows. */
const shown = (entries: Entries, uri = A) =>
  [...entries.of(uri).values()].map(({ cell, text, refused }) => [cell, text, refused]);

describe('the entries that a grid shows', () => {
  it('are pending until the drawing has the version that they are in', () => {
    const entries = new Entries();
    const first = entry('1');
    entries.show(A, 5);
    entries.add(first);
    entries.settle(answer(first, null, 7));
    for (const version of [5, 6]) {
      entries.show(A, version);
      assert.deepEqual(shown(entries), [['c1', '1', null]]);
    }
    entries.show(A, 7);
    assert.deepEqual(shown(entries), []);
  });

  it('are over when the drawing has come before the answer', () => {
    const entries = new Entries();
    const first = entry('1');
    entries.add(first);
    entries.show(A, 9);
    assert.deepEqual(shown(entries), [['c1', '1', null]]);
    entries.settle(answer(first, null, 8));
    assert.deepEqual(shown(entries), []);
  });

  it('stay with their reason when they are refused, until another is made or a person does without', () => {
    const entries = new Entries();
    const first = entry('x');
    entries.add(first);
    entries.add(entry('2', 'c2'));
    entries.settle(answer(first, 'why', 3));
    entries.show(A, 4);
    assert.deepEqual(shown(entries), [
      ['c2', '2', null],
      ['c1', 'x', 'why'],
    ]);
    assert.equal(entries.dismiss(A, 'c2'), false);
    assert.equal(entries.dismiss(A, 'c1'), true);
    assert.equal(entries.dismiss(A, 'c1'), false);
    assert.deepEqual(shown(entries), [['c2', '2', null]]);
    entries.settle(answer(entry('y'), 'why', 4));
    entries.add(entry('3'));
    assert.deepEqual(shown(entries), [
      ['c2', '2', null],
      ['c1', '3', null],
    ]);
  });

  it('are of each cell the newest: an answer to one before it changes nothing', () => {
    const entries = new Entries();
    const [first, second] = [entry('x'), entry('2')];
    entries.add(first);
    entries.add(second);
    entries.settle(answer(first, 'why', 1));
    assert.deepEqual(shown(entries), [['c1', '2', null]]);
    entries.settle(answer(second, null, 2));
    entries.show(A, 2);
    assert.deepEqual(shown(entries), []);
  });

  it('of a block that was not taken whole are not shown any longer, but what was typed there since', () => {
    const entries = new Entries();
    const block = [entry('1'), entry('x', 'c2'), entry('3', 'c3')];
    for (const each of block) entries.add(each);
    entries.add(entry('4', 'c3'));
    const refused = [null, 'why', null];
    entries.settle({ entries: block, mode: 'all', refused, written: false, version: 2 });
    assert.deepEqual(shown(entries), [['c3', '4', null]]);
  });

  it('belong to the report in which they were made', () => {
    const entries = new Entries();
    const first = entry('1', 'c1', A);
    entries.add(first);
    entries.add(entry('2', 'c1', B));
    assert.deepEqual(shown(entries, B), [['c1', '2', null]]);
    entries.show(B, 100);
    entries.settle(answer(first, 'why', 2));
    assert.deepEqual(shown(entries, A), [['c1', '1', 'why']]);
    assert.deepEqual(shown(entries, B), [['c1', '2', null]]);
  });

  it('outlive a page when they were refused', () => {
    const before = new Entries();
    before.settle(answer(entry('x'), 'why', 1));
    before.add(entry('2', 'c2'));
    assert.deepEqual(shown(new Entries(structuredClone(before.refused))), [['c1', 'x', 'why']]);
  });

  it('do not wait for the versions of a text that was closed and opened again', () => {
    for (const versions of [[null], [1]]) {
      const entries = new Entries();
      const first = entry('1');
      entries.show(A, 30);
      entries.add(first);
      entries.settle(answer(first, null, 40));
      for (const version of versions) entries.show(A, version);
      assert.deepEqual(shown(entries), []);
    }
  });
});
