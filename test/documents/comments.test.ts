import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import type { DocumentComment, DocumentText } from '../../server/src/documents/document.ts';
import { readDocument } from '../../server/src/documents/read-document.ts';
import { ROOT } from '../fixtures.ts';
import { inTier } from '../support/tier.ts';
import { docx, paragraph, run } from './make-docx.ts';
import { rawEntries } from './raw-entries.ts';
import { reportDocx, SHAPES } from './report-docx.ts';

const BY = { author: '某甲<&"', date: '2025-03-01T08:00:00Z' };
const OFFICIAL = path.join(ROOT, '../shared/documents/official-form.docx');

async function read(bytes: Uint8Array): Promise<DocumentText> {
  const document = await readDocument(bytes, '.docx');
  if ('unreadable' in document) assert.fail(document.unreadable.en);
  return document;
}

async function commented(bytes: Uint8Array, comments: readonly DocumentComment[]): Promise<Uint8Array> {
  const before = await read(bytes);
  const written = before.comment!(comments, BY);
  assert.ok('bytes' in written, 'refused' in written ? written.refused.zh : '');
  assert.equal((await read(written.bytes)).text, before.text);
  return written.bytes;
}

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

const MAY_CHANGE = ['word/document.xml', 'word/comments.xml', 'word/_rels/document.xml.rels', '[Content_Types].xml'];

/** The words that a comment is on, by its number. */
function markedWords(document: string, id: number): string {
  const from = document.indexOf(`<w:commentRangeStart w:id="${id}"/>`);
  const to = document.indexOf(`<w:commentRangeEnd w:id="${id}"/>`);
  assert.ok(from > 0 && to > from);
  return document.slice(from, to).replace(/<[^>]*>/g, '');
}

const sources: Record<string, () => Uint8Array> = Object.fromEntries(
  Object.entries(SHAPES).map(([name, shape]) => [name, () => reportDocx(shape)]),
);
if (existsSync(OFFICIAL)) sources['the official form'] = () => new Uint8Array(readFileSync(OFFICIAL));

describe('comments in a Word file', () => {
  it('stands on just the words that it is about', async () => {
    const bytes = docx(paragraph(run('收到申请65件，办结64件。', '<w:b/>')) + paragraph(''));
    const { text } = await read(bytes);
    const start = text.indexOf('64');
    const written = partsOf(await commented(bytes, [{ start, end: start + 2, words: '应为 65 & <不是> 64' }]));
    const document = written['word/document.xml']!;
    assert.equal(markedWords(document, 0), '64');
    assert.match(document, /<w:rPr><w:b\/><\/w:rPr><w:t xml:space="preserve">64<\/w:t>/);
    assert.match(written['word/comments.xml']!, /w:author="某甲&lt;&amp;&quot;".*应为 65 &amp; &lt;不是&gt; 64/);
    assert.match(written['word/_rels/document.xml.rels']!, /relationships\/comments" Target="comments.xml"/);
    assert.match(written['[Content_Types].xml']!, /PartName="\/word\/comments.xml"/);
  });

  it('goes behind the comments that are there, with a number of its own', async () => {
    const bytes = docx(paragraph(run('甲 12')));
    const once = await commented(bytes, [{ start: 0, end: 1, words: '一' }]);
    const twice = partsOf(
      await commented(once, [
        { start: 2, end: 4, words: '二' },
        { start: 0, end: 4, words: '三' },
      ]),
    );
    assert.equal(twice['word/comments.xml']!.match(/<w:comment /g)?.length, 3);
    assert.deepEqual(
      [...twice['word/comments.xml']!.matchAll(/<w:comment w:id="(\d+)"/g)].map(([, id]) => id),
      ['0', '1', '2'],
    );
    assert.equal(markedWords(twice['word/document.xml']!, 1), '12');
    assert.equal(twice['word/_rels/document.xml.rels']!.match(/\/comments"/g)?.length, 1);
    assert.equal(twice['[Content_Types].xml']!.match(/comments\.xml/g)?.length, 1);
  });

  it('another reader finds them', async () => {
    const bytes = await commented(reportDocx(SHAPES['merged cells']!), [{ start: 3, end: 9, words: '请核对标题' }]);
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { styleMap: ['comment-reference => sup'] },
    );
    assert.match(value, /请核对标题/);
  });

  it('a file that is signed is left alone', async () => {
    const document = await read(docx(paragraph(run('甲')), { more: { '_xmlsignatures/sig1.xml': strToU8('<a/>') } }));
    assert.ok('refused' in document.comment!([{ start: 0, end: 1, words: '一' }], BY));
  });

  for (const [name, source] of Object.entries(sources))
    it(`${name}: anywhere, as many as may be, and no word or other part changes`, async () => {
      const bytes = source();
      const { text } = await read(bytes);
      const place = fc.tuple(fc.nat(text.length - 1), fc.nat(30)).map(([start, length]) => ({
        start,
        end: Math.min(text.length, start + length),
        words: `批注 ${start}`,
      }));
      await fc.assert(
        fc.asyncProperty(fc.array(place, { minLength: 1, maxLength: 12 }), async (comments) => {
          const written = await commented(bytes, comments);
          const [before, after] = [rawEntries(bytes), rawEntries(written)];
          for (const [part, entry] of before)
            if (!MAY_CHANGE.includes(part)) assert.deepEqual(after.get(part), entry, part);
          for (const part of after.keys()) assert.ok(before.has(part) || MAY_CHANGE.includes(part), part);
          const document = strFromU8(unzipSync(written)['word/document.xml']!);
          assert.equal(document.match(/commentReference/g)?.length, comments.length);
        }),
        { numRuns: inTier(40) },
      );
    });
});
