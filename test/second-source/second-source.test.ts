import assert from 'node:assert/strict';
import { FORMS } from '../../server/src/core/testing.ts';
import { lossesOf, readScore, readTruths, textsOf, ways } from './fixtures.ts';
import { type Judgement, judge, scoreOf } from './judge.ts';

/** Real programs laid these reports out and took their texts out again: nobody wrote the layouts for the reader. */
describe('second source', function () {
  this.timeout(60_000);
  const truths = new Map(readTruths().map((truth) => [truth.name, truth]));

  it('has at least forty reports, each taken out in ten ways', () => {
    const counts = new Map<string, number>();
    for (const way of ways()) for (const name of textsOf(way).keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
    assert.ok(truths.size >= 40);
    for (const name of truths.keys()) assert.ok((counts.get(name) ?? 0) >= 10, name);
  });

  it('knows the truth of every cell, and it adds up', () => {
    for (const { name, form, cells } of truths.values()) {
      const { cells: due, equations } = FORMS[form];
      assert.deepEqual(Object.keys(cells).sort(), due.map((cell) => cell.name).sort());
      const sum = (of: readonly number[]) => of.reduce((total, index) => total + (cells[due[index]!.name] ?? 0), 0);
      for (const { left, right, at } of equations) assert.equal(sum(left), sum(right), `${name} ${due[at]!.name}`);
    }
  });

  const score = readScore();

  for (const way of ways()) {
    it(`${way}: no wrong number, no false error or warning, organ and year known, and no less read than before`, () => {
      const losses = lossesOf(way);
      const faults: string[] = [];
      const judgements: Judgement[] = [];
      for (const [name, text] of textsOf(way)) {
        const judgement = judge(text, truths.get(name)!, losses(name));
        const { wrong, alarms, isIdentified } = judgement;
        judgements.push(judgement);
        faults.push(...wrong.map((cell) => `${name} ${cell}`));
        faults.push(...alarms.map(({ code, message }) => `${name} ${code} ${message.zh}`));
        if (!isIdentified) faults.push(`${name} is not identified`);
      }
      assert.deepEqual(faults, []);
      const { exact, right } = scoreOf(judgements);
      const due = score[way]!;
      assert.ok(
        exact >= due.exact && right >= due.right,
        `${exact} exact and ${right} right, ${JSON.stringify(due)} due`,
      );
    });
  }
});
