import { FIRST_YEAR, LAST_YEAR, say } from '../core/index.ts';
import { UsageError } from './usage.ts';

/** The value of `--year`. Throws a `UsageError` for what is no year of a report. */
export function yearIn(words: string): number {
  const year = /^\d{4}$/.test(words) ? Number(words) : Number.NaN;
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return year;
  throw new UsageError(
    say(
      `--year 应为 ${FIRST_YEAR} 至 ${LAST_YEAR} 的年度，不是“${words}”`,
      `--year should be a year from ${FIRST_YEAR} to ${LAST_YEAR}, not “${words}”`,
    ),
  );
}
