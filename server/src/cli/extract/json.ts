import { jsonObject } from '../json-object.ts';
import { VERSION } from '../version.ts';
import { reportData } from './data.ts';
import type { ExtractFormat } from './format.ts';

/** One object for all reports. */
export function json(withCells: boolean): ExtractFormat {
  const object = jsonObject('reports', { version: VERSION });
  return {
    begin: () => object.begin,
    report: (path, report, placeAt) => object.item(reportData(path, report, withCells, placeAt)),
    between: object.between,
    end: (count) => object.end(count, {}),
  };
}
