import type { Sentence } from '../sentence.ts';

/** One fact told twice. */
export const CONFLICT: readonly Sentence[] = [
  {
    section: 'overview',
    says: 'two channels',
    text: '（一）主动公开\n\n通过县政府网站发布信息326条。\n\n（四）政府信息公开平台建设\n\n通过微信公众号发布信息180条。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'half a year and a year, this year and all years',
    text: '上半年主动公开政府信息150条，全年主动公开政府信息326条，历年累计主动公开政府信息4120条。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'last year and this year',
    text: '2023年主动公开政府信息280条，2024年主动公开政府信息326条。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'trainings of two kinds, and those who came',
    text: '全年组织业务培训2次，参训120人次；另组织依申请公开专题培训1次，参训35人次。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'the same fact twice with the same figure, once with 共',
    text: '（一）主动公开\n\n全年主动公开政府信息326条。\n\n（四）政府信息公开平台建设\n\n依托县政府网站，全年共主动公开政府信息326条，信息更新及时。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'items published, swapped digits the second time',
    text: '（一）主动公开\n\n2024年，我局全年主动公开政府信息326条。\n\n（四）政府信息公开平台建设\n\n全年主动公开政府信息362条，信息更新及时。',
    finds: [{ code: 'figure-conflict', at: '362条', or: '326条' }],
  },
  {
    section: 'overview',
    says: 'trainings, last year’s number the second time',
    text: '（一）主动公开\n\n全年组织政府信息公开业务培训2次。\n\n（五）监督保障\n\n全年组织政府信息公开业务培训3次，干部业务水平进一步提升。',
    finds: [{ code: 'figure-conflict', at: '3次', or: '2次' }],
  },
  {
    section: 'overview',
    says: 'the account’s items, two digits swapped',
    text: '2024年微信公众号发布信息180条，县政府网站发布信息326条。\n\n（四）政府信息公开平台建设\n\n2024年微信公众号发布信息108条，内容涵盖供水、防汛等。',
    finds: [{ code: 'figure-conflict', at: '108条', or: '180条' }],
  },
  {
    section: 'overview',
    says: 'requests received told twice, once not as in the table',
    text: '2024年，我局共收到政府信息公开申请35件。\n\n（二）依申请公开\n\n2024年共收到政府信息公开申请33件，均进行了登记。',
    finds: [{ code: 'figure-mismatch', at: '33件' }],
    mayAlso: ['figure-conflict'],
  },
];
