import assert from 'node:assert/strict';
import { analyse, applyEdits, formatEdits, TABLE_KEYS, tableConversions } from '../../server/src/core/testing.ts';
import { extentOf, widthOf } from '../../server/src/core/text/width.ts';
import { BALANCED } from '../support/marked-text.ts';

const formatted = (text: string): string => applyEdits(text, formatEdits(analyse(text).report));
const linesWith = (text: string, words: string): string[] => text.split(/\r?\n/).filter((line) => line.includes(words));
const columnsOf = (text: string): number => widthOf(extentOf(text));

/** The part of the balanced report from one heading to the next, with other lines between. */
function withSection(from: string, to: string, body: string): string {
  const start = BALANCED.indexOf(from) + from.length;
  return `${BALANCED.slice(0, start)}\n${body}${BALANCED.slice(BALANCED.indexOf(to))}`;
}

const PROACTIVE = ['二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况'] as const;
const inProactive = (body: string): string => withSection(PROACTIVE[0], PROACTIVE[1], body);

/** What stands between the two headings once it is aligned. */
function proactiveOf(text: string): string {
  const aligned = formatted(text);
  return aligned.slice(aligned.indexOf(PROACTIVE[0]) + PROACTIVE[0].length + 1, aligned.indexOf(PROACTIVE[1]));
}

const A_CELL_A_LINE = `第二十条第(一)项 |
信息内容 |
本年制发件数 |
本年废止件数 |
现行有效件数 |
规章 |
0 |
0 |
0 |
行政规范性文件 |
3 |
1 |
18 |
注：数据截至年底。
第二十条第(八)项 |
信息内容 |
本年收费金额（单位：万元） |
行政事业性收费 |
86.35 |
`;

describe('formatting', () => {
  it('makes rows of a table with a cell to a line, numbers on the right, notes between', () => {
    const expected = [
      '| 第二十条第(一)项 | 　　　　　   | 　　　　　   | 　　　　　   |',
      '| 信息内容　　　   | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
      '| 规章　　　　　   | 　　　 0     | 　　　　　 0 | 　　　　　 0 |',
    ];
    const actual = proactiveOf(inProactive(A_CELL_A_LINE)).split('\n');
    assert.equal(actual[1], expected[1]);
    assert.ok(actual.includes('注：数据截至年底。'));
    const rows = actual.filter((line) => line.startsWith('|'));
    assert.deepEqual(
      rows.map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((field) => field.trim()),
      ),
      [
        ['第二十条第(一)项', '', '', ''],
        ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
        ['规章', '0', '0', '0'],
        ['行政规范性文件', '3', '1', '18'],
        ['第二十条第(八)项', '', '', ''],
        ['信息内容', '本年收费金额（单位：万元）', '', ''],
        ['行政事业性收费', '86.35', '', ''],
      ],
    );
    const bars = (line: string) => [...line.matchAll(/\|/g)].map(({ index }) => columnsOf(line.slice(0, index)));
    for (const line of rows.slice(1, 4)) assert.deepEqual(bars(line), bars(rows[1]!), line);
    assert.match(rows[3]!, /　18 \|$/);
  });

  it('puts as many wide and as many narrow characters before each bar, so that fonts do not matter', () => {
    const data = linesWith(formatted(BALANCED), '|').filter((line) => /\d \|$/.test(line) && line.startsWith('|  |'));
    assert.ok(data.length > 15);
    for (const line of data) assert.deepEqual(extentOf(line), extentOf(data[0]!), line);
  });

  it('aligns all tables of a report to the same columns in each, and leaves the rest to the byte', () => {
    const text = formatted(BALANCED);
    const outside = (whole: string) => whole.split('\n').filter((line) => !/[\t|]/.test(line));
    assert.deepEqual(outside(text), outside(BALANCED));
    const words = (whole: string) => whole.replace(/[\s|]/g, '');
    assert.deepEqual([...words(text)].sort(), [...words(BALANCED)].sort());
    for (const table of TABLE_KEYS) {
      const { firstLine, lastLine } = analyse(text).report.tables[table]!.blocks[0]!;
      const widths = text.split('\n').slice(firstLine, lastLine).map(columnsOf);
      assert.equal(new Set(widths).size, 1, `${table}: ${widths}`);
    }
  });

  it('keeps blanks blank and figures as they are written', () => {
    const text = BALANCED.replace('行政处罚\t37', '行政处罚\t３７').replace('\t3\t1\t32', '\t3\t\t32');
    const row = linesWith(formatted(text), '一、本年新收')[0]!;
    assert.deepEqual(
      row
        .split('|')
        .slice(4, -1)
        .map((field) => field.trim()),
      ['21', '6', '1', '0', '3', '', '32'],
    );
    assert.match(linesWith(formatted(text), '行政处罚')[0]!, / ３７ \|/);
  });

  it('leaves a table alone that cannot be read for certain', () => {
    const granted = '（一）予以公开\t\t10\t3\t1\t0\t1\t0\t15';
    for (const [old, spoilt] of [
      [granted, granted.replace('\t3\t', '\t')],
      [granted, `${granted}\t7`],
      [granted, granted.replace('\t3\t1', '\t3 1\t')],
      [granted, `${granted}\n\t（八）本地另列\t\t1\t0\t0\t0\t0\t0\t1`],
    ] as const) {
      const text = BALANCED.replace(old, spoilt);
      assert.notEqual(text, BALANCED);
      const requests = (whole: string) => {
        const { firstLine, lastLine } = analyse(whole).report.tables.requests!.blocks[0]!;
        return whole.split('\n').slice(firstLine, lastLine);
      };
      assert.deepEqual(requests(formatted(text)), requests(text), spoilt);
      assert.notEqual(formatted(text), text, 'the other tables are aligned all the same');
    }
  });

  it('keeps line ends, a byte-order mark, and what stands beside marked-up tables', () => {
    const text = `\ufeff${BALANCED.replaceAll('\n', '\r\n')}`;
    assert.equal(formatted(text), `\ufeff${formatted(BALANCED).replaceAll('\n', '\r\n')}`);
    const html = inProactive(
      '表一：<table><tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>' +
        '<tr><td>规章</td><td>1</td><td>&nbsp;</td><td>2</td></tr></table>以上为全部。\n',
    );
    const aligned = proactiveOf(html).split('\n');
    assert.equal(aligned[0], '表一：');
    assert.deepEqual(
      aligned[2]!.split('|').map((field) => field.trim()),
      ['', '规章', '1', '', '2', ''],
    );
    assert.equal(aligned[3], '以上为全部。');
  });

  it('loses no word that stands in mark-up but in no cell', () => {
    const html = inProactive(
      '<table><caption>另见附件</caption><tr><td>规章</td><td>1</td><td>0</td><td>2</td></tr></table>\n',
    );
    assert.equal(proactiveOf(html), html.slice(html.indexOf('<table>'), html.indexOf(PROACTIVE[1])));
  });

  for (const beside of ['</0.1d>', '<!-- 原为 12 -->', '<?12?>'])
    it(`loses no digit that a person has written and a browser does not show: ${beside}`, () => {
      const html = inProactive(`<table><tr><td>规章</td><td>1</td><td>0${beside}</td><td>2</td></tr></table>\n`);
      assert.equal(proactiveOf(html), html.slice(html.indexOf('<table>'), html.indexOf(PROACTIVE[1])));
    });

  it('changes the tables that a piece of the text touches, and no other', () => {
    const { report } = analyse(BALANCED);
    const at = BALANCED.indexOf('行政许可');
    const text = applyEdits(BALANCED, formatEdits(report, { start: at, end: at + 1 }));
    assert.match(text, /\| 行政许可　/);
    assert.ok(text.includes('（一）予以公开\t\t10'));
    assert.deepEqual(formatEdits(report, { start: 0, end: 5 }), []);
  });

  it('has nothing to do where nothing is', () => {
    for (const text of ['', '\ufeff', '一、总体情况\n', '| a | b |\n'])
      assert.deepEqual(formatEdits(analyse(text).report), []);
  });
});

describe('converting a table', () => {
  const converted = (text: string, title: string): string => {
    const fix = tableConversions(analyse(text).report, 'proactive').find((each) => each.title.zh.includes(title));
    assert.ok(fix, title);
    return applyEdits(text, fix.edits);
  };

  it('goes from tabs to bars to Markdown and back to the same tabs', () => {
    const bars = converted(BALANCED, '竖线');
    const markdown = converted(bars, 'Markdown');
    assert.equal(converted(markdown, '制表符'), BALANCED);
    assert.match(markdown, /\| 第二十条第（一）项 \|.*\n\| -+ \| -+: \| -+: \| -+: \|\n/);
    assert.equal(formatted(markdown).includes('-: |'), true, 'Markdown stays Markdown when it is aligned');
  });

  it('is not offered to the layout that it has', () => {
    const titles = tableConversions(analyse(BALANCED).report, 'proactive').map(({ title }) => title.en);
    assert.deepEqual(titles, ['Convert this table to aligned bars', 'Convert this table to Markdown']);
  });
});
