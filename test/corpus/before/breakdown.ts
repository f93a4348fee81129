import type { Sentence } from '../sentence.ts';

/** A total and its parts. */
export const BREAKDOWN: readonly Sentence[] = [
  {
    section: 'overview',
    says: 'a list within a list, both whole',
    text: '全年主动公开政府信息698条，其中部门信息407条（政策文件287条、工作动态106条、通知公告14条），乡镇信息155条，专题专栏19条，政务服务117条。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'parts that end in 等',
    text: '全年公开各类信息326条，其中供水类120条、河道管理类85条等。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'the chief parts',
    text: '全年公开各类信息326条，主要包括供水保障96条、河湖管护70条。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'parts that are less than the total, nothing said of the rest',
    text: '全年公开各类信息326条，其中供水信息96条，河道管理信息70条。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'passed on and written oneself',
    text: '通过微信公众号发布信息151篇，其中转发134篇，撰写17篇。举办10余场现场会，累计36家企业参加。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'the same items on a second channel',
    text: '全年发布信息326条，其中县政府网站发布326条，微信公众号同步转发180条。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'respectively, and all together',
    text: '门户网站、微信公众号、微博分别发布信息200条、96条、30条，共计326条。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'the rest',
    text: '全年发布信息326条，其中工作动态210条，政策文件36条，其余80条为通知公告。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'another unit behind 其中',
    text: '全年组织政府信息公开业务培训2次，其中参训人员达120人次，发放资料300余份。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'numbered parts over several lines',
    text: '全年主动公开政府信息326条。其中：\n（1）供水信息120条；\n（2）河道管理信息86条；\n（3）水旱灾害防御信息74条；\n（4）其他信息46条。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'parts that are told about',
    text: '全年发布信息326条，其中原创信息约200条，转载信息约130条。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'two divisions of one total, one behind the other',
    text: '全年收到政府信息公开申请35件，其中自然人申请21件、法人或其他组织申请14件，网上申请28件、信函申请7件。',
    finds: [],
  },
  {
    section: 'overview',
    says: '其中 speaks of the nearer number',
    text: '全年收到政府信息公开申请35件，接受群众咨询112人次，其中电话咨询97人次。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'a total in units of ten thousand and parts in ones',
    text: '网站和公众号全年访问量共1.2万次，其中网站栏目点击9600次，微信公众号阅读2400次。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'topics with figures of their own, and a closed pair',
    text: '（一）主动公开\n\n公开人大代表建议、政协提案办理结果29件，其中人大代表建议17件、政协提案12件。\n\n（四）政府信息公开平台建设\n\n全年检测发现问题626个，办结626个，按期办结率100%。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'money in 亿 and in 万',
    text: '公开重大水利项目信息26条，涉及总投资2.3亿元，其中中央资金1.5亿元、地方配套8000万元。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'parts that are more than the total, joined by ；',
    text: '截至目前,政务信息网公开各类信息136条,其中,助企纾困类信息64条,主要围绕帮助企业减轻负担;安全生产类信息36条,主要围绕安全监督检查;“放管服”信息40条,主要围绕优化流程;“三公经费”信息4条。',
    finds: [
      {
        code: 'figure-breakdown',
        at: '136条,其中,助企纾困类信息64条,主要围绕帮助企业减轻负担;安全生产类信息36条,主要围绕安全监督检查;“放管服”信息40条,主要围绕优化流程;“三公经费”信息4条',
      },
    ],
  },
  {
    section: 'overview',
    says: 'the inner list is more than its total',
    text: '全年主动公开政府信息698条，其中部门信息407条（政策文件287条、工作动态106条、通知公告41条），乡镇信息155条，专题专栏19条，政务服务117条。',
    finds: [{ code: 'figure-breakdown', at: '407条（政策文件287条、工作动态106条、通知公告41条）' }],
  },
  {
    section: 'overview',
    says: 'the outer list is more than its total',
    text: '全年主动公开政府信息698条，其中部门信息407条（政策文件287条、工作动态106条、通知公告14条），乡镇信息155条，专题专栏19条，政务服务171条。',
    finds: [
      {
        code: 'figure-breakdown',
        at: '698条，其中部门信息407条（政策文件287条、工作动态106条、通知公告14条），乡镇信息155条，专题专栏19条，政务服务171条',
      },
    ],
  },
  {
    section: 'overview',
    says: 'respectively, and a sum that is not theirs',
    text: '门户网站、微信公众号、微博分别发布信息200条、96条、30条，共计336条。',
    finds: [{ code: 'figure-breakdown', at: '200条、96条、30条，共计336条' }],
  },
  {
    section: 'overview',
    says: 'a rest that is too small',
    text: '全年发布信息326条，其中工作动态210条，政策文件36条，其余70条为通知公告。',
    finds: [{ code: 'figure-breakdown', at: '326条，其中工作动态210条，政策文件36条，其余70条' }],
  },
  {
    section: 'overview',
    says: 'channels that are one more than what was received',
    text: '全年共收到政府信息公开申请35件，其中网络申请20件，信函申请12件，当面申请4件。',
    finds: [{ code: 'figure-breakdown', at: '35件，其中网络申请20件，信函申请12件，当面申请4件' }],
  },
  {
    section: 'overview',
    says: 'a sum added up wrong',
    text: '县政府网站发布信息215条，微信公众号发布信息98条，合计323条。',
    finds: [{ code: 'figure-breakdown', at: '215条，微信公众号发布信息98条，合计323条' }],
  },
  {
    section: 'overview',
    says: 'proposals of both kinds are one more than all',
    text: '公开人大代表建议和政协提案办理结果28件，其中人大代表建议17件、政协提案12件。',
    finds: [{ code: 'figure-breakdown', at: '28件，其中人大代表建议17件、政协提案12件' }],
  },
  {
    section: 'overview',
    says: 'explanations by form, the total of last year',
    text: '全年发布政策解读42篇，其中图解25篇、视频解读9篇、文字解读18篇。',
    finds: [{ code: 'figure-breakdown', at: '42篇，其中图解25篇、视频解读9篇、文字解读18篇' }],
  },
  {
    section: 'overview',
    says: 'all by two channels, respectively, but more than there were',
    text: '全年共收到政府信息公开申请35件，均为网上申请和信函申请，分别为26件、19件。',
    finds: [{ code: 'figure-breakdown', at: '35件，均为网上申请和信函申请，分别为26件、19件' }],
  },
  {
    section: 'overview',
    says: 'a part larger than the whole, by a digit too many',
    text: '全年组织新闻发布会12场，其中主要负责人出席112场。',
    finds: [{ code: 'figure-breakdown', at: '12场，其中主要负责人出席112场' }],
  },
  {
    section: 'overview',
    says: 'money in 亿, a digit too many',
    text: '公开重大水利项目信息26条，涉及总投资2.3亿元，其中中央资金1.5亿元、地方配套1.8亿元。',
    finds: [{ code: 'figure-breakdown', at: '2.3亿元，其中中央资金1.5亿元、地方配套1.8亿元' }],
  },
];
