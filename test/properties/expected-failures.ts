import type { TableKey } from '../../server/src/core/form/types.ts';
import type { Draft } from '../generate/draft.ts';
import type { FaultName } from '../generate/errors/all.ts';
import type { FaultyDraft } from '../generate/errors/draft.ts';
import { without } from './left-out.ts';
import type { NotYet } from './not-yet.ts';

/** An error that the core does not find, or not without telling more than the error explains. */
export interface ExpectedFailure extends NotYet {
  readonly kinds: readonly FaultName[];
  /** All tables where none is named. */
  readonly table?: TableKey;
}

/** The errors asked of the core are without these; how it does on all of them is printed with the scores. */
export const EXPECTED_FAILURES: readonly ExpectedFailure[] = [];

/** Not asked at all of this layout. */
export const isExpected = ({ kind, table, draft: { layouts: used } }: FaultyDraft): boolean =>
  EXPECTED_FAILURES.some(
    ({ kinds, layouts, habit, table: only }) =>
      habit === undefined &&
      kinds.includes(kind) &&
      (layouts?.includes(used[table]) ?? true) &&
      (only === undefined || only === table),
  );

/** The draft without the habits that hide this error. */
export const askedOf = (kind: FaultName, draft: Draft): Draft =>
  without(
    EXPECTED_FAILURES.filter(({ kinds, habit }) => habit !== undefined && kinds.includes(kind)),
    draft,
  );
