import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
const firstLine = new RegExp(contributes.languages[0].firstLine);

const titles = [
  '云岭市林草局2023年政府信息公开工作年度报告',
  '云岭市林草局 2023 年政府信息公开 工作年度报告',
  '# 云岭市林草局政府信息 公开年度报告（2023年）',
  '\ufeff云岭市2024年政 府 信 息 公 开 工 作 年 度 报 告　',
];
const others = [
  '关于编制2023年政府信息公开工作年度报告的通知',
  '政府信息公开指南',
  '按要求编制并公布了政府信息公开工作年度报告。',
  '',
];

describe('the first line of a report', () => {
  for (const line of titles) it(`is ${JSON.stringify(line)}`, () => assert.match(line, firstLine));
  for (const line of others) it(`is not ${JSON.stringify(line)}`, () => assert.doesNotMatch(line, firstLine));
});
