import { type FormRow, TABLE_KEYS } from '../../form/types.ts';
import type { Report, Table } from '../../model/report.ts';
import { type Bilingual, say } from '../../text/bilingual.ts';
import { type Span, spanOf } from '../../text/span.ts';
import type { FindingInit } from '../framework/finding.ts';
import type { Rule } from '../framework/rule.ts';
import { shortLabel } from '../support/cell-titles.ts';
import { THE_FORM } from '../support/legal-basis.ts';
import { nameOf, rowCells } from '../support/table-rows.ts';
import { tableSpan } from '../support/table-span.ts';

export const valuesUnbound: Rule = {
  code: 'values-unbound',
  severity: 'warning',
  mayCome: 'place',
  title: say('有的数属于哪一行不能确定', 'Which row some figures belong to is not certain'),
  why: say(
    '从PDF等文件取出的文本，行的名称与数可能分开，或几行的数连在一起。能有几种读法的，一概不读，也不核对与其有关的合计和文字。',
    'In text taken out of a PDF, labels and figures may stand apart, or the figures of several rows run on. What can be read in several ways is not read, and no sum or sentence that depends on it is checked.',
  ),
  basis: THE_FORM,
  examples: [
    {
      of: '2.重复申请\t1\t0\t0\t0\t0\t0\t1\n\t\t3.要求提供公开出版物\t0\t0\t0\t0\t0\t0\t0\n',
      wrong: '2.重复申请\n\t\t3.要求提供公开出版物\n1\t0\t0\t0\t0\t0\t1\n0\t0\t0\t0\t0\t0\t0\n0\t0\t0\t0\t0\t0\t0\n',
    },
  ],
  check({ report }, reportFinding) {
    for (const key of TABLE_KEYS) {
      const table = report.tables[key];
      if (table?.unbound) reportFinding(unboundFinding(report, table, table.unbound));
    }
  },
};

function unboundFinding(report: Report, { key }: Table, { rows, forms }: NonNullable<Table['unbound']>): FindingInit {
  return {
    span: spanOfValues(rows) ?? tableSpan(report, key),
    message: () => messageOf(nameOf(key), rows.length, forms),
    cells: forms.flatMap((form) => rowCells(report, form)),
  };
}

function messageOf(name: Bilingual, count: number, forms: readonly FormRow[]): Bilingual {
  const [only, ...others] = forms;
  // The one row of reviews has no label.
  if (only?.label === '')
    return say(
      `${name.zh}里的数属于哪一格不能确定，没有核对；请按表样把 ${only.columns.length} 个数排成一行`,
      `Which cells the figures in ${name.en} belong to is not certain, and nothing that depends on them was checked. Put all ${only.columns.length} on one line, as the form has them`,
    );
  const labels = listed(forms);
  if (only && others.length === 0)
    return say(
      `${labels.zh}一行有哪些数不能确定，有关各项没有核对；请把名称和数放在一行`,
      `Which figures belong to ${labels.en} is not certain, and nothing that depends on them was checked. Put the label and its figures on one line`,
    );
  if (count === 0)
    return say(
      `${name.zh}里${labels.zh}各有哪些数不能确定，有关各项没有核对；请把各行的名称和数放在一行`,
      `Which figures in ${name.en} belong to each of ${labels.en} is not certain, and nothing that depends on them was checked. Put each label and its figures on one line`,
    );
  return say(
    `${name.zh}里有 ${count} 行数，属于${labels.zh}中的哪一行不能确定，有关各项没有核对；请把各行的名称和数放在一行`,
    `${count} rows of figures in ${name.en} belong to some of ${labels.en}; which is not certain, and nothing that depends on them was checked. Put each label and its figures on one line`,
  );
}

/** More rows are not named one by one. */
const MAX_NAMED = 6;

function listed(forms: readonly FormRow[]) {
  const names = forms.slice(0, MAX_NAMED).map(({ label }) => `“${shortLabel(label)}”`);
  return forms.length > MAX_NAMED
    ? say(`${names.join('、')}等 ${forms.length} 行`, `${names.join(', ')} and others, ${forms.length} rows`)
    : say(names.join('、'), names.join(', '));
}

/** From the first of the figures to the last. */
function spanOfValues(rows: NonNullable<Table['unbound']>['rows']): Span | null {
  const fields = rows.flatMap(({ values }) => values.filter(({ kind }) => kind !== 'blank'));
  if (fields.length === 0) return null;
  // Not spread into a call: of a large text there may be more than it takes.
  return fields.reduce<Span>(
    ({ start, end }, field) => ({ start: Math.min(start, field.start), end: Math.max(end, field.end) }),
    spanOf(fields[0]!),
  );
}
