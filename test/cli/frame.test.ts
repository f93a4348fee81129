import assert from 'node:assert/strict';
import fc from 'fast-check';
import { frameOf } from '../../server/src/cli/check/frame.ts';
import { visible } from '../../server/src/cli/visible.ts';
import { widthOf } from '../../server/src/cli/width.ts';
import { analyse } from '../../server/src/core/testing.ts';

/** The frame for the passage between ‹ and ›. */
function frame(marked: string, columns = 80) {
  const text = marked.replace(/[‹›]/g, '');
  const start = marked.indexOf('‹');
  return frameOf(analyse(text).report.syntax.lines, { start, end: marked.indexOf('›') - 1 }, columns);
}

describe('a frame', () => {
  it('marks wide characters by two columns each', () =>
    assert.deepEqual(frame('总计\t‹２6件›。'), { text: '总计  ２6件。', marker: '      ^^^^^' }));

  it('marks one column where a finding has no characters', () =>
    assert.deepEqual(frame('总计‹›'), { text: '总计', marker: '    ^' }));

  it('shows the first line of a longer finding', () =>
    assert.deepEqual(frame('甲‹乙\n丙›丁'), { text: '甲乙', marker: '  ^^' }));

  it('cuts a long line on both sides of the finding', () => {
    const { text, marker } = frame(`${'前'.repeat(100)}‹错›${'后'.repeat(100)}`, 40);
    assert.match(text, /^…前+错后+…$/);
    assert.ok(widthOf(text) <= 40);
    assert.equal(widthOf(text.slice(0, text.indexOf('错'))), marker.indexOf('^'));
    assert.match(marker, /^ +\^\^$/);
  });

  it('fits its columns and marks the finding, whatever the text', () => {
    const unit = fc.constantFrom(
      'a',
      '1',
      '\t',
      '中',
      '，',
      '𠮷',
      'é',
      'e\u0301',
      '\u001b',
      '\u202e',
      '#',
      '[',
      '0',
      ' ',
    );
    const piece = fc.array(unit, { maxLength: 90 }).map((units) => units.join(''));
    fc.assert(
      fc.property(piece, piece, piece, fc.integer({ min: 20, max: 120 }), (before, found, after, columns) => {
        const { text, marker } = frame(`${before}‹${found}›${after}`, columns);
        assert.ok(widthOf(text) <= columns, text);
        assert.match(marker, /^ *\^+$/);
        assert.equal(visible(text), text);
        const marked = visible(found.replaceAll('\t', '  '));
        const whole = visible((before + found + after).replaceAll('\t', '  '));
        if (widthOf(whole) <= columns && before.length + found.length + after.length < columns)
          assert.equal(marker.length, widthOf(visible(before.replaceAll('\t', '  '))) + Math.max(1, widthOf(marked)));
      }),
    );
  });
});
