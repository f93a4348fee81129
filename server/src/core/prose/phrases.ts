/** Words that are looked for in what stands before a figure, and are nothing to the grammar elsewhere. */
const list = (words: string): readonly string[] => words.split(' ');

/** How many of the last characters before a figure say how sure it is meant: 近六成, 超过500件. */
export const approximationIn = (words: string): number => APPROXIMATION.exec(words.slice(-3))?.[0].length ?? 0;
const APPROXIMATION = /(?:接近|将近|差不多|不超过|不少于|超过|至少|不到|不足|近|约|超|逾|过)$/;

/** They begin a thing of its own: 其中图解12篇，召开发布会3场. */
export const BEGINNINGS = list(
  '并 还 也 同时 全年 共 召开 举办 组织 开展 办理 答复 回复 接待 受理 收到 制作 完成 清理 修订 印发 制定 参加 培训 处理 整改 回应 解决 推送 报送 采用',
);

/** Where one thing may be published twice. */
export const MEDIA = list('网站 微信 微博 公众号 抖音 头条 客户端 报纸 电视 广播 新媒体 平台 公报 转发');

/** What part of all was dealt with: 办结616个，办结率98.4%. */
export const DONE = list('办结 答复 回复 办理 整改 完成 公示');

/** They do not tell what is counted: 2024年，我局共组织培训2次 and 组织培训2次 count the same. */
export const IDLE_BEFORE = list(
  '， 、 ： 截至 本年度 本年 全年 今年 我局 我市 我县 我区 我镇 我委 我办 本机关 共计 共 累计 一是 二是 三是 四是',
);

/** With these a figure counts something other than the same words without them. */
export const OTHER_COUNT = list('其中 另 其余 新增 每 各 专题 场次');
