import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { DocumentText } from '../../server/src/documents/document.ts';
import { readDocument } from '../../server/src/documents/read-document.ts';
import { ROOT } from '../fixtures.ts';
import { inTier } from '../support/tier.ts';
import { rawEntries } from './raw-entries.ts';
import { MORE_SHAPES, reportDocx, SHAPES } from './report-docx.ts';
import { resolved } from './resolve-changes.ts';

const RUNS = { plain: 300, tracked: 100 };

const BY = { author: '某甲', date: '2025-03-01T08:00:00Z' };

async function read(bytes: Uint8Array): Promise<DocumentText> {
  const document = await readDocument(bytes, '.docx');
  if ('unreadable' in document) assert.fail(document.unreadable.en);
  return document;
}

/** What a person may do to a text, wherever a number between 0 and 1 points to. */
type Change = (text: string, at: number, words: string) => string;

const lineAt = (text: string, at: number): { start: number; end: number } => {
  const offset = Math.floor(at * text.length);
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', start);
  return { start, end: end < 0 ? text.length : end };
};

const CHANGES: Readonly<Record<string, Change>> = {
  number(text, at, words) {
    const digits = String(words.length * 37);
    const found = /\d+/.exec(text.slice(Math.floor(at * text.length)));
    if (!found) return text;
    const start = Math.floor(at * text.length) + found.index;
    return text.slice(0, start) + digits + text.slice(start + found[0].length);
  },
  insert(text, at, words) {
    const start = Math.floor(at * text.length);
    return text.slice(0, start) + words + text.slice(start);
  },
  remove(text, at, words) {
    const start = Math.floor(at * text.length);
    const { end } = lineAt(text, at);
    return text.slice(0, start) + text.slice(Math.max(start, Math.min(end, start + words.length)));
  },
  removeLine(text, at) {
    const { start, end } = lineAt(text, at);
    return text.slice(0, start) + text.slice(end + 1);
  },
  addLine(text, at, words) {
    const { end } = lineAt(text, at);
    return `${text.slice(0, end)}\n${words}${text.slice(end)}`;
  },
  repeatLine(text, at) {
    const { start, end } = lineAt(text, at);
    return `${text.slice(0, end)}\n${text.slice(start, end).replace(/\d/g, '3')}${text.slice(end)}`;
  },
  fillCell(text, at, words) {
    const start = text.indexOf('||', Math.floor(at * text.length));
    return start < 0 ? text : `${text.slice(0, start + 1)}${words.length}${text.slice(start + 1)}`;
  },
};

const words = fc.constantFrom(
  '4',
  '17',
  '，其中',
  '<b>&amp;',
  ' ',
  '　',
  '“新”',
  'a  b',
  '\t',
  '😀',
  '|',
  '三、',
  '0.5万元',
);
const edits = fc.array(
  fc.tuple(fc.constantFrom(...Object.keys(CHANGES)), fc.double({ min: 0, max: 1, noNaN: true }), words),
  {
    minLength: 1,
    maxLength: 5,
  },
);

/** Beside the project, where it is there. */
const OFFICIAL = path.join(ROOT, '../shared/documents/official-form.docx');

/** Word files that these tests write, that LibreOffice has written, and the official form by WPS. */
const FILES: Readonly<Record<string, () => Uint8Array>> = {
  ...Object.fromEntries(
    Object.entries({ ...SHAPES, ...MORE_SHAPES }).map(([name, shape]) => [name, () => reportDocx(shape)]),
  ),
  LibreOffice: () => readFileSync('test/documents/files/libreoffice.docx'),
  'a page in LibreOffice': () => readFileSync('test/documents/files/libreoffice-from-page.docx'),
  ...(existsSync(OFFICIAL) ? { 'the official form': () => readFileSync(OFFICIAL) } : {}),
};

describe('edits of the text of a Word file', () => {
  const total = { plain: { written: 0, refused: 0 }, tracked: { written: 0, refused: 0 } };

  for (const [name, make] of Object.entries(FILES))
    for (const kind of ['plain', 'tracked'] as const)
      it(`are written to the letter or refused, ${kind}: ${name}`, async function () {
        this.timeout(120_000);
        const bytes = make();
        const document = await read(bytes);
        const entries = rawEntries(bytes);
        // What the other reader does not show, such as numbers of lists, it cannot tell of.
        const isSeenAlike = (await seenByOther(bytes)) === withoutBars(document.text);
        const here = { written: 0, refused: 0 };
        await fc.assert(
          fc.asyncProperty(edits, async (list) => {
            const text = list.reduce((before, [kind, at, words]) => CHANGES[kind]!(before, at, words), document.text);
            const written = document.write!(text, kind === 'plain' ? 'plain' : BY);
            if ('refused' in written) {
              assert.match(written.refused.zh, /\p{Script=Han}/u);
              here.refused++;
              return;
            }
            here.written++;
            assert.equal((await read(written.bytes)).text, text);
            assert.equal(written.document.text, text);
            assertOthersKept(entries, written.bytes);
            if (isSeenAlike && here.written % 8 === 0)
              assert.equal(await seenByOther(written.bytes), withoutBars(text));
            if (kind === 'plain') return;
            assert.equal((await read(resolved(written.bytes, BY.author, 'accept'))).text, text);
            assert.equal((await read(resolved(written.bytes, BY.author, 'reject'))).text, document.text);
          }),
          { numRuns: inTier(RUNS[kind]) },
        );
        total[kind].written += here.written;
        total[kind].refused += here.refused;
        // Of tracked changes those are refused that stand in those of others.
        const atLeast = kind === 'plain' ? here.refused / 4 : 0;
        assert.ok(here.written > atLeast, `${here.written} written, ${here.refused} refused`);
      });

  after(() => {
    if (process.env.SHOW_COUNTS) console.log(total);
  });

  it('change a number by as many bytes of the document as it has digits', async () => {
    const bytes = reportDocx(SHAPES['merged cells']!);
    const document = await read(bytes);
    const text = document.text.replace('|46|12|1|0|4|2|65|', '|46|12|1|0|4|2|66|');
    const written = document.write!(text, 'plain');
    assert.ok('bytes' in written);
    const before = new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);
    const after = new TextDecoder().decode(unzipSync(written.bytes)['word/document.xml']);
    assert.equal(after.length, before.length);
    assert.equal([...after].filter((sign, i) => sign !== before[i]).length, 1);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(written.bytes) });
    assert.match(value, /\n66\n/);
  });

  it('are written as tracked changes, which read as accepted and can be taken back', async () => {
    for (const shape of ['merged cells', 'numbers split over runs', 'entities, links, comments']) {
      const bytes = reportDocx(SHAPES[shape]!);
      const document = await read(bytes);
      const text = document.text.replace('|46|12|1|0|4|2|65|', '|46|12|1|0|4|2|66|').replace('618条', '1618 & <条');
      const written = document.write!(text, BY);
      assert.ok('bytes' in written, 'refused' in written ? written.refused.zh : '');
      assert.equal(written.document.text, text);
      const xml = new TextDecoder().decode(unzipSync(written.bytes)['word/document.xml']);
      const ids = [
        ...xml.matchAll(/<w:(?:ins|del)\b[^>]*w:id="(\d+)"[^>]*w:author="某甲" w:date="2025-03-01T08:00:00Z"/g),
      ];
      assert.ok(ids.length >= 4, xml);
      assert.equal(new Set(ids.map(([, id]) => id)).size, ids.length);
      // Without what was inserted, and with what was deleted, it is the old text.
      const rejected = xml
        .replace(/<w:ins\b[^>]*某甲[^>]*>.*?<\/w:ins>/gs, '')
        .replace(/<w:del\b[^>]*某甲[^>]*>(.*?)<\/w:del>/gs, '$1')
        .replaceAll('w:delText', 'w:t');
      const parts = unzipSync(bytes);
      const before = zipSync({ ...parts, 'word/document.xml': strToU8(rejected) });
      assert.equal((await read(before)).text, document.text);
      // A number is replaced as a whole, in the look that it had.
      if (shape === 'merged cells')
        assert.match(
          xml,
          /<w:del[^>]*><w:r><w:rPr><w:sz w:val="32"\/><\/w:rPr><w:delText xml:space="preserve">65<\/w:delText><\/w:r><\/w:del><w:ins[^>]*><w:r><w:rPr><w:sz w:val="32"\/><\/w:rPr><w:t>66<\/w:t>/,
        );
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(written.bytes) });
      assert.match(value, /\n66\n/);
    }
  });

  it('do not go as tracked changes into the tracked changes of others', async () => {
    const document = await read(reportDocx(SHAPES['tracked changes']!));
    const within = document.write!(document.text.replace('|27|', '|28|'), BY);
    assert.ok('refused' in within && within.refused.zh.includes('修订'));
  });

  it('leave a file without a change as it was', async () => {
    const bytes = reportDocx(SHAPES['tracked changes']!);
    const document = await read(bytes);
    const written = document.write!(document.text, 'plain');
    assert.ok('bytes' in written);
    assert.ok(Buffer.from(written.bytes).equals(bytes));
  });
});

const withoutBars = (text: string): string => text.replace(/[|\s]/g, '');

const seenByOther = async (bytes: Uint8Array): Promise<string> =>
  withoutBars((await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value);

/** All parts but the document are there as they were packed, to the byte. */
function assertOthersKept(before: ReadonlyMap<string, Uint8Array>, bytes: Uint8Array): void {
  const after = rawEntries(bytes);
  assert.deepEqual([...after.keys()], [...before.keys()]);
  for (const [name, raw] of before)
    if (name !== 'word/document.xml') assert.ok(Buffer.from(raw).equals(after.get(name)!), name);
  // Another program's reader finds all of it in order.
  assert.equal(Object.keys(unzipSync(bytes)).length, before.size);
}
