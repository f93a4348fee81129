import { isNumber, type NumberCell } from '../../model/report.ts';
import { say } from '../../text/bilingual.ts';
import { plain, Written, type WrittenNumber } from '../../text/number.ts';
import { quote } from '../../text/quote.ts';
import { spanOf } from '../../text/span.ts';
import { type Fix, orNone } from '../framework/finding.ts';
import type { Rule } from '../framework/rule.ts';
import { cellTitle } from '../support/cell-titles.ts';
import { THE_FORM } from '../support/legal-basis.ts';

export const cellNumberForm: Rule = {
  code: 'cell-number-form',
  severity: 'info',
  title: say('数字写法不规范', 'A number is not in plain digits'),
  why: say(
    '表格中的数用半角阿拉伯数字书写，不带空格、分节号、前导零和单位。',
    'Numbers in the tables are plain digits: no blanks, separators, leading zeros or units.',
  ),
  basis: THE_FORM,
  examples: [{ of: '行政许可\t412', wrong: '行政许可\t４１２' }],
  check({ report, irregularCells }, reportFinding) {
    for (const cell of irregularCells) {
      const { written, field } = cell;
      if (!isNumber(cell) || !written || !field || written.form === 0) continue;
      if (field.numbers.length > 1 || (field.pieces && field.numbers[0] !== written)) continue; // two values in a field: told as such
      const span = spanOf(field);
      const text = quote(report.readable.slice(span.start, span.end));
      const title = cellTitle(cell.form);
      const how = describe(written.form);
      reportFinding({
        span,
        message: () =>
          say(
            `${title.zh}的“${text}”${how.zh}，读作 ${plain(cell.value)}`,
            `“${text}” of ${title.en} ${how.en}; read as ${plain(cell.value)}`,
          ),
        cells: [cell.form.name],
        fixes: () => orNone(plainFix(cell, written)),
      });
    }
  },
};

const FORMS = [
  [Written.fullWidth, '用了全角字符', 'has full-width characters'],
  [Written.spaced, '中间有空格', 'has a blank in it'],
  [Written.grouped, '用了分节号', 'has separators'],
  [Written.leadingZeros, '前面有多余的零', 'has leading zeros'],
  [Written.unit, '带了单位', 'has a unit'],
  [Written.note, '带了说明', 'has a note'],
  [Written.stray, '前面有多余的字符', 'has a stray mark before it'],
] as const;

function describe(form: number): { zh: string; en: string } {
  const notations = FORMS.filter(([flag]) => form & flag);
  return { zh: notations.map(([, zh]) => zh).join('、'), en: notations.map(([, , en]) => en).join(', ') };
}

/** Pure form, with one right text only. A blank between digits, a stray mark or money in 元 could mean something else. */
const SURE = Written.fullWidth | Written.grouped | Written.leadingZeros | Written.unit | Written.money;

function plainFix({ value, field, form: { column, index } }: NumberCell, { form }: WrittenNumber): Fix | null {
  if (form & Written.note) return null;
  // 万元 in a column of 万元 says nothing new; in another it does. `00` may be two cells run together.
  const meansMore = (form & Written.money) !== 0 && ((form & Written.yuan) !== 0 || !column.label.includes('万元'));
  const isZeros = (form & Written.leadingZeros) !== 0 && value === 0;
  const newText = plain(value);
  return {
    title: say(`改为 ${newText}`, `Change to ${newText}`),
    preferred: true,
    safe: (!meansMore && !isZeros && (form & ~SURE) === 0) || (form === Written.spaced && !field!.pieces),
    edits: [{ span: spanOf(field!), newText }],
    settings: [{ cell: index, value }],
  };
}
