import type { Digest } from '../../cross-report/digest.ts';
import type { RelatedReports } from '../../cross-report/report-index.ts';
import { RULES } from './registry.ts';
import type { RuleContext } from './rule.ts';

/**
 * A report by itself, as far as rules between reports need to know of it: who has read it once, and meets its related reports
 * afterwards, need not read it again where they make no difference.
 */
export interface AskedAlone {
  readonly digest: Digest;
  /** The rules that hold its words against other reports. */
  readonly asking: readonly string[];
}

/** The codes of those rules. */
export const rulesAsking = (read: Pick<RuleContext, 'report' | 'prose'>): string[] =>
  RULES.filter(({ between }) => between?.asks?.(read)).map(({ code }) => code);

/** Whether something else may be found in a report beside these others than by itself: never false where it is. */
export const mayDifferBeside = ({ digest, asking }: AskedAlone, related: RelatedReports): boolean =>
  RULES.some(({ code, between }) => between?.mayDiffer(digest, related) && (!between.asks || asking.includes(code)));
