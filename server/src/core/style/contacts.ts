import { isBlank, isHan, skipBlanks } from '../text/fold.ts';
import type { ParagraphText } from '../text/paragraph-text.ts';
import { DOUBLE_SURNAMES, NOT_NAMES, SURNAMES } from './surnames.ts';

/** The name of a person behind a word that calls for one: 联系人：王某. */
export interface Contact {
  readonly start: number;
  readonly end: number;
  /** The word before: 联系人. */
  readonly label: string;
  /** The family name, and a star for each other character. */
  readonly masked: string;
}

const LABELS =
  `联系人 联系人员 联系人姓名 联络人 联络员 审核人 审核人员 审批人 审签人 签发人 复核人 经办人 承办人 填报人 填表人 制表人
  报送人 上报人 撰稿人 供稿人 拟稿人 校对人 录入人 统计人 报告人 发布人 责任编辑 负责人 责任人 姓名 申请人 投诉人 举报人 当事人`.split(
    /\s+/,
  );
const LAST_OF_LABEL = new Set(LABELS.map((label) => label.at(-1)!));
const MAX_LABEL_LENGTH = Math.max(...LABELS.map(({ length }) => length));

/** The name behind the colon or blank at this place, where a label stands before it. */
export function contactAt({ text }: ParagraphText, at: number): Contact | null {
  const mark = text.charCodeAt(at);
  if (mark !== COLON && mark !== WIDE_COLON && !isBlank(mark)) return null;
  let behind = at;
  while (behind > 0 && at - behind < 3 && isBlank(text.charCodeAt(behind - 1))) behind--;
  if (behind === 0 || !LAST_OF_LABEL.has(text[behind - 1]!)) return null;
  const words = text.slice(Math.max(0, behind - MAX_LABEL_LENGTH), behind);
  const label = LABELS.filter((known) => words.endsWith(known)).at(-1);
  if (label === undefined) return null;
  const start = skipBlanks(text, at + 1, Math.min(text.length, at + 4));
  const end = nameEnd(text, start);
  return end > start ? { start, end, label, masked: masked(text, start, end) } : null;
}

const COLON = 0x3a;
const WIDE_COLON = 0xff1a;

/** Where the name that begins here ends; its beginning when there is none. */
function nameEnd(text: string, start: number): number {
  let end = start;
  let parts = 1;
  while (end < text.length && end - start < MAX_NAME_LENGTH) {
    if (isHan(text.charCodeAt(end))) end++;
    else if ('·•・'.includes(text[end]!) && end > start && isHan(text.charCodeAt(end + 1))) {
      parts++;
      end++;
    } else break;
  }
  if (parts > 1) return end < start + MAX_NAME_LENGTH ? end : start;
  const spaced = end - start === 1 ? spacedName(text, start) : start;
  if (spaced > start) return spaced;
  const length = end - start;
  const name = text.slice(start, end);
  const surname = DOUBLE_SURNAMES.has(name.slice(0, 2)) ? 2 : SURNAMES.has(name[0] ?? '') ? 1 : 0;
  if (surname === 0 || length <= surname || length > surname + 2) return start;
  return NOT_NAMES.test(name) || IS_OFFICE.test(name) || IS_HIDDEN.test(name) ? start : end;
}

/** `王 庆`: a name of two characters is often drawn apart. */
function spacedName(text: string, start: number): number {
  const second = skipBlanks(text, start + 1, Math.min(text.length, start + 4));
  const isTwo = second > start + 1 && isHan(text.charCodeAt(second)) && !isHan(text.charCodeAt(second + 1));
  return isTwo && SURNAMES.has(text[start]!) ? second + 1 : start;
}

const MAX_NAME_LENGTH = 24;
/** An office, or a person called by his office. */
const IS_OFFICE = /(?:[办局科室处部厅股所站队组委会岗位员长任工总]|先生|女士|老师|同志|书记)$/;
/** 王某, 王某某: hidden already. */
const IS_HIDDEN = /某/;

function masked(text: string, start: number, end: number): string {
  const name = text.slice(start, end).replace(/\s/g, '');
  const shown = DOUBLE_SURNAMES.has(name.slice(0, 2)) && name.length > 2 ? 2 : 1;
  const rest = [...name.slice(shown)].map((letter) => (isHan(letter.charCodeAt(0)) ? '*' : letter));
  return name.slice(0, shown) + rest.join('');
}
