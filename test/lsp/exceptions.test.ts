import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  type CodeAction,
  type CreateFile,
  FileChangeType,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { type StartOptions, TestClient, type TestDocument } from './client.ts';
import { CONFIG, Folder, leave } from './folder.ts';
import { RECEIVED, RECEIVED_WRONG, WRONG_TOTAL } from './texts.ts';

const RECORD = 'disclosureReport.recordException';
const LIFT = 'disclosureReport.liftException';
const EDITS = { documentChanges: true, resourceOperations: ['create' as const] };
const PLAIN = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true }, workspaceEdit: EDITS } };
const ASKING = { ...PLAIN, experimental: { commands: { commands: [RECORD, LIFT] } } };

describe('known exceptions in an editor', () => {
  let folder: Folder;
  let client: TestClient;
  let document: TestDocument;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => leave(client, folder));

  const start = async (options: StartOptions = {}) => {
    const workspaceFolders = [{ uri: folder.uri(), name: 'reports' }];
    client = await TestClient.start({ capabilities: PLAIN, workspaceFolders, ...options });
    document = client.open(WRONG_TOTAL, { name: folder.uri('2023/某局.gknb') });
  };
  const rowTotal = async () => (await document.diagnostics()).find(({ code }) => code === 'row-total')!;
  const actions = async (title: RegExp): Promise<CodeAction[]> =>
    (await document.actions((await rowTotal()).range, ['quickfix'])).filter((action) => title.test(action.title));
  const record = async () => (await actions(/已知例外…（行总计不等于各列之和）/))[0]!;
  /** As an editor does that has the file not open: makes it, and writes the edits into it. */
  const applyOnDisk = (edit: WorkspaceEdit | undefined) => {
    const changes = (edit?.documentChanges ?? []) as (CreateFile | TextDocumentEdit)[];
    for (const change of changes) {
      if ('kind' in change) {
        folder.write(CONFIG, '');
        continue;
      }
      assert.equal(change.textDocument.uri, folder.uri(CONFIG));
      assert.equal(change.textDocument.version, null);
      write(change.edits as TextEdit[]);
    }
    client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: folder.uri(CONFIG), type: FileChangeType.Changed }],
    });
  };
  const write = (edits: readonly TextEdit[]) => {
    const scratch = client.open(configText(), { name: 'scratch.txt', languageId: 'plaintext' });
    for (const { range, newText } of [...edits].reverse())
      scratch.replace(scratch.offset(range.start), scratch.offset(range.end), newText);
    folder.write(CONFIG, scratch.text);
  };
  const configText = () => readFileSync(new URL(folder.uri(CONFIG)), 'utf8');
  const severityOf = (code: string) =>
    client.published.findLast(({ uri }) => uri === document.uri)?.diagnostics.find((each) => each.code === code)
      ?.severity;
  const toldOfConfig = () =>
    client.published
      .findLast(({ uri }) => uri === folder.uri(CONFIG))
      ?.diagnostics.map(({ message }) => String(message)) ?? [];
  const add = (exception: unknown) =>
    client.request<string>('workspace/executeCommand', {
      command: 'disclosureReport.addException',
      arguments: [document.uri, exception],
    });

  it('are recorded with the reason that the client has asked for', async () => {
    await start({ capabilities: ASKING });
    const action = await record();
    assert.equal(action.kind, 'quickfix');
    assert.equal(action.edit, undefined);
    assert.notEqual(action.isPreferred, true);
    assert.deepEqual(
      action.diagnostics?.map(({ code }) => code),
      ['row-total'],
    );
    const [uri, exception, rule] = action.command?.arguments ?? [];
    assert.equal(rule, '行总计不等于各列之和');
    assert.equal(action.command?.command, RECORD);
    assert.equal(uri, document.uri);
    assert.deepEqual(exception, {
      file: '2023/某局.gknb',
      code: 'row-total',
      cells: ['requests.received.total'],
      expected: 32,
      actual: 31,
    });
    assert.equal(await add({ ...exception, reason: '一件于年底撤回' }), folder.uri(CONFIG));
    applyOnDisk(client.applied[0]);
    await client.eventually(() => severityOf('row-total') === 4);
    const explained = await rowTotal();
    assert.match(String(explained.message), /^已知例外（一件于年底撤回）：.*32/);
    assert.equal(explained.data.explained, '一件于年底撤回');
    assert.deepEqual(toldOfConfig(), []);
  });

  it('are written down at once where the client cannot ask, and wait for their reason', async () => {
    await start();
    const action = await record();
    assert.equal(action.command, undefined);
    applyOnDisk(action.edit);
    assert.match(configText(), /"reason": "请填写理由"/);
    await client.eventually(() => toldOfConfig().some((message) => /请填写理由/.test(message)));
    assert.equal(severityOf('row-total'), 1, 'without a reason it does not hold');
    assert.deepEqual(await actions(/已知例外…（行总计不等于各列之和）/), [], 'it is not offered twice');
    folder.write(CONFIG, configText().replace('请填写理由', '一件于年底撤回'));
    applyOnDisk(undefined);
    await client.eventually(() => severityOf('row-total') === 4);
    await client.eventually(() => toldOfConfig().length === 0);
  });

  it('come back when the figures change, and are then told of at their place', async () => {
    await start();
    applyOnDisk((await record()).edit);
    folder.write(CONFIG, configText().replace('请填写理由', '撤回'));
    applyOnDisk(undefined);
    await client.eventually(() => severityOf('row-total') === 4);
    document.type(RECEIVED_WRONG, RECEIVED_WRONG.replace(/31$/, '30'));
    await client.eventually(() => severityOf('row-total') === 1);
    await client.eventually(() => toldOfConfig().some((message) => /row-total.*请核对或删除/.test(message)));
    document.type(RECEIVED_WRONG.replace(/31$/, '30'), RECEIVED_WRONG);
    await client.eventually(() => severityOf('row-total') === 4);
    await client.eventually(() => toldOfConfig().length === 0);
    document.type(RECEIVED_WRONG, RECEIVED);
    await client.eventually(() => toldOfConfig().length === 1);
  });

  it('are lifted by a quick fix', async () => {
    await start();
    folder.write(CONFIG, '{\n  // 说明\n  "severity": {}\n}\n');
    const before = configText();
    applyOnDisk(undefined);
    applyOnDisk((await record()).edit);
    folder.write(CONFIG, configText().replace('请填写理由', '撤回'));
    applyOnDisk(undefined);
    await client.eventually(() => severityOf('row-total') === 4);
    const [lift, ...more] = await actions(/取消已知例外/);
    assert.equal(more.length, 0);
    applyOnDisk(lift?.edit);
    await client.eventually(() => severityOf('row-total') === 1);
    assert.equal(configText().replace(',\n  "exceptions": []', ''), before);
  });

  it('are lifted by a command where the client has one, and only what still stands there', async () => {
    await start({ capabilities: ASKING });
    const [, exception] = (await record()).command?.arguments ?? [];
    await add({ ...exception, reason: '撤回' });
    applyOnDisk(client.applied[0]);
    await client.eventually(() => severityOf('row-total') === 4);
    const [lift] = await actions(/取消已知例外（行总计不等于各列之和）/);
    assert.equal(lift?.edit, undefined);
    assert.equal(lift?.command?.command, LIFT);
    const [uri, explained] = lift.command.arguments ?? [];
    const remove = () =>
      client.request<string>('workspace/executeCommand', {
        command: 'disclosureReport.removeException',
        arguments: [uri, explained],
      });
    assert.equal(await remove(), folder.uri(CONFIG));
    applyOnDisk(client.applied[1]);
    await client.eventually(() => severityOf('row-total') === 1);
    assert.deepEqual(JSON.parse(configText()).exceptions, []);
    await assert.rejects(remove(), /已不在配置文件中/);
  });

  it('are not offered for remarks, nor where nothing can be written', async () => {
    await start({ initializationOptions: { severity: { 'row-total': 'info' } } });
    assert.deepEqual(await actions(/行总计不等于/), []);
    folder.write(CONFIG, '{');
    applyOnDisk(undefined);
    client.notify('workspace/didChangeConfiguration', { settings: { disclosureReport: {} } });
    await client.eventually(() => severityOf('row-total') === 1);
    assert.deepEqual(await actions(/已知例外/), []);
    const untitled = client.open(WRONG_TOTAL, { name: 'untitled:Untitled-1' });
    const all = await untitled.actions(untitled.range(0, untitled.text.length));
    assert.ok(all.length > 0 && all.every(({ title }) => !/已知例外/.test(title)));
  });

  it('are written into the text that the editor has open', async () => {
    await start();
    const config = client.open('{\n\t"severity": {} // 😀\n}\n', { name: folder.uri(CONFIG), languageId: 'jsonc' });
    config.apply((await record()).edit);
    assert.match(
      config.text,
      /^\{\n\t"severity": \{\}, \/\/ 😀\n\t"exceptions": \[\n\t\t\{\n\t\t\t"file": "2023\/某局\.gknb",\n/,
    );
    config.type('请填写理由', '撤回');
    await client.eventually(() => severityOf('row-total') === 4);
    const place = config.range(config.find('"code"'), config.find('"code"'));
    const [removal] = await config.actions(place);
    assert.match(removal?.title ?? '', /删除这一例外（行总计不等于各列之和）/);
    config.apply(removal?.edit);
    await client.eventually(() => severityOf('row-total') === 1);
  });

  it('are made beside the report where no folder is open, as a plain edit for a client that makes no files', async () => {
    await start({ workspaceFolders: null, capabilities: {}, locale: 'en' });
    const [action] = (await document.actions((await rowTotal()).range, ['quickfix'])).filter(({ title }) =>
      /known exception/.test(title),
    );
    assert.equal(action?.title, 'Record as a known exception… (A row’s total is not the sum of its columns)');
    const [[uri, edits] = assert.fail()] = Object.entries(action.edit?.changes ?? {});
    assert.equal(uri, folder.uri(`2023/${CONFIG}`));
    assert.deepEqual(edits[0]?.range, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
    const { file, reason } = JSON.parse(edits[0]!.newText).exceptions[0];
    assert.deepEqual([file, reason], ['某局.gknb', 'State the reason']);
  });

  it('are refused where what is sent is none', async () => {
    await start({ capabilities: ASKING });
    for (const nonsense of [
      undefined,
      null,
      7,
      {},
      { code: 'row-total', file: 'x' },
      { code: 'row-total', file: 'x', reason: ' ' },
    ])
      await assert.rejects(add(nonsense));
    assert.deepEqual(client.applied, []);
  });
});
