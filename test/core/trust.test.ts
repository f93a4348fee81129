import assert from 'node:assert/strict';
import { fixText } from '../../server/src/core/features/fix.ts';
import { analyse, type CheckedReport } from '../../server/src/core/testing.ts';
import { changedBy, fixture } from '../fixtures.ts';
import { cellOf } from '../support/cells.ts';
import { expectFindings } from '../support/expect-findings.ts';

/** Texts that can be read in two ways, or that a careless reader would read wrong: no number may be invented, shifted or lost. */
const EXAMPLE = fixture('example.gknb');

const changed = changedBy(EXAMPLE);
const analysed = (of: string, to: string): CheckedReport => analyse(changed([of, to]));
const safeFixes = ({ findings }: CheckedReport) => findings.flatMap(({ fixes }) => fixes.filter(({ safe }) => safe));

describe('marks that are no digits', () => {
  for (const written of ['412①', '412⒈', '>412', '~412', '约412'])
    it(`“${written}” is not a number`, () => {
      const analysis = analysed('行政许可\t412', `行政许可\t${written}`);
      assert.notEqual(cellOf(analysis, 'proactive.licensing.decisions').state, 'number');
      assert.deepEqual(safeFixes(analysis), []);
    });
  it('a point before a number is no speck', () => {
    const analysis = analysed('行政事业性收费\t86.35', '行政事业性收费\t.82');
    assert.notEqual(cellOf(analysis, 'proactive.fees.amount').value, 82e6);
  });
  for (const minus of ['-', '‑', '﹣', '−', '－'])
    it(`“${minus}6” is below zero`, () => {
      const codes = minus === '-' ? 'cell-negative' : 'cell-negative,cell-number-form';
      expectFindings(changed(['行政强制\t6', `行政强制\t⟦${codes} ${minus}6⟧`]));
    });
});

describe('units that mean something', () => {
  it('money in a cell of counts is no count', () => {
    const analysis = analysed('行政许可\t412', '行政许可\t412万元');
    assert.equal(cellOf(analysis, 'proactive.licensing.decisions').state, 'invalid');
    assert.deepEqual(safeFixes(analysis), []);
  });
  it('the column’s own unit goes safely', () => {
    assert.equal(safeFixes(analysed('行政事业性收费\t86.35', '行政事业性收费\t86.35万元')).length, 1);
  });
  it('`00` may be two cells: never safe', () => {
    assert.deepEqual(safeFixes(analysed('规章\t0\t0\t0', '规章\t00\t\t0')), []);
  });
});

describe('what the writer has not finished', () => {
  const empty = EXAMPLE.replaceAll(/\t\d+(?=[\t\n])/g, '\t0');
  it('a total typed before its parts is not taken back', () => {
    const text = empty.replace('（一）予以公开\t\t0\t0\t0\t0\t0\t0\t0', '（一）予以公开\t\t0\t0\t0\t0\t0\t0\t27');
    assert.equal(fixText(text, 'safe').text, text);
  });
  it('a total is not filled in from blanks', () => {
    const text = EXAMPLE.replace('2.重复申请\t1\t0\t0\t0\t0\t0\t1', '2.重复申请\t0\t0\t\t\t\t\t');
    assert.equal(fixText(text, 'safe').text, text);
  });
});

describe('words in place of a number', () => {
  for (const words of ['约412', '七十四', '未发生', '待统计', '3.5万'])
    it(`“${words}” is told, and the row is not called empty`, () => {
      const analysis = expectFindings(changed(['行政许可\t412', `行政许可\t⟦cell-not-a-number ${words}⟧`]));
      assert.equal(cellOf(analysis, 'proactive.licensing.decisions').state, 'invalid');
    });
});

describe('two readings', () => {
  it('a blank between digits, with a value wanting: nothing is bound', () => {
    const analysis = expectFindings(changed(['行政规范性文件\t3\t1\t18', '行政规范性文件\t⟦cell-merged 1 365⟧\t18']));
    assert.equal(cellOf(analysis, 'proactive.normativeDocuments.inForce').state, 'missing');
    assert.equal(fixText(analysis.text, 'preferred').text, analysis.text);
  });
  it('marked-up pieces of one cell are not run together', () => {
    for (const inner of ['<p>14</p><p>3</p>', '14<br>3', '14<sup>1</sup>', '<del>13</del><ins>14</ins>']) {
      const text = `二、主动公开政府信息情况\n<table><tr><td>行政许可</td><td>${inner}</td></tr><tr><td>行政处罚</td><td>7</td></tr></table>\n`;
      const analysis = analyse(text);
      assert.equal(cellOf(analysis, 'proactive.licensing.decisions').state, 'invalid', inner);
      assert.equal(cellOf(analysis, 'proactive.penalties.decisions').value, 7e6);
    }
  });
  it('two rows of reviews that differ: none is taken for this year’s', () => {
    const row = '2\t1\t0\t0\t3\t1\t0\t0\t1\t2\t1\t0\t0\t0\t1';
    const head = '行政复议\t\t\t\t\t行政诉讼\t\t\t\t\t\t\t\t\t';
    const analysis = expectFindings(changed([row, `${row}\n1${row.slice(1)}`], [head, `⟦table-missing ${head}⟧`]));
    assert.equal(cellOf(analysis, 'review.reconsideration.upheld').state, 'missing');
  });
  it('blocks of reviews in another order are not swapped', () => {
    const start = EXAMPLE.indexOf('行政复议\t\t');
    const end = EXAMPLE.indexOf('五、存在');
    const table = '复议后起诉\t1\t0\t1\t0\t2\n未经复议直接起诉\t2\t0\t0\t1\t3\n行政复议\t0\t0\t0\t0\t0\n\n';
    const analysis = analyse(EXAMPLE.slice(0, start) + table + EXAMPLE.slice(end));
    assert.equal(cellOf(analysis, 'review.litigation.direct.upheld').state, 'missing');
  });
  it('another row under the item’s number is not the form’s', () => {
    expectFindings(
      changed(
        ['7.属于行政执法案卷', '⟦row-missing 7.属于行政执法案卷⟧'],
        ['8.属于行政查询事项\t1\t1', '⟦row-unknown 8.属于个人隐私⟧\t1\t1'],
      ),
    );
  });
  it('a number that ran into a label is not deleted with the label’s mending', () => {
    const text = EXAMPLE.replace('行政处罚\t57\t\t\n行政强制', '行政处罚\t57行政强制');
    assert.match(fixText(text, 'preferred').text, /57/);
  });
});

describe('tables elsewhere', () => {
  it('a summary in section one does not take the place of the table', () => {
    const text = EXAMPLE.replace(
      '（二）依申请公开\n',
      '行政许可\t1200\n行政处罚\t70\n行政强制\t2\n\n（二）依申请公开\n',
    );
    assert.equal(cellOf(expectFindings(text), 'proactive.licensing.decisions').value, 412e6);
  });
  it('a second table marked up in the same line is read', () => {
    const table = (row: string) => `<table><tr><td>${row}</td></tr></table>`;
    const text = `二、主动公开政府信息情况\n${table('规章</td><td>0</td><td>0</td><td>1')}${table('行政许可</td><td>5')}\n`;
    assert.equal(cellOf(analyse(text), 'proactive.licensing.decisions').value, 5e6);
  });
});

describe('fixes that prove nothing', () => {
  it('rows that are missing are not preferred as zeros where their figures are not known', () => {
    const text = EXAMPLE.replace(
      '\t（五）不予处理\t1.信访举报投诉类申请\t2\t0\t0\t0\t0\t0\t2\n\t\t2.重复申请\t1\t0\t0\t0\t0\t0\t1\n',
      '',
    );
    const { findings } = analyse(text);
    assert.equal(findings.filter(({ code }) => code === 'row-missing').length, 2);
    for (const { fixes } of findings) assert.ok(fixes.every(({ preferred }) => !preferred));
  });
});
