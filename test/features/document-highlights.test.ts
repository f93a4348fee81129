import assert from 'node:assert/strict';
import { analyse, highlightsAt } from '../../server/src/core/testing.ts';
import { BALANCED, cursorIn, type Marked } from '../support/marked-text.ts';

/** What lights up, by kind, as the words and how many there are. */
function lit({ text, cursor }: Marked): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const { kind, span } of highlightsAt(analyse(text), cursor)) {
    const line = text.slice(text.lastIndexOf('\n', span.start) + 1, text.indexOf('\n', span.start));
    const row = line
      .trim()
      .split('\t')
      .find((field) => field !== '' && field !== '三、本年度办理结果');
    found[kind] = [...(found[kind] ?? []), `${row} ${text.slice(span.start, span.end)}`];
  }
  return found;
}

describe('the highlights', () => {
  it('of a total are its addends', () => {
    const granted = '（一）予以公开';
    assert.deepEqual(lit(cursorIn(`${granted}\t\t10\t3\t1\t0\t1\t0\t15‸`)), {
      addend: ['10', '3', '1', '0', '1', '0'].map((value) => `${granted} ${value}`),
      total: [`${granted} 15`, '（七）总计 33'],
    });
  });

  it('of an addend are its totals', () => {
    assert.deepEqual(lit(cursorIn('（一）予以公开\t\t1‸0\t3')), {
      addend: ['（一）予以公开 10'],
      total: ['（一）予以公开 15', '（七）总计 22'],
    });
  });

  it('of what came in are what it is balanced with', () => {
    const found = lit(cursorIn('一、本年新收政府信息公开申请数量\t\t\t2‸1'));
    assert.deepEqual(found.total, ['一、本年新收政府信息公开申请数量 32']);
    const balanced = found.related!.filter((words) => !words.startsWith('全年'));
    assert.equal(balanced.length, 3);
    assert.match(balanced.join(), /二、上年结转.*（七）总计 22.*四、结转下年度/);
  });

  it('of a figure in prose are its cells, and of a cell the figures that speak of it', () => {
    const sentence = /收到政府信息公开申请32件/.exec(BALANCED)![0];
    const figure = lit(cursorIn(sentence.replace('32', '3‸2')));
    assert.deepEqual(figure.total, ['一、本年新收政府信息公开申请数量 32']);
    const cell = lit(cursorIn('一、本年新收政府信息公开申请数量\t\t\t21\t6\t1\t0\t3\t1\t3‸2'));
    assert.ok(
      cell.related!.some((words) => words.endsWith(' 32')),
      cell.related!.join('\n'),
    );
  });

  it('are none in prose, and at labels', () => {
    assert.deepEqual(lit(cursorIn('行政规范性‸文件\t2\t1\t9')), {});
    assert.deepEqual(highlightsAt(analyse(BALANCED), BALANCED.indexOf('护林')), []);
  });
});
