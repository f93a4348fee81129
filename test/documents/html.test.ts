import assert from 'node:assert/strict';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import {
  extractCells,
  type PrintedCell,
  parseReport,
  printedGrid,
  ReportService,
  TABLE_KEYS,
} from '../../server/src/core/testing.ts';
import type { DocumentText } from '../../server/src/documents/document.ts';
import { readDocument } from '../../server/src/documents/read-document.ts';
import { inTier } from '../support/tier.ts';
import { COMPLETE } from './report-docx.ts';

const service = new ReportService();
const report = parseReport(COMPLETE);
const EXPECTED = extractCells(report).map(({ value }) => value);
const TITLE = COMPLETE.split('\n')[0]!;

async function read(page: string | Uint8Array): Promise<DocumentText> {
  const document = await readDocument(typeof page === 'string' ? Buffer.from(page) : page, '.html');
  if ('unreadable' in document) assert.fail(document.unreadable.en);
  return document;
}

type Tag = (words: string) => string;

/** The report's paragraphs and tables in the mark-up of a page. */
function body(paragraph: Tag, cell: Tag = (words) => words, hasTitle = true): string {
  const prose: string[] = [];
  let isInTable = false;
  for (const line of COMPLETE.split('\n').slice(hasTitle ? 0 : 1)) {
    const isRow = /\t|^第二十条|^行政复议/.test(line);
    if (isRow && !isInTable) prose.push(tableHtml(prose.filter((each) => each.startsWith('<table')).length, cell));
    isInTable = isRow;
    if (!isRow && line !== '') prose.push(paragraph(line));
  }
  return prose.join('\n');
}

function tableHtml(index: number, tag: Tag): string {
  const wordsOf = (cell: PrintedCell): string => {
    if (cell.kind !== 'value') return cell.text;
    const { span } = report.cells[cell.cell.index]!;
    return span ? report.text.slice(span.start, span.end) : '';
  };
  const rows = printedGrid(report.form, TABLE_KEYS[index]!).map(
    ({ cells }) =>
      `<tr>${cells.map((cell) => `<td colspan="${cell.columns}" rowspan=${cell.rows}>${tag(wordsOf(cell))}</td>`).join('')}</tr>`,
  );
  return `<table border=1><tbody>${rows.join('\n')}</tbody></table>`;
}

const p: Tag = (words) => `<p style="text-indent:2em">&nbsp;&nbsp;<span>${words}</span></p>`;
const MENU = '<div class="menu"><ul><li><a href="/">首页</a></li><li><a href="/a">政府信息公开年报</a></li></ul></div>';
const WAY = '<div class="way">当前位置：<a href="/">首页</a> > 政府信息公开 > 政府信息公开工作年度报告</div>';
const FACTS = '<div class="facts">发布时间：2025-01-16 来源：市水务局 浏览次数：<span id="hits">318</span></div>';
const FOOT =
  '<div><p>上一篇：<a href="/b">2023年度报告</a></p><p>版权所有 云溪市人民政府 网站标识码0000000001</p></div>';

const PAGES: Readonly<Record<string, string>> = {
  'divided, with the title above': `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${TITLE}_云溪市</title><style>p{}</style><script>var a="<p>1";</script></head><body>${MENU}${WAY}<div class="article"><h1>${TITLE}</h1>${FACTS}<div class="text">${body(p, p, false)}</div></div>${FOOT}</body></html>`,
  'not divided': `<html><body>${MENU}${WAY}${body(p)}<p>【打印本页】</p><p>主办：云溪市人民政府办公室 电话 12345</p></body></html>`,
  'laid out in tables': `<html><body><table width=100%><tr><td>${MENU}</td></tr><tr><td>${WAY}<table><tr><td><b>${TITLE}</b></td></tr><tr><td>${body(p, p, false)}</td></tr></table></td></tr><tr><td>${FOOT}</td></tr></table></body></html>`,
  'lines broken by br': `<html><body><div>${FACTS}</div><div>${body((words) => `　　${words}<br>`)}</div><footer>版权所有</footer></body></html>`,
  'source with its lines cut': `<html><body>${body(
    (words) => `<p>${words.replace(/(.{30})(?=\p{Script=Han})/gu, '$1\r\n')}</p>`,
    (words) => `<p><span lang=EN-US>${words}<o:p></o:p></span></p>`,
  )}</body></html>`,
  'tags that nobody closed': `<body>${body(
    (words) => `<p>${words}`,
    (words) => `<p>${words}`,
  )
    .replaceAll('</td>', '')
    .replaceAll('</tr>', '')}`,
};

describe('a saved page', () => {
  for (const [name, page] of Object.entries(PAGES))
    it(`is read as the report on it, and as nothing else: ${name}`, async () => {
      const document = await read(page);
      const read_ = service.read(document.text);
      assert.deepEqual(
        extractCells(read_.report).map(({ value }) => value),
        EXPECTED,
      );
      assert.deepEqual(
        document.text.split('\n').filter((line) => !line.startsWith('|')),
        COMPLETE.split('\n').filter((line) => line !== '' && !/\t|^第二十条|^行政复议/.test(line)),
      );
      assert.deepEqual(
        service.check(read_).findings.map(({ code, message }) => `${code} ${message.zh}`),
        [],
      );
      const cell = read_.report.cells.find(({ form }) => form.name === 'requests.received.total')!;
      assert.deepEqual(document.placeAt(cell.span!.start), { table: 2, row: 4, column: 10 });
      assert.deepEqual(document.placeAt(0), { paragraph: 1 });
      assert.equal(document.write, null);
    });

  it('is read in the encoding that its mark, its words or its bytes tell', async () => {
    const page = PAGES['not divided']!;
    const { text } = await read(page);
    const gbk = (head: string) => iconv.encode(`${head}${page}`, 'gbk');
    for (const [bytes, encoding] of [
      [gbk('<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'), 'gb18030'],
      [gbk('<meta charset=GBK>'), 'gb18030'],
      [gbk(''), 'gb18030'],
      [gbk('<meta charset="utf-8">'), 'gb18030'],
      [Buffer.from(`<meta charset="gbk">${page}`), 'utf-8'],
      [Buffer.from(`\ufeff${page}`), 'utf-8'],
      [Buffer.from(`\ufeff${page}`, 'utf16le'), 'utf-16le'],
    ] as const) {
      const document = await read(bytes);
      // Bytes that are right in both are told apart by what the page says of itself.
      if (encoding === 'utf-8' && !bytes.includes('\ufeff')) continue;
      assert.equal(document.text, text);
      assert.equal(document.encoding, encoding);
    }
  });

  it('with a broken byte is read all the same, and that is said', async () => {
    const bytes = Buffer.concat([
      Buffer.from('<meta charset="utf-8"><p>一、总体情况</p><p>'),
      Buffer.from([0xff, 0xfe, 0x80]),
      Buffer.from('</p>'),
    ]);
    const document = await read(bytes);
    assert.ok(document.text.includes('\ufffd'));
    assert.equal(document.notices.length, 1);
  });

  it('shows no words that a browser does not', async () => {
    const { text } = await read(
      '<p>甲<span style="DISPLAY: none">乙</span><del>丙</del></p><p hidden>丁</p><!-- 戊 --><noscript>己</noscript>',
    );
    assert.equal(text, '甲');
  });

  it('does not put numbers of two paragraphs of a cell together', async () => {
    const { text } = await read(
      '<table><tr><td>甲</td><td><p>1</p><p>2</p></td><td>3<br>4</td><td>5|6</td></tr></table>',
    );
    assert.equal(text, '|甲|1 2|3 4|5∣6|');
  });

  it('never breaks the program, whatever is in it', async function () {
    this.timeout(60_000);
    const deep = await read(`${'<div>'.repeat(20_000)}一${'</div>'.repeat(20_000)}<p>二`);
    assert.deepEqual(deep.text.split('\n').sort(), ['一', '二']);
    await read('<table>'.repeat(5000));
    await read(`<table><tr>${'<td colspan=99999 rowspan=99999>1'.repeat(200)}`);
    const piece = fc.constantFrom(
      '<',
      '>',
      '<p>',
      '<table>',
      '<tr>',
      '<td rowspan=3>',
      '</table>',
      '&nbsp',
      '&#9999999;',
      '<!--',
      '<script>',
      '"',
      '一、总体情况',
      '12',
      '\n',
      '|',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        await read(pieces.join(''));
      }),
      { numRuns: inTier(1000) },
    );
  });
});
