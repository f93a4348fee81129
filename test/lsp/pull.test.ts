import assert from 'node:assert/strict';
import { CancellationTokenSource, type DocumentDiagnosticReport, LSPErrorCodes } from 'vscode-languageserver/node';
import { codes, TestClient, type TestDocument } from './client.ts';
import { BALANCED, RECEIVED, RECEIVED_WRONG, WRONG_TOTAL } from './texts.ts';

const pull = (document: TestDocument, previousResultId?: string) =>
  document.ask<DocumentDiagnosticReport>('diagnostic', previousResultId === undefined ? {} : { previousResultId });

function full(report: DocumentDiagnosticReport) {
  assert.equal(report.kind, 'full');
  return report as Extract<DocumentDiagnosticReport, { kind: 'full' }>;
}

describe('findings that are asked for', () => {
  let client: TestClient;
  let settings: unknown = null;
  before(async () => {
    client = await TestClient.start({
      capabilities: {
        textDocument: { diagnostic: {} },
        workspace: {
          configuration: true,
          didChangeConfiguration: { dynamicRegistration: true },
          diagnostics: { refreshSupport: true },
        },
      },
      settings: () => settings,
    });
  });
  after(() => client.stop());
  afterEach(() => {
    settings = null;
    client.notify('workspace/didChangeConfiguration', { settings: null });
  });

  it('are offered, and then not pushed as well', async () => {
    assert.ok(client.result.capabilities.diagnosticProvider);
    const document = client.open(WRONG_TOTAL);
    assert.ok(codes(full(await pull(document)).items).includes('row-total'));
    document.close();
    assert.deepEqual(full(await pull(document)).items, []);
    assert.deepEqual(client.published, []);
  });

  it('are not offered to a client that cannot ask', async () => {
    const other = await TestClient.start();
    assert.equal(other.result.capabilities.diagnosticProvider, undefined);
    await other.stop();
  });

  it('are unchanged until the text is another', async () => {
    const document = client.open(BALANCED);
    const { resultId } = full(await pull(document));
    assert.ok(resultId);
    assert.deepEqual(await pull(document, resultId), { kind: 'unchanged', resultId });
    document.type(RECEIVED, RECEIVED_WRONG);
    const next = full(await pull(document, resultId));
    assert.ok(codes(next.items).includes('row-total'));
    assert.notEqual(next.resultId, resultId);
    // A client that threw the newer answer away asks with the older result again.
    assert.ok(codes(full(await pull(document, resultId)).items).includes('row-total'));
  });

  it('are those of the newest text, whatever was asked in between', async () => {
    const document = client.open(BALANCED);
    const answers: Promise<DocumentDiagnosticReport>[] = [];
    for (let i = 0; i < 25; i++) {
      document.type(RECEIVED, RECEIVED_WRONG);
      answers.push(pull(document));
      document.type(RECEIVED_WRONG, RECEIVED);
      answers.push(pull(document));
    }
    const last = full((await Promise.all(answers)).at(-1)!);
    assert.ok(!codes(last.items).includes('row-total'));
    assert.match(last.resultId ?? '', /^51\b/);
  });

  it('are answered as cancelled when they no longer matter', async () => {
    const document = client.open(BALANCED);
    // The server cannot answer before it has the settings, and is told first that nobody wants the answer.
    let tellSettings!: (settings: unknown) => void;
    settings = new Promise((resolve) => {
      tellSettings = resolve;
    });
    client.notify('workspace/didChangeConfiguration', { settings: null });
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest(
      'textDocument/diagnostic',
      { textDocument: document.identifier },
      source.token,
    );
    source.cancel();
    tellSettings(null);
    await assert.rejects(answer, (error: { code: number }) => error.code === LSPErrorCodes.RequestCancelled);
    assert.ok(full(await pull(document)).items);
  });

  it('follow the settings', async () => {
    const document = client.open(WRONG_TOTAL);
    const { resultId, items } = full(await pull(document));
    assert.ok(codes(items).includes('row-total'));
    await client.eventually(() => client.registered.includes('workspace/didChangeConfiguration'));
    settings = { severity: { 'row-total': 'off', balance: 'hint' } };
    const before = client.refreshes;
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.eventually(() => client.refreshes > before);
    const changed = full(await pull(document, resultId));
    assert.ok(!codes(changed.items).includes('row-total'));
    assert.equal(changed.items.find(({ code }) => code === 'balance')?.severity, 4);
  });

  it('wait for the document to be saved, where the user wants it so', async () => {
    settings = { run: 'onSave' };
    client.notify('workspace/didChangeConfiguration', { settings: null });
    const document = client.open(BALANCED);
    const { resultId } = full(await pull(document));
    document.type(RECEIVED, RECEIVED_WRONG);
    assert.deepEqual(await pull(document, resultId), { kind: 'unchanged', resultId });
    const before = client.refreshes;
    document.save();
    await client.eventually(() => client.refreshes > before);
    assert.ok(codes(full(await pull(document, resultId)).items).includes('row-total'));
  });
});
