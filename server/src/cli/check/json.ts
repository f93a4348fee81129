import { jsonObject } from '../json-object.ts';
import { fileData } from './data.ts';
import type { CheckFormat, Terminal } from './format.ts';
import { rosterData } from './rosters.ts';

/** One object for all files. */
export function json({ locale }: Terminal): CheckFormat {
  const object = jsonObject('files');
  return {
    begin: () => object.begin,
    file: (file) => object.item(fileData(file, locale)),
    between: object.between,
    end: ({ files, severities, notRead, rosters }) =>
      object.end(files, {
        summary: { files, ...severities, notRead },
        ...(rosters.length > 0 && { roster: rosters.map(rosterData) }),
      }),
    hasRosters: true,
  };
}
