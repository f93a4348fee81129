import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { readDocument } from '../../server/src/documents/read-document.ts';
import { COMPLETE, type Folder, inFolder, lines, replaced, WRONG_SOURCE, WRONG_TOTAL } from './support.ts';

/** The text that a document is read as. */
async function textOf(folder: Folder, name: string): Promise<string> {
  const read = await readDocument(folder.bytes(name), name.slice(name.lastIndexOf('.')));
  assert.ok('text' in read, name);
  return read.text;
}

const of = (organ: string, text: string): string => text.replaceAll('云溪市水务局', organ);
const WRONG_PROSE = replaced(COMPLETE, '其中自然人申请46件', '其中自然人申请45件');

/** Two organs, one of them without a fault, and a file that cannot be read. */
function fill(folder: Folder): void {
  folder.write('来稿/甲.gknb', WRONG_SOURCE);
  folder.write('来稿/乙.gknb', COMPLETE.replaceAll('云溪市水务局', '白泽区司法局').replaceAll(/[。]/g, '。'));
  folder.write('来稿/丙政府信息公开工作年度报告.pdf', 'no PDF');
}

const QUIET = ['--rule', 'text-copied=off'];

describe('the command review', function () {
  this.timeout(60_000);

  it(
    'writes a letter on one report in Word, that reads back',
    inFolder(async (folder) => {
      folder.write('甲.gknb', WRONG_SOURCE);
      const { status, stderr } = folder.run(['review', '甲.gknb', '--output', '意见.docx']);
      assert.equal(status, 0, stderr);
      assert.match(stderr, /意见\.docx：已写入\n.*审核 1 份报告，意见 1 条/);
      const text = await textOf(folder, '意见.docx');
      assert.deepEqual(lines(text), [
        '关于《云溪市水务局2024年',
        '政府信息公开工作年度报告》的审核意见',
        '云溪市水务局：',
        '经审核，年度报告有以下问题，请核实修改后重新报送。',
        '|序号|位置|问题|应为|依据|备注|',
        '|1|第三部分表格，“（一）予以公开”行、“自然人”列|“（一）予以公开”的“自然人”很可能填错：表中为 81，改为 18 后，2 个等式全部成立。因此不平的：“（一）予以公开”的“总计”（各项之和 90，表中 27）；“（七）总计”的“自然人”（各项之和 109，表中 46）|18|年度报告格式，表内勾稽关系||',
        '（审核单位）',
        '　　　　年　　月　　日',
      ]);
    }),
  );

  it(
    'writes all reports with a table of them first: one without a finding is there, a file not read is named',
    inFolder((folder) => {
      fill(folder);
      const { status, stderr } = folder.run(['review', '来稿', '--output', '汇总.md', ...QUIET]);
      assert.equal(status, 0, stderr);
      const text = folder.bytes('汇总.md').toString();
      assert.match(text, /^# 关于2024年政府信息公开工作年度报告的审核意见\n/);
      assert.match(text, /本次审核年度报告 2 份，其中 1 份有待修改或者核实的意见，共 1 条；另有 1 个文件未能读取。/);
      assert.match(text, /\| 1 \| 白泽区司法局 \| 2024 \| 0 \| 0 \| 0 \| 未发现问题 \|/);
      assert.match(text, /\| 2 \| 云溪市水务局 \| 2024 \| 1 \| 0 \| 0 \| 意见 1 条 \|/);
      assert.match(text, /未能读取的文件：丙政府信息公开工作年度报告\.pdf（不是 PDF 文件/);
      assert.match(text, /## 一、云溪市水务局2024年年度报告/);
      assert.ok(!text.includes('## 二'));
    }),
  );

  it(
    'writes a workbook with a row for each comment, numbers as numbers',
    inFolder(async (folder) => {
      fill(folder);
      assert.equal(folder.run(['review', '来稿', '--output', '汇总.xlsx', ...QUIET]).status, 0);
      const parts = unzipSync(folder.bytes('汇总.xlsx'));
      const part = (name: string) => new TextDecoder().decode(parts[name]);
      assert.match(part('xl/workbook.xml'), /name="审核意见".*name="汇总"/);
      assert.match(part('xl/worksheets/sheet1.xml'), /<c r="A2" s="1"><v>1<\/v><\/c>/);
      assert.match(part('xl/worksheets/sheet1.xml'), /autoFilter ref="A1:I2"/);
      const text = await textOf(folder, '汇总.xlsx');
      assert.match(text, /云溪市水务局\D+2024\D+错误\D+第三部分表格/);
      assert.match(text, /白泽区司法局\D+2024.*未发现问题/);
      assert.match(text, /丙政府信息公开工作年度报告\.pdf.*未能读取：不是 PDF 文件/);
    }),
  );

  it(
    'writes a file for each organ into a folder, and one that sums them up',
    inFolder(async (folder) => {
      fill(folder);
      assert.equal(folder.run(['review', '来稿', '--output', '意见', ...QUIET]).status, 0);
      assert.deepEqual(readdirSync(folder.at('意见')).sort(), [
        '云溪市水务局2024年年度报告审核意见.docx',
        '审核意见汇总.docx',
        '白泽区司法局2024年年度报告审核意见.docx',
      ]);
      const summary = await textOf(folder, '意见/审核意见汇总.docx');
      assert.match(summary, /白泽区司法局\|2024\|0\|0\|0\|未发现问题/);
      assert.ok(!summary.includes('第三部分表格'), 'the comments stand in the letters');
      assert.match(await textOf(folder, '意见/白泽区司法局2024年年度报告审核意见.docx'), /未发现问题。/);
      assert.equal(folder.run(['review', '来稿', '--output', '表', '--to', 'xlsx', ...QUIET]).status, 0);
      assert.ok(readdirSync(folder.at('表')).every((name) => name.endsWith('.xlsx')));
    }),
  );

  it(
    'takes organs together, reports apart, or all in one table',
    inFolder((folder) => {
      folder.write('a.gknb', WRONG_SOURCE);
      folder.write('b.gknb', WRONG_TOTAL.replaceAll('2024', '2023'));
      const headings = (...options: string[]) => {
        const name = `${options.at(-1) ?? 'default'}.md`;
        assert.equal(
          folder.run([
            'review',
            'a.gknb',
            'b.gknb',
            '--rule',
            'carry-over=off',
            '--rule',
            'in-force=off',
            '--output',
            name,
            ...QUIET,
            ...options,
          ]).status,
          0,
        );
        return lines(folder.bytes(name).toString()).filter((line) => line.startsWith('## '));
      };
      assert.deepEqual(headings(), ['## 一、云溪市水务局']);
      assert.deepEqual(headings('--per', 'report'), [
        '## 一、云溪市水务局2024年年度报告',
        '## 二、云溪市水务局2023年年度报告',
      ]);
      assert.deepEqual(headings('--per', 'none'), []);
      const all = folder.bytes('none.md').toString();
      assert.match(all, /\| 1 \| 云溪市水务局 \| 2024 \| 错误 \|/);
      assert.match(all, /\| 2 \| 云溪市水务局 \| 2023 \| 错误 \|/);
    }),
  );

  it(
    'lists what is grave enough',
    inFolder((folder) => {
      folder.write('a.gknb', replaced(WRONG_PROSE, '六、其他需要报告的事项', '六、其它需要报告的事项'));
      const count = (severity: string) =>
        Number(
          /意见 (\d+) 条/.exec(
            folder.run(['review', 'a.gknb', '--severity', severity, '--output', `${severity}.md`]).stderr,
          )![1],
        );
      assert.deepEqual(['error', 'warning', 'info'].map(count), [0, 1, 2]);
    }),
  );

  it(
    'tells in the second round what was mended, by organ and year, whatever the files are called',
    inFolder((folder) => {
      folder.write('第一次/甲.gknb', replaced(WRONG_SOURCE, '其中自然人申请46件', '其中自然人申请45件'));
      folder.write('第一次/乙.gknb', of('白泽区司法局', COMPLETE));
      folder.write('第一次/丁.gknb', of('石埠镇人民政府', COMPLETE));
      folder.write('第二次/1.gknb', replaced(WRONG_PROSE, '六、其他需要报告的事项', '六、其它需要报告的事项'));
      folder.write('第二次/2.gknb', of('白泽区司法局', COMPLETE));
      folder.write('第二次/3.gknb', of('青禾县民政局', COMPLETE));
      const { status, stderr } = folder.run([
        'review',
        '第二次',
        '--against',
        '第一次',
        '--output',
        '复核.md',
        ...QUIET,
      ]);
      assert.equal(status, 0, stderr);
      const text = folder.bytes('复核.md').toString();
      assert.match(text, /\| 1 \| 云溪市水务局 \| 2024 \| 1 \| 1 \| 0 \| 1 \| 意见 2 条 \|/);
      assert.match(text, /白泽区司法局 \| 2024 \| 0 \| 0 \| 0 \| 0 \| 未发现问题/);
      assert.match(text, /青禾县民政局 .* 上次没有同一机关、同一年度的报告/);
      assert.match(text, /上次报送过、这次没有的：丁\.gknb。/);
      assert.match(text, /经复核，已改 1 条，未改 1 条，新增 1 条。/);
      assert.match(text, /\| 1 \| .*figure|正文为.* \| 未改 \|/);
      assert.match(text, /“（一）予以公开”行、“自然人”列 \| 81 \| 18 \|/);
    }),
  );

  it(
    'is told that it was given the same files for both rounds',
    inFolder((folder) => {
      folder.write('一/今年.gknb', COMPLETE);
      const { status, stderr } = folder.run([
        'review',
        '一/今年.gknb',
        '--against',
        '一',
        '--format',
        'json',
        ...QUIET,
      ]);
      assert.equal(status, 2);
      assert.match(stderr, /--against 所指的就是所审核的这些文件/);
    }),
  );

  it(
    'does not take last year’s report that lies in the first folder alone for mended',
    inFolder((folder) => {
      const lastYear = replaced(
        COMPLETE.replaceAll('2024', '2023'),
        '四、结转下年度继续办理\t\t\t3\t1\t0\t0\t0\t0\t4',
        '四、结转下年度继续办理\t\t\t5\t1\t0\t0\t0\t0\t6',
      );
      folder.write('一/去年.gknb', lastYear);
      folder.write('一/今年.gknb', COMPLETE);
      folder.write('二/今年.gknb', COMPLETE);
      assert.equal(folder.run(['review', '二', '--against', '一', '--output', 'r.md', ...QUIET]).status, 0);
      const text = folder.bytes('r.md').toString();
      assert.match(text, /经复核，未改 \d+ 条。/);
      assert.doesNotMatch(text, /已改 \d/);
    }),
  );

  it(
    'says when the report before could not be read or is not one',
    inFolder((folder) => {
      folder.write('一/甲.gknb', COMPLETE);
      folder.write('一/甲二.gknb', WRONG_SOURCE);
      folder.write('二/甲.gknb', WRONG_SOURCE);
      assert.equal(folder.run(['review', '二', '--against', '一', '--output', 'r.md', ...QUIET]).status, 0);
      assert.match(folder.bytes('r.md').toString(), /上次同一机关、同一年度的报告有 2 份，未能比对/);
    }),
  );

  it(
    'counts a report in two formats once',
    inFolder((folder) => {
      folder.write('甲.gknb', WRONG_SOURCE);
      assert.equal(folder.run(['convert', '甲.gknb', '--to', 'docx', '--output', '甲.docx']).status, 0);
      const { stderr } = folder.run(['review', '甲.gknb', '甲.docx', '--output', 'r.md']);
      assert.match(stderr, /甲\.docx：与另一格式的文件是同一份报告/);
      assert.match(stderr, /审核 1 份报告，意见 1 条/);
    }),
  );

  it(
    'masks personal data, and writes names of files that are names',
    inFolder((folder) => {
      const text = replaced(COMPLETE, '专职人员1名。', '专职人员1名，身份证号110101199003074557。');
      folder.write('a.gknb', text);
      for (const kind of ['docx', 'xlsx', 'md']) {
        assert.equal(folder.run(['review', 'a.gknb', '--output', `r.${kind}`]).status, 0);
        const bytes = folder.bytes(`r.${kind}`);
        const words =
          kind === 'md'
            ? bytes.toString()
            : Object.values(unzipSync(bytes))
                .map((part) => new TextDecoder().decode(part))
                .join();
        assert.ok(!words.includes('110101199003074557') && words.includes('110101'), kind);
      }
    }),
  );

  it(
    'writes over no file, and says what is wrong with how it was called',
    inFolder((folder) => {
      folder.write('a.gknb', WRONG_SOURCE);
      folder.write('there.docx', 'kept');
      const calls: [string[], RegExp][] = [
        [['a.gknb', '--output', 'there.docx'], /已有这个文件/],
        [['a.gknb'], /请用 --output 写明/],
        [['a.gknb', '--output', 'r.pdf'], /--output 应为/],
        [['a.gknb', '--output', 'r.md', '--per', 'year'], /--per 不能是/],
        [['a.gknb', '--output', 'r.md', '--to', 'docx'], /--to 只用于写入文件夹/],
        [['none.gknb', '--output', 'r.md'], /none\.gknb/],
        [['-', '--output', 'r.md'], /不读标准输入/],
      ];
      for (const [words, reason] of calls) {
        const { status, stderr } = folder.run(['review', ...words]);
        assert.equal(status, 2, words.join(' '));
        assert.match(stderr, reason);
      }
      assert.equal(readFileSync(folder.at('there.docx'), 'utf8'), 'kept');
      assert.deepEqual(readdirSync(folder.path).sort(), ['a.gknb', 'there.docx']);
    }),
  );

  it(
    'prints comments as data, and writes them as somebody has changed them',
    inFolder(async (folder) => {
      fill(folder);
      const { stdout, status } = folder.run(['review', '来稿', '--format', 'json', ...QUIET]);
      assert.equal(status, 0);
      const review = JSON.parse(stdout);
      assert.equal(review.schema, 1);
      assert.deepEqual(
        review.reports.map(({ organ, comments }: { organ: string; comments: unknown[] }) => [organ, comments.length]),
        [
          ['白泽区司法局', 0],
          ['云溪市水务局', 1],
        ],
      );
      assert.equal(review.unread.length, 1);
      const comment = review.reports[1].comments[0];
      Object.assign(comment, { problem: '请核对原始登记。', remark: '电话已说明' });
      folder.write('改.json', JSON.stringify(review));
      assert.equal(folder.run(['review', '--from', '改.json', '--output', '意见.docx']).status, 0);
      const text = await textOf(folder, '意见.docx');
      assert.match(text, /\|请核对原始登记。\|18\|年度报告格式，表内勾稽关系\|电话已说明\|/);
      const piped = folder.run(['review', '--from', '-', '--to', 'md'], { input: JSON.stringify(review) });
      assert.equal(piped.status, 0);
      assert.match(piped.stdout, /请核对原始登记。/);
    }),
  );

  it(
    'takes nothing else for such data',
    inFolder((folder) => {
      const calls: [string[], string, RegExp][] = [
        [['--from', '-'], '{"schema":1}', /不是 review --format json 的结果/],
        [['--from', '-'], 'no JSON', /不是 review --format json 的结果/],
        [['--from', '-'], '{"schema":1,"reports":[{"path":1}],"unread":[],"notReturned":[]}', /不是 review/],
        [['--from', '-', 'a.gknb'], '', /不再给出报告/],
        [['--from', '-', '--severity', 'error'], '', /--from 不能与 --severity 合用/],
        [['--from', 'none.json'], '', /none\.json/],
      ];
      for (const [words, input, reason] of calls) {
        const { status, stderr } = folder.run(['review', ...words, '--output', 'r.md'], { input });
        assert.equal(status, 2, words.join(' '));
        assert.match(stderr, reason);
      }
    }),
  );
});
