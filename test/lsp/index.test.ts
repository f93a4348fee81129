import assert from 'node:assert/strict';
import { mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver/node';
import { NO_RELATED_REPORTS, parseReport, ReportService } from '../../server/src/core/testing.ts';
import { IdleScheduler } from '../../server/src/lsp/scheduling/idle-scheduler.ts';
import { type Files, NO_FILES } from '../../server/src/lsp/workspace/files.ts';
import { ReportFolder } from '../../server/src/lsp/workspace/report-folder.ts';
import { fixture } from '../fixtures.ts';
import { inTier } from '../support/tier.ts';
import { codes, type StartOptions, TestClient, type TestDocument } from './client.ts';
import { CONFIG, Folder, leave } from './folder.ts';

const EXAMPLE = fixture('example.gknb');
const DOCUMENTS = '行政规范性文件\t3\t1\t';
/** In force are 18 in 2023, and 18 + 3 − 1 in 2024. */
const LAST = EXAMPLE.replaceAll('2024', '2023').replace('2025', '2024');
const THIS = EXAMPLE.replace(`${DOCUMENTS}18`, `${DOCUMENTS}20`);
/** Last year's report with another number in force. */
const OTHER = LAST.replace(`${DOCUMENTS}18`, `${DOCUMENTS}25`);
const CODES = ['carry-over', 'in-force', 'aggregate', 'report-duplicate'];

const WATCHING = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };

describe('the reports of a folder', () => {
  let folder: Folder;
  let client: TestClient;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => leave(client, folder));

  const start = async (options: StartOptions = {}) => {
    const workspaceFolders = [{ uri: folder.uri(), name: 'reports' }];
    client = await TestClient.start({ capabilities: WATCHING, workspaceFolders, ...options });
  };
  const open = (name: string, text: string) => client.open(text, { name: folder.uri(name) });
  /** The codes between reports, once they are so. */
  const until = (document: TestDocument, wished: readonly string[]): Promise<Diagnostic[]> =>
    client.eventually(() => {
      const last = client.published.findLast(({ uri }) => uri === document.uri)?.diagnostics;
      const found = last?.filter(({ code }) => CODES.includes(String(code)));
      return found && codes(found).join() === wished.join() && found;
    });
  const happened = (type: 1 | 2 | 3, ...names: string[]) =>
    client.notify('workspace/didChangeWatchedFiles', {
      changes: names.map((name) => ({ uri: folder.uri(name), type })),
    });

  it('are held against each other, with a link to the other’s cell', async () => {
    folder.write('旧 报告/去年.gknb', OTHER);
    await start();
    const [found] = await until(open('今年.gknb', THIS), ['in-force']);
    const [elsewhere] = found!.relatedInformation!;
    assert.equal(elsewhere!.location.uri, folder.uri('旧 报告/去年.gknb'));
    const { start: from, end } = elsewhere!.location.range;
    assert.equal(OTHER.split('\n')[from.line]!.slice(from.character, end.character), '25');
  });

  it('are followed on the disk: changed, deleted, come, spoilt', async () => {
    folder.write('去年.gknb', LAST);
    await start();
    const document = open('今年.gknb', THIS);
    await document.diagnostics();
    folder.write('去年.gknb', OTHER);
    happened(2, '去年.gknb');
    await until(document, ['in-force']);
    folder.delete('去年.gknb');
    happened(3, '去年.gknb');
    await until(document, []);
    folder.write('年报/2023.txt', OTHER);
    happened(1, '年报');
    await until(document, ['in-force']);
    folder.write('年报/2023.txt', 'x\0\u0001\u0002'.repeat(400));
    happened(2, '年报/2023.txt');
    await until(document, []);
    folder.write('年报/2023.txt', OTHER);
    happened(2, '年报/2023.txt');
    await until(document, ['in-force']);
    renameSync(path.join(folder.path, '年报'), path.join(folder.path, '.年报'));
    happened(3, '年报');
    happened(1, '.年报');
    await until(document, []);
  });

  it('count as they stand in the editor, saved or not, until they are closed', async () => {
    folder.write('去年.gknb', LAST);
    await start();
    const document = open('今年.gknb', THIS);
    const last = open('去年.gknb', LAST);
    await last.diagnostics();
    last.type(`${DOCUMENTS}18`, `${DOCUMENTS}25`);
    const [found] = await until(document, ['in-force']);
    assert.equal(found!.data.expected, 27);
    // Told of the disk, it still is the text in the editor that counts.
    happened(2, '去年.gknb');
    last.type(`${DOCUMENTS}25`, `${DOCUMENTS}26`);
    await client.eventually(() =>
      client.published.some(({ uri, diagnostics }) =>
        diagnostics.some(({ code, data }) => uri === document.uri && code === 'in-force' && data.expected === 28),
      ),
    );
    last.close();
    await until(document, []);
  });

  it('have nothing to do with those of another folder, nor with what lies hidden', async () => {
    folder.write('甲/今年.gknb', THIS);
    folder.write('乙/去年.gknb', OTHER);
    folder.write('甲/.old/去年.gknb', OTHER);
    folder.write('甲/node_modules/x/去年.md', OTHER);
    const workspaceFolders = ['', '甲', '乙'].map((name) => ({ uri: folder.uri(name), name }));
    await start({ workspaceFolders });
    const document = open('甲/今年.gknb', THIS);
    const copy = open('甲/另一份.gknb', THIS);
    await until(document, ['report-duplicate']);
    await until(copy, ['report-duplicate']);
    const event = { added: [], removed: workspaceFolders.slice(1) };
    client.notify('workspace/didChangeWorkspaceFolders', { event });
    copy.close();
    await until(document, ['in-force']);
    // Two of last year: which one to go by is not known.
    folder.write('去年.gknb', OTHER);
    happened(1, '去年.gknb');
    await until(document, []);
    client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [workspaceFolders[2]], removed: [] } });
    await until(document, ['in-force']);
  });

  it('are not read when the setting says so, and are as soon as it does not', async () => {
    let index = false;
    folder.write('去年.gknb', OTHER);
    await start({
      capabilities: { workspace: { ...WATCHING.workspace, configuration: true } },
      settings: () => ({ index }),
    });
    const document = open('今年.gknb', THIS);
    await until(document, []);
    index = true;
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await until(document, ['in-force']);
    index = false;
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await until(document, []);
  });

  it('are added up as the configuration tells, from where it lies', async () => {
    const organ = '云溪县水务局';
    const named = (name: string) => EXAMPLE.replaceAll(organ, name);
    folder.write('县/局/甲.gknb', named('青石县甲局'));
    folder.write(`县/${CONFIG}`, { groups: [{ report: '县.gknb', parts: ['局/*.gknb'] }] });
    await start();
    const document = open('县/县.gknb', named('青石县人民政府'));
    await until(document, []);
    folder.write('县/局/乙.gknb', named('青石县乙局').replace('行政处罚\t57', '行政处罚\t0'));
    happened(1, '县/局/乙.gknb');
    await client.eventually(() => {
      const last = client.published.findLast(({ uri }) => uri === document.uri)!.diagnostics;
      const sums = last.filter(({ code }) => code === 'aggregate');
      return sums.length > 5 && sums.every(({ data }) => data.expected === 2 * data.actual);
    });
  });

  it('are added up only where all of them can be read', async () => {
    const named = (name: string) => EXAMPLE.replaceAll('云溪县水务局', name);
    folder.write('局/甲.gknb', named('青石县甲局'));
    folder.write('局/乙.txt', 'x\0\u0001\u0002'.repeat(400));
    folder.write(CONFIG, { groups: [{ report: '县.gknb', parts: ['局/*'] }] });
    await start();
    const document = open('县.gknb', named('青石县人民政府').replace('行政许可\t412', '行政许可\t411'));
    const copy = open('另一县.gknb', named('青石县人民政府'));
    await until(copy, ['report-duplicate']);
    await until(document, ['report-duplicate']);
    folder.write('局/乙.txt', '与年度报告无关的文字。');
    happened(2, '局/乙.txt');
    await until(document, ['report-duplicate', 'aggregate']);
    folder.write('局/乙.txt', 'x\0\u0001\u0002'.repeat(400));
    happened(2, '局/乙.txt');
    await until(document, ['report-duplicate']);
    folder.delete('局/乙.txt');
    happened(3, '局/乙.txt');
    await until(document, ['report-duplicate', 'aggregate']);
  });

  it('are told a few times for a thousand events', async () => {
    folder.write('去年.gknb', LAST);
    await start();
    const document = open('今年.gknb', THIS);
    await document.diagnostics();
    folder.write('去年.gknb', OTHER);
    const before = client.published.length;
    for (let i = 0; i < inTier(1000); i++) happened(2, '去年.gknb');
    await until(document, ['in-force']);
    await document.ask('documentSymbol');
    assert.ok(client.published.length - before < 20, `${client.published.length - before} times told`);
  });

  it('have an effect on a client that asks for findings', async () => {
    folder.write('去年.gknb', LAST);
    await start({
      capabilities: {
        workspace: { ...WATCHING.workspace, diagnostics: { refreshSupport: true } },
        textDocument: { diagnostic: {} },
      },
    });
    const document = open('今年.gknb', THIS);
    const pull = (previousResultId?: string) =>
      document.ask<{ kind: string; resultId: string; items: Diagnostic[] }>('diagnostic', { previousResultId });
    let { resultId } = await pull();
    const last = open('去年.gknb', LAST);
    last.type(`${DOCUMENTS}18`, `${DOCUMENTS}25`);
    await last.ask('diagnostic');
    await client.eventually(() => client.refreshes > 0);
    for (;;) {
      const answer = await pull(resultId);
      if (answer.kind === 'full' && codes(answer.items).includes('in-force')) break;
      resultId = answer.resultId;
    }
  });

  for (const encoding of ['utf-8', 'utf-32'])
    it(`are linked by line where positions are ${encoding}`, async () => {
      folder.write('去年.gknb', OTHER);
      await start({ capabilities: { ...WATCHING, general: { positionEncodings: [encoding] } } });
      const [found] = await until(open('今年.gknb', THIS), ['in-force']);
      const { start: from, end } = found!.relatedInformation![0]!.location.range;
      assert.deepEqual(from, end);
      assert.equal(OTHER.split('\n')[from.line], `${DOCUMENTS}25`);
    });

  it('are read while the user works, with the progress shown', async () => {
    for (let i = 0; i < 400; i++) folder.write(`局/${i}.gknb`, LAST.replaceAll('水务局', `第${i}局`));
    folder.write('去年.gknb', OTHER);
    const told: string[] = [];
    client = await TestClient.start({
      capabilities: { ...WATCHING, window: { workDoneProgress: true } },
      workspaceFolders: [{ uri: folder.uri(), name: 'reports' }],
    });
    client.connection.onRequest('window/workDoneProgress/create', () => null);
    client.connection.onNotification('$/progress', ({ value }: { value: { kind: string; cancellable?: boolean } }) => {
      told.push(value.kind);
      if (value.kind === 'begin') assert.equal(value.cancellable, true);
    });
    const document = open('今年.gknb', THIS);
    const before = performance.now();
    await document.ask('documentSymbol');
    const waited = performance.now() - before;
    await until(document, ['in-force']);
    assert.ok(performance.now() - before > 2 * waited, 'the answer did not wait for the folder');
    assert.deepEqual([...new Set(told)], ['begin', 'report', 'end']);
  });

  it('are not gone by after the reading was cancelled', async () => {
    for (let i = 0; i < 400; i++) folder.write(`局/${i}.gknb`, LAST.replaceAll('水务局', `第${i}局`));
    folder.write('去年.gknb', OTHER);
    client = await TestClient.start({
      capabilities: { ...WATCHING, window: { workDoneProgress: true } },
      workspaceFolders: [{ uri: folder.uri(), name: 'reports' }],
    });
    client.connection.onRequest('window/workDoneProgress/create', () => null);
    const ended = new Promise<void>((resolve) => {
      client.connection.onNotification('$/progress', ({ token, value }: { token: string; value: { kind: string } }) => {
        if (value.kind === 'begin') client.notify('window/workDoneProgress/cancel', { token });
        if (value.kind === 'end') resolve();
      });
    });
    const document = open('今年.gknb', THIS);
    await ended;
    happened(2, '去年.gknb');
    document.type('行政许可\t412', '行政许可\t413');
    assert.ok(!codes(await document.diagnostics()).includes('in-force'));
  });

  it('may be gone when the server looks, or no folder at all', async () => {
    mkdirSync(path.join(folder.path, '夹.txt'));
    const gone = pathToFileURL(path.join(folder.path, '没有')).href;
    const workspaceFolders = [gone, 'untitled:x', 'file:///%zz', folder.uri()].map((uri) => ({ uri, name: uri }));
    await start({ workspaceFolders });
    happened(3, '夹.txt', '没有/去年.gknb');
    folder.write('去年.gknb', OTHER);
    happened(1, '去年.gknb');
    await until(open('今年.gknb', THIS), ['in-force']);
  });
});

describe('an index of a folder', () => {
  const filesOf = (texts: Readonly<Record<string, string>>): Files => ({
    ...NO_FILES,
    read: async (uri) => {
      const text = texts[decodeURIComponent(uri.slice('x:/f/'.length))];
      return text === undefined ? null : { text };
    },
    list: async (_, most) => Object.keys(texts).slice(0, most),
  });
  const ready = (files: Files, most?: number) =>
    new Promise<{ index: ReportFolder; told: number[] }>((resolve) => {
      const told: number[] = [];
      const index: ReportFolder = new ReportFolder(
        'x:/f',
        {
          files,
          service: new ReportService(),
          idle: new IdleScheduler(),
          byContent: true,
          isOwn: () => true,
          ...(most && { maxFiles: most }),
        },
        {
          progressed() {},
          reportChanged() {},
          check: async () => {},
          failed: (error) => assert.fail(String(error)),
          idle() {},
          tooManyFiles: (max) => told.push(max),
          relatedReportsChanged: () => resolve({ index, told }),
        },
      );
    });
  const part = {
    words: 'b*',
    means: 'any' as const,
    matches: (name: string) => name.startsWith('b'),
    mayLieBelow: () => false,
  };
  const group = { covers: (name: string) => name === 'a.gknb', parts: [part] };

  it('reads no more files than it may, and then adds up no sums', async () => {
    const texts = { 'b1.gknb': EXAMPLE, 'b2.gknb': EXAMPLE, 'z.gknb': LAST };
    const few = await ready(filesOf(texts), 2);
    few.index.opened('a.gknb', parseReport(THIS));
    assert.deepEqual(few.told, [2]);
    assert.equal(few.index.relatedToOpen('a.gknb', [group])!.memberReports, null);
    assert.equal(few.index.relatedToOpen('a.gknb', [group])!.lastYear, null);
    const all = await ready(filesOf(texts), 3);
    all.index.opened('a.gknb', parseReport(THIS));
    assert.deepEqual(all.told, []);
    const { memberReports, lastYear } = all.index.relatedToOpen('a.gknb', [group])!;
    assert.deepEqual([memberReports!.map((part) => part.path), lastYear!.path], [['b1.gknb', 'b2.gknb'], 'z.gknb']);
  });

  it('has neighbours for what is open, and none once it is stopped', async () => {
    const { index } = await ready(filesOf({ 'z.gknb': LAST }));
    assert.equal(index.relatedToOpen('a.gknb', []), null);
    index.opened('a.gknb', parseReport(THIS));
    assert.notEqual(index.relatedToOpen('a.gknb', [])!.lastYear, null);
    index.stop();
    assert.deepEqual(index.relatedToOpen('a.gknb', []), NO_RELATED_REPORTS);
  });
});
