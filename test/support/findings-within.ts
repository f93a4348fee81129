import assert from 'node:assert/strict';
import { analyse } from '../../server/src/core/testing.ts';

/** Whatever the text, what is said of it lies in it. */
export function checkFindings(text: string): void {
  for (const { span, fixes, related } of analyse(text).findings)
    for (const { start, end } of [
      span,
      ...related.map((r) => r.span),
      ...fixes.flatMap((f) => f.edits.map((e) => e.span)),
    ])
      assert.ok(0 <= start && start <= end && end <= text.length, `span ${start}–${end} of ${text.length}`);
}
