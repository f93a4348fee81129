import { readFileSync } from 'node:fs';
import { analyse, type CheckedReport, type CheckOptions } from '../../server/src/core/testing.ts';
import { tracedComments } from '../../server/src/review/review-comments.ts';
import type { ReviewComment } from '../../server/src/review/review-data.ts';

/** A report without a fault. */
export const COMPLETE = readFileSync('samples/完整示例.gknb', 'utf8');

/** The text with passages put in place of others, each of which must be there once. */
export function changed(text: string, ...changes: readonly (readonly [of: string, by: string])[]): string {
  return changes.reduce((all, [of, by]) => {
    const parts = all.split(of);
    if (parts.length !== 2) throw new Error(`stands ${parts.length - 1} times: ${of}`);
    return parts.join(by);
  }, text);
}

export const checkedOf = (text: string, options: CheckOptions = {}): CheckedReport => analyse(text, options);

export const commentsOn = (text: string, options: CheckOptions = {}): ReviewComment[] =>
  tracedComments(checkedOf(text, options)).traced.map(({ comment }) => comment);

export const GRANTED = '（一）予以公开\t\t18\t5\t1\t0\t2\t1\t27';
/** An applicant's count that two sums show to be wrong. */
export const WRONG_SOURCE: readonly [string, string] = [GRANTED, GRANTED.replace('18', '81')];
export const WRONG_PROSE: readonly [string, string] = ['其中自然人申请46件', '其中自然人申请45件'];
