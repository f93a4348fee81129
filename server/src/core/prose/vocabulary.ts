/**
 * The words that figures in a report's prose are told with. Each sense lists its words; a word with several senses stands
 * in several lists. Longer words win over shorter ones at one place: 上年结转 over 上年, 无法提供 over 无.
 */
export const VOCABULARY = {
  // What is done with requests.
  receive: '收到 收到了 受理 受理了 接到 接收 接收到 新收 新收到 共收 收件 接办',
  answer: '答复 回复 作出答复 予以答复 答复件 已答复 办复',
  conclude: '办结 办结件 已办结 办理完毕 办理完成 已办理完毕 审结 处理完毕',
  handle: '办理 处理 办理了 处理了 承办 处置',
  charge: '收取 征收 收取了 收费 收缴',

  // What is applied for.
  request:
    '政府信息公开申请 政府信息公开申请件 政府信息申请 信息公开申请 公开申请 依申请公开政府信息 依申请公开 依申请公开件 依申请公开申请 依申请公开事项 依申请政府信息公开 依申请信息公开 依申请件 政府信息公开申请事项 政府信息依申请公开 申请公开 申请公开政府信息 申请公开信息 申请政府信息公开 政府信息公开的申请',
  application: '申请 申请件 申请人 申请事项 申请数量 申请量 件申请',

  // Rows of the table of requests.
  carriedIn:
    '上年结转 上年度结转 上一年结转 上一年度结转 去年结转 上年结转办理 上年度结转办理 上年度结转至本年 往年结转 结转上年 结转上年度 上年遗留 上年结余 上年结存 上年转结 上年度转结',
  carriedOut:
    '结转下年 结转下年度 结转下一年 结转下一年度 结转至下年 结转至下年度 结转至下一年 结转至下一年度 结转到下年 结转到下年度 结转到下一年 结转到下一年度 结转明年 结转至明年 转下年度 转下年 转入下年度 转入下一年度 转至下年度 顺延至下年 顺延至下年度 顺延至下一年 顺延至下一年度 顺延到下年 顺延到下一年 顺延到下一年度 顺延下年度 下年度继续办理 下一年度继续办理 结转继续办理 未办结 尚未办结 正在办理 正在办理中 尚在办理 尚在办理中',
  carry: '结转',
  extended: '顺延',
  granted: '予以公开 予以全部公开 全部公开 准予公开 同意公开 给予公开 公开答复 予以公开答复 依法予以公开',
  partiallyGranted: '部分公开 予以部分公开 部分予以公开 区分处理',
  denied: '不予公开 依法不予公开 不公开',
  stateSecret: '属于国家秘密 国家秘密 涉及国家秘密',
  lawProhibited: '其他法律行政法规禁止公开 法律行政法规禁止公开 法律、行政法规禁止公开 法律法规禁止公开',
  security: '三安全一稳定 危及三安全一稳定 ',
  thirdParty: '保护第三方合法权益 第三方合法权益 涉及第三方合法权益 损害第三方合法权益',
  internalAffairs: '属于三类内部事务信息 三类内部事务信息 内部事务信息 属于内部事务信息 内部事务',
  deliberative: '属于四类过程性信息 四类过程性信息 过程性信息 属于过程性信息',
  enforcementFile: '属于行政执法案卷 行政执法案卷 行政执法案卷信息 执法案卷',
  adminInquiry: '属于行政查询事项 行政查询事项 行政查询',
  unavailable: '无法提供 不能提供 无法提供政府信息',
  notHeld:
    '本机关不掌握相关政府信息 不掌握相关政府信息 本机关不掌握 不掌握 政府信息不存在 信息不存在 不属于本机关公开 非本机关掌握',
  needsCreation: '没有现成信息需要另行制作 没有现成信息 需要另行制作 需另行制作 无现成信息',
  unclear: '补正后申请内容仍不明确 补正后仍不明确 申请内容不明确 补正后申请内容不明确',
  notProcessed: '不予处理 不予受理 不再处理',
  petition: '信访举报投诉类申请 信访举报投诉类 信访、举报、投诉类申请 信访投诉举报类申请 信访类申请',
  repeated: '重复申请',
  publication: '要求提供公开出版物 提供公开出版物 公开出版物',
  excessive: '无正当理由大量反复申请 大量反复申请 反复申请',
  reconfirmation:
    '要求行政机关确认或重新出具已获取信息 确认或重新出具已获取信息 重新出具已获取信息 确认或者重新出具已获取信息',
  otherHandling: '其他处理 其它处理 其他方式处理',
  correctionOverdue: '逾期不补正 无正当理由逾期不补正 申请人无正当理由逾期不补正 逾期未补正',
  feeOverdue: '逾期未缴纳费用 逾期未按收费通知要求缴纳费用 申请人逾期未按收费通知要求缴纳费用 逾期未缴费',

  /** Words of the form itself: who reads them reads of requests. */
  applicant:
    '自然人 自然人申请 自然人提出 法人或其他组织 法人或其它组织 法人和其他组织 法人及其他组织 法人或者其他组织 法人、其他组织 法人和其它组织',

  // Columns of the table of requests.
  naturalPerson: '自然人 公民 个人 自然人申请 公民申请 个人申请 自然人提出 公民个人 群众个人',
  organizations:
    '法人或其他组织 法人或其它组织 法人和其他组织 法人及其他组织 法人或者其他组织 法人、其他组织 法人和其它组织 法人组织 法人或组织 法人 单位申请 企业法人 组织申请',
  business: '商业企业 企业',
  research: '科研机构',
  socialOrganization: '社会公益组织 公益组织 社会组织',
  legalService: '法律服务机构 律师事务所',
  anybody:
    '公民、法人和其他组织 公民、法人或其他组织 公民、法人或者其他组织 公民法人和其他组织 公民、法人及其他组织 公民、法人或其它组织 公民、法人和其它组织 自然人、法人或其他组织 自然人、法人和其他组织 自然人、法人及其他组织 自然人、法人或者其他组织',

  // Reconsideration and litigation.
  reconsideration:
    '行政复议 行政复议案件 行政复议申请 复议 复议案件 复议申请 政府信息公开行政复议 信息公开行政复议 政府信息公开行政复议案件 政府信息公开类行政复议 被申请行政复议 申请行政复议',
  litigation:
    '行政诉讼 行政诉讼案件 诉讼 诉讼案件 政府信息公开行政诉讼 信息公开行政诉讼 政府信息公开行政诉讼案件 政府信息公开类行政诉讼 被提起行政诉讼 提起行政诉讼 应诉案件 行政应诉案件',
  direct: '未经复议直接起诉 直接起诉 未经复议直接提起诉讼 未经行政复议直接起诉',
  afterReconsideration: '复议后起诉 经复议后起诉 复议后提起诉讼 经行政复议后起诉 复议后再起诉',
  upheld: '结果维持 维持 维持原行政行为 维持原判 维持原行为 维持原答复 予以维持 获维持 被维持',
  corrected: '结果纠正 纠正 被纠正 予以纠正 撤销 责令重新答复 确认违法',
  otherOutcome: '其他结果 其它结果',
  pending: '尚未审结 未审结 正在审理 正在审理中 尚在审理 尚在审理中 待审结 未结案 尚未结案',
  judge: '审理 复议机关 复议机构 行政复议机关 行政复议机构 复议应诉 行政复议应诉',

  // Proactive disclosure.
  issue: '制发 制定 制定出台 出台 新制发 新制定 印发 制定印发 制发了 共制发',
  repeal: '废止 废止失效 宣布失效',
  inForce: '现行有效 继续有效 有效',
  rules: '规章 政府规章 地方政府规章 部门规章',
  normativeDocuments: '行政规范性文件 规范性文件',
  licensing: '行政许可 行政许可决定 行政许可处理决定',
  penalties: '行政处罚 行政处罚决定 行政处罚处理决定',
  coercion: '行政强制 行政强制决定 行政强制措施 行政强制处理决定',
  decide: '作出 做出 行政许可决定 行政处罚决定 行政强制决定 处理决定 实施 作出决定 办结 办理',
  publish: '公开 公示 发布 公布 更新 上传 归集 录入 推送 发表 刊发 转载',
  fees: '行政事业性收费 行政事业性收费金额 行政事业性收费收入 行政事业性收费总额',
  processingFee:
    '信息处理费 政府信息公开信息处理费 信息公开处理费 信息公开信息处理费 政府信息处理费 政府信息公开处理费 信息处理费用 信息公开费用 依申请公开信息处理费 政府信息公开费用',

  // What is counted in reports, but stands in no table.
  foreign:
    '不予行政处罚 不予行政处罚决定 不予处罚 不予行政许可 不予行政许可决定 不予许可 权责清单 权力清单 责任清单 败诉 差错 责任追究 失误 行政许可事项 行政处罚案件 行政处罚信息 行政许可信息 行政强制信息 投诉 举报 信访件 信访 投诉举报 留言 网民留言 建议 意见 意见建议 提案 议案 咨询 咨询件 来电 来信 来访 热线 信箱 邮件 工单 舆情 培训 会议 网站 栏目 文章 稿件 微信 微博 公众号 视频 图解 点击 访问 浏览 阅读 关注 粉丝 问题 隐患 检查 新闻发布会 发布会 政策解读 解读 公告 通知 案卷 满意 评议 错别字 敏感词 链接 附件 机构改革 项目 资金 人员 村 社区 窗口 服务 事项清单 目录 指南 查阅 听证 座谈 回应 答记者问 主动公开 年报 文件 公文 办文 发文 属性 政务服务 行政执法 执法 征集 草案 预算 决算',

  // When, and whose.
  lastYear: '上年 上年度 去年 上一年 上一年度 去年同期 上年同期 上年末 前一年',
  thisYear: '本年 本年度 今年 今年以来 全年 全年度 本报告期 报告期内 年内 年度内 一年来',
  nextYear: '下年 下年度 下一年 下一年度 明年 来年',
  partOfYear:
    '上半年 下半年 前三季度 一季度 二季度 三季度 四季度 第一季度 第二季度 第三季度 第四季度 前两季度 前两个季度 前三个季度 季度 截至目前 当月 月均 每月 日均 平均',
  cumulative: '累计以来 历年 历年来 近年来 近年 以来累计 以来 五年 十年 三年 两年',
  others:
    '全省 全国 全区各级 各部门 各单位 各乡镇 各镇 各县 各区 各县区 各县市 各县（市、区） 各市 各地 各街道 各科室 下属 直属 所属 局属 县属 市属 服务中心 事业单位 下级 市级部门 县级部门 区级部门 省级 各镇街 各镇（街道） 市本级 县本级 区本级 指导 兄弟单位 其他单位 有关部门 相关部门 各有关单位 成员单位 转办 交办 转交 移送 协助 代拟',
  whole: '各级 全市 全县 全区 全镇 全乡 全街道 全旗 全州',
  plan: '计划 拟 力争 预计 争取 目标 确保 下一步 今后 将在 将于 将继续 将进一步 将从 打算',

  // What the report says of itself.
  period:
    '统计期限 统计时限 统计时间 统计数据 统计期间 统计周期 统计截止 统计时段 统计期 所列数据 数据期限 数据统计 统计起止',
  ownReport: '政府信息公开工作年度报告 政府信息公开年度报告 政府信息公开工作报告 政府信息公开年报 信息公开年度报告',
  anyFee: '收费 费用 任何费用 处理费 收费通知 收费情况 收取费用',
  ifEver: '如 若 如果 凡 倘若 一旦 将 应当 应',

  // How numbers stand to one another.
  among: '其中 其中包括 包括 包含 含 其中有 分为 当中 这其中',
  besides: '另有 另外 另 此外 同时 除此之外',
  respectively: '分别 分别为 分别是 依次为 依次是 各',
  rest: '其余 剩余 余下 剩下 其他均 其余均',
  altogether: '共计 合计 总计 总共 共',
  open: '等 主要 主要有 主要包括 主要涉及 重点 主要为 主要是',
  each: '每 人均 均为每',
  all: '均 全部 都 全都 均已 均被 均获 一律 全数 全部均 无一例外',
  none: '未 没有 无 未发生 未出现 没有发生 没有出现 不存在 未收到 没有收到 未接到 没有接到 未受理 未产生 没有产生 从未 零 未有 无任何 并无 均无 均未 暂无 暂未 尚未收到 未曾',
  than: '较 比 同比 环比 相比 较之 相较 相较于 对比 比较',
  up: '增加 增长 上升 提高 增加了 增长了 上升了 增幅 增多 增 上涨 多 提升 升高',
  down: '减少 下降 降低 减少了 下降了 降幅 减 回落 少 降 减幅',
  to: '至 到 达 达到',
  becomes:
    '降至 增至 升至 减至 增加至 增加到 增长至 增长到 减少至 减少到 下降至 下降到 降到 增到 升到 上升至 上升到 提升至 提升到 提高至 提高到 降低至 降低到 压缩至 压缩到 增为 减为',
  level: '持平 相同 一致 不变',
  share: '占 占比 占比为 占比达 占总数 占总数的 占总量 占全部 所占比例 比例为 比重为',
  total: '总数 总量 总数的 总量的 总件数',
  rate: '办结率 答复率 回复率 办理率 公开率 按时办结率 按期办结率 按时答复率 按期答复率 完成率 及时率 满意率 维持率 纠错率 败诉率 公示率 整改率',
  /** Rates of some of the cases only, or of what no figure before tells. */
  rateOfSome: '按时办结率 按期办结率 按时答复率 按期答复率 及时率 满意率 维持率 纠错率 败诉率',

  onTime:
    '按时 按期 及时 依法 依规 法定期限 法定时限 规定时限 规定期限 规定时间 规定的时间 时限内 期限内 按规定 按程序 依法依规 到期',
  exceptional: '延期 延长 研究 讨论 审议 会商 涉及 要求 关于 超期 超时 逾期 应公开 不当 过错 涉密 泄密 重大 其他 其它',
  /** How a request came in: no column tells it. */
  channel: '网上 网络 互联网 信函 当面 邮寄 邮政 现场',
  /** What papers are counted by, where 主动公开, 依申请公开 and 不予公开 are their attributes. */
  paper: '公文 发文 办文 文件 属性 公文属性 公开属性',
  /** That something came about: 未产生信息处理费, 未发出收费通知. */
  arise: '产生 发生 发出 未产生 没有产生 未发生 没有发生',

  // Words that hold a shorter word of another sense, and mean nothing here.
  neutral:
    '政府信息公开 政府信息公开类 信息公开 因政府信息公开 关于政府信息公开 引起 引发 导致 继续办理 继续答复 无差错 无论 无一 无法 无关 无需 无偿 无障碍 无正当理由 未来 未经 未按 未能 未及时 比如 比例 比重 对比分析 较好 较大 较高 较多 较少 较为 较快 较强 较低 较慢 较弱 平等 等级 高等 等待 中等 同等 相等 少数 多数 多样 多元 多种 多渠道 多元化 多形式 多方 多个 多次 多项 多场 至少 减轻 降级 零距离 零散 零星 零售 到位 达标 到期日 直到 到底 得到 收到实效 收到良好 收到明显 收到较好 收到了良好 各项 各类 各种 各方面 各环节 各领域 各渠道 各平台 各栏目 各阶段 不断 含义 包含着 内含 每一 每个 都市 首都 成都 均衡 平均主义 平均水平 政府信息公开工作 处理费管理办法 政府信息公开信息处理费管理办法 信息处理费管理办法 政府信息公开条例 处理情况 收到和处理政府信息公开申请情况 政府信息公开行政复议、行政诉讼情况 办理情况 共同 共享 共建 公共 共产党 共性 共识 共治 中共 目标任务 目标责任 拟公开 拟定 拟制 模拟 草拟 虚拟 计划生育 计划类 规划计划 工作计划 发展计划 有效期 有效性 有效推进 有效提升 有效保障 有效落实 有效解决 有效回应 有效衔接 有效增强 有效地 有效开展 有效利用 有效促进 有效发挥 有效避免 有效防止 切实有效 高效有效 有效途径 有效方式 有效措施 行之有效 增强 提高质量 提升质量 提高水平 提升水平 提高认识 减税 减负 以上 至今 以下 其余工作 主要负责人 主要领导 主要问题 存在的主要问题 主要原因 主要任务 主要职责 主要内容 重点领域 重点工作 重点任务 重点人群 重点项目 等方面 等工作 等问题 等形式 等方式 等情况 等渠道 等平台 含金量 法人代表 法定代表人 企业群众 企业和群众 个人信息 个人隐私 国家秘密法 保守国家秘密法 公民知情权 一致性 上年度工作 全年龄 未公开 依申请公开工作 依申请公开制度 依申请公开流程 依申请公开渠道 依申请公开答复 依申请公开情况 依申请公开办理 依申请公开专题 依申请公开规范 依申请公开程序 依申请公开平台 依申请公开指南 依申请公开系统 依申请公开栏目 依申请公开受理 行政复议法 行政诉讼法 行政复议条例 行政处罚法 行政许可法 行政强制法',
} as const satisfies Readonly<Record<string, string>>;

export type Sense = keyof typeof VOCABULARY;

/** A word of the vocabulary, with all it can mean. */
export interface Word {
  readonly text: string;
  readonly senses: ReadonlySet<Sense>;
}

/** The words by their first two characters, the longer ones first. */
const WORDS = new Map<number, Word[]>();
/** Words of one character. */
const SINGLE = new Map<number, Word>();

for (const word of allWords()) {
  const first = word.text.charCodeAt(0);
  if (word.text.length === 1) SINGLE.set(first, word);
  else {
    const pair = first * 0x10000 + word.text.charCodeAt(1);
    const words = WORDS.get(pair);
    if (words) words.push(word);
    else WORDS.set(pair, [word]);
  }
}
for (const words of WORDS.values()) words.sort((a, b) => b.text.length - a.text.length);

/** The characters that words begin with. */
export const firstCharacters = (): number[] => [
  ...new Set([...SINGLE.keys(), ...[...WORDS.keys()].map((pair) => Math.floor(pair / 0x10000))]),
];

/** The longest word of the vocabulary that stands at the offset. */
export function wordAt(text: string, offset: number): Word | null {
  const first = text.charCodeAt(offset);
  const words = WORDS.get(first * 0x10000 + text.charCodeAt(offset + 1));
  if (words) for (const word of words) if (text.startsWith(word.text, offset)) return word;
  return SINGLE.get(first) ?? null;
}

function allWords(): Iterable<Word> {
  const words = new Map<string, { text: string; senses: Set<Sense> }>();
  for (const [sense, list] of Object.entries(VOCABULARY) as [Sense, string][])
    for (const text of list.split(' ')) {
      const word = words.get(text) ?? { text, senses: new Set() };
      word.senses.add(sense);
      words.set(text, word);
    }
  words.delete('');
  return words.values();
}
