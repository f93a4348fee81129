import { type Bilingual, FORMS, inLocale, type Locale, say } from '../../core/index.ts';
import type { CountedLedger, LedgerForm } from '../../documents/ledger/ledger-data.ts';
import { service } from '../service.ts';
import { consoleJson } from '../visible.ts';
import type { Comparison } from './draft.ts';
import { rowWords } from './row-words.ts';

const COLUMN_NAMES: Readonly<Record<string, Bilingual>> = {
  applicant: say('申请人类型', 'kind of applicant'),
  received: say('收到日期', 'day received'),
  result: say('办理结果', 'result'),
  answered: say('答复日期', 'day answered'),
};

/** Everything that is not known, a line each, with what to say. */
export function problemLines({ missingColumns, columnNames, unknown, problems }: CountedLedger): Bilingual[] {
  const names = columnNames.slice(0, 40).join('、');
  return [
    ...missingColumns.map((column) =>
      say(
        `没有找到“${COLUMN_NAMES[column]!.zh}”一列，请用 --column ${column}=列名 指明；现有：${names}`,
        `has no column for the ${COLUMN_NAMES[column]!.en}: say which it is by --column ${column}=NAME; there are: ${names}`,
      ),
    ),
    ...unknown.map(({ kind, word, rows }) => {
      const option = kind === 'applicants' ? 'applicant' : 'result';
      const title = kind === 'applicants' ? say('申请人类型', 'kind of applicant') : say('办理结果', 'result');
      const where = rowWords(rows);
      return say(
        `${title.zh}“${word}”（${where.zh}）不知归入哪一类，请用 --${option} ${word}=类别 指明`,
        `the ${title.en} “${word}” (${where.en}) is not known: say what it is by --${option} ${word}=KEY`,
      );
    }),
    ...problems.map(({ row, message }) =>
      row === null ? message : say(`第${row}行${message.zh}`, `row ${row} ${message.en}`),
    ),
  ];
}

/** The table as a report has it, ready to be pasted into one. */
export function tableText({ cells }: CountedLedger, year: number): string {
  const figures = new Map(cells.map(({ name, count }) => [`requests.${name}`, String(count)]));
  return `${service.requestsTable(year, figures)}\n`;
}

/** For each count that is not 0 the rows of the ledger behind it. */
export const traceLines = ({ cells, counted, others }: CountedLedger, year: number, locale: Locale): string => {
  const { cellByName } = FORMS[year < 2021 ? '2019' : '2021'];
  const head = say(
    `共 ${counted} 件与本年度有关，另有 ${others} 件不属本年度。各数的依据（台账行号）：`,
    `${counted} requests have to do with the year, ${others} have not. The rows behind each figure:`,
  );
  const lines = cells.flatMap(({ name, count, rows }) =>
    count === 0
      ? []
      : [
          `${inLocale(service.cellTitle(cellByName.get(`requests.${name}`)!), locale)} ${count}\t${inLocale(rowWords(rows), locale)}`,
        ],
  );
  return `${[inLocale(head, locale), ...lines].join('\n')}\n`;
};

const OPEN = say('仍在办理（尚无结果）', 'not done yet');

/** The same for a program; names are promised. */
export function jsonOf(
  file: string,
  year: number,
  counted: CountedLedger,
  comparison: Comparison | null,
  form: LedgerForm,
  locale: Locale,
): string {
  const { cells, unknown, missingColumns, columnNames, problems, counted: count, others } = counted;
  const data = {
    schema: 1,
    ledger: file,
    year,
    requests: { counted: count, others },
    cells: cells.map(({ name, count: value, rows }) => ({ cell: `requests.${name}`, value, rows })),
    unknown,
    missingColumns,
    columnNames,
    problems: problems.map(({ row, message }) => ({ row, message: inLocale(message, locale) })),
    // What a word may mean.
    keys: { applicants: form.applicants, results: [...form.results, { key: 'open', label: inLocale(OPEN, locale) }] },
    findings: comparison?.findings.map((finding) => ({ ...finding, message: inLocale(finding.message, locale) })),
  };
  return `${consoleJson(data, 2)}\n`;
}
