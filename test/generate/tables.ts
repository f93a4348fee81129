import { FORMS } from '../../server/src/core/form/forms.ts';
import { SUBJECT } from '../../server/src/core/form/proactive.ts';
import { APPLICANTS, CORNER_NOTE, ORGANIZATIONS } from '../../server/src/core/form/requests.ts';
import type { FormEdition, FormGroup, FormRow, TableKey } from '../../server/src/core/form/types.ts';
import { type Grid, type GridCell, type GridRow, words } from './grid.ts';
import type { Habits } from './habits.ts';

/** The three tables as the form prints them, with merged cells. Numbers are put in by name later. */
export function gridOf(form: FormEdition, table: TableKey, habits: Habits): Grid {
  if (table === 'proactive') return proactive(form, habits);
  return table === 'requests' ? requests(form, habits) : review(habits);
}

const value = (name: string, columns = 1): GridCell => ({ text: '', rows: 1, columns, name });
const headerRow = (part: number, ...cells: GridCell[]): GridRow => ({ cells, part, isHeader: true });

function proactive(form: FormEdition, { localRows }: Habits): Grid {
  const rows: GridRow[] = [];
  let block: FormGroup | undefined;
  let part = -1;
  for (const row of FORMS[form].tables.proactive.rows) {
    const last = row.columns.length - 1;
    const span = (column: number) => (column === last ? 3 - last : 1);
    if (row.groups[0] !== block) {
      block = row.groups[0];
      part++;
      rows.push(headerRow(part, words(row.groups[0]!.label, 4)));
      rows.push(headerRow(part, words(SUBJECT), ...row.columns.map(({ label }, c) => words(label, span(c)))));
    }
    const values = row.columns.map(({ key }, c) => value(`proactive.${row.key}.${key}`, span(c)));
    rows.push({ cells: [words(row.label), ...values], part, isHeader: false });
    if (localRows && row.key === 'normativeDocuments') rows.push(localRow(part));
  }
  return { width: 4, rows };
}

/** A row that some provinces add to the form. */
const localRow = (part: number): GridRow => ({
  cells: [words('其他主动公开文件'), value('local.a'), value('local.b'), value('local.c')],
  part,
  isHeader: false,
});

function requests(form: FormEdition, { totalFirst }: Habits): Grid {
  const { rows } = FORMS[form].tables.requests;
  const kinds = rows[0]!.columns.filter(({ groups }) => groups.includes(ORGANIZATIONS));
  const total = words('总计', 1, totalFirst ? 3 : 2);
  const header = [
    headerRow(0, words(CORNER_NOTE, 3, 3), words(APPLICANTS, totalFirst ? 6 : 7), ...(totalFirst ? [total] : [])),
    headerRow(0, words('自然人', 1, 2), words(ORGANIZATIONS, 5), ...(totalFirst ? [] : [total])),
    headerRow(0, ...kinds.map(({ label }) => words(label))),
  ];
  let part = 0;
  const data = rows.map((row, index) => {
    const groups = row.groups.filter((group) => isFirst(rows, index, group));
    if (groups.length > 0 || row.groups.length !== rows[index - 1]?.groups.length) part++;
    const spans = groups.map((group): GridCell => {
      const height = rows.filter((other) => other.groups.includes(group)).length;
      return { text: group.label, columns: 1, rows: height, group: true };
    });
    const values = row.columns.map(({ key }) => value(`requests.${row.key}.${key}`));
    return { cells: [...spans, words(row.label, 3 - row.groups.length), ...values], part, isHeader: false };
  });
  return { width: 10, rows: [...header, ...data] };
}

const isFirst = (rows: readonly FormRow[], index: number, group: FormGroup): boolean =>
  rows.findIndex((row) => row.groups.includes(group)) === index;

function review({ reviewHeader }: Habits): Grid {
  const { columns } = FORMS['2021'].tables.review.rows[0]!;
  const outcomes = columns.slice(0, 5).map(({ label }) => label);
  const data: GridRow = { cells: columns.map(({ key }) => value(`review.${key}`)), part: 0, isHeader: false };
  const full = [
    headerRow(0, words('行政复议', 5), words('行政诉讼', 10)),
    headerRow(
      0,
      ...outcomes.map((outcome) => words(outcome, 1, 2)),
      words('未经复议直接起诉', 5),
      words('复议后起诉', 5),
    ),
    headerRow(0, ...[...outcomes, ...outcomes].map((outcome) => words(outcome))),
  ];
  const headers = { full, flat: [headerRow(0, words('行政复议行政诉讼', 15))], lost: [] };
  return { width: 15, rows: [...headers[reviewHeader], data] };
}
