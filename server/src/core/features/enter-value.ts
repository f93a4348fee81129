import type { CellContent, CellName } from '../form/types.ts';
import { type Cell, cellNamed, type Report } from '../model/report.ts';
import type { ReadReport } from '../read-report.ts';
import { type Bilingual, say } from '../text/bilingual.ts';
import type { Edit } from '../text/edits.ts';
import { isWhole, type Millionths, plain, readNumber, Written } from '../text/number.ts';
import { quote } from '../text/quote.ts';
import { type Span, spanOf } from '../text/span.ts';
import { type CellEdits, verifiedEdits } from '../write/verified-edits.ts';

/** What a person has entered into a cell; nothing, where it is to be emptied. */
export interface Entry {
  readonly cell: CellName;
  readonly text: string;
}

/** The edits that write the entries, and for each entry why it is not among them; null where it is. */
export interface EnteredValues {
  readonly edits: readonly Edit[];
  readonly refused: readonly (Bilingual | null)[];
}

/**
 * The edits that write what a person has entered into cells, in place of what stands there. Refused with the reason: what is
 * no number of the cell's kind; a cell without a place; what would have another cell read otherwise. The entries are of
 * different cells.
 */
export function enterValues({ report }: Pick<ReadReport, 'report'>, entries: readonly Entry[]): EnteredValues {
  const written = entries.map((entry) => writtenEntry(report, entry));
  const candidates = written.filter((each) => 'edits' in each);
  const verified = new Set<EntryEdits>(verifiedEdits(report, candidates));
  return {
    edits: [...verified].flatMap((each) => ('edits' in each ? each.edits : [])),
    refused: written.map((each) => {
      if ('refused' in each) return each.refused;
      return verified.has(each) ? null : MEANS_ANOTHER;
    }),
  };
}

type EntryEdits = CellEdits | { readonly refused: Bilingual };

function writtenEntry(report: Report, { cell: name, text }: Entry): EntryEdits {
  const cell = cellNamed(report, name);
  if (!cell) return { refused: say('表中没有这一格', 'The form has no such cell') };
  const isEmptied = text.trim() === '';
  const value = isEmptied ? null : readEntry(text, cell.form.content);
  if (value !== null && typeof value !== 'number') return { refused: value };
  if (isEmptied ? cell.state === 'blank' : cell.state === 'number' && cell.value === value) return { edits: [] };
  const why = whyFixed(cell);
  if (why) return { refused: why };
  const edits = [{ span: placeFor(cell), newText: value === null ? '' : plain(value) }];
  return { edits, settings: [{ cell: cell.form.index, value }] };
}

/** Why nothing can be entered into a cell; null where its place is known. */
export function whyFixed({ state, span, field }: Cell): Bilingual | null {
  if (!span || !field)
    return state === 'blank'
      ? say('这一行没有分出各格，请在文本中填写', 'The row has no fields of its own: fill it in in the text')
      : say(
          '这一格在文本中没有位置（缺失，或无法确定是哪一个数），请在文本中补全',
          'The cell has no place in the text (it is lost, or cannot be told): complete the text first',
        );
  if (
    field.numbers.length > 1 ||
    (field.pieces && state === 'number' && span.end - span.start < field.end - field.start)
  )
    return say(
      '几个数写在同一格里，请先在文本中分开',
      'Several numbers stand in one field: take them apart in the text',
    );
  return null;
}

const MEANS_ANOTHER = say(
  '填在这里，其他格的读法会跟着改变；请直接在文本中修改',
  'With this, other cells would be read otherwise; change it in the text itself',
);

function readEntry(entered: string, content: CellContent): Millionths | Bilingual {
  const number = readNumber(entered, 0, entered.length);
  // What is typed with a Chinese keyboard is understood; a unit or a blank is not part of a number.
  if (!number || (number.form & ~(Written.fullWidth | Written.grouped | Written.leadingZeros)) !== 0)
    return whyNoNumber(entered);
  if (content !== 'amount' && !isWhole(number.value))
    return say('这一格只能填整数', 'This cell takes whole numbers only');
  if (content !== 'change' && number.value < 0) return say('这一格不能是负数', 'This cell cannot be negative');
  return number.value;
}

function whyNoNumber(entered: string): Bilingual {
  const words = quote(entered);
  const plain = entered.normalize('NFKC').trim();
  if (/^-?\d[\d,]*(?:\.\d*)?$/.test(plain))
    return say(`“${words}”写法有误，或者位数太多`, `“${words}” is written wrong, or has too many digits`);
  if (/^\d[\d,.]*\p{Script=Han}+$/u.test(plain))
    return say(`“${words}”带有文字，这里只填数字`, `“${words}” has words in it: figures alone go here`);
  if (/^[\dOoIl]+$/.test(plain) && /\d/.test(plain))
    return say(
      `“${words}”不是数字：其中有字母，是不是 0 或 1？`,
      `“${words}” is not a number: it has letters in it, for 0 or 1 perhaps`,
    );
  return say(`“${words}”不是数字`, `“${words}” is not a number`);
}

/** The number proper; the whole field where there is none. */
const placeFor = ({ state, span, field }: Cell): Span => (state === 'number' ? span! : spanOf(field!));
