import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Diagnostic, DocumentSymbol, FoldingRange } from 'vscode-languageserver/node';
import { someDrafts } from '../generate/draft.ts';
import { type Random, randomOf } from '../generate/random.ts';
import { writeReport } from '../generate/report.ts';
import { inTier } from '../support/tier.ts';
import { TestClient, type TestDocument } from './client.ts';
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
  '\r',
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

const EDITS = Number(process.env.EDITS ?? inTier(700));

const WIDE = BALANCED.replace('林草局', '林草局😀𠮷');
const STARTS = [WIDE, WIDE.replaceAll('\n', '\r\n'), WIDE.replaceAll('\n', '\r'), WRONG_TOTAL, ''];

/** Nothing more is pasted into a text that is longer. */
const LONG = 8000;

/** Tables and texts of every layout, to be pasted whole. */
const PASTED = fc.sample(someDrafts(), { seed: 2023, numRuns: 12 }).map((draft) => writeReport(draft).text);

/** Someone who spoils a text, mends it, and pastes into it what comes to hand. */
class Writer {
  /** How to take back what was done, the last first. */
  private readonly undo: { start: number; end: number; text: string }[] = [];

  constructor(
    readonly document: TestDocument,
    private readonly random: Random,
  ) {}

  /** One message with an edit or some; gives how many. */
  write(): number {
    const { document, random } = this;
    const count = random.chance(0.2) ? random.int(2, 6) : 1;
    const changes = Array.from({ length: count }, () => {
      const { start, end, text } = this.next();
      const range = document.range(start, end);
      document.text = document.text.slice(0, start) + text + document.text.slice(end);
      return { range, text };
    });
    document.send(changes);
    return count;
  }

  private next(): { start: number; end: number; text: string } {
    const { random } = this;
    const before = this.document.text;
    const taken = random.chance(0.4) ? this.undo.pop() : undefined;
    // A carriage return that came to stand before a line feed is one line end with it: it is not taken back alone.
    if (taken && this.boundary(taken.start) === taken.start && this.boundary(taken.end) === taken.end) return taken;
    const start = this.boundary(random.int(0, before.length));
    const length = random.chance(0.1) ? random.int(0, 600) : random.int(0, 4);
    const end = this.boundary(Math.min(before.length, start + length));
    const text = before.length < LONG && random.chance(0.04) ? this.pasted() : random.pick(PIECES);
    this.undo.push({ start, end: start + text.length, text: before.slice(start, end) });
    return { start, end, text };
  }

  private pasted(): string {
    const text = this.random.pick(PASTED);
    const start = this.random.int(0, text.length);
    return this.random.chance(0.3) ? text : text.slice(start, start + this.random.int(0, 3000));
  }

  /** Between characters: what a person can do. The others are in the tests of bad input. */
  private boundary(offset: number): number {
    const pair = this.document.text.slice(offset - 1, offset + 1);
    return offset > 0 && /^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(pair) ? offset - 1 : offset;
  }
}

/** What does not hang on who typed what. */
async function read(document: TestDocument) {
  const diagnostics = await document.diagnostics();
  const essentials = ({ code, range, severity, message }: Diagnostic) => ({ code, range, severity, message });
  return {
    findings: diagnostics.filter(({ code }) => code !== 'likely-wrong-cell').map(essentials),
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

    it(`leave the same as reading the text anew, after each of ${EDITS} edits, in several documents`, async () => {
      const random = randomOf(2023, encoding);
      const writers = STARTS.map((text) => new Writer(client.open(text), random));
      for (let edits = 0; edits < EDITS; ) {
        const writer = random.pick(writers);
        edits += writer.write();
        // Sometimes the next edit comes before anything is told of the last.
        if (!random.chance(0.05)) continue;
        const { document } = writer;
        const fresh = client.open(document.text);
        assert.deepEqual(
          await read(document),
          await read(fresh),
          `after ${edits} edits:\n${JSON.stringify(document.text)}`,
        );
        fresh.close();
      }
      for (const { document } of writers)
        assert.deepEqual(await read(document), await read(client.open(document.text)));
    }).timeout(60_000);

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
