import assert from 'node:assert/strict';
import { analyse, applyEdits, formatEdits, TABLE_KEYS, tableConversions } from '../../server/src/core/index.ts';
import type { LayoutName } from '../generate/layouts/all.ts';
import type { WrittenReport } from '../generate/report.ts';
import { READABLE } from './not-yet.ts';
import { misread } from './reading.ts';
import { holdsFor, holdsForTexts } from './runs.ts';

const formatted = (text: string): string => applyEdits(text, formatEdits(analyse(text).report));

/** The cells as they are read. */
const cellsOf = (text: string): string[] =>
  analyse(text).report.cells.map(
    ({ form, state, value, written }) => `${form.name} ${state} ${value} ${written?.form}`,
  );

/** What is told of the second text and not of the first. */
function newFindings(before: string, after: string): string[] {
  const told = (text: string) => analyse(text).findings.map(({ code, cells }) => `${code} ${cells.join()}`);
  const known = new Set(told(before));
  return told(after).filter((finding) => !known.has(finding));
}

/** The lines that belong to no table, with their ends; without the tags around a table that is marked up. */
function proseOf(text: string): string[] {
  const { lines, blocks } = analyse(text).report.syntax;
  return blocks
    .filter(({ kind }) => kind !== 'table')
    .map(({ firstLine, lastLine }) => text.slice(lines.start(firstLine), lines.start(lastLine)))
    .map((prose) => prose.replace(/<\/?(?:table|tbody)[^<>]*>(?:\r\n|\n|\r)?/g, ''))
    .filter((prose) => prose !== '');
}

/** How many tables of a report in which all cells are read are left as they are. Cut-up Markdown has words that no cell has. */
const MOST_LEFT: Partial<Record<LayoutName, number>> = { markdown: 0.5 };
const FEW = 0.2;

describe('a report that is formatted', () => {
  for (const layout of READABLE)
    it(`has the cells that it had, and is no other when formatted again: ${layout}`, () => {
      let tables = 0;
      let left = 0;
      holdsFor('formatted', layout, (report: WrittenReport) => {
        const { text } = report;
        const once = formatted(text);
        assert.deepEqual(cellsOf(once), cellsOf(text), `\n${text}\n${once}`);
        assert.deepEqual(proseOf(once), proseOf(text));
        assert.deepEqual(newFindings(text, once), []);
        assert.equal(formatted(once), once);
        // A row that the form does not have keeps its table as it is.
        if (report.draft.habits.localRows || misread(report, analyse(text)).length > 0) return;
        const { tables: found } = analyse(once).report;
        for (const key of TABLE_KEYS) {
          if (report.draft.layouts[key] !== layout) continue;
          tables++;
          const rows = found[key]!.blocks.flatMap(({ content }) => content).filter(
            ({ delimiter }) => delimiter === 'bar',
          );
          const isAligned = rows.length > 1 && rows.some(({ line }) => alignedLine(once, line));
          if (!isAligned) left++;
        }
      });
      assert.ok(left <= tables * (MOST_LEFT[layout] ?? FEW), `${left} of ${tables} tables were left as they are`);
    }).timeout(600_000);

  function alignedLine(text: string, line: number): boolean {
    const { lines } = analyse(text).report.syntax;
    return /^\|.*\|$/.test(text.slice(lines.start(line), lines.end(line)));
  }
});

describe('any text', () => {
  for (const layout of READABLE)
    it(`keeps its cells and prose when it is formatted or converted: ${layout}`, () =>
      holdsForTexts('formattedAny', layout, (text) => {
        const once = formatted(text);
        assert.deepEqual(cellsOf(once), cellsOf(text), `\n${text}\n${once}`);
        assert.equal(formatted(once), once);
        const { report } = analyse(text);
        for (const { firstLine } of report.syntax.tables)
          for (const { edits } of tableConversions(report, report.syntax.lines.start(firstLine)))
            assert.deepEqual(cellsOf(applyEdits(text, edits)), cellsOf(text));
      })).timeout(600_000);
});
