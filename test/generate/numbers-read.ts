import type { CheckedReport } from '../../server/src/core/testing.ts';
import { SCALE } from '../../server/src/core/text/number.ts';
import type { Span } from '../../server/src/core/text/span.ts';

export type { CheckedReport, Span };

/** A cell that has been read as a number, and where it stands. */
export interface NumberRead {
  readonly name: string;
  readonly value: number;
  readonly span: Span | null;
}

/** What the core has read: the only place that these tests know how a report holds its cells. */
export const numbersRead = ({ report }: CheckedReport): NumberRead[] =>
  report.cells.flatMap(({ form, state, value, span }) =>
    state === 'number' ? [{ name: form.name, value: value / SCALE, span }] : [],
  );
