import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
} from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { COMPLETE, Folder, PROGRAM, replaced, WRONG_TOTAL } from './support.ts';

/** FILES=400 is the whole of it; a few show that it works. */
const FILES = Number(process.env.FILES ?? 20);
const KILLS = Math.max(3, FILES / 20);
const OVERVIEW = '一、总体情况\n';

/** A text as it was saved, by its file and the number of the saving. */
const mark = (file: number, save: number): string =>
  `${OVERVIEW}\n第${file}份，第${save}次保存。${'续'.repeat(save % 7)}\n`;
const wrong = (file: number, save: number): string => replaced(WRONG_TOTAL, OVERVIEW, mark(file, save));
const mended = (file: number, save: number): string => replaced(COMPLETE, OVERVIEW, mark(file, save));

const nameOf = (file: number): string => `${String(file).padStart(4, '0')}.gknb`;
const isLinked = (file: number): boolean => file % 10 === 0;
const isBehindLink = (file: number): boolean => file % 10 === 1;
const MODES = [0o600, 0o640, 0o644, 0o664, 0o2664];

/**
 * The other writer, a program of its own that is told the texts and saves until its input ends: half of the savings over what stands
 * there, half in one step; a hard link allows the first alone. Before each it looks whether its last one still stands there, mended or not.
 */
const OTHER = `
const fs = require('node:fs');
const { folder, files, texts } = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const saves = files.map(() => 0), hows = [], lost = [];
const textOf = (which, i, save) => texts[which].replace('〔mark〕', '第' + i + '份，第' + save + '次保存。' + '续'.repeat(save % 7));
const sleep = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
const look = (i) => {
  const now = fs.readFileSync(files[i].path, 'utf8');
  if (now === textOf('wrong', i, saves[i]) || now === textOf('mended', i, saves[i])) return null;
  return /第\\d+次保存/.exec(now)?.[0] ?? 'no mark';
};
let stop = false, count = 0;
process.stdin.on('end', () => { stop = true; }).resume();
(function turn() {
  for (let n = 0; n < 5 && !stop; n++) {
    const i = Math.floor(Math.random() * files.length);
    // What is being put back takes a moment, on a busy machine some.
    for (let tries = 0, seen; (seen = look(i)) !== null; tries++) {
      if (tries < 200) { sleep(50); continue; }
      lost.push(files[i].path + ': ' + seen + ' of ' + saves[i] + ', saved ' + (hows[i] ?? 'never'));
      break;
    }
    const text = textOf('wrong', i, ++saves[i]);
    count++;
    hows[i] = files[i].linked || Math.random() < 0.5 ? 'over' : 'in one step';
    if (hows[i] === 'over') fs.writeFileSync(files[i].path, text);
    else {
      const at = folder + '/other.tmp', { uid, gid, mode } = fs.statSync(files[i].path);
      fs.writeFileSync(at, text);
      fs.chownSync(at, uid, gid);
      fs.chmodSync(at, mode & 0o7777);
      fs.renameSync(at, files[i].path);
    }
  }
  if (!stop) setTimeout(turn, 1 + Math.random() * 2);
  else process.stdout.write(JSON.stringify({ saves, lost, count }));
})();
`;

describe('files that two programs write, one of which is killed again and again', function () {
  this.timeout(Math.max(180_000, FILES * 3000));

  it(`are each the whole text of one of them, as it was last saved, with owner, mode and links: ${FILES} files`, async () => {
    if (process.platform === 'win32') return;
    const folder = new Folder();
    try {
      const files = Array.from({ length: FILES }, (_, i) => {
        const at = isBehindLink(i) ? folder.write(`in/kept/${nameOf(i)}`, wrong(i, 0)) : folder.at(`in/${nameOf(i)}`);
        if (isBehindLink(i)) symlinkSync(`kept/${nameOf(i)}`, folder.at(`in/${nameOf(i)}`));
        else folder.write(`in/${nameOf(i)}`, wrong(i, 0));
        folder.write('links/none', '');
        if (isLinked(i)) linkSync(at, folder.at(`links/${nameOf(i)}`));
        if (process.getuid?.() === 0) chownSync(at, 1000 + (i % 3), 2000 + (i % 5));
        chmodSync(at, MODES[i % MODES.length]!);
        return { path: at, linked: isLinked(i) };
      });
      const facts = () => files.map(({ path: at }) => pick(at));
      const pick = (at: string) => {
        const { uid, gid, mode, nlink } = lstatSync(at);
        return { at, uid, gid, mode: mode.toString(8), nlink };
      };
      const before = facts();
      const texts = {
        wrong: replaced(WRONG_TOTAL, OVERVIEW, `${OVERVIEW}\n〔mark〕\n`),
        mended: replaced(COMPLETE, OVERVIEW, `${OVERVIEW}\n〔mark〕\n`),
      };
      const other = spawn(
        process.execPath,
        ['-e', OTHER, 'other', folder.write('other.json', JSON.stringify({ folder: folder.path, files, texts }))],
        { stdio: ['pipe', 'pipe', 'inherit'] },
      );
      let answer = '';
      other.stdout.on('data', (data) => {
        answer += data;
      });
      let kills = 0;
      let mendings = 0;
      const overwritten = new Set<string>();
      // When a run is struck is chance: as many more as it takes until some were killed and some have mended.
      for (let i = 0; i < KILLS || (i < 20 * KILLS && !(kills > 0 && mendings > 0)); i++) {
        const child = spawn(process.execPath, [PROGRAM, 'check', '--fix', 'in', '--jobs', '2', '--format', 'ndjson'], {
          cwd: folder.path,
          stdio: ['ignore', 'ignore', 'pipe'],
        });
        let told = '';
        child.stderr.on('data', (data) => {
          told += data;
        });
        // At any moment from before the first file to behind the last.
        void once(child.stderr, 'data')
          .then(() => setTimeout(Math.random() * 25 * FILES))
          .then(
            () => child.kill('SIGKILL'),
            () => {},
          );
        const [, signal] = await once(child, 'close');
        if (signal === 'SIGKILL') kills++;
        for (const [, at] of told.matchAll(/^(\S+?)(?:：|: ).*(?:已被覆盖|was overwritten)/gm))
          overwritten.add(realpathSync(folder.at(at!)));
        mendings += told.split('已修复').length + told.split(' fixed').length - 2;
      }
      other.stdin.end();
      await once(other, 'close');
      const { saves, lost, count } = JSON.parse(answer) as { saves: number[]; lost: string[]; count: number };
      console.log(
        `      ${count} savings, ${mendings} mendings told, ${kills} kills of ${KILLS}, ${lost.length} lost, ${overwritten.size} files told to be overwritten`,
      );
      // What was overwritten within an instant has been told.
      const untold = lost.filter((line) => !overwritten.has(line.slice(0, line.indexOf(': '))));
      assert.deepEqual(untold, []);
      const isWhole = (i: number) =>
        [wrong(i, saves[i]!), mended(i, saves[i]!)].includes(readFileSync(files[i]!.path, 'utf8'));
      assert.deepEqual(
        files.filter((_, i) => !isWhole(i)).map(({ path: at }) => at),
        [],
      );
      assert.deepEqual(facts(), before);
      // A last run that nothing disturbs mends what is left, and removes what the killed ones have left.
      const last = folder.run(['check', '--fix', 'in', '--format', 'ndjson']);
      assert.equal(last.status, 0, last.stderr);
      for (const [i, { path: at, linked }] of files.entries()) {
        assert.equal(readFileSync(at, 'utf8'), mended(i, saves[i]!));
        if (linked) assert.equal(readFileSync(folder.at(`links/${nameOf(i)}`), 'utf8'), mended(i, saves[i]!));
        if (isBehindLink(i)) assert.ok(lstatSync(folder.at(`in/${nameOf(i)}`)).isSymbolicLink());
      }
      assert.deepEqual(facts(), before);
      for (const below of ['in', 'in/kept'])
        assert.deepEqual(
          readdirSync(folder.at(below)).filter((name) => name !== 'kept' && !/^\d{4}\.gknb$/.test(name)),
          [],
        );
      assert.ok(kills > 0 && mendings > 0 && count > 0, 'all three have been at work');
    } finally {
      folder.remove();
    }
  });
});
