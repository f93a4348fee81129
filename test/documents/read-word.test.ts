import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { extractCells, parseReport, ReportService } from '../../server/src/core/testing.ts';
import type { DocumentText } from '../../server/src/documents/document.ts';
import { readDocument } from '../../server/src/documents/read-document.ts';
import { ROOT } from '../fixtures.ts';
import { deleted, docx, inserted, paragraph, run, table, text } from './make-docx.ts';
import { COMPLETE, reportDocx, SHAPES } from './report-docx.ts';

const service = new ReportService();

async function read(bytes: Uint8Array): Promise<DocumentText> {
  const document = await readDocument(bytes, '.docx');
  if ('unreadable' in document) assert.fail(document.unreadable.en);
  return document;
}

const textOf = async (body: string): Promise<string> => (await read(docx(body))).text;

const EXPECTED = extractCells(parseReport(COMPLETE)).map(({ cell, value }) => [cell, value]);

describe('a report as a Word file', () => {
  for (const [name, shape] of Object.entries(SHAPES))
    it(`has all its cells, each with its place, and nothing is found in it: ${name}`, async () => {
      const document = await read(reportDocx(shape));
      const report = parseReport(document.text);
      const cells = extractCells(report);
      assert.deepEqual(
        cells.map(({ cell, value }) => [cell, value]),
        EXPECTED,
      );
      const places = new Set(
        report.cells
          .map(({ span }) => JSON.stringify(document.placeAt(span!.start)))
          .filter((each) => each.includes('"column"')),
      );
      assert.equal(places.size, cells.length);
      assert.deepEqual(
        service.check(service.read(document.text)).findings.map(({ code }) => code),
        [],
      );
    });

  it('tells places by table, row and column of the grid, and paragraphs by their number', async () => {
    const document = await read(reportDocx(SHAPES['merged cells']!));
    const report = parseReport(document.text);
    const at = (name: string) => document.placeAt(report.cells.find(({ form }) => form.name === name)!.span!.start);
    assert.deepEqual(at('proactive.rules.issued'), { table: 1, row: 3, column: 2 });
    assert.deepEqual(at('requests.received.total'), { table: 2, row: 4, column: 10 });
    assert.deepEqual(at('review.reconsideration.upheld'), { table: 3, row: 4, column: 1 });
    assert.deepEqual(document.placeAt(0), { paragraph: 1 });
    assert.deepEqual(document.placeAt(document.text.indexOf('一、')), { paragraph: 5 });
    assert.deepEqual(document.placeAt(document.text.indexOf('五、')), {
      paragraph: COMPLETE.slice(0, COMPLETE.indexOf('五、'))
        .split('\n')
        .filter((line) => !/\t|^第二十条|^行政复议/.test(line)).length,
    });
  });
});

describe('a Word file', () => {
  it('gives tables with every cell, and those that others reach into empty', async () => {
    const cell = (words: string, columns = 1, rows = 1) => ({ content: paragraph(run(words)), columns, rows });
    const body = table([
      [cell('甲', 1, 2), cell('乙', 2)],
      [cell('1'), { content: '<w:p/>' }],
    ]);
    assert.equal(await textOf(body), '|甲|乙||\n||1||');
  });

  it('leaves a gap in the grid before and behind a short row', async () => {
    const cell = (words: string) => ({ content: paragraph(run(words)) });
    const body = table(
      [
        [cell('甲'), cell('乙')],
        [cell('丙'), cell('丁')],
      ],
      (row) => (row === 1 ? '<w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="2"/></w:trPr>' : ''),
    );
    assert.equal(await textOf(body), '|甲|乙|\n||丙|丁|||');
  });

  it('is read as if all tracked changes were accepted', async () => {
    assert.equal(await textOf(paragraph(run('共') + deleted('3') + inserted(run('4')) + run('件'))), '共4件');
    const moved =
      paragraph(`<w:moveFrom w:id="1">${run('去')}</w:moveFrom>`) +
      paragraph(`<w:moveTo w:id="2">${run('来')}</w:moveTo>`);
    assert.equal(await textOf(moved), '\n来');
    const mark = '<w:rPr><w:del w:id="1" w:author="甲"/></w:rPr>';
    assert.equal(await textOf(paragraph(run('前半'), mark) + paragraph(run('后半'))), '前半后半');
    const rows = table(
      [
        [{ content: paragraph(run('甲')) }, { content: paragraph(run('1')) }],
        [{ content: paragraph(run('乙')) }, { content: paragraph(run('2')) }],
      ],
      (row) => (row === 0 ? '<w:trPr><w:del w:id="4" w:author="甲"/></w:trPr>' : ''),
    );
    assert.equal(await textOf(rows), '|乙|2|');
  });

  it('has no words that are not shown, nor codes of fields', async () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> =SUM(ABOVE) </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('12')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const body = paragraph(
      run('共') + run('隐', '<w:vanish/>') + run('现', '<w:vanish w:val="0"/>') + field + run('件'),
    );
    assert.equal(await textOf(body), '共现12件');
    const document = await read(docx(body));
    const refused = document.write!('共现13件', 'plain');
    assert.ok('refused' in refused && refused.refused.zh.includes('域'));
  });

  it('has tabs, line ends, hyphens and signs in words', async () => {
    const body = paragraph(
      `<w:r>${text('甲')}<w:tab/>${text('乙')}<w:br/>${text('丙')}<w:softHyphen/>${text('丁')}<w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:char="2460"/></w:r>`,
    );
    assert.equal(await textOf(body), '甲\t乙\n丙丁-□①');
  });

  const boxOf = (words: string, drawing = 'w:drawing') =>
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><${drawing}><w:txbxContent>${words}</w:txbxContent></${drawing}></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraph(run('旧'))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

  it('reads the words of a text box once, behind the paragraph that it hangs on, and writes none of them', async () => {
    const inBox = paragraph(run('框中一')) + paragraph(run('框中二'));
    const rows = table([[{ content: paragraph(run('甲')) }, { content: paragraph(run('7')) }]]);
    const document = await read(
      docx(paragraph(run('前') + boxOf(inBox) + run('后')) + paragraph(boxOf(rows, 'w:pict')) + paragraph(run('末'))),
    );
    assert.equal(document.text, '前后\n框中一\n框中二\n\n|甲|7|\n末');
    assert.deepEqual(document.notices, []);
    assert.equal(document.placeAt(document.text.indexOf('框中')), null);
    assert.deepEqual(document.placeAt(document.text.indexOf('末')), { paragraph: 3 });
    assert.ok('refused' in document.write!(document.text.replace('框中一', '框中三'), 'plain'));
    assert.ok('bytes' in document.write!(document.text.replace('末', '尾'), 'plain'));
  });

  it('says what was not read: text boxes in cells, tables within cells, embedded documents', async () => {
    const box = table([[{ content: paragraph(boxOf(paragraph(run('框')))) }, { content: paragraph(run('3')) }]]);
    const inner = table([[{ content: paragraph(run('1')) }, { content: paragraph(run('2')) }]]);
    const outer = table([[{ content: paragraph(run('较长的一格文字'.repeat(40))) }, { content: `${inner}<w:p/>` }]]);
    const document = await read(docx(`${box}${outer}<w:altChunk r:id="x"/>`));
    assert.equal(document.text, `||3|\n|${'较长的一格文字'.repeat(40)}|1 2|`);
    assert.deepEqual(
      document.notices.map(({ zh }) => /文本框|嵌套|嵌入/.exec(zh)?.[0]),
      ['文本框', '嵌套', '嵌入'],
    );
  });

  it('reads a table that only frames or lays out the page as what stands in it', async () => {
    const inner = table([[{ content: paragraph(run('甲')) }, { content: paragraph(run('1')) }]]);
    assert.equal(await textOf(table([[{ content: paragraph(run('一段')) + inner }]])), '一段\n|甲|1|');
    assert.equal(await textOf(table([[{ content: inner }, { content: '<w:p/>' }]])), '|甲|1|\n');
  });

  it('leaves out page headers and the table of contents', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style>';
    const body = paragraph(run('一、总体情况 1'), '<w:pStyle w:val="11"/>') + paragraph(run('一、总体情况'));
    assert.equal((await read(docx(body, { styles }))).text, '一、总体情况');
  });

  it('keeps what would end a cell or a line out of a cell', async () => {
    const cells = [
      { content: paragraph(run('7|8')) + paragraph('') + paragraph(run('9')) },
      { content: paragraph(`<w:r>${text('a')}<w:br/>${text('b')}</w:r>`) },
    ];
    assert.equal(await textOf(table([cells])), '|7∣8 9|a b|');
  });

  it('shows where pictures are', async () => {
    const document = await read(
      docx(paragraph(run('二、表')) + paragraph('<w:r><w:drawing><pic/></w:drawing></w:r>') + paragraph(run('三、'))),
    );
    assert.deepEqual(document.pictures, [4]);
  });
});

const OFFICIAL = path.join(ROOT, '../shared/documents/official-form.docx');

(existsSync(OFFICIAL) ? describe : describe.skip)('the official form, as it was published', () => {
  const bytes = existsSync(OFFICIAL) ? readFileSync(OFFICIAL) : new Uint8Array();

  it('has all two hundred cells, blank, each with its place', async () => {
    const document = await read(bytes);
    const cells = parseReport(document.text).cells;
    assert.equal(cells.filter(({ state, span }) => state === 'blank' && span).length, 200);
    assert.equal(new Set(cells.map(({ span }) => JSON.stringify(document.placeAt(span!.start)))).size, 200);
  });

  it('is filled in through the map, cell by cell and all at once', async () => {
    const copy = Uint8Array.from(bytes);
    const document = await read(bytes);
    const report = parseReport(document.text);
    let filled = document.text;
    for (const { form, span } of [...report.cells].sort((a, b) => b.span!.start - a.span!.start))
      filled = filled.slice(0, span!.start) + String(form.index + 1) + filled.slice(span!.end);
    const written = document.write!(filled, 'plain');
    assert.ok('bytes' in written, 'refused' in written ? written.refused.en : '');
    const again = parseReport((await read(written.bytes)).text);
    assert.deepEqual(
      extractCells(again).map(({ value }) => value),
      report.cells.map(({ form }) => form.index + 1),
    );
    const { 'word/document.xml': _, ...before } = unzipSync(bytes);
    const { 'word/document.xml': __, ...after } = unzipSync(written.bytes);
    assert.deepEqual(after, before);
    assert.ok(
      copy.every((byte, i) => byte === bytes[i]),
      'the bytes that were read are changed',
    );
  });

  it('is read the same when it is packed otherwise', async () => {
    const parts = unzipSync(bytes);
    assert.equal((await read(zipSync(parts, { level: 0 }))).text, (await read(bytes)).text);
  });
});
