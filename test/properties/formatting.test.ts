import assert from 'node:assert/strict';
import { buildReport } from '../../server/src/core/model/build.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';
import {
  analyse,
  applyEdits,
  type CheckedReport,
  formatEdits,
  type Report,
  TABLE_KEYS,
  tableConversions,
} from '../../server/src/core/testing.ts';
import type { LayoutName } from '../generate/layouts/all.ts';
import type { WrittenReport } from '../generate/report.ts';
import { READABLE } from './not-yet.ts';
import { misread } from './reading.ts';
import { holdsFor, holdsForTexts } from './runs.ts';

const formatted = ({ text, report }: CheckedReport): string => applyEdits(text, formatEdits(report));

/** The cells as they are read. */
const cellsOf = ({ cells }: Report): string[] =>
  cells.map(({ form, state, value, written }) => `${form.name} ${state} ${value} ${written?.form}`);

const readAgain = (text: string): Report => buildReport(text, parse(text));

/** What is told of the second text and not of the first. */
function newFindings(before: CheckedReport, after: CheckedReport): string[] {
  const told = ({ findings }: CheckedReport) => findings.map(({ code, cells }) => `${code} ${cells.join()}`);
  const known = new Set(told(before));
  return told(after).filter((finding) => !known.has(finding));
}

/** The lines that belong to no table, with their ends; without the tags around a table that is marked up. */
function proseOf({ text, report }: CheckedReport): string[] {
  const { lines, blocks } = report.syntax;
  return blocks
    .filter(({ kind }) => kind !== 'table')
    .map(({ firstLine, lastLine }) => text.slice(lines.start(firstLine), lines.start(lastLine)))
    .map((prose) => prose.replace(/<\/?(?:table|tbody)[^<>]*>(?:\r\n|\n|\r)?/g, ''))
    .filter((prose) => prose !== '');
}

/** How many tables of a report in which all cells are read are left as they are. Cut-up Markdown has words that no cell has. */
const MOST_LEFT: Partial<Record<LayoutName, number>> = { markdown: 0.5, commas: 1, pandoc: 1 };
const FEW = 0.2;

describe('a report that is formatted', () => {
  for (const layout of READABLE)
    it(`has the cells that it had, and is no other when formatted again: ${layout}`, () => {
      let tables = 0;
      let left = 0;
      holdsFor('formatted', layout, (report: WrittenReport) => {
        const before = analyse(report.text);
        const after = analyse(formatted(before));
        assert.deepEqual(cellsOf(after.report), cellsOf(before.report), `\n${before.text}\n${after.text}`);
        assert.deepEqual(proseOf(after), proseOf(before));
        assert.deepEqual(newFindings(before, after), []);
        assert.equal(formatted(after), after.text);
        // A row that the form does not have keeps its table as it is.
        if (report.draft.habits.localRows || misread(report, before).length > 0) return;
        for (const key of TABLE_KEYS) {
          if (report.draft.layouts[key] !== layout) continue;
          tables++;
          const bars = after.report.tables[key]!.blocks.flatMap(({ content }) => content).filter(
            ({ delimiter }) => delimiter === 'bar',
          );
          if (bars.length < 2 || !bars.some(({ line }) => isAligned(after, line))) left++;
        }
      });
      // Of few reports some more may be such by chance, and their tables are left together: three standard deviations of as many
      // reports.
      const share = MOST_LEFT[layout] ?? FEW;
      const most = tables * share + 3 * Math.sqrt(TABLE_KEYS.length * tables * share * (1 - share));
      assert.ok(left <= most, `${left} of ${tables} tables were left as they are`);
    }).timeout(600_000);

  function isAligned({ text, report }: CheckedReport, line: number): boolean {
    const { lines } = report.syntax;
    return /^\|.*\|$/.test(text.slice(lines.start(line), lines.end(line)));
  }
});

describe('any text', () => {
  for (const layout of READABLE)
    it(`keeps its cells when it is formatted or converted: ${layout}`, () =>
      holdsForTexts('formattedAny', layout, (text) => {
        const report = readAgain(text);
        const once = applyEdits(text, formatEdits(report));
        const after = readAgain(once);
        assert.deepEqual(cellsOf(after), cellsOf(report), `\n${text}\n${once}`);
        assert.deepEqual(formatEdits(after), []);
        for (const { table } of report.syntax.tables)
          for (const { edits } of tableConversions(report, table))
            assert.deepEqual(cellsOf(readAgain(applyEdits(text, edits))), cellsOf(report));
      })).timeout(600_000);
});
