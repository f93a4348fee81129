// What the table shows: which rows, in what order, and what stands in each column.
import type { PageState } from '../overview-messages.ts';
import { corrected, deniedOf, disputesOf, grantedShare, receivedOf } from './measures.ts';
import type { Row } from './rows.ts';
import type { Words } from './words.ts';

export interface Column {
  readonly key: string;
  readonly title: (words: Words) => string;
  /** A number, words, or null where nothing is known. */
  readonly value: (row: Row, words: Words) => number | string | null;
  readonly isNumber: boolean;
  /** Of a number from 0 to 1. */
  readonly isShare?: boolean;
}

const number = (key: string, title: Column['title'], value: Column['value'], isShare = false): Column => ({
  key,
  title,
  value,
  isNumber: true,
  isShare,
});
const text = (key: string, title: Column['title'], value: Column['value']): Column => ({
  key,
  title,
  value,
  isNumber: false,
});

export const COLUMNS: readonly Column[] = [
  text(
    'organ',
    (words) => words.organ,
    ({ organ }) => organ,
  ),
  number(
    'year',
    (words) => words.year,
    ({ year }) => year,
  ),
  number(
    'errors',
    (words) => words.errors,
    ({ summary }) => summary?.[0] ?? null,
  ),
  number(
    'warnings',
    (words) => words.warnings,
    ({ summary }) => summary?.[1] ?? null,
  ),
  number(
    'remarks',
    (words) => words.remarks,
    ({ summary }) => summary?.[2] ?? null,
  ),
  text(
    'state',
    (words) => words.state,
    ({ summary }, words) => summary && words.states[summary[3]],
  ),
  text(
    'review',
    (words) => words.review,
    ({ review }, words) => review && words.reviewed(review.state, review.round),
  ),
  number('received', (words) => words.received, receivedOf),
  number('share', (words) => words.grantedShare, grantedShare, true),
  number('denied', (words) => words.denied, deniedOf),
  number('disputes', (words) => words.disputed, disputesOf),
  number('corrected', (words) => words.corrected, corrected),
  text(
    'file',
    (words) => words.file,
    ({ path }) => path,
  ),
];

export const shownText = (column: Column, row: Row, words: Words): string => {
  const value = column.value(row, words);
  if (value === null) return column.key === 'state' ? words.unchecked : '';
  return column.isShare ? `${((value as number) * 100).toFixed(1)}%` : String(value);
};

type Filter = Pick<PageState, 'organ' | 'year' | 'onlyFound' | 'review' | 'below' | 'sort' | 'isDown'>;

/** @param folders the workspace folders' addresses */
export function listed(rows: Iterable<Row>, filter: Filter, folders: readonly string[], words: Words): Row[] {
  const organ = filter.organ.trim().toLowerCase();
  const kept: Row[] = [];
  for (const row of rows) {
    const { folder, path, organ: name, year, summary } = row;
    if (filter.year !== '' && String(year) !== filter.year) continue;
    // What nobody has said anything of is still to be reviewed.
    if (filter.review !== '' && (row.review?.state ?? 'pending') !== filter.review) continue;
    if (filter.onlyFound && !(summary && summary[0] + summary[1] > 0)) continue;
    if (organ !== '' && !(name ?? '').toLowerCase().includes(organ)) continue;
    if (filter.below !== '' && !isBelow(filter.below, folders[folder] ?? '', path)) continue;
    kept.push(row);
  }
  return sorted(kept, filter, words);
}

function isBelow(folder: string, top: string, path: string): boolean {
  const above = decoded(top).replace(/\/$/, '');
  return `${above}/${path}`.startsWith(`${decoded(folder).replace(/\/$/, '')}/`);
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** What is not known comes last, whichever way; equals by organ, year and file. */
function sorted(rows: readonly Row[], { sort, isDown }: Filter, words: Words): Row[] {
  const column = COLUMNS.find(({ key }) => key === sort) ?? COLUMNS[0]!;
  const order = new Intl.Collator(words.locale, { numeric: true });
  const keyed = rows.map((row) => ({ row, value: column.value(row, words) }));
  keyed.sort((a, b) => {
    if (a.value === null || b.value === null)
      return Number(a.value === null) - Number(b.value === null) || ties(a.row, b.row);
    const by = typeof a.value === 'number' ? a.value - (b.value as number) : order.compare(a.value, String(b.value));
    return (isDown ? -by : by) || ties(a.row, b.row);
  });
  return keyed.map(({ row }) => row);

  function ties(a: Row, b: Row): number {
    return order.compare(a.organ ?? '', b.organ ?? '') || (a.year ?? 0) - (b.year ?? 0) || (a.path < b.path ? -1 : 1);
  }
}
