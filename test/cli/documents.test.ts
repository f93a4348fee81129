import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { unzipSync } from 'fflate';
import iconv from 'iconv-lite';
import mammoth from 'mammoth';
import { deleted, docx, paragraph, run } from '../documents/make-docx.ts';
import { pdf } from '../documents/make-pdf.ts';
import { COMPLETE, reportDocx, SHAPES } from '../documents/report-docx.ts';
import { GRANTED, inFolder, lines, replaced, WRONG_TOTAL } from './support.ts';

const MERGED = SHAPES['merged cells']!;
const GOOD = reportDocx(MERGED);
const WRONG = reportDocx(MERGED, WRONG_TOTAL);
const wordsOf = async (bytes: Uint8Array): Promise<string> =>
  (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;

describe('pages and PDFs on the command line', function () {
  this.timeout(60_000);
  const PAGE = `<html><head><meta charset="gbk"></head><body>${WRONG_TOTAL.split('\n')
    .map((line) =>
      line.includes('\t')
        ? `<table><tr>${line
            .split('\t')
            .map((cell) => `<td>${cell}</td>`)
            .join('')}</tr></table>`
        : `<p>${line}</p>`,
    )
    .join('\n')}</body></html>`;
  const SCAN = pdf([[['- 1 -', 280, 40]]]);

  it(
    'are read, told by their places, and never written',
    inFolder((folder) => {
      const bytes = iconv.encode(PAGE, 'gbk');
      folder.write('f/a.html', bytes);
      folder.write(
        'f/b.pdf',
        pdf([
          COMPLETE.split('\n')
            .slice(0, 40)
            .map((line, i) => [line.replaceAll('\t', ' ').slice(0, 60), 40, 800 - 18 * i]),
        ]),
      );
      folder.write('f/通知.htm', '<p>会议通知</p>');
      folder.write('f/扫描.pdf', SCAN);
      const { status, stdout, stderr } = folder.run(['check', 'f', '--fix', '--format', 'json']);
      assert.equal(status, 1);
      const { files, summary } = JSON.parse(stdout);
      assert.deepEqual(
        files.map(({ path, encoding }: { path: string; encoding: string }) => [path, encoding]),
        [
          ['f/a.html', 'gb18030'],
          ['f/b.pdf', 'utf-8'],
        ],
      );
      const found = files[0].findings.find(({ code }: { code: string }) => code === 'row-total');
      assert.equal(found.place.column, 10);
      assert.ok(files[1].findings.every(({ place }: { place: object }) => 'page' in place));
      assert.equal(summary.notRead, 1);
      assert.match(stderr, /f\/扫描\.pdf：是扫描件/);
      assert.match(stderr, /f\/a\.html：未写入：这类文件只读取/);
      assert.ok(folder.bytes('f/a.html').equals(bytes));
      assert.equal(folder.run(['check', 'f/a.html', '--fix', '--diff']).stdout, '');
      assert.equal(folder.run(['extract', 'f/扫描.pdf']).status, 2);
      assert.ok(folder.run(['extract', 'f/b.pdf', '--format', 'text']).stdout.startsWith(COMPLETE.split('\n')[0]!));
    }),
  );
});

describe('Word files on the command line', function () {
  this.timeout(60_000);
  it(
    'are led to from others, by the place in the document',
    inFolder((folder) => {
      const carried = lines(COMPLETE).find((line) => line.startsWith('四、结转下年度继续办理'))!;
      const lastYear = replaced(COMPLETE, carried, carried.replace(/\d+$/, '7')).replaceAll('2024', '2023');
      folder.write('去年.docx', reportDocx(MERGED, lastYear));
      folder.write('今年.docx', reportDocx(MERGED, COMPLETE));
      type Related = { readonly path: string; readonly range: object; readonly place?: object };
      const relatedIn = (): Related[] => {
        const { files } = JSON.parse(folder.run(['check', '.', '--format', 'json']).stdout);
        const all = files.flatMap(({ findings }: { findings: { code: string; related: Related[] }[] }) => findings);
        return all.find(({ code }: { code: string }) => code === 'carry-over').related;
      };
      const [related] = relatedIn();
      assert.equal(related!.path, '去年.docx');
      assert.deepEqual(related!.place, { table: 2, row: 28, column: 10 });
      assert.match(folder.run(['check', '.']).stdout, /去年\.docx 表2第28行第10列 /);
      rmSync(folder.at('去年.docx'));
      folder.write('去年.gknb', lastYear);
      assert.ok(!('place' in relatedIn()[0]!));
    }),
  );

  it(
    'are checked like texts, with the place in the document',
    inFolder((folder) => {
      folder.write('a.docx', WRONG);
      folder.write('a.gknb', WRONG_TOTAL);
      const { status, stdout } = folder.run(['check', 'a.docx', '--format', 'json']);
      assert.equal(status, 1);
      const [file] = JSON.parse(stdout).files;
      assert.deepEqual([file.organ, file.year], ['云溪市水务局', 2024]);
      const found = file.findings.find(({ code }: { code: string }) => code === 'row-total');
      assert.deepEqual(found.place, { table: 2, row: 6, column: 10 });
      assert.deepEqual(found.fixes[0].edits[0].place, found.place);
      const text = folder.run(['extract', 'a.docx', '--format', 'text']).stdout.split('\n');
      const { start, end } = found.range;
      assert.equal(text[start.line]!.slice(start.character, end.character), '26');
      const ofText = JSON.parse(folder.run(['check', 'a.gknb', '--format', 'json']).stdout).files[0].findings;
      assert.deepEqual(
        file.findings.map(({ code, message }: { code: string; message: string }) => [code, message]),
        ofText.map(({ code, message }: { code: string; message: string }) => [code, message]),
      );
      assert.ok(!('place' in ofText[0]));
      assert.match(folder.run(['check', 'a.docx']).stdout, /表2第6行第10列 +错误/);
      assert.match(folder.run(['check', 'a.docx', '--locale', 'en']).stdout, /table 2 row 6 column 10 +error/);
    }),
  );

  it(
    'give the same numbers as the text, with places of cells and sections',
    inFolder((folder) => {
      folder.write('a.docx', GOOD);
      folder.write('a.gknb', COMPLETE);
      const reportOf = (name: string) => JSON.parse(folder.run(['extract', name, '--cells']).stdout).reports[0];
      const [word, plain] = [reportOf('a.docx'), reportOf('a.gknb')];
      assert.deepEqual(word.tables, plain.tables);
      assert.deepEqual(Object.keys(word), Object.keys(plain));
      assert.deepEqual(word.cells[0].place, { table: 1, row: 3, column: 2 });
      assert.deepEqual(word.sections[0].place, { paragraph: 5 });
      assert.equal(
        folder.run(['extract', 'a.docx', '--format', 'csv']).stdout.split('\n')[1]!.replace('.docx', '.gknb'),
        folder.run(['extract', 'a.gknb', '--format', 'csv']).stdout.split('\n')[1],
      );
    }),
  );

  it(
    'are found in folders where they are reports; old, encrypted and broken ones are told',
    inFolder((folder) => {
      folder.write('f/报告.docx', GOOD);
      folder.write('f/~$报告.docx', 'Word 的锁');
      folder.write('f/通知.docx', docx(paragraph(run('会议通知'))));
      folder.write('f/坏.docx', GOOD.slice(0, 900));
      folder.write('f/某局政府信息公开工作年度报告.doc', 'x');
      folder.write('f/账.doc', 'x');
      folder.write(
        'f/密.docx',
        Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      );
      const { status, stdout, stderr } = folder.run(['check', 'f', '--format', 'json']);
      const { files, summary } = JSON.parse(stdout);
      assert.deepEqual(
        files.map(({ path }: { path: string }) => path),
        ['f/报告.docx'],
      );
      assert.equal(summary.notRead, 3);
      assert.equal(status, 0);
      const told = lines(stderr);
      assert.equal(told.length, 3, stderr);
      assert.match(stderr, /f\/坏\.docx：文件已损坏/);
      assert.match(stderr, /f\/密\.docx：已加密/);
      assert.match(stderr, /年度报告\.doc：.*请另存为 \.docx/);
      assert.equal(folder.run(['check', 'f/密.docx']).status, 2);
    }),
  );

  it(
    'are mended through the map, and read by another program',
    inFolder(async (folder) => {
      folder.write('a.docx', WRONG);
      const { status, stderr } = folder.run(['check', 'a.docx', '--fix']);
      assert.equal(status, 0);
      assert.equal(stderr, 'a.docx：已修复 1 处\n');
      const mended = folder.bytes('a.docx');
      assert.equal(await wordsOf(mended), await wordsOf(GOOD));
      assert.deepEqual(unzipSync(mended), unzipSync(GOOD));
      assert.equal(folder.run(['check', 'a.docx', '--fix']).stderr, '');
      assert.ok(folder.bytes('a.docx').equals(mended));
    }),
  );

  it(
    'are mended where they can be, and what cannot be written is told',
    inFolder((folder) => {
      const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=SUM(LEFT)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('26')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
      const shape = { ...MERGED, value: (words: string) => (words === '26' ? field : MERGED.value(words)) };
      const source = replaced(WRONG_TOTAL, '2.重复申请\t1\t0\t0\t0\t0\t0\t1', '2.重复申请\t１\t0\t0\t0\t0\t0\t1');
      const before = reportDocx(shape, source);
      folder.write('a.docx', before);
      const { status, stderr } = folder.run(['check', 'a.docx', '--fix']);
      assert.equal(status, 2);
      assert.match(stderr, /a\.docx：未写入：要改的文字是域/);
      assert.match(stderr, /a\.docx：已修复 1 处/);
      const text = folder.run(['extract', 'a.docx', '--format', 'text']).stdout;
      assert.ok(text.includes('|2.重复申请|1|'));
      assert.ok(text.includes('|18|5|1|0|2|1|26|'));
    }),
  );

  it(
    'are mended in copies with --output, and stay as they are',
    inFolder((folder) => {
      folder.write('in/甲/a.docx', WRONG);
      folder.write('in/b.gknb', WRONG_TOTAL);
      folder.write('in/c.docx', GOOD);
      const { status } = folder.run(['check', 'in', '--fix', '--output', 'out']);
      assert.equal(status, 0);
      assert.ok(folder.bytes('in/甲/a.docx').equals(WRONG));
      assert.equal(folder.bytes('in/b.gknb').toString(), WRONG_TOTAL);
      assert.deepEqual(unzipSync(folder.bytes('out/甲/a.docx')), unzipSync(GOOD));
      assert.ok(folder.bytes('out/b.gknb').toString().includes(GRANTED));
      assert.throws(() => folder.bytes('out/c.docx'));
      const again = folder.run(['check', 'in', '--fix', '--output', 'out']);
      assert.match(again.stderr, /已有这个文件/);
      assert.equal(again.status, 2);
      assert.equal(folder.run(['check', 'in', '--output', 'out']).status, 2);
    }),
  );

  it(
    'are mended as tracked changes with --track, texts are not',
    inFolder(async (folder) => {
      folder.write('a.docx', WRONG);
      const { status, stderr } = folder.run(['check', 'a.docx', '--fix', '--track']);
      assert.deepEqual([status, stderr], [0, 'a.docx：已修复 1 处\n']);
      const xml = new TextDecoder().decode(unzipSync(folder.bytes('a.docx'))['word/document.xml']);
      assert.match(
        xml,
        /<w:del [^>]*w:author="政府信息公开年报助手"[^>]*>.*?26<\/w:delText>.*?<w:ins [^>]*>.*?<w:t>27<\/w:t>/,
      );
      assert.equal(await wordsOf(folder.bytes('a.docx')), await wordsOf(GOOD));
      folder.write('a.gknb', WRONG_TOTAL);
      const text = folder.run(['check', 'a.gknb', '--fix', '--track']);
      assert.match(text.stderr, /只有 \.docx 能以修订方式写入/);
      assert.equal(folder.bytes('a.gknb').toString(), WRONG_TOTAL);
      assert.equal(folder.run(['check', 'a.docx', '--track']).status, 2);
    }),
  );

  it(
    'that seem to be open in Word are told of',
    inFolder((folder) => {
      folder.write('年度报告.docx', WRONG);
      folder.write('~$度报告.docx', 'x');
      assert.match(folder.run(['check', '年度报告.docx', '--fix']).stderr, /似乎正在 Word 或 WPS 中打开/);
    }),
  );

  it(
    'with a picture in place of a table are told of',
    inFolder((folder) => {
      const body = ['云溪市水务局2024年政府信息公开工作年度报告', '一、总体情况', '无。', '二、主动公开政府信息情况']
        .map((words) => paragraph(run(words)))
        .join('');
      const picture = paragraph('<w:r><w:drawing><pic/></w:drawing></w:r>');
      folder.write(
        'a.docx',
        docx(`${body}${picture}${paragraph(run('五、存在的主要问题及改进情况'))}${paragraph(deleted('旧'))}`),
      );
      const checked = folder.run(['check', 'a.docx']);
      assert.match(checked.stdout, /“二、主动公开政府信息情况”的表格是图片.*table-is-picture/);
      assert.doesNotMatch(checked.stdout, /table-missing/);
      assert.match(folder.run(['extract', 'a.docx']).stderr, /的表格是图片/);
    }),
  );

  it(
    'come through standard input by their name',
    inFolder((folder) => {
      const { stdout } = folder.run(['check', '-', '--stdin-filename', 'a.docx', '--format', 'json'], { input: WRONG });
      assert.equal(JSON.parse(stdout).files[0].findings[0].code, 'row-total');
    }),
  );
});
