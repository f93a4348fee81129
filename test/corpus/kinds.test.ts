import assert from 'node:assert/strict';
import { FOURTEEN_ORGANS } from './blind/fourteen-organs.ts';
import { score } from './blind/score.ts';
import { RIGHT_OF_A_CITY, RIGHT_OF_A_COUNTY, RIGHT_OF_A_DEPARTMENT, WRONG_OF_A_DEPARTMENT } from './kinds.ts';

const organ = (name: string) => FOURTEEN_ORGANS.find((each) => each.organ === name)!;

describe('kinds of sentences that other hands had shown', () => {
  it('what is right of a department is left alone', () => {
    assert.deepEqual(score(RIGHT_OF_A_DEPARTMENT).falseAlarms, []);
  });
  it('what is right of a city, and of a county, is left alone', () => {
    assert.deepEqual(score(RIGHT_OF_A_CITY, '', organ('宁湖市人民政府')).falseAlarms, []);
    assert.deepEqual(score(RIGHT_OF_A_COUNTY, '', organ('澜溪县人民政府')).falseAlarms, []);
  });
  it('what is wrong is found, and offered to be mended', () => {
    const { missed, notMended, wrong } = score(WRONG_OF_A_DEPARTMENT);
    assert.equal(wrong, WRONG_OF_A_DEPARTMENT.length);
    assert.deepEqual([missed, notMended], [[], []]);
  });
});
