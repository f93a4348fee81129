import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import type { Diagnostic } from 'vscode-languageserver/node';
import {
  createConnection,
  createProtocolConnection,
  FileChangeType,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { serve } from '../../server/src/lsp/server.ts';
import { codes, type StartOptions, TestClient, type TestDocument } from './client.ts';
import { CONFIG, Folder, leave } from './folder.ts';
import { WRONG_TOTAL } from './texts.ts';

const WATCHING = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
const OFF = { severity: { 'row-total': 'off' } };

describe('the configuration of a folder', () => {
  let folder: Folder;
  let client: TestClient;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => leave(client, folder));

  const start = async (options: StartOptions = {}) => {
    client = await TestClient.start({ capabilities: WATCHING, ...options });
  };
  const report = (name = 'a.gknb', text = WRONG_TOTAL) => client.open(text, { name: folder.uri(name) });
  const openConfig = (text: string, name = CONFIG) =>
    client.open(text, { name: folder.uri(name), languageId: 'jsonc' });
  const rowTotal = async (document: TestDocument) =>
    (await document.diagnostics()).find(({ code }) => code === 'row-total')?.severity ?? null;
  /** The findings of the newest text, once they are as wished. */
  const until = (document: TestDocument, wish: (found: Diagnostic[]) => boolean) =>
    client.eventually(() => {
      const found = client.published.findLast(({ uri }) => uri === document.uri)?.diagnostics;
      return found && wish(found);
    });
  const has = (found: Diagnostic[]) => codes(found).includes('row-total');
  const hasNot = (found: Diagnostic[]) => !has(found);
  /** What was last said of a file that is no report. */
  const problemsIn = (name = CONFIG) =>
    client.published.findLast(({ uri }) => uri === folder.uri(name))?.diagnostics.map(({ message }) => String(message));
  const changedOnDisk = (name = CONFIG) =>
    client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: folder.uri(name), type: FileChangeType.Changed }],
    });

  it('is that of the nearest file upward, alone', async () => {
    folder.write(CONFIG, { severity: { 'row-total': 'info', balance: 'off' } });
    folder.write(`inner/${CONFIG}`, { severity: { 'row-total': 'hint' } });
    await start();
    assert.equal(await rowTotal(report('a.gknb')), 3);
    assert.equal(await rowTotal(report('other/deep/a.gknb')), 3);
    assert.equal(await rowTotal(report('inner/deep/a.gknb')), 4);
    assert.ok(codes(await report('inner/b.gknb').diagnostics()).includes('balance'));
    assert.ok(!codes(await report('b.gknb').diagnostics()).includes('balance'));
  });

  it('ends at the folder that is open in the editor', async () => {
    folder.write(CONFIG, OFF);
    folder.write(`inner/x/${CONFIG}`, OFF);
    const uri = folder.uri('inner');
    await start({ workspaceFolders: [{ uri, name: 'inner' }] });
    assert.equal(await rowTotal(report('inner/a.gknb')), 1);
    assert.equal(await rowTotal(report('inner/x/a.gknb')), null);
    assert.equal(await rowTotal(report('a.gknb')), null, 'outside of it every folder counts');
    client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [{ uri, name: 'inner' }] } });
    await until(report('inner/b.gknb'), hasNot);
  });

  it('outranks the settings of the editor, code by code and term by term', async () => {
    folder.write(CONFIG, { severity: { 'row-total': 'info' } });
    await start({ initializationOptions: { severity: { 'row-total': 'off', balance: 'hint' } } });
    const found = await report().diagnostics();
    assert.equal(found.find(({ code }) => code === 'row-total')?.severity, 3);
    assert.equal(found.find(({ code }) => code === 'balance')?.severity, 4);
  });

  it('follows the disk', async () => {
    await start();
    await client.eventually(() => client.registered.includes('workspace/didChangeWatchedFiles'));
    const document = report();
    assert.equal(await rowTotal(document), 1);
    folder.write(CONFIG, OFF);
    changedOnDisk();
    await until(document, hasNot);
    folder.delete(CONFIG);
    changedOnDisk();
    await until(document, has);
  });

  it('is looked at again when a client that cannot tell of changes opens a document', async () => {
    await start({ capabilities: {} });
    assert.equal(await rowTotal(report('a.gknb')), 1);
    folder.write(CONFIG, OFF);
    assert.equal(await rowTotal(report('b.gknb')), null);
  });

  it('is the unsaved text while the file is open in the editor', async () => {
    folder.write(CONFIG, { severity: { 'row-total': 'info' } });
    await start();
    const document = report();
    assert.equal(await rowTotal(document), 3);
    const config = openConfig('{ "severity": { "row-total": "hint" } }');
    await until(document, (found) => found.some(({ code, severity }) => code === 'row-total' && severity === 4));
    config.type('hint', 'off');
    await until(document, hasNot);
    changedOnDisk();
    config.type('off', 'error');
    await until(document, (found) => found.some(({ code, severity }) => code === 'row-total' && severity === 1));
    config.close();
    await until(document, (found) => found.some(({ code, severity }) => code === 'row-total' && severity === 3));
  });

  it('has an effect on a client that asks for findings', async () => {
    await start({
      capabilities: {
        workspace: { ...WATCHING.workspace, diagnostics: { refreshSupport: true } },
        textDocument: { diagnostic: {} },
      },
    });
    const document = report();
    const pull = () => document.ask<{ items: Diagnostic[] }>('diagnostic');
    assert.ok(has((await pull()).items));
    folder.write(CONFIG, { severity: { 'row-total': 'off', balence: 'off' } });
    const before = client.refreshes;
    changedOnDisk();
    await client.eventually(() => client.refreshes > before);
    assert.ok(hasNot((await pull()).items));
    // Its own problems are sent: nobody would ask for them.
    await client.eventually(() => problemsIn()?.length === 1);
  });

  for (const encoding of ['utf-16', 'utf-8', 'utf-32'])
    it(`has its problems told at their places, in ${encoding}`, async () => {
      await start({ locale: 'en', capabilities: { ...WATCHING, general: { positionEncodings: [encoding] } } });
      const config = openConfig('{ "😀说明": 1,\n "severity": { "row-totle": "off", "balance": "fatal" } }');
      const found = await config.diagnostics();
      assert.deepEqual(
        found.map(({ range, message, severity }) => [config.at(range), severity, String(message).replace(/, .*/, '')]),
        [
          ['"😀说明"', 2, 'unknown setting “😀说明”'],
          ['"row-totle"', 2, 'no rule is called “row-totle”; did you mean: row-total'],
          ['"fatal"', 1, 'should be one of "error"'],
        ],
      );
    });

  it('has its problems told until they are mended, or nobody is concerned', async () => {
    folder.write(CONFIG, '{ "sevrity": {} }');
    await start();
    const document = report();
    await client.eventually(() => problemsIn()?.length === 1);
    folder.write(CONFIG, '{');
    changedOnDisk();
    await client.eventually(() => /缺少/.test(problemsIn()?.[0] ?? ''));
    folder.write(CONFIG, '{}');
    changedOnDisk();
    await client.eventually(() => problemsIn()?.length === 0);
    folder.write(CONFIG, '[]');
    changedOnDisk();
    await client.eventually(() => problemsIn()?.length === 1);
    document.close();
    await client.eventually(() => problemsIn()?.length === 0);
  });

  it('may be no file, no text, or an address that is none', async () => {
    mkdirSync(path.join(folder.path, 'a', CONFIG), { recursive: true });
    folder.write(`b/${CONFIG}`, 'x\0\u0001\u0002'.repeat(400));
    await start();
    assert.equal(await rowTotal(report('a/a.gknb')), 1);
    await client.eventually(() => /不是文件/.test(problemsIn(`a/${CONFIG}`)?.[0] ?? ''));
    assert.equal(await rowTotal(report('b/a.gknb')), 1);
    await client.eventually(() => problemsIn(`b/${CONFIG}`)?.length === 1);
    for (const name of [
      'untitled:x',
      'file:///%zz/a.gknb',
      'vscode-vfs://github/a/b.gknb',
      `file:///${'x/'.repeat(5000)}a.gknb`,
    ])
      assert.equal(await rowTotal(client.open(WRONG_TOTAL, { name })), 1);
  });
});

describe('a server without a file system', () => {
  it('takes the configuration from what is open', async () => {
    const [up, down] = [new PassThrough(), new PassThrough()];
    serve(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)));
    const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    const published: PublishDiagnosticsParams[] = [];
    let note = () => {};
    client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      published.push(params);
      note();
    });
    client.listen();
    const uri = 'vscode-vfs://github/office/reports/a.gknb';
    const until = (wish: (found: Diagnostic[]) => boolean) =>
      new Promise<void>((resolve) => {
        note = () => {
          const last = published.findLast((each) => each.uri === uri);
          if (last && wish(last.diagnostics)) resolve();
        };
        note();
      });
    const open = (uri: string, text: string) =>
      client.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'disclosure-report', version: 1, text },
      });
    await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    await client.sendNotification('initialized', {});
    await open(uri, WRONG_TOTAL);
    await until((found) => codes(found).includes('row-total'));
    await open('vscode-vfs://github/office/.disclosure-report.json', JSON.stringify(OFF));
    await until((found) => !codes(found).includes('row-total'));
    client.dispose();
  });
});
