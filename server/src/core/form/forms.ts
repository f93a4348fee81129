import { defineForm } from './define.ts';
import { PROACTIVE_2019, PROACTIVE_2021 } from './proactive.ts';
import { REQUESTS_2019, REQUESTS_2021 } from './requests.ts';
import { REVIEW } from './review.ts';
import type { Form, FormEdition } from './types.ts';

export const FORMS: Readonly<Record<FormEdition, Form>> = {
  '2021': defineForm('2021', '国办公开办函〔2021〕30号', {
    proactive: PROACTIVE_2021,
    requests: REQUESTS_2021,
    review: REVIEW,
  }),
  '2019': defineForm('2019', '国办公开办函〔2019〕60号', {
    proactive: PROACTIVE_2019,
    requests: REQUESTS_2019,
    review: REVIEW,
  }),
};

/** The full names of the notices that issued the forms, as a report's preface cites them. */
export const NOTICE_TITLES: Readonly<Record<FormEdition, string>> = {
  '2021': '国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知',
  '2019': '国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知',
};

/** The first year that a report must use the 2021 form for. */
export const FIRST_YEAR_OF_2021_FORM = 2021;
