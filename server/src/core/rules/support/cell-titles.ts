import type { FormCell } from '../../form/types.ts';
import { type Bilingual, say } from '../../text/bilingual.ts';

const TITLES = new WeakMap<FormCell, Bilingual>();

/** How messages call a cell: by its row and column, as the form prints them. Findings on sums name many. */
export function cellTitle(cell: FormCell): Bilingual {
  const known = TITLES.get(cell);
  if (known) return known;
  const title = titleOf(cell);
  TITLES.set(cell, title);
  return title;
}

function titleOf({ table, row, column }: FormCell): Bilingual {
  const columnName = [...column.groups.slice(table === 'requests' ? 1 : 0), column.label].join('·');
  return row.label === ''
    ? say(`“${columnName}”`, `“${columnName}” (${column.en})`)
    : say(
        `“${shortLabel(row.label)}”的“${columnName}”`,
        `“${shortLabel(row.label)}” (${row.en}), “${columnName}” (${column.en})`,
      );
}

/** The row's label without the note that the form prints behind it; its quotation marks are inner ones in a message. */
export const shortLabel = (label: string): string =>
  label
    .replace(/（区分处理.*）$/, '')
    .replaceAll('“', '‘')
    .replaceAll('”', '’');

/** The column of a cell, as the form prints it: 商业企业, 总计. */
export const columnTitle = ({ column }: FormCell): string => column.label;

export const rowTitle = ({ row, column }: FormCell): string => shortLabel(row.label) || column.groups.join('·');
