import { type Bilingual, say } from '../text/bilingual.ts';

/** Words that are written wrong, for one reason. */
export interface WrongWords {
  readonly reason: Bilingual;
  /** `错 对`, one pair a line. */
  readonly pairs: string;
  /** Right words, or pieces of right text, in which a wrong word seems to stand: 自己经过, 发布署名文章. */
  readonly within?: string;
  /** The words are wrong only where none of these characters stands before them. */
  readonly notAfter?: string;
  /** The words are wrong only where this follows; a sticky pattern. */
  readonly before?: RegExp;
  /** The words are wrong only at the beginning of a clause, or behind these characters. */
  readonly atClause?: string;
}

/** Each pair has no right use in a report: what could be right somewhere is left out, or fenced in. */
export const WRONG_WORDS: readonly WrongWords[] = [
  {
    reason: say(
      '到某个时间为止、后面带时间时用“截至”；“截止”表示到期停止',
      '截至 takes the time behind it; 截止 means that something ends',
    ),
    pairs: `
      截止 截至
      截止到 截至`,
    // `开始于1日，截止12月31日。` is right: what is meant must go on behind the date.
    before:
      /(?:目前|当前|现在|日前|今[年日]|本[年月]|去年|上年|[上本]?[年月][底末]|(?:20\d\d年|二[〇○零]\S\S年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?<=[年月日]))(?![\d。；;）)])/y,
    atClause: '据计',
  },
  {
    reason: say('年度报告格式中作“其他”；指人只能用“其他”', 'the form says 其他; of people only 其他 is said'),
    pairs: `
      其它需要 其他需要
      其它处理 其他处理
      其它法律 其他法律
      其它组织 其他组织
      其它结果 其他结果
      其它情形 其他情形
      其它人员 其他人员
      其它同志 其他同志
      其它干部 其他干部`,
  },
  {
    reason: say('与钱物出入有关的用“账”', '账 is the word for money and goods'),
    pairs: `
      帐户 账户
      帐号 账号
      台帐 台账
      帐目 账目
      帐簿 账簿
      帐务 账务
      帐单 账单
      帐款 账款
      帐面 账面
      记帐 记账
      对帐 对账
      报帐 报账
      转帐 转账
      入帐 入账
      结帐 结账
      总帐 总账
      欠帐 欠账
      查帐 查账
      建帐 建账
      销帐 销账`,
    within: '转帐篷 对帐篷 查帐篷 入帐篷 建帐篷 总帐篷',
  },
  {
    reason: say('同音、形近致误', 'a slip between similar characters'),
    pairs: `
      布署 部署
      布暑 部署
      部暑 部署
      政俯 政府
      贯切 贯彻
      惯彻 贯彻
      通迅 通讯
      提搞 提高
      提昌 提倡
      辩别 辨别
      分辩率 分辨率
      辨论 辩论
      答辨 答辩
      座落 坐落
      松驰 松弛
      防碍 妨碍
      气侯 气候
      时侯 时候
      等侯 等候
      侯选人 候选人
      涨辐 涨幅
      增涨 增长
      泻露 泄露
      泄秘 泄密
      震憾 震撼
      亲睐 青睐
      膨涨 膨胀
      懈待 懈怠
      暇疵 瑕疵
      追朔 追溯
      朔源 溯源
      挖崛 挖掘
      发崛 发掘
      托宽 拓宽
      张帖 张贴
      拦目 栏目
      即然 既然
      必竟 毕竟
      勿必 务必
      竟争力 竞争力
      竟争性 竞争性
      公平竟争 公平竞争
      会议记要 会议纪要
      工作记律 工作纪律
      组织记律 组织纪律
      廉洁记律 廉洁纪律
      保秘审查 保密审查
      保秘工作 保密工作
      保秘制度 保密制度
      严历打击 严厉打击
      建立建全 建立健全
      建全完善 健全完善
      全复盖 全覆盖
      复盖面 覆盖面
      复盖率 覆盖率
      复盖范围 覆盖范围
      诉颂 诉讼
      行政复义 行政复议
      行政复仪 行政复议
      公开条列 公开条例
      依申清 依申请
      申清人 申请人
      申清公开 申请公开
      公幵 公开
      社会主意 社会主义
      中华人名共和国 中华人民共和国
      政务微薄 政务微博
      官方微薄 官方微博
      招聘启示 招聘启事
      征集启示 征集启事
      按排部署 安排部署
      按排专人 安排专人
      按排如下 安排如下
      工作按排， 工作安排，
      工作按排。 工作安排。`,
    within:
      '布署名 部暑期 部暑假 一贯切实 贯切实 通迅速 通迅猛 通迅捷 通迅即 讲座落 座落实 座落地 答辨别 松懈待 究竟争 毕竟争 勿必须 社会主意识',
  },
  {
    reason: say('“登录”网站、系统，“登陆”是上岸', '登录 is to log in; 登陆 is to land'),
    pairs: `
      登陆网站 登录网站
      登陆政府网站 登录政府网站
      登陆门户网站 登录门户网站
      登陆平台 登录平台
      登陆系统 登录系统
      登陆账号 登录账号
      登陆官网 登录官网
      登陆县政府网站 登录县政府网站
      登陆市政府网站 登录市政府网站
      登陆区政府网站 登录区政府网站
      登陆政务服务网 登录政务服务网
      登陆微信公众号 登录微信公众号
      登陆小程序 登录小程序
      登陆客户端 登录客户端
      登陆密码 登录密码`,
  },
  {
    reason: say('“已”误作“己”', '己 in place of 已'),
    pairs: `
      己经 已经
      己完成 已完成
      己公开 已公开
      己答复 已答复
      己办结 已办结
      己建成 已建成
      己落实 已落实`,
    notAfter: '自知克利律异舍损',
  },
  {
    reason: say('“未”误作“末”', '末 in place of 未'),
    pairs: `
      末收到 未收到
      末收取 未收取
      末产生 未产生
      末发生 未发生
      末公开 未公开`,
    notAfter: '年月期周季度岁学本始',
  },
  {
    reason: say('成语写错', 'an idiom written wrong'),
    pairs: `
      再接再励 再接再厉
      再接再历 再接再厉
      在接再厉 再接再厉
      迫不急待 迫不及待
      按步就班 按部就班
      不径而走 不胫而走
      穿流不息 川流不息
      一愁莫展 一筹莫展
      一如继往 一如既往
      一如即往 一如既往
      既往开来 继往开来
      全力已赴 全力以赴
      脚塌实地 脚踏实地
      因地治宜 因地制宜
      因地致宜 因地制宜
      持之以衡 持之以恒
      责无旁待 责无旁贷
      义不容词 义不容辞
      行之有校 行之有效
      卓有成校 卓有成效
      事半工倍 事半功倍
      戒骄戒燥 戒骄戒躁
      防患于末然 防患于未然
      实事求事 实事求是
      以身做则 以身作则
      各施其职 各司其职
      融汇贯通 融会贯通
      有的放失 有的放矢
      相辅相承 相辅相成
      一脉相成 一脉相承
      图文并貌 图文并茂
      通俗易董 通俗易懂
      喜闻乐件 喜闻乐见
      与日具增 与日俱增
      不可或却 不可或缺
      亲历亲为 亲力亲为
      不谋而和 不谋而合
      迫在眉捷 迫在眉睫
      公布与众 公布于众`,
    within: '不谋而和解',
  },
  {
    reason: say('重复输入', 'typed twice'),
    pairs: `
      进行进行 进行
      进一步进一步 进一步
      不断不断 不断
      加强加强 加强
      及时及时 及时
      按照按照 按照
      根据根据 根据
      积极积极 积极
      严格严格 严格
      切实切实 切实
      以及以及 以及
      并且并且 并且
      对于对于 对于
      为了为了 为了
      因此因此 因此
      政府信息政府信息 政府信息
      信息公开信息公开 信息公开
      行政机关行政机关 行政机关
      府信信息 府信息
      务信信息 务信息
      信息息公开 信息公开
      息公公开 息公开
      府府信息 府信息
      情况况 情况
      也也 也`,
    within: '也也门 共和国政府府',
  },
  {
    reason: say('重复输入“的”', '的 typed twice'),
    pairs: '的的 的',
    within: '的的确 的的士',
    notAfter: '目标有无中众',
  },
  {
    reason: say('重复输入“是”', '是 typed twice'),
    pairs: '是是 是',
    before: /[由因我本政为公主部以一]/y,
    notAfter: '是',
    within: '是是非',
  },
  {
    reason: say('重复输入“了”', '了 typed twice'),
    pairs: '了了 了',
    before: /[，。；、！？]/y,
    notAfter: '明不小末直未了终没',
  },
];
