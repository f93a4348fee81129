import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import type { DocumentText, WayOfEditing } from '../../server/src/documents/document.ts';
import { readDocument } from '../../server/src/documents/read-document.ts';
import { docx, paragraph, run, table } from './make-docx.ts';
import { resolved } from './resolve-changes.ts';

const BY = { author: '某甲', date: '2025-03-01T08:00:00Z' };

async function read(bytes: Uint8Array): Promise<DocumentText> {
  const document = await readDocument(bytes, '.docx');
  if ('unreadable' in document) assert.fail(document.unreadable.en);
  return document;
}

const wordsIn = async (bytes: Uint8Array): Promise<string> =>
  (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value.replace(/\n+/g, '\n');

const row = (...words: string[]) => words.map((each) => ({ content: paragraph(run(each)) }));

const BODY =
  paragraph(run('甲段'), '<w:jc w:val="both"/><w:rPr><w:b/></w:rPr>') +
  paragraph(run('乙段') + run('续', '<w:i/>')) +
  '<w:p/>' +
  table([row('一', '1'), row('二', '2'), row('三', '3')]) +
  paragraph(run('丙段')) +
  table([row('四', '4'), row('五', '5')], () => '<w:trPr><w:cantSplit/></w:trPr>') +
  paragraph(run('丁段')) +
  paragraph(run('戊段'), '<w:spacing w:line="560"/>');

const TEXT = '甲段\n乙段续\n\n|一|1|\n|二|2|\n|三|3|\n丙段\n|四|4|\n|五|5|\n丁段\n戊段';

const edited = async (how: WayOfEditing, change: (text: string) => string, body = BODY) => {
  const bytes = docx(body);
  const document = await read(bytes);
  const text = change(document.text);
  assert.notEqual(text, document.text);
  return { before: { bytes, text: document.text }, text, written: document.write!(text, how) };
};

describe('paragraphs and rows that are added and removed', () => {
  const replacing = (from: string, to: string) => (text: string) => text.replace(from, to);
  for (const [what, change] of Object.entries({
    'a new paragraph': replacing('乙段续\n', '乙段续\n新段\n'),
    'several, the first in front of all': (text: string) => `首段\n次段\n${text}`,
    'a paragraph at the end': (text: string) => `${text}\n末段\n又一段`,
    'a paragraph in front of a table': replacing('续\n\n|', '续\n\n前段\n|'),
    'a paragraph that is gone': replacing('乙段续\n', ''),
    'an empty one that is gone, and another': replacing('甲段\n乙段续\n', ''),
    'a row in the middle': replacing('|二|2|', '|二|2|\n|二甲|22|'),
    'rows at both ends': replacing('|四|4|\n|五|5|', '|零|0|\n|四|4|\n|五|5|\n|六|6|'),
    'a row that is gone': replacing('|二|2|\n', ''),
    'the last row, and words and a number elsewhere': (text: string) =>
      text.replace('|三|3|\n', '').replace('丁段', '丁的一段').replace('|4|', '|44|'),
  }))
    it(`${what}: written, read as accepted, and taken back to the letter`, async () => {
      const plain = await edited('plain', change);
      assert.equal(plain.before.text, TEXT);
      assert.ok('bytes' in plain.written, 'refused' in plain.written ? plain.written.refused.zh : '');
      const { before, text, written } = await edited(BY, change);
      assert.ok('bytes' in written, 'refused' in written ? written.refused.zh : '');
      assert.equal((await read(written.bytes)).text, text);
      // Another reader of Word files takes all as accepted.
      assert.equal(await wordsIn(written.bytes), await wordsIn(plain.written.bytes));
      const accepted = resolved(written.bytes, BY.author, 'accept');
      const rejected = resolved(written.bytes, BY.author, 'reject');
      assert.equal((await read(accepted)).text, text);
      assert.equal((await read(rejected)).text, before.text);
      assert.equal(await wordsIn(rejected), await wordsIn(before.bytes));
      const xml = strFromU8(unzipSync(written.bytes)['word/document.xml']!);
      const ids = [...xml.matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map(([, id]) => id);
      assert.equal(new Set(ids).size, ids.length);
      assert.ok(ids.length > 0);
    });

  it('a table between others and what ends a cell stay: no two tables become one', async () => {
    for (const how of ['plain', BY] as const) {
      const between = await edited(how, (text) => text.replace('丙段\n', ''));
      assert.ok('refused' in between.written && between.written.refused.zh.includes('两张表格'));
      const whole = await edited(how, (text) => text.replace('|四|4|\n|五|5|\n', ''));
      assert.ok('refused' in whole.written);
    }
    const last = await edited(BY, (text) => text.replace('\n戊段', ''));
    assert.ok('refused' in last.written && last.written.refused.zh.includes('修订方式'));
  });

  it('what Word fills in, keeps, or has a second time is not touched', async () => {
    const locked = (inner: string) =>
      `<w:sdt><w:sdtPr><w:lock w:val="contentLocked"/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
    const field = (inner: string) => `<w:fldSimple w:instr="DATE">${inner}</w:fldSimple>`;
    const box = (inner: string) =>
      paragraph(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${inner}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${inner}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      );
    const two = paragraph(run('其一')) + paragraph(run('其二'));
    for (const body of [
      locked(two),
      box(two),
      paragraph(run('首')) + paragraph(field(run('其二'))) + paragraph(run('尾')),
    ])
      for (const how of ['plain', BY] as const) {
        const { written } = await edited(how, (text) => text.replace(/\n?其二/, ''), `${body}${paragraph(run('后'))}`);
        assert.ok('refused' in written, body);
      }
    const added = await edited('plain', (text) => text.replace('其一', '其一\n新'), box(two) + BODY);
    assert.ok('refused' in added.written);
  });

  it('a copy has nothing of what somebody else has changed in the look of its model', async () => {
    const changed = paragraph(
      run('甲'),
      '<w:jc w:val="both"/><w:pPrChange w:id="7" w:author="乙" w:date="2025-01-02T00:00:00Z"><w:pPr/></w:pPrChange>',
    );
    const { written } = await edited(BY, (text) => `${text}\n新`, paragraph(run('首')) + changed);
    assert.ok('bytes' in written);
    const xml = strFromU8(unzipSync(written.bytes)['word/document.xml']!);
    assert.equal(xml.match(/<w:pPrChange/g)?.length, 1);
    // The mark of a paragraph stands in front of how it looked before.
    assert.match(xml, /<w:rPr><w:ins [^>]*\/><\/w:rPr><w:pPrChange/);
  });
});
