import assert from 'node:assert/strict';
import fc from 'fast-check';
import { csvRecord, tabbedRecord } from '../../server/src/core/text/csv.ts';

/** What a spreadsheet computes. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/;

describe('a record for a spreadsheet', () => {
  it('has numbers as they are, and nothing for what is not known', () => {
    assert.equal(csvRecord([-1, 1.5, null, 0, -0.25]), '-1,1.5,,0,-0.25\r\n');
    assert.equal(tabbedRecord([-1, 1.5, null, 0, -0.25]), '-1\t1.5\t\t0\t-0.25');
  });

  it('has words as words, whatever they begin with', () => {
    assert.equal(
      csvRecord(['-1', '=1', '＝1', '@a', '+86', '云溪县', '\t=1']),
      "'-1,'=1,'＝1,'@a,'+86,云溪县,\"'\t=1\"\r\n",
    );
    assert.equal(tabbedRecord(['-1', '=1', '"=1"', 'a\t=1\n=2']), '\'-1\t\'=1\t"""=1"""\ta =1 =2');
  });

  it('has no formula in any cell, and each text is found again', () => {
    const unit = fc.constantFrom('=', '+', '-', '@', '＝', '"', ',', ';', '\t', '\r', '\n', ' ', '1', '云', "'");
    const words = fc.array(unit, { maxLength: 6 }).map((units) => units.join(''));
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), (values) => {
        const cells = cellsOf(csvRecord(values));
        assert.equal(cells.length, values.length);
        for (const [i, cell] of cells.entries()) {
          assert.doesNotMatch(cell, FORMULA);
          assert.ok(cell === values[i] || cell === `'${values[i]}`);
        }
        const pasted = tabbedRecord(values).split('\t');
        assert.equal(pasted.length, values.length);
        for (const cell of pasted) assert.doesNotMatch(cell.replace(/^"(?!")/, ''), FORMULA);
      }),
    );
  });
});

/** The cells of one record, read by RFC 4180. */
function cellsOf(record: string): string[] {
  const cells = [...`,${record.slice(0, -2)}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,"]*))/g)];
  return cells.map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '');
}
