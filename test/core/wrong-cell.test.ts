import assert from 'node:assert/strict';
import { addendOf } from '../../server/src/core/model/report.ts';
import { analyse, applyEdits, type CheckedReport, type Fix } from '../../server/src/core/testing.ts';
import { fixture, sharedReport } from '../fixtures.ts';
import { findingsOf } from '../support/expect-findings.ts';
import { someInTier } from '../support/tier.ts';

/** The texts in which each cell in turn is made wrong: ours, and a real one where it is at hand. */
const TEXTS: [string, string | null][] = [
  ['example', fixture('example.gknb')],
  ['xinxiang-2023', sharedReport('xinxiang-2023.txt')],
];

const requestCells = (analysis: CheckedReport) =>
  analysis.report.cells.filter((cell) => cell.form.table === 'requests');

/** The digit a hurried hand types instead: the next one up. */
const slip = (written: string): string => `${(Number(written.at(-1)) + 1) % 10}`;

function withSlip(text: string, { start, end }: { start: number; end: number }): string {
  return applyEdits(text, [{ span: { start: end - 1, end }, newText: slip(text.slice(start, end)) }]);
}

const preferredFix = (fixes: readonly Fix[]): Fix | undefined => fixes.find((fix) => fix.preferred);
const arithmetic = (analysis: CheckedReport) =>
  analysis.findings.filter(({ code }) => ['row-total', 'results-total', 'balance', 'likely-wrong-cell'].includes(code));

for (const [name, text] of TEXTS) {
  if (text === null) it.skip(`${name} is not at hand`);
  else
    describe(`one wrong digit in any cell of the table of requests (${name})`, () => {
      const clean = analyse(text);
      const all = requestCells(clean);
      const cells = someInTier(all);

      it('has all 175 cells, and nothing wrong', () => {
        assert.equal(all.filter((cell) => cell.state === 'number').length, 175);
        assert.deepEqual(arithmetic(clean), []);
      });

      it('is found, named, and mended by the preferred fix to the byte', () => {
        for (const { form, span } of cells) {
          const wrong = withSlip(text, span!);
          const analysis = analyse(wrong);
          const likely = findingsOf(analysis, 'likely-wrong-cell');
          assert.deepEqual(
            likely.map(({ cells: named }) => named),
            [[form.name]],
          );
          for (const finding of arithmetic(analysis)) {
            const fix = preferredFix(finding.fixes);
            assert.ok(fix, `${form.name}: ${finding.code} has no preferred fix`);
            assert.equal(applyEdits(wrong, fix.edits), text, `${form.name}: ${finding.code}`);
          }
          assert.ok(arithmetic(analysis).length >= 3);
        }
      });

      it('never has a safe fix that touches a source cell', () => {
        for (const { span } of cells) {
          const analysis = analyse(withSlip(text, span!));
          const sources = analysis.report.cells.filter((cell) => !cell.form.derived);
          for (const { fixes } of analysis.findings)
            for (const fix of fixes.filter(({ safe }) => safe))
              for (const edit of fix.edits)
                assert.ok(!sources.some((cell) => cell.span && cell.span.start === edit.span.start));
        }
      });

      it('typed by hand: the totals are recomputed first, then only the balance is left', () => {
        const before = clean.report.cells.map(addendOf);
        for (const { form, span } of cells) {
          const typed = withSlip(text, span!);
          const analysis = analyse(typed, { baseline: before });
          const first = arithmetic(analysis)[0]!.fixes[0]!;
          assert.ok(first.preferred, form.name);
          const recomputed = applyEdits(typed, first.edits);
          if (form.derived) {
            assert.equal(recomputed, text, form.name);
            continue;
          }
          assert.match(first.title.zh, /重新计算/, form.name);
          const after = analyse(recomputed, { baseline: before });
          const left = arithmetic(after);
          assert.deepEqual(
            left.map(({ code, cells: named }) => [code, named[0]]),
            [
              ['balance', `requests.carriedOut.${form.column.key}`],
              ['balance', 'requests.carriedOut.total'],
            ],
            form.name,
          );
          for (const finding of left) {
            assert.ok(finding.fixes.length > 0, `${form.name}: no way offered to balance`);
            for (const fix of finding.fixes)
              assert.deepEqual(
                arithmetic(analyse(applyEdits(recomputed, fix.edits), { baseline: before })),
                [],
                fix.title.zh,
              );
          }
        }
      });
    });
}
