import assert from 'node:assert/strict';
import {
  MAX_STATES_BYTES,
  type ReviewState,
  readReviewStates,
  subjectKey,
  withReviewState,
} from '../../client/src/review-states.ts';

const WATER = { organ: '云溪市水务局', year: 2024 };
const SCHOOLS = { organ: '云溪市教育局', year: 2024 };

const marked = (text: string, subject: typeof WATER, ...states: ReviewState[]): string =>
  states.reduce((all, state) => withReviewState(all, subject, state)!, text);

describe('the states of a review', () => {
  it('are a line for each report in their order, whoever was reviewed first', () => {
    const text = marked(marked('', WATER, 'returned'), SCHOOLS, 'reviewed');
    assert.equal(
      text,
      '{"version":1}\n' +
        '{"organ":"云溪市教育局","year":2024,"state":"reviewed","round":1}\n' +
        '{"organ":"云溪市水务局","year":2024,"state":"returned","round":1}\n',
    );
    assert.equal(marked(marked('', SCHOOLS, 'reviewed'), WATER, 'returned'), text);
    assert.deepEqual(readReviewStates(text).get(subjectKey(WATER)), { ...WATER, state: 'returned', round: 1 });
  });

  it('count another round when a report comes back', () => {
    const roundOf = (...states: ReviewState[]) =>
      readReviewStates(marked('', WATER, ...states)).get(subjectKey(WATER))!.round;
    assert.equal(roundOf('pending', 'reviewed', 'returned'), 1);
    assert.equal(roundOf('returned', 'returned'), 1);
    assert.equal(roundOf('returned', 'pending'), 2);
    assert.equal(roundOf('returned', 'pending', 'returned', 'mended'), 3);
  });

  it('know an organ by its name, however it is spaced', () => {
    const text = marked('', { organ: '云溪市（本级）', year: 2024 }, 'returned');
    assert.equal(readReviewStates(text).get(subjectKey({ organ: '云溪市 (本级)', year: 2024 }))?.state, 'returned');
  });

  it('bring the lines of two together, and pass over what cannot be read but keep it', () => {
    const ours = marked('', WATER, 'returned');
    const theirs = marked('', SCHOOLS, 'reviewed');
    const merged = `<<<<<<< ours\n${ours}=======\n${theirs}>>>>>>> theirs\n`;
    assert.deepEqual(
      [...readReviewStates(merged).values()].map(({ organ }) => organ),
      [WATER.organ, SCHOOLS.organ],
    );
    const text = marked(merged, WATER, 'mended');
    for (const line of ['<<<<<<< ours', '=======', '>>>>>>> theirs', '"state":"mended","round":2', SCHOOLS.organ])
      assert.ok(text.includes(line), line);
    assert.equal(text.split('\n').filter((line) => line === '{"version":1}').length, 1);
  });

  it('take nothing from what is no state', () => {
    const lines = [
      'null',
      '[]',
      '{"organ":"","year":2024,"state":"returned","round":1}',
      '{"organ":"甲","year":"2024","state":"returned","round":1}',
      '{"organ":"甲","year":2024,"state":"lost","round":1}',
      '{"organ":"甲","year":2024,"state":"returned","round":0}',
      `{"organ":"${'甲'.repeat(201)}","year":2024,"state":"returned","round":1}`,
      '{"__proto__":{"organ":"甲"},"year":2024,"state":"returned","round":1}',
    ];
    assert.equal(readReviewStates(lines.join('\n')).size, 0);
    assert.equal(readReviewStates('x'.repeat(MAX_STATES_BYTES + 1)).size, 0);
    const many = Array.from(
      { length: 30_000 },
      (_, i) => `{"organ":"甲${i}","year":2024,"state":"returned","round":1}`,
    );
    assert.equal(readReviewStates(many.join('\n')).size, 20_000);
  });

  it('of a newer version are not written over', () =>
    assert.equal(withReviewState('{"version":2}\n', WATER, 'returned'), null));
});
