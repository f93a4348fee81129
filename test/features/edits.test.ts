import assert from 'node:assert/strict';
import fc from 'fast-check';
import { minimalEdits } from '../../server/src/core/features/minimal-edits.ts';
import { analyse, applyEdits, recomputeFix, safeEdits } from '../../server/src/core/testing.ts';
import { BALANCED } from '../support/marked-text.ts';

const shown = (before: string, after: string) =>
  minimalEdits(before, after).map(({ span, newText }) => `${before.slice(span.start, span.end)}→${newText}`);

describe('the smallest edits between two texts', () => {
  it('touch nothing but what differs', () => {
    assert.deepEqual(shown('a\t14\tb\n', 'a\t15\tb\n'), ['4→5']);
    assert.deepEqual(shown('a 1\nb\nc 2\n', 'a 3\nb\nc 4\n'), ['1→3', '2→4']);
    assert.deepEqual(shown('a\nb\n', 'a\nx\nb\n'), ['→x\n']);
    assert.deepEqual(shown('a\nx\nb\n', 'a\nb\n'), ['x\n→']);
    assert.deepEqual(shown('same', 'same'), []);
    assert.deepEqual(shown('', 'all'), ['→all']);
  });

  it('never cut a character or a line end in two', () => {
    assert.deepEqual(shown('😀', '😁'), ['😀→😁']);
    assert.deepEqual(
      shown('a\r\nb', 'a\nb').map((edit) => edit.startsWith('\r\n')),
      [true],
    );
  });

  it('make the one text into the other, whatever they are', () => {
    const line = fc.constantFrom('一\t1', '一\t2', '', '😀', '二\t12\t3', '\r');
    const text = fc
      .array(line, { maxLength: 12 })
      .chain((lines) => fc.constantFrom('\n', '\r\n').map((eol) => lines.join(eol)));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edits = minimalEdits(before, after);
        assert.equal(applyEdits(before, edits), after);
        for (const [i, { span }] of edits.entries()) assert.ok(i === 0 || edits[i - 1]!.span.end <= span.start);
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  it('are found in time in long texts that have nothing in common', () => {
    const many = (word: string) => Array.from({ length: 20_000 }, (_, i) => `${word}${i}`).join('\n');
    assert.equal(applyEdits(many('a'), minimalEdits(many('a'), many('b'))), many('b'));
  });
});

describe('all safe fixes at once', () => {
  it('are none where none is safe', () => {
    assert.deepEqual(safeEdits(analyse(BALANCED), {}), []);
  });

  it('leave nothing that is safe to fix, and all else as it was', () => {
    const wrong = BALANCED.replace('\t1\t33', '\t1\t34').replace('行政处罚\t37', '行政处罚\t３７');
    const edits = safeEdits(analyse(wrong), {});
    assert.deepEqual(edits.map(({ newText }) => newText).sort(), ['3', '37']);
    const mended = applyEdits(wrong, edits);
    assert.equal(mended, BALANCED);
    assert.deepEqual(safeEdits(analyse(mended), {}), []);
  });

  it('do not run for a code that is off', () => {
    const wrong = BALANCED.replace('行政处罚\t37', '行政处罚\t３７');
    const options = { severities: { 'cell-number-form': 'off' } } as const;
    assert.deepEqual(safeEdits(analyse(wrong, options), options), []);
  });
});

describe('recomputing all totals of a table', () => {
  const recomputed = (text: string) => applyEdits(text, recomputeFix(analyse(text), 'requests')?.edits ?? []);

  it('mends every total that is wrong, and fills in empty ones', () => {
    const wrong = BALANCED.replace('\t3\t1\t32', '\t3\t1\t').replace(
      '\t22\t6\t1\t0\t3\t1\t33',
      '\t9\t9\t9\t9\t9\t9\t9',
    );
    assert.equal(recomputed(wrong), BALANCED);
  });

  it('leaves out a total that has no place, and mends the others', () => {
    const granted = '（一）予以公开\t\t10\t3\t1\t0\t1\t0\t15';
    const wrong = BALANCED.replace(granted, granted.replace(/\t15$/, '')).replace('\t3\t1\t32', '\t3\t1\t31');
    const { report } = analyse(wrong);
    const total = report.cells[report.form.cellByName.get('requests.granted.total')!.index];
    assert.equal(total?.span, null, 'the lost total has no place');
    assert.ok(recomputed(wrong).includes('\t3\t1\t32'));
  });

  it('is not offered where nothing is to do', () => {
    assert.equal(recomputeFix(analyse(BALANCED), 'requests'), null);
    assert.equal(recomputeFix(analyse(BALANCED), 'proactive'), null);
    assert.equal(recomputeFix(analyse(''), 'review'), null);
  });
});
