import type { CellState, Severity } from '../../../server/src/core/index.ts';

/** What the page says itself; the server's own words come in the same language. */
export interface Words {
  readonly report: string;
  readonly noTitle: string;
  readonly findings: string;
  readonly noFindings: string;
  readonly more: (count: number) => string;
  readonly moreBlocks: (count: number) => string;
  readonly closed: string;
  readonly showFindings: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly counted: Readonly<Record<Severity, (count: number) => string>>;
  readonly comma: string;
  readonly state: Readonly<Record<Exclude<CellState, 'number'>, string>>;
  readonly flow: string;
  readonly flowOf: (parts: string, sum: number) => string;
  readonly offBy: (difference: number) => string;
  readonly enterHint: string;
  readonly pending: string;
  readonly refused: (text: string, reason: string) => string;
}

const ZH: Words = {
  report: '政府信息公开工作年度报告',
  noTitle: '（没有标题）',
  findings: '检查结果',
  noFindings: '没有发现问题',
  more: (count) => `另有 ${count} 项检查结果未列出`,
  moreBlocks: (count) => `（以下还有 ${count} 段，未画出）`,
  closed: '文本已关闭，或已不是年度报告；以下是最后的样子。',
  showFindings: '查看',
  severity: { error: '错误', warning: '警告', info: '提示', hint: '建议' },
  counted: {
    error: (count) => `${count} 处错误`,
    warning: (count) => `${count} 处警告`,
    info: (count) => `${count} 处提示`,
    hint: (count) => `${count} 处建议`,
  },
  comma: '，',
  state: { blank: '空', missing: '缺失', unbound: '未定', invalid: '不是数字' },
  flow: '申请的去向（件）',
  flowOf: (parts, sum) => `${parts}，共 ${sum}`,
  offBy: (difference) => `收到与去向相差 ${difference} 件`,
  enterHint: '回车填写并到下一行，Tab 填写并到下一格，Esc 放弃',
  pending: '正在填写',
  refused: (text, reason) => (text.trim() === '' ? `未填写：${reason}` : `未填写“${text}”：${reason}`),
};

const EN: Words = {
  report: 'Annual report on government information disclosure',
  noTitle: '(no title)',
  findings: 'Findings',
  noFindings: 'Nothing was found',
  more: (count) => `${count} more findings are not listed`,
  moreBlocks: (count) => `(${count} more paragraphs follow, not drawn)`,
  closed: 'The text was closed, or is no annual report any longer; this is how it last was.',
  showFindings: 'Show',
  severity: { error: 'Error', warning: 'Warning', info: 'Remark', hint: 'Hint' },
  counted: {
    error: (count) => `${count} error${count === 1 ? '' : 's'}`,
    warning: (count) => `${count} warning${count === 1 ? '' : 's'}`,
    info: (count) => `${count} remark${count === 1 ? '' : 's'}`,
    hint: (count) => `${count} hint${count === 1 ? '' : 's'}`,
  },
  comma: ', ',
  state: { blank: 'empty', missing: 'lost', unbound: 'not certain', invalid: 'not a number' },
  flow: 'Where the requests went',
  flowOf: (parts, sum) => `${parts}; ${sum} in all`,
  offBy: (difference) => `what came in and what became of it differ by ${difference}`,
  enterHint: 'Enter to fill in and go down, Tab to fill in and go on, Esc to leave',
  pending: 'being filled in',
  refused: (text, reason) =>
    text.trim() === '' ? `not filled in: ${reason}` : `not filled in with “${text}”: ${reason}`,
};

export const wordsIn = (language: string): Words => (/^en\b/i.test(language) ? EN : ZH);
