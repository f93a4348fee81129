import { BREAKDOWN } from './before/breakdown.ts';
import { CITATIONS } from './before/citations.ts';
import { CLAIMS } from './before/claims.ts';
import { CONFLICT } from './before/conflict.ts';
import { DATES } from './before/dates.ts';
import { FEES } from './before/fees.ts';
import { PERCENTAGE } from './before/percentage.ts';
import { REQUESTS } from './before/requests.ts';
import { OTHER_TABLES } from './before/tables.ts';
import { YEARS } from './before/years.ts';
import type { Sentence } from './sentence.ts';

/** Sentences written before the rules that read them, by someone who had not seen those. Never changed to suit a rule. */
export const BEFORE: Readonly<Record<string, readonly Sentence[]>> = {
  'the table of requests': REQUESTS,
  'the other tables': OTHER_TABLES,
  'totals and parts': BREAKDOWN,
  percentages: PERCENTAGE,
  'the same fact twice': CONFLICT,
  claims: CLAIMS,
  'years and periods': YEARS,
  dates: DATES,
  fees: FEES,
  citations: CITATIONS,
};
