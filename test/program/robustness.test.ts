import assert from 'node:assert/strict';
import { TestClient, type TestDocument } from '../lsp/client.ts';
import { BALANCED, RECEIVED, RECEIVED_WRONG } from '../lsp/texts.ts';

const HALF_TABLE = BALANCED.slice(0, BALANCED.indexOf('4.保护第三方合法权益') + 8);

const BAD: Record<string, string> = {
  'no text': '',
  'one byte': 'a',
  'one line end': '\n',
  'a byte-order mark alone': '\ufeff',
  'a megabyte in one line': '一、总体情况，收到3件'.repeat(100_000),
  'a megabyte of numbers in one line': `一、本年新收政府信息公开申请数量${'\t1'.repeat(500_000)}`,
  'lone surrogates': BALANCED.replace('总体情况', '总体\ud800情况').replaceAll('\t0', '\t\udc00'),
  'half a table': HALF_TABLE,
  'no line end but CR': BALANCED.replaceAll('\n', '\r'),
  'mixed line ends': BALANCED.split('\n')
    .map((line, i) => line + ['\n', '\r\n', '\r'][i % 3])
    .join(''),
  'binary bytes': Array.from({ length: 5000 }, (_, i) => String.fromCharCode((i * 7919) % 256)).join(''),
  'a million blanks': `一、总体情况\n${' '.repeat(500_000)}\n${'\t'.repeat(500_000)}`,
  'nothing but headings': '一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n'.repeat(300),
};

/** Asks everything there is to ask, at both ends and in between. */
async function askAll(document: TestDocument): Promise<void> {
  const { text } = document;
  const end = { line: text.split(/\r\n|\r|\n/).length - 1, character: 0 };
  for (const position of [{ line: 0, character: 0 }, end, { line: 1e9, character: 1e9 }, { line: -1, character: -5 }]) {
    await document.ask('hover', { position });
    await document.actions({ start: position, end: position });
    await document.actions({ start: { line: 0, character: 0 }, end: position });
  }
  await document.ask('documentSymbol');
  await document.ask('foldingRange');
}

for (const encoding of ['utf-16', 'utf-8', 'utf-32'])
  describe(`bad input, counted in ${encoding}`, () => {
    let client: TestClient;
    before(async () => {
      client = await TestClient.spawn({ capabilities: { general: { positionEncodings: [encoding] } } });
    });
    after(() => client.stop());
    afterEach(() => assert.deepEqual(client.logged, [], 'nothing was amiss'));

    for (const [name, text] of Object.entries(BAD))
      it(`is ${name}`, async () => {
        const document = client.open(text);
        for (const { range } of await document.diagnostics())
          assert.ok(range.start.line < range.end.line || range.start.character <= range.end.character);
        await askAll(document);
        document.close();
      });

    it('is a text that comes and goes as a whole', async () => {
      const document = client.open(BALANCED);
      for (const text of Object.values(BAD).slice(0, 4)) {
        document.send([{ text }]);
        document.text = text;
        await document.diagnostics();
        document.send([{ text: BALANCED }]);
        document.text = BALANCED;
      }
      document.type(RECEIVED, RECEIVED_WRONG);
      assert.ok((await document.diagnostics()).some(({ code }) => code === 'row-total'));
    });

    it('is an edit beyond the end: it is made at the end, and later ones are where they belong', async () => {
      const document = client.open('一、总体情况\n');
      const far = { line: 4000, character: 4000 };
      document.send([{ range: { start: far, end: { line: 5000, character: 1 } }, text: BALANCED }]);
      document.text += BALANCED;
      const nearEnd = { start: { line: 0, character: 900 }, end: { line: 0, character: 901 } };
      document.send([{ range: nearEnd, text: '' }]);
      document.type(RECEIVED, RECEIVED_WRONG);
      const found = (await document.diagnostics()).find(({ code }) => code === 'row-total');
      assert.equal(found && document.at(found.range), '31');
    });

    it('is an edit with its ends exchanged, below zero, or not in numbers', async () => {
      const document = client.open(BALANCED);
      const at = document.find(RECEIVED) + RECEIVED.length - 2;
      const { start, end } = document.range(at, at + 2);
      document.send([{ range: { start: end, end: start }, text: '31' }]);
      document.text = `${BALANCED.slice(0, at)}31${BALANCED.slice(at + 2)}`;
      const nowhere = { line: -3, character: -1 };
      document.send([{ range: { start: nowhere, end: nowhere }, text: '\n' }]);
      document.text = `\n${document.text}`;
      const found = (await document.diagnostics()).find(({ code }) => code === 'row-total');
      assert.equal(found && document.at(found.range), '31');
      document.send([{ range: { start: { line: null, character: 'x' }, end: { line: 0.5, character: 0 } }, text: '' }]);
      await document.diagnostics();
    });

    it('is an edit with the number of the text before, or with none', async () => {
      const document = client.open(BALANCED);
      await document.diagnostics();
      for (const version of [1, null]) {
        const at = document.find(RECEIVED) + RECEIVED.length - 2;
        const contentChanges = [{ range: document.range(at, at + 2), text: version ? '31' : '30' }];
        client.notify('textDocument/didChange', { textDocument: { uri: document.uri, version }, contentChanges });
        await client.eventually(() =>
          client.published
            .findLast(({ uri }) => uri === document.uri)
            ?.diagnostics.some(({ code, data }) => code === 'row-total' && data.actual === (version ? 31 : 30)),
        );
      }
    });

    it('is an edit in the middle of a character', async () => {
      const document = client.open(`😀😀\n${BALANCED}`);
      for (const character of [1, 3, 5, 7]) {
        const middle = { line: 0, character };
        document.send([{ range: { start: middle, end: middle }, text: '\n' }]);
        document.send([{ range: { start: { line: 0, character: 0 }, end: middle }, text: '😀' }]);
      }
      await document.diagnostics();
      await askAll(document);
    });

    it('is a document that is not open', async () => {
      const ghost = client.open(BALANCED);
      ghost.close();
      ghost.send([{ range: ghost.range(0, 0), text: '1' }]);
      ghost.close();
      ghost.save();
      assert.equal(await ghost.ask('hover', { position: { line: 0, character: 0 } }), null);
      assert.equal(await ghost.ask('documentSymbol'), null);
      await client.open(BALANCED).diagnostics();
    });

    it('is an address that is none', async () => {
      for (const name of ['untitled:Untitled-1', 'x:%E4%zz%.txt', 'vscode-vfs://github/a/b.gknb?x#y', ':'])
        await client.open(BALANCED, { name }).diagnostics();
    });
  });

describe('a document closed in mid-work', () => {
  it('is no harm, again and again', async () => {
    const client = await TestClient.spawn();
    for (let i = 0; i < 20; i++) {
      const document = client.open(BALANCED, { name: 'same.gknb' });
      const answers = [document.ask('documentSymbol'), document.ask('hover', { position: document.position(300) })];
      document.type(RECEIVED, RECEIVED_WRONG);
      document.close();
      await Promise.all(answers);
    }
    await client.open(BALANCED).diagnostics();
    const last = client.published.findLast(({ uri }) => uri.endsWith('/same.gknb'));
    assert.deepEqual(last?.diagnostics, []);
    assert.deepEqual(client.logged, []);
    await client.stop();
  });
});
