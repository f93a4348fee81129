import { ORGAN_STEMS } from '../organ/short-names.ts';

/** All ways to put one of each list behind the other. */
const product = (...lists: readonly (readonly string[])[]): string[] =>
  lists.reduce<string[]>((before, list) => before.flatMap((start) => list.map((end) => start + end)), ['']);

const list = (words: string): string[] => words.split(' ');

const NEXT_YEAR = list('下年 下年度 下一年 下一年度 次年 次年度 明年 来年');
const LAST_YEAR = list('上年 上年度 上一年 上一年度 去年 往年 以前年度');

/** Wordings that are put together of parts, so that no list of them is ever complete. */
export const BUILT_WORDS = {
  carriedOut: [
    ...product(list('结转 转结 顺延 延续 延至 结转顺延'), ['', '至', '到', '入'], NEXT_YEAR),
    ...product(['转', '留', '移', '延期', '延'], list('至 到 入'), NEXT_YEAR),
    ...product(['转'], NEXT_YEAR),
    ...product(NEXT_YEAR, list('继续办理 继续答复 继续处理 办理 答复 处理')),
    ...product(list('跨年 跨年度 跨年度结转'), list('办理 答复 处理 结转')),
  ],
  carriedIn: [
    ...product(LAST_YEAR, list('结转 转结 未办结 未答复 遗留 结余 结存 转来 延续 顺延 转入'), ['', '办理', '的']),
    ...product(list('结转 转结'), LAST_YEAR),
    ...product(
      LAST_YEAR,
      list('延续办理 结转至本年 结转至今年 转至今年办理 转至本年办理 转至今年 转至本年 结转到本年'),
    ),
  ],
  waiting: [
    ...product(
      list('未 尚未 暂未 仍未 还未'),
      list(
        '答复 办结 完成答复 完成办理 办完 到期 到答复期 到答复期限 到期答复 到办理期限 到法定期限 到法定答复期限 办理完毕 届满 回复',
      ),
    ),
    ...product(list('待 尚待 有待 等待'), list('答复 办理 回复 办结')),
    ...product(['', '正在', '尚在', '仍在', '还在'], ['', '按程序', '依程序'], list('办理中 答复中 处理中')),
    ...product(list('正在 尚在 仍在 还在'), ['', '按程序', '依程序'], list('办理 处理')),
  ],
  // What is complained of in other ways than by a request is a matter of its own.
  foreign: product(
    list('处理 办理 受理 接到 收到 接待 群众 处理群众 办理群众 受理群众 收到群众'),
    list('信访举报投诉 信访投诉举报 信访、举报、投诉 信访、投诉、举报'),
  ),
  organ: product(ORGAN_STEMS, list('局 委 委员会 厅 办 办公室 部门')),
} as const satisfies Partial<Record<string, readonly string[]>>;

/** 公开和部分公开: the first two rows together. */
export const BOTH_DISCLOSED: readonly string[] = [
  ...product(
    ['', '予以', '同意', '全部', '依法'],
    ['公开'],
    list('和 及 与 或 或者 以及 、'),
    ['', '予以'],
    ['部分公开'],
  ),
  ...list('全部或部分公开 全部或者部分公开 全部公开或部分公开 全部公开和部分公开'),
];
