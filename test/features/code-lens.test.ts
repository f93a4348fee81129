import assert from 'node:assert/strict';
import { analyse, codeLenses, newReport, reportStatus } from '../../server/src/core/testing.ts';
import { BALANCED } from '../support/marked-text.ts';

const RECEIVED = '一、本年新收政府信息公开申请数量\t\t\t21\t6\t1\t0\t3\t1\t32';
const GRANTED = '（一）予以公开\t\t10\t3\t1\t0\t1\t0\t15';

const lenses = (text: string) =>
  codeLenses(analyse(text)).map(({ table, title, recomputes }) => `${table}: ${title.zh}${recomputes ? ' ↻' : ''}`);
const brief = (text: string) => reportStatus(analyse(text)).brief.zh;

const WRONG_TOTAL = BALANCED.replace(RECEIVED, RECEIVED.replace('32', '31'));
const WRONG_ENTRY = BALANCED.replace(GRANTED, GRANTED.replace('\t10\t', '\t12\t'));
const LOST = BALANCED.replace(GRANTED, GRANTED.replace('\t3\t', '\t无数\t'));

describe('above a table', () => {
  it('stands that its sums come out', () => {
    assert.deepEqual(lenses(BALANCED), ['requests: 平衡 ✓', 'review: 平衡 ✓']);
  });

  it('stands how many do not, and a click recomputes the totals', () => {
    assert.deepEqual(lenses(WRONG_TOTAL), ['requests: 2 处不平 · 重新计算 ↻', 'review: 平衡 ✓']);
  });

  it('stands which entry is most likely wrong, and no click spreads it', () => {
    const [requests] = lenses(WRONG_ENTRY);
    assert.equal(requests, 'requests: 2 处不平 · 很可能是“（一）予以公开”的“自然人”填错');
  });

  it('stands what is lost, and how many sums could not be checked', () => {
    assert.equal(lenses(LOST)[0], 'requests: 有 1 行缺数，2 个等式未核对');
    assert.equal(
      lenses(LOST.replace(RECEIVED, RECEIVED.replace('32', '31')))[0],
      'requests: 2 处不平 · 有 1 行缺数，2 个等式未核对 · 重新计算 ↻',
    );
  });

  it('stands what is still to be filled in, not that nothing comes out to nothing', () => {
    const draft = newReport({ organ: '云溪县水务局', year: 2024, layout: 'tabs' });
    assert.deepEqual(lenses(draft), ['proactive: 有 6 行未填', 'requests: 有 25 行未填', 'review: 有 1 行未填']);
  });

  it('stands nothing where there is no table', () => {
    assert.deepEqual(lenses('一、总体情况\n\n平稳。\n'), []);
  });
});

describe('the state of a report', () => {
  it('is its year and its sums in brief, its organ, its form and its findings', () => {
    assert.equal(brief(BALANCED), '2023年报 · 平衡 ✓');
    assert.equal(brief(WRONG_TOTAL), '2023年报 · 2 处不平');
    assert.equal(brief(LOST), '2023年报 · 2 个等式未核对');
    assert.equal(brief('只是一段话。\n'), '年报');
    const { subject, detail, severity } = reportStatus(analyse(WRONG_TOTAL));
    assert.deepEqual(subject, { zh: '云岭市林草局2023年报', en: '云岭市林草局, report 2023' });
    assert.match(detail.zh, /^2021 年格式 · 2 个错误.* · 2 处不平$/);
    assert.equal(severity, 'error');
    assert.equal(reportStatus(analyse(BALANCED)).severity, null);
    assert.match(reportStatus(analyse(BALANCED)).detail.zh, /没有问题/);
  });
});
