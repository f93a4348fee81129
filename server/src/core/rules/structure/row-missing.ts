import type { FormRow, TableKey } from '../../form/types.ts';
import { TABLE_KEYS } from '../../form/types.ts';
import type { BoundRow, Report, Table } from '../../model/report.ts';
import { forcedValue } from '../../repair/forced.ts';
import { type Bilingual, say } from '../../text/bilingual.ts';
import { type Millionths, plain } from '../../text/number.ts';
import { spanOf } from '../../text/span.ts';
import { writeRowLike } from '../../write/row.ts';
import type { FindingInit } from '../framework/finding.ts';
import { type Fix, offer, orNone } from '../framework/finding.ts';
import type { Rule } from '../framework/rule.ts';
import { shortLabel } from '../support/cell-titles.ts';
import { THE_FORM } from '../support/legal-basis.ts';
import { labelPlace, nameOf, rowCells } from '../support/table-rows.ts';
import { tableSpan } from '../support/table-span.ts';

export const rowMissing: Rule = {
  code: 'row-missing',
  severity: 'error',
  mayCome: 'what',
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
  check({ report }, reportFinding) {
    for (const key of TABLE_KEYS) {
      const table = report.tables[key];
      if (!table || table.rows.length === 0) continue; // reported as a missing table
      for (const grouped of table.grouped) reportFinding(groupedFinding(report, grouped));
      const absent = table.absent.filter((row) => !table.grouped.some(({ forms }) => forms.includes(row)));
      if (absent.length > MANY) reportFinding(manyFinding(report, table, absent));
      else for (const row of absent) reportFinding(rowFinding(report, table, row));
    }
  },
};

/** When more rows are gone than these, one finding names them all: they have one cause. */
const MANY = 5;

function rowFinding(report: Report, table: Table, row: FormRow): FindingInit {
  const before = rowBefore(report, table.key, row);
  return {
    span: before ? labelPlace(before) : tableSpan(report, table.key),
    message: () => say(`缺少“${shortLabel(row.label)}”一行`, `The row “${shortLabel(row.label)}” is missing`),
    cells: rowCells(report, row),
    fixes: () => orNone(insertFix(report, table, row, before)),
  };
}

function manyFinding(report: Report, table: Table, absent: readonly FormRow[]): FindingInit {
  const names = absent.map((row) => `“${shortLabel(row.label)}”`);
  return {
    span: tableSpan(report, table.key),
    message: () =>
      say(
        `${nameOf(table.key).zh}缺少 ${names.length} 行：${names.join('、')}`,
        `${names.length} rows of ${nameOf(table.key).en} are missing: ${names.join(', ')}`,
      ),
    cells: absent.flatMap((row) => rowCells(report, row)),
  };
}

/** A group in one row, as the form of 2019 has （六）其他处理. */
function groupedFinding(report: Report, { row, forms }: Table['grouped'][number]): FindingInit {
  const label = row.labels.at(-1)!;
  const group = forms[0]!.groups.at(-1)!.label;
  const names = forms.map((form) => `“${shortLabel(form.label)}”`);
  return {
    span: spanOf(label),
    message: () =>
      say(
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

/**
 * The row behind the one before it, with what the equations force, and blank where they leave it open; to be preferred where they
 * speak of each of its cells.
 */
function insertFix(report: Report, table: Table, row: FormRow, before: BoundRow | undefined): Fix | null {
  if (!before) return null;
  const first = report.form.firstCellOf.get(row)!;
  const values = forcedRow(report, row);
  const edit = writeRowLike(
    report,
    before,
    row,
    values.map((value) => (value === null ? '' : plain(value))),
  );
  if (!edit) return null;
  const fix = offer(insertTitle(row, values), [edit]);
  const isForced = values.every((value) => value !== null);
  return {
    ...fix,
    preferred: isForced && table.unknown.length === 0, // else the row may be there, under another name
    settings: values.map((value, i) => ({ cell: first + i, value })),
  };
}

function insertTitle({ label, columns }: FormRow, values: readonly (Millionths | null)[]): Bilingual {
  const name = shortLabel(label);
  const forced = values.flatMap((value, i) => (value === null ? [] : [{ value, title: columns[i]!.label }]));
  if (forced.length === 0)
    return say(`插入“${name}”一行，各格留空待填`, `Insert the row “${name}”, its cells to be filled in`);
  if (forced.length < values.length) {
    const figures = forced.map(({ value, title }) => `${title} ${plain(value)}`).join('，');
    return say(
      `插入“${name}”一行，按等式填 ${figures}，其余留空待填`,
      `Insert the row “${name}” with what the equations force (${figures}), the rest to be filled in`,
    );
  }
  const figures = forced.map(({ value }) => plain(value));
  return say(
    `插入“${name}”一行，填 ${figures.join('、')}：只有这样各等式才成立`,
    `Insert the row “${name}” with ${figures.join(', ')}: the only way the equations hold`,
  );
}

/** For each column of the row what the equations force; nothing at all where its own sums do not hold with that. */
function forcedRow(report: Report, row: FormRow): (Millionths | null)[] {
  const first = report.form.firstCellOf.get(row)!;
  const own = row.columns.map((_, i) => first + i);
  const interpretations = new Map(own.map((cell) => [cell, forcedValue(report, cell)]));
  const sum = (side: readonly number[]) => side.reduce((all, cell) => all + (interpretations.get(cell) ?? 0), 0);
  const isWithin = (cells: readonly number[]) => cells.every((cell) => typeof interpretations.get(cell) === 'number');
  const within = own.flatMap((cell) => report.form.equationsOf[cell]!).filter(({ cells }) => isWithin(cells));
  return own.map((cell) =>
    within.every(({ left, right }) => sum(left) === sum(right)) ? interpretations.get(cell)! : null,
  );
}
