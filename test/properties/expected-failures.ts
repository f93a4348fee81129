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
export const EXPECTED_FAILURES: readonly ExpectedFailure[] = [
  {
    kinds: ['lostCell', 'mergedCells'],
    layouts: ['cellLinePadding'],
    reason:
      'the bars that fill up a row are taken for its last cell, left blank: the numbers behind the lost one shift',
  },
  { kinds: ['mergedCells'], layouts: ['cellLineBlank'], reason: 'two numbers on one line are two cells, unsaid' },
  {
    kinds: ['notANumber'],
    layouts: ['cellLineBlank'],
    reason: 'a mark or a word at the end of the table is taken for prose',
  },
  {
    kinds: ['notANumber'],
    layouts: ['blanks'],
    table: 'proactive',
    reason: 'a row with a mark in place of its only number is not found',
  },
  {
    kinds: ['lostCell', 'blankCell'],
    layouts: ['cellLinePadding', 'cellLineBlank', 'cellLineOnly'],
    habit: 'spoiltHeader',
    reason: 'rubbish at the end of a header makes up for the number that is not there',
  },
  {
    kinds: ['lostCell'],
    layouts: ['tabs'],
    habit: 'cutGrid',
    reason: 'a row that is one field short has the width of those that a page break has cut: its last cell seems blank',
  },
  {
    kinds: ['blankCell'],
    layouts: ['tabs'],
    table: 'review',
    reason: 'the last cell, left blank, is taken for a field that fills up the row',
  },
  {
    kinds: ['blankCell'],
    layouts: ['tabs'],
    habit: 'cutGrid',
    reason: 'as above, where a page break has cut the rows in section two',
  },
  { kinds: ['blankCell'], layouts: ['barsEmptiesKept'], habit: 'wrappedLabels', reason: 'as in tabs, section three' },
  {
    kinds: ['blankCell'],
    layouts: ['tabs'],
    habit: 'wrappedLabels',
    reason: 'rows of which a line end has taken the label have another width: an empty first cell is told as lost',
  },
  { kinds: ['doubledRow'], habit: 'scan', reason: 'the second copy of a spoilt label is a row unknown' },
  { kinds: ['doubledRow'], habit: 'wrappedLabels', reason: 'the second copy of a label broken over lines is not told' },
  { kinds: ['doubledRow'], layouts: ['pdf'], reason: 'the second copy’s label is cut up and not put together' },
  {
    kinds: ['unofficialHeading'],
    habit: 'headings',
    choices: ['digits', 'brackets', 'none'],
    reason: 'an unofficial wording is a heading only with its number written 一、',
  },
  {
    kinds: ['missingRow'],
    layouts: ['markdown'],
    reason: 'the invented header of the next table is taken for the values of the missing row',
  },
];

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
