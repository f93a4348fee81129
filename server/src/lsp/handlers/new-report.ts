import { RequestType } from 'vscode-languageserver';
import {
  FIRST_YEAR,
  inLocale,
  isOrganName,
  LAST_YEAR,
  type Locale,
  MAX_OPEN_LENGTH,
  NEW_REPORT_LAYOUTS,
  type Report,
  type ReportService,
  say,
} from '../../core/index.ts';
import { SECTION } from '../config/settings.ts';
import { responseError } from '../protocol/response-error.ts';
import { request } from './handler.ts';

interface Subject {
  readonly organ: string;
  readonly year: number;
}

interface NewReportParams extends Subject {
  /** How its tables are written; tabs where nothing is said. */
  readonly layout?: string;
  /** The text of last year's report, to begin with its figures. */
  readonly last?: string;
}

/** The text of a report to fill in, for an organ and a year. */
export const newReport = request({
  method: new RequestType<NewReportParams, string, unknown>(`${SECTION}/newReport`),
  handle(question, { client: { locale }, service }) {
    const subject = subjectOf(question, locale);
    const layout = NEW_REPORT_LAYOUTS.find((each) => each === question.layout);
    if (question.layout !== undefined && question.layout !== null && !layout)
      throw responseError(
        say(
          `表格写法应为 ${NEW_REPORT_LAYOUTS.join('、')} 之一`,
          `A layout is wanted: ${NEW_REPORT_LAYOUTS.join(', ')}`,
        ),
        locale,
      );
    const last = typeof question.last === 'string' ? reportIn(question.last, service) : null;
    const figures = last ? service.carriedFigures(last, subject)?.figures : undefined;
    return service.alignedReport({ ...subject, ...(layout && { layout }), ...(figures && { figures }) });
  },
});

interface CarryOverParams extends Subject {
  /** A text that may be last year's report of the organ. */
  readonly last: string;
}

/** Which figures a new report would take over from a text; null where it is no report of the organ for the year before. */
export const carriedFigures = request({
  method: new RequestType<CarryOverParams, string | null, unknown>(`${SECTION}/carryOver`),
  handle(question, { client: { locale }, service }) {
    const subject = subjectOf(question, locale);
    const last = reportIn(String(question.last), service);
    const carried = last && service.carriedFigures(last, subject);
    return carried && inLocale(carried.description, locale);
  },
});

/** Null where the text is larger than any report. */
const reportIn = (text: string, service: ReportService): Report | null =>
  text.length > MAX_OPEN_LENGTH ? null : service.parse(text);

function subjectOf({ organ, year }: Subject, locale: Locale): Subject {
  if (typeof organ !== 'string' || !isOrganName(organ))
    throw responseError(say('请写明机关名称，一行', 'The name of an organ is wanted, in one line'), locale);
  if (!(Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR))
    throw responseError(
      say(`年度应在 ${FIRST_YEAR} 至 ${LAST_YEAR} 之间`, `A year from ${FIRST_YEAR} to ${LAST_YEAR} is wanted`),
      locale,
    );
  return { organ: organ.trim(), year };
}
