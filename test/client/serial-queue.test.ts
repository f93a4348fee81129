import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { SerialQueue } from '../../client/src/serial-queue.ts';

describe('tasks in a queue', () => {
  it('are done in the order they came, however long each takes', async () => {
    const queue = new SerialQueue();
    const done: string[] = [];
    const task = (name: string, ms: number) => () =>
      setTimeout(ms).then(() => {
        done.push(name);
        return name;
      });
    const results = await Promise.all([20, 1, 10, 0].map((ms, i) => queue.run('a', task(`${i}`, ms))));
    assert.deepEqual(done, ['0', '1', '2', '3']);
    assert.deepEqual(results, done);
  });

  it('begin when the one before is over, and not sooner', async () => {
    const queue = new SerialQueue();
    let underWay = 0;
    let most = 0;
    const task = async () => {
      most = Math.max(most, ++underWay);
      await setTimeout(1);
      underWay--;
    };
    await Promise.all(Array.from({ length: 20 }, () => queue.run('a', task)));
    assert.equal(most, 1);
  });

  it('fail by themselves', async () => {
    const queue = new SerialQueue();
    const results = await Promise.allSettled([
      queue.run('a', () => Promise.reject(new Error('refused'))),
      queue.run('a', () => {
        throw new Error('at once');
      }),
      queue.run('a', async () => 'done'),
    ]);
    assert.deepEqual(
      results.map((result) => (result.status === 'rejected' ? result.reason.message : result.value)),
      ['refused', 'at once', 'done'],
    );
  });

  it('of another key wait for none of these', async () => {
    const queue = new SerialQueue();
    void queue.run('a', () => new Promise(() => {}));
    assert.equal(await queue.run('b', async () => 'done'), 'done');
  });

  it('come after those of a queue that was idle in between', async () => {
    const queue = new SerialQueue();
    const done: number[] = [];
    for (const round of [1, 2, 3]) {
      await queue.run('a', async () => done.push(round));
      await setTimeout(0);
    }
    assert.deepEqual(done, [1, 2, 3]);
  });
});
