import type { Block } from './clipboard-block.ts';
import { cellsOf, rowsOf } from './grid-cells.ts';

/** A block without the words around its figures. */
export interface NamedBlock {
  readonly figures: Block;
  /** Of each line of the figures, what stands before them; empty where nothing does. */
  readonly names: readonly string[];
  /** How many lines above and columns before the figures have words alone. */
  readonly rows: number;
  readonly columns: number;
}

/** As names have, and no figure: 12件, 无 and 1万 are for the cell to refuse, not names. */
const isWords = (text: string): boolean => /\p{Script=Han}\s?\p{Script=Han}/u.test(text);
const isFigure = (text: string): boolean => /\d/.test(text.normalize('NFKC')) && !isWords(text);

/** Rows are copied with their names, and tables with their headers. */
export function withoutNames(block: Block): NamedBlock {
  const width = Math.max(...block.map((row) => row.length));
  let columns = 0;
  for (let x = 0; x < width; x++) {
    const cells = block.map((row) => row[x] ?? '');
    if (cells.some(isFigure)) break;
    if (cells.some(isWords)) columns = x + 1;
  }
  const hasFigure = block.map((row) => row.slice(columns).some(isFigure));
  if (!hasFigure.includes(true)) return { figures: block, names: block.map(() => ''), rows: 0, columns: 0 };
  const isHeader = (row: readonly string[], y: number) => !hasFigure[y] && row.slice(columns).some(isWords);
  const first = block.findIndex((row, y) => !isHeader(row, y));
  const lines = block.slice(first);
  return {
    figures: lines.map((row) => row.slice(columns)),
    names: lines.map((row) => row.slice(0, columns).findLast((text) => text !== '') ?? ''),
    rows: first,
    columns,
  };
}

/** A row's name without its ordinal, its remarks in brackets, and marks. */
const bare = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\([^()]*\)/g, '')
    .replace(/^\s*[\d一二三四五六七八九十]+\s*[、.]/, '')
    .replace(/[^\p{L}]/gu, '');

/** The values of the row of each name; null for a name that no row of the table has, or more than one. */
export function rowsByName(names: readonly string[], table: HTMLTableElement): (readonly HTMLElement[] | null)[] {
  const known = new Map<string, readonly HTMLElement[] | null>();
  for (const row of rowsOf(table)) {
    const heads = [...row.cells].filter(({ tagName }) => tagName === 'TH');
    const name = bare(heads.at(-1)?.textContent ?? '');
    known.set(name, known.has(name) ? null : cellsOf(row));
  }
  const counts = new Map<string, number>();
  for (const name of names.map(bare)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return names.map(bare).map((name) => (name !== '' && counts.get(name) === 1 ? (known.get(name) ?? null) : null));
}
