import { consoleJson } from '../visible.ts';
import { fileData } from './data.ts';
import type { CheckFormat, Terminal } from './format.ts';

/** One line for each file, as soon as it is done. */
export const ndjson = ({ locale }: Terminal): CheckFormat => ({
  begin: () => '',
  file: (file) => `${consoleJson(fileData(file, locale))}\n`,
  between: '',
  end: () => '',
});
