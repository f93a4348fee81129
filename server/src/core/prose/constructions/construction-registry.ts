import type { Construction } from './construction.ts';
import { decisions, documents, fees } from './proactive-constructions.ts';
import {
  applicants,
  carriedOver,
  concluded,
  handled,
  received,
  registered,
  requestsNamed,
  results,
} from './request-constructions.ts';
import { reviews } from './review-constructions.ts';

/** Every construction, in the order in which they are tried: the first whose words stand there reads the figure. */
export const CONSTRUCTIONS: readonly Construction[] = [
  fees,
  reviews,
  carriedOver,
  results,
  received,
  registered,
  concluded,
  handled,
  applicants,
  requestsNamed,
  documents,
  decisions,
];
