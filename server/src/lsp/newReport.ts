import { RequestType } from 'vscode-languageserver';
import { FIRST_YEAR, isOrganName, LAST_YEAR, type Locale, newReport, say } from '../core/index.ts';
import { refusal } from './refusal.ts';
import { SECTION } from './settings.ts';

interface Question {
  readonly organ: string;
  readonly year: number;
}

/** The text of a report to fill in, for an organ and a year. */
export const NEW_REPORT = new RequestType<Question, string, void>(`${SECTION}/newReport`);

export function answerNewReport({ organ, year }: Question, locale: Locale): string {
  if (typeof organ !== 'string' || !isOrganName(organ))
    throw refusal(say('请写明机关名称，一行', 'The name of an organ is wanted, in one line'), locale);
  if (!(Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR))
    throw refusal(
      say(`年度应在 ${FIRST_YEAR} 至 ${LAST_YEAR} 之间`, `A year from ${FIRST_YEAR} to ${LAST_YEAR} is wanted`),
      locale,
    );
  return newReport({ organ: organ.trim(), year });
}
