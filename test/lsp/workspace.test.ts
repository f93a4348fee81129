import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  type Diagnostic,
  LSPErrorCodes,
  ProgressType,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver/node';
import { fixture } from '../fixtures.ts';
import { codes, TestClient } from './client.ts';
import { CONFIG, Folder } from './folder.ts';
import { BALANCED, RECEIVED, RECEIVED_WRONG, WRONG_TOTAL } from './texts.ts';

const EXAMPLE = fixture('example.gknb');
const DOCUMENTS = '行政规范性文件\t3\t1\t';
/** In force are 18 in 2023, and 18 + 3 − 1 in 2024. */
const THIS = EXAMPLE.replace(`${DOCUMENTS}18`, `${DOCUMENTS}20`);
const LAST = EXAMPLE.replaceAll('2024', '2023').replace('2025', '2024');
/** What is carried over in 2023 is what 2024 carries in. */
const CARRIED_OUT = /四、结转下年度继续办理\t[\t\d]*/.exec(LAST)![0];
const PART = new ProgressType<WorkspaceDiagnosticReport>();

describe('findings of reports that are not open', () => {
  let folder: Folder;
  let client: TestClient;
  let settings: object = {};
  /** What a client shows that keeps what it is told. */
  let shown: Map<string, Diagnostic[]>;
  let told: string[];
  let asked: { end(): Promise<unknown> } | null = null;

  beforeEach(() => {
    folder = new Folder();
    settings = {};
    shown = new Map();
    told = [];
  });
  afterEach(async () => {
    await asked?.end();
    asked = null;
    assert.deepEqual(client.logged, []);
    await client.stop();
    folder.remove();
  });

  const start = async () => {
    client = await TestClient.start({
      capabilities: {
        textDocument: { diagnostic: {} },
        workspace: { configuration: true, didChangeWatchedFiles: { dynamicRegistration: true } },
      },
      settings: () => settings,
      workspaceFolders: [{ uri: folder.uri(), name: 'reports' }],
      locale: 'zh-cn',
    });
  };
  /** Asks as VS Code does: once, and is told as long as there is something new. */
  const follow = (previousResultIds: { uri: string; value: string }[] = []) => {
    const partialResultToken = `part ${told.length}`;
    const source = new CancellationTokenSource();
    const heard = client.connection.onProgress(PART, partialResultToken, ({ items }) => {
      for (const item of items) {
        told.push(item.uri);
        if (item.kind === 'full') shown.set(item.uri, item.items);
      }
      client.noted();
    });
    const answer = client.connection
      .sendRequest('workspace/diagnostic', { previousResultIds, partialResultToken }, source.token)
      .then(
        () => 'answered',
        (error: { code: number }) => error.code,
      );
    asked = {
      end: () => {
        source.cancel();
        return answer.finally(() => heard.dispose());
      },
    };
    return asked;
  };
  const pullAll = (previousResultIds: { uri: string; value: string }[] = []) =>
    client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds });
  const has = (name: string, ...wished: string[]) =>
    client.eventually(() => {
      const found = shown.get(folder.uri(name));
      return found && wished.every((code) => codes(found).includes(code)) && (wished.length > 0 || found.length === 0);
    });
  const happened = (type: 1 | 2 | 3, ...names: string[]) =>
    client.notify('workspace/didChangeWatchedFiles', {
      changes: names.map((name) => ({ uri: folder.uri(name), type })),
    });

  it('are offered, told with their places, and then only what is new', async () => {
    folder.write('局/错.gknb', WRONG_TOTAL);
    folder.write('局/对.gknb', BALANCED);
    await start();
    assert.equal(client.result.capabilities.diagnosticProvider?.workspaceDiagnostics, true);
    const { items } = await pullAll();
    assert.deepEqual(
      items.map(({ uri, version }) => [uri, version]),
      [[folder.uri('局/错.gknb'), null]],
    );
    const [report = assert.fail()] = items;
    assert.ok(report.kind === 'full' && report.resultId);
    const document = client.open(WRONG_TOTAL, { name: folder.uri('局/错.gknb') });
    const open = await document.ask<{ items: Diagnostic[] }>('diagnostic');
    const errors = open.items.filter(({ severity }) => severity === 1);
    assert.ok(errors.length > 0);
    assert.deepEqual(report.items, errors, 'as they are told when it is open, those of less weight left out');
    const previous = [{ uri: report.uri, value: report.resultId }];
    assert.deepEqual(await pullAll(previous), { items: [] }, 'it is open: nothing is told twice');
    document.close();
    const again = await pullAll(previous);
    assert.equal(again.items.length, 1, 'and again, for what was shown while it was open');
  });

  it('follow the disk, other reports, and the configuration', async () => {
    folder.write('今年.gknb', THIS);
    folder.write('去年.gknb', LAST);
    folder.write('错.gknb', WRONG_TOTAL);
    await start();
    const stream = follow();
    await has('错.gknb', 'row-total');
    folder.write('错.gknb', BALANCED);
    happened(2, '错.gknb');
    await has('错.gknb');
    // Another report has changed what is wrong in this one, which is not open and was not touched.
    folder.write('去年.gknb', LAST.replace(CARRIED_OUT, `${CARRIED_OUT.slice(0, -1)}9`));
    happened(2, '去年.gknb');
    await has('今年.gknb', 'carry-over');
    const last = client.open(LAST, { name: folder.uri('去年.gknb') });
    await last.ask('diagnostic');
    await has('今年.gknb');
    last.type(CARRIED_OUT, `${CARRIED_OUT.slice(0, -1)}8`);
    await last.ask('diagnostic');
    await has('今年.gknb', 'carry-over');
    folder.write(CONFIG, { severity: { 'carry-over': 'off' } });
    happened(1, CONFIG);
    await has('今年.gknb');
    folder.delete(CONFIG);
    happened(3, CONFIG);
    await has('今年.gknb', 'carry-over');
    folder.delete('今年.gknb');
    happened(3, '今年.gknb');
    await has('今年.gknb');
    assert.equal(await stream.end(), LSPErrorCodes.RequestCancelled);
  });

  it('are those of the disk again when a report is closed', async () => {
    folder.write('错.gknb', WRONG_TOTAL);
    await start();
    follow();
    await has('错.gknb', 'row-total');
    const document = client.open(BALANCED, { name: folder.uri('错.gknb') });
    for (const [from, to] of [
      [RECEIVED, RECEIVED_WRONG],
      [RECEIVED_WRONG, RECEIVED],
    ] as const) {
      document.type(from, to);
      await document.ask('diagnostic');
    }
    // VS Code does not ask for a text whose editor is closed, and keeps it open for a while.
    document.type(RECEIVED, RECEIVED_WRONG);
    await has('错.gknb', 'row-total');
    document.type(RECEIVED_WRONG, RECEIVED);
    await has('错.gknb');
    shown.clear();
    document.close();
    await has('错.gknb', 'row-total');
    // Outside of every folder nothing is known of a text that was closed: what is shown of it is taken back.
    const stray = client.open(WRONG_TOTAL, { name: 'file:///elsewhere/x.gknb' });
    await stray.ask('diagnostic');
    stray.close();
    await client.eventually(() => shown.get('file:///elsewhere/x.gknb')?.length === 0);
  });

  it('are told once more after a closed report was asked for a last time: until then VS Code pays no heed', async () => {
    folder.write('错.gknb', BALANCED);
    await start();
    const document = client.open(WRONG_TOTAL, { name: folder.uri('错.gknb') });
    await document.ask('diagnostic');
    follow();
    document.close();
    await has('错.gknb');
    shown.clear();
    await document.ask('diagnostic');
    await has('错.gknb');
  });

  it('are as many as the setting says', async () => {
    folder.write('错.gknb', WRONG_TOTAL);
    settings = { folderFindings: 'off' };
    await start();
    assert.deepEqual(await pullAll(), { items: [] });
    follow();
    const severities = async (choice: string) => {
      settings = { folderFindings: choice };
      shown.clear();
      client.notify('workspace/didChangeConfiguration', { settings: null });
      const found = await client.eventually(() => shown.get(folder.uri('错.gknb')));
      return [...new Set(found.map(({ severity }) => severity))].sort();
    };
    assert.deepEqual(await severities('errors'), [1]);
    assert.deepEqual(await severities('all'), [1, 2]);
    assert.deepEqual(await severities('off'), []);
    settings = { index: false };
    client.notify('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await pullAll(), { items: [] });
  });

  it('are no flood, and it is told how many are left out', async () => {
    // In each the other five sections are missing.
    for (let i = 0; i < 220; i++) folder.write(`${1000 + i}.gknb`, '一、总体情况\n');
    await start();
    const { items } = await pullAll();
    const found = items.flatMap((item) => (item.kind === 'full' ? item.items : []));
    const more = found.filter(({ severity }) => severity === 3);
    assert.equal(more.length, 1);
    const [, reports, rest] = /还有 (\d+) 份报告的 (\d+) 项检查结果未列出/.exec(String(more[0]!.message))!;
    assert.equal(items.length + Number(reports), 221);
    assert.ok(found.length - 1 <= 1000 && found.length - 1 + Number(rest) > 1000);
  });

  it('do not keep a server that is to end', async () => {
    await start();
    follow();
    asked = null;
  });
});
