import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
import { MAX_OPEN_LENGTH } from '../../server/src/core/index.ts';
import { codes, TestClient, type TestDocument } from '../lsp/client.ts';
import { CONFIG, Folder, leave } from '../lsp/folder.ts';
import { BALANCED, WRONG_TOTAL } from '../lsp/texts.ts';

/** Rows of short numbers: what takes most time and memory. */
const LARGE = BALANCED + '1\t2\t3\n'.repeat(MAX_OPEN_LENGTH / 6);

const pulled = async (document: TestDocument) =>
  (await document.ask<{ items: { message: string; severity: number }[] }>('diagnostic')).items;

for (const pulls of [false, true])
  describe(`a text too large to be checked, for a client that ${pulls ? 'asks for' : 'is told'} its findings`, () => {
    let client: Awaited<ReturnType<typeof TestClient.spawn>>;
    before(async () => {
      client = await TestClient.spawn({ capabilities: pulls ? { textDocument: { diagnostic: {} } } : {} });
    });
    after(() => client.stop());
    const findingsOf = (document: TestDocument) => (pulls ? pulled(document) : document.diagnostics());

    it('is told of in one line, and nothing is done with it', async function () {
      if (process.platform === 'linux') this.timeout(20_000);
      const document = client.open(LARGE);
      const found = await findingsOf(document);
      assert.deepEqual(
        found.map(({ message, severity }) => [message, severity]),
        [['文本过长（超过 2 兆字符），未作检查', DiagnosticSeverity.Warning]],
      );
      const end = { line: 10, character: 0 };
      assert.equal(await document.ask('hover', { position: end }), null);
      assert.equal(await document.ask('documentSymbol'), null);
      assert.equal(await document.ask('foldingRange'), null);
      document.send([{ range: { start: end, end }, text: '字' }]);
      assert.equal((await findingsOf(document)).length, 1);
      document.close();
    });

    it('costs no more than to keep it', async () => {
      if (process.platform !== 'linux') return;
      const document = client.open('12345678\n'.repeat(1_200_000));
      assert.equal((await findingsOf(document)).length, 1);
      // Analysed it would be a gigabyte and more.
      const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${client.process.pid}/status`, 'utf8'))![1];
      assert.ok(Number(peak) < 600_000, `${peak} kB`);
      document.close();
    });

    it('is none that is no report', async () => {
      const document = client.open('a line of a log\n'.repeat(200_000), { languageId: 'plaintext', name: 'a.txt' });
      assert.deepEqual(await findingsOf(document), []);
      document.close();
    });

    it('is checked once it is shorter', async () => {
      const document = client.open(LARGE);
      await findingsOf(document);
      document.send([{ text: WRONG_TOTAL }]);
      document.text = WRONG_TOTAL;
      const found = await findingsOf(document);
      assert.ok(codes(found as Parameters<typeof codes>[0]).includes('row-total'));
      document.close();
    });
  });

describe('a folder in which a pipe bears the name of a file', () => {
  it('holds up nobody', async () => {
    if (process.platform === 'win32') return;
    const folder = new Folder();
    mkdirSync(path.join(folder.path, 'in'), { recursive: true });
    for (const name of [CONFIG, 'in/a.gknb']) spawnSync('mkfifo', [path.join(folder.path, name)]);
    const client = await TestClient.start({ workspaceFolders: [{ uri: folder.uri(''), name: 'folder' }] });
    try {
      const document = client.open(WRONG_TOTAL, { name: folder.uri('b.gknb') });
      assert.ok(codes(await document.diagnostics()).includes('row-total'));
      await client.eventually(() =>
        client.published.some(
          ({ uri, diagnostics }) =>
            uri === folder.uri(CONFIG) && /不是普通文件/.test(String(diagnostics[0]?.message ?? '')),
        ),
      );
    } finally {
      await leave(client, folder);
    }
  });
});
