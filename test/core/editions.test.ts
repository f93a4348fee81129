import assert from 'node:assert/strict';
import { figureIn } from '../../server/src/core/cross-report/digest.ts';
import { analyse, digestOf, extractReport } from '../../server/src/core/testing.ts';
import { changedBy, fixture } from '../fixtures.ts';
import { expectFindings, findingsOf } from '../support/expect-findings.ts';

/** A report may have its tables of different forms: each is read as what it is. */
const EXAMPLE = fixture('example.gknb');
const changed = changedBy(EXAMPLE);
const part = (from: string, to: string) => EXAMPLE.slice(EXAMPLE.indexOf(from), EXAMPLE.indexOf(to));
const THREE_ROWS = part('\t（六）其他处理\t', '\t（七）总计');
const ONE_ROW = '\t（六）其他处理\t\t1\t1\t0\t0\t1\t0\t3\n';
const NEW_TABLE = part('第二十条第（一）项', '\n三、收到');
const OLD_TABLE = [
  '第二十条第（一）项\t\t\t',
  '信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量',
  '规章\t0\t0\t0',
  '规范性文件\t3\t3\t18',
  '第二十条第（五）项\t\t\t',
  '信息内容\t上一年项目数量\t本年增/减\t处理决定数量',
  '行政许可\t21\t0\t412',
  '其他对外管理服务事项\t4\t1\t5',
  '第二十条第（六）项\t\t\t',
  '信息内容\t上一年项目数量\t本年增/减\t处理决定数量',
  '行政处罚\t21\t0\t57',
  '行政强制\t4\t1\t6',
  '第二十条第（八）项\t\t\t',
  '信息内容\t上一年项目数量\t本年增/减\t',
  '行政事业性收费\t4\t1\t',
  '第二十条第（九）项\t\t\t',
  '信息内容\t采购项目数量\t采购总金额\t',
  '政府集中采购\t4\t1\t',
  '',
].join('\n');

/** It is told once, at the first word that is of the old form alone. */
const MARKED_OLD_TABLE = OLD_TABLE.replace('本年新制作数量', '⟦table-form $&⟧');

describe('a table of requests with one row （六）, as in the form of 2019, beside the other of 2021', () => {
  const analysis = analyse(changed([THREE_ROWS, ONE_ROW]));
  it('is one finding', () => {
    const marked = ONE_ROW.replace('（六）其他处理', '⟦table-form=warning $&⟧');
    const [finding] = expectFindings(changed([THREE_ROWS, marked])).findings;
    assert.match(finding!.message.zh, /“（六）其他处理”只有一行/);
    assert.equal(finding!.cells.length, 7);
  });
  it('gives its numbers, and which form each table is of', () => {
    const { form, forms, tables } = extractReport(analysis.report);
    assert.deepEqual([form, forms], ['2021', { proactive: '2021', requests: '2019', review: '2021' }]);
    const { otherHandling } = tables.requests as { otherHandling: Record<string, number> };
    assert.deepEqual(Object.values(otherHandling), [1, 1, 0, 0, 1, 0, 3]);
    assert.ok(tables.proactive!.licensing && !('procurement' in tables.proactive!));
    assert.equal(figureIn(digestOf(analysis.report, 'a'), 'requests.otherHandling.total'), 3_000_000);
  });
  it('counts its row in the sums', () => {
    const wrong = analyse(changed([THREE_ROWS, ONE_ROW.replace('1\t1', '1\t2')]));
    const sums = findingsOf(wrong, 'results-total').flatMap(({ cells }) => cells);
    assert.deepEqual(sums, ['requests.resultsTotal.business']);
  });
  it('is not held against a report for 2020', () => {
    const old = changed([THREE_ROWS, ONE_ROW]).replaceAll('2024', '2020').replaceAll('2025', '2021');
    expectFindings(old, { only: ['table-form', 'row-missing'] });
  });
});

describe('a table of proactive disclosure of 2019 beside one of requests of 2021', () => {
  it('is one finding, and each table is read', () => {
    const analysis = expectFindings(changed([NEW_TABLE, MARKED_OLD_TABLE]));
    const { forms, tables } = extractReport(analysis.report);
    assert.deepEqual(forms, { proactive: '2019', requests: '2021', review: '2021' });
    assert.equal((tables.proactive as { procurement: { projects: number } }).procurement.projects, 4);
    assert.ok(analysis.report.cells.every(({ state }) => state === 'number'));
  });
});

it('both tables of 2019 are of one form', () => {
  const analysis = expectFindings(changed([NEW_TABLE, MARKED_OLD_TABLE], [THREE_ROWS, ONE_ROW]));
  assert.deepEqual(extractReport(analysis.report).forms, { proactive: '2019', requests: '2019', review: '2019' });
});
