/** A day of a ledger as a number that grows with it, `20240305`; null where the words are no day for certain. */
export function dayIn(words: string): number | null {
  const found =
    /^\s*(\d{4})\s{0,3}[-/.年]\s{0,3}(\d{1,2})\s{0,3}[-/.月]\s{0,3}(\d{1,2})\s{0,3}日?(?:[\sT].{0,20})?$/.exec(words) ??
    /^\s*(\d{4})(\d{2})(\d{2})\s*$/.exec(words);
  if (!found) return null;
  const [year, month, day] = found.slice(1, 4).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 2000 && year < 2100;
  return isDay ? year * 10_000 + month * 100 + day : null;
}

export const yearOfDay = (day: number): number => Math.floor(day / 10_000);
