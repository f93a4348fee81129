import type { FormRow, TableKey } from '../form/types.ts';
import { TABLE_KEYS } from '../form/types.ts';
import type { BoundRow, Report, Table } from '../model/report.ts';
import { sumOf, valueForced } from '../model/sums.ts';
import { forcedValue } from '../repair/totals.ts';
import { say } from '../text/bilingual.ts';
import { plain } from '../text/number.ts';
import { spanOf } from '../text/span.ts';
import { writeRowLike } from '../write/row.ts';
import { type Fix, orNone } from './finding.ts';
import { THE_FORM } from './grounds.ts';
import { shortLabel } from './names.ts';
import { labelPlace, nameOf, rowCells } from './rows.ts';
import type { Draft, Rule } from './rule.ts';
import { tableSpan } from './table-missing.ts';

export const rowMissing: Rule = {
  code: 'row-missing',
  severity: 'error',
  title: say('缺少规定的行', 'A row is missing'),
  why: say(
    '表格的行由格式规定，没有发生的填“0”，不能删行。',
    'The form fixes the rows; one without cases keeps its row, with zeros.',
  ),
  basis: THE_FORM,
  examples: [
    {
      of: '\t\t3.要求提供公开出版物\t0\t0\t0\t0\t0\t0\t0\n',
      wrong: '',
    },
  ],
  check({ report }, tell) {
    for (const key of TABLE_KEYS) {
      const table = report.tables[key];
      if (!table || table.rows.length === 0) continue; // told as a missing table
      for (const grouped of table.grouped) tell(groupedDraft(report, grouped));
      const absent = table.absent.filter((row) => !table.grouped.some(({ forms }) => forms.includes(row)));
      if (absent.length > MANY) tell(manyDraft(report, table, absent));
      else for (const row of absent) tell(rowDraft(report, table, row));
    }
  },
};

/** When more rows are gone than these, one finding names them all: they have one cause. */
const MANY = 5;

function rowDraft(report: Report, table: Table, row: FormRow): Draft {
  const before = rowBefore(report, table.key, row);
  return {
    span: before ? labelPlace(before) : tableSpan(report, table.key),
    message: say(`缺少“${shortLabel(row.label)}”一行`, `The row “${shortLabel(row.label)}” is missing`),
    cells: rowCells(report, row),
    fixes: () => orNone(insertFix(report, table, row, before)),
  };
}

function manyDraft(report: Report, table: Table, absent: readonly FormRow[]): Draft {
  const names = absent.map((row) => `“${shortLabel(row.label)}”`);
  return {
    span: tableSpan(report, table.key),
    message: say(
      `${nameOf(table.key).zh}缺少 ${names.length} 行：${names.join('、')}`,
      `${names.length} rows of ${nameOf(table.key).en} are missing: ${names.join(', ')}`,
    ),
    cells: absent.flatMap((row) => rowCells(report, row)),
  };
}

/** A group told in one row, as the form of 2019 has （六）其他处理. */
function groupedDraft(report: Report, { row, forms }: Table['grouped'][number]): Draft {
  const label = row.labels.at(-1)!;
  const group = forms[0]!.groups.at(-1)!;
  const names = forms.map((form) => `“${shortLabel(form.label)}”`);
  return {
    span: spanOf(label),
    message: say(
      `“${group}”应分 ${names.length} 行填写：${names.join('、')}`,
      `“${group}” is to be told in ${names.length} rows: ${names.join(', ')}`,
    ),
    cells: forms.flatMap((form) => rowCells(report, form)),
  };
}

function rowBefore(report: Report, key: TableKey, row: FormRow): BoundRow | undefined {
  const rows = report.form.tables[key].rows;
  return report.tables[key]!.rows.findLast((bound) => rows.indexOf(bound.form) < rows.indexOf(row));
}

/** The row behind the one before it, with what the equations force; to be preferred where they speak of each of its cells. */
function insertFix(report: Report, table: Table, row: FormRow, before: BoundRow | undefined): Fix | null {
  const held = before && heldBy(report, row);
  const edit = held && writeRowLike(report, before, row, held.values.map(plain));
  if (!edit) return null;
  const label = shortLabel(row.label);
  return {
    title: held.values.every((value) => value === 0)
      ? say(`插入“${label}”一行，填 0`, `Insert the row “${label}” with zeros`)
      : say(
          `插入“${label}”一行，填 ${held.values.map(plain).join('、')}：只有这样各等式才成立`,
          `Insert the row “${label}” with ${held.values.map(plain).join(', ')}: the only way the equations hold`,
        ),
    preferred: held.isForced && table.unknown.length === 0, // else the row may be there, under another name
    safe: false,
    edits: [edit],
  };
}

/**
 * What the row held by the equations with other rows, zeros where these leave it open. Null where they contradict each other, or
 * where more than one row is missing and these did not all hold zeros.
 */
function heldBy(report: Report, row: FormRow): { values: number[]; isForced: boolean } | null {
  const first = report.form.firstCellOf.get(row)!;
  const own = row.columns.map((_, i) => first + i);
  const equations = new Set(own.flatMap((cell) => report.form.equationsOf[cell]!));
  const isForced = (cell: number) =>
    report.form.equationsOf[cell]!.some((equation) => valueForced(report, equation, cell) !== null);
  const values: number[] = [];
  for (const cell of own) {
    const value = forcedValue(report, cell);
    if (value === null || (!isForced(cell) && !holdWithZeros(report, cell))) return null;
    values.push(value);
  }
  const held = new Map(own.map((cell, i) => [cell, values[i]!]));
  const sum = (side: readonly number[]) => side.reduce((all, cell) => all + held.get(cell)!, 0);
  const within = [...equations].filter(({ cells }) => cells.every((cell) => held.has(cell)));
  if (within.some(({ left, right }) => sum(left) !== sum(right))) return null;
  return { values, isForced: own.every(isForced) };
}

const holdWithZeros = (report: Report, cell: number): boolean =>
  report.form.equationsOf[cell]!.every((equation) => {
    const { left, right } = sumOf(report, equation);
    return left === right;
  });
