import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  type CodeAction,
  type DocumentDiagnosticReport,
  type Hover,
  LSPErrorCodes,
} from 'vscode-languageserver/node';
import { TestClient, type TestDocument } from './client.ts';
import { BALANCED, GRANTED, RECEIVED, RECEIVED_WRONG, WRONG_TOTAL } from './texts.ts';

/** So many texts are open that their findings take far longer than everything else together. */
const MANY = 60;
/** Some are told while the messages come in: who types without end still sees findings. */
const FEW = 6;

const PULLS = { textDocument: { diagnostic: {} } };

describe('requests', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  const hoverOf = (document: TestDocument, words: string): Promise<Hover | null> => {
    const start = document.find(words);
    return document.ask('hover', { position: document.position(start + words.length) });
  };

  it('are answered before the findings of many texts that were opened', async () => {
    client = await TestClient.start();
    const documents = Array.from({ length: MANY }, () => client.open(WRONG_TOTAL));
    assert.ok(await hoverOf(documents.at(-1)!, RECEIVED_WRONG));
    assert.ok(client.published.length < FEW, `${client.published.length} were published before`);
    // And between them.
    assert.ok(await hoverOf(documents[MANY >> 1]!, RECEIVED_WRONG));
    assert.ok(client.published.length < 2 * FEW, `${client.published.length} were published before`);
    for (const document of documents) assert.ok((await document.diagnostics()).length > 0);
    assert.equal(client.published.length, MANY, 'each once');
  });

  it('are answered before the findings of many texts that were asked for', async () => {
    client = await TestClient.start({ capabilities: PULLS });
    const documents = Array.from({ length: MANY }, () => client.open(WRONG_TOTAL));
    let answered = 0;
    const answers = documents.map(async (document) => {
      const report = await document.ask<DocumentDiagnosticReport>('diagnostic');
      answered++;
      return report;
    });
    assert.ok(await hoverOf(documents.at(-1)!, RECEIVED_WRONG));
    assert.ok(answered < FEW, `${answered} were answered before`);
    for (const report of await Promise.all(answers)) assert.ok(report.kind === 'full' && report.items.length > 0);
  });

  it('leave the text that is typed in before those that were opened', async () => {
    client = await TestClient.start();
    const documents = Array.from({ length: MANY }, () => client.open(BALANCED));
    const typed = documents.at(-1)!;
    typed.type(RECEIVED, RECEIVED_WRONG);
    await typed.diagnostics();
    assert.ok(client.published.length < FEW, `${client.published.length} were published before`);
  });

  it('are answered for the text that the client had when it asked', async () => {
    client = await TestClient.start();
    const document = client.open(BALANCED);
    await document.diagnostics();
    const answers = [];
    for (let i = 0; i < 5; i++) {
      answers.push(hoverOf(document, RECEIVED));
      document.type(RECEIVED, RECEIVED_WRONG);
      answers.push(hoverOf(document, RECEIVED_WRONG));
      document.type(RECEIVED_WRONG, RECEIVED);
    }
    const [right, wrong, ...others] = (await Promise.all(answers)).map((hover) => JSON.stringify(hover?.contents));
    assert.notEqual(right, wrong);
    for (const [i, other] of others.entries()) assert.equal(other, i % 2 === 0 ? right : wrong);
  });

  it('that are taken back are answered so, whatever they ask', async () => {
    client = await TestClient.start();
    const document = client.open(WRONG_TOTAL);
    const range = document.range(0, WRONG_TOTAL.length);
    const position = document.position(document.find(GRANTED));
    const asked: readonly [string, object][] = [
      ['textDocument/codeAction', { range, context: { diagnostics: [] } }],
      ['textDocument/hover', { position }],
      ['textDocument/completion', { position }],
      ['textDocument/documentSymbol', {}],
      ['textDocument/semanticTokens/full', {}],
      ['textDocument/formatting', { options: { tabSize: 4, insertSpaces: true } }],
      ['disclosureReport/preview', {}],
    ];
    const refusals = asked.map(async ([method, params]) => {
      const source = new CancellationTokenSource();
      const answer = client.connection.sendRequest(
        method,
        { textDocument: document.identifier, ...params },
        source.token,
      );
      source.cancel();
      await assert.rejects(
        answer,
        ({ code }: { code?: number }) => code === LSPErrorCodes.RequestCancelled,
        `${method} was answered`,
      );
    });
    await Promise.all(refusals);
    const actions: CodeAction[] = await document.actions(range);
    assert.ok(actions.length > 0, 'what was not taken back is answered');
  });

  it('for edits that are taken back make none', async () => {
    client = await TestClient.start({ capabilities: { workspace: { applyEdit: true } } });
    const document = client.open(WRONG_TOTAL);
    const source = new CancellationTokenSource();
    const command = { command: 'disclosureReport.recomputeTotals', arguments: [document.uri] };
    const answer = client.connection.sendRequest('workspace/executeCommand', command, source.token);
    source.cancel();
    await assert.rejects(answer, ({ code }: { code?: number }) => code === LSPErrorCodes.RequestCancelled);
    await document.diagnostics();
    assert.deepEqual(client.applied, []);
  });
});
