import assert from 'node:assert/strict';
import { RULE_GROUPS } from '../../server/src/core/testing.ts';
import { READABLE } from './not-yet.ts';
import { analysed } from './reading.ts';
import { holdsFor } from './runs.ts';

const WORDING = new Set(RULE_GROUPS.at(-1)!.rules.map(({ code }) => code));

describe('whatever the marks and the frame of a report, none of its words is called wrong', () => {
  for (const layout of READABLE)
    it(layout, () =>
      holdsFor('wording', layout, (report) => {
        const told = analysed(report).findings.filter(({ code, severity }) => WORDING.has(code) && severity !== 'hint');
        assert.deepEqual(
          told.map(({ code, message }) => `${code}: ${message.zh}`),
          [],
          `\n${report.text}`,
        );
      }),
    ).timeout(600_000);
});
