import type { Cells } from './sentence.ts';

const COLUMNS = ['naturalPerson', 'business', 'research', 'socialOrganization', 'legalService', 'other'];

const RESULTS = [
  'granted',
  'partiallyGranted',
  'denied.stateSecret',
  'denied.lawProhibited',
  'denied.security',
  'denied.thirdParty',
  'denied.internalAffairs',
  'denied.deliberative',
  'denied.enforcementFile',
  'denied.adminInquiry',
  'unavailable.notHeld',
  'unavailable.needsCreation',
  'unavailable.unclear',
  'notProcessed.petition',
  'notProcessed.repeated',
  'notProcessed.publication',
  'notProcessed.excessive',
  'notProcessed.reconfirmation',
  'otherHandling.correctionOverdue',
  'otherHandling.feeOverdue',
  'otherHandling.other',
] as const;

type Row = 'received' | 'carriedIn' | (typeof RESULTS)[number];

/**
 * A whole table of requests from the rows given, each by its six columns; rows and columns left out are zeros. The totals,
 * and what is carried into the next year, follow.
 */
export function requests(rows: Partial<Record<Row, readonly number[]>>): Cells {
  const valuesOf = (row: Row) => COLUMNS.map((_, column) => rows[row]?.[column] ?? 0);
  const sumOf = (names: readonly Row[]) => COLUMNS.map((_, column) => sum(names.map((row) => valuesOf(row)[column]!)));
  const [incoming, done] = [sumOf(['received', 'carriedIn']), sumOf(RESULTS)];
  const left = incoming.map((value, column) => value - done[column]!);
  if (left.some((value) => value < 0)) throw new Error('more was concluded than came in');
  const cells: Record<string, number> = {};
  const write = (row: string, values: readonly number[]) => {
    for (const [column, name] of COLUMNS.entries()) cells[`requests.${row}.${name}`] = values[column]!;
    cells[`requests.${row}.total`] = sum(values);
  };
  for (const row of ['received', 'carriedIn', ...RESULTS] as const) write(row, valuesOf(row));
  write('resultsTotal', done);
  write('carriedOut', left);
  return cells;
}

const OUTCOMES = ['upheld', 'corrected', 'otherOutcome', 'pending'];

/** A whole table of reviews, each block by its four outcomes. */
export function review(
  reconsideration: readonly number[],
  direct: readonly number[],
  afterReconsideration: readonly number[],
): Cells {
  const cells: Record<string, number> = {};
  const blocks = {
    reconsideration,
    'litigation.direct': direct,
    'litigation.afterReconsideration': afterReconsideration,
  };
  for (const [block, values] of Object.entries(blocks)) {
    for (const [index, outcome] of OUTCOMES.entries()) cells[`review.${block}.${outcome}`] = values[index] ?? 0;
    cells[`review.${block}.total`] = sum(values);
  }
  return cells;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export const NO_REVIEW: Cells = review([], [], []);

/** Nobody asked, nobody complained. */
export const NOTHING: Cells = { ...requests({}), ...NO_REVIEW };

/** One request from the web, answered. */
export const ONE: Cells = requests({ received: [1], granted: [1] });

/** Eight requests of natural persons, all granted; nothing carried over. */
export const EIGHT_GRANTED: Cells = requests({ received: [8], granted: [8] });

/** The sample's requests, one of which ended because the fee asked for was not paid. */
export const FEE_NOT_PAID: Cells = {
  'requests.otherHandling.feeOverdue.legalService': 1,
  'requests.otherHandling.feeOverdue.total': 1,
  'requests.otherHandling.other.legalService': 0,
  'requests.otherHandling.other.total': 0,
};

/** A county: 3259 + 77 = 3278 + 58; granted 1300, partly 350, denied 423, not available 801, not processed 296, other 108. */
export const COUNTY: Cells = requests({
  received: [2874, 214, 3, 12, 131, 25],
  carriedIn: [65, 6, 0, 0, 5, 1],
  granted: [1100, 120, 3, 5, 60, 12],
  partiallyGranted: [300, 25, 0, 2, 20, 3],
  'denied.thirdParty': [80, 10, 0, 0, 5, 1],
  'denied.internalAffairs': [60, 5, 0, 0, 4, 0],
  'denied.enforcementFile': [120, 15, 0, 0, 14, 2],
  'denied.adminInquiry': [90, 10, 0, 0, 6, 1],
  'unavailable.notHeld': [640, 20, 0, 3, 14, 3],
  'unavailable.needsCreation': [70, 4, 0, 0, 4, 1],
  'unavailable.unclear': [40, 1, 0, 0, 1, 0],
  'notProcessed.petition': [210, 2, 0, 1, 1, 0],
  'notProcessed.repeated': [80, 1, 0, 0, 1, 0],
  'otherHandling.correctionOverdue': [70, 1, 0, 1, 2, 1],
  'otherHandling.other': [30, 1, 0, 0, 1, 1],
});
