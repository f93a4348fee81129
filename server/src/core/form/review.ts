import { column, row } from './define.ts';
import type { FormColumn, FormRow } from './types.ts';

const OUTCOME_COLUMNS = [
  ['upheld', '结果维持', 'upheld'],
  ['corrected', '结果纠正', 'corrected'],
  ['otherOutcome', '其他结果', 'other outcome'],
  ['pending', '尚未审结', 'pending'],
  ['total', '总计', 'total'],
] as const;

const block = (prefix: string, en: string, ...groups: string[]): FormColumn[] =>
  OUTCOME_COLUMNS.map(([key, label, outcome]) => column(`${prefix}.${key}`, label, `${en}: ${outcome}`, ...groups));

/** One row without a label; its fifteen columns stand in three blocks. Both forms have the same. */
export const REVIEW: readonly FormRow[] = [
  row('', '', 'review and litigation', [
    ...block('reconsideration', 'reconsideration', '行政复议'),
    ...block('litigation.direct', 'litigation without reconsideration', '行政诉讼', '未经复议直接起诉'),
    ...block('litigation.afterReconsideration', 'litigation after reconsideration', '行政诉讼', '复议后起诉'),
  ]),
];

/** How many values the one row has. */
export const REVIEW_COLUMNS = REVIEW[0]!.columns.length;
