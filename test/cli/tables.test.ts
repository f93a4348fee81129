import assert from 'node:assert/strict';
import { COMPLETE, inFolder, run } from './support.ts';

const DRAFT = '本机关2024年收到政府信息公开申请9999件，发布信息7条。\n';

describe('check --tables', () => {
  it(
    'prints each figure with what the tables say to it; what differs counts as an error',
    inFolder((folder) => {
      folder.write('a.gknb', COMPLETE);
      folder.write('draft.txt', DRAFT);
      const { status, stdout } = folder.run(['check', '--tables', 'a.gknb', 'draft.txt']);
      assert.equal(status, 1);
      assert.match(stdout, /1:\d+ {2}不一致：“.*9999件”/);
      assert.match(stdout, /未能核对：“.*7条”/);
      assert.match(stdout, /一致 0，不一致 1，未能核对 1/);
      assert.equal(folder.run(['check', '--tables', 'a.gknb', 'draft.txt', '--fail-on', 'never']).status, 0);
    }),
  );

  it(
    'gives the same as data',
    inFolder((folder) => {
      folder.write('a.gknb', COMPLETE);
      const args = ['check', '--tables', 'a.gknb', '-', '--format', 'json', '--stdin-filename', '稿.txt'];
      const { status, stdout } = folder.run(args, { input: DRAFT.replace('9999件，', '') });
      const { schema, tables, drafts, summary } = JSON.parse(stdout);
      assert.equal(schema, 1);
      assert.equal(tables.year, 2024);
      assert.equal(drafts[0].path, '稿.txt');
      assert.deepEqual(summary, { agrees: 0, differs: 0, notVerified: 1, notRead: 0 });
      assert.equal(status, 0);
      assert.equal(folder.run([...args, '--fail-on', 'warning'], { input: DRAFT }).status, 1);
    }),
  );

  it(
    'needs tables that can be read, a draft, and no other work',
    inFolder((folder) => {
      folder.write('a.gknb', COMPLETE);
      folder.write('draft.txt', DRAFT);
      for (const words of [
        ['--tables', 'gone.gknb', 'draft.txt'],
        ['--tables', 'a.gknb'],
        ['--tables', '-', 'draft.txt'],
        ['--tables', 'a.gknb', 'gone.txt'],
        ['--tables', 'a.gknb', 'draft.txt', '--fix'],
        ['--tables', 'a.gknb', 'draft.txt', '--format', 'sarif'],
      ])
        assert.equal(folder.run(['check', ...words]).status, 2, words.join(' '));
    }),
  );

  it('is in the help', () => {
    assert.match(run(['check', '--help']).stdout, /--tables FILE/);
  });
});

describe('--exclude', () => {
  const pathsOf = (stdout: string): string[] => JSON.parse(stdout).files.map(({ path }: { path: string }) => path);

  it(
    'leaves files and folders out of folders and patterns, by name or by path',
    inFolder((folder) => {
      for (const name of ['a.gknb', '草稿.gknb', 'old/b.gknb', 'new/old/c.gknb', 'new/d.gknb'])
        folder.write(name, COMPLETE);
      const check = (...words: string[]) =>
        pathsOf(folder.run(['check', '--format', 'json', '--fail-on', 'never', ...words]).stdout);
      assert.deepEqual(check('--exclude', '草稿*', '--exclude', 'old'), ['a.gknb', 'new/d.gknb']);
      assert.deepEqual(check('--exclude', 'old/*', '.'), ['a.gknb', 'new/d.gknb', 'new/old/c.gknb', '草稿.gknb']);
      assert.deepEqual(check('--exclude', '**/old/**', '**/*.gknb'), ['a.gknb', 'new/d.gknb', '草稿.gknb']);
      assert.deepEqual(check('--exclude', 'new\\old', 'new'), ['new/d.gknb']);
      // What is named outright is read.
      assert.deepEqual(check('--exclude', 'a.gknb', 'a.gknb'), ['a.gknb']);
      const csv = folder.run(['extract', '--format', 'csv', '--exclude', 'old', '--exclude', '草稿*']).stdout;
      assert.equal(csv.trim().split('\n').length, 3);
    }),
  );

  it(
    'says where it leaves out nothing',
    inFolder((folder) => {
      folder.write('a.gknb', COMPLETE);
      const { status, stderr } = folder.run(['check', '--exclude', '草搞*']);
      assert.equal(status, 0);
      assert.match(stderr, /草搞\*.*没有排除任何文件/);
    }),
  );
});
