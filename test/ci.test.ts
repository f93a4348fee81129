import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { COMPLETE, type Folder, inFolder, run, WRONG_TOTAL } from './cli/support.ts';
import { ROOT } from './fixtures.ts';
import { ProjectCopy } from './support/project-copy.ts';

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const ACTION = parse(read('action.yml'));
const HOOKS: { id: string; entry: string; args: string[]; language: string; files: string }[] = parse(
  read('.pre-commit-hooks.yaml'),
);
const examples: string[] = [...read('docs/ci.md').matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, text]) => text!);

/** The one step, run as the runner runs it: its command by bash, its inputs in the environment. */
function act(folder: Folder, inputs: Readonly<Record<string, string>>) {
  const [step] = ACTION.runs.steps;
  const given: Record<string, string> = Object.fromEntries(
    Object.entries<{ default: string }>(ACTION.inputs).map(([name, input]) => [name, inputs[name] ?? input.default]),
  );
  const env = Object.fromEntries(
    Object.entries<string>(step.env).map(([name, value]) => [
      name,
      value.replace(/^\$\{\{ inputs\.([\w-]+) \}\}$/, (_, input: string) => given[input]!),
    ]),
  );
  return spawnSync('bash', ['-e', '-c', step.run], {
    cwd: folder.path,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, GITHUB_ACTION_PATH: ROOT, ...env },
  });
}

describe('the action', () => {
  it(
    'annotates what is wrong, and fails as it is told to',
    inFolder((folder) => {
      folder.write('2023/a.gknb', COMPLETE);
      folder.write('2024/b c.gknb', WRONG_TOTAL);
      const all = act(folder, {});
      assert.equal(all.status, 1);
      assert.match(all.stdout, /^::error file=2024\/b c\.gknb,line=\d+,/m);
      assert.equal(act(folder, { paths: '2023\n' }).status, 0);
      assert.equal(act(folder, { paths: '2023\n2024/b c.gknb\n' }).status, 1);
      assert.equal(act(folder, { 'fail-on': 'never' }).status, 0);
      assert.equal(act(folder, { paths: 'none' }).status, 2);
      assert.match(act(folder, { locale: 'en' }).stdout, /2 files: 2 errors, 3 warnings\n$/);
    }),
  );

  it(
    'writes SARIF beside, and goes by a baseline and a configuration',
    inFolder((folder) => {
      folder.write('b.gknb', WRONG_TOTAL);
      assert.equal(act(folder, { sarif: 'out.sarif' }).status, 1);
      assert.ok(JSON.parse(folder.bytes('out.sarif').toString()).runs[0].results.length > 0);
      assert.equal(act(folder, { baseline: 'out.sarif' }).status, 0);
      folder.write('own.json', '{ "severity": { "row-total": "info", "results-total": "info" } }');
      assert.equal(act(folder, { config: 'own.json' }).status, 0);
    }),
  );

  it(
    'takes no input for a command or an option',
    inFolder((folder) => {
      folder.write('a.gknb', COMPLETE);
      const { status } = act(folder, { paths: '--fix\n$(touch hacked)\n; touch hacked', locale: '"; touch hacked; "' });
      assert.equal(status, 2);
      assert.throws(() => folder.bytes('hacked'));
    }),
  );

  it('has every input in the environment of its step, and in docs/ci.md', () => {
    const inputs = Object.keys(ACTION.inputs);
    const passed = Object.values<string>(ACTION.runs.steps[0].env).map((value) => /inputs\.([\w-]+)/.exec(value)![1]!);
    assert.deepEqual(passed.sort(), [...inputs].sort());
    const told = [...read('docs/ci.md').matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name!);
    assert.deepEqual(told.sort(), [...inputs].sort());
  });
});

describe('the hooks for pre-commit', () => {
  it('choose files by name as the program does', () => {
    for (const { files } of HOOKS) {
      // As Python writes it.
      assert.ok(files.startsWith('(?i)'));
      const pattern = new RegExp(files.slice('(?i)'.length), 'i');
      for (const name of [
        'a/b.gknb',
        'A.GKNB',
        '某局2024年政府信息公开工作年度报告.txt',
        'x/政府信息公开年度报告（终稿）.md',
        '政府信息公开年度报告.DOCX',
        '政府信息公开年度报告.html',
      ])
        assert.ok(pattern.test(name), name);
      for (const name of ['b.gknb.bak', '政府信息公开年度报告.doc', '说明.docx', '工作报告.txt'])
        assert.ok(!pattern.test(name), name);
    }
  });

  it(
    'take no file’s name for an option',
    inFolder((folder) => {
      const name = '--baseline=政府信息公开年度报告.txt';
      folder.write(name, WRONG_TOTAL);
      folder.write('政府信息公开年度报告.txt', '{"files":[]}');
      for (const { entry, args } of HOOKS) {
        const { status, stdout, stderr } = folder.run([...entry.split(' ').slice(1), ...args, name]);
        assert.equal(status, entry.includes('--fix') ? 0 : 1, stderr);
        assert.match(stdout, /^1 个文件/m);
      }
    }),
  );

  it(
    'run a command that there is',
    inFolder((folder) => {
      const { bin, scripts } = JSON.parse(read('package.json'));
      for (const { entry, language } of HOOKS) {
        const [name, ...args] = entry.split(' ');
        assert.equal(language, 'node');
        assert.equal(bin[name!], 'dist/cli.js');
        folder.write('a.gknb', WRONG_TOTAL);
        const { status } = run([...args, 'a.gknb'], { cwd: folder.path });
        assert.equal(status, args.includes('--fix') ? 0 : 1);
      }
      assert.equal(scripts.prepare, 'node scripts/prepare.mjs', 'npm builds what it installs from a repository');
    }),
  );
});

describe('what npm installs from a repository', () => {
  it('is built where only what runs is wanted, and npm prints the name of the package alone', () => {
    const copy = new ProjectCopy();
    // As pre-commit asks for it.
    const { stdout } = spawnSync('npm', ['pack'], {
      cwd: copy.path,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production' },
    });
    assert.match(stdout, /^disclosure-report-[\d.]+\.tgz\n$/);
    const listed = spawnSync('tar', ['-tzf', stdout.trim()], { cwd: copy.path, encoding: 'utf8' }).stdout;
    for (const file of ['cli', 'core', 'documents', 'glob', 'pdf', 'server'])
      assert.match(listed, new RegExp(`^package/dist/${file}\\.js$`, 'm'));
    assert.match(listed, /^package\/dist\/character-maps\/\S+$/m);
    copy.remove();
  }).timeout(60_000);
});

describe('docs/ci.md', () => {
  it('has examples that are YAML, and name inputs and hooks that there are', () => {
    assert.equal(examples.length, 3);
    for (const example of examples.map((text) => parse(text))) {
      for (const { id } of example.repos?.flatMap(({ hooks }: { hooks: { id: string }[] }) => hooks) ?? [])
        assert.ok(
          HOOKS.some((hook) => hook.id === id),
          id,
        );
      for (const { uses, with: given = {} } of example.jobs?.check.steps ?? [])
        if (uses.includes('disclosure-report'))
          for (const name of Object.keys(given)) assert.ok(name in ACTION.inputs, name);
    }
  });
});
