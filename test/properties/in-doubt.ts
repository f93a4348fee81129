import { type CheckedReport, RULE_GROUPS } from '../../server/src/core/testing.ts';
import type { WrittenReport } from '../generate/report.ts';
import { falseAlarms, misread } from './reading.ts';

/** What may be told of a report that cannot be read in full: of its structure, and of its cells. */
const OF_READING = new Set(RULE_GROUPS.slice(0, 2).flatMap(({ rules }) => rules.map(({ code }) => code)));

/**
 * What must not be, whatever a scan, a viewer or a web page has left of a report: a number where another was written, cells
 * that are not read with nothing told, and a finding that takes for granted what was not read.
 */
export function untrue(report: WrittenReport, analysis: CheckedReport): string[] {
  const unread = misread(report, analysis);
  const alarms = falseAlarms(report, analysis);
  return [
    ...unread
      .filter(({ read }) => Number.isFinite(Number(read)))
      .map(({ cell, written, read }) => `${cell}: ${written} is read as ${read}`),
    ...(unread.length > 0 && alarms.length === 0 ? [`${unread[0]!.cell} is not read, and nothing is told`] : []),
    ...alarms.filter(({ code }) => !OF_READING.has(code)).map(({ code, message }) => `${code}: ${message.zh}`),
  ];
}
