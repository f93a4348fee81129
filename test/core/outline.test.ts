import assert from 'node:assert/strict';
import { parseReport } from '../../server/src/core/testing.ts';
import { fixture } from '../fixtures.ts';
import { expectFindings } from '../support/expect-findings.ts';

const EXAMPLE = fixture('example.gknb');
const headingsOf = (text: string): string[] => parseReport(text).sections.map(({ key }) => key);
const ALL = ['overview', 'proactive', 'requests', 'review', 'problems', 'other'];

describe('headings', () => {
  for (const between of ['', ' ', '　', '：'])
    it(`are known where their text runs on behind “${between}”`, () => {
      const text = EXAMPLE.replace('一、总体情况\n\n', `一、总体情况${between}（一）`)
        .replace('五、存在的主要问题及改进情况\n\n', `五、存在的主要问题及改进情况${between}`)
        .replace('六、其他需要报告的事项\n\n', `六、其他需要报告的事项${between}`);
      assert.deepEqual(headingsOf(text), ALL);
      expectFindings(text);
    });

  it('are not what only begins like them', () => {
    const text = EXAMPLE.replace(
      '一、总体情况\n',
      '一、总体情况良好，各项工作有序推进，全年没有发生因政府信息公开引起的行政复议和行政诉讼。\n',
    );
    assert.deepEqual(headingsOf(text), ALL.slice(1));
  });

  for (const [first, second] of [
    ['（一）', '（二）'],
    ['㈠', '㈡'],
    ['1.', '2.'],
    ['### （一）', '### （二）'],
  ])
    it(`${first} within section one are none of a section`, () => {
      const text = EXAMPLE.replace('（一）主动公开\n', `${first}主动公开政府信息情况\n`).replace(
        '（二）依申请公开\n',
        `${second}收到和处理政府信息公开申请情况\n`,
      );
      assert.notEqual(text, EXAMPLE);
      assert.deepEqual(headingsOf(text), ALL);
      expectFindings(text);
    });

  it('are known in tags longer than themselves', () => {
    const style = '<font face="WenQuanYi Zen Hei"><span lang="zh-CN" style="font-size: 16pt">';
    const marked = EXAMPLE.replace(
      /^[一二三四五六]、((?:总体|主动|收到|政府|存在|其他).*)$/gm,
      `<h1 align="left">${style}⟦section-number $1⟧</span></font></h1>`,
    );
    const { text } = expectFindings(marked);
    assert.deepEqual(headingsOf(text), ALL);
    const listed = text.replace(/<h1/g, '<li>\n<h1');
    assert.deepEqual(headingsOf(listed), ALL);
    expectFindings(listed);
  });

  it('may all be numbered so', () => {
    const text = EXAMPLE.replace(/^([一二三四五六])、(?=总体|主动|收到|政府|存在|其他)/gm, '（$1）');
    assert.deepEqual(headingsOf(text), ALL);
  });
});
