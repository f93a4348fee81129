import assert from 'node:assert/strict';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { readDocument } from '../../server/src/documents/read-document.ts';
import { inTier } from '../support/tier.ts';
import { docx, paragraph, run } from './make-docx.ts';
import { reportDocx, SHAPES } from './report-docx.ts';

async function refusal(bytes: Uint8Array, extension = '.docx'): Promise<string> {
  const read = await readDocument(bytes, extension);
  assert.ok('unreadable' in read, 'it was read');
  assert.match(read.unreadable.zh, /^\P{Cc}+$/u);
  assert.match(read.unreadable.en, /^\P{Cc}+$/u);
  return read.unreadable.zh;
}

const GOOD = docx(paragraph(run('一、总体情况')));
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const withBody = (xml: string): Uint8Array => zipSync({ 'word/document.xml': strToU8(xml) });

/** The offset of a part's record in the directory at the end. */
function recordOf(bytes: Uint8Array, name: string): number {
  const buffer = Buffer.from(bytes);
  let at = buffer.lastIndexOf(name);
  while (buffer.toString('latin1', at - 46, at - 42) !== 'PK\u0001\u0002') at = buffer.lastIndexOf(name, at - 1);
  return at - 46;
}

function patched(bytes: Uint8Array, change: (view: DataView) => void): Uint8Array {
  const copy = Uint8Array.from(bytes);
  change(new DataView(copy.buffer));
  return copy;
}

describe('a file that does harm, or is broken', () => {
  it('is refused where it says that it unpacks to more than can be', async () => {
    const bomb = docx(paragraph(run('0'.repeat(40_000_000))));
    assert.ok(bomb.length < 200_000);
    assert.match(await refusal(bomb), /解压后超过 32 MB/);
  });

  it('is refused soon where it unpacks to more than it says', async () => {
    const bomb = docx(paragraph(run('0'.repeat(40_000_000))));
    const lying = patched(bomb, (view) => view.setUint32(recordOf(bomb, 'word/document.xml') + 24, 1000, true));
    const began = process.cpuUsage().user;
    assert.match(await refusal(lying), /已损坏/);
    assert.ok(process.cpuUsage().user - began < 2_000_000);
  });

  it('is refused where a check sum is wrong', async () => {
    const wrong = patched(GOOD, (view) => view.setUint32(recordOf(GOOD, 'word/document.xml') + 16, 1, true));
    assert.match(await refusal(wrong), /已损坏/);
  });

  it('is refused where it has too many parts', async () => {
    const many = zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`a${i}`, new Uint8Array(0)])));
    assert.match(await refusal(many), /内含文件过多/);
  });

  it('is refused where one name is there twice', async () => {
    const parts = zipSync({ 'word/document.xml': strToU8('a'), 'word/document.xmk': strToU8('b') }, { level: 0 });
    const twice = Buffer.from(parts);
    for (let at = twice.indexOf('.xmk'); at >= 0; at = twice.indexOf('.xmk', at + 1)) twice.write('.xml', at);
    assert.match(await refusal(twice), /已损坏/);
  });

  it('is refused where it is encrypted, old, or no Word file', async () => {
    const compound = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0)]);
    assert.match(await refusal(compound), /请另存为 \.docx/);
    const encrypted = Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]);
    assert.match(await refusal(encrypted), /已加密/);
    assert.match(await refusal(new Uint8Array(0), '.doc'), /请另存为 \.docx/);
    assert.match(await refusal(strToU8('文字'), '.wps'), /请另存为 \.docx/);
    assert.match(await refusal(zipSync({ 'xl/workbook.xml': strToU8('<a/>') })), /不是 Word 文件/);
    assert.match(await refusal(strToU8('不是压缩包')), /已损坏/);
    assert.match(await refusal(new Uint8Array(0)), /已损坏/);
    const locked = patched(GOOD, (view) => view.setUint16(recordOf(GOOD, 'word/document.xml') + 8, 1, true));
    assert.match(await refusal(locked), /已加密/);
  });

  it('is refused where its XML declares entities, is nested too deep, or is none', async () => {
    const laughs = `<!DOCTYPE a [<!ENTITY b "哈"><!ENTITY c "&b;&b;">]><w:document ${WORD}><w:body/></w:document>`;
    assert.match(await refusal(withBody(laughs)), /DTD/);
    const inside = `<w:document ${WORD}><w:body><!DOCTYPE a></w:body></w:document>`;
    assert.match(await refusal(withBody(inside)), /DTD/);
    const deep = `<w:document ${WORD}><w:body>${'<w:p>'.repeat(5000)}${'</w:p>'.repeat(5000)}</w:body></w:document>`;
    assert.match(await refusal(withBody(deep)), /嵌套过深/);
    const many = `<w:document ${WORD}><w:body>${'<w:p/>'.repeat(1_000_001)}</w:body></w:document>`;
    assert.match(await refusal(withBody(many)), /内容过多/);
    for (const xml of ['', '<', '<a', '<a>', '<a></b>', '<a/><b/>', '</a>', '<a b="></a>', '<!--', '<w:document>'])
      assert.match(await refusal(withBody(xml)), /XML 有误|没有正文/, xml);
    assert.match(await refusal(withBody(`<w:document ${WORD}/>`)), /没有正文/);
    const notUtf8 = zipSync({ 'word/document.xml': Uint8Array.from([0x3c, 0x61, 0xff, 0x2f, 0x3e]) });
    assert.match(await refusal(notUtf8), /UTF-8/);
  });

  it('is read without what an entity that is not known stands for', async () => {
    const read = await readDocument(docx(paragraph('<w:r><w:t>甲&nbsp;乙</w:t></w:r>')), '.docx');
    assert.ok('text' in read);
    assert.equal(read.text, '甲&nbsp;乙');
  });

  it('is refused or read, and never breaks the program, wherever it is cut or changed', async function () {
    this.timeout(120_000);
    const bytes = reportDocx(SHAPES['automatic numbers']!);
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      byte: fc.integer({ min: 0, max: 255 }),
      cut: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), fc.boolean(), async (changes, isAtEnd) => {
        let spoilt = Uint8Array.from(bytes);
        for (const { at, byte, cut } of changes) {
          // What matters most stands at the end.
          const offset = Math.floor((isAtEnd ? 0.9 + at / 10 : at) * spoilt.length);
          if (cut) spoilt = spoilt.slice(0, offset);
          else spoilt[offset] = byte;
        }
        const read = await readDocument(spoilt, '.docx');
        assert.ok('text' in read || read.unreadable.zh !== '');
      }),
      { numRuns: inTier(1500) },
    );
  });

  it('is refused or read, and never breaks the program, whatever is done to its XML', async function () {
    this.timeout(120_000);
    const xml = `<w:document ${WORD}><w:body>${paragraph(run('一、总体情况'))}<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc>${paragraph(run('1&amp;2'))}</w:tc></w:tr></w:tbl></w:body></w:document>`;
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      '&',
      ';',
      '"',
      '<w:tbl>',
      '</w:tbl>',
      '<w:tc/>',
      '<w:p/>',
      '<w:t>',
      '</w:t>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<?',
      '&#0;',
      '&#x110000;',
      '<w:gridSpan w:val="99999999"/>',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(xml.length), piece, fc.nat(3)), { minLength: 1, maxLength: 4 }),
        async (changes) => {
          let spoilt = xml;
          for (const [at, words, gone] of changes) spoilt = spoilt.slice(0, at) + words + spoilt.slice(at + gone);
          const read = await readDocument(withBody(spoilt), '.docx');
          if ('unreadable' in read) return;
          const written = read.write!(`${read.text}5`, 'plain');
          if ('bytes' in written) assert.equal(written.document.text, `${read.text}5`);
        },
      ),
      { numRuns: inTier(1500) },
    );
  });
});
