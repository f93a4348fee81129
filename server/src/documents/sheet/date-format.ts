/** The formats that every program has, by their numbers: 14 to 22 and those for East Asia show dates and times. */
const isOwnDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Whether a format of numbers shows a day: `yyyy/m/d`, `yyyy"年"m"月"d"日"`, `[$-804]m-d`. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return isOwnDate(id);
  const marks = code
    .slice(0, 300)
    .replace(/"[^"]{0,100}"|\\.|_.|\*.|\[[^\]]{0,50}\]/g, '')
    .split(';', 1)[0]!;
  return /[yd]|年|日/i.test(marks) && !/General/i.test(marks);
}

const DAY = 86_400_000;
/** The last day that dates have: 31 December 9999. */
const LAST = 2_958_465;

/**
 * A day as a spreadsheet counts it, as `2024-03-05`; null where the number is none. Days are counted from 1 January 1900, and one
 * too many from 1 March of that year on, for 1900 is taken for a leap year; or from 1904.
 */
export function writtenDate(serial: number, is1904: boolean): string | null {
  const days = Math.floor(serial) + (is1904 ? 1462 : 0);
  if (days < 61 || days > LAST) return null;
  return new Date(Date.UTC(1899, 11, 30) + days * DAY).toISOString().slice(0, 10);
}
