import { asWords, csvRecord } from '../../../server/src/core/text/csv.ts';
import { COLUMNS } from './list.ts';
import type { Row } from './rows.ts';
import type { Words } from './words.ts';

const values = (row: Row, words: Words) => COLUMNS.map(({ value }) => value(row, words));

/** With a mark at the beginning, without which spreadsheets do not read Chinese. */
export const csvOf = (rows: readonly Row[], words: Words): string =>
  `\ufeff${[COLUMNS.map(({ title }) => title(words)), ...rows.map((row) => values(row, words))]
    .map((record) => csvRecord(record.map((value) => (typeof value === 'string' ? asWords(value) : value))))
    .join('')}`;

/** To be pasted into a spreadsheet. */
export const tabsOf = (rows: readonly Row[], words: Words): string =>
  [COLUMNS.map(({ title }) => title(words)), ...rows.map((row) => values(row, words))]
    .map((record) =>
      record
        .map((value) => (typeof value === 'string' ? asWords(value.replace(/[\t\r\n]+/g, ' ')) : (value ?? '')))
        .join('\t'),
    )
    .join('\n');
