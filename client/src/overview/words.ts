import type { OverviewState } from '../../../server/src/core/index.ts';
import type { ReviewState } from '../review-states.ts';

/** What the page says itself. */
export interface Words {
  /** By which organs are put in order. */
  readonly locale: string;
  readonly title: string;
  /** Above who has reported. */
  readonly reporting: string;
  readonly organ: string;
  readonly year: string;
  readonly errors: string;
  readonly warnings: string;
  readonly remarks: string;
  readonly state: string;
  readonly states: Readonly<Record<OverviewState, string>>;
  readonly unchecked: string;
  readonly review: string;
  readonly reviewStates: Readonly<Record<ReviewState, string>>;
  readonly reviewed: (state: ReviewState, round: number) => string;
  readonly allReviewStates: string;
  readonly markAs: string;
  readonly markHint: string;
  readonly reviewComments: string;
  readonly unfold: (organ: string) => string;
  readonly reading: string;
  readonly nothingFound: string;
  readonly severities: Readonly<Record<string, string>>;
  readonly received: string;
  readonly results: string;
  readonly granted: string;
  readonly partiallyGranted: string;
  readonly grantedShare: string;
  readonly grantedOrPartly: string;
  readonly denied: string;
  readonly reconsideration: string;
  readonly litigation: string;
  readonly reconsiderationCorrected: string;
  readonly litigationCorrected: string;
  readonly disputes: string;
  readonly disputed: string;
  readonly corrected: string;
  readonly file: string;
  readonly allYears: string;
  readonly onlyFound: string;
  readonly below: (folder: string) => string;
  readonly count: (shown: number, all: number, errors: number, warnings: number) => string;
  readonly busy: string;
  readonly none: string;
  readonly copy: string;
  readonly csv: string;
  readonly png: string;
  readonly figures: string;
  readonly measure: string;
  readonly across: string;
  readonly overYears: string;
  readonly betweenOrgans: string;
  readonly chartOf: (measure: string, subject: string) => string;
  readonly inYear: (year: number, shown: number, all: number) => string;
  readonly noFigures: string;
  readonly asTable: string;
  readonly noOrgan: string;
}

const ZH: Words = {
  locale: 'zh-Hans',
  title: '年报总览',
  reporting: '报送情况',
  organ: '机关',
  year: '年度',
  errors: '错误',
  warnings: '警告',
  remarks: '提示',
  state: '状态',
  states: { missing: '缺表', broken: '有误', unfilled: '未填全', balanced: '平衡' },
  unchecked: '检查中',
  review: '审核',
  reviewStates: { pending: '待审', reviewed: '已审', returned: '退回', mended: '已改' },
  reviewed: (state, round) => ZH.reviewStates[state] + (round > 1 ? `（第${round}轮）` : ''),
  allReviewStates: '全部',
  markAs: '所选报告标为',
  markHint: '请选择',
  reviewComments: '审核意见…',
  unfold: (organ) => `${organ}的检查结果`,
  reading: '正在检查…',
  nothingFound: '未发现问题',
  severities: { error: '错误', warning: '警告', info: '提示' },
  received: '新收申请',
  results: '办理结果总计',
  granted: '予以公开',
  partiallyGranted: '部分公开',
  grantedShare: '予以公开占比',
  grantedOrPartly: '予以公开和部分公开占比',
  denied: '不予公开',
  reconsideration: '行政复议',
  litigation: '行政诉讼',
  reconsiderationCorrected: '行政复议结果纠正',
  litigationCorrected: '行政诉讼结果纠正',
  disputes: '复议、诉讼和纠正',
  disputed: '复议诉讼',
  corrected: '结果纠正',
  file: '文件',
  allYears: '全部年度',
  onlyFound: '只看有错误或警告的',
  below: (folder) => `只看文件夹“${folder}”，点击取消`,
  count: (shown, all, errors, warnings) => `${all} 份报告，列出 ${shown} 份：${errors} 处错误，${warnings} 处警告`,
  busy: '，正在读取和检查…',
  none: '没有这样的报告',
  copy: '复制',
  csv: '导出 CSV…',
  png: '导出图片…',
  figures: '比较',
  measure: '数据',
  across: '方式',
  overYears: '历年（所选机关）',
  betweenOrgans: '各机关（所选年度）',
  chartOf: (measure, subject) => `${measure}：${subject}`,
  inYear: (year, shown, all) =>
    shown < all ? `${year}年，列出的前 ${shown} 份，共 ${all} 份` : `${year}年，${all} 份`,
  noFigures: '没有可画的数',
  asTable: '图中的数',
  noOrgan: '（未写明机关）',
};

const EN: Words = {
  locale: 'en',
  title: 'Overview of reports',
  reporting: 'Who has reported',
  organ: 'Organ',
  year: 'Year',
  errors: 'Errors',
  warnings: 'Warnings',
  remarks: 'Remarks',
  state: 'State',
  states: { missing: 'table missing', broken: 'does not add up', unfilled: 'not filled in', balanced: 'balanced' },
  unchecked: 'being checked',
  review: 'Review',
  reviewStates: { pending: 'to be reviewed', reviewed: 'reviewed', returned: 'returned', mended: 'mended' },
  reviewed: (state, round) => EN.reviewStates[state] + (round > 1 ? ` (round ${round})` : ''),
  allReviewStates: 'all',
  markAs: 'Mark the selected report',
  markHint: 'choose',
  reviewComments: 'Review comments…',
  unfold: (organ) => `Findings of ${organ}`,
  reading: 'Checking…',
  nothingFound: 'Nothing was found',
  severities: { error: 'error', warning: 'warning', info: 'info' },
  received: 'Received',
  results: 'Results in all',
  granted: 'Granted',
  partiallyGranted: 'Partially granted',
  grantedShare: 'Share granted',
  grantedOrPartly: 'Share granted, also in part',
  denied: 'Denied',
  reconsideration: 'Reconsiderations',
  litigation: 'Lawsuits',
  reconsiderationCorrected: 'Corrected on reconsideration',
  litigationCorrected: 'Corrected in court',
  disputes: 'Disputes and corrections',
  disputed: 'Disputes',
  corrected: 'Corrected',
  file: 'File',
  allYears: 'All years',
  onlyFound: 'With errors or warnings only',
  below: (folder) => `Only the folder “${folder}”: click to see all`,
  count: (shown, all, errors, warnings) => `${shown} of ${all} reports: ${errors} errors, ${warnings} warnings`,
  busy: '; reading and checking…',
  none: 'There is no such report',
  copy: 'Copy',
  csv: 'Export CSV…',
  png: 'Export the picture…',
  figures: 'Compare',
  measure: 'Figures',
  across: 'How',
  overYears: 'over the years (organ selected)',
  betweenOrgans: 'between organs (year selected)',
  chartOf: (measure, subject) => `${measure}: ${subject}`,
  inYear: (year, shown, all) =>
    shown < all ? `${year}, the first ${shown} of ${all} listed` : `${year}, ${all} reports`,
  noFigures: 'There are no figures to draw',
  asTable: 'The figures drawn',
  noOrgan: '(no organ)',
};

export const wordsIn = (language: string): Words => (/^en\b/i.test(language) ? EN : ZH);
