import assert from 'node:assert/strict';
import { analyse, selectionRangesAt } from '../../server/src/core/testing.ts';
import { sharedReport, sharedReportNames } from '../fixtures.ts';
import { BALANCED, cursorIn, type Marked, marked } from '../support/marked-text.ts';

const selected = ({ text, cursor }: Marked) =>
  selectionRangesAt(analyse(text), cursor).map(({ start, end }) => text.slice(start, end));

describe('a selection that grows', () => {
  it('takes a number, its row’s values, the row, the table, the section, all', () => {
    const found = selected(cursorIn('（一）予以公开\t\t10\t‸3\t1\t0\t1\t0\t15'));
    assert.deepEqual(found.slice(0, 3), [
      '3',
      '10\t3\t1\t0\t1\t0\t15',
      '三、本年度办理结果\t（一）予以公开\t\t10\t3\t1\t0\t1\t0\t15',
    ]);
    const [table, section, all] = found.slice(3);
    assert.match(table!, /^（本列数据.*\n四、结转[^\n]*$/s);
    assert.match(section!, /^三、收到和处理.*\n四、结转[^\n]*$/s);
    assert.equal(all, BALANCED);
    assert.equal(found.length, 6);
  });

  it('takes a word, its clause, its sentence, the paragraph, the section', () => {
    const text = '一、总体情况\n\n本年度共公开信息12条，办理申请3‸2件。全部按时答复。\n\n另起一段。\n';
    assert.deepEqual(selected(marked(text)), [
      '32',
      '办理申请32件',
      '本年度共公开信息12条，办理申请32件',
      '本年度共公开信息12条，办理申请32件。全部按时答复。',
      '本年度共公开信息12条，办理申请32件。全部按时答复。\n\n另起一段。',
      '一、总体情况\n\n本年度共公开信息12条，办理申请32件。全部按时答复。\n\n另起一段。',
      text.replace('‸', ''),
    ]);
  });

  it('takes a row that goes over many lines, with a cell to a line', () => {
    const text = '二、主动公开政府信息情况\n\n行政许可\n14‸8\n行政处罚\n37\n行政强制\n4\n';
    const found = selected(marked(text));
    assert.deepEqual(found.slice(0, 3), ['148', '行政许可\n148', '行政许可\n148\n行政处罚\n37\n行政强制\n4']);
  });

  it('takes at least all of any text, and grows at every step', () => {
    for (const text of ['', '，。', ...sharedReportNames.map((name) => sharedReport(name)!)]) {
      const analysis = analyse(text);
      for (let offset = 0; offset <= text.length; offset += 41) {
        const spans = selectionRangesAt(analysis, offset);
        const last = spans.at(-1)!;
        assert.deepEqual([last.start, last.end], [0, text.length]);
        for (const [i, { start, end }] of spans.entries()) {
          assert.ok(start <= offset && offset <= end);
          const inner = spans[i - 1];
          if (inner) assert.ok(start <= inner.start && end >= inner.end && end - start > inner.end - inner.start);
        }
      }
    }
  });
});
