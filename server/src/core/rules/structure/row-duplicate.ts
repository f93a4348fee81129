import { TABLE_KEYS } from '../../form/types.ts';
import type { Table } from '../../model/report.ts';
import { say } from '../../text/bilingual.ts';
import { spanOf } from '../../text/span.ts';
import type { FindingInit } from '../framework/finding.ts';
import type { Rule } from '../framework/rule.ts';
import { shortLabel } from '../support/cell-titles.ts';
import { THE_FORM } from '../support/legal-basis.ts';
import { nameOf } from '../support/table-rows.ts';

export const rowDuplicate: Rule = {
  code: 'row-duplicate',
  severity: 'warning',
  title: say('同一行出现两次', 'A row stands twice'),
  why: say('每一行只应出现一次；合计只按第一次出现的核对。', 'Each row stands once; sums are checked with the first.'),
  basis: THE_FORM,
  examples: [
    {
      of: '\t\t3.要求提供公开出版物\t0\t0\t0\t0\t0\t0\t0\n',
      wrong: '\t\t3.要求提供公开出版物\t0\t0\t0\t0\t0\t0\t0\n\t\t3.要求提供公开出版物\t0\t0\t0\t0\t0\t0\t0\n',
    },
  ],
  check({ report }, reportFinding) {
    for (const key of TABLE_KEYS) {
      const table = report.tables[key];
      if (!table) continue;
      if (table.repeated.length > MANY) reportFinding(manyFinding(table));
      else for (const repeated of table.repeated) reportFinding(rowFinding(table, repeated));
    }
  },
};

/** When more rows stand twice than these, the table does: a copy, or that of another year. */
const MANY = 3;

type Repeated = Table['repeated'][number];

function rowFinding(table: Table, repeated: Repeated): FindingInit {
  const label = shortLabel(repeated.form.label);
  return { ...placed(table, repeated), message: say(`“${label}”一行重复`, `The row “${label}” stands twice`) };
}

function manyFinding(table: Table): FindingInit {
  const { zh, en } = nameOf(table.key);
  const count = table.repeated.length;
  return {
    ...placed(table, table.repeated[0]!),
    message: () =>
      say(
        `${zh}出现了两次（${count} 行重复），可能粘贴了两遍，或粘贴了两个年度的表；只按第一张核对，请留下本年度的一张`,
        `${en} stands twice (${count} rows): pasted twice, or of two years. Only the first is checked; keep that of this year`,
      ),
  };
}

function placed(table: Table, { row, form }: Repeated): Pick<FindingInit, 'span' | 'related'> {
  const label = row.labels.at(-1) ?? row.values[0]!;
  const first = table.rows.find((bound) => bound.form === form)?.label.at(-1);
  return {
    span: spanOf(label),
    related: () => (first ? [{ span: spanOf(first), message: say('第一次出现', 'Stands here first') }] : []),
  };
}
