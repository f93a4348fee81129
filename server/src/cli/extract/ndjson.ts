import { consoleJson } from '../visible.ts';
import { reportData } from './data.ts';
import type { ExtractFormat } from './format.ts';

/** One line for each report, as soon as it is read. */
export const ndjson = (withCells: boolean): ExtractFormat => ({
  begin: () => '',
  report: (path, report, placeAt) => `${consoleJson(reportData(path, report, withCells, placeAt))}\n`,
  between: '',
  end: () => '',
});
