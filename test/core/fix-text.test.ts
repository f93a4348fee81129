import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Finding } from '../../server/src/core/rules/framework/finding.ts';
import {
  analyse,
  applyEdits,
  type CheckedReport,
  type Edit,
  fixesToApply,
  fixText,
} from '../../server/src/core/testing.ts';
import { inTier } from '../support/tier.ts';

const COMPLETE = readFileSync('samples/完整示例.gknb', 'utf8');
const DRAFT = readFileSync('samples/草稿示例.gknb', 'utf8');

/** An analysis of which only the findings matter here. */
function findings(
  ...fixes: { code: string; edits: [start: number, end: number, newText: string][]; safe?: boolean }[]
): CheckedReport {
  const found = fixes.map(
    ({ code, edits, safe = true }) =>
      new Finding(code, 'info', {
        span: { start: edits[0]![0], end: edits[0]![1] },
        message: { zh: '', en: '' },
        fixes: [{ title: { zh: '', en: '' }, preferred: true, safe, edits: edits.map(edit) }],
      }),
  );
  return { ...analyse(''), findings: found };
}
const edit = ([start, end, newText]: [number, number, string]): Edit => ({ span: { start, end }, newText });
const applied = (text: string, analysis: CheckedReport, mode: 'safe' | 'preferred' = 'safe'): string =>
  applyEdits(
    text,
    fixesToApply(analysis, mode).flatMap(({ edits }) => edits),
  );

describe('fixText', () => {
  it('makes the draft the report it should be', () => {
    const slips = [
      ['\n规范性文件\t', '\n行政规范性文件\t'],
      ['１２８６', '1286'],
      ['\t64\t12\t', '\t46\t12\t'],
      ['\t2\t1\t26\n', '\t2\t1\t27\n'],
      ['六、其它需要', '六、其他需要'],
    ] as const;
    const mended = slips.reduce((text, [wrong, right]) => text.replace(wrong, right), DRAFT);
    assert.equal(fixText(DRAFT, 'preferred').text, mended);
    assert.deepEqual(analyse(mended).findings, []);
  });

  it('in safe mode changes no cell that a person has counted, and leaves no safe fix', () => {
    const { text, applied } = fixText(DRAFT, 'safe');
    assert.ok(applied > 0);
    assert.ok(text.includes('\t64\t12\t1\t0\t4\t2\t65\n'), 'the wrong source stands');
    assert.deepEqual(fixesToApply(analyse(text), 'safe'), []);
    assert.deepEqual(fixText(text, 'safe'), { text, applied: 0 });
  });

  it('heeds the severities: what is turned off is not mended', () => {
    const off = {
      severities: { 'cell-number-form': 'off', 'row-total': 'off', 'results-total': 'off', 'likely-wrong-cell': 'off' },
    } as const;
    assert.equal(fixText(DRAFT, 'safe', off).text, DRAFT);
  });

  it('comes to rest on any spoilt report, and says the same when asked again', () => {
    const digits = [...COMPLETE.matchAll(/(?<=\t)\d+(?=[\t\n])/g)].map((found) => found.index);
    const slip = fc.record({
      at: fc.constantFrom(...digits),
      by: fc.constantFrom('', '7', '１', '/', ' 1', '0 0', '-3', '１２,000'),
    });
    fc.assert(
      fc.property(
        fc.array(slip, { maxLength: 5 }),
        fc.constantFrom('safe' as const, 'preferred' as const),
        (slips, mode) => {
          const edits = slips.map(({ at, by }) => edit([at, at + 1, by]));
          const { text } = fixText(applyEdits(COMPLETE, edits), mode);
          assert.equal(fixText(text, mode).text, text);
        },
      ),
      { numRuns: inTier(60) },
    );
  }).timeout(60_000);
});

describe('fixesToApply', () => {
  it('takes a fix whole or not at all', () =>
    assert.equal(
      applied(
        'abcdef',
        findings(
          { code: 'a', edits: [[0, 2, 'X']] },
          {
            code: 'b',
            edits: [
              [1, 3, 'Y'],
              [4, 5, 'Z'],
            ],
          },
        ),
      ),
      'Xcdef',
    ));

  it('takes what only touches', () =>
    assert.equal(
      applied(
        'abcdef',
        findings(
          { code: 'a', edits: [[2, 4, 'X']] },
          { code: 'b', edits: [[0, 2, 'Y']] },
          { code: 'c', edits: [[4, 6, 'Z']] },
        ),
      ),
      'YXZ',
    ));

  it('takes the same fix of two findings once', () =>
    assert.equal(
      applied('ab', findings({ code: 'a', edits: [[1, 1, 'X']] }, { code: 'a', edits: [[1, 1, 'X']] })),
      'aXb',
    ));

  it('keeps the order of one rule’s insertions at one place, and makes another rule’s wait', () =>
    assert.equal(
      applied(
        'ab',
        findings(
          { code: 'a', edits: [[1, 1, '1']] },
          { code: 'b', edits: [[1, 1, '?']] },
          { code: 'a', edits: [[1, 1, '2']] },
        ),
      ),
      'a12b',
    ));

  it('applies safe fixes first and alone', () => {
    const both = findings({ code: 'a', edits: [[0, 1, 'X']], safe: false }, { code: 'b', edits: [[1, 2, 'Y']] });
    assert.equal(applied('ab', both, 'preferred'), 'aY');
    assert.equal(applied('ab', findings({ code: 'a', edits: [[0, 1, 'X']], safe: false }), 'preferred'), 'Xb');
    assert.equal(applied('ab', findings({ code: 'a', edits: [[0, 1, 'X']], safe: false }), 'safe'), 'ab');
  });
});
