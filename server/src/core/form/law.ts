import { type Bilingual, say } from '../text/bilingual.ts';

/** The law behind the report, as it is cited. */
export const LAW = {
  title: say('《中华人民共和国政府信息公开条例》', 'Regulations on the Disclosure of Government Information'),
  issued: say(
    '2007年4月5日国务院令第492号公布，2019年4月3日国务院令第711号修订，2019年5月15日起施行',
    'issued 5 April 2007 (State Council Order No. 492), revised 3 April 2019 (Order No. 711), in force since 15 May 2019',
  ),
};

/**
 * What its articles say that a report rests on, in our own short words: a reminder, not the law's text. Keys are articles, then
 * paragraphs (①) or items of them; in the law's order.
 */
export const ARTICLES = /* @__PURE__ */ ((): Readonly<Record<string, Bilingual>> => ({
  '2': say(
    '政府信息：行政机关在履行行政管理职能过程中制作或者获取，以一定形式记录、保存的信息',
    'what government information is: made or obtained in administration, and recorded',
  ),
  '3': say(
    '各级政府加强组织领导；县级以上地方政府办公厅（室）是本行政区域的政府信息公开工作主管部门',
    'governments lead; the office of the government of a county and above is the competent department',
  ),
  '4': say(
    '建立工作制度，指定政府信息公开工作机构；公开指南、公开目录和年度报告由它组织编制',
    'organs set rules and name a body for the daily work; it draws up guide, catalogue and this annual report',
  ),
  '5': say('以公开为常态、不公开为例外', 'disclosure is the rule, withholding the exception'),
  '6': say(
    '及时、准确公开；发现虚假或者不完整信息影响社会稳定的，发布准确信息予以澄清',
    'disclosure is timely and accurate; false or incomplete information that disturbs order is corrected',
  ),
  '8': say(
    '政府信息资源规范化、标准化、信息化管理；加强互联网政府信息公开平台建设，推进在线办理',
    'information is managed by standards; the online platform is built up, requests are handled online',
  ),
  '9': say('公众有权监督政府信息公开工作，提出批评和建议', 'the public may supervise, criticize and propose'),
  '10': say(
    '由谁公开：自己制作的由制作机关公开；从公民、法人等处取得的由保存机关公开；从其他行政机关取得的由制作或者最初获取的机关公开；共同制作的由牵头机关公开；派出机构、内设机构依法以自己名义履职的，可以由其公开',
    'who discloses: the organ that made it; what came from the public, the organ that keeps it; what came from another organ, the one that made or first got it; what was made jointly, the lead organ; branches that act in their own name may do so themselves',
  ),
  '11': say(
    '建立协调机制：涉及其他机关的，协商、确认，保证公开的信息准确一致',
    'what concerns other organs is agreed with them, so that what is disclosed is accurate and consistent',
  ),
  '12': say('编制、公布并及时更新公开指南和公开目录', 'guide and catalogue are published and kept up to date'),
  '13': say(
    '除第十四条、第十五条、第十六条规定的以外，政府信息应当公开；方式为主动公开和依申请公开',
    'all is disclosed but for arts. 14 to 16; of its own accord or on request',
  ),
  '14': say(
    '国家秘密、法律行政法规禁止公开、公开后可能危及国家安全、公共安全、经济安全、社会稳定的，不予公开',
    'state secrets, what law forbids, what endangers national, public or economic security or stability: not disclosed',
  ),
  '15': say(
    '涉及商业秘密、个人隐私等、公开会损害第三方合法权益的，不得公开（第三方同意，或者行政机关认为不公开会对公共利益造成重大影响的，予以公开）',
    'trade secrets and privacy of third parties: not disclosed, unless they consent, or the organ holds that withholding would gravely harm the public interest',
  ),
  '16①': say(
    '人事管理、后勤管理、内部工作流程三类内部事务信息，可以不予公开',
    'personnel, logistics, internal workflow: may be withheld',
  ),
  '16②': say(
    '讨论记录、过程稿、磋商信函、请示报告四类过程性信息和行政执法案卷信息，可以不予公开（法律、法规、规章规定应当公开的除外）',
    'deliberative records and enforcement files: may be withheld, unless other rules have them disclosed',
  ),
  '17': say(
    '公开前审查：明确程序和责任，依照保密规定审查；不能确定的报有关主管部门或者保密部门确定',
    'review before disclosure; in doubt the competent or secrecy authority decides',
  ),
  '18': say('不予公开的信息定期评估，情况变化可以公开的应当公开', 'what was withheld is reviewed from time to time'),
  '19': say(
    '涉及公众利益调整、需要公众广泛知晓或者参与决策的，主动公开',
    'what touches the public interest, or the public needs to know or decide on: disclosed without request',
  ),
  '20': say(
    '行政机关主动公开本机关政府信息的范围，共十五项',
    'what an organ discloses of its own accord: fifteen items',
  ),
  '20(一)': say('行政法规、规章和规范性文件', 'regulations, rules and normative documents'),
  '20(五)': say(
    '行政许可和其他对外管理服务事项的依据、条件、程序和办理结果',
    'licensing and other services: grounds, conditions, procedure, results',
  ),
  '20(六)': say(
    '行政处罚、行政强制的依据、条件、程序，以及有一定社会影响的行政处罚决定',
    'penalties and coercion: grounds, conditions, procedure, and penalties of some public weight',
  ),
  '20(八)': say('行政事业性收费的项目、依据、标准', 'administrative fees: items, grounds, rates'),
  '20(九)': say(
    '政府集中采购项目的目录、标准和实施情况',
    'government procurement: catalogue, standards, how it was carried out',
  ),
  '21': say(
    '设区的市、县、乡镇还应当公开的本地事项，如市政建设、征收、社会救助、农村土地',
    'what cities, counties and townships disclose besides: public works, expropriation, relief, rural land',
  ),
  '22': say(
    '按照第二十条、第二十一条确定主动公开的具体内容，并逐步增加',
    'the exact content is set by arts. 20 and 21, and grows',
  ),
  '23': say(
    '发布的途径：政府公报、政府网站和其他互联网政务媒体、新闻发布会、报刊、广播、电视等',
    'channels: gazette, web sites and online media, press conferences, press, radio, television',
  ),
  '24': say(
    '依托政府门户网站，用统一的信息公开平台集中发布，能检索、查阅、下载',
    'one platform on the government’s site, with search and download',
  ),
  '25': say(
    '在国家档案馆、公共图书馆、政务服务场所设置查阅场所',
    'places to read in archives, libraries and service halls',
  ),
  '26': say(
    '主动公开的期限：信息形成或者变更之日起二十个工作日内',
    'published within 20 working days of being made or changed',
  ),
  '27': say('公民、法人或者其他组织可以申请获取政府信息', 'anyone may request information'),
  '28': say('行政机关应当建立完善申请渠道', 'organs keep channels for requests open'),
  '29': say('申请应当采用的形式和包含的内容', 'form and content of a request'),
  '30': say(
    '申请内容不明确的，七个工作日内一次性告知补正；无正当理由逾期不补正的视为放弃申请，不再处理',
    'unclear requests are sent back once, within 7 working days; not corrected in time without good reason, they lapse',
  ),
  '31': say(
    '收到申请时间的确定：当面提交、签收、与申请人确认之日',
    'when a request counts as received: handed in, signed for, or confirmed',
  ),
  '32': say(
    '公开会损害第三方合法权益的，书面征求意见，第三方在十五个工作日内提出意见；逾期不提的，由行政机关决定是否公开',
    'third parties are asked in writing and have 15 working days; where they are silent the organ decides',
  ),
  '33': say(
    '答复期限：二十个工作日，经批准可延长，最长二十个工作日；征求意见的时间不计在内',
    'answered in 20 working days, extended by 20 at most; the time to consult others does not count',
  ),
  '34': say(
    '多个机关共同制作的信息，牵头机关可以征求意见，十五个工作日内不答复的视为同意公开',
    'information made jointly: the lead organ may consult; no answer in 15 working days is consent',
  ),
  '35': say(
    '申请数量、频次明显超过合理范围的，可以要求说明理由；理由不合理的不予处理；理由合理但无法在第三十三条规定的期限内答复的，可以延迟答复',
    'requests beyond reasonable number or frequency: reasons may be asked for; without good ones not handled; with good ones, and where the time of art. 33 does not suffice, answered later',
  ),
  '36': say('对申请怎样答复，分七种情形', 'how a request is answered: seven cases'),
  '36(一)': say('已经主动公开的，告知获取方式、途径', 'already published: told where'),
  '36(二)': say('可以公开的，提供信息或者告知获取方式', 'can be disclosed: provided'),
  '36(三)': say('决定不予公开的，告知并说明理由', 'not to be disclosed: told so, with reasons'),
  '36(四)': say('经检索没有所申请公开信息的，告知不存在', 'not found: told so'),
  '36(五)': say(
    '不属于本机关负责公开的，告知并说明理由；能确定由谁负责的，告知其名称、联系方式',
    'not this organ’s: told so, and whose, where known',
  ),
  '36(六)': say('已经答复、重复申请的，不予重复处理', 'already answered: not handled again'),
  '36(七)': say('属于工商、不动产登记资料等的，按有关规定办理', 'registers have rules of their own'),
  '37': say(
    '含有不应公开或者不属于政府信息的内容但能够区分处理的，提供可以公开的部分，对不予公开的内容说明理由',
    'with what may not be disclosed, or is no government information, in it: what can be separated is provided, with reasons for what is withheld',
  ),
  '38': say(
    '提供的应当是已制作或者获取的信息；需要加工、分析的，可以不予提供',
    'only existing information is provided',
  ),
  '39①': say(
    '以申请形式进行信访、投诉、举报的，应当告知不作为政府信息公开申请处理，可以告知通过相应渠道提出',
    'petitions and complaints: the applicant is told that they are not handled as requests, and may be told the proper channel',
  ),
  '39②': say(
    '申请提供政府公报、报刊、书籍等公开出版物的，可以告知获取途径',
    'publications: may be told where to get them',
  ),
  '40': say('提供的形式按申请人的要求和信息保存的实际情况确定', 'the form in which it is provided'),
  '41': say(
    '有证据证明与自身有关的信息记录不准确的，可以要求更正',
    'records about oneself that are proved wrong may be corrected',
  ),
  '42': say(
    '提供信息不收费；数量、频次明显超过合理范围的可以收取信息处理费，办法见国办函〔2020〕109号：自收费通知次日起20个工作日内不缴纳的，视为放弃申请，不再处理',
    'free of charge, but for a fee on excessive requests; by 国办函〔2020〕109号 who does not pay within 20 working days of the notice gives up the request',
  ),
  '43': say('申请人有阅读困难或者视听障碍的，提供必要的帮助', 'help for who cannot read, see or hear well'),
  '44': say(
    '多人申请相同且可以公开的信息，可以纳入主动公开；申请人也可以建议',
    'what several ask for may be published for all; applicants may propose it',
  ),
  '45': say(
    '建立申请的登记、审核、办理、答复、归档制度',
    'requests are registered, reviewed, handled, answered and filed by set rules',
  ),
  '46': say('考核、社会评议和责任追究制度', 'assessment, public appraisal and accountability'),
  '47': say(
    '主管部门日常指导、监督检查，督促整改或者通报批评',
    'the competent department guides, inspects, has faults put right',
  ),
  '48': say('对工作人员定期培训', 'staff are trained regularly'),
  '49': say(
    '县级以上政府部门每年1月31日前提交并公布上一年度报告；县级以上地方政府的主管部门3月31日前公布本级政府的报告',
    'departments publish last year’s report by 31 January, the government’s own is published by 31 March',
  ),
  '50': say(
    '年度报告应当包括的内容：主动公开、申请的收到和处理、复议和诉讼、主要问题和改进、其他事项；各级政府的报告还包括考核、评议、责任追究的结果',
    'what the annual report contains: disclosure, requests, reconsideration and litigation, problems, other matters; a government’s also assessment and accountability',
  ),
  '51': say(
    '认为合法权益受到侵犯的，可以投诉、举报，也可以申请行政复议、提起行政诉讼；2024年起对不予公开、不履行公开职责不服的，应当先申请行政复议（《行政复议法》第二十三条）',
    'whose rights are infringed may complain, apply for reconsideration, or sue; since 2024 refusals go to reconsideration first (Reconsideration Law art. 23)',
  ),
  '52': say(
    '未建立健全有关制度、机制的，责令改正；情节严重的给予处分',
    'who has not set up the rules required is ordered to; grave cases are disciplined',
  ),
  '53': say(
    '不依法履行公开职能，不及时更新公开内容、指南、目录等的，责令改正；情节严重的给予处分',
    'who does not disclose or keep up to date as required is ordered to; grave cases are disciplined',
  ),
  '54': say(
    '法律、法规授权的具有管理公共事务职能的组织，适用本条例',
    'organizations empowered to manage public affairs are bound as well',
  ),
  '55': say(
    '供水、供电、教育、卫生等公共企事业单位，按有关法律法规和主管部门的规定公开',
    'public utilities, schools, hospitals: by rules of their own',
  ),
}))(); // A function: what a product does not use of it does not ship with it.

/** `36(一)`, `39②`: what part of which article. */
export function articleOf(part: string): string {
  return /^\d+/.exec(part)![0];
}

/** The articles that there is something to tell of, in the law's order. */
export const LAW_ARTICLES: readonly string[] = /* @__PURE__ */ articlesInOrder();

function articlesInOrder(): string[] {
  return [...new Set(Object.keys(ARTICLES).map(articleOf))].sort((a, b) => Number(a) - Number(b));
}
