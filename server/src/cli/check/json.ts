import { jsonObject } from '../json-object.ts';
import { fileData } from './data.ts';
import type { CheckFormat, Terminal } from './format.ts';

/** One object for all files. */
export function json({ locale }: Terminal): CheckFormat {
  const object = jsonObject('files');
  return {
    begin: () => object.begin,
    file: (file) => object.item(fileData(file, locale)),
    between: object.between,
    end: ({ files, severities, notRead }) => object.end(files, { summary: { files, ...severities, notRead } }),
  };
}
