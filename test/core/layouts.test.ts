import assert from 'node:assert/strict';
import { analyse } from '../../server/src/core/testing.ts';
import { fixture } from '../fixtures.ts';
import { cellsOf } from '../support/cells.ts';
import { expectFindings } from '../support/expect-findings.ts';

const EXAMPLE = fixture('example.gknb');
const CELLS = cellsOf(analyse(EXAMPLE));

type Line = readonly string[];

/** Rewrites each run of tabbed lines, a table, from its fields. */
function rewrite(write: (table: Line[]) => string[]): string {
  const lines: string[] = [];
  let table: Line[] = [];
  const flush = () => {
    if (table.length > 0) lines.push(...write(table));
    table = [];
  };
  for (const line of EXAMPLE.split('\n')) {
    if (line.includes('\t')) table.push(line.split('\t'));
    else {
      flush();
      lines.push(line);
    }
  }
  flush();
  return lines.join('\n');
}

const filled = (line: Line): string[] => line.filter((field) => field !== '');
const isValue = (field: string): boolean => /^[\d.]+$/.test(field);
const isData = (line: Line): boolean => line.some(isValue);

const LAYOUTS: Record<string, (table: Line[]) => string[]> = {
  'bars, padded': (table) =>
    table.map((line) => {
      const kept = filled(line);
      return `${kept.join(' | ')} | ${'|'.repeat(line.length - kept.length)}`;
    }),
  'bars, unpadded': (table) => table.map((line) => `${filled(line).join(' | ')} |`),
  'bars, empty cells kept': (table) => table.map((line) => `| ${line.join(' | ')} |`),
  'leading bar, no separator': (table) => table.map((line) => `| ${filled(line).join(' | ')} |`),
  'full-width bars': (table) => table.map((line) => filled(line).join('｜')),
  Markdown: (table) =>
    table.flatMap((line, i) => {
      const row = `| ${line.join(' | ')} |`;
      return i === 0 ? [row, `|${'---|'.repeat(line.length)}`] : [row];
    }),
  'a cell to a line': (table) => table.flatMap((line) => filled(line).map((field) => `${field} |`)),
  'a cell to a line, padding lines': (table) =>
    table.flatMap((line) => [...filled(line).map((field) => `${field} |`), '|||']),
  'a cell to a line, blank lines': (table) => table.flatMap((line) => filled(line).flatMap((field) => [field, ''])),
  'a cell to a line, nothing else': (table) => table.flatMap(filled),
  'runs of blanks': (table) => table.map((line) => filled(line).join('    ')),
  'single blanks': (table) => table.map((line) => filled(line).join(' ')),
  'full-width blanks': (table) => table.map((line) => filled(line).join('　')),
  'marked up': (table) => [
    '<table border="1">',
    ...table.map((line) => `<tr>${line.map((field) => `<td><p>${field || '&nbsp;'}</p></td>`).join('')}</tr>`),
    '</table>',
  ],
  'marked up in one line': (table) => [
    `<TABLE>${table
      .map(
        (line) =>
          `<TR>${filled(line)
            .map((field) => `<TD align=center>${field}</TD>`)
            .join('')}</TR>`,
      )
      .join('')}</TABLE>`,
  ],
  'values alone under their label': (table) =>
    table.flatMap((line) => {
      if (!isData(line)) return [filled(line).join('')];
      const labels = filled(line).filter((field) => !isValue(field));
      return [...labels, `| ${filled(line).filter(isValue).join(' | ')} |`];
    }),
  'labels wrapped around their values': (table) =>
    table.flatMap((line) => {
      const labels = filled(line).filter((field) => !isValue(field));
      const values = `| ${filled(line).filter(isValue).join(' | ')} |`;
      const last = labels.at(-1);
      if (!isData(line) || !last || last.length < 16) return [...labels, ...(isData(line) ? [values] : [])];
      return [...labels.slice(0, -1), last.slice(0, 9), values, last.slice(9)];
    }),
  'page breaks': (table) => table.flatMap((line, i) => [line.join('\t'), ...(i % 7 === 6 ? ['', '— 3 —', '\f'] : [])]),
  'bare page numbers': (table) => table.flatMap((line, i) => [line.join('\t'), ...(i % 9 === 8 ? ['', '4', ''] : [])]),
  'a note under the header': (table) => [
    ...table.slice(0, 3).map((line) => line.join('\t')),
    '注：行政复议、行政诉讼数量含上年度结转数量2件。',
    ...table.slice(3).map((line) => line.join('\t')),
  ],
};

describe('layouts', () => {
  for (const [name, write] of Object.entries(LAYOUTS)) {
    it(`${name}: every cell is read, and nothing is wrong`, () =>
      assert.deepEqual(cellsOf(expectFindings(rewrite(write))), CELLS));
  }
});
