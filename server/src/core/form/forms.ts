import { defineForm } from './define.ts';
import { PROACTIVE_2019, PROACTIVE_2021 } from './proactive.ts';
import { REQUESTS_2019, REQUESTS_2021 } from './requests.ts';
import { REVIEW } from './review.ts';
import type { Editions, Form, FormEdition, FormRow, TableKey } from './types.ts';

const NOTICES: Readonly<Record<FormEdition, string>> = {
  '2021': '国办公开办函〔2021〕30号',
  '2019': '国办公开办函〔2019〕60号',
};
const PROACTIVE = { '2021': PROACTIVE_2021, '2019': PROACTIVE_2019 };
const REQUESTS = { '2021': REQUESTS_2021, '2019': REQUESTS_2019 };

type RowsOfTables = Readonly<Record<TableKey, readonly FormRow[]>>;

const rowsOf = (proactive: FormEdition, requests: FormEdition): RowsOfTables => ({
  proactive: PROACTIVE[proactive],
  requests: REQUESTS[requests],
  review: REVIEW,
});

/** The rows of the forms as they were issued. */
export const FORM_ROWS: Readonly<Record<FormEdition, RowsOfTables>> = {
  '2021': rowsOf('2021', '2021'),
  '2019': rowsOf('2019', '2019'),
};

/** By the edition of the table of disclosure, then of that of requests. Each is made when the first report has it. */
const MADE: Readonly<Record<FormEdition, Partial<Record<FormEdition, Form>>>> = { '2021': {}, '2019': {} };

/** The form of a report that may have tables of different ones. */
export function formOf({ proactive, requests }: Pick<Editions, 'proactive' | 'requests'>): Form {
  MADE[proactive][requests] ??= combined(proactive, requests);
  return MADE[proactive][requests];
}

/** The table of reviews is the same in both: of different forms the one in force counts. */
function combined(proactive: FormEdition, requests: FormEdition): Form {
  const id = proactive === requests ? proactive : '2021';
  return defineForm(id, { proactive, requests, review: id }, NOTICES[id], rowsOf(proactive, requests));
}

/** The forms as they were issued. */
export const FORMS: Readonly<Record<FormEdition, Form>> = {
  get '2021'() {
    return formOf({ proactive: '2021', requests: '2021' });
  },
  get '2019'() {
    return formOf({ proactive: '2019', requests: '2019' });
  },
};

/** The full names of the notices that issued the forms, as a report's preface cites them. */
export const NOTICE_TITLES: Readonly<Record<FormEdition, string>> = {
  '2021': '国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知',
  '2019': '国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知',
};

/** The first year that a report must use the 2021 form for. */
export const FIRST_YEAR_OF_2021_FORM = 2021;

/** The form that a report on a year has to be in. */
export const editionOfYear = (year: number): FormEdition => (year < FIRST_YEAR_OF_2021_FORM ? '2019' : '2021');
