import assert from 'node:assert/strict';
import { FORMS } from '../../server/src/core/form/forms.ts';
import { type FormEdition, TABLE_KEYS } from '../../server/src/core/form/types.ts';
import {
  analyse,
  isReport,
  NEW_REPORT_LAYOUTS,
  type NewReportLayout,
  newReport,
} from '../../server/src/core/testing.ts';
import { type CellText, writeTable } from '../../server/src/core/write/table.ts';
import { someInTier } from '../support/tier.ts';

const ORGAN = '云溪县水务局';

/** The report with its empty tables filled in. */
function filled(year: number, form: FormEdition, layout: NewReportLayout, cellText: CellText): string {
  const empty = newReport({ organ: ORGAN, year, layout });
  return TABLE_KEYS.reduce((text, key) => {
    const parts = text.split(writeTable(FORMS[form], key, layout, () => ''));
    assert.equal(parts.length, 2, key);
    return parts.join(writeTable(FORMS[form], key, layout, cellText));
  }, empty);
}

describe('a new report', () => {
  for (const layout of NEW_REPORT_LAYOUTS)
    for (const [year, form] of [
      [2019, '2019'],
      [2020, '2019'],
      [2021, '2021'],
      [2025, '2021'],
    ] as const) {
      it(`for ${year} in ${layout} has all that the form prints, and says what is still to be filled in`, () => {
        const text = newReport({ organ: ORGAN, year, layout });
        const { report, findings } = analyse(text);
        assert.ok(isReport(text, 'draft.txt'));
        assert.deepEqual([report.organ, report.year, report.form.id], [ORGAN, year, form]);
        assert.deepEqual(
          findings.map(({ code, severity }) => `${code} ${severity}`),
          ['section-empty info', ...Array(3).fill('cell-blank info'), 'placeholder info', 'placeholder info'],
        );
        assert.deepEqual(new Set(report.cells.map(({ state }) => state)), new Set(['blank']));
      });

      it(`for ${year} in ${layout} takes each number at its place`, () => {
        const { report } = analyse(filled(year, form, layout, ({ index }) => String(index + 1)));
        assert.deepEqual(
          report.cells.map(({ state, value }) => [state, (value ?? 0) / 1e6]),
          report.cells.map((_, i) => ['number', i + 1]),
        );
      });

      it(`for ${year} in ${layout} never shifts a number while the cells are filled in one by one`, () => {
        const count = FORMS[form].cells.length;
        const steps = Array.from({ length: Math.floor(count / 3) + 1 }, (_, step) => 3 * step);
        for (const known of someInTier(steps)) {
          const { report } = analyse(filled(year, form, layout, ({ index }) => (index < known ? '7' : '')));
          for (const { form: cell, state } of report.cells)
            assert.ok(cell.index < known || state !== 'number', `${known} filled in, but ${cell.name} has a number`);
        }
      });

      it(`for ${year} in ${layout} has no finding in its tables once nothing happened`, () => {
        const { findings } = analyse(filled(year, form, layout, () => '0'));
        assert.deepEqual(
          findings.map(({ code }) => code),
          ['section-empty', 'placeholder', 'placeholder'],
        );
      });
    }

  it('is written in tabs where nothing else is asked for', () => {
    assert.equal(newReport({ organ: ORGAN, year: 2024 }), newReport({ organ: ORGAN, year: 2024, layout: 'tabs' }));
  });
});
