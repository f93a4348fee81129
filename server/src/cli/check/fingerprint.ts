import { createHash } from 'node:crypto';
import type { Finding } from '../../core/index.ts';

/** The fingerprint's name in SARIF; another way of making it gets another number. */
export const FINGERPRINT = 'disclosureReport/v1';

/**
 * What a finding is known by from one run to the next: its code, its cells and its words. The words have the figures in them, so
 * that another figure is another finding; they do not hold the line, so that lines may be put in before it.
 */
export const fingerprint = (code: string, cells: readonly string[], message: string): string =>
  createHash('sha256')
    .update([code, cells.join(' '), message].join('\n'))
    .digest('hex')
    .slice(0, 32);

/** In both languages: the earlier run may have spoken the other one. The first is the one that is written. */
export const fingerprints = ({ code, cells, message }: Finding): string[] =>
  [message.zh, message.en].map((words) => fingerprint(code, cells, words));
