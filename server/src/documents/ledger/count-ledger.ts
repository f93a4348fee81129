import { type Bilingual, say } from '../../core/text/bilingual.ts';
import type { Sheet } from '../sheet/workbook.ts';
import { findHeader, type LedgerHeader } from './ledger-columns.ts';
import {
  type CountedCell,
  type CountedLedger,
  LEDGER_COLUMNS,
  type LedgerColumn,
  type LedgerForm,
  type LedgerProblem,
  type LedgerWords,
  OPEN,
  type UnknownWord,
} from './ledger-data.ts';
import { dayIn, yearOfDay } from './ledger-date.ts';

/**
 * Counts table three (收到和处理政府信息公开申请情况) from a ledger of requests, a row each. Received in the year: 一; received
 * before and not answered when it began: 二; answered in the year: 三, by its result; not answered when it ended: 四. Nothing
 * is guessed: where a word, a day or a column is not known for certain, no cell is counted, and all that is not known is told.
 */
export function countLedger(
  sheets: readonly Sheet[],
  year: number,
  words: LedgerWords,
  form: LedgerForm,
): CountedLedger {
  const header = findHeader(sheets, words);
  const nothing = { cells: [], unknown: [], problems: [], counted: 0, others: 0, columnNames: header?.names ?? [] };
  if (!header) return { ...nothing, missingColumns: [...LEDGER_COLUMNS] };
  const doubled = header.doubled.map((column): LedgerProblem => ({ row: header.row + 1, message: twice(column) }));
  const missingColumns = LEDGER_COLUMNS.filter(
    (column) => header.columns[column] === undefined && !header.doubled.includes(column),
  );
  if (missingColumns.length + doubled.length > 0) return { ...nothing, missingColumns, problems: doubled };
  const counter = new Counter(header, year, words, form);
  counter.read();
  const isKnown = counter.unknown.size === 0 && counter.problems.length === 0;
  return {
    cells: isKnown ? counter.cells() : [],
    unknown: [...counter.unknown.values()],
    missingColumns: [],
    columnNames: header.names,
    problems: counter.problems,
    counted: counter.counted,
    others: counter.others,
  };
}

class Counter {
  readonly problems: LedgerProblem[] = [];
  readonly unknown = new Map<string, { kind: UnknownWord['kind']; word: string; rows: number[] }>();
  counted = 0;
  others = 0;
  private readonly behind = new Map<string, number[]>();
  private readonly applicants: ReadonlyMap<string, string>;
  private readonly results: ReadonlyMap<string, string>;

  constructor(
    private readonly header: LedgerHeader,
    private readonly year: number,
    words: LedgerWords,
    private readonly form: LedgerForm,
  ) {
    this.applicants = meanings(form.applicants, words.applicants, []);
    this.results = meanings(form.results, words.results, [OPEN]);
  }

  read(): void {
    const { sheet, row: header } = this.header;
    if (sheet.isCut) this.problem(null, CUT);
    for (let row = header + 1; row < sheet.rows.length; row++) this.readRow(row);
  }

  /** All cells of the form: those that no row is behind are 0. */
  cells(): CountedCell[] {
    const rows = ['received', 'carriedIn', ...this.form.results.map(({ key }) => key), 'resultsTotal', 'carriedOut'];
    const columns = [...this.form.applicants.map(({ key }) => key), 'total'];
    return rows.flatMap((row) =>
      columns.map((column): CountedCell => {
        const name = `${row}.${column}`;
        const behind = this.behind.get(name) ?? [];
        return { name, count: behind.length, rows: behind };
      }),
    );
  }

  private readRow(index: number): void {
    const row = index + 1;
    const [applicant, received, result, answered] = LEDGER_COLUMNS.map((column) => this.wordsAt(index, column));
    const cells = this.header.sheet.rows[index]!;
    if (cells.every((cell) => cell === null)) return;
    if (received === '' && cells.some((cell) => cell && /^(?:合计|总计|小计)$/.test(cell.words.replace(/\s+/g, ''))))
      return;
    if ([applicant, received, result, answered].every((words) => words === '')) return;
    const receivedOn = dayIn(received!);
    const answeredOn = answered === '' ? null : dayIn(answered!);
    if (receivedOn === null || (answered !== '' && answeredOn === null)) {
      const isReceived = receivedOn === null;
      const words = isReceived ? received! : answered!;
      this.problem(row, words === '' ? NO_RECEIVED : noDay(isReceived ? '收到日期' : '答复日期', words));
      return;
    }
    if (answeredOn !== null && answeredOn < receivedOn) {
      this.problem(row, BEFORE_RECEIVED);
      return;
    }
    const isLater = yearOfDay(receivedOn) > this.year;
    const isDoneBefore = answeredOn !== null && yearOfDay(answeredOn) < this.year;
    if (isLater || isDoneBefore) {
      this.others++;
      return;
    }
    this.counted++;
    const who = this.meaning('applicants', applicant!, row);
    const isAnswered = answeredOn !== null && yearOfDay(answeredOn) === this.year;
    const what = this.resultOf(row, result!, answeredOn);
    if (who === null || what === null) return;
    this.count(yearOfDay(receivedOn) === this.year ? 'received' : 'carriedIn', who, row);
    if (!isAnswered) this.count('carriedOut', who, row);
    else {
      this.count(what, who, row);
      this.count('resultsTotal', who, row);
    }
  }

  /** A request has either both, a result and a day, or neither. */
  private resultOf(row: number, result: string, answeredOn: number | null): string | null {
    if (result === '') {
      if (answeredOn === null) return OPEN;
      this.problem(row, NO_RESULT);
      return null;
    }
    const meaning = this.meaning('results', result, row);
    if (meaning === null) return null;
    if (meaning === OPEN && answeredOn !== null) {
      this.problem(row, openAndAnswered(result));
      return null;
    }
    if (meaning !== OPEN && answeredOn === null) {
      this.problem(row, noAnswered(result));
      return null;
    }
    return meaning;
  }

  private meaning(kind: UnknownWord['kind'], word: string, row: number): string | null {
    if (word === '') {
      this.problem(row, NO_APPLICANT);
      return null;
    }
    const meaning = (kind === 'applicants' ? this.applicants : this.results).get(folded(word));
    if (meaning !== undefined) return meaning;
    const key = `${kind} ${folded(word)}`;
    const known = this.unknown.get(key) ?? { kind, word, rows: [] };
    known.rows.push(row);
    this.unknown.set(key, known);
    return null;
  }

  private count(row: string, column: string, behind: number): void {
    for (const name of [`${row}.${column}`, `${row}.total`]) {
      const rows = this.behind.get(name);
      if (rows) rows.push(behind);
      else this.behind.set(name, [behind]);
    }
  }

  private wordsAt(row: number, column: LedgerColumn): string {
    return this.header.sheet.rows[row]![this.header.columns[column]!]?.words.trim() ?? '';
  }

  private problem(row: number | null, message: Bilingual): void {
    this.problems.push({ row, message });
  }
}

const folded = (words: string): string => words.normalize('NFKC').replace(/\s+/g, '');

/** The form's own labels, with their number and without, and what the user has said. 其他 says of a result nothing at all. */
function meanings(
  own: LedgerForm['applicants'],
  said: Readonly<Record<string, string>>,
  also: readonly string[],
): Map<string, string> {
  const words = new Map<string, string>();
  const isResults = also.length > 0;
  for (const { key, label } of own) {
    const plain = label.replace(/^(?:\d{1,2}[.．、]|（[一二三四五六七]）)/, '').replace(/（[^（）]{0,60}）$/, '');
    for (const word of [label, plain]) if (!isResults || folded(word) !== '其他') words.set(folded(word), key);
  }
  const keys = new Set([...own.map(({ key }) => key), ...also]);
  for (const [word, key] of Object.entries(said)) if (keys.has(key)) words.set(folded(word), key);
  return words;
}

const COLUMN_TITLES: Readonly<Record<LedgerColumn, Bilingual>> = {
  applicant: say('申请人类型', 'kind of applicant'),
  received: say('收到日期', 'day received'),
  result: say('办理结果', 'result'),
  answered: say('答复日期', 'day answered'),
};

export const columnTitle = (column: LedgerColumn): Bilingual => COLUMN_TITLES[column];

const twice = (column: LedgerColumn): Bilingual =>
  say(
    `表头中有两列都像“${COLUMN_TITLES[column].zh}”，不能确定用哪一列`,
    `two columns look like the ${COLUMN_TITLES[column].en}; which of them is meant is not known`,
  );

const noDay = (column: string, words: string): Bilingual =>
  say(
    `${column}“${words.slice(0, 30)}”不是日期（应如 2024-3-5、2024年3月5日）`,
    `“${words.slice(0, 30)}” is no day (such as 2024-3-5)`,
  );

const NO_RECEIVED = say('没有收到日期', 'has no day on which it was received');
const NO_APPLICANT = say('没有申请人类型', 'has no kind of applicant');
const NO_RESULT = say('有答复日期而没有办理结果', 'has a day on which it was answered, and no result');
const BEFORE_RECEIVED = say('答复日期早于收到日期', 'was answered before it was received');
const CUT = say('行数过多，没有读完', 'has more rows than are read');
const noAnswered = (result: string): Bilingual =>
  say(`办理结果为“${result}”而没有答复日期`, `has the result “${result}”, and no day on which it was answered`);
const openAndAnswered = (result: string): Bilingual =>
  say(
    `办理结果为“${result}”（未办结）而有答复日期`,
    `is “${result}” (not done), and has a day on which it was answered`,
  );
