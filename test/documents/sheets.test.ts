import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { convertReport } from '../../server/src/cli/convert/convert-report.ts';
import { service } from '../../server/src/cli/service.ts';
import type { DocumentText } from '../../server/src/documents/document.ts';
import { readDocument } from '../../server/src/documents/read-document.ts';
import { isDateFormat, writtenDate } from '../../server/src/documents/sheet/date-format.ts';
import { readSheets, sheetsIn } from '../../server/src/documents/sheet/sheet-document.ts';
import { newZip } from '../../server/src/documents/zip/new-zip.ts';
import { type WorkbookParts, workbook } from './make-workbook.ts';

const wordsIn = (parts: WorkbookParts): (string | null)[][] =>
  sheetsIn(workbook(parts), '.xlsx')[0]!.rows.map((row) => row.map((cell) => cell?.words ?? null));

describe('sheets', () => {
  it('strings that are shared, in the cell, or in pieces; without how they are pronounced', () => {
    const shared =
      '<si><t>申请人</t></si><si><r><t>法人</t></r><r><rPr/><t xml:space="preserve"> 或其他</t></r><rPh sb="0" eb="1"><t>ほう</t></rPh></si>';
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="inlineStr"><is><t>甲&amp;乙_x000D_</t></is></c></row>';
    assert.deepEqual(wordsIn({ rows, shared }), [['申请人', null, '法人 或其他', '甲&乙\r']]);
  });

  it('numbers as they are shown, days by the format of the cell, what formulas gave last', () => {
    const styles =
      '<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/></cellXfs>';
    const rows =
      '<row><c><v>356.81999999999999</v></c><c s="1"><v>45356</v></c><c s="2"><v>45356.5</v></c><c><f>SUM(A1:A9)</f><v>12</v></c><c t="b"><v>1</v></c><c t="str"><f>A1</f><v>已答复</v></c></row><row r="3"><c r="A3"><v>7</v></c></row>';
    assert.deepEqual(wordsIn({ rows, styles }), [
      ['356.82', '2024-03-05', '2024-03-05', '12', 'TRUE', '已答复'],
      [],
      ['7'],
    ]);
  });

  it('days and their formats', () => {
    assert.equal(writtenDate(61, false), '1900-03-01');
    assert.equal(writtenDate(45292, false), '2024-01-01');
    assert.equal(writtenDate(43830, true), '2024-01-01');
    assert.equal(writtenDate(12, false), null);
    assert.equal(writtenDate(1e9, false), null);
    for (const code of ['yyyy/m/d', '[$-804]yyyy"年"m"月"', 'm/d/yy h:mm']) assert.ok(isDateFormat(180, code), code);
    for (const code of ['0.00', 'General', '"d"0', '[Red]0', '#,##0"元"', 'h:mm'])
      assert.ok(!isDateFormat(180, code), code);
  });

  it('commas, quotation marks, line ends in fields, tabs, GB18030', () => {
    const rowsOf = (bytes: Uint8Array) =>
      sheetsIn(bytes, '.csv')[0]!.rows.map((row) => row.map((cell) => cell?.words ?? null));
    const text = (words: string) => new TextEncoder().encode(words);
    assert.deepEqual(rowsOf(text('\ufeff甲,"乙,""丙""\n丁",\r\n1,,3')), [
      ['甲', '乙,"丙"\n丁', null],
      ['1', null, '3'],
    ]);
    assert.deepEqual(rowsOf(text('甲\t乙\n1\t2')), [
      ['甲', '乙'],
      ['1', '2'],
    ]);
    assert.deepEqual(rowsOf(new Uint8Array([0xbc, 0xd7, 0x2c, 0xd2, 0xd2])), [['甲', '乙']]);
    assert.deepEqual(rowsOf(text('"never closed,1\n2')), [['never closed,1\n2']]);
  });

  it('the tables of a report that were made a workbook are read, each cell the same', async () => {
    const before = service.read(readFileSync('samples/完整示例.gknb', 'utf8'));
    const result = await convertReport(before, 'xlsx');
    assert.ok('bytes' in result);
    const after = service.read(((await readDocument(result.bytes, '.xlsx')) as DocumentText).text);
    assert.equal(after.report.cells.length, 200);
    assert.deepEqual(
      after.report.cells.map(({ form, state, value }) => `${form.name} ${state} ${value}`),
      before.report.cells.map(({ form, state, value }) => `${form.name} ${state} ${value}`),
    );
    // A workbook adds up numbers, and no words that look like some.
    const sheets = Object.entries(unzipSync(result.bytes)).filter(([name]) => name.includes('/worksheets/'));
    const numbers = sheets.flatMap(([, bytes]) => strFromU8(bytes).match(/<v>[^<]*<\/v>/g) ?? []);
    assert.equal(numbers.length, before.report.cells.filter(({ state }) => state === 'number').length);
  });

  it('places are told in the workbook’s own terms; sheets that are hidden are told of', () => {
    const rows = '<row r="2"><c r="B2" t="inlineStr"><is><t>收到</t></is></c><c r="C2"><v>5</v></c></row>';
    const { text, placeAt } = readSheets(workbook({ rows }), '.xlsx');
    assert.equal(text, '||收到|5|');
    assert.deepEqual(placeAt(text.indexOf('5')), { table: 1, row: 2, column: 3 });
    assert.throws(() => readSheets(workbook({ rows, state: 'hidden' }), '.xlsx'));
  });

  it('encrypted, old and broken workbooks are told of, each with what to do', async () => {
    const compound = (words: string) =>
      new Uint8Array([
        0xd0,
        0xcf,
        0x11,
        0xe0,
        0xa1,
        0xb1,
        0x1a,
        0xe1,
        ...[...words].flatMap((sign) => [sign.charCodeAt(0), 0]),
      ]);
    const whole = workbook({ rows: '<row><c><v>1</v></c></row>' });
    const kinds: [Uint8Array, string, RegExp][] = [
      [compound('EncryptedPackage'), '.xlsx', /密码.*\.xlsx/],
      [compound('Workbook'), '.xlsx', /旧格式.*\.xlsx/],
      [compound('Workbook'), '.xls', /旧格式.*\.xlsx/],
      [new Uint8Array(9), '.et', /旧格式.*\.xlsx/],
      [whole.subarray(0, 300), '.xlsx', /损坏.*\.xlsx/],
      [workbook({ rows: '<row><c></row>' }), '.xlsx', /损坏.*\.xlsx/],
      [new Uint8Array(9), '.wps', /旧格式.*\.docx/],
      [new Uint8Array(9), '.doc', /旧格式.*\.docx/],
    ];
    for (const [bytes, extension, reason] of kinds) {
      const read = await readDocument(bytes, extension);
      assert.ok('unreadable' in read);
      assert.match(read.unreadable.zh, reason);
      assert.doesNotMatch(read.unreadable.zh, /\n/);
    }
  });

  it('what is broken, or tells of more than there can be, is refused or cut, and that is told', async () => {
    const cell = (at: string) => `<c r="${at}"><v>1</v></c>`;
    assert.ok(
      'unreadable' in (await readDocument(workbook({ rows: `<row r="1">${cell('B1')}${cell('A1')}</row>` }), '.xlsx')),
    );
    assert.ok(
      'unreadable' in (await readDocument(workbook({ rows: `<row r="2">${cell('B2')}</row><row r="1"/>` }), '.xlsx')),
    );
    assert.ok('unreadable' in (await readDocument(newZip({ 'xl/workbook.xml': '<a/>' }), '.xlsx')));
    assert.ok('unreadable' in (await readDocument(new Uint8Array(9), '.xls')));
    const far = readSheets(
      workbook({ rows: `<row r="1">${cell('A1')}${cell('XFD1')}</row><row r="1048576">${cell('A1048576')}</row>` }),
      '.xlsx',
    );
    assert.equal(far.text, '|1|');
    assert.equal(far.notices.length, 1);
  });
});
