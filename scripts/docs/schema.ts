import {
  APPLICANT_KEYS,
  LEDGER_COLUMN_KEYS,
  ORGAN_LEVELS,
  RESULT_KEYS,
  RULES,
  SEVERITIES,
  SEVERITY_CHOICES,
} from '../../server/src/core/testing.ts';
import { json } from './json.ts';

/** The JSON schema of `.disclosure-report.json`, for editors. A schema is not translated: both languages stand in it. */
export function configurationSchema(): string {
  const severities = RULES.map(({ code, severity, title }) => [
    code,
    { enum: SEVERITY_CHOICES, default: severity, description: `${title.zh}\n${title.en}` },
  ]);
  return json({
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '政府信息公开年报助手：文件夹配置 · Disclosure Report: the configuration of a folder',
    type: 'object',
    allowComments: true,
    properties: {
      $schema: { type: 'string' },
      severity: {
        type: 'object',
        description:
          '按代码设定级别：error 错误，warning 警告，info 提示，hint 建议，off 不检查。\nSeverity by code; off turns a rule off.',
        properties: Object.fromEntries(severities),
        additionalProperties: false,
      },
      terms: { type: 'array', description: TERMS, items: object(TERM, ['pattern']) },
      fixAll: {
        type: 'object',
        description: FIX_ALL,
        properties: { text: { type: 'boolean', default: false, description: FIX_TEXT } },
        additionalProperties: false,
      },
      groups: { type: 'array', description: GROUPS, items: object(GROUP, ['report', 'parts']) },
      organs: {
        type: 'array',
        description: ORGANS,
        items: { anyOf: [words(ORGAN.name.description), object(ORGAN, ['name'])] },
      },
      applicants: { type: 'object', description: APPLICANTS, additionalProperties: { enum: APPLICANT_KEYS } },
      results: { type: 'object', description: RESULTS, additionalProperties: { enum: RESULT_KEYS } },
      ledger: {
        type: 'object',
        description: LEDGER,
        properties: Object.fromEntries(LEDGER_COLUMN_KEYS.map((key) => [key, words(COLUMN[key])])),
        additionalProperties: false,
      },
      verified: { type: 'array', description: VERIFIED, items: object(CONFIRMED, ['file', 'words', 'reason']) },
      exceptions: { type: 'array', description: EXCEPTIONS, items: object(exception(), ['file', 'code', 'reason']) },
    },
    additionalProperties: false,
  });
}

const object = (properties: object, required: readonly string[]) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

const words = (description: string) => ({ type: 'string', minLength: 1, description });
const number = (description: string) => ({ type: 'number', description });

const APPLICANTS =
  '台账里的申请人类型各归入哪一类，由 ledger 命令记入。\nWhich kind of applicant each word of the ledger means; ledger writes it.';
const RESULTS =
  '台账里的办理结果各归入哪一种，open 为仍在办理。\nWhich result each word of the ledger means; open is one not done yet.';
const LEDGER = '台账各列的名称。\nWhat the ledger calls its columns.';
const COLUMN = {
  applicant: '申请人类型一列。\nThe kind of applicant.',
  received: '收到日期一列。\nThe day received.',
  result: '办理结果一列。\nThe result.',
  answered: '答复日期一列。\nThe day answered.',
};

const FIX_ALL = '保存时和 --fix 自动改正什么。\nWhat is mended on save and by --fix.';
const FIX_TEXT = '正文的用词、标点和数字写法也自动改正。\nWording, punctuation and numbers of the prose too.';

const TERMS = '自己的用语清单：报告里不应出现的词，可给出正确写法。\nTerms of your own that a report should not have.';

const TERM = {
  pattern: words('要找的词，按原样查找。\nPlain words to look for.'),
  replacement: { type: 'string', description: '应改为的词。\nWhat should stand instead.' },
  reason: { type: 'string', description: '为什么，显示在提示里。\nWhy; shown with the finding.' },
  severity: { enum: SEVERITIES, description: '级别。\nSeverity.' },
};

const GROUPS =
  '汇总报告：哪一份报告汇总哪些报告，逐格核对其和。\nCovering reports: each is held against the sum of its parts, cell by cell.';

const GROUP = {
  report: words('汇总报告的路径，可用 * 和 **。\nPath or pattern of the covering report.'),
  parts: {
    type: 'array',
    minItems: 1,
    items: words('所含报告的路径，可用 * 和 **。\nPath or pattern of reports that it covers.'),
    description: '所含各份报告；只与同一年度的汇总。\nThe reports that it covers, of the same year.',
  },
};

const ORGANS =
  '应当报送年度报告的机关名单：检查文件夹和总览据此列出谁未报送、谁报了两份、谁不在名单。\nWho has to report: check of the folder, and the overview, tell who has not, who has twice, and who is not on the roster.';

const ORGAN = {
  name: words('机关的全称，与报告标题一致。\nThe full name, as in the title of its report.'),
  short: {
    type: 'array',
    items: words('简称。\nA short name.'),
    description: '标题里也可能用的简称、旧称。\nWhat else it may be called in a title.',
  },
  level: {
    enum: ORGAN_LEVELS,
    description:
      '级别：province 省级，city 市级，county 县级，town 乡级；名称看得出的不必写。\nThe level, where the name does not tell it.',
  },
};

const VERIFIED =
  '已由人核实的正文数字：未能自动核对的，写明理由后算作已核实；文字一变即不再算。可用快速修复填写。\nFigures of the prose that a person has verified, with the reason; they no longer count when the words change. A quick fix writes them.';

const CONFIRMED = {
  file: words(
    '报告的路径，相对于本文件所在文件夹；可用 *、?、**。\nPath of the report from this folder; *, ? and ** stand for others.',
  ),
  words: words(
    '数字和说明它是什么的文字，与 check --coverage 列出的相同，空白不计。\nThe figure with its words, as check --coverage lists it; blanks do not count.',
  ),
  reason: words('理由。没有理由的不算。\nThe reason; without one it does not count.'),
};

const EXCEPTIONS =
  '已知例外：情况属实的问题，写明理由后不再算作错误；数字一变即恢复检查。可用快速修复“记录为已知例外”填写。\nFindings that are right as they are, with the reason; they come back when the figures change. The quick fix writes them.';

const exception = () => ({
  file: words(
    '报告的路径，相对于本文件所在文件夹；可用 *、?、**。\nPath of the report from this folder; *, ? and ** stand for others.',
  ),
  code: { enum: RULES.map(({ code }) => code), description: '问题的代码。\nThe code of the finding.' },
  cells: {
    type: 'array',
    items: { type: 'string' },
    description: '问题所在的单元格。\nThe cells of the finding.',
  },
  expected: number('应为的数。\nThe figure that was expected.'),
  actual: number('现有的数。\nThe figure that is there.'),
  words: {
    type: 'string',
    description:
      '问题处的文字，用于不涉及两个数的问题。\nThe words at the finding, where it does not state two figures.',
  },
  about: { type: 'string', description: '缺少的部分或方面。\nThe section or topic that is missing.' },
  reason: words('理由。没有理由的例外不生效。\nThe reason; without one the exception does not hold.'),
});
