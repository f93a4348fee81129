import { say } from '../text/bilingual.ts';
import { column, group, row } from './define.ts';
import type { FormGroup, FormRow } from './types.ts';

/** The note in the corner of the table, as printed. */
export const CORNER_NOTE = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
export const APPLICANTS = '申请人情况';
export const ORGANIZATIONS = '法人或其他组织';

const COLUMNS = [
  column('naturalPerson', '自然人', 'natural persons', APPLICANTS),
  column('business', '商业企业', 'businesses', APPLICANTS, ORGANIZATIONS),
  column('research', '科研机构', 'research institutions', APPLICANTS, ORGANIZATIONS),
  column('socialOrganization', '社会公益组织', 'social organizations', APPLICANTS, ORGANIZATIONS),
  column('legalService', '法律服务机构', 'legal services', APPLICANTS, ORGANIZATIONS),
  column('other', '其他', 'others', APPLICANTS, ORGANIZATIONS),
  column('total', '总计', 'total', APPLICANTS),
];

/** How many values each row has. */
export const REQUESTS_COLUMNS = COLUMNS.length;

/** All that was done with requests, in groups of its own. */
const RESULTS = group('', '三、本年度办理结果', '办理结果', 'results');

const rowIn =
  (prefix: string, ...groups: FormGroup[]) =>
  /** @param title what a sentence calls it */
  (key: string, label: string, title: string, en: string, articles: string, ...aliases: string[]): FormRow =>
    row(prefix + key, label, en, COLUMNS, { title: say(title, en), articles, groups, aliases });

const rowOf = (own: FormGroup) => rowIn(`${own.key}.`, RESULTS, own);

/** One row in the form of 2019, a group of three in that of 2021. */
export const OTHER_HANDLING = group('otherHandling', '（六）其他处理', '其他处理', 'other handling');

/** The groups of results, in the form's order. */
export const RESULT_GROUPS = {
  denied: group('denied', '（三）不予公开', '不予公开', 'denied'),
  unavailable: group('unavailable', '（四）无法提供', '无法提供', 'unavailable'),
  notProcessed: group('notProcessed', '（五）不予处理', '不予处理', 'not processed'),
  otherHandling: OTHER_HANDLING,
};

const line = rowIn('');
const result = rowIn('', RESULTS);
const denied = rowOf(RESULT_GROUPS.denied);
const unavailable = rowOf(RESULT_GROUPS.unavailable);
const notProcessed = rowOf(RESULT_GROUPS.notProcessed);
const otherHandling = rowOf(OTHER_HANDLING);

const UP_TO_NOT_PROCESSED = [
  line('received', '一、本年新收政府信息公开申请数量', '新收申请', 'new requests received', '27–29, 31'),
  line('carriedIn', '二、上年结转政府信息公开申请数量', '上年结转', 'requests carried in from last year', '33, 34'),
  result('granted', '（一）予以公开', '予以公开', 'granted', '36(一)(二)'),
  result(
    'partiallyGranted',
    '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    '部分公开',
    'partially granted',
    '37',
  ),
  denied('stateSecret', '1.属于国家秘密', '属于国家秘密', 'state secret', '14'),
  denied('lawProhibited', '2.其他法律行政法规禁止公开', '其他法律行政法规禁止公开', 'prohibited by law', '14'),
  denied('security', '3.危及“三安全一稳定”', '危及“三安全一稳定”', 'security and stability', '14'),
  denied('thirdParty', '4.保护第三方合法权益', '保护第三方合法权益', 'rights of third parties', '15'),
  denied('internalAffairs', '5.属于三类内部事务信息', '内部事务信息', 'internal affairs', '16①'),
  denied('deliberative', '6.属于四类过程性信息', '过程性信息', 'deliberative process', '16②'),
  denied('enforcementFile', '7.属于行政执法案卷', '行政执法案卷', 'enforcement files', '16②'),
  denied('adminInquiry', '8.属于行政查询事项', '行政查询事项', 'administrative inquiries', '36(七)'),
  unavailable('notHeld', '1.本机关不掌握相关政府信息', '不掌握相关政府信息', 'not held', '36(四)(五)'),
  unavailable('needsCreation', '2.没有现成信息需要另行制作', '没有现成信息', 'would have to be created', '38'),
  unavailable('unclear', '3.补正后申请内容仍不明确', '补正后仍不明确', 'unclear after correction', '30'),
  notProcessed('petition', '1.信访举报投诉类申请', '信访举报投诉类申请', 'petitions and complaints', '39①'),
  notProcessed('repeated', '2.重复申请', '重复申请', 'repeated requests', '36(六)'),
  notProcessed('publication', '3.要求提供公开出版物', '要求提供公开出版物', 'publications', '39②'),
  notProcessed('excessive', '4.无正当理由大量反复申请', '大量反复申请', 'excessive requests', '35'),
  notProcessed('reconfirmation', '5.要求行政机关确认或重新出具已获取信息', '重新出具已获取信息', 'reconfirmation', ''),
];

const CLOSING = [
  result('resultsTotal', '（七）总计', '办结', 'total of results', ''),
  line('carriedOut', '四、结转下年度继续办理', '结转下年度', 'carried over to next year', '33, 34'),
];

export const REQUESTS_2021: readonly FormRow[] = [
  ...UP_TO_NOT_PROCESSED,
  otherHandling(
    'correctionOverdue',
    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    '逾期不补正',
    'correction overdue',
    '30',
    '1.逾期不补正',
    '1.申请人逾期不补正',
  ),
  otherHandling(
    'feeOverdue',
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    '逾期未缴纳费用',
    'fee overdue',
    '42, 国办函〔2020〕109号',
    '2.逾期不缴费',
    '2.逾期未缴费',
    '2.申请人逾期不缴费',
    '2.申请人逾期未缴费',
  ),
  otherHandling('other', '3.其他', '其他处理中的其他', 'other', ''),
  ...CLOSING,
];

export const REQUESTS_2019: readonly FormRow[] = [
  ...UP_TO_NOT_PROCESSED,
  result(OTHER_HANDLING.key, OTHER_HANDLING.label, OTHER_HANDLING.title.zh, OTHER_HANDLING.title.en, ''),
  ...CLOSING,
];
