import assert from 'node:assert/strict';
import { analyse, carriedFigures, newReport } from '../../server/src/core/testing.ts';
import { BALANCED } from '../support/marked-text.ts';

const NEW = { organ: '云岭市林草局', year: 2024 };
const carried = (last: string, subject = NEW) => carriedFigures(analyse(last).report, subject);
const CARRIED_OUT = '四、结转下年度继续办理\t\t\t1\t1\t0\t0\t0\t0\t2';

describe('what a new report takes over from last year’s', () => {
  it('is what was carried over, column by column, and what was in force', () => {
    assert.ok(BALANCED.includes(CARRIED_OUT), 'the fixture has the row');
    const { figures, description } = carried(BALANCED)!;
    const text = newReport({ ...NEW, figures });
    assert.ok(text.includes('\n二、上年结转政府信息公开申请数量\t\t\t1\t1\t0\t0\t0\t0\t2\n'));
    assert.ok(text.includes('\n行政规范性文件\t\t\t9\n'));
    assert.equal(description.zh, '上年结转：自然人 1，商业企业 1，总计 2；规章现行有效 0；行政规范性文件现行有效 9');
    const { report } = analyse(text);
    const filled = report.cells.filter(({ state }) => state === 'number').map(({ form }) => form.name);
    assert.deepEqual(filled.sort(), [...figures.keys()].sort());
    // What was carried in is not handled yet: that is still to be filled in, not wrong.
    const wrong = analyse(text).findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
    assert.deepEqual(wrong, []);
    const handled = text.replace(/\n（七）总计.*|\n\t（七）总计\t\t[^\n]*/, (row) => row.replace(/\t$/, '\t1'));
    assert.notEqual(handled, text, 'the total of results is filled in');
    // The rows of what was received and carried out are not begun: their balance is open.
    assert.ok(!analyse(handled).findings.some(({ code }) => code === 'balance'));
  });

  it('is no figure that does not stand there', () => {
    const lost = carried(BALANCED.replace(CARRIED_OUT, CARRIED_OUT.replace(/\t0\t2$/, '\t2')))!;
    assert.ok([...lost.figures.keys()].every((name) => name.endsWith('.inForce')));
    const blank = carried(BALANCED.replace(CARRIED_OUT, CARRIED_OUT.replace('\t1\t1\t', '\t1\t\t')))!;
    assert.equal(blank.figures.has('requests.carriedIn.business'), false);
    assert.equal(blank.figures.get('requests.carriedIn.naturalPerson'), '1');
    assert.equal(carried('云岭市林草局2023年政府信息公开工作年度报告\n\n一、总体情况\n'), null);
  });

  it('is nothing of another organ, or of another year', () => {
    assert.equal(carried(BALANCED, { organ: '云岭市水务局', year: 2024 }), null);
    assert.equal(carried(BALANCED, { organ: '云岭市林草局', year: 2025 }), null);
    assert.equal(carried(''), null);
  });

  it('is what both forms have', () => {
    const old = newReport({
      organ: '某局',
      year: 2020,
      figures: new Map([
        ['requests.carriedOut.total', '3'],
        ['proactive.rules.totalPublished', '7'],
      ]),
    });
    const found = carried(old, { organ: '某局', year: 2021 });
    assert.deepEqual([...found!.figures], [['requests.carriedIn.total', '3']]);
  });
});
