import type { CheckedReport, Finding } from '../../server/src/core/testing.ts';
import { type Fault, isAt, type Told } from '../generate/errors/fault.ts';
import type { WrittenReport } from '../generate/report.ts';
import { falseAlarms } from './reading.ts';

const tells = ({ code, cells, span }: Finding, told: Told): boolean =>
  code === told.code && told.cells.every((cell) => cells.includes(cell)) && isAt(span, told.place);

/** What the error should have led to and did not. */
export const untold = ({ must }: Fault, { findings }: CheckedReport): string[] =>
  must
    .filter((told) => !findings.some((finding) => tells(finding, told)))
    .map(({ code, cells }) => `not told: ${code} ${cells.slice(0, 3).join(', ')}`);

/** Errors and warnings that neither the error nor the report's own habits account for. */
export const unexplained = (report: WrittenReport, { must, explains }: Fault, analysis: CheckedReport): string[] =>
  falseAlarms(report, analysis)
    .filter((finding) => !must.some((told) => tells(finding, told)) && !explains(finding))
    .map(({ code, cells, message }) => `${code} ${cells.slice(0, 3).join(', ')}: ${message.zh}`);
