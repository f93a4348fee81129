import { fees } from './administrative-fees.ts';
import { applicants } from './applicants.ts';
import { carriedOver } from './carried-over.ts';
import { concluded } from './concluded.ts';
import type { Construction } from './construction.ts';
import { decisions } from './decisions.ts';
import { documents } from './documents.ts';
import { handled } from './handled.ts';
import { received } from './received.ts';
import { registered } from './registered.ts';
import { requestsNamed } from './requests-named.ts';
import { results } from './results.ts';
import { reviews } from './reviews.ts';

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
