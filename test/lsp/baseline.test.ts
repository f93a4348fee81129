import assert from 'node:assert/strict';
import { analyse } from '../../server/src/core/testing.ts';
import { Baseline } from '../../server/src/lsp/documents/baseline.ts';
import { BALANCED, GRANTED, RECEIVED } from './texts.ts';

const WITH_11 = BALANCED.replace(GRANTED, GRANTED.replace('\t10\t', '\t11\t'));
const CELL = 'requests.granted.naturalPerson';

/** What the baseline holds for a cell, in whole numbers, after it has followed these texts. */
function held(name: string, ...texts: readonly string[]): number {
  const baseline = new Baseline();
  let index = -1;
  for (const text of texts) {
    const { report } = analyse(text);
    baseline.follow(report);
    index = report.form.cellByName.get(name)?.index ?? -1;
  }
  return baseline.values![index]! / 1_000_000;
}

describe('what the cells held before the writer typed', () => {
  it('is what they held at opening, as long as the table does not balance', () => {
    assert.equal(held(CELL, BALANCED, WITH_11), 10);
    assert.equal(held(CELL, BALANCED, WITH_11, `${WITH_11}\n`), 10);
    assert.equal(held(CELL, WITH_11, `${WITH_11}\n`), 11);
  });

  it('is what they hold once it balances again', () => {
    // One more granted, one more received: every sum holds.
    const mended = BALANCED.replace(GRANTED, '（一）予以公开\t\t11\t3\t1\t0\t1\t0\t16')
      .replace(RECEIVED, '一、本年新收政府信息公开申请数量\t\t\t22\t6\t1\t0\t3\t1\t33')
      .replace('（七）总计\t\t22\t6\t1\t0\t3\t1\t33', '（七）总计\t\t23\t6\t1\t0\t3\t1\t34');
    assert.deepEqual(analyse(mended).diagnosis.tables.find(({ table }) => table === 'requests')?.broken, []);
    assert.equal(held(CELL, BALANCED, WITH_11, mended), 11);
  });

  it('is known table by table', () => {
    const review = BALANCED.replace('2\t1\t0\t1\t4', '3\t1\t0\t1\t5').replace(
      GRANTED,
      GRANTED.replace('\t10\t', '\t11\t'),
    );
    assert.equal(held('review.reconsideration.upheld', BALANCED, review), 3);
    assert.equal(held(CELL, BALANCED, review), 10);
  });

  it('stays while something that is no number stands in the cell', () => {
    const typing = BALANCED.replace(GRANTED, GRANTED.replace('\t10\t', '\t?!\t'));
    assert.equal(held(CELL, BALANCED, typing), 10);
  });

  it('is what a pasted table holds: it was not typed', () => {
    assert.equal(held(CELL, '', WITH_11), 11);
    // Over an empty form as well.
    const empty = BALANCED.replace(/\t[\d.]+(?=[\t\n])/g, '\t');
    assert.equal(held(CELL, empty, empty), 0);
    assert.equal(held(CELL, empty, WITH_11), 11);
    assert.equal(held(CELL, empty, WITH_11, `${WITH_11}\n`), 11);
  });

  it('starts anew in another form', () => {
    const old =
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\n规范性文件\t1\t2\t3\n政府集中采购\t1\t2';
    assert.equal(analyse(`二、主动公开政府信息情况\n${old}`).report.form.id, '2019');
    assert.equal(held('proactive.procurement.projects', BALANCED, `二、主动公开政府信息情况\n${old}`), 1);
  });
});
