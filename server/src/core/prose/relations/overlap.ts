/** 有15件同时涉及征地和规划; 1件部分信息同属两类: said of what stands in two parts. */
const IN_TWO_PARTS =
  /同时(?!期)|同属|兼(?:有|具|属)|既|一块儿?|一并|两个?(?:项目|类|项)(?:都|均)|交叉|重叠|重复(?:统计|计算|计)/;
/** 文字280条，带图片的180条: what some have besides. */
const HAVING_BESIDES = /^[，、；]?(?:其中)?(?:带|附|含|配|兼|有|采用|同步)/;

/**
 * Whether one thing may be counted in several parts of a list, so that they may be more than their whole.
 *
 * @param words from the whole to the end of its sentence
 * @param leads what stands before each part's figure
 */
export const mayOverlap = (words: string, leads: readonly string[]): boolean =>
  IN_TWO_PARTS.test(words) || leads.slice(1).some((lead) => HAVING_BESIDES.test(lead));

/** To the end of a sentence that is not long. */
export function restOfSentence(text: string, from: number): string {
  const words = text.slice(from, from + MAX_REST);
  const end = words.search(/[。；\n]/);
  return end < 0 ? words : words.slice(0, end);
}
const MAX_REST = 60;
