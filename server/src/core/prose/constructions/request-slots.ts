import { isWhole } from '../../text/number.ts';
import { SENSE, Senses } from '../senses.ts';
import { OF_REVIEW, type Slots } from '../slots.ts';
import type { Sense } from '../vocabulary.ts';
import { UNITS_OF_CASES } from './construction.ts';

export const OF_REQUEST = Senses.of('request', 'application');
export const CARRYING = Senses.of('carriedIn', 'carriedOut', 'carry', 'extended', 'waiting');
export const ENDING = Senses.of('answer', 'conclude');

/** Whether a figure may be one of requests for information at all. */
export const isOfRequests = (slots: Slots): boolean => {
  const { words, unit, value, context } = slots;
  if (slots.documentNamed !== null) return false;
  const isReceived = words.has(SENSE.application) && words.has(SENSE.receive) && !context.isForeign;
  const isApplied = words.has(SENSE.applicant) && !context.isForeign;
  const named = words.has(SENSE.request) || isApplied || isReceived;
  if (!context.requests && !named) return false;
  // 诉讼方面，全年政府信息公开案件3件: cases are those of the sentence's reviews.
  if (words.all.at(-1)?.text.endsWith('案件') && slots.sentence.senses.hasAny(OF_REVIEW)) return false;
  // 不宜公开21条, beside requests: what is counted so is information.
  if (unit === '条' && !named && !words.has(SENSE.application)) return false;
  if (!(UNITS_OF_CASES.has(unit) || (unit === '次' && words.has(SENSE.request))) || !isWhole(value)) return false;
  // 行政许可申请436件, beside requests for information.
  return !words.senses.hasAny(OF_REVIEW) && (slots.decisions.length === 0 || words.has(SENSE.request));
};

export const columnOf = ({ columns }: Slots): Sense | null => columns[0] ?? null;

/** 结转 with a year or 上年, 下年 beside it, or in one word. */
export const directionOf = ({ words, carried }: Slots): 'in' | 'out' | null => {
  // 2022年度未办结而转入本年的6件
  if (words.has(SENSE.carriedIn) || (words.has(SENSE.carry) && carried === 'in')) return 'in';
  // 新收18件，加上结转1件
  if (words.has(SENSE.carry) && carried === null && words.all.some(({ text }) => ADDING.has(text))) return 'in';
  if (words.has(SENSE.carriedOut, SENSE.waiting, SENSE.extended)) return 'out';
  return words.has(SENSE.carry) ? carried : null;
};

const ADDING: ReadonlySet<string> = new Set(['加上', '连同', '加']);

/** What was done with requests, without what came of it. */
export const DONE = Senses.of('answer', 'conclude', 'handle');
