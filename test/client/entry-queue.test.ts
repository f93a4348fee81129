import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { type EntryAnswer, EntryQueue } from '../../client/src/entry-queue.ts';
import type { CellEntry, EntryMode } from '../../client/src/preview-messages.ts';

const A = 'file:///a.gknb';
const B = 'file:///b.gknb';
const entry = (text: string, cell = `c${text}`, uri = A): CellEntry => ({ id: text, uri, cell, title: cell, text });

/** A queue whose server takes a while, with what it was sent. A text that begins with x is refused. */
function slowQueue(ms = 5) {
  const sent: { uri: string; texts: string[]; mode: EntryMode }[] = [];
  let underWay = 0;
  const queue = new EntryQueue(async (uri, entries, mode): Promise<EntryAnswer> => {
    assert.equal(++underWay, 1, 'one at a time');
    sent.push({ uri, texts: entries.map(({ text }) => text), mode });
    await setTimeout(ms);
    underWay--;
    const refused = entries.map(({ text }) => (text.startsWith('x') ? `not ${text}` : null));
    return { refused, written: mode === 'each' || (mode === 'all' && refused.every((reason) => reason === null)) };
  });
  return { queue, sent, texts: () => sent.map(({ texts }) => texts) };
}

describe('entries on their way', () => {
  it('go together where they came in while the server was at work, in their order, each with its own answer', async () => {
    const { queue, texts } = slowQueue();
    const first = queue.enter(A, [entry('1')], 'each');
    await setTimeout(1);
    const others = ['2', 'x3', '4'].map((text) => queue.enter(A, [entry(text)], 'each'));
    assert.deepEqual(
      (await Promise.all([first, ...others])).map(({ refused }) => refused),
      [[null], [null], ['not x3'], [null]],
    );
    assert.deepEqual(texts(), [['1'], ['2', 'x3', '4']]);
  });

  it('go apart where they are of one cell: the one after may be refused, and the one before is in the text then', async () => {
    const { queue, texts } = slowQueue();
    await Promise.all(
      ['1', '2', '3'].map((text, i) => queue.enter(A, [entry(text, i === 1 ? 'other' : 'same')], 'each')),
    );
    assert.deepEqual(texts(), [['1', '2'], ['3']]);
  });

  it('go alone where they are one block', async () => {
    const { queue, sent } = slowQueue();
    const block = [entry('2'), entry('x3')];
    const answers = await Promise.all([
      queue.enter(A, [entry('1')], 'each'),
      queue.enter(A, block, 'all'),
      queue.enter(A, block, 'try'),
      queue.enter(A, [entry('4')], 'each'),
      queue.enter(A, [entry('5')], 'each'),
    ]);
    assert.deepEqual(
      sent.map(({ texts, mode }) => [mode, ...texts]),
      [
        ['each', '1'],
        ['all', '2', 'x3'],
        ['try', '2', 'x3'],
        ['each', '4', '5'],
      ],
    );
    assert.deepEqual(answers[1], { refused: [null, 'not x3'], written: false });
  });

  it('are answered before what is to be done after them, and wait until that is done', async () => {
    const { queue, texts } = slowQueue();
    const done: string[] = [];
    const note = (name: string) => () => void done.push(name);
    await Promise.all([
      queue.enter(A, [entry('1')], 'each').then(note('1')),
      queue.after(A, async () => void done.push('task')),
      queue.enter(A, [entry('2')], 'each').then(note('2')),
    ]);
    assert.deepEqual(done, ['1', 'task', '2']);
    assert.deepEqual(texts(), [['1'], ['2']]);
  });

  it('go on after a task that fails, also at once', async () => {
    const { queue } = slowQueue();
    await assert.rejects(
      queue.after(A, () => Promise.reject(new Error('refused'))),
      /refused/,
    );
    await assert.rejects(
      queue.after(A, () => {
        throw new Error('at once');
      }),
      /at once/,
    );
    assert.deepEqual(await queue.enter(A, [entry('1')], 'each'), { refused: [null], written: true });
  });

  it('of another report wait for none of these', async () => {
    const { queue } = slowQueue();
    void queue.after(A, () => new Promise(() => {}));
    assert.deepEqual((await queue.enter(B, [entry('1', 'c', B)], 'each')).refused, [null]);
    await setTimeout(0);
    assert.equal(queue.isIdle(A), false);
    assert.equal(queue.isIdle(B), true);
  });
});
