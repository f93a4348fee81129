import type { ContentCell, PlainSheet, ReportContent, TableContent } from '../../core/features/report-content-data.ts';
import { gridPlaces, widthOfGrid } from './grid.ts';
import { LEFT, MIDDLE, nameOf, TWO_DECIMALS, workbook, worksheet } from './workbook-parts.ts';
import { escaped } from './xml-words.ts';

const SHEET_NAMES: Readonly<Record<TableContent['table'], string>> = {
  proactive: '主动公开',
  requests: '申请办理',
  review: '复议诉讼',
};

/**
 * The tables of a report as a workbook, a sheet for each, as the form prints them; null where it has none.
 *
 * @param more sheets behind them
 */
export function sheetReport({ blocks }: ReportContent, more: readonly PlainSheet[] = []): Uint8Array | null {
  const tables = blocks.filter((block) => block.kind === 'table');
  if (tables.length === 0) return null;
  const names: string[] = [];
  for (const { table } of tables) {
    const copies = names.filter((name) => name.startsWith(SHEET_NAMES[table])).length;
    names.push(SHEET_NAMES[table] + (copies > 0 ? `（${copies + 1}）` : ''));
  }
  names.push(...more.map(({ name }) => name));
  const sheets = [...tables.map(sheetXml), ...more.map(plainSheetXml)];
  return workbook(sheets.map((xml, i) => ({ name: names[i]!, xml })));
}

const WIDTHS: Readonly<Record<TableContent['table'], (column: number) => number>> = {
  proactive: (column) => (column === 0 ? 28 : 16),
  requests: (column) => [8, 16, 40][column] ?? 11,
  review: () => 9,
};

function sheetXml({ table, rows, isOfficial }: TableContent): string {
  const width = widthOfGrid(rows);
  const columns = Array.from(
    { length: width },
    (_, i) => `<col min="${i + 1}" max="${i + 1}" width="${isOfficial ? WIDTHS[table](i) : 16}" customWidth="1"/>`,
  );
  const merged: string[] = [];
  const lines = gridPlaces(rows).map((places, row) => {
    const cells = places.flatMap(({ cell, column, isRest }) => {
      if (!isRest && (cell.columns > 1 || cell.rows > 1))
        merged.push(`${nameOf(row, column)}:${nameOf(row + cell.rows - 1, column + cell.columns - 1)}`);
      return Array.from({ length: cell.columns }, (_, i) =>
        i > 0 || isRest ? emptyCell(row, column + i) : cellXml(cell, row, column),
      );
    });
    return `<row r="${row + 1}">${cells.join('')}</row>`;
  });
  const merges = merged.map((area) => `<mergeCell ref="${area}"/>`).join('');
  const area = merges && `<mergeCells count="${merged.length}">${merges}</mergeCells>`;
  return worksheet(`<cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData>${area}`);
}

/** Its first row and its first three columns stay in sight. */
function plainSheetXml({ rows }: PlainSheet): string {
  const lines = rows.map((row, at) => {
    const cells = row.map((value, column) => {
      const isNumber = typeof value === 'number';
      return cellXml({ kind: isNumber ? 'value' : 'row', words: String(value), isNumber }, at, column);
    });
    return `<row r="${at + 1}">${cells.join('')}</row>`;
  });
  return worksheet(
    `<sheetViews><sheetView workbookViewId="0"><pane xSplit="3" ySplit="1" topLeftCell="D2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="1" width="10" customWidth="1"/><col min="2" max="2" width="44" customWidth="1"/><col min="3" max="16384" width="14" customWidth="1"/></cols><sheetData>${lines.join('')}</sheetData>`,
  );
}

const emptyCell = (row: number, column: number): string => `<c r="${nameOf(row, column)}" s="${MIDDLE}"/>`;

function cellXml(
  { kind, words, isNumber }: Pick<ContentCell, 'kind' | 'words' | 'isNumber'>,
  row: number,
  column: number,
): string {
  const place = `r="${nameOf(row, column)}" s="${kind === 'row' ? LEFT : MIDDLE}"`;
  if (words === '') return `<c ${place}/>`;
  if (isNumber) {
    const style = /\.\d\d$/.test(words) ? TWO_DECIMALS : MIDDLE;
    return `<c r="${nameOf(row, column)}" s="${style}"><v>${escaped(words)}</v></c>`;
  }
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(words)}</t></is></c>`;
}
