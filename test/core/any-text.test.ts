import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { analyse } from '../../server/src/core/testing.ts';
import { fixture } from '../fixtures.ts';
import { checkFindings } from '../support/findings-within.ts';
import { inTier } from '../support/tier.ts';

const EXAMPLE = fixture('example.gknb');

/** The tree covers the text, and every range lies in it. */
function checkTree(text: string): void {
  const { blocks, lines } = parse(text);
  let line = 0;
  for (const block of blocks) {
    assert.equal(block.firstLine, line, 'blocks stand one behind the other');
    assert.ok(block.lastLine > block.firstLine);
    line = block.lastLine;
    if (block.kind !== 'table') continue;
    let at = lines.start(block.firstLine);
    for (const content of block.content)
      for (const field of content.fields) {
        assert.ok(field.start >= at && field.end >= field.start, 'fields do not overlap');
        assert.ok(field.end <= lines.end(field.line));
        at = field.end;
      }
  }
  assert.equal(line, lines.count, 'blocks cover all lines');
}

const BAD: Record<string, string> = {
  empty: '',
  'one byte': 'a',
  'a byte-order mark': '\ufeff',
  'a lone surrogate': '一、总体情况\n\ud800\n二、主动公开政府信息情况',
  'binary bytes': Array.from({ length: 4000 }, (_, i) => String.fromCharCode((i * 7919) % 256)).join(''),
  'half a table': EXAMPLE.slice(0, EXAMPLE.indexOf('（四）无法提供')),
  'the other half': EXAMPLE.slice(EXAMPLE.indexOf('（四）无法提供')),
  'CR only': EXAMPLE.replaceAll('\n', '\r'),
  'mixed line ends': EXAMPLE.split('\n')
    .map((line, i) => line + ['\n', '\r\n', '\r'][i % 3])
    .join(''),
  'bars only': '|||||\n'.repeat(500),
  'tabs only': '\t\t\t\t\n'.repeat(500),
  'digits only': '0\n'.repeat(2000),
  'a group of one table in a row of another': '4保护第三方合法权益|第二十条第八项|收',
};

describe('any text', () => {
  for (const [name, text] of Object.entries(BAD))
    it(`${name} has a tree and findings within it`, () => {
      checkTree(text);
      checkFindings(text);
    });

  it('line ends make no difference', () => {
    const cells = (text: string) => analyse(text).report.cells.map(({ state, value }) => [state, value]);
    const codes = (text: string) => analyse(text).findings.map(({ code, cells: named }) => [code, named]);
    const wrong = EXAMPLE.replace('412', '４１２').replace('\t35\n', '\t36\n');
    for (const eol of ['\r\n', '\r']) {
      assert.deepEqual(cells(wrong.replaceAll('\n', eol)), cells(wrong));
      assert.deepEqual(codes(wrong.replaceAll('\n', eol)), codes(wrong));
    }
  });

  const word = fc.constantFrom(
    ...EXAMPLE.split(/(?<=[\s\t、（）])/),
    '\t',
    '|',
    ' ',
    '\n',
    '0',
    '12',
    '/',
    '1 365',
    '０',
    '\ud83d\ude00',
  );

  it('pieces of reports in any order have a tree and findings within it', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 120 }), (words) => {
        const text = words.join('');
        checkTree(text);
        checkFindings(text);
      }),
      { numRuns: inTier(300) },
    );
  });
});
