import type { Organ } from '../organ/organ.ts';

/** The last day to publish last year's report; what the law leaves open is measured by the departments' day. */
export const legalDay = ({ kind }: Organ): { readonly month: number; readonly day: number } =>
  kind === 'government' || kind === 'office' ? { month: 3, day: 31 } : { month: 1, day: 31 };

/** Art. 49 names no day for townships and parks. */
export const hasLegalDay = ({ kind }: Organ): boolean => kind !== 'town' && kind !== 'park';
