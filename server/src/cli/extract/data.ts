import type { Report } from '../../core/index.ts';
import { service } from '../service.ts';

/** A report as scripts get it; names are promised. */
export const reportData = (path: string, report: Report, withCells: boolean): object => ({
  path,
  ...service.extract(report),
  ...(withCells ? { cells: service.extractCells(report) } : {}),
});
