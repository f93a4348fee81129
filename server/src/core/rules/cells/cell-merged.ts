import type { TableKey } from '../../form/types.ts';
import type { BoundRow, Entry, Report } from '../../model/report.ts';
import { type SumState, sumOf } from '../../model/sums.ts';
import type { Field } from '../../syntax/field.ts';
import { say } from '../../text/bilingual.ts';
import type { Edit } from '../../text/edits.ts';
import { plain } from '../../text/number.ts';
import { quote } from '../../text/quote.ts';
import { spanOf } from '../../text/span.ts';
import { delimiterAfter, separatorOf } from '../../write/insert.ts';
import type { FindingInit, Fix } from '../framework/finding.ts';
import type { Rule } from '../framework/rule.ts';
import { shortLabel } from '../support/cell-titles.ts';
import { THE_FORM } from '../support/legal-basis.ts';
import { eachRow, nameOf, perhapsMerged, rowCells } from '../support/table-rows.ts';

export const cellMerged: Rule = {
  code: 'cell-merged',
  severity: 'error',
  title: say('两个数挤在一格', 'Two values in one field'),
  why: say(
    '扫描或转换时，相邻两格的数并进了一格。',
    'A scan or a conversion ran the values of two neighbouring cells together.',
  ),
  basis: THE_FORM,
  examples: [{ of: '行政规范性文件\t3\t1\t18', wrong: '行政规范性文件\t3 1\t18' }],
  check({ report }, reportFinding) {
    eachRow(report, (row, table) => {
      const perhaps = perhapsMerged(row);
      if (perhaps) reportFinding(perhapsFinding(report, table, row, perhaps));
      for (const shared of sharedFields(row)) {
        if (row.row.width === 0 && isSettled(report, row, shared)) continue;
        const { field } = shared[0]!;
        const written = quote(report.readable.slice(field.start, field.end));
        const label = shortLabel(row.form.label) || nameOf(table).zh;
        const names = rowCells(report, row.form);
        const first = row.entries.indexOf(shared[0]!);
        const fix = splitFix(report, row, field, shared);
        const placed = row.fit === 'complete';
        reportFinding({
          span: spanOf(field),
          message: () =>
            say(
              `“${label}”的“${written}”是 ${shared.length} 个数挤在一格，应分开`,
              `“${written}” of “${label}” is ${shared.length} values in one field`,
            ),
          cells: placed ? names.slice(first, first + shared.length) : names,
          fixes: () => (fix ? [{ ...fix, preferred: placed && holdsApart(report, row, shared) }] : []),
        });
      }
    });
  },
};

/** `1 365` where a value is wanting: two numbers, or one and a lost cell. Nothing is bound, and a person decides. */
function perhapsFinding(report: Report, table: TableKey, row: BoundRow, { field }: Entry): FindingInit {
  const written = quote(report.readable.slice(field.start, field.end));
  const label = shortLabel(row.form.label) || nameOf(table).zh;
  if (field.isGlued)
    return {
      span: spanOf(field),
      message: () =>
        say(
          `“${label}”的 ${row.form.columns.length} 个数连成了“${written}”，不能确定怎样分开；本行暂不核对合计`,
          `The ${row.form.columns.length} values of “${label}” run together as “${written}”: how they are to be told apart is not certain; sums with this row are not checked`,
        ),
      cells: rowCells(report, row.form),
    };
  return {
    span: spanOf(field),
    message: () =>
      say(
        `“${label}”少了数：“${written}”可能是 ${field.pieces!.length} 个数挤在一格，也可能是一个数而另丢了一格；本行暂不核对合计`,
        `“${label}” is short of values: “${written}” may be ${field.pieces!.length} values in one field, or one value beside a lost cell; sums with this row are not checked`,
      ),
    cells: rowCells(report, row.form),
  };
}

/** The fields that hold several of the row's values, each with those values. */
function sharedFields({ entries }: BoundRow): readonly Entry[][] {
  if (!sharesFields(entries)) return NONE;
  const byField = new Map<Field, Entry[]>();
  for (const entry of entries) {
    if (!entry.number) continue;
    byField.set(entry.field, [...(byField.get(entry.field) ?? []), entry]);
  }
  // Digits without a blank between are a row that is glued together as a whole: it was taken apart by its columns.
  const isApart = ([first, second]: Entry[]) => second !== undefined && first!.number!.end < second.number!.start;
  return [...byField.values()].filter(isApart);
}

const NONE: readonly Entry[][] = [];

function sharesFields(entries: readonly Entry[]): boolean {
  for (let i = 1; i < entries.length; i++) if (entries[i - 1]!.field === entries[i]!.field) return true;
  return false;
}

/** pdftohtml has `72&#160;64` where two cells stand beside each other: nothing is to be said where a sum with each of them holds. */
const isSettled = (report: Report, row: BoundRow, shared: readonly Entry[]): boolean =>
  row.fit === 'complete' &&
  report.text.slice(shared[0]!.number!.end, shared[1]!.number!.start).includes('&#160;') &&
  shared.every((entry) => {
    const sums = sumsWith(report, row, entry);
    return sums.includes('holds') && !sums.includes('broken');
  });

function sumsWith(report: Report, row: BoundRow, entry: Entry): SumState[] {
  const first = report.form.firstCellOf.get(row.form)!;
  return report.form.equationsOf[first + row.entries.indexOf(entry)]!.map((equation) => sumOf(report, equation).state);
}

/** Whether no sum contradicts the numbers apart: else they may be pieces of one, torn by a blank. */
const holdsApart = (report: Report, row: BoundRow, shared: readonly Entry[]): boolean =>
  shared.every((entry) => !sumsWith(report, row, entry).includes('broken'));

function splitFix({ text }: Report, row: BoundRow, field: Field, shared: readonly Entry[]): Fix | null {
  const others = row.entries.map((entry) => entry.field).filter((other, i, all) => all.indexOf(other) === i);
  const separator = separatorOf(text, others) ?? delimiterAfter(text, field);
  if (separator === null) return null;
  const edits: Edit[] = [];
  for (let i = 0; i + 1 < shared.length; i++)
    edits.push({ span: { start: shared[i]!.number!.end, end: shared[i + 1]!.number!.start }, newText: separator });
  edits.push(...paddingToTake(text, row, edits.length));
  const values = shared.map((entry) => plain(entry.number!.value));
  const title = say(`分成 ${values.join('、')}`, `Split into ${values.join(' and ')}`);
  return { title, preferred: false, safe: false, edits };
}

/** Empty fields at the end of a tabbed line only fill it up: as many go as fields are added, so that its width stays. */
function paddingToTake(text: string, { row, entries }: BoundRow, count: number): Edit[] {
  const last = entries.at(-1)!.field;
  const after = row.values.filter((value) => value.start >= last.end && value.kind === 'blank');
  if (row.width === 0 || after.length < count) return [];
  let end = last.end;
  while (text[end] === '\t') end++;
  const isLineEnd = end >= text.length || text[end] === '\n' || text[end] === '\r';
  return isLineEnd && end - last.end >= count ? [{ span: { start: end - count, end }, newText: '' }] : [];
}
