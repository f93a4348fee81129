import assert from 'node:assert/strict';
import { findingsIn, reportOf } from './blind/whole-reports.ts';
import { PASSAGES, type PassagesOfOrgan } from './in-reports.ts';
import { MORE_PASSAGES } from './in-reports-too.ts';

const MARKED = /⟦([\d.]+)⟧/g;
const plain = (line: string): string => line.replace(MARKED, '$1');
const lines = (text: string): readonly (readonly [section: string, text: string])[] =>
  text
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => [line[0]!, line.slice(2)]);

/** Another figure, that no cell beside it has. */
function misprint(figure: string): string {
  if (figure.includes('.')) return String(Math.round((Number(figure) + 3.1) * 100) / 100);
  return String(Number(figure) + (Number(figure) >= 10 ? 13 : 3));
}

function misprints({ organ, right }: PassagesOfOrgan): readonly string[] {
  const missed: string[] = [];
  for (const [section, line] of lines(right))
    for (const mark of line.matchAll(MARKED)) {
      const wrong = `${line.slice(0, mark.index)}${misprint(mark[1]!)}${line.slice(mark.index + mark[0].length)}`;
      if (findingsIn(reportOf(organ), section, plain(wrong)).there.length === 0) missed.push(`${mark[1]} in ${line}`);
    }
  return missed;
}

describe('passages in the reports of organs', () => {
  for (const each of [...PASSAGES, ...MORE_PASSAGES])
    describe(each.organ, () => {
      it('what is right is left alone', () => {
        for (const [section, line] of lines(each.right))
          assert.deepEqual(findingsIn(reportOf(each.organ), section, plain(line)).all, [], line);
      });
      it('each figure that is misprinted is found', () => {
        assert.deepEqual(misprints(each), []);
      });
      it('what the tables contradict is found', () => {
        for (const [section, line] of lines(each.wrong))
          assert.notDeepEqual(findingsIn(reportOf(each.organ), section, line).there, [], line);
      });
    });
});
