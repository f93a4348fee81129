import { jsonObject } from '../jsonObject.ts';
import { fileData } from './data.ts';
import type { CheckFormat, Terminal } from './formats.ts';

/** One object for all files. */
export function json({ locale }: Terminal): CheckFormat {
  const object = jsonObject('files');
  return {
    begin: object.begin,
    file: (file) => object.item(fileData(file, locale)),
    end: ({ files, error, warning, info, hint }) => object.end({ summary: { files, error, warning, info, hint } }),
  };
}
