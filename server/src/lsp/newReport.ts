import { RequestType } from 'vscode-languageserver';
import {
  analyse,
  applyEdits,
  carryOver,
  FIRST_YEAR,
  formatEdits,
  inLocale,
  isOrganName,
  LAST_YEAR,
  type Locale,
  MAX_OPEN_LENGTH,
  NEW_REPORT_LAYOUTS,
  newReport,
  type Report,
  readReport,
  say,
} from '../core/index.ts';
import { refusal } from './refusal.ts';
import { SECTION } from './settings.ts';

interface Subject {
  readonly organ: string;
  readonly year: number;
}

interface Question extends Subject {
  /** How its tables are written; tabs where nothing is said. */
  readonly layout?: string;
  /** The text of last year's report, to begin with its figures. */
  readonly last?: string;
}

/** The text of a report to fill in, for an organ and a year. */
export const NEW_REPORT = new RequestType<Question, string, void>(`${SECTION}/newReport`);

export function answerNewReport(question: Question, locale: Locale): string {
  const subject = subjectOf(question, locale);
  const layout = NEW_REPORT_LAYOUTS.find((each) => each === question.layout);
  if (question.layout !== undefined && question.layout !== null && !layout)
    throw refusal(
      say(`表格写法应为 ${NEW_REPORT_LAYOUTS.join('、')} 之一`, `A layout is wanted: ${NEW_REPORT_LAYOUTS.join(', ')}`),
      locale,
    );
  const last = typeof question.last === 'string' ? reportIn(question.last) : null;
  const figures = last ? carryOver(last, subject)?.figures : undefined;
  const text = newReport({ ...subject, ...(layout && { layout }), ...(figures && { figures }) });
  return layout && layout !== 'tabs' ? applyEdits(text, formatEdits(analyse(text).report)) : text;
}

interface CarryOverQuestion extends Subject {
  /** A text that may be last year's report of the organ. */
  readonly last: string;
}

/** Which figures a new report would take over from a text; null where it is no report of the organ for the year before. */
export const CARRY_OVER = new RequestType<CarryOverQuestion, string | null, void>(`${SECTION}/carryOver`);

export function answerCarryOver(question: CarryOverQuestion, locale: Locale): string | null {
  const subject = subjectOf(question, locale);
  const last = reportIn(String(question.last));
  const carried = last && carryOver(last, subject);
  return carried && inLocale(carried.told, locale);
}

/** Null where the text is larger than any report. */
const reportIn = (text: string): Report | null => (text.length > MAX_OPEN_LENGTH ? null : readReport(text));

function subjectOf({ organ, year }: Subject, locale: Locale): Subject {
  if (typeof organ !== 'string' || !isOrganName(organ))
    throw refusal(say('请写明机关名称，一行', 'The name of an organ is wanted, in one line'), locale);
  if (!(Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR))
    throw refusal(
      say(`年度应在 ${FIRST_YEAR} 至 ${LAST_YEAR} 之间`, `A year from ${FIRST_YEAR} to ${LAST_YEAR} is wanted`),
      locale,
    );
  return { organ: organ.trim(), year };
}
