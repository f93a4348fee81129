import assert from 'node:assert/strict';
import type { TextEdit } from 'vscode-languageserver/node';
import { TestClient, type TestDocument } from './client.ts';
import { BALANCED, GRANTED } from './texts.ts';

const OPTIONS = { options: { tabSize: 4, insertSpaces: false } };

for (const encoding of ['utf-16', 'utf-8'] as const)
  describe(`formatting, with positions in ${encoding}`, () => {
    let client: TestClient;
    before(async () => {
      client = await TestClient.start({ capabilities: { general: { positionEncodings: [encoding] } } });
    });
    after(() => client.stop());

    const format = async (document: TestDocument, method: string, params: object = {}): Promise<void> => {
      const edits = await document.ask<TextEdit[]>(method, { ...OPTIONS, ...params });
      document.apply({ changes: { [document.uri]: edits } });
    };
    const fields = (document: TestDocument, words: string): string[] =>
      document.text
        .split(/\r?\n/)
        .find((line) => line.includes(words))!
        .split('|')
        .map((field) => field.trim())
        .slice(1, -1);

    it('aligns all tables, keeps every value and line end, and has nothing to do then', async () => {
      const document = client.open(BALANCED.replaceAll('\n', '\r\n'));
      await format(document, 'formatting');
      assert.deepEqual(fields(document, '（一）予以公开'), [
        ...['三、本年度办理结果', '（一）予以公开', ''],
        ...['10', '3', '1', '0', '1', '0', '15'],
      ]);
      assert.ok(!document.text.includes('\t') && !/[^\r]\n/.test(document.text));
      assert.deepEqual(await document.ask('formatting', OPTIONS), []);
      assert.deepEqual(
        (await document.diagnostics()).filter(({ severity }) => severity === 1),
        [],
      );
    });

    it('aligns the table that a range touches', async () => {
      const document = client.open(BALANCED);
      const at = document.find('行政许可');
      await format(document, 'rangeFormatting', { range: document.range(at, at + 1) });
      assert.equal(fields(document, '行政许可').length, 4);
      assert.ok(document.text.includes(GRANTED), 'the other tables are as they were');
    });

    it('leaves alone what is no report, and what is not open', async () => {
      const document = client.open('a\tb\n1\t2\n', { languageId: 'plaintext', name: '笔记.txt' });
      assert.equal(await document.ask('formatting', OPTIONS), null);
      const textDocument = { uri: 'file:///not-open.gknb' };
      assert.equal(await client.request('textDocument/formatting', { textDocument, ...OPTIONS }), null);
    });
  });
