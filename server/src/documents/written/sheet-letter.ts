import type { Letter, LetterSheet } from '../../review/letter-data.ts';
import { LEFT, MIDDLE, nameOf, workbook, worksheet } from './workbook-parts.ts';
import { escaped } from './xml-words.ts';

/** A letter as a workbook, a row for each comment: to be sorted and filtered. All that stands in it is words; nothing is computed. */
export const sheetLetter = ({ sheets }: Letter): Uint8Array =>
  workbook(sheets.map((sheet) => ({ name: sheet.name, xml: sheetXml(sheet) })));

/** The parts of a page's width as characters. */
const CHARACTERS = 1.4;

/** The header stays in sight. */
const FROZEN =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

function sheetXml({ columns, rows }: LetterSheet): string {
  const widths = columns.map(
    ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${Math.round(width * CHARACTERS)}" customWidth="1"/>`,
  );
  const header = columns.map(({ title }, i) => cellXml(title, 0, i, MIDDLE)).join('');
  const lines = rows.map((fields, row) => {
    const cells = columns.map(({ isCentred }, i) => cellXml(fields[i] ?? '', row + 1, i, isCentred ? MIDDLE : LEFT));
    return `<row r="${row + 2}">${cells.join('')}</row>`;
  });
  const area = `A1:${nameOf(rows.length, columns.length - 1)}`;
  return worksheet(
    `${FROZEN}<cols>${widths.join('')}</cols><sheetData><row r="1">${header}</row>${lines.join('')}</sheetData><autoFilter ref="${area}"/>`,
  );
}

/** Numbers of rows and counts are numbers, so that they are sorted as such. */
const NUMBER = /^\d{1,9}$/;

function cellXml(words: string, row: number, column: number, style: number): string {
  const place = `r="${nameOf(row, column)}" s="${style}"`;
  if (words === '') return `<c ${place}/>`;
  if (style === MIDDLE && NUMBER.test(words)) return `<c ${place}><v>${words}</v></c>`;
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(words)}</t></is></c>`;
}
