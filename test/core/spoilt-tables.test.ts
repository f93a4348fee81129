import assert from 'node:assert/strict';
import { analyse, type CheckedReport } from '../../server/src/core/testing.ts';
import { fixture } from '../fixtures.ts';
import { cellOf, valuesOf } from '../support/cells.ts';

/**
 * Tables of which a scanner or a converter has spoilt, lost or doubled something: what is left of a row keeps its places, or says
 * nothing. Never is a number another cell's.
 */
const EXAMPLE = fixture('example.gknb');

type Rows = readonly (readonly string[])[];
type Write = (rows: Rows) => string;

/** A row to a line, bars between the cells, empty ones left out. */
const bars: Write = (rows) => rows.map((row) => `${row.join(' | ')} |`).join('\n');
/** A cell to a line, a bar alone behind each. */
const closed: Write = (rows) => rows.map((row) => row.join('\n|\n')).join('\n|\n||\n');
/** A cell to a line, and between rows lines that are empty. */
const cellLines: Write = (rows) => rows.map((row) => row.join('\n\n')).join('\n\n\n\n');

const NEXT = { 二: '三', 三: '四' } as const;

/** The example, with the table of one section written otherwise; what befalls its rows comes first. */
function withTable(section: keyof typeof NEXT, write: Write, change: (rows: string[][]) => Rows): CheckedReport {
  const lines = EXAMPLE.split('\n');
  const [from, to] = [section, NEXT[section]].map((mark) =>
    lines.findIndex((line) => line.startsWith(`${mark}、`) && !line.includes('\t')),
  );
  const rows = lines
    .slice(from! + 1, to)
    .filter((line) => line.includes('\t'))
    .map((line) => line.split('\t').filter((cell) => cell !== ''));
  return analyse([...lines.slice(0, from! + 1), '', write(change(rows)), '', ...lines.slice(to)].join('\n'));
}

const at = (rows: Rows, label: string): number => rows.findIndex((row) => row.some((cell) => cell.startsWith(label)));

/** The row with that label is replaced; by nothing where none are given. */
const instead =
  (label: string, ...others: string[][]) =>
  (rows: string[][]): Rows => {
    const row = at(rows, label);
    assert.ok(row >= 0, label);
    return [...rows.slice(0, row), ...others, ...rows.slice(row + 1)];
  };

const THIRD_PARTY = [1, 1, 0, 0, 0, 0, 2];
const OWN = THIRD_PARTY.map(String);

describe('a value that a scan has spoilt holds its place', () => {
  for (const mark of ['口', '〇o', '·', '?'])
    it(`${mark} behind a label that is spoilt too, between bars`, () => {
      const read = withTable('三', bars, instead('4.保护', ['4.保护第三万合法权益', mark, ...OWN.slice(1)]));
      assert.deepEqual(valuesOf(read, 'requests.denied.thirdParty'), ['invalid', ...THIRD_PARTY.slice(1)]);
    });
  for (const mark of ['口', '〇o', '·', '?'])
    it(`${mark} in a line of its own`, () => {
      const read = withTable('三', closed, instead('4.保护', ['4.保护第三方合法权益', OWN[0]!, mark, ...OWN.slice(2)]));
      assert.deepEqual(valuesOf(read, 'requests.denied.thirdParty'), [1, 'invalid', ...THIRD_PARTY.slice(2)]);
    });
  it('a row alone on a line, with a letter in it', () => {
    const read = withTable('三', bars, (rows) => rows);
    assert.deepEqual(valuesOf(read, 'requests.denied.thirdParty'), THIRD_PARTY);
    const text = EXAMPLE.replace(
      '\t\t4.保护第三方合法权益\t1\t1\t0\t0\t0\t0\t2',
      '4.保护第三方合法权益\n1 1 0 0 口 0 2',
    );
    assert.deepEqual(valuesOf(analyse(text), 'requests.denied.thirdParty'), [1, 1, 0, 0, 'invalid', 0, 2]);
  });
  it('cells run together in one line say nothing, and those beside keep their places', () => {
    const read = withTable('三', closed, instead('4.保护', ['4.保护第三方合法权益', '1 ? 0', '0', '0', '0', '2']));
    for (const value of valuesOf(read, 'requests.denied.thirdParty')) assert.equal(typeof value, 'string');
    assert.deepEqual(valuesOf(read, 'requests.denied.internalAffairs'), [1, 0, 0, 0, 0, 0, 1]);
  });
});

describe('rows run together where a label is lost', () => {
  it('cells of two rows, some empty, are not one row', () => {
    const two = ['', '', '', '', '1', '', '', '2', '', '', '3', '', '', '', ''];
    const read = withTable('三', closed, (rows) => {
      const row = at(rows, '4.保护');
      return [...rows.slice(0, row), ['4.保护第三方合法权益', ...two], ...rows.slice(row + 2)];
    });
    for (const value of valuesOf(read, 'requests.denied.thirdParty')) assert.equal(typeof value, 'string');
  });
  it('the values below those of a row that is empty are not its own', () => {
    const read = withTable('三', closed, (rows) => {
      const row = at(rows, '3.危及');
      return [...rows.slice(0, row), [rows[row]![0]!, ...OWN.map(() => ''), '', ...OWN], ...rows.slice(row + 2)];
    });
    for (const value of valuesOf(read, 'requests.denied.security')) assert.equal(typeof value, 'string');
  });
});

describe('labels that are cut, spoilt or printed twice', () => {
  it('the end of a label is that row’s', () => {
    const read = withTable('三', bars, (rows) => {
      const row = at(rows, '4.无正当');
      const own = ['反复申请', '3', '0', '0', '0', '0', '0', '3'];
      return [...rows.filter((_, i) => i < row && i !== at(rows, '2.重复')), own, ...rows.slice(row + 1)];
    });
    for (const value of valuesOf(read, 'requests.notProcessed.repeated')) assert.notEqual(value, 3);
  });
  const twice = ['甲.属于行政执去案卷', '5', '0', '0', '0', '0', '0', '5'];
  it('a row that stands twice is not the row above as well', () => {
    const read = withTable('三', bars, (rows) => {
      const row = at(rows, '6.属于');
      return [...rows.slice(0, row), twice, twice, ...rows.slice(row + 2)];
    });
    assert.deepEqual(
      valuesOf(read, 'requests.denied.deliberative').filter((value) => value === 5),
      [],
    );
  });
  it('a total that stands twice is not what is carried over', () => {
    const read = withTable('三', cellLines, (rows) => {
      const total = ['（）总计', ...rows[at(rows, '（七）')]!.slice(1)];
      return rows.flatMap((row) => (row[0] === '（七）总计' ? [total, total] : [row]));
    });
    assert.notDeepEqual(valuesOf(read, 'requests.carriedOut'), [21, 9, 0, 1, 4, 0, 35]);
  });
  it('the next item without its mark is no value of a row that has lost one', () => {
    const read = withTable('三', cellLines, (rows) => {
      const row = at(rows, '4.保护');
      const next = ['5属于三', '类内部事务信息', ...rows[row + 1]!.slice(1)];
      return [...rows.slice(0, row), ['4.保护第三方合法权益', ...OWN.slice(1)], next, ...rows.slice(row + 2)];
    });
    for (const value of valuesOf(read, 'requests.denied.thirdParty')) assert.equal(typeof value, 'string');
    assert.deepEqual(valuesOf(read, 'requests.denied.internalAffairs'), [1, 0, 0, 0, 0, 0, 1]);
  });
  it('a comma in place of an item’s mark parts no cells', () => {
    const read = withTable('三', closed, (rows) =>
      rows.map((row) => row.map((cell) => cell.replace('1.本机关', '1,本机关').replace('（三）', ',三）'))),
    );
    assert.deepEqual(valuesOf(read, 'requests.unavailable.notHeld'), [4, 2, 0, 1, 1, 0, 8]);
  });
});

describe('numbers that are no cell’s', () => {
  it('an organ’s own row below a label without values', () => {
    const read = withTable('二', cellLines, (rows) =>
      rows.flatMap((row) =>
        row[0] === '规章'
          ? [
              ['规章', '（设区的市填报'],
              ['其他主动公开文件', '8', '7', '9'],
            ]
          : [row],
      ),
    );
    assert.deepEqual(
      valuesOf(read, 'proactive.rules').filter((value) => value === 8),
      [],
    );
  });
  it('the number of a page, where another page’s stands alone as well', () => {
    const write: Write = (rows) => rows.map((row) => row.join('   ')).join('\n');
    const read = withTable('二', write, (rows) =>
      rows.flatMap((row) =>
        row[0] === '行政许可'
          ? [[''], ['9'], [''], row]
          : row[0] === '行政强制'
            ? [['行政强制'], [''], ['3'], ['']]
            : [row],
      ),
    );
    assert.notEqual(cellOf(read, 'proactive.coercion.decisions').state, 'number');
    assert.equal(cellOf(read, 'proactive.penalties.decisions').value, 57e6);
  });
  it('two numbers below one label of a row with one column', () => {
    const read = withTable('二', cellLines, (rows) =>
      rows.flatMap((row) =>
        row[0] === '行政处罚' ? [] : row[0] === '行政强制' ? [['行政处', '行政强制', '6', '6']] : [row],
      ),
    );
    assert.notEqual(cellOf(read, 'proactive.coercion.decisions').state, 'number');
  });
});
