import { extractCells, extractReport, type Report } from '../../core/index.ts';

/** A report as scripts get it; names are promised. */
export const reportData = (path: string, report: Report, withCells: boolean): object => ({
  path,
  ...extractReport(report),
  ...(withCells ? { cells: extractCells(report) } : {}),
});
