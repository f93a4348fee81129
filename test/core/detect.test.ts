import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isReport } from '../../server/src/core/testing.ts';
import { sharedReport, sharedReportNames } from '../fixtures.ts';

describe('isReport', () => {
  const byName = [
    'a.gknb',
    'A.GKNB',
    'in/2023年政府信息公开工作年度报告.txt',
    'C:\\报告\\某局政府信息公开年度报告（2024）.md',
  ];
  for (const name of byName) it(`knows ${name} by its name`, () => assert.ok(isReport('', name, false)));

  for (const name of [
    'a.txt',
    '政府信息公开指南.txt',
    '政府信息公开年度报告.docx',
    '政府信息公开年度报告/notes.txt',
    'gknb',
  ])
    it(`does not know ${name} by its name`, () => assert.ok(!isReport('', name)));

  it('knows a report by its first line that is not blank', () => {
    assert.ok(isReport('\ufeff\n　\n云溪市2024年政府信息公开 工作年度报告\n', 'a.txt', false));
    assert.ok(isReport('# 云溪市政 府 信 息 公 开 年 度 报 告（2024年）', 'a.md', false));
    assert.ok(!isReport('关于报送政府信息公开工作年度报告的通知\n', 'a.txt'));
    assert.ok(!isReport('通知\n云溪市2024年政府信息公开工作年度报告\n', 'a.txt'));
  });

  it('does so with the pattern that the editor has', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
    const pattern = readFileSync('server/src/core/detect.ts', 'utf8').match(/REPORT_TITLE =\s+\/(.+)\/;/)![1];
    assert.equal(contributes.languages[0].firstLine, pattern!.replace('^', '^\\ufeff?'));
  });

  it('knows a report by two headings, unless told not to look', () => {
    const text = '一、总体情况\n略\n二、主动公开政府信息情况\n略\n';
    assert.ok(isReport(text, 'a.txt'));
    assert.ok(!isReport(text, 'a.txt', false));
    assert.ok(!isReport('一、总体情况\n略\n', 'a.txt'));
    assert.ok(!isReport('一、总体情况\n略\n一、总体情况\n略\n', 'a.txt'), 'one heading twice');
  });

  it('does not take another report for one by headings that any report has', () =>
    assert.ok(!isReport('一、基本情况\n略\n二、主要做法\n略\n三、存在的问题及改进措施\n略\n', '总结.txt')));

  for (const name of sharedReportNames) it(`knows ${name}`, () => assert.ok(isReport(sharedReport(name)!, name)));
});
