import assert from 'node:assert/strict';
import { analyse, semanticTokens } from '../../server/src/core/testing.ts';
import { sharedReport, sharedReportNames } from '../fixtures.ts';
import { BALANCED } from '../support/marked-text.ts';

const GRANTED = '（一）予以公开\t\t10\t3\t1\t0\t1\t0\t15';

/** The tokens of the lines that contain the words: `count 10`. */
function tokens(text: string, words: string): string[] {
  const start = text.lastIndexOf('\n', text.indexOf(words)) + 1;
  const end = text.indexOf('\n', start);
  return semanticTokens(analyse(text), { start, end }).map(
    ({ kind, mark, span }) => `${kind}${mark ? `.${mark}` : ''} ${text.slice(span.start, span.end)}`,
  );
}

describe('the tokens', () => {
  it('are labels, counts and totals in a table', () => {
    assert.deepEqual(tokens(BALANCED, GRANTED).slice(-8), [
      'label （一）予以公开',
      ...['10', '3', '1', '0', '1', '0'].map((value) => `count ${value}`),
      'total 15',
    ]);
  });

  it('are the words and the year of the title, headings, and the years of the prose', () => {
    assert.deepEqual(tokens(BALANCED, '云岭市林草局2023年'), [
      'heading 云岭市林草局',
      'year 2023',
      'heading 年政府信息公开工作年度报告',
    ]);
    assert.deepEqual(tokens(BALANCED, '二、主动公开政府信息情况'), ['heading 二、主动公开政府信息情况']);
    const prose = '一、总体情况\n\n2024年公开12024年鉴，较2023 年多。\n';
    assert.deepEqual(tokens(prose, '公开'), ['year 2024', 'year 2023']);
  });

  it('are the figures of the prose that speak of the tables', () => {
    assert.ok(tokens(BALANCED, '收到政府信息公开申请32件').includes('figure 32'));
    assert.ok(!tokens(BALANCED, '全年组织培训2次').some((each) => each.startsWith('figure')));
  });

  it('tell what is no number, and what has no column', () => {
    assert.ok(
      tokens(BALANCED.replace('行政处罚\t37', '行政处罚\t无数据'), '行政处罚').includes('count.invalid 无数据'),
    );
    const short = tokens(BALANCED.replace(GRANTED, '（一）予以公开\t\t10\t4\t1'), '（一）予以公开');
    assert.deepEqual(short.slice(-3), ['count.unplaced 10', 'count.unplaced 4', 'count.unplaced 1']);
  });

  it('never overlap, nor go over the end of a line, in broken reports too', () => {
    const broken = BALANCED.replace('二、主动公开政府信息情况', '二、主动公开\n政府信息情况').replaceAll(
      '\t0\t0',
      '\t00',
    );
    for (const text of [broken, ...sharedReportNames.map((name) => sharedReport(name)!)]) {
      const found = semanticTokens(analyse(text), { start: 0, end: text.length });
      assert.ok(found.length > 100);
      for (const [i, { span }] of found.entries()) {
        assert.ok(span.start < span.end && (i === 0 || found[i - 1]!.span.end <= span.start));
        assert.ok(!/[\r\n]/.test(text.slice(span.start, span.end)));
      }
    }
  });
});
