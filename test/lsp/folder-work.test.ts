import assert from 'node:assert/strict';
import { FolderWork } from '../../server/src/lsp/workspace/folder-work.ts';

/** Takes all that is left to do; gives it in its order. */
function drain(work: FolderWork): string[] {
  const done: string[] = [];
  for (;;) {
    const wasScanned = work.isScanned;
    const task = work.next();
    if (task) done.push(`${task.kind} ${task.path}`);
    else if (wasScanned) return done;
  }
}

describe('the work on a workspace folder', () => {
  it('begins with the folder itself, and is ready when all has been read', () => {
    const work = new FolderWork();
    assert.equal(work.state, 'scanning');
    assert.deepEqual(work.next(), { kind: 'list', path: '' });
    work.read('a.gknb');
    work.read('b.gknb');
    work.read('a.gknb');
    assert.equal(work.filesLeft, 2);
    assert.deepEqual(drain(work), ['read a.gknb', 'read b.gknb']);
    assert.equal(work.state, 'ready');
    assert.ok(!work.isReading);
  });

  it('checks nothing that nobody wants to know of', () => {
    const work = new FolderWork();
    drain(work);
    work.check('a.gknb');
    assert.deepEqual(drain(work), []);
    work.wantFindings();
    assert.equal(work.state, 'settled');
    work.check('a.gknb');
    assert.equal(work.state, 'checking');
    assert.ok(work.isDue('a.gknb'));
    assert.deepEqual(work.next(), { kind: 'check', path: 'a.gknb' });
    // It is under way.
    assert.equal(work.state, 'checking');
    assert.ok(work.isDue('a.gknb'));
    assert.equal(work.next(), null);
    assert.equal(work.state, 'settled');
    assert.ok(!work.isDue('a.gknb'));
  });

  it('checks no report before the whole folder has been read', () => {
    const work = new FolderWork();
    work.wantFindings();
    work.check('a.gknb');
    work.next();
    work.read('a.gknb');
    work.read('b.gknb');
    assert.equal(work.state, 'scanning');
    assert.ok(work.isDue('b.gknb'), 'who knows what will be found in it');
    assert.deepEqual(drain(work), ['read a.gknb', 'read b.gknb', 'check a.gknb']);
    assert.equal(work.state, 'settled');
  });

  it('reads a file that has changed before it checks any further report, and does not scan anew', () => {
    const work = new FolderWork();
    work.wantFindings();
    drain(work);
    work.check('a.gknb');
    work.check('b.gknb');
    assert.equal(work.next()?.path, 'a.gknb');
    work.read('c.gknb');
    assert.equal(work.state, 'checking');
    assert.deepEqual(drain(work), ['read c.gknb', 'check b.gknb']);
    assert.equal(work.state, 'settled');
    work.list('夹');
    assert.equal(work.state, 'checking');
    assert.ok(work.isReading);
  });

  it('does nothing any more once it was stopped', () => {
    const work = new FolderWork();
    work.wantFindings();
    work.read('a.gknb');
    work.stop();
    work.read('b.gknb');
    work.list('夹');
    work.check('a.gknb');
    assert.equal(work.next(), null);
    assert.equal(work.state, 'stopped');
    assert.ok(!work.isReading && !work.isScanned);
    assert.ok(work.isDue('a.gknb'), 'nothing is known of it');
  });
});
