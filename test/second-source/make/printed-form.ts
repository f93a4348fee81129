/**
 * The official form as it is printed, written down from the published templates, not taken from the program's own description:
 * what reads and what makes shall not share a mistake.
 */
import type { Grid, GridCell } from './document.ts';

export type Edition = '2019' | '2021';

export interface PrintStyle {
  /** How wide the two columns of group labels are. `letter`: one letter fits. `stacked`: and each stands in a line of its own. */
  readonly groups: 'letter' | 'stacked' | 'narrow' | 'wide';
  readonly hasCornerNote: boolean;
  /** Words of labels that differ between published forms. */
  readonly wording: 'official' | 'spaced' | 'commas';
  /** How an empty cell and the others stand: as given. */
  readonly show: (cell: string) => string;
}

const APPLICANTS = [
  ['naturalPerson', '自然人'],
  ['business', '商业企业'],
  ['research', '科研机构'],
  ['socialOrganization', '社会公益组织'],
  ['legalService', '法律服务机构'],
  ['other', '其他'],
  ['total', '总计'],
] as const;

export const CORNER_NOTE = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

export const APPLICANT_KEYS = APPLICANTS.map(([key]) => key);

const DENIED = [
  ['denied.stateSecret', '1.属于国家秘密'],
  ['denied.lawProhibited', '2.其他法律行政法规禁止公开'],
  ['denied.security', '3.危及“三安全一稳定”'],
  ['denied.thirdParty', '4.保护第三方合法权益'],
  ['denied.internalAffairs', '5.属于三类内部事务信息'],
  ['denied.deliberative', '6.属于四类过程性信息'],
  ['denied.enforcementFile', '7.属于行政执法案卷'],
  ['denied.adminInquiry', '8.属于行政查询事项'],
] as const;
const UNAVAILABLE = [
  ['unavailable.notHeld', '1.本机关不掌握相关政府信息'],
  ['unavailable.needsCreation', '2.没有现成信息需要另行制作'],
  ['unavailable.unclear', '3.补正后申请内容仍不明确'],
] as const;
const NOT_PROCESSED = [
  ['notProcessed.petition', '1.信访举报投诉类申请'],
  ['notProcessed.repeated', '2.重复申请'],
  ['notProcessed.publication', '3.要求提供公开出版物'],
  ['notProcessed.excessive', '4.无正当理由大量反复申请'],
  ['notProcessed.reconfirmation', '5.要求行政机关确认或重新出具已获取信息'],
] as const;
const OTHER_HANDLING = [
  ['otherHandling.correctionOverdue', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
  ['otherHandling.feeOverdue', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
  ['otherHandling.other', '3.其他'],
] as const;

/** The rows between 二 and （七）, by their keys. */
export const resultKeys = (edition: Edition): string[] => [
  'granted',
  'partiallyGranted',
  ...[DENIED, UNAVAILABLE, NOT_PROCESSED].flatMap((rows) => rows.map(([key]) => key as string)),
  ...(edition === '2021' ? OTHER_HANDLING.map(([key]) => key as string) : ['otherHandling']),
];

export const requestKeys = (edition: Edition): string[] => [
  'received',
  'carriedIn',
  ...resultKeys(edition),
  'resultsTotal',
  'carriedOut',
];

export const REVIEW_BLOCKS = [
  ['reconsideration', '行政复议'],
  ['litigation.direct', '未经复议直接起诉'],
  ['litigation.afterReconsideration', '复议后起诉'],
] as const;
export const OUTCOMES = [
  ['upheld', '结果维持'],
  ['corrected', '结果纠正'],
  ['otherOutcome', '其他结果'],
  ['pending', '尚未审结'],
  ['total', '总计'],
] as const;

/** Table two: blocks of rows, each with its columns. */
const PROACTIVE = {
  '2021': [
    [
      '第二十条第（一）项',
      { issued: '本年制发件数', repealed: '本年废止件数', inForce: '现行有效件数' },
      { rules: '规章', normativeDocuments: '行政规范性文件' },
    ],
    ['第二十条第（五）项', { decisions: '本年处理决定数量' }, { licensing: '行政许可' }],
    ['第二十条第（六）项', { decisions: '本年处理决定数量' }, { penalties: '行政处罚', coercion: '行政强制' }],
    ['第二十条第（八）项', { amount: '本年收费金额（单位：万元）' }, { fees: '行政事业性收费' }],
  ],
  '2019': [
    [
      '第二十条第（一）项',
      { newlyMade: '本年新制作数量', newlyPublished: '本年新公开数量', totalPublished: '对外公开总数量' },
      { rules: '规章', normativeDocuments: '规范性文件' },
    ],
    [
      '第二十条第（五）项',
      { previousItems: '上一年项目数量', change: '本年增/减', decisions: '处理决定数量' },
      { licensing: '行政许可', otherServices: '其他对外管理服务事项' },
    ],
    [
      '第二十条第（六）项',
      { previousItems: '上一年项目数量', change: '本年增/减', decisions: '处理决定数量' },
      { penalties: '行政处罚', coercion: '行政强制' },
    ],
    ['第二十条第（八）项', { previousItems: '上一年项目数量', change: '本年增/减' }, { fees: '行政事业性收费' }],
    ['第二十条第（九）项', { projects: '采购项目数量', amount: '采购总金额' }, { procurement: '政府集中采购' }],
  ],
} as const satisfies Record<
  Edition,
  readonly (readonly [string, Readonly<Record<string, string>>, Readonly<Record<string, string>>])[]
>;

/** Every cell of a table of the form by its public name, in the form's order. */
export const proactiveCells = (edition: Edition): string[] =>
  PROACTIVE[edition].flatMap(([, columns, rows]) =>
    Object.keys(rows).flatMap((row) => Object.keys(columns).map((column) => `proactive.${row}.${column}`)),
  );
export const requestCells = (edition: Edition): string[] =>
  requestKeys(edition).flatMap((row) => APPLICANT_KEYS.map((column) => `requests.${row}.${column}`));
export const reviewCells = (): string[] =>
  REVIEW_BLOCKS.flatMap(([block]) => OUTCOMES.map(([outcome]) => `review.${block}.${outcome}`));

const head = (text: string, columns = 1, rows = 1): GridCell => ({ text, kind: 'head', columns, rows });
const valueCell =
  ({ show }: PrintStyle) =>
  (cell: string, columns = 1): GridCell => ({ text: show(cell), kind: 'value', cell, columns });

export function proactiveGrid(edition: Edition, style: PrintStyle): Grid {
  const value = valueCell(style);
  const rows: GridCell[][] = [];
  for (const [caption, columns, labels] of PROACTIVE[edition]) {
    const keys = Object.keys(columns);
    // Few columns stretch over the width of three.
    const widths = keys.length === 3 ? [1, 1, 1] : keys.length === 2 ? [1, 2] : [3];
    rows.push([{ text: caption, kind: 'caption', columns: 4 }]);
    rows.push([head('信息内容'), ...Object.values<string>(columns).map((text, i) => head(text, widths[i]))]);
    for (const [row, text] of Object.entries<string>(labels))
      rows.push([{ text, kind: 'label' }, ...keys.map((column, i) => value(`proactive.${row}.${column}`, widths[i]))]);
  }
  return { widths: [280, 240, 240, 240], headRows: 0, rows };
}

export function requestsGrid(edition: Edition, style: PrintStyle): Grid {
  const value = valueCell(style);
  const spaced = (text: string) => (style.wording === 'spaced' && text.length === 2 ? [...text].join(' ') : text);
  const stacked = (text: string) => (style.groups === 'stacked' ? [...text].join('\n') : text);
  const item = (text: string) => (style.wording === 'commas' ? text.replace('.', '、') : text);
  const values = (row: string) => APPLICANT_KEYS.map((column) => value(`requests.${row}.${column}`));
  const wide = (text: string, row: string): GridCell[] => [{ text, kind: 'label', columns: 3 }, ...values(row)];
  const middle = (text: string, row: string): GridCell[] => [{ text, kind: 'label', columns: 2 }, ...values(row)];
  const group = (text: string, items: readonly (readonly [string, string])[]): GridCell[][] =>
    items.map(([row, label], i) => [
      ...(i === 0 ? [{ text: stacked(text), kind: 'group' as const, rows: items.length }] : []),
      { text: item(label), kind: 'label' as const },
      ...values(row),
    ]);
  const results = [
    middle('（一）予以公开', 'granted'),
    middle('（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 'partiallyGranted'),
    ...group('（三）不予公开', DENIED),
    ...group('（四）无法提供', UNAVAILABLE),
    ...group('（五）不予处理', NOT_PROCESSED),
    ...(edition === '2021' ? group('（六）其他处理', OTHER_HANDLING) : [middle('（六）其他处理', 'otherHandling')]),
    middle('（七）总计', 'resultsTotal'),
  ];
  results[0]!.unshift({ text: stacked('三、本年度办理结果'), kind: 'group', rows: results.length });
  const corner = style.hasCornerNote ? CORNER_NOTE : '';
  const labels = { letter: [38, 38], stacked: [38, 38], narrow: [70, 85], wide: [110, 130] }[style.groups];
  const itemWidth = 440 - labels[0]! - labels[1]!;
  return {
    widths: [...labels, itemWidth, ...APPLICANTS.map(() => 80)],
    headRows: 3,
    rows: [
      [head(corner, 3, 3), head('申请人情况', 7)],
      [head('自然人', 1, 2), head('法人或其他组织', 5), head('总计', 1, 2)].map((cell) => ({
        ...cell,
        text: spaced(cell.text),
      })),
      APPLICANTS.slice(1, 6).map(([, text]) => head(spaced(text))),
      wide('一、本年新收政府信息公开申请数量', 'received'),
      wide('二、上年结转政府信息公开申请数量', 'carriedIn'),
      ...results,
      wide('四、结转下年度继续办理', 'carriedOut'),
    ],
  };
}

export function reviewGrid(style: PrintStyle): Grid {
  const value = valueCell(style);
  const outcomes = () => OUTCOMES.map(([, text]) => head(text));
  return {
    widths: REVIEW_BLOCKS.flatMap(() => OUTCOMES.map(() => 1000 / 15)),
    headRows: 3,
    rows: [
      [head('行政复议', 5), head('行政诉讼', 10)],
      [...OUTCOMES.map(([, text]) => head(text, 1, 2)), head('未经复议直接起诉', 5), head('复议后起诉', 5)],
      [...outcomes(), ...outcomes()],
      reviewCells().map((cell) => value(cell)),
    ],
  };
}
