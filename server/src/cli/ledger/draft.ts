import { applyEdits, type Bilingual, type Cell, type Edit, numberIn, type Report, say } from '../../core/index.ts';
import type { CountedLedger } from '../../documents/ledger/ledger-data.ts';
import { FileProblem } from '../../files/problem.ts';
import { bytesOfText } from '../../files/write.ts';
import { placesOf, placeWords } from '../place.ts';
import type { ReportFile } from '../report-file.ts';
import { service } from '../service.ts';
import { rowWords } from './row-words.ts';

/** A cell of the draft that is not what the ledger comes to. */
export interface LedgerFinding {
  readonly code: 'ledger-mismatch';
  readonly severity: 'error';
  readonly message: Bilingual;
  readonly range: object;
  readonly place: object | null | undefined;
  readonly cells: readonly string[];
  readonly expected: number;
  readonly actual: number | null;
  /** Of the ledger. */
  readonly rows: readonly number[];
}

export interface Comparison {
  readonly report: Report;
  readonly cells: readonly Cell[];
  readonly findings: readonly LedgerFinding[];
  readonly lines: readonly Bilingual[];
}

/** The draft's table three beside what the ledger comes to. */
export function compareDraft(draft: ReportFile, counted: CountedLedger, ledger: string): Comparison {
  const report = service.parse(draft.text);
  if (!report.tables.requests)
    throw new FileProblem(draft.path, say('其中没有可以识别的表三', 'has no table three that can be recognized'));
  const cells = report.cells.filter(({ form }) => form.table === 'requests');
  const expected = new Map(counted.cells.map((cell) => [`requests.${cell.name}`, cell]));
  if (cells.some(({ form }) => !expected.has(form.name))) throw new FileProblem(draft.path, OTHER_FORM);
  const placeAt = placesOf(draft.document);
  const findings = isEmpty(cells)
    ? []
    : cells.flatMap((cell): LedgerFinding[] => {
        const { count, rows } = expected.get(cell.form.name)!;
        const actual = numberIn(cell);
        if (actual === count) return [];
        const at = cell.span ?? report.tables.requests!.blocks.map(({ firstLine }) => span(report, firstLine))[0]!;
        return [
          {
            code: 'ledger-mismatch',
            severity: 'error',
            message: messageOf(cell, count, rows, actual),
            range: report.lines.rangeOf(at),
            place: placeAt(at.start),
            cells: [cell.form.name],
            expected: count,
            actual,
            rows,
          },
        ];
      });
  const lines = findings.map(({ message, place, range }) => {
    const where = place ? placeWords(place as Parameters<typeof placeWords>[0]) : lineWords(range);
    return say(
      `${draft.path} ${where.zh}：${message.zh} ledger-mismatch`,
      `${draft.path} ${where.en}: ${message.en} ledger-mismatch`,
    );
  });
  const end =
    findings.length === 0
      ? say(
          `表三与台账（${ledger}）一致：${counted.counted} 件申请，${cells.length} 个数`,
          `table three is what the ledger (${ledger}) comes to: ${counted.counted} requests, ${cells.length} figures`,
        )
      : say(
          `表三有 ${findings.length} 个数与台账（${ledger}）不一致`,
          `${findings.length} figures of table three are not what the ledger (${ledger}) comes to`,
        );
  return { report, cells, findings, lines: [...lines, end] };
}

const span = ({ syntax: { lines } }: Report, line: number) => ({ start: lines.start(line), end: lines.end(line) });

const lineWords = (range: object): Bilingual => {
  const { line, character } = (range as { start: { line: number; character: number } }).start;
  return say(`第${line + 1}行第${character + 1}字`, `line ${line + 1} character ${character + 1}`);
};

function messageOf({ form }: Cell, count: number, rows: readonly number[], actual: number | null): Bilingual {
  const behind = rows.length > 0 ? rowWords(rows) : null;
  const has = actual === null ? say('空白或不是数字', 'blank or no number') : say(`${actual}`, `${actual}`);
  return say(
    `“${form.row.label}”${form.column.label}：台账为 ${count}，报告为 ${has.zh}${behind ? `（台账${behind.zh}）` : ''}`,
    `${form.row.en}, ${form.column.en}: the ledger comes to ${count}, the report has ${has.en}${behind ? ` (${behind.en} of the ledger)` : ''}`,
  );
}

const isEmpty = (cells: readonly Cell[]): boolean => cells.every(({ state }) => state === 'blank');

export const isEmptyTable = ({ cells }: Comparison): boolean => isEmpty(cells);

/** The draft's bytes with the ledger's counts in its table three; read again, it has them and is else as it was. */
export function filledDraft(draft: ReportFile, counted: CountedLedger): Uint8Array {
  const before = service.read(draft.text);
  const expected = new Map(counted.cells.map(({ name, count }) => [`requests.${name}`, count]));
  const own = before.report.cells.filter(({ form }) => form.table === 'requests');
  const edits = own.map((cell): Edit => {
    if (!cell.span) throw new FileProblem(draft.path, NO_PLACE);
    const { start, end } = cell.span;
    return { span: { start, end }, newText: String(expected.get(cell.form.name)) };
  });
  const text = applyEdits(draft.text, edits);
  const after = service.read(text);
  const isRight = after.report.cells.every((cell, i) =>
    cell.form.table === 'requests'
      ? numberIn(cell) === expected.get(cell.form.name)
      : cell.state === before.report.cells[i]!.state && cell.value === before.report.cells[i]!.value,
  );
  if (!isRight || after.report.cells.length !== before.report.cells.length) throw new FileProblem(draft.path, NO_PLACE);
  if (!draft.document) return bytesOfText(draft, text);
  const written = draft.document.write?.(text, 'plain');
  if (!written) throw new FileProblem(draft.path, READ_ONLY);
  if ('refused' in written) throw new FileProblem(draft.path, written.refused);
  return written.bytes;
}

const OTHER_FORM = say(
  '表三的表样与所写年度不符（2021 年起（六）其他处理分三行）',
  'its table three is not of the form of that year (since 2021 other handling is three rows)',
);

const NO_PLACE = say(
  '不能在表三中逐格填写：有的行或格没有可以填数的位置',
  'its table three cannot be filled in: some rows or cells have no place for a figure',
);

const READ_ONLY = say(
  '这种文件只读，不能填写；请用 Word 文件或文本',
  'such a file is never written; use a Word file or a text',
);
