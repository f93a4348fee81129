import { FORMS, groupLabels, type TableKey } from '../../server/src/core/testing.ts';

type Form = (typeof FORMS)['2021'];
type FormCell = Form['cells'][number];

const TABLES: Readonly<Record<TableKey, string>> = {
  proactive: '二、主动公开政府信息情况',
  requests: '三、收到和处理政府信息公开申请情况',
  review: '四、政府信息公开行政复议、行政诉讼情况',
};

/** The names of all cells, by form and table: what `extract` prints and what findings speak of. */
export function cellNames(): string {
  return `# 单元格名称 · Cell names

\`extract\` 的数据和检查结果的 \`cells\` 用这些名称：表、行、列，以点相连，如 \`requests.denied.stateSecret.total\`。名称的含义不会改变。
*What \`extract\` prints and what the \`cells\` of a finding name: table, row and column, joined by dots. A name never changes its meaning.*

一份报告的两张表可能用了不同年份的表样（如2021年的表二、只有一行（六）的2019年表三）：各表的单元格按各自的表样命名，\`extract\` 的 \`forms\` 给出每张表的表样，\`form\` 是多数表的表样。
*The tables of one report may be of different forms: each has the cells of its own. \`forms\` tells that of each, \`form\` that of most.*

${[FORMS['2021'], FORMS['2019']].map(formNames).join('\n\n')}
`;
}

function formNames(form: Form): string {
  const tables = (Object.keys(TABLES) as TableKey[]).map((table) => {
    const cells = form.cells.filter((cell) => cell.table === table);
    return `### \`${table}\` ${TABLES[table]} (${cells.length})\n\n${tableNames(table, cells)}`;
  });
  return `## 表样 ${form.id} · Form ${form.id}（${form.notice}）\n\n${tables.join('\n\n')}`;
}

/** The table of requests has the same columns in each row; the others are short: a line for each cell. */
function tableNames(table: TableKey, cells: readonly FormCell[]): string {
  if (table !== 'requests') {
    const lines = cells.map(({ name, row, column }) => [
      `\`${name}\``,
      [row.label, ...column.groups, column.label].filter((label) => label !== '').join(' · '),
      row.label === '' ? column.en : `${row.en}, ${column.en}`,
    ]);
    return markdownTable(['名称 Name', '', ''], lines);
  }
  const rows = [...new Set(cells.map(({ row }) => row))];
  const columns = [...new Set(cells.map(({ column }) => column))];
  return `${markdownTable(
    ['行 Row', '', ''],
    rows.map(({ key, groups, label, en }) => [`\`requests.${key}\``, [...groupLabels(groups), label].join(' · '), en]),
  )}

${markdownTable(
  ['列 Column', '', ''],
  columns.map(({ key, groups, label, en }) => [`\`.${key}\``, [...groups, label].join(' · '), en]),
)}`;
}

function markdownTable(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...lines.map(line)].join('\n');
}
