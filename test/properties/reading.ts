import type { TableKey } from '../../server/src/core/form/types.ts';
import { analyse, type CheckedReport, type Finding } from '../../server/src/core/testing.ts';
import { SCALE } from '../../server/src/core/text/number.ts';
import type { WrittenReport } from '../generate/report.ts';

/** A cell that does not say what was written. */
export interface Misread {
  readonly table: TableKey;
  readonly cell: string;
  readonly written: string;
  readonly read: string;
}

/** Every cell of the form against what was written: value and state, nothing left out. */
export function misread({ values, blank, draft }: WrittenReport, { report }: CheckedReport): Misread[] {
  if (report.form.id !== draft.form)
    return [{ table: 'proactive', cell: 'form', written: draft.form, read: report.form.id }];
  return report.cells.flatMap(({ form, state, value }) => {
    const { name, table } = form;
    const number = values.get(name);
    if (number === undefined) throw new Error(`the generator has no number for ${name}`);
    const written = blank.has(name) ? 'blank' : String(number);
    const isRight = blank.has(name) ? state === 'blank' : state === 'number' && value === Math.round(number * SCALE);
    const read = state === 'number' ? String(value / SCALE) : state;
    return isRight ? [] : [{ table, cell: name, written, read }];
  });
}

/** Findings above info that the report has not earned by a habit of its own. */
export const falseAlarms = ({ earned }: WrittenReport, { findings }: CheckedReport): Finding[] =>
  findings.filter(({ severity, code }) => (severity === 'error' || severity === 'warning') && !earned.has(code));

export const analysed = (report: WrittenReport): CheckedReport => analyse(report.text);
