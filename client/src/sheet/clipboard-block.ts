// A block of cells on the clipboard: as it is written for spreadsheets and word processors, and read from what they write.

/** Row by row; rows may have different lengths. */
export type Block = readonly (readonly string[])[];

/** Nobody copies more of a report's tables; a whole sheet by mistake is not read to its end. */
const MAX_CHARACTERS = 1_000_000;
const MAX_ROWS = 1000;
const MAX_COLUMNS = 200;

export const tabsOf = (block: Block): string => block.map((row) => row.join('\t')).join('\r\n');

export function tableHtmlOf(block: Block): string {
  const rows = block.map((row) => `<tr>${row.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`);
  return `<table border="1" style="border-collapse:collapse"><tbody>${rows.join('')}</tbody></table>`;
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

/**
 * What was copied. A table in HTML tells where cells are merged, which tabs do not: it is taken where it has the same words. Null
 * where there is nothing, or more than a report could hold.
 */
export function readBlock(text: string, html: string): Block | null {
  if (text.length + html.length > MAX_CHARACTERS) return null;
  const table = html === '' ? null : tableIn(html);
  const block = table && (text === '' || bare(table.flat().join('')) === bare(text)) ? table : tabsIn(text);
  const isBlock = block.length > 0 && block.length <= MAX_ROWS && block.every((row) => row.length <= MAX_COLUMNS);
  return isBlock && block.some((row) => row.some((cell) => cell !== '')) ? block : null;
}

/** Words without what the two ways of writing have different: blanks, line ends, quotation marks around a cell. */
const bare = (text: string): string => text.replace(/[\s\u00a0"]+/g, '');

/** Tabs between cells, a cell with a line end or a tab in quotation marks; the last line end ends the last row. */
function tabsIn(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const quoted = text[at] === '"' ? quotedAt(text, at) : null;
    const end = quoted ? quoted.end : endOfCell(text, at);
    rows.at(-1)!.push(tidied(quoted ? quoted.words : text.slice(at, end)));
    at = end;
    const isRowEnd = text[at] === '\r' || text[at] === '\n';
    at += text.startsWith('\r\n', at) ? 2 : 1;
    if (isRowEnd) rows.push([]);
    // A tab at the very end stands before an empty cell.
    else if (at === text.length) rows.at(-1)!.push('');
  }
  if (rows.length > 1 && rows.at(-1)!.length === 0) rows.pop();
  return rows.map((row) => (row.length === 0 ? [''] : row));
}

function endOfCell(text: string, from: number): number {
  let end = from;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\r' && text[end] !== '\n') end++;
  return end;
}

/** A cell in quotation marks, doubled within; null where they do not go around the cell. */
function quotedAt(text: string, start: number): { words: string; end: number } | null {
  let words = '';
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] !== '"') words += text[at];
    else if (text[at + 1] === '"') {
      words += '"';
      at++;
    } else {
      const next = text[at + 1];
      return next === undefined || next === '\t' || next === '\r' || next === '\n' ? { words, end: at + 1 } : null;
    }
  }
  return null;
}

/** The one table of a page, with an empty cell where another reaches over; null where there is none, or several. */
function tableIn(html: string): string[][] | null {
  // Such a document runs nothing and loads nothing; that it has styles, which the page does not let in, is kept from it.
  const unstyled = html.slice(Math.max(0, html.search(/<table\b/i))).replace(/\sstyle\s*=/gi, ' data-style=');
  const tables = new DOMParser().parseFromString(unstyled, 'text/html').querySelectorAll('table');
  const [table] = tables;
  if (!table || tables.length > 1 || table.rows.length > MAX_ROWS) return null;
  const rows: string[][] = [];
  const taken: boolean[][] = [];
  let y = 0;
  for (const row of table.rows) {
    if (isHidden(row)) continue;
    rows[y] ??= [];
    let x = 0;
    for (const cell of row.cells) {
      if (isHidden(cell)) continue;
      while (taken[y]?.[x]) x++;
      const [columns, down] = [cell.colSpan, cell.rowSpan].map((span) => Math.min(Math.max(span, 1), MAX_COLUMNS));
      if (x + columns! > MAX_COLUMNS) return null;
      for (let i = 0; i < down!; i++) {
        const line = taken[y + i] ?? [];
        taken[y + i] = line;
        for (let j = 0; j < columns!; j++) line[x + j] = true;
      }
      rows[y]![x] = tidied(cell.textContent);
      x += columns!;
    }
    y++;
  }
  const width = Math.max(0, ...taken.slice(0, y).map((line) => line.length));
  return rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ''));
}

const isHidden = ({ dataset }: HTMLElement): boolean => /display\s*:\s*none/i.test(dataset.style ?? '');

const tidied = (text: string): string => text.replace(/[\s\u00a0\u3000]+/g, ' ').trim();
