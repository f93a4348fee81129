import type { Sentence } from '../sentence.ts';

/** The day of signing. */
export const DATES: readonly Sentence[] = [
  {
    section: 'signature',
    says: 'the last legal day',
    text: '云溪县水务局\n2025年1月31日',
    finds: [],
  },
  {
    section: 'signature',
    says: 'Chinese numerals',
    text: '云溪县水务局\n二〇二五年一月二十日',
    finds: [],
  },
  {
    section: 'signature',
    says: 'padded, with a name behind it',
    text: '云溪县水务局\n2025年01月20日\n（联系人：王敏）',
    finds: [],
  },
  {
    section: 'signature',
    says: 'a county’s own report, in March',
    text: '云溪县人民政府\n2025年3月28日',
    organ: '云溪县人民政府',
    finds: [],
  },
  {
    section: 'signature',
    says: 'a township in February: no more than a hint',
    text: '云溪县青石镇人民政府\n2025年2月20日',
    organ: '云溪县青石镇人民政府',
    finds: [],
  },
  {
    section: 'signature',
    says: 'a date that lost its month cannot be read',
    text: '云溪县水务局\n20250120日',
    finds: [],
  },
  {
    section: 'signature',
    says: 'a department in February',
    text: '云溪县水务局\n2025年2月20日',
    finds: [{ code: 'date-late', at: '2025年2月20日' }],
  },
  {
    section: 'signature',
    says: 'a department in February, in Chinese numerals',
    text: '云溪县水务局\n二〇二五年二月八日',
    finds: [{ code: 'date-late', at: '二〇二五年二月八日' }],
  },
  {
    section: 'signature',
    says: 'a county’s own report, in April',
    text: '云溪县人民政府\n2025年4月10日',
    organ: '云溪县人民政府',
    finds: [{ code: 'date-late', at: '2025年4月10日' }],
  },
  {
    section: 'signature',
    says: 'January, the year not brought up to date',
    text: '云溪县水务局\n2024年1月20日',
    finds: [{ code: 'date-early', at: '2024年1月20日' }],
    mayAlso: ['year-mismatch'],
  },
  {
    section: 'signature',
    says: 'January, the year not brought up to date, in Chinese numerals',
    text: '云溪县水务局\n二〇二四年一月二十日',
    finds: [{ code: 'date-early', at: '二〇二四年一月二十日' }],
    mayAlso: ['year-mismatch'],
  },
  {
    section: 'signature',
    says: 'before the year ended',
    text: '云溪县水务局\n2024年12月25日',
    finds: [{ code: 'date-early', at: '2024年12月25日' }],
  },
];
