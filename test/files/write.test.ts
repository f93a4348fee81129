import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs, {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { FileProblem } from '../../server/src/files/problem.ts';
import { readTextFile, type TextFile } from '../../server/src/files/read.ts';
import { temporaryIn } from '../../server/src/files/temporary.ts';
import { bytesOfText, writeFileBytes } from '../../server/src/files/write.ts';
import { type Folder, inFolder } from '../cli/support.ts';

const isRoot = process.getuid?.() === 0;
const isWindows = process.platform === 'win32';

/** Somebody saves, in one step or over what stood there, as editors do. */
const SAVES: Readonly<Record<string, (folder: Folder, text: string) => void>> = {
  'over the old text': (folder, text) => writeFileSync(folder.at('a.gknb'), text),
  'in one step': (folder, text) => fs.renameSync(folder.write('saved', text), folder.at('a.gknb')),
};

/** Does something once, right before the program calls a function of the file system. */
async function justBefore<Result>(
  name: 'renameSync' | 'fsyncSync',
  act: () => void,
  work: () => Promise<Result>,
  behind: () => void = () => {},
) {
  const original = fs[name] as (...args: unknown[]) => unknown;
  let isDone = false;
  const replacement = (...args: unknown[]) => {
    fs[name] = original as never;
    isDone = true;
    act();
    const result = original(...args);
    behind();
    return result;
  };
  fs[name] = replacement as never;
  try {
    return await work();
  } finally {
    fs[name] = original as never;
    assert.ok(isDone, `${name} was called`);
  }
}

const isChanged = (error: unknown): boolean => error instanceof FileProblem && error.reason.zh.includes('又被改动');

const writeText = async (file: TextFile, text: string) => writeFileBytes(file, bytesOfText(file, text));

describe('writeFileBytes', () => {
  for (const [how, save] of Object.entries(SAVES)) {
    it(
      `leaves alone what somebody else has saved meanwhile, ${how}`,
      inFolder(async (folder) => {
        const file = readTextFile(folder.write('a.gknb', '甲'));
        save(folder, '乙');
        await assert.rejects(writeText(file, '丙'), isChanged);
        assert.equal(folder.bytes('a.gknb').toString(), '乙');
      }),
    );

    it(
      `leaves alone what somebody saves while the new text is being written, ${how}`,
      inFolder(async (folder) => {
        const file = readTextFile(folder.write('a.gknb', '甲'));
        await justBefore(
          'fsyncSync',
          () => save(folder, '乙'),
          () => assert.rejects(writeText(file, '丙'), isChanged),
        );
        assert.equal(folder.bytes('a.gknb').toString(), '乙');
        assert.deepEqual(readdirSync(folder.path), ['a.gknb']);
      }),
    );
  }

  it(
    'puts back what somebody saves over the old text between the last look and the step',
    inFolder(async (folder) => {
      const file = readTextFile(folder.write('a.gknb', '甲'));
      chmodSync(file.path, 0o640);
      await justBefore(
        'renameSync',
        () => writeFileSync(file.path, '乙乙'),
        () => assert.rejects(writeText(file, '丙'), isChanged),
      );
      assert.equal(folder.bytes('a.gknb').toString(), '乙乙');
      if (!isWindows) assert.equal(statSync(file.path).mode & 0o7777, 0o640);
      assert.deepEqual(readdirSync(folder.path), ['a.gknb']);
    }),
  );

  it(
    'puts back what is still being saved at that moment, so that it gets whole',
    inFolder(async (folder) => {
      const file = readTextFile(folder.write('a.gknb', '甲'));
      await justBefore(
        'renameSync',
        () => {
          const slow = fs.openSync(file.path, 'w');
          setTimeout(() => fs.writeSync(slow, '乙'), 10);
          setTimeout(() => fs.writeSync(slow, '乙乙'), 30);
        },
        () => assert.rejects(writeText(file, '丙'), isChanged),
      );
      assert.equal(folder.bytes('a.gknb').toString(), '乙乙乙');
      assert.equal(statSync(file.path).nlink, 1);
    }),
  );

  it(
    'does not put back what has been saved anew since',
    inFolder(async (folder) => {
      const file = readTextFile(folder.write('a.gknb', '甲'));
      await justBefore(
        'renameSync',
        () => writeFileSync(file.path, '乙'),
        () => assert.rejects(writeText(file, '丙'), isChanged),
        () => fs.renameSync(folder.write('saved', '丁'), file.path),
      );
      assert.equal(folder.bytes('a.gknb').toString(), '丁');
    }),
  );

  it(
    'tells, on Linux, that it has overwritten what somebody saved in one step between the last look and the step',
    inFolder(async (folder) => {
      if (process.platform !== 'linux') return;
      const file = readTextFile(folder.write('a.gknb', '甲'));
      await justBefore(
        'renameSync',
        () => fs.renameSync(folder.write('saved', '乙'), file.path),
        () => assert.rejects(writeText(file, '丙'), (error: FileProblem) => /已被覆盖/.test(error.reason.zh)),
      );
      // Who saves after the step loses nothing.
      const again = readTextFile(file.path);
      await justBefore(
        'renameSync',
        () => {},
        () => writeText(again, '丁'),
        () => fs.renameSync(folder.write('saved', '戊'), file.path),
      );
      assert.equal(folder.bytes('a.gknb').toString(), '戊');
    }),
  );

  it(
    'takes a text of the same size, saved within the same tick of the clock, for another',
    inFolder(async (folder) => {
      const file = readTextFile(folder.write('a.gknb', '甲'));
      const { atime, mtime } = statSync(file.path);
      writeFileSync(file.path, '乙');
      fs.utimesSync(file.path, atime, mtime);
      await assert.rejects(writeText(file, '丙'), isChanged);
      assert.equal(folder.bytes('a.gknb').toString(), '乙');
    }),
  );

  it(
    'leaves the old file and nothing else when it fails',
    inFolder(async (folder) => {
      const file = readTextFile(folder.write('a.gknb', '甲'));
      await assert.rejects(writeText(file, '半个字\ud842'), (error: FileProblem) =>
        error.reason.zh.startsWith('未写入：'),
      );
      assert.equal(folder.bytes('a.gknb').toString(), '甲');
      assert.deepEqual(readdirSync(folder.path), ['a.gknb']);
    }),
  );

  it(
    'says so when the file is gone',
    inFolder(async (folder) => {
      const file = readTextFile(folder.write('a.gknb', '甲'));
      await assert.rejects(writeText({ ...file, path: folder.at('b.gknb') }, '乙'), FileProblem);
      assert.deepEqual(readdirSync(folder.path), ['a.gknb']);
    }),
  );

  for (const mode of [0o600, 0o644, 0o664, 0o2664, 0o4755])
    it(
      `keeps the mode ${mode.toString(8)}, and the owner and group where it may`,
      inFolder(async (folder) => {
        if (isWindows) return;
        const file = readTextFile(folder.write('a.gknb', '甲'));
        if (isRoot) chownSync(file.path, 1234, 4321);
        chmodSync(file.path, mode);
        const facts = lstatSync(file.path);
        assert.equal(await writeText(file, '乙'), 'replaced');
        const now = lstatSync(file.path);
        assert.deepEqual([now.uid, now.gid, now.mode], [facts.uid, facts.gid, facts.mode]);
        assert.notEqual(now.ino, facts.ino, 'in one step');
        assert.equal(folder.bytes('a.gknb').toString(), '乙');
      }),
    );

  it(
    'keeps access lists and extended attributes on Linux',
    inFolder(async function (this: Mocha.Context | undefined, folder: Folder) {
      const file = readTextFile(folder.write('a.gknb', '甲'));
      const python = (code: string) => spawnSync('python3', ['-c', code, file.path], { encoding: 'utf8' });
      // Not every file system takes them, nor is there a Python everywhere.
      if (process.platform !== 'linux') return;
      if (python('import os,sys; os.setxattr(sys.argv[1], "user.note", b"kept")').status !== 0) return;
      assert.equal(await writeText(file, '乙'), 'replaced');
      assert.equal(python('import os,sys; print(os.getxattr(sys.argv[1], "user.note").decode())').stdout, 'kept\n');
    }),
  );

  for (const [what, longer, shorter] of [
    ['longer', '甲', '乙乙乙'],
    ['shorter', '甲甲甲', '乙'],
  ] as const)
    it(
      `writes in place, and says so, where the file has another hard link: a ${what} text`,
      inFolder(async (folder) => {
        const file = readTextFile(folder.write('a.gknb', longer));
        linkSync(file.path, folder.at('b.gknb'));
        assert.equal(await writeText(file, shorter), 'in-place');
        for (const name of ['a.gknb', 'b.gknb']) assert.equal(folder.bytes(name).toString(), shorter);
        assert.equal(statSync(file.path).nlink, 2);
        assert.deepEqual(readdirSync(folder.path), ['a.gknb', 'b.gknb']);
      }),
    );

  it(
    'writes in place, and says so, where the file is another’s who lets others write it, or the folder takes no new file',
    inFolder(async (folder) => {
      if (isWindows) return;
      const file = readTextFile(folder.write('in/a.gknb', '甲'));
      chmodSync(file.path, 0o666);
      chmodSync(folder.at('in'), 0o555);
      chmodSync(folder.path, 0o755);
      // Root may do anything: another user tries.
      if (isRoot) process.seteuid!(65534);
      try {
        assert.equal(await writeText(file, '乙'), 'in-place');
      } finally {
        if (isRoot) process.seteuid!(0);
        chmodSync(folder.at('in'), 0o755);
      }
      assert.equal(folder.bytes('in/a.gknb').toString(), '乙');
      if (!isRoot) return;
      chmodSync(folder.at('in'), 0o777);
      const again = readTextFile(file.path);
      process.seteuid!(65534);
      try {
        assert.equal(await writeText(again, '丙'), 'in-place');
      } finally {
        process.seteuid!(0);
      }
      assert.deepEqual([lstatSync(file.path).uid, folder.bytes('in/a.gknb').toString()], [0, '丙']);
      assert.deepEqual(readdirSync(folder.at('in')), ['a.gknb']);
    }),
  );

  it(
    'refuses what the user may not write, though the folder would let it be replaced',
    inFolder(async (folder) => {
      if (!isRoot) return;
      const file = readTextFile(folder.write('a.gknb', '甲'));
      chmodSync(file.path, 0o644);
      chmodSync(folder.path, 0o777);
      process.seteuid!(65534);
      try {
        await assert.rejects(writeText(file, '乙'), (error: FileProblem) => /没有权限/.test(error.reason.zh));
      } finally {
        process.seteuid!(0);
      }
      assert.equal(folder.bytes('a.gknb').toString(), '甲');
    }),
  );

  it(
    'writes behind a symbolic link, which stays',
    inFolder(async (folder) => {
      if (isWindows) return;
      folder.write('in/b.gknb', '甲');
      symlinkSync('in/b.gknb', folder.at('a.gknb'));
      assert.equal(await writeText(readTextFile(folder.at('a.gknb')), '乙'), 'replaced');
      assert.ok(lstatSync(folder.at('a.gknb')).isSymbolicLink());
      assert.equal(folder.bytes('in/b.gknb').toString(), '乙');
    }),
  );

  it(
    'takes a name as long as names can be',
    inFolder(async (folder) => {
      const name = `${'年'.repeat(83)}.txt`;
      const file = readTextFile(folder.write(name.slice(0, 83), '甲'));
      await writeText(file, '乙');
      assert.equal(folder.bytes(name.slice(0, 83)).toString(), '乙');
    }),
  );

  it(
    'removes what runs that were killed have left, and nothing else',
    inFolder(async (folder) => {
      const file = readTextFile(folder.write('a.gknb', '甲'));
      const ended = spawnSync(process.execPath, ['--version']).pid;
      const own = path.basename(temporaryIn(folder.path));
      const left = own.replace(`-${process.pid}-`, `-${ended}-`);
      const elsewhere = own.replace(/^(\.disclosure-report-)[0-9a-f]{8}/, '$100000000');
      const old = elsewhere.replace('-00000000-', '-00000001-');
      const others = ['.a.gknb.tmp', '.disclosure-report.json', own, elsewhere];
      for (const name of [left, old, ...others]) folder.write(name, '');
      fs.utimesSync(folder.at(old), 0, 0);
      await writeText(file, '乙');
      assert.deepEqual(readdirSync(folder.path).sort(), ['a.gknb', ...others].sort());
    }),
  );
});
