import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Lines } from '../../server/src/core/text/lines.ts';
import { type Encoding, lengthIn, Positions, unitsOf } from '../../server/src/lsp/protocol/positions.ts';

const ENCODINGS: readonly Encoding[] = ['utf-16', 'utf-8', 'utf-32'];
const texts = fc
  .array(fc.constantFrom('a', 'é', '中', '😀', '𠮷', '\n', '\r\n', '\r', '\t', '中'.repeat(700), '😀é'.repeat(400)), {
    maxLength: 30,
  })
  .map((pieces) => pieces.join(''));

describe('positions', () => {
  it('are what the plain way of counting gives', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, seed) => {
        const offset = [...text].slice(0, seed % ([...text].length + 1)).join('').length;
        // Between the two of a CRLF there is no position.
        if (text[offset - 1] === '\r' && text[offset] === '\n') return;
        const before = text.slice(0, offset).split(/\r\n|\n|\r/);
        const inLine = before.at(-1)!;
        const lengths = { 'utf-16': inLine.length, 'utf-8': Buffer.byteLength(inLine), 'utf-32': [...inLine].length };
        for (const encoding of ENCODINGS) {
          const positions = new Positions(Lines.of(text), encoding);
          const position = { line: before.length - 1, character: lengths[encoding] };
          assert.deepEqual(positions.positionOf(offset), position);
          assert.equal(positions.offsetOf(position), offset);
        }
      }),
      { numRuns: 1000, seed: 1 },
    );
  });

  it('in the middle of a character are those before it', () => {
    assert.equal(unitsOf('utf-8', '中😀x', 2), 0);
    assert.equal(unitsOf('utf-8', '中😀x', 5), 1);
    assert.equal(unitsOf('utf-8', '中😀x', 7), 3);
    assert.equal(unitsOf('utf-8', '中😀x', 99), 4);
    assert.equal(unitsOf('utf-32', '中😀x', 2), 3);
  });

  it('count a lone surrogate as the character that is written in its place', () => {
    assert.equal(lengthIn('utf-8', 'a\ud800b'), Buffer.byteLength('a\ud800b'));
    assert.equal(lengthIn('utf-32', '\udc00\ud800'), 2);
  });

  it('are counted once in a long line, however many are asked for', () => {
    const text = '中'.repeat(1_000_000);
    const positions = new Positions(Lines.of(text), 'utf-8');
    for (let i = 0; i < 2000; i++) assert.equal(positions.positionOf(999_999 - i * 7).character, 3 * (999_999 - i * 7));
  });
});
