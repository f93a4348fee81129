/**
 * What speaks for or against a group of values being a row's: all that was chosen, in one list. A weight is the cost of what is
 * said; two readings whose costs differ by less than the margin are both possible, and nothing is bound.
 */
export interface Evidence {
  readonly weight: number;
  readonly why: string;
  /** As it stands in a text; `▮` is the group of values that is spoken of. */
  readonly example: string;
}

const evidence = (weight: number, why: string, example: string): Evidence => ({ weight, why, example });

export const EVIDENCE = {
  spoiltLabel: evidence(20, 'for all of the label that is not as the form has it, in parts', '2.其他去律行改法规 ▮'),
  otherWords: evidence(14, 'the words beside the values are hardly the row’s', '其他主动公开文件 | ▮'),
  labelFarther: evidence(2, 'the label of another row stands nearer', '5.属于三类 / 1.本机关不掌握 / ▮'),
  labelBehind: evidence(3, 'the label stands behind the values', '▮ / （二）部分公开'),
  noLabel: evidence(4, 'no words stand before the values', '▮'),
  otherLabelAbove: evidence(10, 'the words above the values are another row’s label', '6.属于四类过程性信息 / ▮'),
  otherLabelApart: evidence(3, 'the same where labels and values are printed apart', '▮ / 2.重复申请 / ▮'),
  otherLabel: evidence(60, 'the words beside the values are another row’s label', '6.属于四类过程性信息 | ▮'),
  lostValue: evidence(1, 'for each value fewer than columns', '1.属于国家秘密 | 0 | 0 | 0'),
  extraValue: evidence(1.5, 'for each value more than columns', '1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0'),
  rowWithLabelEmpty: evidence(1.5, 'the row’s label stands without values', '2.重复申请 / 3.要求提供公开出版物'),
  rowAbsent: evidence(6, 'nothing of the row stands in the text', ''),
  wholeGroupLeft: evidence(20, 'as many values as columns belong to no row', '▮'),
  namedLeft: evidence(15, 'values below a row’s label belong to no row', '行政许可 / ▮'),
  labelLeft: evidence(30, 'a row whose words are like a label belongs to no row', '2.其他去律行改法规 | ▮'),
  wordsLeft: evidence(12, 'a row of words that the form does not know', '其他主动公开文件 | ▮'),
  headerLeft: evidence(2, 'numbers beside words of a header or a group', '（三）不予公开 | ▮'),
  valueLeft: evidence(1, 'for each value of a group that is too small for a row', '- 3 -'),
} as const;

/** Readings that are dearer by less than this are possible. */
export const MARGIN = 5;
