import assert from 'node:assert/strict';
import { checkFindings } from '../support/findings-within.ts';
import { processorTime } from '../support/processor-time.ts';

/** Milliseconds of the processor. */
const MOMENT = 4000;

describe('a large text', () => {
  it('of 5 MB in one line takes no longer than a moment', () => {
    for (const unit of ['0', '一、', '| ', '公开', '0 ', '（', '\t', '年2023']) {
      const text = `三、收到和处理政府信息公开申请情况\n${unit.repeat(5_000_000 / unit.length)}`;
      const time = processorTime(() => checkFindings(text));
      assert.ok(time < MOMENT, `${unit}: ${Math.round(time)} ms`);
    }
  }).timeout(60_000);

  it('of ten thousands of short lines takes no longer than a moment', () => {
    for (const unit of ['0 |\n', '0\n', '一、\n', '0 |\r\n', '\n3.其他\n\n']) {
      const time = processorTime(() => checkFindings(unit.repeat(60_000)));
      assert.ok(time < MOMENT, `${JSON.stringify(unit)}: ${Math.round(time)} ms`);
    }
  }).timeout(60_000);
});
