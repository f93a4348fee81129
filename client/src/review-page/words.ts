import type { CommentState, ReviewComment } from '../../../server/src/review/review-data.ts';
import type { ReviewState } from '../review-states.ts';

/** What the page says itself. */
export interface Words {
  readonly title: string;
  readonly checking: string;
  readonly count: (kept: number, all: number, reports: number) => string;
  readonly upTo: string;
  readonly choose: string;
  readonly severities: Readonly<Record<ReviewComment['severity'], string>>;
  readonly against: string;
  readonly markAll: string;
  readonly each: string;
  readonly word: string;
  readonly excel: string;
  readonly markdown: string;
  readonly open: string;
  readonly openReport: (name: string) => string;
  readonly state: string;
  readonly notSaid: string;
  readonly states: Readonly<Record<ReviewState, string>>;
  readonly outcomes: Readonly<Record<CommentState, string>>;
  readonly keep: string;
  readonly place: string;
  readonly problem: string;
  readonly expected: string;
  readonly basis: string;
  readonly remark: string;
  readonly order: string;
  readonly up: string;
  readonly down: string;
  readonly nothingFound: string;
  readonly empty: string;
  readonly unverified: (count: number) => string;
  readonly changes: (count: number) => string;
  readonly comments: (count: number) => string;
  readonly unread: (names: string) => string;
  readonly notReturned: (names: string) => string;
}

const ZH: Words = {
  title: '审核意见',
  checking: '正在检查…',
  count: (kept, all, reports) => `${reports} 份报告，意见 ${all} 条，写入 ${kept} 条`,
  upTo: '写到哪一级',
  choose: '请选择',
  severities: { error: '只写错误', warning: '错误和警告', info: '全部' },
  against: '与上次报送的比对…',
  markAll: '有意见的标为退回，其余标为已审',
  each: '每个机关存一个 Word…',
  word: '存为 Word…',
  excel: '存为 Excel…',
  markdown: '存为 Markdown…',
  open: '打开报告',
  openReport: (name) => `打开报告：${name}`,
  state: '审核',
  notSaid: '未标',
  states: { pending: '待审', reviewed: '已审', returned: '退回', mended: '已改' },
  outcomes: { mended: '已改', notMended: '未改', added: '新增', unverified: '未能核对' },
  keep: '写入',
  place: '位置',
  problem: '问题',
  expected: '应为',
  basis: '依据',
  remark: '备注',
  order: '次序',
  up: '上移',
  down: '下移',
  nothingFound: '未发现问题',
  empty: '没有读到年度报告的内容',
  unverified: (count) => `正文中有 ${count} 处涉及表格的数字未能核对，请人工核对`,
  changes: (count) => `另有改动 ${count} 处，随意见一并写入`,
  comments: (count) => `意见 ${count} 条`,
  unread: (names) => `未能读取：${names}`,
  notReturned: (names) => `上次报送过、这次没有的：${names}`,
};

const EN: Words = {
  title: 'Review comments',
  checking: 'Checking…',
  count: (kept, all, reports) => `${reports} reports, ${all} comments, ${kept} to be written`,
  upTo: 'Write',
  choose: 'choose',
  severities: { error: 'errors alone', warning: 'errors and warnings', info: 'all' },
  against: 'Hold against the round before…',
  markAll: 'Mark as returned where there are comments, else as reviewed',
  each: 'Save a Word File for Each Organ…',
  word: 'Save as Word…',
  excel: 'Save as Excel…',
  markdown: 'Save as Markdown…',
  open: 'Open the report',
  openReport: (name) => `Open the report: ${name}`,
  state: 'Review',
  notSaid: 'not marked',
  states: { pending: 'to be reviewed', reviewed: 'reviewed', returned: 'returned', mended: 'mended' },
  outcomes: { mended: 'mended', notMended: 'not mended', added: 'new', unverified: 'not verified' },
  keep: 'Write',
  place: 'Place',
  problem: 'Problem',
  expected: 'Should be',
  basis: 'Ground',
  remark: 'Remark',
  order: 'Order',
  up: 'Up',
  down: 'Down',
  nothingFound: 'Nothing was found',
  empty: 'Nothing of an annual report was read',
  unverified: (count) => `${count} figures of the prose speak of the tables and were not compared: look at them`,
  changes: (count) => `${count} other changes, written along with the comments`,
  comments: (count) => `${count} comments`,
  unread: (names) => `Could not be read: ${names}`,
  notReturned: (names) => `There before, and not now: ${names}`,
};

export const wordsIn = (language: string): Words => (/^en\b/i.test(language) ? EN : ZH);
