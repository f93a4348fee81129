import { feesExamples } from './administrative-fees.ts';
import { applicantsExamples } from './applicants.ts';
import { carriedOverExamples } from './carried-over.ts';
import { concludedExamples } from './concluded.ts';
import type { Examples } from './construction.ts';
import { decisionsExamples } from './decisions.ts';
import { documentsExamples } from './documents.ts';
import { handledExamples } from './handled.ts';
import { receivedExamples } from './received.ts';
import { registeredExamples } from './registered.ts';
import { requestsNamedExamples } from './requests-named.ts';
import { resultsExamples } from './results.ts';
import { reviewsExamples } from './reviews.ts';

/** The examples of each construction by its name. Tests run them and a page prints them; they do not ship. */
export const EXAMPLES: ReadonlyMap<string, Examples> = new Map([
  ['fees', feesExamples],
  ['reviews', reviewsExamples],
  ['carried-over', carriedOverExamples],
  ['results', resultsExamples],
  ['received', receivedExamples],
  ['registered', registeredExamples],
  ['concluded', concludedExamples],
  ['handled', handledExamples],
  ['applicants', applicantsExamples],
  ['requests-named', requestsNamedExamples],
  ['documents', documentsExamples],
  ['decisions', decisionsExamples],
]);
