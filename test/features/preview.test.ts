import assert from 'node:assert/strict';
import {
  analyse,
  FORMS,
  type GridRow,
  type Preview,
  type PreviewBlock,
  previewOf,
  TABLE_KEYS,
  type TableKey,
  type ValueCell,
} from '../../server/src/core/testing.ts';
import { writeTable } from '../../server/src/core/write/table.ts';
import { sharedReport, sharedReportNames } from '../fixtures.ts';
import { BALANCED } from '../support/marked-text.ts';

const preview = (text: string): Preview => previewOf(analyse(text), 'zh-cn');
const changed = (old: string, now: string): Preview => {
  assert.equal(BALANCED.split(old).length, 2, old);
  return preview(BALANCED.replace(old, now));
};

function rowsOf({ blocks }: Preview, key: TableKey): readonly GridRow[] {
  const block = blocks.find((each) => each.kind === 'table' && each.table === key);
  assert.ok(block?.kind === 'table', `${key} is drawn`);
  return block.rows;
}

const valuesOf = (drawn: Preview): ValueCell[] =>
  TABLE_KEYS.flatMap((key) =>
    drawn.blocks.some((block) => block.kind === 'table' && block.table === key) ? rowsOf(drawn, key) : [],
  ).flatMap(({ cells }) => cells.filter((cell) => cell.kind === 'value'));

function cellOf(drawn: Preview, name: string): ValueCell {
  const value = valuesOf(drawn).find(({ cell }) => cell === name);
  assert.ok(value, name);
  return value;
}

/** The grid as lines: each cell's text, with how far it goes where that is more than one field. */
const lines = (rows: readonly GridRow[]): string[] =>
  rows.map(({ cells }) =>
    cells.map(({ text, columns, rows }) => (columns * rows > 1 ? `${text} ${columns}×${rows}` : text)).join(' | '),
  );

/** Each field of the grid is covered once: spans fit into each other like the form's. */
function assertWhole(rows: readonly GridRow[]): void {
  const taken: boolean[][] = rows.map(() => []);
  for (const [y, { cells }] of rows.entries()) {
    let x = 0;
    for (const cell of cells) {
      while (taken[y]![x]) x++;
      for (let down = 0; down < cell.rows; down++)
        for (let across = 0; across < cell.columns; across++) {
          assert.ok(taken[y + down], `“${cell.text}” reaches below the table`);
          assert.ok(!taken[y + down]![x + across], `“${cell.text}” lies over another cell`);
          taken[y + down]![x + across] = true;
        }
    }
  }
  const width = taken[0]!.length;
  for (const [y, row] of taken.entries()) assert.equal(row.filter(Boolean).length, width, `row ${y} is as wide`);
}

const kinds = ({ blocks }: Preview) => blocks.map(({ kind }) => kind);
const words = (block: PreviewBlock | undefined) => (block && 'text' in block ? block.text : undefined);

describe('the preview', () => {
  it('has the words of the report in their order, and each table where it begins', () => {
    const drawn = preview(BALANCED);
    assert.equal(words(drawn.blocks[0]), '云岭市林草局2023年政府信息公开工作年度报告');
    assert.equal(kinds(drawn).filter((kind) => kind === 'heading').length, 6);
    const names = drawn.blocks.flatMap((block) =>
      block.kind === 'heading' ? [block.text] : block.kind === 'table' ? [block.table] : [],
    );
    assert.deepEqual(names, [
      '一、总体情况',
      '二、主动公开政府信息情况',
      'proactive',
      '三、收到和处理政府信息公开申请情况',
      'requests',
      '四、政府信息公开行政复议、行政诉讼情况',
      'review',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
    assert.equal(drawn.blocks.at(-1)!.kind, 'signature');
    assert.equal(words(drawn.blocks.at(-1)), '2024年1月22日');
    for (const { place } of drawn.blocks) assert.ok(place.start < place.end);
  });

  it('tells a topic from a sentence, and leaves out the marks of Markdown', () => {
    const drawn = preview('## 一、总体情况\n\n- （一）公开目录\n\n- （一）全年公开信息，共9条。\n\n（二）依申请公开\n');
    assert.deepEqual(
      drawn.blocks.map((block) => [block.kind, words(block)]),
      [
        ['heading', '一、总体情况'],
        ['topic', '（一）公开目录'],
        ['paragraph', '（一）全年公开信息，共9条。'],
        ['topic', '（二）依申请公开'],
      ],
    );
  });

  for (const form of Object.values(FORMS))
    it(`draws the grids of the form of ${form.id} whole, with each of its cells once`, () => {
      const headings = [
        '二、主动公开政府信息情况',
        '三、收到和处理政府信息公开申请情况',
        '四、政府信息公开行政复议、行政诉讼情况',
      ];
      const tables = TABLE_KEYS.map((key) => writeTable(form, key, 'tabs', ({ index }) => String(index)));
      const drawn = preview(headings.map((heading, i) => `${heading}\n\n${tables[i]}\n`).join(''));
      assert.equal(drawn.form, form.id);
      for (const key of TABLE_KEYS) assertWhole(rowsOf(drawn, key));
      assert.deepEqual(
        valuesOf(drawn).map(({ cell, value }) => [cell, value]),
        form.cells.map(({ name, index }) => [name, index]),
      );
    });

  it('merges the cells of headers and groups as the form does', () => {
    const drawn = preview(BALANCED);
    assert.deepEqual(lines(rowsOf(drawn, 'proactive')).slice(0, 7), [
      '第二十条第（一）项 4×1',
      '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数',
      '规章 | 0 | 0 | 0',
      '行政规范性文件 | 2 | 1 | 9',
      '第二十条第（五）项 4×1',
      '信息内容 | 本年处理决定数量 3×1',
      '行政许可 | 148 3×1',
    ]);
    const requests = lines(rowsOf(drawn, 'requests'));
    assert.deepEqual(requests.slice(0, 3), [
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 3×3 | 申请人情况 7×1',
      '自然人 1×2 | 法人或其他组织 5×1 | 总计 1×2',
      '商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他',
    ]);
    assert.equal(requests[3], '一、本年新收政府信息公开申请数量 3×1 | 21 | 6 | 1 | 0 | 3 | 1 | 32');
    assert.equal(requests[5], '三、本年度办理结果 1×22 | （一）予以公开 2×1 | 10 | 3 | 1 | 0 | 1 | 0 | 15');
    assert.match(requests[7]!, /^（三）不予公开 1×8 \| 1\.属于国家秘密 \| /);
    assert.match(requests.at(-2)!, /^（七）总计 2×1 \| /);
    assert.deepEqual(lines(rowsOf(drawn, 'review')).slice(0, 2), [
      '行政复议 5×1 | 行政诉讼 10×1',
      '结果维持 1×2 | 结果纠正 1×2 | 其他结果 1×2 | 尚未审结 1×2 | 总计 1×2 | 未经复议直接起诉 5×1 | 复议后起诉 5×1',
    ]);
  });

  it('shows a value as written, where it stands, and what it is read as', () => {
    const drawn = changed('行政处罚\t37', '行政处罚\t３７');
    const { text, value, state, place, title } = cellOf(drawn, 'proactive.penalties.decisions');
    assert.deepEqual([text, value, state], ['３７', 37, 'number']);
    assert.equal(BALANCED.slice(place!.start, place!.end), '37');
    assert.equal(title, '“行政处罚”的“本年处理决定数量”');
  });

  it('has findings at their cells, at the label they are about, else at their block', () => {
    const wrong = changed('0\t3\t1\t32', '0\t3\t1\t31');
    const total = cellOf(wrong, 'requests.received.total');
    assert.ok(total.findings.some((index) => wrong.findings[index]!.code === 'row-total'));
    assert.deepEqual(cellOf(wrong, 'requests.received.business').findings, []);

    const label = changed('行政规范性文件\t', '规范性文件\t');
    const marked = rowsOf(label, 'proactive').flatMap(({ cells }) =>
      cells.filter(({ findings }) => findings.length > 0),
    );
    assert.deepEqual(
      marked.map(({ kind, text }) => [kind, text]),
      [['row', '行政规范性文件']],
    );

    const heading = changed('六、其他需要报告的事项', '六、其它需要报告事项');
    const blocks = heading.blocks.filter(({ findings }) => findings.length > 0);
    assert.deepEqual(blocks.map(words), ['六、其它需要报告事项']);
  });

  it('has what the words say of cells at the words', () => {
    const drawn = changed('收到政府信息公开申请32件', '收到政府信息公开申请34件');
    const index = drawn.findings.findIndex(({ cells }) => cells.includes('requests.received.total'));
    assert.notEqual(index, -1);
    assert.deepEqual(
      drawn.blocks.flatMap(({ kind, findings }) => (findings.includes(index) ? [kind] : [])),
      ['paragraph'],
    );
    assert.deepEqual(cellOf(drawn, 'requests.received.total').findings, []);
  });

  it('has a finding on a whole row once, at its label, and one on many cells at their table', () => {
    const row = changed('（一）予以公开\t\t10\t3\t1\t0\t1\t0\t15', '（一）予以公开\t\t10\t3\t15');
    const lost = row.findings.findIndex(({ code }) => code === 'cell-missing');
    const at = rowsOf(row, 'requests').flatMap(({ cells }) => cells.filter(({ findings }) => findings.includes(lost)));
    assert.deepEqual(
      at.map(({ kind, text }) => [kind, text]),
      [['row', '（一）予以公开']],
    );

    const empty = writeTable(FORMS['2021'], 'requests', 'tabs', () => '');
    const table = preview(`三、收到和处理政府信息公开申请情况\n\n${empty}`);
    const blank = table.findings.findIndex(({ code }) => code === 'cell-blank');
    assert.deepEqual(
      table.blocks.flatMap(({ kind, findings }) => (findings.includes(blank) ? [kind] : [])),
      ['table'],
    );
  });

  it('has every finding somewhere', function () {
    if (sharedReportNames.length === 0) this.skip();
    for (const name of sharedReportNames) {
      const drawn = preview(sharedReport(name)!);
      const shown = new Set(drawn.blocks.flatMap((block) => block.findings));
      for (const block of drawn.blocks)
        if (block.kind === 'table')
          for (const { findings } of block.rows.flatMap(({ cells }) => cells)) for (const i of findings) shown.add(i);
      assert.deepEqual(
        drawn.findings.flatMap(({ code }, i) => (shown.has(i) ? [] : [code])),
        [],
        name,
      );
      for (const block of drawn.blocks) if (block.kind === 'table') assertWhole(block.rows);
    }
  });

  it('says of a table that is not counted that it is not drawn', () => {
    const copy = '规章\t1\t1\t1\n行政规范性文件\t3\t2\t2\n';
    const drawn = changed('五、存在的主要问题及改进情况\n', `五、存在的主要问题及改进情况\n\n${copy}`);
    const note = drawn.blocks.find(({ kind }) => kind === 'note');
    assert.match(words(note)!, /另有一张主动公开政府信息情况表/);
    assert.equal(cellOf(drawn, 'proactive.normativeDocuments.issued').value, 2);
  });

  it('tells how much of a text without end it leaves out', () => {
    const drawn = preview(`一、总体情况\n\n${'第一段的话。\n\n'.repeat(3000)}`);
    assert.equal(drawn.blocks.length, 1000);
    assert.equal(drawn.more.blocks, 2001);
    const long = preview(`一、总体情况\n\n${'话'.repeat(100_000)}`);
    assert.ok(words(long.blocks.at(-1))!.length < 11_000);
    assert.ok(words(long.blocks.at(-1))!.endsWith('…'));
  });

  it('has something for any text', () => {
    for (const text of ['', '\n', '只是一段话。', '|||||', '<table><tr><td>规章<td>1']) {
      const drawn = preview(text);
      assert.equal(drawn.flow, null);
      for (const block of drawn.blocks) if (block.kind === 'table') assertWhole(block.rows);
    }
  });
});

describe('the flow of requests', () => {
  const drawnParts = ({ flow }: Preview) =>
    flow && [flow.incoming, flow.outgoing].map((parts) => parts.map(({ key, value }) => `${key} ${value}`).join(', '));

  it('has what came in and what became of it, from the column of totals', () => {
    assert.deepEqual(drawnParts(preview(BALANCED)), [
      'received 32, carriedIn 3',
      'granted 15, partiallyGranted 3, denied 6, unavailable 6, notProcessed 1, otherHandling 2, carriedOut 2',
    ]);
  });

  it('is none where a figure is lost, is no number, or nothing came in', () => {
    assert.equal(changed('（一）予以公开\t\t10\t3\t1\t0\t1\t0\t15', '（一）予以公开\t\t10\t3\t15').flow, null);
    assert.equal(changed('0\t3\t1\t32', '0\t3\t1\t/').flow, null);
    assert.equal(changed('0\t3\t1\t32', '0\t3\t1\t').flow, null);
    assert.equal(preview('一、总体情况\n').flow, null);
    const zeros = writeTable(FORMS['2021'], 'requests', 'tabs', () => '0');
    assert.equal(preview(`三、收到和处理政府信息公开申请情况\n\n${zeros}`).flow, null);
  });

  it('takes a row of nothing for zero', () => {
    const empty = changed(
      '2.其他法律行政法规禁止公开\t0\t0\t0\t0\t0\t0\t0',
      '2.其他法律行政法规禁止公开\t\t\t\t\t\t\t',
    );
    assert.deepEqual(drawnParts(empty), drawnParts(preview(BALANCED)));
  });
});
