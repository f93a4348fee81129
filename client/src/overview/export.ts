import { type CsvValue, csvRecord, tabbedRecord } from '../../../server/src/core/text/csv.ts';
import { COLUMNS } from './list.ts';
import type { Row } from './rows.ts';
import type { Words } from './words.ts';

const recordsOf = (rows: readonly Row[], words: Words): CsvValue[][] => [
  COLUMNS.map(({ title }) => title(words)),
  ...rows.map((row) => COLUMNS.map(({ value }) => value(row, words))),
];

/** With a mark at the beginning, without which spreadsheets do not read Chinese. */
export const csvOf = (rows: readonly Row[], words: Words): string =>
  `\ufeff${recordsOf(rows, words).map(csvRecord).join('')}`;

/** To be pasted into a spreadsheet. */
export const tabsOf = (rows: readonly Row[], words: Words): string =>
  recordsOf(rows, words).map(tabbedRecord).join('\n');
