import { CLAIMS } from './after/claims.ts';
import { FEES_AND_CITATIONS } from './after/fees.ts';
import { REQUESTS } from './after/requests.ts';
import { SHARES } from './after/shares.ts';
import { SUMS } from './after/sums.ts';
import { OTHER_TABLES } from './after/tables.ts';
import { TIMES } from './after/times.ts';
import type { Sentence } from './sentence.ts';

/** Sentences written beside the rules that read them, by someone who had not seen those, in other words than the first half. */
export const AFTER: Readonly<Record<string, readonly Sentence[]>> = {
  'the table of requests': REQUESTS,
  'the other tables': OTHER_TABLES,
  'sums, parts and the same thing twice': SUMS,
  'shares and growth': SHARES,
  claims: CLAIMS,
  'years, periods and dates': TIMES,
  'fees and citations': FEES_AND_CITATIONS,
};
