// The balanced report that the server's tests change, and its places.
import { fixture } from '../fixtures.ts';

export const BALANCED = fixture('balanced.gknb');

export const RECEIVED = '一、本年新收政府信息公开申请数量\t\t\t21\t6\t1\t0\t3\t1\t32';
export const RECEIVED_WRONG = '一、本年新收政府信息公开申请数量\t\t\t21\t6\t1\t0\t3\t1\t31';
export const GRANTED = '（一）予以公开\t\t10\t3\t1\t0\t1\t0\t15';
export const REVIEW = '2\t1\t0\t1\t4\t1\t0\t0\t0\t1\t0\t0\t1\t0\t1';

/** The balanced report with a wrong total. */
export const WRONG_TOTAL = BALANCED.replace(RECEIVED, RECEIVED_WRONG);

/** The codes of the sums' rules: what else a report's text is told may grow. */
export const ARITHMETIC = ['row-total', 'results-total', 'review-total', 'balance', 'likely-wrong-cell'];
