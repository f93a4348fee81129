import { requests, review } from '../tables.ts';
import type { OrganPassages } from './score.ts';

/**
 * Passages written blind about fourteen organs of other kinds and levels, by another hand.
 *
 * At first sight 7 of the 140 right ones were found wrong, and 109 of the 140 wrong ones were found. Now none of the right ones is, and
 * 132 of the wrong ones are.
 */
export const FOURTEEN_ORGANS: readonly OrganPassages[] = [
  {
    organ: '宁湖市人民政府',
    year: 2024,
    cells: {
      ...requests({
        received: [1486, 203, 2, 9, 58, 14],
        carriedIn: [41, 5, 0, 0, 2, 1],
        granted: [520, 96, 2, 4, 21, 6],
        partiallyGranted: [148, 22, 0, 1, 9, 1],
        'denied.stateSecret': [3],
        'denied.lawProhibited': [5, 1],
        'denied.thirdParty': [22, 6, 0, 0, 1],
        'denied.internalAffairs': [18, 2, 0, 0, 1],
        'denied.deliberative': [15, 3, 0, 0, 2],
        'denied.enforcementFile': [44, 7, 0, 0, 4, 1],
        'denied.adminInquiry': [36, 5, 0, 1, 2],
        'unavailable.notHeld': [401, 38, 0, 2, 11, 4],
        'unavailable.needsCreation': [33, 4, 0, 0, 1],
        'unavailable.unclear': [21, 1],
        'notProcessed.petition': [86, 3, 0, 0, 1],
        'notProcessed.repeated': [52, 2, 0, 1, 0, 1],
        'notProcessed.publication': [3, 1],
        'notProcessed.reconfirmation': [6],
        'otherHandling.correctionOverdue': [48, 6, 0, 0, 2],
        'otherHandling.feeOverdue': [1],
        'otherHandling.other': [22, 3, 0, 0, 2],
      }),
      ...review([62, 11, 23, 7], [14, 2, 3, 5], [9, 1, 2, 3]),
      'proactive.rules.issued': 2,
      'proactive.rules.repealed': 1,
      'proactive.rules.inForce': 38,
      'proactive.normativeDocuments.issued': 61,
      'proactive.normativeDocuments.repealed': 34,
      'proactive.normativeDocuments.inForce': 512,
      'proactive.licensing.decisions': 1284530,
      'proactive.penalties.decisions': 96214,
      'proactive.coercion.decisions': 11873,
      'proactive.fees.amount': 48216.37,
    },
    passages: `
2024年，全市各级行政机关共收到政府信息公开申请1772件，较上年（1543件）增长14.84%；加上上年结转49件，应办理1821件，年内办结1765件，结转下年度56件。
从申请人类型看，自然人申请1486件，占83.86%；法人或其他组织申请【268→286】件，占16.14%。
申请人更习惯在网上提交：经政府网站、政务服务网递交的达1108件，逾六成；邮寄472件，到各级政务公开专区当面递交176件，余下16件经传真或电子邮件收悉。
申请渠道方面，网络1108件，信函472件，当面【196→176】件，传真、电子邮件合计16件，四项合计1772件。
全年办结的1765件构成如下：公开类830件（予以公开649件、部分公开181件），占47.03%；不予公开179件；无法提供516件（不掌握456件、需另行制作38件、补正后仍不明确22件）；不予处理156件；其他处理84件。
不予公开的179件中，属于国家秘密3件、其他法律行政法规禁止公开6件、涉及第三方合法权益29件、内部事务信息21件、过程性信息20件、行政执法案卷【65→56】件、行政查询事项44件。
全市共发生涉政府信息公开的行政复议案件103件（维持62件、纠正11件、其他结果23件、尚未审结7件），行政诉讼案件39件（维持23件、纠正3件、其他结果5件、尚未审结8件）。
因政府信息公开引发的行政诉讼39件，其中未经复议直接起诉24件、复议后起诉15件；已审结31件，其中结果纠正【5→3】件。
立法与文件管理方面，制定市政府规章2件、废止1件（现行有效38件）；市、县、乡三级共制发行政规范性文件61件，其中市级14件、县乡两级47件，34件予以废止，512件继续有效。
全市共作出行政许可处理决定【1,248,530→1,284,530】件，行政处罚96,214件，行政强制11,873件。
全市行政事业性收费总额约4.82亿元。各级行政机关严格执行信息处理费有关规定，全年仅1件申请因申请人逾期未缴费而不再处理。
信息公开行政复议纠错率由上年的13.2%降至【10.86%→10.68%】（结果纠正11件，复议案件共103件）。
需要说明的是，上述1772件为全市口径，其中市政府办公室本级受理214件；各县（市、区）政府和市直部门受理1558件。
与上一年度相比，我市新收申请数量增加【二百一十九→二百二十九】件（由1543件增至1772件），增量主要来自征地拆迁、规划许可和社会保险领域。
12345热线全年受理群众诉求96.4万件，其中涉及信息公开咨询1203件，按时办结率99.98%。
至年末尚有【46→56】件处于征求第三方意见、延期答复等状态，转入2025年办理；其余1765件均已办结。
无法提供类占比仍然较高，共516件，其中“本机关不掌握”456件，占该类的88.4%，反映出公众对部门职责分工还不够了解。
申请人逾期不补正、逾期未缴费、其他情形分别为56件、1件、27件，三项合计【74→84】件。
市司法局作为复议机构，全年审结以各县（市、区）政府为被申请人的信息公开复议案件41件，其中维持27件，撤销或责令履行6件，其余8件以终止、驳回等方式结案。
本年度103件信息公开行政复议案件【均获维持→】，答复质量得到复议机关充分肯定。
`
      .trim()
      .split('\n'),
  },
  {
    organ: '澜溪县人民政府',
    year: 2023,
    cells: {
      ...requests({
        received: [168, 37, 0, 2, 21, 3],
        carriedIn: [6, 1, 0, 0, 1],
        granted: [71, 19, 0, 1, 8, 2],
        partiallyGranted: [22, 5, 0, 0, 3],
        'denied.thirdParty': [5, 2],
        'denied.internalAffairs': [3],
        'denied.deliberative': [2, 1],
        'denied.enforcementFile': [9, 1, 0, 0, 2],
        'denied.adminInquiry': [4, 1],
        'unavailable.notHeld': [31, 4, 0, 1, 4, 1],
        'unavailable.needsCreation': [3, 0, 0, 0, 1],
        'unavailable.unclear': [2],
        'notProcessed.petition': [7],
        'notProcessed.repeated': [4, 1],
        'otherHandling.correctionOverdue': [5, 2, 0, 0, 1],
        'otherHandling.other': [1],
      }),
      ...review([12, 3, 4, 2], [3, 1, 0, 1], [2, 0, 1, 0]),
      'proactive.rules.issued': 0,
      'proactive.rules.repealed': 0,
      'proactive.rules.inForce': 0,
      'proactive.normativeDocuments.issued': 14,
      'proactive.normativeDocuments.repealed': 6,
      'proactive.normativeDocuments.inForce': 97,
      'proactive.licensing.decisions': 86412,
      'proactive.penalties.decisions': 10357,
      'proactive.coercion.decisions': 842,
      'proactive.fees.amount': 3120.5,
    },
    passages: `
全县共收到政府信息公开申请231件（上年210件），增幅10%，其中自然人168件、商业企业37件、社会公益组织2件、法律服务机构21件、其他3件。
2023年度，全县政府信息公开申请【213→231】件，同比增加21件；其中县政府办公室直接受理36件，转交职能部门答复9件。
连同上年度结转的8件，本年度需办理239件，已办结229件，办结率95.8%，另有10件按程序转入2024年。
办结的229件中：予以公开101件；部分公开30件；不予公开30件；无法提供【57→47】件；不予处理12件；其他处理9件。
按承办单位分，县自然资源和规划局62件、县住建局41件、12个乡镇合计55件，其他部门73件。
按提交方式分，线上提交149件、邮寄58件、现场递交24件，线上占比【65.4%→64.5%】。
分季度看，一季度47件、二季度81件、三季度48件、四季度55件，二季度因集中发布征地公告而明显偏多。
前三季度收到申请176件，四季度收到【65→55】件，全年合计231件。
全年发生行政复议21件、行政诉讼8件，其中复议结果维持12件、纠正3件、其他4件、待结2件。
行政应诉方面，涉诉8宗：未经复议直接起诉的5宗，复议后起诉的【2→3】宗；被判决纠正1宗，已督促整改。
县政府作为复议机关审结信息公开类复议9件，全部维持原答复，较上年减少4件。
2023年制发行政规范性文件14件，废止6件，现行有效【79→97】件，均已在县政府网站集中公开。
县级各执法主体办理许可8.64万件、处罚1.04万件、强制842件，征收行政事业性收费3120.5万元，同比分别增长5.2%、下降3.9%、下降11.6%和增长0.8%。
全县各执法主体全年合计作出处罚10357件、强制【824→842】件，结果信息均在7个工作日内上网公示。
从不予公开的理由看，执法案卷最多（12件），其次为第三方合法权益（7件）和行政查询事项（5件），余为内部事务、过程性信息各3件，没有以国家秘密为由拒绝公开的。
对于信访举报投诉类、重复提出的申请，经审查后分别有7件、【6→5】件作不予处理，并引导申请人通过相应渠道反映诉求。
年初确定主动公开事项不少于300项，年末实际公开416项；县政府网站全年访问量达1,208,447人次。
提出申请的，个人占七成以上（72.7%），单位【73→63】件；诉求集中在征地补偿、工程招标和宅基地历史档案。
其他处理9件，几乎都是申请人逾期不补正（8件），另1件为申请人主动撤回；没有因逾期未缴费而终止的情形。
被纠正的行政复议案件占复议总数的【17.3%→14.3%】，即21件中的3件。
`
      .trim()
      .split('\n'),
  },
  {
    organ: '桐浦区人民政府青石街道办事处',
    year: 2024,
    cells: {
      ...requests({
        received: [5, 1],
        carriedIn: [1],
        granted: [3, 1],
        partiallyGranted: [1],
        'unavailable.notHeld': [1],
        'notProcessed.petition': [1],
      }),
      ...review([1, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]),
      'proactive.rules.issued': 0,
      'proactive.rules.repealed': 0,
      'proactive.rules.inForce': 0,
      'proactive.normativeDocuments.issued': 0,
      'proactive.normativeDocuments.repealed': 0,
      'proactive.normativeDocuments.inForce': 0,
      'proactive.licensing.decisions': 0,
      'proactive.penalties.decisions': 37,
      'proactive.coercion.decisions': 4,
      'proactive.fees.amount': 0,
    },
    passages: `
今年共收到申请6件，上年结转1件，全部办结，无结转。
本街道收到申请6件，其中自然人【4→5】件、商业企业1件。
6件申请中5件来自居民个人，1件来自企业；4件走网上渠道，2件是邮寄来的。
申请量有所回升：2023年4件，2024年6件，同比增【20%→50%】，多与旧区改造相关。
发生信息公开行政复议一起，结果维持；无行政诉讼。
本年度【未发生→】因政府信息公开引起的行政复议，也没有行政诉讼。
办结7件：公开4、部分公开1、不掌握1、信访类不予处理1。
答复结果：予以公开四件，部分公开一件，本机关不掌握【二→一】件，信访类一件，共计七件。
街道综合行政执法队作出处罚37件、强制4件，未收取任何费用。
行政处罚【73→37】件，行政强制4件，行政许可0件。
没有制定行政规范性文件，也没有现行有效的规范性文件。
一年来，街道制发行政规范性文件【１→０】件，转发区级政策文件２３件。
全年公众号推送412条，公示栏张贴86次，办理12345工单1,977件，回访满意率98.6%。
本年收到申请6件、上年结转1件，实际办理【8→7】件。
区政府办对街道政务公开考核得分92.5分，在全区8个街道中列第3位。
截至年末尚有【1→0】件申请结转下年度继续办理。
本年度未发出收费通知，未收取信息处理费。
收到的6件申请【全部来自自然人→】，集中在旧改和停车两件事上。
6件新收申请里，没有科研机构、公益组织和律所提出的。
上年结转【2→1】件，本年新收6件，都在20个工作日内答复。
`
      .trim()
      .split('\n'),
  },
  {
    organ: '汀兰镇人民政府',
    year: 2023,
    cells: {
      ...requests({}),
      ...review([0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]),
      'proactive.rules.issued': 0,
      'proactive.rules.repealed': 0,
      'proactive.rules.inForce': 0,
      'proactive.normativeDocuments.issued': 1,
      'proactive.normativeDocuments.repealed': 0,
      'proactive.normativeDocuments.inForce': 3,
      'proactive.licensing.decisions': 26,
      'proactive.penalties.decisions': 5,
      'proactive.coercion.decisions': 0,
      'proactive.fees.amount': 0,
    },
    passages: `
本年度未收到政府信息公开申请，无上年结转件。
镇党政办指定专人负责依申请公开，２０２３年收到书面申请【２→０】件，均已按时答复。
全年无行政复议、无行政诉讼。
因信息公开被申请行政复议【1→0】件，未发生行政诉讼。
制发规范性文件1件，现行有效3件，未废止。
全年制发行政规范性文件【2→1】件，并报县司法局备案。
办理行政许可26件，行政处罚5件，没有行政强制。
作出行政许可决定【62→26】件、行政处罚决定5件。
今年依申请公开数为0，去年收到的3件当年即办结，因此没有遗留件。
今年申请量为零，去年为3件，同比【增长→下降】100%。
镇便民服务中心办理代办事项1864件，其中社保类903件、医保类702件、其他259件。
全年收到申请0件，上年结转0件，办结0件，结转下年度【1→0】件。
我镇未产生信息处理费，也无行政事业性收费项目。
全年作出行政强制【3→0】件，均为拆除违法建设。
通过县政府网站发布信息174条，比上年多21条，增长13.7%。
网站发布信息174条，较上年的153条增长【17.3%→13.7%】。
全镇11个村（社区）全部设有公开栏；三务公开抽查2次，发现的5个问题已改完。
截至12月底，我镇【有1件申请尚在办理→】，将按期答复。
政府信息公开方面没有发生复议、应诉案件，也没有人因此被追责。
现行有效行政规范性文件【5→3】件，当年无废止。
`
      .trim()
      .split('\n'),
  },
  {
    organ: '江东省自然资源厅',
    year: 2024,
    cells: {
      ...requests({
        received: [214, 46, 1, 3, 27, 5],
        carriedIn: [18, 4, 0, 0, 2],
        granted: [88, 20, 1, 2, 10, 2],
        partiallyGranted: [17, 4, 0, 0, 3],
        'denied.stateSecret': [2],
        'denied.lawProhibited': [1, 0, 0, 0, 1],
        'denied.thirdParty': [3, 1],
        'denied.internalAffairs': [2],
        'denied.deliberative': [6, 2, 0, 0, 1],
        'denied.adminInquiry': [5, 3, 0, 0, 1],
        'unavailable.notHeld': [63, 9, 0, 1, 6, 2],
        'unavailable.needsCreation': [4, 1],
        'unavailable.unclear': [3],
        'notProcessed.petition': [8],
        'notProcessed.repeated': [11, 2, 0, 0, 1],
        'otherHandling.correctionOverdue': [3, 1],
        'otherHandling.other': [2, 0, 0, 0, 1],
      }),
      ...review([29, 4, 8, 5], [6, 0, 2, 1], [7, 1, 1, 2]),
      'proactive.rules.issued': 0,
      'proactive.rules.repealed': 0,
      'proactive.rules.inForce': 0,
      'proactive.normativeDocuments.issued': 9,
      'proactive.normativeDocuments.repealed': 12,
      'proactive.normativeDocuments.inForce': 143,
      'proactive.licensing.decisions': 4217,
      'proactive.penalties.decisions': 18,
      'proactive.coercion.decisions': 0,
      'proactive.fees.amount': 126840.92,
    },
    passages: `
2024年，厅机关共收到政府信息公开申请296件，同比下降12.94%，连同上年结转24件，办理量为320件。
受主动公开力度加大影响，申请量连续第二年回落，2022年358件、2023年340件、2024年296件，本年比上年少【54→44】件。
申请主体中，自然人214件，占72.3%；商业企业46件，占15.5%；法律服务机构27件，占9.1%；科研机构、社会公益组织及其他共9件。
从申请主体看，自然人214件，法人或者其他组织82件——商业企业46件、科研机构1件、社会公益组织3件、法律服务机构【29→27】件、其他5件。
全年作出答复293件，结转27件。其中公开和部分公开147件，约占办结数的一半。
按应办320件计，年内办结293件，办结率【95.1%→91.6%】；27件依法延期，跨年办理。
不予公开28件：国家秘密2件、法律法规禁止2件、第三方权益4件、内部事务2件、过程性信息9件、行政查询9件。
不予公开28件，占办结总数的9.6%，其中过程性信息、行政查询事项各【8→9】件。
申请内容实为查询不动产登记资料、矿业权登记信息的，按行政查询途径引导办理，前者6件、后者3件。
属于重复申请的14件、信访举报投诉类的8件，均不予处理，合计【24→22】件。
以省厅为被申请人的行政复议46件，已审结41件，其中维持29件，纠正4件，其他8件。
全年被申请复议46件，按已审结的41件计算，维持率（29件）为【77.0%→70.7%】。
以省厅为被告的信息公开诉讼20件，直接起诉9件、经复议后起诉11件；截至年底3件未结。
行政应诉20件，其中结果维持13件、结果纠正1件、其他结果3件、尚未审结【2→3】件。
开展文件专项清理，废止规范性文件12件，其中厅发文件9件、联合发文3件；新制发9件，现行有效143件。
持续开展文件清理，年内废止行政规范性文件【21→12】件，制发9件，年末现行有效143件，较年初净减3件。
省级层面作出行政许可决定4217件、行政处罚决定18件，未实施行政强制；收取行政事业性收费12.68亿元，全部实行收支两条线管理。
全年收取行政事业性收费【162840.92→126840.92】万元，全部缴入国库。
全省14个设区市自然资源主管部门当年共收到申请5,368件，约为厅本级的18倍；厅组织业务培训3期、覆盖460余人次。
截至年底，收到的申请【已全部答复办结→】，其中因不掌握、需另行制作等原因无法提供89件。
`
      .trim()
      .split('\n'),
  },
  {
    organ: '国家江河治理局',
    year: 2023,
    cells: {
      ...requests({
        received: [92, 8, 2, 1, 6, 1],
        carriedIn: [5, 1],
        granted: [34, 4, 1, 1, 3],
        partiallyGranted: [9, 1, 0, 0, 1],
        'denied.stateSecret': [1],
        'denied.internalAffairs': [4],
        'denied.deliberative': [3, 1],
        'unavailable.notHeld': [31, 2, 1, 0, 1, 1],
        'unavailable.needsCreation': [2],
        'notProcessed.petition': [4],
        'notProcessed.repeated': [2],
        'notProcessed.reconfirmation': [1],
        'otherHandling.correctionOverdue': [3],
      }),
      ...review([5, 0, 2, 1], [1, 0, 0, 1], [2, 0, 0, 0]),
      'proactive.rules.issued': 3,
      'proactive.rules.repealed': 2,
      'proactive.rules.inForce': 47,
      'proactive.normativeDocuments.issued': 16,
      'proactive.normativeDocuments.repealed': 9,
      'proactive.normativeDocuments.inForce': 188,
      'proactive.licensing.decisions': 2356,
      'proactive.penalties.decisions': 0,
      'proactive.coercion.decisions': 0,
      'proactive.fees.amount': 2415.6,
    },
    passages: `
我局共收到公民、法人和其他组织提出的政府信息公开申请110件，其中公民申请92件，占84%；法人和其他组织申请18件，占16%。
2023年，我局收到申请110件，较2022年的125件下降【15%→12%】。
2022年度未办结而转入本年的6件已悉数答复；当年新收的110件中，105件当年答复，其余5件延至2024年。
截至2023年12月31日，已办结111件，结转2024年【7→5】件。
予以公开43件、部分公开11件，合计54件，占办结件的48.6%。
上述111件的办理结果依次为：予以公开43件，部分公开11件，不予公开9件，无法提供38件，不予处理【17→7】件，其他处理3件。
全年公布部门规章3部（其中修订2部），废止2部，截至年底现行有效规章47部；另制发行政规范性文件16件、废止9件，现行有效188件，目录每季度更新一次。
年内制定出台部门规章【2→3】部、行政规范性文件16件，同步发布解读材料40余篇。
未实施行政处罚和行政强制。办理行政许可2356件，网上办理率达100%。
全年作出行政许可决定2356件，其中局机关856件、七个流域机构合计【1600→1500】件。
行政复议8件，5件维持，2件以终止、驳回等方式结案，1件在审，没有被纠正的。
被申请行政复议8件，其中结果维持5件、结果纠正【1→0】件、尚未审结1件。
另有2件行政复议系我局以复议机关身份办理，被申请人为流域机构，未列入第四部分表格。
行政诉讼4件，含直接起诉2件和复议后起诉2件，其中【3→1】件仍在审理中。
直属流域机构收到的申请另行统计，全年共327件，由七个机构分别答复。
自2008年以来累计收到申请1,846件，按16年计，年均约【150→115】件。
自2008年原《条例》施行以来，累计收到申请1846件，其中2023年110件。
商业企业8件、科研机构2件、社会公益组织1件、法律服务机构6件、其他1件，法人和其他组织合计【20→18】件。
不予处理的7件中，信访类4件，重复申请2件，要求确认或重新出具已获取信息1件。
2023年【没有收到科研机构提出的申请→】，申请人以自然人为主（92件）。
`
      .trim()
      .split('\n'),
  },
  {
    organ: '澄阳市公安局',
    year: 2024,
    cells: {
      ...requests({
        received: [73, 4, 0, 0, 9],
        carriedIn: [3],
        granted: [21, 2, 0, 0, 3],
        partiallyGranted: [6, 0, 0, 0, 1],
        'denied.lawProhibited': [4],
        'denied.thirdParty': [3, 0, 0, 0, 1],
        'denied.internalAffairs': [2],
        'denied.enforcementFile': [12, 1, 0, 0, 2],
        'denied.adminInquiry': [5],
        'unavailable.notHeld': [8, 0, 0, 0, 1],
        'unavailable.needsCreation': [1],
        'notProcessed.petition': [5],
        'notProcessed.repeated': [2],
        'otherHandling.correctionOverdue': [2, 1],
      }),
      ...review([9, 1, 2, 0], [2, 0, 0, 1], [3, 0, 0, 1]),
      'proactive.rules.issued': 0,
      'proactive.rules.repealed': 0,
      'proactive.rules.inForce': 0,
      'proactive.normativeDocuments.issued': 2,
      'proactive.normativeDocuments.repealed': 1,
      'proactive.normativeDocuments.inForce': 19,
      'proactive.licensing.decisions': 312508,
      'proactive.penalties.decisions': 58642,
      'proactive.coercion.decisions': 7319,
      'proactive.fees.amount': 1863.24,
    },
    passages: `
全局收到政府信息公开申请86件，比2023年的64件增加22件，增长三成多；连同年初在办的3件，4名专职人员人均承办约22件。
全年收到申请86件，同比上升【43.4%→34.4%】（2023年为64件）。
受理渠道：互联网51件、EMS等邮寄27件、窗口8件。
申请以线上为主，互联网51件、邮寄27件、窗口8件，合计【84→86】件；当面咨询另有130余人次。
依法不予公开30件，半数属行政执法案卷（15件），其余为行政查询5件、法律法规禁止公开4件、第三方权益4件、内部事务2件。
不予公开30件，占办结83件的【31.6%→36.1%】。
岁末仍有6件在途（均在法定时限内），年内办结83件；年初在途为3件，当年新收86件。
本报告所列数据的统计期限自2024年1月1日起，至【2023→2024】年12月31日止。全年新收申请86件。
信息公开行政复议案件12件当年全部审结，9件维持、1件责令重新答复、2件因申请人撤回而终止；复议后又起诉的4件中，3件法院已判决维持。
行政复议12件：维持【10→9】件，纠正1件，其他结果2件，无未结案件。
应诉7件，胜诉5件，未结2件，无败诉。
被提起行政诉讼7件，【均已审结→】，未出现判决撤销或责令重新答复的情况。
作出治安、交管等行政处罚58642件，其中简易程序41,205件、普通程序17,437件。
全年办理出入境证件、车驾管等行政许可【32.15→31.25】万件，作出行政处罚逾5.8万件。
证照工本费等行政事业性收费1863.24万元，上年为1942.90万元，同比下降4.1%。
行政事业性收费【1683.24→1863.24】万元，均为证照工本费。
110报警服务台全年接警62.7万起，其中有效警情31.2万起，群众满意率97.3%。
年内两件行政规范性文件出台、一件废止，期末现行有效【20→19】件。
各县（市）公安局和分局收到的申请另有143件，由其自行编制年报，未计入本报告。
法律服务机构提出的申请由上年的6件升至9件，增幅【66.7%→50%】。
`
      .trim()
      .split('\n'),
  },
  {
    organ: '澄阳市教育局',
    year: 2022,
    cells: {
      ...requests({
        received: [33, 3, 0, 1, 2, 1],
        carriedIn: [2],
        granted: [19, 2, 0, 1, 1],
        partiallyGranted: [4],
        'denied.thirdParty': [1],
        'denied.internalAffairs': [2],
        'unavailable.notHeld': [5, 1, 0, 0, 0, 1],
        'unavailable.needsCreation': [1],
        'notProcessed.petition': [1],
        'otherHandling.correctionOverdue': [1],
      }),
      ...review([1, 1, 0, 0], [0, 0, 0, 0], [1, 0, 0, 0]),
      'proactive.rules.issued': 0,
      'proactive.rules.repealed': 0,
      'proactive.rules.inForce': 0,
      'proactive.normativeDocuments.issued': 5,
      'proactive.normativeDocuments.repealed': 2,
      'proactive.normativeDocuments.inForce': 31,
      'proactive.licensing.decisions': 148,
      'proactive.penalties.decisions': 6,
      'proactive.coercion.decisions': 0,
      'proactive.fees.amount': 9214.8,
    },
    passages: `
今年受理申请40件，比上年多8件，涨幅25%。上年转来2件，转下年2件。
【2021→2022】年，我局收到信息公开申请40件，比上年增加8件，其中自然人33件，占82.5%。
群众关注的热点是义务教育招生（19件）、民办学校收费（8件）、教师招聘（6件）和其他（7件）。
按内容分，招生入学19件、民办教育收费8件、教师招聘6件、其他【9→7】件，合计40件。
公开23件，部分公开4件，不公开3件，其余10件分别为无法提供8件、不予处理1件、其他处理1件。
答复40件，其中予以公开【32→23】件、部分公开4件、不予公开3件、无法提供8件、不予处理1件、其他处理1件。
复议两起，一起维持、一起被纠正，已举一反三整改到位。
全年信息公开行政复议2件，【全部维持→】。
经复议后起诉1件，法院判决维持我局答复；无直接起诉案件。
全年应诉【２→１】件，系复议后提起，法院驳回了原告诉讼请求，维持我局答复。
市属学校、幼儿园参照执行公开要求，全年公布招生计划86份、收费公示124份。
印发行政规范性文件5件、废止【3→2】件。
规范性文件实行目录化管理，上年末28件，本年新增5件、废止2件，年末31件。
现行有效规范性文件由28件增至31件，净增【5→3】件。
行政许可148件（民办学校设立、变更等），行政处罚6件，行政强制为零。
办理民办学校设立、变更等行政许可148件，作出行政处罚【9→6】件。
行政事业性收费9214.8万元，主要为普通高中学费、住宿费和考试考务费。
行政事业性收费合计9214.8万元，其中学费6130.5万元、住宿费2014.3万元、考务费【1170→1070】万元。
暑期招生季（6—8月）收到申请17件，占全年42.5%。
2022年【没有申请结转至下年度办理→】，答复工作平稳有序。
`
      .trim()
      .split('\n'),
  },
  {
    organ: '宁湖高新技术产业开发区管理委员会',
    year: 2024,
    cells: {
      ...requests({
        received: [39, 12, 0, 0, 6, 1],
        carriedIn: [4, 1],
        granted: [18, 6, 0, 0, 2],
        partiallyGranted: [5, 2, 0, 0, 1],
        'denied.thirdParty': [1, 1],
        'denied.enforcementFile': [2],
        'denied.adminInquiry': [1],
        'unavailable.notHeld': [9, 3, 0, 0, 2, 1],
        'unavailable.unclear': [1],
        'notProcessed.repeated': [2],
        'otherHandling.correctionOverdue': [1],
      }),
      ...review([4, 1, 0, 1], [1, 0, 0, 0], [0, 0, 0, 1]),
      'proactive.rules.issued': 0,
      'proactive.rules.repealed': 0,
      'proactive.rules.inForce': 0,
      'proactive.normativeDocuments.issued': 7,
      'proactive.normativeDocuments.repealed': 3,
      'proactive.normativeDocuments.inForce': 24,
      'proactive.licensing.decisions': 6034,
      'proactive.penalties.decisions': 215,
      'proactive.coercion.decisions': 12,
      'proactive.fees.amount': 88.06,
    },
    passages: `
本年度新收58件、上年结转5件；办结58件，结转5件，进出平衡。
随着征迁扫尾，来件数由上年的72件回落到58件，减少14件、下降【24.1%→19.4%】。
自然人、企业、律师事务所、其他组织分别提出申请39件、12件、6件、1件。
申请以自然人为主（39件，占67.2%），法人及其他组织【21→19】件，占32.8%。
答复类别：①予以公开26件；②部分公开8件；③不予公开5件；④无法提供16件；⑤不予处理2件；⑥其他处理1件。
办理结果：（1）予以公开26件；（2）部分公开8件；（3）不予公开【6→5】件；（4）无法提供16件；（5）不予处理2件；（6）其他处理1件。
公开、部分公开率合计58.6%，较上年提高3.2个百分点，距“不低于60%”的内控目标尚有差距。
予以公开及部分公开共34件，占办结58件的【56.8%→58.6%】。
信息公开类行政复议6宗，4宗维持，1宗被撤销并重新答复，1宗跨年审理。管委会不具有复议机关职能，无作为复议机关的案件。
年内予以公开、部分公开、不予公开、无法提供的件数分别为26、8、【16→5】、16，其余3件不予处理或作其他处理。
涉诉2件：未经复议直接起诉1件，一审维持；复议后起诉1件，尚未开庭。
全年信息公开行政诉讼两件，【均已审结→】且未败诉。
制定产业政策类等规范性文件7件，清理废止3件，年末现行有效24件。
全年制发行政规范性文件7件、废止3件，年末现行有效【27→24】件，上年末为20件。
行政许可6034件，同比增长2.3%；“拿地即开工”项目31个，平均提速47天。
全年产生许可6034件、处罚215件、强制12件，三类执法决定合计【6,216→6,261】件，应公示信息公示率100%。
收取行政事业性收费88.06万元。举办政企“面对面”36场，服务企业超800家次。
行政事业性收费【80.86→88.06】万元，同比略降。
按片区看，东区收到申请21件，西区19件，南区及管委会本级18件（其中管委会本级仅2件）。
5件不予公开申请中，涉第三方权益2件、执法案卷【1→2】件、行政查询1件。
`
      .trim()
      .split('\n'),
  },
  {
    organ: '淮浦经济开发区管理委员会',
    year: 2023,
    cells: {
      ...requests({
        received: [8, 4, 0, 0, 1],
        granted: [4, 2, 0, 0, 1],
        partiallyGranted: [1],
        'denied.thirdParty': [0, 1],
        'unavailable.notHeld': [2, 1],
        'notProcessed.petition': [1],
      }),
      ...review([0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]),
      'proactive.rules.issued': 0,
      'proactive.rules.repealed': 0,
      'proactive.rules.inForce': 0,
      'proactive.normativeDocuments.issued': 0,
      'proactive.normativeDocuments.repealed': 0,
      'proactive.normativeDocuments.inForce': 6,
      'proactive.licensing.decisions': 1129,
      'proactive.penalties.decisions': 0,
      'proactive.coercion.decisions': 0,
      'proactive.fees.amount': 0,
    },
    passages: `
本年度共收到申请13件（EMS邮寄5件、网上8件），当年全部办结，无结转。
全年收到申请13件，同比减少7件，降幅【53.8%→35%】（2022年20件）。
13件申请中，自然人8件，企业4件，律所1件。
来件不多，８位自然人、【５→４】家企业、１家律师事务所各提１件，共１３件。
公开7件，部分公开1件，涉第三方商业秘密不公开1件，不掌握3件，信访事项1件。
予以公开7件、部分公开【2→1】件、不予公开1件、无法提供3件、不予处理1件，合计13件。
管委会全年未发生因政府信息公开引起的行政复议和行政诉讼，亦无相关举报投诉。
全年发生信息公开行政复议【1→0】起，经沟通申请人已撤回。
全年没有新制发、废止规范性文件，现行有效6件。
废止过时行政规范性文件【2→0】件，现行有效6件。
行政许可1129件；园区无处罚权限，处罚、强制均为0。
相对集中许可权改革后，全年作出行政许可决定【1192→1129】件。
园区不收取任何行政事业性收费，申请人也未被收取信息处理费。
上年结转【2→0】件，本年新收13件，均已办结。
园区网站改版后月均访问量约2.3万次，全年累计27.6万次。
信息公开专栏共更新信息238条，其中政策类96条、项目类87条、其余为人事类【65→55】条。
13件申请中有9件在10个工作日内答复，占近七成，其余4件在20个工作日内答复。
13件申请均在法定期限内答复，平均用时9天；予以公开7件，占【58.3%→53.8%】。
淮浦县政府受理的以管委会为第三人的复议案件2件，均与信息公开无关。
本年度【未收到企业提出的申请→】，13件中多数为周边村民咨询征地补偿。
`
      .trim()
      .split('\n'),
  },
  {
    organ: '宁湖市自然资源和规划局',
    year: 2024,
    cells: {
      ...requests({
        received: [387, 61, 0, 2, 34, 6],
        carriedIn: [22, 3, 0, 0, 1],
        granted: [140, 28, 0, 1, 14, 2],
        partiallyGranted: [41, 7, 0, 1, 5, 1],
        'denied.thirdParty': [6, 2],
        'denied.deliberative': [9, 1, 0, 0, 1],
        'denied.enforcementFile': [3],
        'denied.adminInquiry': [24, 5, 0, 0, 2],
        'unavailable.notHeld': [97, 9, 0, 0, 6, 2],
        'unavailable.needsCreation': [11, 2],
        'unavailable.unclear': [6],
        'notProcessed.petition': [13, 1],
        'notProcessed.repeated': [19, 1, 0, 0, 1],
        'notProcessed.excessive': [4],
        'otherHandling.correctionOverdue': [15, 3, 0, 0, 2],
        'otherHandling.other': [3, 1],
      }),
      ...review([37, 5, 9, 4], [8, 1, 2, 3], [6, 0, 1, 2]),
      'proactive.rules.issued': 0,
      'proactive.rules.repealed': 0,
      'proactive.rules.inForce': 0,
      'proactive.normativeDocuments.issued': 4,
      'proactive.normativeDocuments.repealed': 7,
      'proactive.normativeDocuments.inForce': 36,
      'proactive.licensing.decisions': 15840,
      'proactive.penalties.decisions': 76,
      'proactive.coercion.decisions': 3,
      'proactive.fees.amount': 20417.5,
    },
    passages: `
收件渠道上，网上262件（53.5%），信函171件（34.9%），现场57件（11.6%）。
依申请公开来件490件。其中，网上262件，信函【177→171】件，现场57件，未收到传真、电子邮件申请。
受理主体上，市局机关188件，东城、西城等六个分局302件，后者约为前者的1.6倍。
全年收到申请490件，同比下降【14.3%→12.5%】，上年为560件。
516件待办申请中，489件当年办结，27件结转，办结率94.8%。
上年结转26件，本年新收490件，办结489件，结转下年【37→27】件。
489件办结件按结果归类：给予公开（含部分公开）240件，近五成；拒绝公开53件，约一成；无法提供133件，接近三成；不予处理、其他处理分别为39件和24件。
予以公开185件，部分公开55件，两者之和占办结总量489件的【46.5%→49.1%】。
申请查询不动产登记资料等行政查询事项31件，均告知按照专门规定办理，不再按信息公开答复。
不予公开53件，其中行政查询31件、过程性信息11件、第三方权益8件、执法案卷【5→3】件。
对申请人就同一事项先后提出的21件，认定为重复申请；对数量、频次明显超过合理范围且理由不合理的4件，按大量反复申请不予处理。
本年度【未实施行政强制→】，作出行政处罚76件，处罚决定书全部上网公示。
发出补正通知书73份，申请人补正后转入正常办理的53件，逾期不补正、不再处理的20件，后者占其他处理（24件）的83.3%。
无法提供133件，占27.2%，其中不掌握【104→114】件，需另行制作13件，补正后仍不明确6件。
被申请复议的55件中，51件已有结论，5件被纠正，纠错率9.8%，比上年的13.6%下降3.8个百分点。
从结构看，不予公开的件数【多于→少于】无法提供的件数（两者分别为53件、133件），说明“找不对机关”的情况仍较普遍。
信息公开诉讼23件，我局胜诉14件，另有5件尚未审结。
信息公开行政复议55件，行政诉讼23件，诉讼比复议少【22→32】件。
规范性文件制发4件、废止7件，现行有效36件，比上年末净减3件。
颁发建设用地规划许可证等，全年行政许可共计【1.54→1.58】万件，行政处罚76件。
`
      .trim()
      .split('\n'),
  },
  {
    organ: '泗安县市场监督管理局',
    year: 2024,
    cells: {
      ...requests({
        received: [22, 5, 0, 1, 3],
        carriedIn: [1],
        granted: [10, 2, 0, 1, 1],
        partiallyGranted: [2, 1],
        'denied.enforcementFile': [3, 0, 0, 0, 1],
        'denied.adminInquiry': [1, 1],
        'unavailable.notHeld': [2, 1],
        'notProcessed.petition': [3],
        'otherHandling.correctionOverdue': [1, 0, 0, 0, 1],
      }),
      ...review([3, 2, 1, 0], [0, 0, 1, 0], [0, 0, 0, 0]),
      'proactive.rules.issued': 0,
      'proactive.rules.repealed': 0,
      'proactive.rules.inForce': 0,
      'proactive.normativeDocuments.issued': 1,
      'proactive.normativeDocuments.repealed': 0,
      'proactive.normativeDocuments.inForce': 4,
      'proactive.licensing.decisions': 9473,
      'proactive.penalties.decisions': 1206,
      'proactive.coercion.decisions': 58,
      'proactive.fees.amount': 34.2,
    },
    passages: `
今年收到申请31件，去年25件，增24%。职业索赔人提出的约占三分之一。
收到公开申请31件，较上年增加6件，增长【19.4%→24%】。
申请人里自然人占了七成，22件；公司、律所等单位9件。
申请人为自然人22件、企业5件、公益组织1件、律所【4→3】件。
结果：公开14，部分公开3，不公开6（案卷4、查询2），不掌握3，信访3，逾期不补正2。
办结31件：予以公开14件、部分公开3件、不予公开【5→6】件、无法提供3件、不予处理3件、其他处理2件。
期初结转申请1件，期末在办1件。
上年结转1件，新收31件，办结31件，【无结转→】。
因信息公开被申请复议6件，3件维持，2件纠正，1件撤回终止；诉讼1件，法院裁定驳回起诉。
信息公开领域复议案件共计6件，被纠正【1→2】件，另有3件得到维持，1件作其他处理，纠错比例达三分之一。
因投诉举报处理引发的复议47件，与信息公开无关，不在统计之内。
行政诉讼1件，为未经复议直接起诉，属【“结果维持”→“其他结果”】。
办理行政许可9473件，比上年多412件，增长4.5%。
执法力度不减：立案1,342起，作出行政处罚决定【1,260→1,206】件，实施行政强制58件，移送公安机关9件。
查处食品案件318件、药械化案件96件、价格案件41件，其他751件，行政处罚合计1206件。
行政处罚1206件，其中适用简易程序264件，适用普通程序【962→942】件。
收取特种设备检验检测等行政事业性收费34.2万元。
全年行政事业性收费共计【34.2元→34.2万元】，执行国家统一标准。
制发规范性文件1件，无废止；有效的共4件。
本年【没有制发行政规范性文件→】，现行有效4件。
`
      .trim()
      .split('\n'),
  },
  {
    organ: '江湾区人民政府',
    year: 2023,
    cells: {
      ...requests({
        received: [540, 88, 1, 4, 46, 8],
        carriedIn: [15, 2, 0, 0, 1],
        granted: [231, 45, 1, 2, 19, 3],
        partiallyGranted: [66, 9, 0, 1, 7, 1],
        'denied.thirdParty': [10, 3],
        'denied.internalAffairs': [9],
        'denied.deliberative': [6, 1],
        'denied.enforcementFile': [18, 2, 0, 0, 3],
        'denied.adminInquiry': [12, 2, 0, 0, 1],
        'unavailable.notHeld': [108, 13, 0, 1, 8, 3],
        'unavailable.needsCreation': [9, 1, 0, 0, 1],
        'unavailable.unclear': [7],
        'notProcessed.petition': [28, 1],
        'notProcessed.repeated': [14, 2, 0, 0, 1],
        'notProcessed.publication': [1],
        'otherHandling.correctionOverdue': [13, 4, 0, 0, 2],
        'otherHandling.other': [4, 1, 0, 0, 1],
      }),
      ...review([41, 6, 13, 5], [9, 1, 2, 2], [5, 0, 1, 1]),
      'proactive.rules.issued': 0,
      'proactive.rules.repealed': 0,
      'proactive.rules.inForce': 0,
      'proactive.normativeDocuments.issued': 11,
      'proactive.normativeDocuments.repealed': 19,
      'proactive.normativeDocuments.inForce': 83,
      'proactive.licensing.decisions': 203316,
      'proactive.penalties.decisions': 24590,
      'proactive.coercion.decisions': 1674,
      'proactive.fees.amount': 6608.13,
    },
    passages: `
2023年全区新收申请687件，同比增长14.7%，近三年年均增幅在一成左右。
全区新收政府信息公开申请687件，比2022年（599件）增长【12.8%→14.7%】。
区级部门收到431件，街道收到256件；街道中滨江街道最多，计78件，最少的为3件，13个街道平均不到20件。
区级部门收到申请431件，13个街道收到【265→256】件，总量687件。
从渠道看：网络４０２件；信函２１９件；当面６６件。
线上申请已成主流：网络402件，占【55.8%→58.5%】；信函219件，占31.9%；当面66件，占9.6%。
年度应办件705件（新收687件＋结转18件），已办结675件，办结率95.7%；剩余30件均在法定期限内，结转2024年。
【2022→2023】年，全区新收申请687件，上年结转18件，年内办结675件，结转下年30件。
予以公开301件，占44.6%；部分公开84件，占12.4%；不予公开67件，占9.9%；无法提供151件，占22.4%；不予处理47件，占7.0%；其他处理25件，占3.7%。
全年办结675件，按期办结率100%；其中予以公开301件，不予公开67件，部分公开84件，无法提供151件，不予处理【74→47】件，其他处理25件。
六十七件不予公开申请中，执法案卷二十三件，行政查询十五件，第三方十三件，内部事务九件，过程性信息七件。
无法提供的一百五十一件中，不掌握一百三十三件、另行制作【十七→十一】件、补正后仍不明确七件。
区政府作为复议机关办结信息公开复议案件38件，其中以街道为被申请人的25件、以部门为被申请人的13件。
以区政府及其部门、街道为被申请人的信息公开复议案件65起，年内审结【58→60】起，5起尚在审理，审结率92.3%。
信息公开涉诉21件，判决或裁定维持14件，纠正1件。
作为被告的信息公开案件共21件，结果分布：维持14、纠正1、其他【2→3】、未结3。
规范性文件制发11件、废止19件，现行有效83件，较上年末的91件减少8件。
现行有效规范性文件由年初的91件减至83件，年内制发11件，废止【9→19】件。
全区作出行政处罚2.46万件、行政许可20.33万件、行政强制1674件。
行政事业性收费【6,680.13→6,608.13】万元，较上年减少312.4万元。
`
      .trim()
      .split('\n'),
  },
  {
    organ: '泗安县人力资源和社会保障局',
    year: 2022,
    cells: {
      ...requests({
        received: [12, 2, 0, 0, 1],
        granted: [6, 1],
        partiallyGranted: [2],
        'denied.internalAffairs': [1],
        'denied.adminInquiry': [1],
        'unavailable.notHeld': [1, 1],
        'notProcessed.repeated': [1],
      }),
      ...review([2, 0, 1, 0], [1, 0, 0, 0], [0, 0, 0, 0]),
      'proactive.rules.issued': 0,
      'proactive.rules.repealed': 0,
      'proactive.rules.inForce': 0,
      'proactive.normativeDocuments.issued': 2,
      'proactive.normativeDocuments.repealed': 1,
      'proactive.normativeDocuments.inForce': 11,
      'proactive.licensing.decisions': 864,
      'proactive.penalties.decisions': 9,
      'proactive.coercion.decisions': 0,
      'proactive.fees.amount': 0,
    },
    passages: `
共收到申请15件，与上年持平。
收到申请15件，上年同期15件，同比【增长5%→持平】。
15件申请已答复14件，余下1件在2023年1月上旬到期前办理。
年初没有存量件，年内新收十五件，答复十四件，转入下年【二→一】件。
申请主体：自然人12，企业2，律所1；科研机构、公益组织无。
申请人：自然人【11→12】件，商业企业2件，法律服务机构1件，合计15件。
养老保险类6件、工伤认定类5件、劳动监察类3件、其他1件。
从内容看，养老保险6件，工伤认定5件，劳动监察【4→3】件，人事考试1件，共15件。
公开7件，部分公开2件，不予公开2件，不掌握2件，重复申请1件。
予以公开七件，部分公开【三→二】件，不予公开二件，无法提供二件，不予处理一件，办结十四件。
信息公开行政复议3件中，2件维持，1件申请人撤回；行政诉讼1件，维持。
被申请复议3件，【均获维持→】，诉讼1件亦判决维持。
工伤认定类行政复议22件、诉讼17件，属业务案件，不计入信息公开统计。
全年未发生复议后起诉案件，直接起诉【2→1】件，结果维持。
制发规范性文件2件，废止1件，目前有效11件。
年初有效规范性文件10件，当年新制2件、废止1件，年末为【12→11】件。
作出行政许可决定864件，以劳务派遣、人力资源服务、特殊工时审批为主；行政处罚9件，均为拖欠工资案件。
全年办理行政许可864件，【未作出行政处罚→】，也没有行政强制。
12333电话咨询服务3.1万人次，公众号粉丝4.8万人，推送图文215篇。
全年行政事业性收费【12.6→0】万元，未收取信息处理费。
`
      .trim()
      .split('\n'),
  },
];
