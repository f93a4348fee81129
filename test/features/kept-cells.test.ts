import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  analyse,
  applyEdits,
  type CellName,
  type CheckedReport,
  fixAllOfCode,
  fixText,
  formatEdits,
  parseReport,
  recomputeFix,
  safeEdits,
} from '../../server/src/core/testing.ts';
import { changedBy, fixture, ROOT } from '../fixtures.ts';
import { BALANCED } from '../support/marked-text.ts';

const replaced = (text: string, ...changes: readonly (readonly [string, string])[]): string =>
  changedBy(text)(...changes);

/** With totals of three digits, all of which hold. */
const LARGE = replaced(
  BALANCED,
  ['21\t6\t1\t0\t3\t1\t32', '121\t6\t1\t0\t3\t1\t132'],
  ['10\t3\t1\t0\t1\t0\t15', '110\t3\t1\t0\t1\t0\t115'],
  ['22\t6\t1\t0\t3\t1\t33', '122\t6\t1\t0\t3\t1\t133'],
);
/** A blank in place of a tab and a digit: 132 torn in two with a cell lost, or 1 and 32. */
const TORN = replaced(LARGE, ['\t3\t1\t132', '\t3\t1 32']);

const codesAt = ({ findings }: CheckedReport, cell: CellName): string[] =>
  findings.filter(({ cells }) => cells.includes(cell)).map(({ code }) => code);
const cellIn = (text: string, name: CellName): number | string => {
  const { report } = analyse(text);
  const { state, value } = report.cells[report.form.cellByName.get(name)!.index]!;
  return state === 'number' ? value / 1e6 : state;
};
/** Cells that were read before, and are not, or otherwise, after. */
function lostCells(before: string, after: string): string[] {
  const { cells } = parseReport(after);
  return parseReport(before).cells.flatMap(({ form, state, value }, i) => {
    const now = cells[i];
    const isSame = now?.form.name === form.name && now.state === state && now.value === value;
    return state === 'missing' || isSame ? [] : [`${form.name}: ${state} ${value} → ${now?.state} ${now?.value}`];
  });
}

/** All ways in which many fixes are applied at once. */
const BATCHES: Readonly<Record<string, (text: string) => string>> = {
  '--fix': (text) => fixText(text, 'safe').text,
  '--fix=all': (text) => fixText(text, 'preferred').text,
  'on save': (text) => applyEdits(text, safeEdits(analyse(text), {})),
  'all of a kind': (text) => {
    const analysis = analyse(text);
    const codes = [...new Set(analysis.findings.map(({ code }) => code))];
    return (
      codes
        .map((code) => applyEdits(text, fixAllOfCode(analysis, code)?.edits ?? []))
        .find((after) => after !== text) ?? text
    );
  },
  recompute: (text) => applyEdits(text, recomputeFix(analyse(text), 'requests')?.edits ?? []),
};

describe('a field with two numbers, or one torn in two', () => {
  it('is reported', () => {
    assert.deepEqual(
      analyse(LARGE).report.cells.filter(({ state }) => state !== 'number'),
      [],
    );
    assert.ok(codesAt(analyse(TORN), 'requests.received.total').includes('cell-merged'));
  });

  for (const [name, apply] of Object.entries(BATCHES))
    it(`is left as it stands: ${name}`, () => {
      const after = apply(TORN);
      assert.ok(
        after.includes('\t3\t1 32\n'),
        after.split('\n').find((line) => line.startsWith('一、本年新收')),
      );
      assert.deepEqual(lostCells(TORN, after), []);
    });

  it('is split by a person alone, and no fix writes a sum over it', () => {
    const { findings } = analyse(TORN);
    const texts = findings.flatMap(({ fixes }) => fixes.map(({ edits }) => applyEdits(TORN, edits)));
    const line = (text: string) =>
      text.split('\n').find((each) => each.startsWith('一、本年新收政府信息公开申请数量\t'))!;
    for (const text of texts) assert.match(line(text), /\t3\t1[ \t]32$/);
    assert.ok(texts.some((text) => line(text).endsWith('\t3\t1\t32')));
  });

  it('is split by --fix=all where the sums hold with the numbers apart', () => {
    const merged = replaced(
      LARGE,
      ['\t3\t1\t132', '\t3\t1 132'],
      ['数量\t\t\t2\t1\t0\t0\t0\t0\t3', '数量\t\t\t2 1\t0\t0\t0\t0\t3'],
    );
    assert.ok(fixText(merged, 'preferred').text.includes('\t2\t1\t0\t0\t0\t0\t3'));
  });

  const shared = path.join(ROOT, '../shared/cases/safety/blank-for-tab.gknb');
  if (existsSync(shared))
    for (const [name, apply] of Object.entries(BATCHES))
      it(`stays in a report of another office: ${name}`, () => {
        const text = readFileSync(shared, 'utf8');
        assert.ok(apply(text).includes('\t2\t1 27\n'));
        assert.deepEqual(lostCells(text, apply(text)), []);
      });
});

describe('labels that a scan has spoilt', () => {
  const scanned = fixture('scanned-labels.gknb');
  it('are mended all at once as far as each cell is read as before', () => {
    const fix = fixAllOfCode(analyse(scanned), 'row-label')!;
    assert.ok(fix.edits.length > 10, `${fix.edits.length} are mended`);
    assert.deepEqual(lostCells(scanned, applyEdits(scanned, fix.edits)), []);
  });
});

describe('a zero that nobody counted', () => {
  const rows = BALANCED.split('\n');
  /** The rows from one on have their cells, with nothing in them. */
  const halfFilled = rows
    .map((line, i) => (i > 58 && i < 82 ? line.replace(/(?<=\t)\d+(?=\t|$)/g, '') : line))
    .join('\n');
  const zerosOf = (text: string) =>
    parseReport(text).cells.filter(({ state, value }) => state === 'number' && value === 0).length;

  it('is written by no batch into a draft that is half filled in', () => {
    assert.ok(parseReport(halfFilled).cells.filter(({ state }) => state === 'blank').length > 100);
    for (const [name, apply] of Object.entries(BATCHES)) {
      assert.equal(zerosOf(apply(halfFilled)), zerosOf(halfFilled), name);
      if (name !== 'recompute') assert.deepEqual(lostCells(halfFilled, apply(halfFilled)), [], name);
    }
  });

  it('is offered to a person, for a row', () => {
    const zeros = rows.find((line) => /(?:\t0){7}$/.test(line))!;
    const { findings } = analyse(replaced(BALANCED, [zeros, zeros.replace(/(?<=\t)0/g, '')]));
    const blank = findings.filter(({ code }) => code === 'cell-blank');
    assert.ok(
      blank.some(({ fixes }) => fixes.some(({ title, preferred }) => title.zh.startsWith('全部填 0') && !preferred)),
    );
  });

  it('is no sum of cells that are still blank', () => {
    const draft = replaced(BALANCED, ['21\t6\t1\t0\t3\t1\t32', '\t\t\t\t\t\t32']);
    for (const [name, apply] of Object.entries(BATCHES))
      assert.equal(cellIn(apply(draft), 'requests.received.total'), 32, name);
  });

  it('is written where the equations force it', () => {
    const draft = replaced(BALANCED, ['21\t6\t1\t0\t3\t1\t32', '21\t6\t1\t\t3\t1\t32']);
    assert.equal(fixText(draft, 'preferred').text, BALANCED);
  });

  it('is not guessed between two blanks of one sum', () => {
    const draft = replaced(
      BALANCED,
      ['21\t6\t1\t0\t3\t1\t32', '21\t\t1\t\t3\t1\t32'],
      ['数量\t\t\t2\t1\t0\t0\t0\t0\t3', '数量\t\t\t2\t1\t\t0\t0\t0\t3'],
    );
    assert.equal(cellIn(fixText(draft, 'preferred').text, 'requests.carriedIn.research'), 0, 'forced by its row');
  });
});

describe('a number alone between the lines of a table', () => {
  const [first, second, third] = BALANCED.split('\n').slice(47, 50) as [string, string, string];
  for (const [name, text] of [
    ['within the header', replaced(BALANCED, [`${second}\n${third}`, `${second}\n— 3 —\n${third}`])],
    ['below its first line', replaced(BALANCED, [`${first}\n${second}`, `${first}\n— 3 —\n${second}`])],
    ['between two rows', replaced(BALANCED, ['\n四、结转下年度', '\n— 3 —\n四、结转下年度'])],
  ] as const)
    it(`keeps its place when the table is formatted: ${name}`, () => {
      const after = applyEdits(text, formatEdits(parseReport(text)));
      const order = (all: string) => all.match(/总计|— 3 —|商业企业|申请人情况|（七）|四、结转/g);
      assert.deepEqual(order(after), order(text));
      assert.equal(after.replace(/\D/g, ''), text.replace(/\D/g, ''));
    });
});
