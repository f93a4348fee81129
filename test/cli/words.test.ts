import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { RULES } from '../../server/src/core/testing.ts';
import { lines, run } from './support.ts';

describe('explain', () => {
  for (const { code, title, why, basis } of RULES)
    it(`tells about ${code} in both languages`, () => {
      for (const [locale, pick] of [
        ['zh-cn', 'zh'],
        ['en', 'en'],
      ] as const) {
        const { status, stdout } = run(['explain', code, '--locale', locale]);
        assert.equal(status, 0);
        for (const words of [code, title[pick], why[pick], basis[pick]]) assert.ok(stdout.includes(words), words);
      }
    });

  it('names near codes for one that no rule has', () => {
    const { status, stdout, stderr } = run(['explain', 'row-totel']);
    assert.deepEqual([status, stdout, lines(stderr).length], [2, '', 1]);
    assert.match(stderr, /row-total/);
    assert.match(run(['explain', 'zzz']).stderr, new RegExp(RULES.map(({ code }) => code).join(', ')));
    assert.equal(run(['explain']).status, 2);
  });
});

describe('help', () => {
  for (const args of [[], ['check'], ['extract'], ['explain'], ['new']])
    it(`of ${args[0] ?? 'the program'} comes in both languages`, () => {
      const chinese = run([...args, '--help']);
      const english = run([...args, '--help', '--locale', 'en']);
      assert.deepEqual([chinese.status, english.status], [0, 0]);
      assert.match(chinese.stdout, /\p{Script=Han}/u);
      assert.doesNotMatch(english.stdout, /\p{Script=Han}/u);
      assert.deepEqual(run(['help', ...args]), chinese);
      const options = (text: string) => text.match(/--[a-z-]+/g);
      assert.deepEqual(options(chinese.stdout), options(english.stdout));
    });

  it('tells the version', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.deepEqual(run(['--version']), { status: 0, stdout: `${version}\n`, stderr: '' });
  });
});
