import assert from 'node:assert/strict';
import { analyse, applyEdits, type Fix, fixText } from '../../server/src/core/testing.ts';
import { changedBy, fixture } from '../fixtures.ts';
import { valuesOf } from '../support/cells.ts';
import { expectFindings, findingsOf } from '../support/expect-findings.ts';

/** Rows that are broken, doubled, gone or left blank, and what shows it. */
const EXAMPLE = fixture('example.gknb');
const REPEATED = '\t\t2.重复申请\t1\t0\t0\t0\t0\t0\t1\n';

const changed = changedBy(EXAMPLE);

const BLANK_ROW = Array.from({ length: 7 }, () => 'blank');

describe('a row that is missing', () => {
  const rowAfter = (text: string, fix: Fix | undefined, row: string) =>
    valuesOf(analyse(applyEdits(text, fix!.edits)), row);
  const insertionInto = (text: string) => findingsOf(analyse(text), 'row-missing').map(({ fixes }) => fixes);

  it('is offered with the figures that the equations force', () => {
    const text = changed([REPEATED, '']);
    const [[fix] = []] = insertionInto(text);
    assert.ok(fix!.preferred && !fix!.safe);
    assert.deepEqual(
      valuesOf(analyse(applyEdits(text, fix!.edits)), 'requests.notProcessed.repeated'),
      [1, 0, 0, 0, 0, 0, 1],
    );
  });
  it('is offered with blank cells, for a person to fill in, where they contradict each other', () => {
    const text = changed([REPEATED, ''], ['（七）总计\t\t21\t', '（七）总计\t\t22\t']);
    const [[fix] = []] = insertionInto(text);
    assert.ok(!fix!.preferred && !fix!.safe);
    assert.deepEqual(rowAfter(text, fix, 'requests.notProcessed.repeated'), BLANK_ROW);
  });
  it('is offered with blank cells where several are gone, and no batch inserts them', () => {
    const text = changed([`1.信访举报投诉类申请\t2\t0\t0\t0\t0\t0\t2\n${REPEATED}`, '']);
    const [[petition] = [], [repeated] = []] = insertionInto(text);
    assert.deepEqual(rowAfter(text, petition, 'requests.notProcessed.petition'), BLANK_ROW);
    assert.deepEqual(rowAfter(text, repeated, 'requests.notProcessed.repeated'), BLANK_ROW);
    assert.equal(fixText(text, 'preferred').text, text);
  });
});

describe('a label broken over lines', () => {
  const LABEL = '5.要求行政机关确认或重新出具已获取信息';
  const row = (label: string) => `\t\t${label}\t0\t0\t0\t0\t0\t0\t0\n`;
  const broken = row(LABEL.replace('重新', '重\n新'));

  it('has its second copy told', () => {
    expectFindings(changed([row(LABEL), broken + broken.replace('新出具已获取信息', '⟦row-duplicate $&⟧')]));
  });
  it('has its first copy told, of which the label of the group has a piece before it', () => {
    const granted = '（一）予以公开\t\t6\t3\t0\t0\t0\t0\t9\n';
    const first = `三、本年度\n⟦row-duplicate 办理结果（一）予以公开⟧`;
    expectFindings(changed([`三、本年度办理结果\t${granted}`, granted.replace(/^（一）予以公开/, first) + granted]));
  });
  it('is read with nothing between the cells', () => {
    const glued = (text: string) => text.replaceAll('\t', '').replace('重新', '重\n新').replace('三类内', '三\n类内');
    const from = EXAMPLE.indexOf('一、本年新收');
    const one = EXAMPLE.slice(from, EXAMPLE.indexOf('四、政府')).replaceAll(/\t(\d)\d/g, '\t$1');
    const analysis = analyse(EXAMPLE.slice(0, from) + glued(one) + EXAMPLE.slice(EXAMPLE.indexOf('四、政府')));
    assert.deepEqual(valuesOf(analysis, 'requests.denied.internalAffairs'), [1, 0, 0, 0, 0, 0, 1]);
    assert.deepEqual(valuesOf(analysis, 'requests.notProcessed.reconfirmation'), [0, 0, 0, 0, 0, 0, 0]);
    assert.deepEqual(findingsOf(analysis, 'row-missing'), []);
  });
  it('is read with nothing between the cells, though a scan has taken the mark behind its number', () => {
    const from = EXAMPLE.indexOf('一、本年新收');
    const end = EXAMPLE.indexOf('四、政府');
    const table = EXAMPLE.slice(from, end).replaceAll(/\t(\d)\d/g, '\t$1');
    const glued = table
      .replaceAll('\t', '')
      .replace('2.没有现成', '2没有现\n成')
      .replace('1.信访举报投诉', '1·信访士报投\n诉');
    const analysis = analyse(EXAMPLE.slice(0, from) + glued + EXAMPLE.slice(end));
    assert.deepEqual(valuesOf(analysis, 'requests.unavailable.needsCreation'), [1, 0, 0, 0, 1, 0, 2]);
    assert.deepEqual(valuesOf(analysis, 'requests.notProcessed.petition'), [2, 0, 0, 0, 0, 0, 2]);
    for (const code of ['row-missing', 'cell-extra']) assert.deepEqual(findingsOf(analysis, code), []);
  });
});

describe('a cell left blank', () => {
  it('with a row of its own, marked up: it is not of the row below', () => {
    const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const blank = ['&nbsp;', '&nbsp;', '&nbsp;'];
    const rows = [
      ['规土', ...blank],
      ['行土规范性文件', ...blank],
      ['⟦row-unknown 其他主末公开文件⟧', '7', '6', '4'],
      ['行政许可', '8'],
    ];
    const analysis = expectFindings(`二、主动公开政府信息情况\n<table>${rows.map(row).join('\n')}</table>\n`, {
      only: ['row-unknown'],
    });
    assert.deepEqual(valuesOf(analysis, 'proactive.rules'), ['blank', 'blank', 'blank']);
    assert.deepEqual(valuesOf(analysis, 'proactive.normativeDocuments'), ['blank', 'blank', 'blank']);
  });
  it('first in its row, where the header of its block shows the columns', () => {
    const cut = ['行政处罚\t57', '行政强制\t6'].map((row) => [`${row}\t\t`, row] as const);
    const analysis = analyse(changed(['行政规范性文件\t3\t', '行政规范性文件\t\t'], ...cut));
    assert.deepEqual(valuesOf(analysis, 'proactive.normativeDocuments'), ['blank', 1, 18]);
  });
  it('counts in a balance where the rows are done, though nothing else stands on its side', () => {
    const received = '一、本年新收政府信息公开申请数量\t\t\t21\t9\t0\t1\t';
    const results = '（七）总计\t\t21\t9\t0\t1\t';
    const blank = received.replace('9\t0\t', '9\t\t');
    const carriedIn: [string, string] = [
      '二、上年结转政府信息公开申请数量\t\t\t2\t1\t0\t',
      '二、上年结转政府信息公开申请数量\t\t\t2\t1\t\t',
    ];
    const analysis = analyse(changed([received, blank], carriedIn, [results, results.replace('9\t0\t', '9\t7\t')]));
    assert.deepEqual(
      findingsOf(analysis, 'balance').map(({ cells }) => cells),
      [['requests.carriedOut.research']],
    );
  });
});

describe('a bar of its own at the beginning of each row, with a cell to a line', () => {
  const HEADING = '四、政府信息公开行政复议、行政诉讼情况\n\n';
  const HEADER =
    '|\n行政复议 |\n行政诉讼 |\n|||||||||||||\n|\n结果维持 |\n结果纠正 |\n其他结果 |\n尚未审结 |\n总计 |\n|||||\n';
  const row = (values: readonly number[]) => `|\n${values.map((value) => `${value} |\n`).join('')}`;
  const values = [2, 0, 1, 0, 3, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0];

  it('is no cell', () => assert.deepEqual(valuesOf(analyse(HEADING + HEADER + row(values)), 'review'), values));
  it('does not stand for a cell that was lost, with the header or without', () => {
    for (const header of [HEADER, '']) {
      const lost = row(values.slice(1)).replace(/0[\s\S]*0(?= )/, '⟦cell-missing $&⟧');
      expectFindings(HEADING + header + lost, { only: ['cell-missing', 'review-total'] });
    }
    assert.deepEqual(valuesOf(analyse(HEADING + row(values)), 'review'), values);
  });
});

describe('a row below one whose label a scan has spoilt', () => {
  const rows = (own: string) =>
    `二、主动公开政府信息情况\n规章 | 0 | 0 | 0 |\n行土规范性文件 | | | |\n${own} | 7 | 6 | 4 |\n行政许可 | 8 | | |\n`;

  it('does not give it its figures, where its words are others', () => {
    for (const own of ['其他主末公开文件', '公文', '其他']) {
      const analysis = expectFindings(rows(`⟦row-unknown ${own}⟧`), { only: ['row-unknown'] });
      assert.ok(
        valuesOf(analysis, 'proactive.normativeDocuments').every((value) => typeof value === 'string'),
        own,
      );
    }
  });
  it('may be the rest of the label, though its last character is doubled', () => {
    const text = changed(['2.其他法律行政法规禁止公开', '2.其他法律行政法规禁止公开\n开']);
    assert.deepEqual(valuesOf(analyse(text), 'requests.denied.lawProhibited'), [0, 0, 0, 0, 0, 0, 0]);
  });
});

describe('a label that a scan has spoilt', () => {
  it('keeps the number in words that stands behind it', () => {
    const row = '8.属于行政查询事项\t1\t1\t0\t0\t0\t0\t2';
    for (const label of ['8.属于行攻查洵事项', '8.属于行政\n查询事项']) {
      const text = changed([row, `${label}\t十二\t1\t0\t0\t0\t0\t2`]);
      for (const { fixes } of analyse(text).findings)
        for (const { preferred, edits } of fixes) if (preferred) assert.match(applyEdits(text, edits), /十二/, label);
    }
  });
  it('is put right in its own cell, and the label of its group in that cell', () => {
    const text = changed(['三、本年度办理结果\t（一）予以公开\t', '三、本年度办理果\t。一）予以巫开\t']);
    const edits = findingsOf(analyse(text), 'row-label').flatMap(({ fixes }) => fixes.flatMap((fix) => fix.edits));
    assert.match(applyEdits(text, edits), /\n三、本年度办理结果\t（一）予以公开\t/);
  });
});

describe('bars that fill a row up', () => {
  const BLOCK = '信息内容 | 上一年项目数量 | 本年增/减 | |\n';
  const rows = (fees: string) =>
    `二、主动公开政府信息情况\n规章 | 0 | 0 | 0 |\n${BLOCK}行政事业性收费 | ${fees}\n${BLOCK.replace('上一年项目数量 | 本年增/减', '采购项目数量 | 采购总金额')}政府集中采购 | 2 | 3 |\n`;

  it('are no blank cells, where the row has fewer than its header', () => {
    const analysis = expectFindings(rows('⟦cell-missing 5⟧ | |'), { only: ['cell-missing', 'cell-blank'] });
    assert.deepEqual(valuesOf(analysis, 'proactive.fees'), ['missing', 'missing']);
  });
  it('are wanting where other rows are not filled up either: an empty field is a blank cell', () => {
    const lines = [
      '信息内容\t上一年项目数量\t本年增/减\t处理决定数量\t\t',
      '行政强制\t1\t2\t3',
      '信息内容\t上一年项目数量\t本年增/减\t\t\t',
      '行政事业性收费\t5\t',
      '信息内容\t采购项目数量\t采购总金额\t\t\t',
      '政府集中采购\t2\t3',
    ];
    const analysis = analyse(`二、主动公开政府信息情况\n${lines.join('\n')}\n`);
    assert.deepEqual(valuesOf(analysis, 'proactive.fees'), [5, 'blank']);
  });
  it('are wanting in two rows: a value at the line’s end shows that nothing is lost there', () => {
    const lines = [
      '信息内容\t上一年项目数量\t本年增/减\t处理决定数量',
      '行政处罚\t1\t\t3',
      '行政强制\t1\t2\t3',
      '信息内容\t上一年项目数量\t本年增/减\t',
      '行政事业性收费\t\t5',
      '信息内容\t采购项目数量\t采购总金额\t',
      '政府集中采购\t2\t3',
    ];
    const analysis = analyse(`二、主动公开政府信息情况\n${lines.join('\n')}\n`);
    assert.deepEqual(valuesOf(analysis, 'proactive.fees'), ['blank', 5]);
  });
  it('leave a blank cell its place, where the row has as many', () =>
    assert.deepEqual(valuesOf(analyse(rows('5 | | |')), 'proactive.fees'), [5, 'blank']));
});

it('a dash behind a wide gap stands in place of a number, whatever a scan has made of the label', () => {
  const analysis = analyse('二、主动公开政府信息情况\n行政许可　　8\n行政强制　　1\n行政事业辨收费　　-\n');
  assert.deepEqual(valuesOf(analysis, 'proactive.fees'), ['invalid']);
});

it('a row of mark-up without a cell is passed over', () => {
  const rows = ['规章', '行政规范性文件'].map((label) => `<tr><td>${label}</td><td>1</td><td>0</td><td>2</td></tr>`);
  const analysis = analyse(`二、主动公开政府信息情况\n<table>${rows.join('\n<tr></tr>\n')}</table>\n`);
  for (const row of ['proactive.rules', 'proactive.normativeDocuments'])
    assert.deepEqual(valuesOf(analysis, row), [1, 0, 2]);
});

describe('a row that the form does not know', () => {
  const ONLY = { only: ['row-unknown'] };

  it('is to be looked at where the row above it has a label, and no figures', () => {
    const apart = changed([
      REPEATED,
      '\t\t2.重复申请\t\t\t\t\t\t\t\n⟦row-unknown=warning 定丶⟧\t1\t0\t0\t0\t0\t0\t1\n',
    ]);
    const [blank] = findingsOf(expectFindings(apart, ONLY), 'cell-blank');
    assert.deepEqual([blank!.cells.length, blank!.fixes], [7, []], 'no zeros are offered for what may stand below');
  });
  it('is only mentioned where that row has its figures, and where it has a label of its own', () => {
    expectFindings(changed([REPEATED, `${REPEATED}⟦row-unknown=info 某类申请⟧\t1\t0\t0\t0\t0\t0\t1\n`]), ONLY);
    const own = '\t\t2.重复申请\t\t\t\t\t\t\t\n\t\t⟦row-unknown=info 9.某类申请⟧\t1\t0\t0\t0\t0\t0\t1\n';
    expectFindings(changed([REPEATED, own]), ONLY);
    const documents = '行政规范性文件\t\t\t\n⟦row-unknown=info 其他文件⟧\t3\t1\t18\n';
    expectFindings(changed(['行政规范性文件\t3\t1\t18\n', documents]), ONLY);
  });
});
