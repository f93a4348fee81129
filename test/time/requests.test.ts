import assert from 'node:assert/strict';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver/node';
import { inTurns, REPORTS } from '../../bench/texts.ts';
import { TestClient } from '../lsp/client.ts';

const COUNT = 300;

/** The processor's time of server and client, which both run here, milliseconds. */
async function costOf(work: () => Promise<void>): Promise<number> {
  const begin = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}

describe('a request that is taken back at once', () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start();
  });
  after(() => client.stop());

  it('costs at most a tenth of one that is answered', async () => {
    // Each of a text of its own, of which nothing has been made yet.
    const next = inTurns(REPORTS.draft, COUNT);
    const documents = Array.from({ length: COUNT }, () => client.open(next()));
    const places = await Promise.all(
      documents.map(async (document, i) => {
        const found = await document.diagnostics();
        return { document, range: found[i % found.length]!.range };
      }),
    );
    const ask = (i: number, source = new CancellationTokenSource()) => {
      const { document, range } = places[i]!;
      const params = { textDocument: document.identifier, range, context: { diagnostics: [] } };
      return { source, answer: client.connection.sendRequest('textDocument/codeAction', params, source.token) };
    };
    const takenBack = await costOf(async () => {
      const refusals = places.map((_, i) => {
        const { source, answer } = ask(i);
        source.cancel();
        return assert.rejects(answer, ({ code }: { code?: number }) => code === LSPErrorCodes.RequestCancelled);
      });
      await Promise.all(refusals);
    });
    const answered = await costOf(async () => {
      for (const actions of await Promise.all(places.map((_, i) => ask(i).answer))) assert.ok(Array.isArray(actions));
    });
    assert.ok(takenBack <= answered / 10, `${takenBack.toFixed(0)} of ${answered.toFixed(0)} ms`);
  }).timeout(240_000);
});
