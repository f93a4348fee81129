import assert from 'node:assert/strict';
import { COMPLETE, GRANTED, inFolder, lines, replaced, run, WRONG_SOURCE, WRONG_TOTAL } from './support.ts';

const HEADING = '六、其他需要报告的事项';
const ORGAN = '云溪市水务局2024年';
const ODD_HEADING = replaced(COMPLETE, HEADING, '六、其它需要报告的事项');

describe('check: exit status', () => {
  it('shows a newcomer a clean report beside a draft with its slips, and nothing between the two', () => {
    const { files } = JSON.parse(run(['check', 'samples', '--format', 'json']).stdout);
    const codes = files.map(({ findings }: { findings: { code: string }[] }) => findings.map(({ code }) => code));
    assert.deepEqual(codes[0], []);
    assert.ok(codes[1].includes('likely-wrong-cell') && !codes[1].includes('text-copied'));
    assert.ok(!codes[1].includes('report-duplicate'));
  });

  it(
    'is 0 where nothing is wrong, 1 where something is',
    inFolder((folder) => {
      folder.write('a.gknb', COMPLETE);
      folder.write('b.gknb', WRONG_TOTAL);
      assert.equal(folder.run(['check', 'a.gknb']).status, 0);
      assert.equal(folder.run(['check', 'b.gknb']).status, 1);
    }),
  );

  it(
    'follows --fail-on',
    inFolder((folder) => {
      folder.write('info.gknb', ODD_HEADING);
      folder.write('error.gknb', WRONG_TOTAL);
      const status = (file: string, level: string) => folder.run(['check', file, '--fail-on', level]).status;
      assert.equal(folder.run(['check', 'info.gknb']).status, 0);
      assert.equal(status('info.gknb', 'warning'), 0);
      assert.equal(status('info.gknb', 'info'), 1);
      assert.equal(status('info.gknb', 'never'), 0);
      assert.equal(status('error.gknb', 'error'), 1);
      assert.equal(status('error.gknb', 'never'), 0);
    }),
  );

  const misuses: [what: string, args: string[], tells: RegExp][] = [
    ['an unknown option', ['check', '--fromat', 'json'], /--fromat.*--format/],
    ['a single dash for two', ['check', '-fix'], /-fix/],
    ['an option without its value', ['check', '--format'], /--format/],
    ['an unknown format', ['check', '--format', 'xml'], /xml.*pretty, json, ndjson, sarif, github/],
    ['an unknown level', ['check', '--fail-on', 'hint'], /hint.*error, warning, info, never/],
    ['an unknown rule', ['check', '--rule', 'row-totle=off'], /row-totle.*row-total/],
    ['an unknown severity', ['check', '--rule', 'row-total=fatal'], /error, warning, info, hint, off/],
    ['a rule without severity', ['check', '--rule', 'row-total'], /row-total/],
    ['another kind of fix', ['check', '--fix=some'], /some.*--fix=all/],
    ['no number of jobs', ['check', '--jobs', '0'], /--jobs/],
    ['another language', ['check', '--locale', 'fr'], /fr.*zh-cn, en/],
    ['mending standard input', ['check', '--fix', '-'], /--fix/],
    ['an unknown command', ['chekc'], /chekc.*check/],
    ['no command', [], /check, extract, review, convert, ledger, new, explain/],
  ];
  for (const [what, args, tells] of misuses)
    it(`is 2 for ${what}, with one line`, () => {
      const { status, stdout, stderr } = run(args);
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, tells);
      assert.equal(lines(stderr).length, 1);
    });

  it(
    'takes what follows -- for a file',
    inFolder((folder) => {
      folder.write('--fix.gknb', WRONG_TOTAL);
      const { status, stdout } = folder.run(['check', '--', '--fix.gknb']);
      assert.equal(status, 1);
      assert.match(stdout, /--fix\.gknb/);
    }),
  );
});

describe('check --format json', () => {
  it(
    'prints what scripts rely on, key for key',
    inFolder((folder) => {
      folder.write('a.gknb', WRONG_TOTAL);
      const { stdout, stderr } = folder.run(['check', 'a.gknb', '--format', 'json', '--rule', 'results-total=off']);
      assert.equal(stderr, '');
      const result = JSON.parse(stdout);
      assert.deepEqual(Object.keys(result), ['schema', 'files', 'summary']);
      assert.equal(result.schema, 1);
      const [file] = result.files;
      assert.deepEqual(Object.keys(file), [
        'path',
        'encoding',
        'title',
        'organ',
        'year',
        'form',
        'findings',
        'coverage',
      ]);
      assert.deepEqual(
        { ...file, findings: null, coverage: null },
        {
          path: 'a.gknb',
          encoding: 'utf-8',
          title: '云溪市水务局2024年政府信息公开工作年度报告',
          organ: '云溪市水务局',
          year: 2024,
          form: '2021',
          findings: null,
          coverage: null,
        },
      );
      const finding = file.findings.find(({ code }: { code: string }) => code === 'row-total');
      assert.deepEqual(Object.keys(finding), [
        'code',
        'severity',
        'message',
        'range',
        'cells',
        'expected',
        'actual',
        'related',
        'fixes',
      ]);
      assert.equal(finding.severity, 'error');
      assert.match(finding.message, /18 \+ 5 \+ 1 \+ 2 \+ 1 = 27/);
      assert.deepEqual([finding.cells, finding.expected, finding.actual], [['requests.granted.total'], 27, 26]);
      const line = WRONG_TOTAL.split('\n').findIndex((words) => words.includes('（一）予以公开'));
      const character = WRONG_TOTAL.split('\n')[line]!.length - 2;
      const range = { start: { line, character }, end: { line, character: character + 2 } };
      assert.deepEqual(finding.range, range);
      assert.deepEqual(Object.keys(finding.related[0]), ['range', 'message']);
      const [fix] = finding.fixes;
      assert.deepEqual(
        { ...fix, title: null },
        { title: null, preferred: true, safe: true, edits: [{ range, newText: '27' }] },
      );
      assert.deepEqual(Object.keys(result.summary), ['files', 'error', 'warning', 'info', 'hint', 'notRead']);
      assert.equal(result.summary.files, 1);
      for (const severity of ['error', 'warning', 'info', 'hint'])
        assert.equal(
          result.summary[severity],
          file.findings.filter((each: { severity: string }) => each.severity === severity).length,
        );
    }),
  );

  it(
    'has null for what is not known, and no figures where there are none',
    inFolder((folder) => {
      folder.write('note.txt', '一、总体情况\n\n今天下雨。\n');
      const [file] = JSON.parse(folder.run(['check', 'note.txt', '--format=json']).stdout).files;
      assert.deepEqual([file.title, file.organ, file.year], [null, null, null]);
      assert.ok(file.findings.length > 0);
      for (const finding of file.findings) assert.ok(!('expected' in finding) && !('actual' in finding));
    }),
  );

  it(
    'is whole without any file',
    inFolder((folder) => {
      const { stdout, status } = folder.run(['check', 'none.gknb', '--format', 'json']);
      assert.deepEqual(JSON.parse(stdout), {
        schema: 1,
        files: [],
        summary: { files: 0, error: 0, warning: 0, info: 0, hint: 0, notRead: 1 },
      });
      assert.equal(status, 2);
    }),
  );

  it(
    'counts positions without the mark, in UTF-16 units',
    inFolder((folder) => {
      const text = replaced(WRONG_TOTAL, '（一）予以公开', '（一）予以公开𠮷');
      folder.write('a.gknb', `\ufeff${text}`);
      const [file] = JSON.parse(folder.run(['check', 'a.gknb', '--format', 'json']).stdout).files;
      const { range } = file.findings.find(({ code }: { code: string }) => code === 'row-total');
      assert.equal(text.split('\n')[range.start.line]!.slice(range.start.character, range.end.character), '26');
      assert.equal(file.encoding, 'utf-8');
    }),
  );
});

describe('check --format ndjson', () => {
  it(
    'prints the same objects, a line for each file',
    inFolder((folder) => {
      folder.write('a.gknb', COMPLETE);
      folder.write('b.gknb', WRONG_SOURCE);
      const whole = JSON.parse(folder.run(['check', '.', '--format', 'json']).stdout);
      const each = lines(folder.run(['check', '.', '--format', 'ndjson']).stdout).map((line) => JSON.parse(line));
      assert.equal(each.length, 2);
      assert.deepEqual(each, whole.files);
    }),
  );
});

describe('check --format pretty', () => {
  it(
    'shows the place, the words and a marker below them',
    inFolder((folder) => {
      folder.write('a.gknb', WRONG_TOTAL);
      const { stdout } = folder.run(['check', 'a.gknb']);
      assert.ok(!stdout.includes('\u001b'), 'no colour into a pipe');
      const shown = stdout.split('\n');
      assert.equal(shown[0], 'a.gknb');
      const at = shown.findIndex((line) => /53:\d+ +错误 .* row-total$/.test(line));
      assert.ok(at > 0, stdout);
      assert.match(shown[at + 1]!, /53 │ .*（一）予以公开.* 26$/);
      // The line of the marker ends below the figure's last digit: Chinese characters take two columns each.
      assert.match(shown[at + 2]!, /^ +│ +\^\^$/);
      const columns = [...shown[at + 1]!].reduce((sum, character) => sum + (/[^\0-~│]/.test(character) ? 2 : 1), 0);
      assert.equal(shown[at + 2]!.length, columns);
      assert.match(stdout, /1 个文件：2 个错误，1 个警告\n--fix 可自动修复 1 处\n$/);
    }),
  );

  it(
    'counts by code at the end, what is most first',
    inFolder((folder) => {
      folder.write('a.gknb', ODD_HEADING);
      const other = (text: string) => replaced(text, ORGAN, '另一个机关2024年');
      folder.write('b.gknb', other(replaced(WRONG_TOTAL, HEADING, '六、其它需要报告的事项')));
      const { stdout } = folder.run(['check', '.', '--rule', 'text-copied=off']);
      const table = stdout
        .slice(stdout.lastIndexOf('\n\n', stdout.lastIndexOf('\n\n') - 1))
        .trim()
        .split('\n');
      assert.deepEqual(
        table.slice(0, 4).map((line) => line.trim().split(/ {2,}/)),
        [
          ['2', 'section-heading', '标题不是规定的写法'],
          ['1', 'likely-wrong-cell', '很可能填错的一格'],
          ['1', 'results-total', '办理结果总计不等于各项结果之和'],
          ['1', 'row-total', '行总计不等于各列之和'],
        ],
      );
      assert.match(stdout, /\n\n2 个文件：2 个错误，1 个警告，2 个提示\n/);
      folder.write('b.gknb', other(ODD_HEADING));
      assert.match(
        folder.run(['check', '.', '--rule', 'text-copied=off']).stdout,
        /\n\n2 个文件：2 个提示\n$/,
        'one code needs no table',
      );
    }),
  );

  it(
    'says so when nothing is wrong',
    inFolder((folder) => {
      folder.write('a.gknb', COMPLETE);
      assert.equal(folder.run(['check', 'a.gknb']).stdout, '1 个文件：没有发现问题\n');
    }),
  );

  it(
    'speaks English when asked, or when the system does',
    inFolder((folder) => {
      folder.write('a.gknb', WRONG_TOTAL);
      for (const { stdout } of [
        folder.run(['check', 'a.gknb', '--locale', 'en']),
        folder.run(['check', 'a.gknb', '--locale=en']),
        folder.run(['check', 'a.gknb'], { env: { LANG: 'en_US.UTF-8' } }),
        folder.run(['check', 'a.gknb'], { env: { LC_ALL: 'en_GB', LANG: 'zh_CN.UTF-8' } }),
      ])
        assert.match(stdout, /1 file: 2 errors, 1 warning\n/);
      for (const env of [{ LANG: 'C' }, { LANG: '' }, { LC_ALL: 'zh_CN', LANG: 'en_US' }])
        assert.match(folder.run(['check', 'a.gknb'], { env }).stdout, /1 个文件：2 个错误/);
    }),
  );

  it(
    'lets no control character through to the terminal',
    inFolder((folder) => {
      folder.write(
        'a.gknb',
        replaced(WRONG_TOTAL, GRANTED.replace('27', '26'), `\u001b[2J${GRANTED.replace('27', '26')}`),
      );
      assert.ok(!folder.run(['check', 'a.gknb']).stdout.includes('\u001b'));
    }),
  );
});

describe('check: severities', () => {
  const codesOf = (stdout: string): Record<string, string> =>
    Object.fromEntries(
      JSON.parse(stdout).files.flatMap(({ findings }: { findings: { code: string; severity: string }[] }) =>
        findings.map(({ code, severity }) => [code, severity]),
      ),
    );
  const check = (folder: { run: typeof run }, ...args: string[]) =>
    folder.run(['check', 'in/a.gknb', '--format', 'json', ...args]);

  it(
    'come from --rule',
    inFolder((folder) => {
      folder.write('in/a.gknb', WRONG_TOTAL);
      const off = ['--rule', 'results-total=off', '--rule', 'likely-wrong-cell=off'];
      const { status, stdout } = check(folder, '--rule', 'row-total=hint', ...off);
      assert.deepEqual(codesOf(stdout), { 'row-total': 'hint' });
      assert.equal(status, 0);
    }),
  );

  it(
    'come from the configuration nearest up the tree, and --rule outranks it',
    inFolder((folder) => {
      folder.write('in/a.gknb', WRONG_TOTAL);
      folder.write('.disclosure-report.json', '{ "severity": { "row-total": "info", "results-total": "off" } }');
      assert.deepEqual(codesOf(check(folder).stdout), { 'row-total': 'info', 'likely-wrong-cell': 'warning' });
      assert.equal(codesOf(check(folder, '--rule=row-total=hint').stdout)['row-total'], 'hint');
      folder.write('in/.disclosure-report.json', '{ "severity": { "row-total": "warning" } }');
      assert.equal(codesOf(check(folder).stdout)['row-total'], 'warning');
      assert.equal(codesOf(check(folder).stdout)['results-total'], 'error');
      assert.equal(codesOf(check(folder, '--config', '.disclosure-report.json').stdout)['row-total'], 'info');
    }),
  );

  it(
    'tell of what they do not know in a configuration',
    inFolder((folder) => {
      folder.write('in/a.gknb', COMPLETE);
      folder.write(
        '.disclosure-report.json',
        '{\n  "$schema": "x",\n  "sevrity": {},\n  "severity": { "row-totle": "off" }\n}',
      );
      const { status, stderr } = check(folder);
      assert.equal(status, 0);
      assert.equal(lines(stderr).length, 2);
      assert.match(stderr, /\.disclosure-report\.json:3:3：.*sevrity/);
      assert.match(stderr, /\.disclosure-report\.json:4:17：.*row-totle/);
    }),
  );

  it(
    'stop the run where a configuration cannot be used, before anything is printed',
    inFolder((folder) => {
      folder.write('in/a.gknb', COMPLETE);
      for (const [text, place] of [
        ['{\n  "severity": { "row-total": }\n}', ':2:30'],
        ['{ "severity": { "row-total": "fatal" } }', ':1:30'],
        ['', ':1:1'],
        ['[]', ':1:1'],
      ] as const) {
        folder.write('.disclosure-report.json', text);
        const { status, stdout, stderr } = check(folder);
        assert.deepEqual([status, stdout, lines(stderr).length], [2, '', 1], text);
        assert.ok(stderr.includes(`.disclosure-report.json${place}：`), stderr);
      }
      assert.equal(check(folder, '--config', 'none.json').status, 2);
    }),
  );
});
