// PDFs are read in a process of their own: what is wrong with one ends with it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { readPdf } from '../../server/src/documents/pdf/pdf-document.ts';
import { PdfProcess, type PdfProcessOptions } from '../../server/src/documents/pdf/pdf-process.ts';
import { documentUri } from '../../server/src/lsp/protocol/document-uri.ts';
import { pdf } from '../documents/make-pdf.ts';
import { printed } from '../documents/printed-pdf.ts';
import { COMPLETE } from '../documents/report-docx.ts';
import { ROOT } from '../fixtures.ts';
import { TestClient } from '../lsp/client.ts';
import { Folder, leave } from '../lsp/folder.ts';
import { inTier } from '../support/tier.ts';

const BUILT = { program: path.join(ROOT, 'dist/pdf.js'), characterMaps: path.join(ROOT, 'dist/character-maps/') };
const PAGES = pdf(printed(COMPLETE));
const WRONG = COMPLETE.replace(/\t65(?=\t|\n|$)/, '\t97');

describe('the process that reads PDFs', function () {
  this.timeout(60_000);
  let work: string;
  before(() => {
    work = mkdtempSync(path.join(tmpdir(), 'pdf-process-'));
  });
  after(() => rmSync(work, { recursive: true }));

  /** A process that does what the script says with each file, which is `bytes`. */
  const doing = (script: string, options: Partial<PdfProcessOptions> = {}): PdfProcess => {
    const program = path.join(work, `${Math.random()}.cjs`);
    const handler = `process.on('message', (bytes) => { ${script} });`;
    writeFileSync(program, handler);
    return new PdfProcess({ ...BUILT, program, ...options });
  };
  const reasonOf = async (reader: PdfProcess, bytes = PAGES): Promise<string> => {
    const read = await readPdf(bytes, (file) => reader.read(file));
    return 'unreadable' in read ? read.unreadable.zh : '';
  };

  it('reads file after file, whatever came before', async () => {
    const reader = new PdfProcess(BUILT);
    const damaged = Buffer.from('%PDF-1.7 broken');
    const [first, second, third] = await Promise.all([PAGES, damaged, PAGES].map((bytes) => reasonOf(reader, bytes)));
    assert.deepEqual([first, third], ['', '']);
    assert.match(second!, /已损坏/);
  });

  it('refuses or reads it, wherever it is cut or changed', async function () {
    this.timeout(240_000);
    const reader = new PdfProcess(BUILT);
    const bytes = pdf(printed(COMPLETE).slice(0, 1));
    const change = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 }), fc.boolean());
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        let spoilt = Uint8Array.from(bytes);
        for (const [at, byte, cut] of changes) {
          const offset = Math.floor(at * spoilt.length);
          if (cut) spoilt = spoilt.slice(0, offset);
          else spoilt[offset] = byte;
        }
        await reasonOf(reader, spoilt);
      }),
      { numRuns: inTier(120) },
    );
    assert.equal(await reasonOf(reader), '');
  });

  it('is ended where it takes too long, too much or breaks off, and the next file is read in a new one', async () => {
    const otherwise = (script: string, options?: Partial<PdfProcessOptions>) => {
      const answers = "process.send({ pages: ['文'.repeat(50)] });";
      return doing(`if (bytes.length === 1) { ${script} } else ${answers}`, options);
    };
    for (const [reader, reason] of [
      [otherwise('for (;;);', { maxSeconds: 1 }), /用时过长/],
      [otherwise('const kept = []; for (;;) kept.push(new Array(1000).fill({}));', { maxMegabytes: 32 }), /内存过多/],
      [otherwise('process.exit(0);'), /读取中断/],
      [otherwise("throw new Error('ours');"), /读取中断/],
      [otherwise("void Promise.reject(new Error('ours'));"), /读取中断/],
    ] as const) {
      const [first, second] = await Promise.all([Uint8Array.of(1), PAGES].map((bytes) => reasonOf(reader, bytes)));
      assert.match(first!, reason);
      assert.equal(second, '');
    }
    assert.match(await reasonOf(new PdfProcess({ ...BUILT, program: path.join(work, 'none.js') })), /读取中断/);
  });

  it('does not keep a program that has nothing else to do, nor print into what it prints', () => {
    const file = path.join(work, 'report.pdf');
    writeFileSync(file, pdf(printed(WRONG)));
    const began = performance.now();
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [path.join(ROOT, 'dist/cli.js'), 'check', '--format', 'json', file],
      { encoding: 'utf8' },
    );
    assert.equal(status, 1, stderr);
    assert.ok(JSON.parse(stdout));
    assert.equal(stderr, '');
    assert.ok(performance.now() - began < 30_000);
  });
});

describe('PDFs in the language server', function () {
  this.timeout(60_000);
  let folder: Folder;
  let client: TestClient;
  before(() => {
    folder = new Folder();
  });
  after(() => leave(client, folder));

  it('are checked where they are reports by their names, and read like documents', async () => {
    const put = (name: string, bytes: Uint8Array): string => {
      writeFileSync(path.join(folder.path, name), bytes);
      return documentUri(folder.uri(name));
    };
    const wrong = put('甲局2024年政府信息公开工作年度报告.pdf', pdf(printed(WRONG)));
    const scan = put('乙局2024年政府信息公开工作年度报告.pdf', pdf([[], [['- 2 -', 280, 40]]]));
    put('办事指南.pdf', PAGES);
    client = await TestClient.spawn({
      capabilities: { experimental: { documents: true }, textDocument: { diagnostic: {} } },
      locale: 'zh-cn',
      workspaceFolders: [{ uri: folder.uri(), name: 'reports' }],
    });
    const { items } = await client.request<{ items: { uri: string; items: { code: string; message: string }[] }[] }>(
      'workspace/diagnostic',
      { previousResultIds: [] },
    );
    const found = new Map(items.map((item) => [item.uri, item.items]));
    assert.deepEqual([...found.keys()].sort(), [wrong, scan].sort());
    assert.ok(found.get(wrong)!.some(({ code }) => code === 'row-total'));
    assert.match(found.get(scan)![0]!.message, /没有检查：是扫描件/);
    const { text } = await client.request<{ text: string }>('disclosureReport/readDocument', { uri: wrong });
    assert.match(text, /政府信息公开工作年度报告/);
    const answer = await client.request<{ refused: string }>('disclosureReport/writeDocument', {
      uri: wrong,
      text: `${text}多`,
      checksum: null,
      inSpiteOf: [],
    });
    assert.match(answer.refused, /请在原稿中修改/);
  });
});
