import { isDayAlone } from '../text/dates.ts';

const CHECKED = /^\s*[（(]?(?:审核人|联系人|签发人)\s*[:：]/;

/** `2025年1月20日`, `二〇二五年一月二十日`, alone on its line: 2025-01-20 is a web page's. */
export const isDateLine = (line: string): boolean => line.trimEnd().endsWith('日') && isDayAlone(line);

/** One of the lines that a report is signed with: the organ's name, the day, who has checked it. */
export const isSignatureLine = (line: string, organ: string | null): boolean =>
  isDateLine(line) ||
  CHECKED.test(line) ||
  (organ !== null && line.trimStart()[0] === organ[0] && line.replace(/\s/g, '') === organ);
