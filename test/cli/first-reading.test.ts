import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Outcome } from '../../server/src/cli/batch/job.ts';
import { withKnown } from '../../server/src/cli/batch/known.ts';
import { COMPLETE, type Folder, inFolder, lines, run, WRONG_TOTAL } from './support.ts';

const [, ORGAN, DIGITS] = /(\S+?)(\d{4})年政府信息公开工作年度报告/.exec(COMPLETE)!;
const YEAR = Number(DIGITS);
const OVERVIEW = COMPLETE.slice(COMPLETE.indexOf('一、总体情况'), COMPLETE.indexOf('二、主动公开'));
const PROBLEMS = COMPLETE.slice(COMPLETE.indexOf('五、存在'), COMPLETE.indexOf('六、其他'));

/** In words of its own: else it would be told that they were copied. */
const ofOrgan = (organ: string, year: number, words: string, text = COMPLETE): string =>
  text
    .replace(OVERVIEW, `一、总体情况\n\n${words}\n\n`)
    .replace(PROBLEMS, `五、存在的主要问题及改进情况\n\n${words}\n\n`)
    .replaceAll(ORGAN!, organ)
    .replaceAll(DIGITS!, String(year));

/** Runs the program; tells what it printed, and how often it opened each file to read it. */
function runCounted(folder: Folder, args: readonly string[]) {
  const log = folder.write('out/opened', '');
  const preload = folder.write(
    'out/count.cjs',
    `const fs = require('fs');
     const { openSync } = fs;
     fs.openSync = (at, ...rest) => {
       if (String(at).endsWith('.gknb')) fs.appendFileSync(${JSON.stringify(log)}, String(at) + '\\n');
       return openSync(at, ...rest);
     };`,
  );
  const ran = run(args, { cwd: folder.path, env: { NODE_OPTIONS: `--require=${preload}` } });
  const opened: Record<string, number> = {};
  for (const at of lines(readFileSync(log, 'utf8'))) opened[path.basename(at)] = (opened[path.basename(at)] ?? 0) + 1;
  return { ran, opened };
}

describe('a report of a run', () => {
  it(
    'is read once, and again only where its related reports may make a difference',
    inFolder((folder) => {
      const [now, before] = [`甲县水务局${YEAR}.gknb`, `甲县水务局${YEAR - 1}.gknb`];
      const [other, later] = [`乙县农业局${YEAR}.gknb`, `乙县农业局${YEAR + 1}.gknb`];
      // What 甲 has in force does not follow from the year before; of 乙 the two reports are not of years that follow each other.
      folder.write(now, ofOrgan('甲县水务局', YEAR, '今年略。'));
      folder.write(before, ofOrgan('甲县水务局', YEAR - 1, '去年略。'));
      folder.write(other, ofOrgan('乙县农业局', YEAR, '今年无。', WRONG_TOTAL));
      folder.write(later, ofOrgan('乙县农业局', YEAR + 2, '后年无。'));
      const args = ['check', now, before, other, later, '--format', 'ndjson', '--jobs', '1'];
      const { ran, opened } = runCounted(folder, args);
      assert.deepEqual(opened, { [now]: 2, [before]: 1, [other]: 1, [later]: 1 });
      const files: { path: string; findings: { code: string }[] }[] = lines(ran.stdout).map((line) => JSON.parse(line));
      assert.equal(files.length, 4);
      const of = (name: string) => files.find((file) => file.path === name)!;
      const codesOf = (name: string) => of(name).findings.map(({ code }) => code);
      assert.ok(codesOf(now).includes('in-force'), String(codesOf(now)));
      assert.ok(codesOf(other).includes('row-total'), String(codesOf(other)));
      // What was found in a report alone is what is found in it by itself.
      const alone = run(['check', other, '--format', 'ndjson'], { cwd: folder.path });
      assert.deepEqual(JSON.parse(alone.stdout), of(other));
    }),
  );
});

describe('outcomes, some of which are known', () => {
  const outcome = (text: string): Outcome<null> => ({
    notices: [],
    printed: { text, tally: null },
    isUnread: false,
  });
  const jobs = Array.from({ length: 50 }, (_, i) => ({ path: String(i), named: false }));

  async function given(isKnown: (index: number) => boolean, stopsAfter = Number.POSITIVE_INFINITY) {
    const worked: string[] = [];
    async function* work(some: readonly { readonly path: string }[]) {
      for (let i = 0; i < some.length; i += 3) {
        const slice = some.slice(i, i + 3).filter(() => worked.length < stopsAfter);
        for (const { path } of slice) worked.push(path);
        yield slice.map(({ path }) => outcome(path));
      }
    }
    const texts: string[] = [];
    const known = { has: isKnown, take: (index: number) => outcome(String(index)) };
    for await (const some of withKnown(jobs, known, work)) texts.push(...some.map(({ printed }) => printed!.text));
    return { texts, worked };
  }

  for (const [name, isKnown] of Object.entries({
    all: () => true,
    none: () => false,
    some: (index: number) => index % 7 > 2,
    'the last': (index: number) => index > 20,
  }))
    it(`come in the files’ order, and the others alone are worked on: ${name}`, async () => {
      const { texts, worked } = await given(isKnown);
      assert.deepEqual(
        texts,
        jobs.map(({ path }) => path),
      );
      assert.deepEqual(
        worked,
        jobs.map(({ path }) => path).filter((path) => !isKnown(Number(path))),
      );
    });

  it('end where work was stopped', async () => {
    // Work goes by threes: the second three are done when it stops.
    const { texts } = await given((index) => index % 2 === 0, 5);
    assert.deepEqual(
      texts,
      jobs.slice(0, 13).map(({ path }) => path),
    );
  });
});
