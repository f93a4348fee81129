import type { CellState, Severity } from '../../../server/src/core/index.ts';

/** What the page says itself; the server's own words come in the same language. */
export interface Words {
  readonly report: string;
  /** What the page is called by programs that read it aloud. */
  readonly page: string;
  readonly noTitle: string;
  readonly findings: string;
  readonly noFindings: string;
  readonly more: (count: number) => string;
  readonly moreBlocks: (count: number) => string;
  readonly closed: string;
  readonly showFindings: string;
  readonly copy: string;
  readonly copyHint: string;
  readonly copied: string;
  readonly notCopied: string;
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
  readonly offered: (total: number) => string;
  readonly selected: (count: number, sum: number | null) => string;
  /** Told before a block is written that does not fit. */
  readonly restInText: string;
  readonly misfit: string;
  readonly byName: (rows: number) => string;
  readonly wordsLeft: (rows: number, columns: number) => string;
  readonly outside: (count: number, first: string) => string;
  readonly emptied: (count: number) => string;
  readonly moreLines: (count: number) => string;
  readonly pasteRest: (count: number) => string;
  readonly nothingToPaste: string;
  readonly cancel: string;
  readonly close: string;
}

const ZH: Words = {
  report: '政府信息公开工作年度报告',
  page: '年度报告',
  noTitle: '（没有标题）',
  findings: '检查结果',
  noFindings: '没有发现问题',
  more: (count) => `另有 ${count} 项检查结果未列出`,
  moreBlocks: (count) => `（以下还有 ${count} 段，未画出）`,
  closed: '文本已关闭，或已不是年度报告；以下是最后的样子。',
  showFindings: '查看',
  copy: '复制全文',
  copyHint: '复制为网页、Word 内容：只有报告本身，不带检查结果',
  copied: '已复制全文，可以粘贴到 Word 或网站后台',
  notCopied: '没有复制成功：请点一下“复制全文”',
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
  refused: (text, reason) => (text.trim() === '' ? `未清空：${reason}` : `未填入“${text}”：${reason}`),
  offered: (total) => `各项之和为 ${total}，按等号键填入`,
  selected: (count, sum) => `选中 ${count} 格${sum === null ? '' : `，合计 ${sum}`}`,
  restInText: '第一、五、六部分的文字不在表格中：按编辑器右上角的“打开文本”，在旁边填写。表格和文本是同一份报告。',
  misfit: '粘贴的内容与表格不完全相符，还没有写入',
  byName: (rows) => `${rows} 行将按各行的名称填入同名的行，不是从选中的格起`,
  wordsLeft: (rows, columns) =>
    `${[rows > 0 && `上面 ${rows} 行`, columns > 0 && `左边 ${columns} 列`].filter(Boolean).join('、')}是文字，不填入；数字从选中的格起填入`,
  outside: (count, first) => `${count} 格在表外，没有位置：${first}${count > 3 ? '……' : ''}`,
  emptied: (count) => `${count} 格现在有数，粘贴的内容在这里是空的，会被清空`,
  moreLines: (count) => `另有 ${count} 项`,
  pasteRest: (count) => `填入其余 ${count} 格`,
  nothingToPaste: '剪贴板里没有可以填入表格的内容，或者内容太多。',
  cancel: '不粘贴',
  close: '关闭',
};

const EN: Words = {
  report: 'Annual report on government information disclosure',
  page: 'Annual report',
  noTitle: '(no title)',
  findings: 'Findings',
  noFindings: 'Nothing was found',
  more: (count) => `${count} more findings are not listed`,
  moreBlocks: (count) => `(${count} more paragraphs follow, not drawn)`,
  closed: 'The text was closed, or is no annual report any longer; this is how it last was.',
  showFindings: 'Show',
  copy: 'Copy Report',
  copyHint: 'Copy for a web site or Word: the report alone, without the findings',
  copied: 'The report is copied, to be pasted into Word or a web site',
  notCopied: 'It was not copied: please click on “Copy Report”',
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
    text.trim() === '' ? `not emptied: ${reason}` : `not filled in with “${text}”: ${reason}`,
  offered: (total) => `adds up to ${total}, press = to fill it in`,
  selected: (count, sum) => `${count} cells${sum === null ? '' : `, ${sum} in all`}`,
  restInText:
    'The words of sections one, five and six are no part of the sheet: “Open the text beside”, at the top right, shows them. Text and sheet are one report.',
  misfit: 'What is pasted does not fit the table; nothing is written yet',
  byName: (rows) => `${rows} row${rows === 1 ? ' goes' : 's go'} by name, and not from the selected cell on`,
  wordsLeft: (rows, columns) =>
    `Words are left out (${[rows > 0 && `${rows} above`, columns > 0 && `${columns} before`].filter(Boolean).join(', ')}); the figures go from the selected cell on`,
  outside: (count, first) =>
    `${count} cell${count === 1 ? ' lies' : 's lie'} outside of the table: ${first}${count > 3 ? '…' : ''}`,
  emptied: (count) => `${count} cell${count === 1 ? ' that has a figure' : 's that have figures'} would be emptied`,
  moreLines: (count) => `${count} more`,
  pasteRest: (count) => `Fill in the other ${count}`,
  nothingToPaste: 'The clipboard has nothing for the table, or too much.',
  cancel: 'Do not paste',
  close: 'Close',
};

export const wordsIn = (language: string): Words => (/^en\b/i.test(language) ? EN : ZH);
