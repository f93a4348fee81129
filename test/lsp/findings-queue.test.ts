import assert from 'node:assert/strict';
import { turn } from '../../server/src/lsp/scheduling/event-loop.ts';
import { FindingsQueue } from '../../server/src/lsp/scheduling/findings-queue.ts';

describe('findings that are due', () => {
  const done: string[] = [];
  let queue: FindingsQueue;
  const task = (name: string) => () => void done.push(name);
  const turns = async (count: number) => {
    for (let i = 0; i < count; i++) await turn();
  };
  beforeEach(() => {
    done.length = 0;
    queue = new FindingsQueue();
  });

  it('are made in their order, once, what was typed in before all', async () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(task);
    for (const each of [a!, b!, a!, c!]) queue.add(each, false);
    queue.add(c!, true);
    queue.add(d!, true);
    queue.add(c!, false);
    await turns(12);
    assert.deepEqual(done, ['c', 'd', 'a', 'b']);
  });

  it('are made one in a turn', async () => {
    for (const name of ['a', 'b', 'c']) queue.add(task(name), false);
    for (let count = 0; count <= 3; count++) {
      assert.equal(done.length, count);
      await turn();
    }
  });

  it('wait while messages come in, but not for ever', async () => {
    const begin = Date.now();
    queue.add(task('a'), false);
    while (done.length === 0 && Date.now() - begin < 10_000) {
      queue.noteMessage();
      await turn();
    }
    assert.ok(Date.now() - begin >= 100, 'they waited');
    assert.deepEqual(done, ['a']);
  });

  it('are not made of what was taken out', async () => {
    const a = task('a');
    queue.add(a, false);
    queue.add(task('b'), true);
    queue.remove(a);
    await turns(6);
    assert.deepEqual(done, ['b']);
  });

  it('hold up no others when one cannot be made', async () => {
    const thrown: unknown[] = [];
    const listeners = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException');
    process.on('uncaughtException', (error) => thrown.push(error));
    queue.add(() => {
      throw new Error('not this one');
    }, true);
    queue.add(task('b'), false);
    await turns(6);
    process.removeAllListeners('uncaughtException');
    for (const listener of listeners) process.on('uncaughtException', listener);
    assert.equal(thrown.length, 1);
    assert.deepEqual(done, ['b']);
  });
});
