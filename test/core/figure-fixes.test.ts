import assert from 'node:assert/strict';
import { analyse, applyEdits } from '../../server/src/core/testing.ts';
import { fixture } from '../fixtures.ts';
import { findingsOf } from '../support/expect-findings.ts';

const TEXT = fixture('example.gknb');
const TOLD = '全年收到政府信息公开申请35件';

/** The fixes for a figure of the prose that was set to another. */
function fixes(words: string) {
  const text = TEXT.replace(TOLD, words);
  const found = findingsOf(analyse(text), 'figure-mismatch');
  assert.equal(found.length, 1);
  return found[0]!.fixes.map((fix) => ({ ...fix, after: applyEdits(text, fix.edits) }));
}

describe('the fixes for a figure that differs from the table', () => {
  it('bring the prose to the table first, or the table to the prose', () => {
    const [prose, table, ...others] = fixes(`${TOLD}，其中自然人申请12件`);
    assert.deepEqual(others, []);
    assert.equal(prose!.preferred, true);
    assert.equal(prose!.after, TEXT.replace(TOLD, `${TOLD}，其中自然人申请21件`));
    assert.equal(table!.preferred, false);
    assert.ok(table!.after.includes('一、本年新收政府信息公开申请数量\t\t\t12\t9\t0\t1\t4\t0\t35'));
    assert.ok([prose, table].every((fix) => !fix!.safe));
  });

  it('prefer none where the words can be meant in two ways, and call each by its name', () => {
    const offered = fixes('全年收到政府信息公开申请53件');
    assert.deepEqual(
      offered.map(({ title, preferred }) => [title.zh, preferred]),
      [
        ['将正文改为 35（本年新收）', false],
        ['将正文改为 38（新收加上年结转）', false],
        ['将表中“一、本年新收政府信息公开申请数量”的“总计”改为 53（与正文一致）', false],
      ],
    );
    assert.equal(offered[0]!.after, TEXT);
    const { message } = analyse(TEXT.replace(TOLD, '全年收到政府信息公开申请53件')).findings[0]!;
    assert.match(message.zh, /为 35，差 18；新收加上年结转为 38，差 15$/);
  });

  it('offer no other table where the figure is of several cells', () => {
    const text = TEXT.replace(TOLD, `${TOLD}，其中法人或其他组织申请41件`);
    const [found] = findingsOf(analyse(text), 'figure-mismatch');
    assert.deepEqual(
      found!.fixes.map(({ title }) => title.zh),
      ['将正文改为 14（与表格一致）'],
    );
  });

  it('prefer nothing while the table’s own sums do not hold', () => {
    const text = TEXT.replace(TOLD, '全年收到政府信息公开申请53件').replace(
      '\t21\t9\t0\t1\t4\t0\t35',
      '\t20\t9\t0\t1\t4\t0\t35',
    );
    const found = findingsOf(analyse(text), 'figure-mismatch');
    assert.ok(found.every(({ fixes }) => fixes.every(({ preferred }) => !preferred)));
  });
});
