import { WordTree } from '../text/word-tree.ts';

/**
 * How a thing is done, and in what respect: these restrict nothing. They are looked for only among what no word of the vocabulary
 * explains, so that the prose at large is not taken apart into them.
 */
const HARMLESS =
  '前者 后者 过时 滞后 陈旧 计算 计 严格 认真 规范 妥善 高效 稳妥 全面 积极 切实 扎实 有序 逐件 逐一 逐项 逐条 统一 陆续 先后 合法 合规 准确 完整 审慎 有效 顺利 圆满 稳步 持续 进一步 依次 对外 向社会 面向社会 社会 相应 相关 具体 直接关系 方面 工作 情况 情形 环节 领域内 总体 总体上 整体 来看 来说 而言 结果看 结果来看 数据 数据显示 统计 据统计 经统计 汇总 经汇总 数字 类别 类型 理由 案件数 件次 份数 总份数 案件总数 案件总量 内容 对象 身份 主体 主体看 主体来看 结构 结构看 类型看 类别看 构成 构成看 分布 分布看 分类 用于 作为 归入 归为 列入 计入 纳入 一栏 一列 一行 唯一 获得 终止 正好 恰好 信息 在册 建档 归档 台账'.split(
    ' ',
  );

const TREE = new WordTree(HARMLESS.join('').length);
/** Their lengths, by the states of the tree that they end in. */
const LENGTHS = new Map(HARMLESS.map((word) => [TREE.add(word), word.length]));

/** How many characters at an offset are a word that restricts nothing. */
export const harmlessAt = (text: string, offset: number): number => LENGTHS.get(TREE.longestAt(text, offset)) ?? 0;
