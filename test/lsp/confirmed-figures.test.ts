import assert from 'node:assert/strict';
import { readConfig } from '../../server/src/core/testing.ts';
import { TestClient, type TestDocument } from './client.ts';
import { CONFIG, Folder, leave } from './folder.ts';
import { BALANCED } from './texts.ts';

const WORDS = '经多方会商后答复申请16件';
const TEXT = BALANCED.replace(/(（二）依申请公开[^\n]*\n)/, `$1\n${WORDS}。\n`);
const RECORD = 'disclosureReport.recordException';
const EDITS = { documentChanges: true, resourceOperations: ['create' as const] };
const PLAIN = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true }, workspaceEdit: EDITS } };

describe('figures confirmed in an editor', () => {
  let folder: Folder;
  let client: TestClient;
  let document: TestDocument;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => leave(client, folder));

  const start = async (capabilities: object = PLAIN) => {
    assert.ok(TEXT.includes(WORDS));
    const workspaceFolders = [{ uri: folder.uri(), name: 'reports' }];
    client = await TestClient.start({ capabilities, workspaceFolders });
    document = client.open(TEXT, { name: folder.uri('a.gknb') });
    await document.diagnostics();
  };
  const actions = async () => {
    const at = document.text.indexOf(WORDS) + WORDS.length - 2;
    const range = { start: document.position(at), end: document.position(at) };
    return (await document.actions(range, ['quickfix'])).filter(({ title }) => title.includes('已由人核实'));
  };
  const coverage = () =>
    client.request<{ verified?: number; notUnderstood: { text: string }[]; summary: string }>(
      'workspace/executeCommand',
      {
        command: 'disclosureReport.coverage',
        arguments: [document.uri],
      },
    );

  it('are recorded at the figure, with a reason to be filled in', async () => {
    await start();
    const [action, ...others] = await actions();
    assert.deepEqual(others, []);
    assert.equal(action!.title, `记录为已由人核实：${WORDS}…`);
    assert.match(JSON.stringify(action!.edit), /请填写理由/);
    const before = await coverage();
    assert.equal(before.verified, undefined);
    assert.ok(before.notUnderstood.some(({ text }) => text === WORDS));
  });

  it('are recorded by a client that asks for the reason', async () => {
    await start({ ...PLAIN, experimental: { commands: { commands: [RECORD] } } });
    const [action] = await actions();
    const { command, arguments: sent } = action!.command!;
    assert.equal(command, RECORD);
    assert.deepEqual(sent, [document.uri, { file: 'a.gknb', words: WORDS }, '正文数字，已由人核实']);
    const answer = await client.request<string>('workspace/executeCommand', {
      command: 'disclosureReport.addException',
      arguments: [document.uri, { file: 'a.gknb', words: WORDS, reason: '与台账核对过' }],
    });
    assert.equal(answer, folder.uri(CONFIG));
    assert.match(JSON.stringify(client.applied.at(-1)), /\\"verified\\": \[.*与台账核对过/);
  });

  it('count as verified, and can be taken back', async () => {
    const entry = { file: 'a.gknb', words: WORDS, reason: '与台账核对过' };
    folder.write(CONFIG, { verified: [entry] });
    await start();
    const { verified, notUnderstood, summary } = await coverage();
    assert.equal(verified, 1);
    assert.ok(!notUnderstood.some(({ text }) => text === WORDS));
    assert.match(summary, /，人工核实 1 个，/);
    const [action] = await actions();
    assert.equal(action!.title, `不再算作已由人核实：${WORDS}`);
    assert.deepEqual(readConfig(JSON.stringify({ verified: [entry] })).problems, []);
    assert.match(JSON.stringify(action!.edit), /"newText":""/);
  });

  it('are told of in the configuration where they are of no use', async () => {
    folder.write(CONFIG, { verified: [{ file: 'a.gknb', words: '经会商后答复申请17件', reason: '与台账核对过' }] });
    await start();
    const problems = () => client.published.findLast(({ uri }) => uri === folder.uri(CONFIG))?.diagnostics ?? [];
    await client.eventually(() => problems().length > 0);
    assert.deepEqual(
      problems().map(({ message }) => message),
      ['“a.gknb”里已没有“经会商后答复申请17件”，或已能核对：请核对或删除'],
    );
  });
});
