import assert from 'node:assert/strict';
import { analyse, NO_RELATED_REPORTS } from '../../server/src/core/testing.ts';
import type { CommentState, StatedComment } from '../../server/src/review/review-data.ts';
import { secondRound } from '../../server/src/review/second-round.ts';
import { FAULT_NAMES } from '../generate/errors/all.ts';
import { READABLE } from './not-yet.ts';
import { holdsForFaults } from './runs.ts';

const roundOf = (text: string) => ({ checked: analyse(text), relatedReports: NO_RELATED_REPORTS });

const compared = (before: string, after: string) => secondRound('before', roundOf(before), roundOf(after));

const inState = (comments: readonly StatedComment[], ...states: readonly CommentState[]): string[] =>
  comments
    .filter(({ state }) => states.includes(state))
    .map(({ codes, problem, state }) => `${state} ${codes}: ${problem}`);

const keyOf = ({ codes, place, problem }: StatedComment): string => `${codes}: ${place}: ${problem}`;

describe('the second round of a report with one error', () => {
  for (const layout of READABLE)
    it(layout, () =>
      holdsForFaults('rounds', layout, FAULT_NAMES, (report, fault) => {
        // Returned as it was: every comment stands, nothing has changed.
        const same = compared(fault.text, fault.text);
        assert.deepEqual(inState(same.comments, 'mended', 'added', 'unverified'), [], fault.text);
        assert.deepEqual([same.cells, same.words], [[], []]);
        // Set right: what the error was told by is mended. New is only what the writer's own habits earn where nothing was before.
        const own = compared(report.text, report.text).comments.map(keyOf);
        const earlier = same.comments.map(keyOf);
        const mended = compared(fault.text, report.text);
        const isStray = (comment: StatedComment) => !own.includes(keyOf(comment)) || earlier.includes(keyOf(comment));
        assert.deepEqual(
          inState(
            mended.comments.filter(({ state }) => state !== 'added').concat(mended.comments.filter(isStray)),
            'added',
            'unverified',
          ),
          [],
          `${fault.text}\n=====\n${report.text}`,
        );
        const kept = mended.comments.filter(({ state }) => state === 'notMended').map(keyOf);
        assert.deepEqual(
          kept.filter((comment) => !own.includes(comment)),
          [],
          fault.text,
        );
        // Put in: it is new, and nothing is called mended that was in its way.
        const spoilt = compared(report.text, fault.text);
        assert.deepEqual(inState(spoilt.comments, 'mended'), [], `${report.text}\n=====\n${fault.text}`);
      }),
    ).timeout(600_000);
});
