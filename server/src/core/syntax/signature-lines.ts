const DATE = /^\s*20\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*$/;
const CHECKED = /^\s*[（(]?(?:审核人|联系人|签发人)\s*[:：]/;

/** `2025年1月20日`, alone on its line. */
export const isDateLine = (line: string): boolean => DATE.test(line);

/** One of the lines that a report is signed with: the organ's name, the day, who has checked it. */
export const isSignatureLine = (line: string, organ: string | null): boolean =>
  isDateLine(line) ||
  CHECKED.test(line) ||
  (organ !== null && line.trimStart()[0] === organ[0] && line.replace(/\s/g, '') === organ);
