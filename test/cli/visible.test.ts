import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FORMAT_NAMES } from '../../server/src/cli/check/formats.ts';
import { consoleJson, visible, visibleCharacters, visibleName } from '../../server/src/cli/visible.ts';
import { COMPLETE, type Folder, inFolder, lines, type Ran, replaced, WRONG_TOTAL } from './support.ts';

/** What a console, or the runner that reads what is printed, obeys. */
const OBEYED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|^\s*::|##\w*\[/mu;

const NASTY = '\u001b[31m红\u009b2J\u202e反\u2066隔\u200f右\u061c\u2028行\u007f##[add-mask]x##vso[task.setvariable]y';

/** What is printed in these is read by programs, which take no line for a command. */
const FOR_PROGRAMS: ReadonlySet<string> = new Set(['json', 'ndjson', 'sarif']);

const assertShown = (text: string) => assert.doesNotMatch(text, OBEYED);

/** A name no file system of ours refuses. */
const NAMES = ['::error file=x::甲.gknb', ' ::warning::乙.gknb', `丙${NASTY}.gknb`, '丁\n::error::x\r\t.gknb'];

const pathsIn = ({ stdout }: Ran, list: 'files' | 'reports'): string[] =>
  JSON.parse(stdout)[list].map((file: { path: string }) => file.path);

describe('what is printed for people', () => {
  const write = (folder: Folder, text: string) => {
    for (const name of NAMES) folder.write(name, text);
  };

  it(
    'shows the names of files, and is obeyed by no console for them',
    inFolder((folder) => {
      write(folder, WRONG_TOTAL);
      const { stdout, status } = folder.run(['check', ...NAMES.map((name) => folder.at(name)), '.']);
      assert.equal(status, 1);
      assertShown(stdout);
      const relative = folder.run(['check', '.']);
      assertShown(relative.stdout);
      assert.ok(lines(relative.stdout).includes('\\x3a:error file=x::甲.gknb'));
      assert.match(
        relative.stdout,
        /^丙\\x1b\[31m红\\x9b2J\\u202e反\\u2066隔\\u200f右\\u061c\\u2028行\\x7f\\x23#\[add-mask\]x/m,
      );
      assert.match(relative.stdout, /^丁\\n::error::x\\r\\t\.gknb$/m);
    }),
  );

  it(
    'shows them so in each line on standard error as well',
    inFolder((folder) => {
      write(folder, 'x\0y'.repeat(400));
      const unreadable = folder.run(['check', '.']);
      assertShown(unreadable.stderr);
      assert.equal(lines(unreadable.stderr).length, NAMES.length);
      write(folder, WRONG_TOTAL);
      const mended = folder.run(['check', '--fix', '--format', 'github', '.']);
      assertShown(mended.stderr);
      assert.equal(lines(mended.stderr).length, NAMES.length);
      for (const words of [
        ['check', `::error::${NASTY}`],
        ['explain', `::error::${NASTY}`],
        ['check', '--rule', `::error::${NASTY}=error`],
        ['check', '--baseline', `::error::${NASTY}`],
        [`::error::${NASTY}`],
      ]) {
        const { stderr, status } = folder.run(words);
        assert.equal(status, 2);
        assertShown(stderr);
        assert.equal(lines(stderr).length, 1);
      }
    }),
  );

  it(
    'shows the words of a report and of a configuration',
    inFolder((folder) => {
      const text = replaced(WRONG_TOTAL, '六、其他需要报告的事项', `六、其它${NASTY}需要::报告事项`);
      folder.write('a.gknb', `${text}\n错词${NASTY}\n`);
      const terms = [{ pattern: '错词', replacement: NASTY, reason: NASTY, severity: 'warning' }];
      folder.write('.disclosure-report.json', JSON.stringify({ terms, [`::error::${NASTY}`]: 1 }));
      for (const format of FORMAT_NAMES.filter((name) => !FOR_PROGRAMS.has(name))) {
        const { stdout, stderr } = folder.run(['check', '.', '--format', format]);
        assert.match(stdout, /错词/);
        const printed = format === 'github' ? stdout.replace(/^::(?=error|warning|notice)/gm, '') : stdout;
        assertShown(printed);
        assertShown(stderr);
        assert.notEqual(stderr, '');
      }
    }),
  );

  it('is the same text where there is nothing to obey', () => {
    for (const text of ['云溪县水务局2024年：a::b ## [x] #[y', '\u{20000}é①　全角', '1:2']) {
      assert.equal(visible(text), text);
      assert.equal(visibleName(text), text);
    }
    assert.equal(visible('a\tb\r\nc'), 'a b  c');
  });

  it('shows each character of a text as the text is shown', () => {
    const unit = fc.constantFrom('#', '[', 'a', '中', '\u{20000}', '\u001b', '\u202a', '\u0085', '\ud800');
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const text = units.join('');
        const each = [...visibleCharacters(text)];
        assert.equal(each.map(({ character }) => character).join(''), text);
        assert.equal(each.map(({ shown }) => shown).join(''), visibleName(text));
      }),
    );
  });
});

describe('what is printed for programs', () => {
  it(
    'tells names and words to the letter, without a character that a console obeys',
    inFolder((folder) => {
      for (const name of NAMES) folder.write(name, COMPLETE.replaceAll('云溪市水务局', `云溪${NASTY}局`));
      for (const command of ['check', 'extract'] as const) {
        const json = folder.run([command, '.', '--format', 'json']);
        assert.doesNotMatch(json.stdout, OBEYED);
        assert.deepEqual(pathsIn(json, command === 'check' ? 'files' : 'reports'), [...NAMES].sort());
        const ndjson = folder.run([command, '.', '--format', 'ndjson']);
        assert.doesNotMatch(ndjson.stdout, OBEYED);
        assert.deepEqual(
          lines(ndjson.stdout).map((line) => JSON.parse(line).path),
          [...NAMES].sort(),
        );
      }
      const { stdout } = folder.run(['check', '.', '--format', 'sarif']);
      assert.doesNotMatch(stdout, OBEYED);
      const [{ artifacts }] = JSON.parse(stdout).runs;
      assert.deepEqual(
        artifacts.map(({ location }: { location: { uri: string } }) => decodeURIComponent(location.uri)),
        [...NAMES].sort(),
      );
    }),
  );

  it('is JSON that means the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string({ unit: 'binary' }), (value, words) => {
        const whole = { value, words: NASTY + words };
        for (const indent of [undefined, 2])
          assert.deepEqual(JSON.parse(consoleJson(whole, indent)), JSON.parse(JSON.stringify(whole)));
      }),
    );
  });
});
