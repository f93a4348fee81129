import { DEPARTMENT } from './blind/cells.ts';
import type { Code, Sentence } from './sentence.ts';

const right = (says: string, text: string): Sentence => ({ section: 'overview', says, text, finds: [] });
const wrong = (says: string, text: string, at: string): Sentence => ({
  section: 'overview',
  says,
  text,
  finds: [{ code: 'figure-mismatch', at }],
});

/** Beside a department's tables. */
const fits = (says: string, text: string): Sentence => ({
  section: 'overview',
  says,
  text,
  cells: DEPARTMENT,
  finds: [],
});
const fails = (says: string, text: string, at: string, code: Code = 'figure-mismatch'): Sentence => ({
  section: 'overview',
  says,
  text,
  cells: DEPARTMENT,
  finds: [{ code, at }],
});

/** Sentences that were read wrong once, after both halves were read right, with a wrong one beside those that can be. */
export const SINCE: Readonly<Record<string, readonly Sentence[]>> = {
  'parts of parts': [
    right(
      'results of each applicant',
      '全年收到政府信息公开申请35件，其中自然人21件，予以公开6件；商业企业9件，予以公开3件。',
    ),
    right('who was refused', '不予公开5件，涉及自然人3件、商业企业2件。'),
    right(
      'who asked in one bracket, who waits in the next',
      '全年收到政府信息公开申请35件，办结35件（自然人21件、法人或其他组织14件），结转3件（自然人2件、商业企业1件）。',
    ),
    right(
      'answered in time, and put off',
      '全年政府信息公开申请办理情况：收到35件，答复35件，其中按时答复34件，延期答复1件。',
    ),
    right('those of some kinds', '全年累计办结信息公开申请35件，其中涉企申请9件，占25.7%，涉农申请12件，占34.3%。'),
    wrong(
      'an applicant of those who wait',
      '上年结转政府信息公开申请3件（自然人1件、商业企业1件），均已办结。',
      '自然人1件',
    ),
    wrong('who asked, in a bracket', '全年收到政府信息公开申请35件（自然人12件、商业企业9件）。', '自然人12件'),
  ],
  'of other things': [
    right(
      'licences beside requests',
      '全年共受理各类申请1286件，其中政府信息公开申请35件，行政许可申请436件，信访事项815件。',
    ),
    right('four years, respectively', '2021年至2024年，依申请公开量分别为12件、17件、28件、35件。'),
    right('powers', '对照职权，我局承担行政许可12项、行政处罚78项、行政强制9项。'),
    right('passed on by another', '2024年，县政府办公室交办我局答复政府信息公开申请4件，均按时办结。'),
    right('still being dealt with', '全年办理依申请公开38件，按时办结35件，正在办理3件。'),
    right('talked of in meetings', '全年共召开局务会12次，听取政务公开汇报4次，研究依申请公开事项2件。'),
    wrong('still being dealt with, one too many', '全年办理依申请公开38件，按时办结35件，正在办理4件。', '4件'),
    wrong('decisions counted in 项', '全年作出行政许可决定421项。', '421项'),
  ],
  'some that are singled out': [
    fits('results of one applicant', '在商业企业提出的申请中，予以公开9件，部分公开3件。'),
    fails('results of one applicant, one wrong', '在商业企业提出的申请中，予以公开6件，部分公开3件。', '6件'),
    fits('applicants of those carried in', '上年度结转的申请中，自然人9件，商业企业2件。'),
    fails('applicants of those carried in, one wrong', '上年度结转的申请中，自然人8件，商业企业2件。', '8件'),
    fits('results of those on one matter', '要求公开采砂许可的19件申请中，予以公开7件，不予公开6件，另有6件不掌握。'),
    fits('none of them from some', '上年结转的申请中，没有科研机构的申请。'),
    fits('none of theirs is left', '科研机构、社会公益组织的申请年末没有结转。'),
    fits('never before, and now', '以往未收到科研机构提出的申请，今年收到1件。'),
    fits('within all of them', '接收县政府办转来的公开申请14件，已包括在160件新收申请中。'),
    fits('those of one way', '平台系统收件97件，窗口收件15件。'),
  ],
  'sums and shares of a list': [
    fits('the rest of a list', '供水科承办70件、河湖科承办50件，其余科室承办40件，共承办新收申请160件。'),
    fails(
      'the rest of a list, one too many',
      '供水科承办75件、河湖科承办50件，其余科室承办40件，共承办新收申请160件。',
      '75件',
      'figure-breakdown',
    ),
    fits('two of those before', '新收申请160件中，重复申请3件，信访类申请6件，两者共计9件，均未予处理。'),
    fits('what came in, and what was done', '新收160件，其中当年办结152件；结转12件，全部办结；共计办结164件。'),
    fits('words between', '未经复议直接起诉5件，复议后起诉3件，仍在审理的都是直接起诉的案件，共1件。'),
    fails('ways among some', '予以公开的72件中，邮寄40件，当面领取32件，合计74件。', '74件', 'figure-breakdown'),
    fits('shares of a whole that is not written', '科研机构1件，占0.6%；社会公益组织2件，占1.25%。'),
    fits('a share of two together', '复议10件、诉讼8件，占办结申请的11%。'),
    fails(
      'one of the shares of a list',
      '网上申请97件，占60.6%；信函申请48件，占40%；当面申请15件，占9.4%。',
      '40%',
      'figure-percentage',
    ),
  ],
  'named like rows of the tables': [
    fits('complaints that are no requests', '全年受理信访举报投诉87件，办结85件，2件正在办理。'),
    fails('those that are', '因属于信访举报投诉类申请不予处理的16件。', '16件'),
    fits('rules of the house', '修订内部规章制度6项，废止规章制度2项。'),
    fits('issued with others', '现行有效规范性文件41件，其中联合印发11件，单独印发30件。'),
    fits('the end of a label', '本年度没有因逾期未缴费不再处理的申请。'),
    fails('the end of a label, with a count', '因逾期未缴纳费用不再处理的申请4件。', '4件'),
    fits('reviews of other acts', '全年没有因行政许可被复议纠正的案件。'),
    fits('all but some', '除1件行政复议、1件行政诉讼正在审理外，其余均已审结。'),
    fits('corrected in a bracket', '对3件纠错案件（行政复议2件、行政诉讼1件）进行讲评。'),
    fits('repealed in two words', '全年废止行政规范性文件3件，失效0件。'),
  ],
  'about so many': [
    fits('a few more', '全年作出行政许可决定5300余件，行政处罚决定410余件。'),
    fits('about', '全年收到政府信息公开申请约150件。'),
    fits('in ten thousands', '全年作出行政许可决定0.53万件，收取行政事业性收费120余万元。'),
    fails('more than there are', '全年作出行政处罚决定480余件。', '480'),
    fails('far from it', '全年收到政府信息公开申请约300件。', '300'),
    fails('in ten thousands, swapped', '全年作出行政许可决定0.35万件。', '0.35万'),
  ],
  'up or down': [
    fits('up', '收到政府信息公开申请160件，较上年的145件增加15件。'),
    fails('down', '收到政府信息公开申请160件，较上年的145件减少15件。', '减少', 'figure-percentage'),
    fails('down in percent', '收到政府信息公开申请160件，较2023年的128件下降25%。', '下降', 'figure-percentage'),
  ],
  'all of a row or group': [
    fails('of one group', '不予公开的16件均属于内部事务信息。', '均', 'claim-contradicted'),
    fails('of those carried in', '上年结转的12件申请均为自然人申请。', '均', 'claim-contradicted'),
    fits('of one that has no others', '部分公开的24件均已送达申请人。'),
  ],
  'a whole that is named behind its part': [
    fits('of those received', '商业企业申请20件，占新收申请160件的12.5%。'),
    fits('of all that were to be dealt with', '上年结转12件，占应办理申请172件的7.0%。'),
    fails('of those received, swapped', '法律服务机构申请5件，占新收申请160件的5.1%。', '5.1', 'figure-percentage'),
  ],
  'why and when': [
    fits('applications for something else', '全年受理低保申请200件，办结190件。'),
    fits('aid', '全年受理法律援助申请86件，办结80件。'),
    fits('a reason in the clause before', '由于涉及第三人商业秘密且其不同意公开，不予公开4件。'),
    fits('when they were dealt with', '上年结转的12件申请均于2024年3月底前办结。'),
    fails('when they were dealt with, one too many', '上年结转的13件申请已于2024年3月底前办结。', '13件'),
  ],
  'reviews that have ended': [
    fits('all but one', '被申请行政复议10件，已审结9件，未审结1件。'),
    fails('one too few', '被申请行政复议10件，已审结7件。', '7件'),
  ],
  'the year of what is carried in': [
    fits('whence', '2023年结转的12件申请已全部办结，今年收到160件。'),
    fits('from its end', '2023年末结转12件，均已办结。'),
  ],
};
