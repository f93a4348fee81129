import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { unzipSync } from 'fflate';
import {
  createProtocolConnection,
  type InitializeResult,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
// @ts-expect-error a script without types
import { addressesOf, changesOf, npmManifest, releaseDate } from '../../scripts/release/manifest.mjs';
import { WRONG_TOTAL } from '../cli/support.ts';
import { ROOT } from '../fixtures.ts';
import { ProjectCopy } from '../support/project-copy.ts';

const MANIFEST = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));

/** Makes one of the project, in an environment as others have it. */
function release(project: string, output: string, env: NodeJS.ProcessEnv = {}): void {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/release.mjs', '--dry-run', '--output', output], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  assert.equal(status, 0, stderr);
}

describe('a release', function () {
  this.timeout(300_000);
  const work = mkdtempSync(path.join(tmpdir(), 'release-test-'));
  const output = path.join(work, 'first');
  const file = (name: string) => readFileSync(path.join(output, name));
  const named = (ending: string) => readdirSync(output).find((name) => name.endsWith(ending))!;

  const project = new ProjectCopy();

  before(() => release(project.path, output));
  after(() => {
    rmSync(work, { recursive: true });
    project.remove();
  });

  it('has the extension, the npm package, what changed, and the checksums of all', () => {
    const names = readdirSync(output).sort();
    const stem = `${MANIFEST.name}-${MANIFEST.version}`;
    assert.deepEqual(names, ['CHANGES.md', 'SHA256SUMS', `${stem}.tgz`, `${stem}.vsix`]);
    const sums = names
      .filter((name) => name !== 'SHA256SUMS')
      .map((name) => `${createHash('sha256').update(file(name)).digest('hex')}  ${name}\n`);
    assert.equal(String(file('SHA256SUMS')), sums.join(''));
    assert.match(String(file('CHANGES.md')), /^## \[/);
  });

  it('has the same bytes each time, in whatever place and language', () => {
    const second = path.join(work, 'second');
    release(project.path, second, { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' });
    assert.equal(readFileSync(path.join(second, 'SHA256SUMS'), 'utf8'), String(file('SHA256SUMS')));
  });

  it('names every package that is bundled, with its licence', () => {
    const outputs: Record<string, { inputs: object }> = JSON.parse(
      readFileSync(path.join(project.path, 'dist/meta.json'), 'utf8'),
    );
    const bundled = new Set(
      Object.values(outputs).flatMap(({ inputs }) =>
        Object.keys(inputs).flatMap((input) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []),
      ),
    );
    assert.ok(bundled.size > 15);
    const notices = new TextDecoder().decode(unzipSync(file(named('.vsix')))['extension/dist/THIRD-PARTY-NOTICES.txt']);
    for (const name of bundled) {
      assert.match(notices, new RegExp(`^- ${name} \\d`, 'm'));
      assert.match(notices, new RegExp(`^${name} \\d[^\\n]*\\nLicence: \\S+[^]*?\\w`, 'm'));
    }
  });

  it('names no path, user or host of the machine that built it', () => {
    const { username, homedir } = userInfo();
    const own = [
      `${project.path}/`,
      `${ROOT}/`,
      `${homedir}/`,
      path.join(tmpdir(), 'release-'),
      `${username}@${hostname()}`,
    ];
    const unpacked = path.join(work, 'unpacked');
    mkdirSync(unpacked);
    assert.equal(spawnSync('tar', ['xzf', path.join(output, named('.tgz')), '-C', unpacked]).status, 0);
    const texts = new Map<string, string>();
    for (const [name, bytes] of Object.entries(unzipSync(file(named('.vsix')))))
      texts.set(name, Buffer.from(bytes).toString('latin1'));
    for (const name of readdirSync(unpacked, { recursive: true, encoding: 'utf8' }))
      if (path.extname(name)) texts.set(name, readFileSync(path.join(unpacked, name), 'latin1'));
    assert.ok(texts.size > 100);
    for (const [name, text] of texts)
      for (const word of own) assert.ok(!text.includes(Buffer.from(word).toString('latin1')), `${name} has ${word}`);
  });

  describe('installed from the npm package, without a network', () => {
    const place = path.join(work, 'machine');
    const program = path.join(place, 'bin/disclosure-report');
    /** No path, no home, no proxy: what is not in the package is not there. */
    const env = { PATH: path.dirname(process.execPath), LANG: 'zh_CN.UTF-8' };

    before(() => {
      const { status, stderr } = spawnSync(
        'npm',
        ['install', '--offline', '--global', '--prefix', place, path.join(output, named('.tgz'))],
        { encoding: 'utf8', cwd: work, env: { ...process.env, npm_config_cache: path.join(work, 'cache') } },
      );
      assert.equal(status, 0, stderr);
      assert.ok(existsSync(program));
      writeFileSync(path.join(work, 'a.gknb'), WRONG_TOTAL);
    });

    const run = (...args: string[]) => spawnSync(program, args, { cwd: work, encoding: 'utf8', env });

    it('says its version, checks and explains', () => {
      assert.equal(run('--version').stdout.trim(), MANIFEST.version);
      const { status, stdout } = run('check', 'a.gknb');
      assert.equal(status, 1);
      assert.match(stdout, /row-total/);
      assert.equal(run('explain', 'row-total').status, 0);
    });

    it('reads patterns and documents, whose readers lie beside it', () => {
      writeFileSync(path.join(work, 'page.html'), `<html><body><pre>${WRONG_TOTAL}</pre></body></html>`);
      assert.equal(run('extract', 'page.html').status, 0);
      assert.equal(run('extract', '*.gknb').status, 0);
      writeFileSync(path.join(work, 'broken.pdf'), '%PDF-1.4 nothing');
      assert.match(run('check', 'broken.pdf').stderr, /broken\.pdf/);
      assert.doesNotMatch(run('check', 'broken.pdf').stderr, /Cannot find module/);
    });

    it('is the language server', async () => {
      const server = spawn(program, ['lsp', '--stdio'], { env });
      const ended = new Promise((resolve) => server.once('exit', resolve));
      const connection = createProtocolConnection(
        new StreamMessageReader(server.stdout),
        new StreamMessageWriter(server.stdin),
      );
      connection.listen();
      const { serverInfo } = (await connection.sendRequest('initialize', {
        processId: null,
        rootUri: null,
        capabilities: {},
      })) as InitializeResult;
      assert.equal(serverInfo?.name, 'disclosure-report');
      await connection.sendRequest('shutdown');
      void connection.sendNotification('exit');
      assert.equal(await ended, 0);
      connection.dispose();
    });

    it('offers its tools to assistants', async () => {
      const client = new Client({ name: 'test', version: '1' });
      await client.connect(
        new StdioClientTransport({ command: program, args: ['mcp'], cwd: work, env, stderr: 'pipe' }),
      );
      const { structuredContent } = await client.callTool({ name: 'check_report', arguments: { path: 'a.gknb' } });
      assert.match(JSON.stringify(structuredContent), /row-total/);
      await client.close();
    });
  });
});

describe('the manifest of a package', () => {
  it('has no addresses where the owner has given none', () => {
    assert.deepEqual(addressesOf({ version: '1.0.0' }), {});
    const { repository, bugs, homepage } = npmManifest(ROOT, { ...MANIFEST, repository: undefined });
    assert.deepEqual([repository, bugs, homepage], [undefined, undefined, undefined]);
  });

  it('derives all addresses from the one that is given', () => {
    for (const repository of ['https://example.org/a/b', { type: 'git', url: 'git+https://example.org/a/b.git' }]) {
      const { bugs, homepage, files } = addressesOf({ repository, version: '1.2.3' });
      assert.deepEqual(bugs, { url: 'https://example.org/a/b/issues' });
      assert.equal(homepage, 'https://example.org/a/b#readme');
      assert.equal(files, 'https://example.org/a/b/blob/v1.2.3');
    }
    assert.throws(() => addressesOf({ repository: 'file:///a', version: '1.0.0' }));
  });

  it('names the programs and no dependency, script or file of the project', () => {
    const own = npmManifest(ROOT, MANIFEST);
    assert.deepEqual(own.bin, MANIFEST.bin);
    assert.doesNotMatch(own.description, /%/);
    for (const name of ['dependencies', 'devDependencies', 'scripts', 'private', 'main', 'contributes'])
      assert.ok(!(name in own), name);
    assert.equal(MANIFEST.dependencies, undefined);
  });

  it('has a version that the changelog dates, and what changed in it', () => {
    assert.match(releaseDate(ROOT, MANIFEST.version), /^\d{4}-\d{2}-\d{2}$/);
    assert.match(changesOf(ROOT, MANIFEST.version), /^## \[/);
  });
});
