import assert from 'node:assert/strict';
import type { Diagnostic, DocumentSymbol, FoldingRange } from 'vscode-languageserver/node';
import { TestClient, type TestDocument } from './client.ts';
import { randomFrom } from './random.ts';
import { BALANCED, RECEIVED, RECEIVED_WRONG, WRONG_TOTAL } from './texts.ts';

/** What is put in: figures and delimiters, words of the form, all line ends, characters of one to four bytes, headings. */
const PIECES = [
  '1',
  '20',
  '',
  '',
  '\t',
  '\n',
  '\r\n',
  '|',
  ' ',
  '　',
  '，',
  '𠮷',
  'é',
  '😀',
  '，其中',
  '（一）予以公开',
  '1.属于国家秘密',
  '一、总体情况\n',
  '\n三、收到和处理政府信息公开申请情况\n',
  '0\t0\t0\t0\t0\t0\t0',
  RECEIVED_WRONG,
];

/** What does not hang on who typed what. */
async function read(document: TestDocument) {
  const diagnostics = await document.diagnostics();
  const told = ({ code, range, severity, message }: Diagnostic) => ({ code, range, severity, message });
  return {
    findings: diagnostics.filter(({ code }) => code !== 'likely-wrong-cell').map(told),
    symbols: await document.ask<DocumentSymbol[]>('documentSymbol'),
    folds: await document.ask<FoldingRange[]>('foldingRange'),
  };
}

for (const encoding of ['utf-16', 'utf-8', 'utf-32'] as const)
  describe(`edits in ${encoding}`, () => {
    let client: TestClient;
    before(async () => {
      client = await TestClient.start({
        capabilities: {
          general: { positionEncodings: [encoding] },
          textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
        },
      });
    });
    after(() => client.stop());

    it('are counted as agreed', () => {
      assert.equal(client.result.capabilities.positionEncoding, encoding);
    });

    it('leave the same as reading the text anew, hundreds of times', async () => {
      const random = randomFrom(2023);
      const below = (n: number) => Math.floor(random() * n);
      let document = client.open(BALANCED.replace('林草局', '林草局😀𠮷'));
      for (let round = 1; round <= 300; round++) {
        // Between characters: what a person can do. The others are in the tests of bad input.
        const boundaries = document.text.match(/\r\n|./gsu)!.map((character) => character.length);
        const place = below(boundaries.length);
        const start = boundaries.slice(0, place).reduce((sum, length) => sum + length, 0);
        const gone = boundaries.slice(place, place + (random() < 0.3 ? below(40) : below(3)));
        document.replace(start, start + gone.reduce((sum, length) => sum + length, 0), PIECES[below(PIECES.length)]!);
        if (round % 10 !== 0) continue;
        const fresh = client.open(document.text);
        assert.deepEqual(await read(document), await read(fresh), `after ${round} edits`);
        fresh.close();
        if (round % 100 !== 0) continue;
        document.close();
        document = client.open(round === 100 ? BALANCED.replaceAll('\n', '\r\n') : WRONG_TOTAL);
      }
    });

    it('and findings stand at the same words in a line of wide characters', async () => {
      const document = client.open(BALANCED.replace(RECEIVED, `😀𠮷é ${RECEIVED_WRONG}`));
      const found = (await document.diagnostics()).find(({ code }) => code === 'row-total');
      assert.equal(found && document.at(found.range), '31');
      const [first] = await document.actions(found!.range, ['quickfix']);
      document.apply(first?.edit);
      assert.ok(document.text.includes(`😀𠮷é ${RECEIVED}`));
    });

    it('and findings stand right in a text with Windows line ends and a byte-order mark', async () => {
      const document = client.open(`\ufeff${WRONG_TOTAL.replaceAll('\n', '\r\n')}`);
      const found = (await document.diagnostics()).find(({ code }) => code === 'row-total');
      assert.equal(found && document.at(found.range), '31');
      const [first] = await document.actions(found!.range, ['quickfix']);
      document.apply(first?.edit);
      assert.equal(document.text, `\ufeff${BALANCED.replaceAll('\n', '\r\n')}`);
    });
  });

describe('the way that positions are counted', () => {
  const agreed = async (positionEncodings: string[] | undefined) => {
    const client = await TestClient.start({
      capabilities: positionEncodings ? { general: { positionEncodings } } : {},
    });
    await client.stop();
    return client.result.capabilities.positionEncoding;
  };

  it('is UTF-16 where the client can, and where it does not say', async () => {
    assert.equal(await agreed(undefined), 'utf-16');
    assert.equal(await agreed(['utf-8', 'utf-16']), 'utf-16');
    assert.equal(await agreed(['utf-32', 'utf-8']), 'utf-8');
    assert.equal(await agreed(['ebcdic']), 'utf-16');
  });
});
