import assert from 'node:assert/strict';
import { analyse } from '../../server/src/core/testing.ts';
import { valuesOf } from '../support/cells.ts';

/** A value that may be another row's, or another column's, is no row's. */
const requests = (...lines: string[]) =>
  analyse(['三、收到和处理政府信息公开申请情况', ...lines, '四、政府信息公开行政复议、行政诉讼情况', ''].join('\n'));
const proactive = (...lines: string[]) => analyse(['二、主动公开政府信息情况', ...lines, ''].join('\n'));
const UNREAD = Array.from({ length: 7 }, () => 'missing');
const row = (label: string, values = '1 | 0 | 0 | 0 | 0 | 0 | 1') => `${label} | ${values}`;

describe('in a grid that is filled up to one width', () => {
  const granted = row('三、本年度办理结果 | （一）予以公开', '1 | 0 | 0 | 0 | 0 | 0 | 1 | |');
  const received = row('一、本年新收政府信息公开申请数量', '1 | 0 | 0 | 0 | 0 | 0 | 1 | ||');
  it('a row that has lost a cell shows no columns, its label spoilt and broken over lines', () => {
    const short = ['二、上年结转府信息', '息公开申请数甲 | 0 | 0 | 0 | 0 | 0 | 2 | ||'];
    assert.deepEqual(valuesOf(requests(received, ...short, granted), 'requests.carriedIn'), UNREAD);
  });
  it('a row that has a blank cell shows its columns, its label broken as well', () => {
    const blank = ['二、上年结转政府信', '息公开申请数量 | 0 |  | 0 | 0 | 0 | 2 | 2 | ||'];
    assert.deepEqual(valuesOf(requests(received, ...blank, granted), 'requests.carriedIn'), [
      0,
      'blank',
      0,
      0,
      0,
      2,
      2,
    ]);
  });
});

it('values in a line without a label are not those of a row above that has cells of its own', () => {
  const analysis = proactive(
    '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数',
    '规章 | | | |',
    '| 18 | 2 | 25 |',
    '行政许可 | 5 |',
  );
  for (const name of ['rules', 'normativeDocuments'])
    assert.ok(valuesOf(analysis, `proactive.${name}`).every((value) => typeof value !== 'number'));
});

it('values above the heading of a block are none of its rows’', () => {
  const analysis = proactive(
    '第二十条第（六）项',
    '行政处罚',
    '0\t0',
    '0\t0',
    '第二十条第（八）项',
    '第二十条第（九）项',
    '政府集中采购\t0\t0',
  );
  assert.ok(valuesOf(analysis, 'proactive.fees').every((value) => typeof value !== 'number'));
});

it('the words of a group that two labels share do not make the one like the other', () => {
  const analysis = requests(
    '一、本年新收政府信息公开申请数量1000001',
    '二、上年结转政府信息公开申请数量0000000',
    '三、本年度办理结果（二。部分公1000001',
    '（三）不予公开1.属于国家秘密0000000',
  );
  assert.deepEqual(valuesOf(analysis, 'requests.granted'), UNREAD);
});

it('（六）其他处理 is no row of the old form where rows without labels follow it', () => {
  const analysis = requests(
    '5.要求行政机关确认或重新出具已获取信息0000000',
    '（六）其他处理2000002',
    '0000000',
    '0000000',
    '（七）总计2000002',
    '四、结转下年度继续办理0000000',
  );
  const old = analysis.report.cells.filter(({ form }) => form.name === 'requests.otherHandling.naturalPerson');
  assert.ok(old.every(({ state }) => state !== 'number'));
});
