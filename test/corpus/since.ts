import type { Sentence } from './sentence.ts';

const right = (says: string, text: string): Sentence => ({ section: 'overview', says, text, finds: [] });
const wrong = (says: string, text: string, at: string): Sentence => ({
  section: 'overview',
  says,
  text,
  finds: [{ code: 'figure-mismatch', at }],
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
};
