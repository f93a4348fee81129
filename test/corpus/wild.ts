import type { Sentence } from './sentence.ts';

const right = (says: string, text: string, more: Partial<Sentence> = {}): Sentence => ({
  section: 'overview',
  says,
  text,
  finds: [],
  ...more,
});
const wrong = (says: string, text: string, at: string, more: Partial<Sentence> = {}): Sentence =>
  right(says, text, { finds: [{ code: 'figure-mismatch', at }], ...more });
const untrue = (says: string, text: string, at: string): Sentence =>
  right(says, text, { finds: [{ code: 'claim-contradicted', at }] });

/**
 * Sentences built as those of published reports, in other words, with other organs and figures, which nobody had in mind who
 * wrote what reads them.
 */
export const WILD: Readonly<Record<string, readonly Sentence[]>> = {
  'of some, not of all': [
    right('what some asked for', '全年受理政府信息公开申请35件，其中17件为申请公开水质监测信息。'),
    right('how some came in', '全年收到政府信息公开申请35件（其中信件申请12件，网络申请23件）。'),
    right('what became of some', '全年受理政府信息公开申请35件，其中22件依法依规答复，3件按序时进度办理。'),
    right(
      'how some were concluded',
      '全年办理政府信息公开申请38件，10件按无法提供办结，25件按期限答复办结，3件结转到2025年办理。',
    ),
    right('judged already', '因政府信息公开引发的行政复议3件，2件已作出复议决定，行政诉讼3件，1件法院作出判决。'),
    wrong('concluded, as the subject', '全年收到政府信息公开申请35件，34件已办结。', '34件'),
    wrong('carried over, as the subject', '全年收到政府信息公开申请35件，4件结转下年度办理。', '4件'),
  ],
  'words that are not of requests': [
    right('organs tested', '对辖区12个镇街开展依申请公开模拟测评，均规范答复。'),
    right(
      'one kind of what was published',
      '2024年主动公开政府信息326条。其中，工作动态类信息210条，行政许可类信息97条，依申请公开3条。',
    ),
    right('a review that was withdrawn', '信息公开行政复议案件4件，维持2件，纠正1件，撤销复议申请1件。', {
      cells: { 'review.reconsideration.otherOutcome': 1, 'review.reconsideration.total': 4 },
    }),
    right('carried over, the other way round', '全年收到政府信息公开申请35件，其中予以公开9件。转结下年度办理3件。'),
    wrong('carried over, the other way round', '全年收到政府信息公开申请35件，转结下年度办理4件。', '4件'),
  ],
  'applications for other things': [
    right('digging up a road', '受理依申请公开35件。全年办理占用、开挖堤防道路申请件77件。'),
    right('of one kind, passed on', '全年受理依申请公开35件，其中办理自然资源类政府信息公开申请12件。'),
    right('of one kind', '全年办理征地补偿类政府信息公开申请12件。'),
    right('no licence was applied for', '2024年，我局未收到水利工程行政许可申请。'),
    right('no licence was applied for, under requests', '（二）依申请公开。全年未收到行政许可申请。'),
  ],
  'what was published': [
    right('decisions in a list', '全年公布政府规章0个、行政许可28个、行政处罚18个。'),
    right('items of decisions', '全年主动公开行政许可处理事项46件、行政处罚处理事项87件。'),
    right(
      'decisions of what was published, one sentence later',
      '我局共主动公开政府信息326条。其中涉及到行政许可类处理决定数4条，行政处罚类处理决定数1条，行政强制处理决定数0条。',
    ),
    right('behind another thing that was published', '通过县政府网站公布水质监测情况4条，行政处罚2条。'),
    wrong('decisions made, behind what was published', '主动公开信息326条，办理行政许可421件。', '421件'),
    wrong('documents made, behind what was published', '公开信息326条，制定规范性文件4件。', '4件'),
  ],
  'reasons and their groups': [
    right('one reason among several', '因本机关不掌握等原因无法提供10件，占28.6%。'),
    right(
      'a reason beside the result of another group',
      '包括依法部分公开5件、依法不予公开5件、本机关不掌握相关政府信息依法不予公开8件。',
    ),
    right('the last row beside the others', '其中，逾期不补正2件，其他处理1件，结转下年度继续办理3件。'),
    right('answered, beside what was not', '全年受理政府信息公开申请38件，答复29件，不予处理3件，其他处理3件。'),
    right(
      'the row in a bracket',
      '予以公开9件，不予公开（属于三类内部事务信息）1件，无法提供（本机关不掌握相关政府信息）8件。',
    ),
    wrong(
      'the row in a bracket',
      '予以公开9件，不予公开（属于三类内部事务信息）1件，无法提供（本机关不掌握相关政府信息）9件。',
      '（本机关不掌握相关政府信息）9件',
    ),
    wrong('one reason among several', '因本机关不掌握等原因无法提供11件。', '11件'),
    wrong('the group, with its rows told', '其中，逾期不补正2件，其他处理4件。', '其他处理4件'),
  ],
  'carried from one year into another': [
    right(
      'from a year that is named',
      '办结政府信息公开申请35件（含2023年结转的3件），其中予以公开9件，部分公开5件，不予公开5件。',
    ),
    right(
      'into a year that is named',
      '全年收到政府信息公开申请35件，2023年结转3件，办结35件，结转2025年度继续办理3件。',
    ),
    wrong(
      'results behind the year',
      '办结政府信息公开申请35件（含2023年结转的3件），其中予以公开8件，部分公开5件，不予公开5件。',
      '予以公开8件',
    ),
    wrong(
      'carried in, by its year',
      '全年收到政府信息公开申请35件，2023年结转政府信息公开申请2件，共办结35件。',
      '2件',
    ),
    wrong('carried out, by its year', '全年共收到依申请公开件35件，共办结35件，结转到2025年办理4件。', '4件'),
  ],
  'there was none': [
    untrue('of any form', '2024年，我局未收到任何形式的政府信息公开申请。', '未收到任何形式的政府信息公开申请'),
    untrue('from anybody', '本年度未收到个人、法人或者其他组织向本机关申请公开政府信息。', '未收到'),
    untrue('since the year began', '2024年以来，我局未收到公民、法人和其他组织政府信息公开申请。', '未收到'),
    untrue('received and dealt with', '我单位未收到和处理政府信息公开申请。', '未收到和处理政府信息公开申请'),
    untrue(
      'for work on disclosure',
      '未发生因政府信息公开工作而被申请行政复议、提起行政诉讼的情况。',
      '被申请行政复议',
    ),
    untrue(
      'nor of reviews',
      '全年无信息公开收费的事项，也无因信息公开导致行政复议以及行政诉讼的情况。',
      '行政复议以及行政诉讼',
    ),
  ],
  'documents that were looked through': [
    right('those found still good', '全年清理规范性文件16件，确定继续有效的行政规范性文件13件。'),
    wrong('those in force', '截至2024年底，我局现行有效行政规范性文件为17件。', '17件'),
  ],
  'what was asked for': [
    right('disclosure, in other words', '2024年，共收到自然人的公开政府信息的申请21条。'),
    wrong('disclosure, in other words', '2024年，共收到自然人的公开政府信息的申请12条。', '12条'),
    right(
      'who asked, what came of it, what was withdrawn',
      '全年收到政府信息公开申请35件，其中：自然人提出21件，法律服务机构提出4件；予以公开9件，申请人撤回1件。',
    ),
    right(
      'what there was to do',
      '全年收到政府信息公开申请35件，加上上年结转3件，共应办理38件，实际办结35件，结转下年3件。',
    ),
  ],
  'the end': [
    right('signed on the last day of the year', '云溪县水务局\n2024年12月31日', { section: 'signature' }),
    right('signed the day before', '云溪县水务局\n2024年12月30日', {
      section: 'signature',
      finds: [{ code: 'date-early', at: '2024年12月30日' }],
    }),
  ],
  'numbers that count nothing': [
    right(
      'of a list of headings',
      '年报分为6大部分，分别是：1.总体情况，2.主动公开政府信息情况，3.收到和处理政府信息公开申请情况，4.政府信息公开行政复议和行政诉讼情况，5.存在的主要问题及改进情况，6.其他需要报告的事项。',
      { section: 'preface' },
    ),
    right(
      'a part without its unit',
      '全年完成政府信息公开申请答复35件，其中予以公开9件，占25.71%；部分公开5，占14.29%；不予公开5件，占14.29%。',
    ),
  ],
};
