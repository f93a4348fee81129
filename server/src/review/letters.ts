import { chinese } from '../core/index.ts';
import type { Letter, LetterBlock, LetterColumn, LetterTable, LetterWords } from './letter-data.ts';
import { alikeTogether } from './review-comments.ts';
import type {
  CommentState,
  Review,
  ReviewChange,
  ReviewComment,
  ReviewedReport,
  StatedComment,
} from './review-data.ts';

/** By what the comments of several reports are put together: by organ, report by report, or all in one list. */
export const LETTER_PARTS = ['organ', 'report', 'none'] as const;
export type LetterParts = (typeof LETTER_PARTS)[number];

/** 关于《云溪县水务局2024年政府信息公开工作年度报告》的审核意见; of several reports first a table of them all, then the parts. */
export function reviewLetter(review: Review, parts: LetterParts): Letter {
  const [only] = review.reports;
  const isOne = review.reports.length === 1 && review.unread.length + review.notReturned.length === 0;
  const blocks = isOne ? letterOfOne(only!, review) : letterOfMany(review, parts);
  return { title: titleOf(review, isOne), blocks, sheets: sheetsOf(review) };
}

/** The table of all reports alone, for who has the letters apart; as a workbook also with all comments. */
export function summaryLetter(review: Review): Letter {
  return {
    title: titleOf(review, false),
    blocks: [...summaryBlocks(review), ...CLOSING],
    sheets: sheetsOf(review),
  };
}

/** A letter for each organ, or each report, with what its file is called. */
export function separateLetters(
  review: Review,
  parts: LetterParts,
): { readonly name: string; readonly letter: Letter }[] {
  return groupsOf(review.reports, parts === 'none' ? 'organ' : parts).map(({ name, reports }) => ({
    name: `${name}审核意见`,
    letter: reviewLetter({ ...review, reports, unread: [], notReturned: [] }, parts),
  }));
}

export const SUMMARY_NAME = '审核意见汇总';

interface Group {
  readonly name: string;
  readonly reports: readonly ReviewedReport[];
}

/** In the order of the reports. */
function groupsOf(reports: readonly ReviewedReport[], parts: LetterParts): Group[] {
  if (parts === 'report') return reports.map((report) => ({ name: nameOf(report), reports: [report] }));
  const groups = new Map<string, ReviewedReport[]>();
  for (const report of reports) {
    // Blanks and the kind of brackets make no other organ.
    const key = report.organ === null ? `\0${report.path}` : report.organ.normalize('NFKC').replace(/\s/g, '');
    groups.set(key, [...(groups.get(key) ?? []), report]);
  }
  return [...groups.values()].map((own) => ({
    name: own.length === 1 ? nameOf(own[0]!) : own[0]!.organ!,
    reports: own,
  }));
}

const fileName = (path: string): string => path.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, '');

const organOf = ({ organ, path }: ReviewedReport): string => organ ?? fileName(path);

/** 云溪县水务局2024年年度报告 */
const nameOf = (report: ReviewedReport): string =>
  report.organ === null
    ? fileName(report.path)
    : `${report.organ}${report.year === null ? '' : `${report.year}年`}年度报告`;

function titleOf({ reports }: Review, isOne: boolean): string {
  const [first] = reports;
  if (isOne) return `关于《${first!.title ?? fileName(first!.path)}》的审核意见`;
  const years = [...new Set(reports.map(({ year }) => year))];
  const isOfOneYear = years.length === 1 && years[0] !== null;
  const organs = new Set(reports.map(organOf));
  const whose = organs.size === 1 ? organOf(first!) : '';
  return `关于${whose}${isOfOneYear ? `${years[0]}年` : ''}政府信息公开工作年度报告的审核意见`;
}

const words = (role: LetterWords['role'], text: string): LetterWords => ({ kind: 'words', role, words: text });

/** Left for the officer: who writes, and when. */
const CLOSING: readonly LetterBlock[] = [
  words('signature', '（审核单位）'),
  words('signature', '　　　　年　　月　　日'),
];

function letterOfOne(report: ReviewedReport, review: Review): LetterBlock[] {
  return [
    words('title', titleOf(review, true)),
    words('addressee', `${organOf(report)}：`),
    ...reportBlocks(report, review.isSecondRound),
    ...CLOSING,
  ];
}

function letterOfMany(review: Review, parts: LetterParts): LetterBlock[] {
  const { reports } = review;
  const found = reports.filter(hasComments);
  const blocks = summaryBlocks(review);
  if (parts === 'none') blocks.push(...(found.length > 0 ? [allComments(review)] : []));
  else
    for (const [i, { name, reports: own }] of groupsOf(reports, parts)
      .filter((group) => group.reports.some((report) => hasComments(report) || report.round !== null))
      .entries()) {
      blocks.push(words('heading', `${chinese(i + 1)}、${name}`));
      for (const report of own) {
        if (own.length > 1)
          blocks.push(
            words(
              'paragraph',
              `${report.year ?? '未写年度的'}${report.year ? '年' : ''}报告（${lastName(report.path)}）`,
            ),
          );
        blocks.push(...reportBlocks(report, review.isSecondRound));
      }
    }
  return [...blocks, ...CLOSING];
}

const summaryBlocks = (review: Review): LetterBlock[] => [
  words('title', titleOf(review, false)),
  words('paragraph', overviewText(review)),
  ...(review.reports.length > 0 ? [summaryTable(review)] : []),
  ...unreadBlocks(review),
];

const lastName = (path: string): string => path.replace(/^.*[\\/]/, '');

const commentsOf = ({ comments, round }: ReviewedReport): readonly (ReviewComment | StatedComment)[] =>
  round ? round.comments : comments;

/** Something is still to be done. */
const isOpen = (comment: ReviewComment | StatedComment): boolean => !('state' in comment) || comment.state !== 'mended';

const hasComments = (report: ReviewedReport): boolean => commentsOf(report).length > 0;

function overviewText({ reports, isSecondRound, unread }: Review): string {
  const open = reports.filter((report) => commentsOf(report).some(isOpen));
  const comments = open.reduce((sum, report) => sum + commentsOf(report).filter(isOpen).length, 0);
  const notRead = unread.length > 0 ? `；另有 ${unread.length} 个文件未能读取` : '';
  const what = isSecondRound ? '复核' : '审核';
  return open.length === 0
    ? `本次${what}年度报告 ${reports.length} 份，未发现问题${notRead}。`
    : `本次${what}年度报告 ${reports.length} 份，其中 ${open.length} 份有待修改或者核实的意见，共 ${comments} 条${notRead}。`;
}

/** What is said of a report, and its table. */
function reportBlocks(report: ReviewedReport, isSecondRound: boolean): LetterBlock[] {
  const comments = commentsOf(report);
  const blocks: LetterBlock[] = [words('paragraph', openingText(report, isSecondRound))];
  if (comments.length > 0) blocks.push(commentTable(comments, report.round !== null));
  if (report.unlisted > 0) blocks.push(words('paragraph', `问题较多，另有 ${report.unlisted} 条没有列出。`));
  if (report.unverified > 0)
    blocks.push(words('paragraph', `正文中另有 ${report.unverified} 处涉及表格的数字未能自动核对，请自行核实。`));
  const { round } = report;
  if (round && round.before !== null) {
    const changes = [...round.cells, ...round.words];
    const rest = round.unlisted > 0 ? `，以下列出 ${changes.length} 处` : '';
    blocks.push(
      words(
        'paragraph',
        changes.length === 0
          ? '与上次报送的相比，文字和数据没有其他改动。'
          : `与上次报送的相比，共改动 ${changes.length + round.unlisted} 处${rest}：`,
      ),
    );
    if (changes.length > 0) blocks.push(changeTable(changes));
  }
  return blocks;
}

function openingText(report: ReviewedReport, isSecondRound: boolean): string {
  const comments = commentsOf(report);
  if (report.isEmpty) return '文件中没有读到年度报告的内容，未能审核，请核对报送的文件。';
  const { round } = report;
  if (round?.reason) return `${round.reason}。${comments.length === 0 ? NOTHING_FOUND : ASKED}`;
  if (!isSecondRound || !round) return comments.length === 0 ? NOTHING_FOUND : ASKED;
  const count = (state: CommentState) => round.comments.filter((comment) => comment.state === state).length;
  const counts = (['mended', 'notMended', 'unverified', 'added'] as const)
    .filter((state) => count(state) > 0)
    .map((state) => `${STATE_NAMES[state]} ${count(state)} 条`);
  if (counts.length === 0) return `经复核，${NOTHING_FOUND}`;
  const ask = round.comments.some(isOpen) ? '未改、未能核对和新增的，请核实修改后重新报送。' : '上次的意见均已修改。';
  return `经复核，${counts.join('，')}。${ask}`;
}

const NOTHING_FOUND = '未发现问题。';
const ASKED = '经审核，年度报告有以下问题，请核实修改后重新报送。';

export const STATE_NAMES: Readonly<Record<CommentState, string>> = {
  mended: '已改',
  notMended: '未改',
  added: '新增',
  unverified: '未能核对',
};

const column = (title: string, width: number, isCentred = false): LetterColumn => ({ title, width, isCentred });

const NUMBER = column('序号', 6, true);
const COMMENT_COLUMNS = [column('位置', 23), column('问题', 31), column('应为', 14), column('依据', 16)];
const STATE = column('情况', 8, true);
const REMARK = column('备注', 10);

const commentWords = ({ place, problem, expected, basis }: ReviewComment): string[] => [
  place,
  problem,
  expected,
  basis,
];

const stateOf = (comment: ReviewComment | StatedComment): string =>
  'state' in comment ? STATE_NAMES[comment.state] : '';

function commentTable(comments: readonly (ReviewComment | StatedComment)[], isSecondRound: boolean): LetterTable {
  return {
    kind: 'table',
    columns: [NUMBER, ...COMMENT_COLUMNS, ...(isSecondRound ? [STATE] : []), REMARK],
    rows: alikeTogether(comments).map((comment, i) => [
      String(i + 1),
      ...commentWords(comment),
      ...(isSecondRound ? [stateOf(comment)] : []),
      comment.remark,
    ]),
  };
}

function changeTable(changes: readonly ReviewChange[]): LetterTable {
  return {
    kind: 'table',
    columns: [NUMBER, column('位置', 30), column('原为', 32), column('现为', 32)],
    rows: changes.map(({ place, before, after }, i) => [
      String(i + 1),
      place,
      before === '' ? '（原无）' : before,
      after === '' ? '（已删去）' : after,
    ]),
  };
}

const SEVERITY_NAMES: Readonly<Record<ReviewComment['severity'], string>> = {
  error: '错误',
  warning: '警告',
  info: '提示',
};

/** Each report with its count: one without comments is there, too. */
function summaryTable(review: Review): LetterTable {
  const { reports, isSecondRound } = review;
  const states = ['mended', 'notMended', 'unverified', 'added'] as const;
  const severities = ['error', 'warning', 'info'] as const;
  const counted = isSecondRound
    ? states.map((state) => column(STATE_NAMES[state], 9, true))
    : severities.map((severity) => column(SEVERITY_NAMES[severity], 9, true));
  return {
    kind: 'table',
    columns: [NUMBER, column('机关', 34), column('年度', 9, true), ...counted, column('结论', 24)],
    rows: reports.map((report, i) => {
      const comments = commentsOf(report);
      const counts = isSecondRound
        ? states.map((state) => comments.filter((comment) => 'state' in comment && comment.state === state).length)
        : severities.map((severity) => comments.filter((comment) => comment.severity === severity).length);
      return [String(i + 1), organOf(report), String(report.year ?? ''), ...counts.map(String), conclusionOf(report)];
    }),
  };
}

function conclusionOf(report: ReviewedReport): string {
  if (report.isEmpty) return '没有读到报告内容';
  const comments = commentsOf(report);
  const open = alikeTogether(comments.filter(isOpen)).length;
  const figures = report.unverified > 0 ? `；正文 ${report.unverified} 处数字未能核对` : '';
  const reason = report.round?.reason ? `${report.round.reason}；` : '';
  if (open > 0) return `${reason}意见 ${open} 条${figures}`;
  return `${reason}${comments.length > 0 ? '均已修改' : '未发现问题'}${figures}`;
}

function unreadBlocks({ unread, notReturned }: Review): LetterBlock[] {
  const blocks: LetterBlock[] = [];
  if (unread.length > 0)
    blocks.push(
      words(
        'paragraph',
        `未能读取的文件：${unread.map(({ path, reason }) => `${lastName(path)}（${reason}）`).join('；')}。`,
      ),
    );
  if (notReturned.length > 0)
    blocks.push(words('paragraph', `上次报送过、这次没有的：${notReturned.map(lastName).join('、')}。`));
  return blocks;
}

function allComments(review: Review): LetterTable {
  const sheet = commentSheet(review);
  return { kind: 'table', columns: sheet.columns, rows: sheet.rows };
}

const ORGAN = column('机关', 16);
const YEAR = column('年度', 7, true);
const SEVERITY = column('级别', 7, true);

function commentSheet({ reports, isSecondRound }: Review): Omit<LetterTable, 'kind'> {
  let number = 0;
  return {
    columns: [NUMBER, ORGAN, YEAR, SEVERITY, ...COMMENT_COLUMNS, ...(isSecondRound ? [STATE] : []), REMARK],
    rows: reports.flatMap((report) =>
      alikeTogether(commentsOf(report)).map((comment) => [
        String(++number),
        organOf(report),
        String(report.year ?? ''),
        SEVERITY_NAMES[comment.severity],
        ...commentWords(comment),
        ...(isSecondRound ? [stateOf(comment)] : []),
        comment.remark,
      ]),
    ),
  };
}

function sheetsOf(review: Review): Letter['sheets'] {
  const { reports, unread, notReturned } = review;
  const summary = summaryTable(review);
  const missing = [
    ...unread.map(({ path, reason }) => [lastName(path), `未能读取：${reason}`]),
    ...notReturned.map((path) => [lastName(path), '上次报送过，这次没有']),
  ];
  const blanks = summary.columns.slice(3).map(() => '');
  const rows = [
    ...summary.rows,
    ...missing.map(([name, reason], i) => [
      String(summary.rows.length + i + 1),
      name!,
      '',
      ...blanks.slice(1),
      reason!,
    ]),
  ];
  const changes = reports.flatMap((report) =>
    [...(report.round?.cells ?? []), ...(report.round?.words ?? [])].map(({ place, before, after }) => [
      organOf(report),
      String(report.year ?? ''),
      place,
      before,
      after,
    ]),
  );
  return [
    { name: '审核意见', ...commentSheet(review) },
    { name: '汇总', columns: summary.columns, rows },
    ...(review.isSecondRound
      ? [
          {
            name: '其他改动',
            columns: [ORGAN, YEAR, column('位置', 30), column('原为', 32), column('现为', 32)],
            rows: changes,
          },
        ]
      : []),
  ];
}
