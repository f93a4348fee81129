import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { analyse, type CheckedReport } from '../../server/src/core/testing.ts';
import { ROOT, sharedReport, sharedReportNames } from '../fixtures.ts';

/** What was reviewed by eye against the report; `UPDATE=1 npm test` writes it anew, to be reviewed again. */
function matchesReviewed(name: string, actual: string): void {
  const file = path.join(ROOT, 'test/snapshots', name);
  if (process.env.UPDATE) writeFileSync(file, actual);
  assert.equal(actual, readFileSync(file, 'utf8'));
}

function findingsOf({ findings, report }: CheckedReport): string {
  return findings
    .map(({ code, severity, span, message, cells, fixes }) => {
      const { line, character } = report.syntax.lines.positionAt(span.start);
      const lines = [`${line + 1}:${character + 1} ${severity} ${code} ${message.zh}`];
      if (cells.length > 0) lines.push(`    cells: ${cells.join(' ')}`);
      for (const fix of fixes)
        lines.push(`    ${fix.safe ? 'safe' : fix.preferred ? 'preferred' : 'offered'}: ${fix.title.zh}`);
      return lines.join('\n');
    })
    .join('\n')
    .concat('\n');
}

function cellsOf({ report }: CheckedReport): string {
  const header = [report.organ, report.year, report.form.id].join(' ');
  const cells = report.cells.map(
    ({ form, state, value }) => `${form.name} ${state === 'number' ? value / 1e6 : state}`,
  );
  return `${[header, ...cells].join('\n')}\n`;
}

describe('real reports', () => {
  for (const name of sharedReportNames) {
    const analysis = analyse(sharedReport(name)!);
    it(`${name}: findings as reviewed`, () =>
      matchesReviewed(name.replace('.txt', '.findings.txt'), findingsOf(analysis)));
    it(`${name}: cells as reviewed`, () => matchesReviewed(name.replace('.txt', '.cells.txt'), cellsOf(analysis)));
    it(`${name}: no total is called wrong`, () =>
      assert.deepEqual(
        analysis.findings.filter(({ code }) => /total|balance|likely/.test(code)),
        [],
      ));
  }
});
