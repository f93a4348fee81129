import assert from 'node:assert/strict';
import { analyse, applyEdits, enterValues, extractCells, FORMS, parseReport } from '../../server/src/core/testing.ts';
import { LAYOUTS, writeTable } from '../../server/src/core/write/table.ts';
import { sharedReport, sharedReportNames } from '../fixtures.ts';
import { BALANCED } from '../support/marked-text.ts';
import { someInTier } from '../support/tier.ts';

const RECEIVED = '0\t3\t1\t32';

/** The text afterwards; null where nothing is to be changed. */
function entered(text: string, cell: string, value: string): string | null {
  const { edits, refused } = enterValues(analyse(text), [{ cell, text: value }]);
  assert.equal(refused[0], null);
  return edits.length > 0 ? applyEdits(text, edits) : null;
}

function refused(text: string, cell: string, value: string): string {
  const { edits, refused } = enterValues(analyse(text), [{ cell, text: value }]);
  assert.deepEqual(edits, []);
  const [reason] = refused;
  assert.ok(reason);
  assert.notEqual(reason.en, '');
  return reason.zh;
}

const changed = (old: string, now: string): string => {
  assert.equal(BALANCED.split(old).length, 2, old);
  return BALANCED.replace(old, now);
};

describe('entering a value', () => {
  it('puts it in the place of the number, and nothing else', () => {
    assert.equal(entered(BALANCED, 'requests.received.total', '33'), changed(RECEIVED, '0\t3\t1\t33'));
    assert.equal(
      entered(BALANCED, 'proactive.fees.amount', '0.5'),
      changed('行政事业性收费\t12.6', '行政事业性收费\t0.5'),
    );
  });

  it('changes nothing where the number is the same', () => {
    assert.equal(entered(BALANCED, 'requests.received.total', ' 32 '), null);
  });

  it('fills a blank cell at its place, and takes the place of what is no number', () => {
    for (const nothing of ['', ' ', '/', '无'])
      assert.equal(
        entered(changed(RECEIVED, `0\t3\t1\t${nothing}`), 'requests.received.total', '32')!.replace('\t 32', '\t32'),
        BALANCED,
      );
  });

  it('empties a cell, and no other', () => {
    assert.equal(entered(BALANCED, 'requests.received.total', ' '), changed(RECEIVED, '0\t3\t1\t'));
    assert.equal(entered(changed(RECEIVED, '0\t3\t1\t'), 'requests.received.total', ''), null);
  });

  it('refuses to empty a cell where others would be read otherwise then', () => {
    // Between blanks a number that is gone leaves no place: the row could not be told any longer.
    const blanks = BALANCED.replace(/^(?:[^\n]*\t){3,}[^\n]*$/gm, (line) => line.replace(/\t+/g, '   '));
    assert.match(refused(blanks, 'requests.received.research', ''), /其他格的读法|没有/);
  });

  it('writes many at once, in one piece, and tells of each that is refused', () => {
    const cells = ['requests.received.naturalPerson', 'requests.received.business', 'requests.received.total'];
    const { edits, refused } = enterValues(analyse(BALANCED), [
      { cell: cells[0]!, text: '７' },
      { cell: cells[1]!, text: '1.5' },
      { cell: cells[2]!, text: '' },
    ]);
    assert.deepEqual(
      refused.map((reason) => reason?.zh),
      [undefined, '这一格只能填整数', undefined],
    );
    const after = extractCells(parseReport(applyEdits(BALANCED, edits)));
    const before = extractCells(parseReport(BALANCED));
    for (const [i, { cell, value }] of after.entries())
      assert.equal(value, cell === cells[0] ? 7 : cell === cells[2] ? null : before[i]!.value, cell);
  });

  it('understands what a Chinese keyboard types, and writes plain digits', () => {
    assert.equal(entered(BALANCED, 'requests.received.total', '３３'), changed(RECEIVED, '0\t3\t1\t33'));
    assert.equal(entered(BALANCED, 'requests.received.total', '1,033'), changed(RECEIVED, '0\t3\t1\t1033'));
  });

  for (const [value, reason] of [
    ['一', /“一”不是数字/],
    ['3 4', /不是数字/],
    ['12件', /“12件”带有文字，这里只填数字/],
    ['1O', /“1O”不是数字：其中有字母/],
    ['1e3', /不是数字/],
    ['0x10', /不是数字/],
    ['9'.repeat(100), /“9{30}…9{30}”写法有误，或者位数太多/],
    ['1.5', /只能填整数/],
    ['-1', /不能是负数/],
    ['33\t7', /不是数字/],
    ['33\n7', /不是数字/],
  ] as const)
    it(`refuses ${JSON.stringify(value.slice(0, 12))} in a count`, () => {
      assert.match(refused(BALANCED, 'requests.received.total', value), reason);
    });

  it('takes decimals of money, and refuses them below zero', () => {
    assert.match(refused(BALANCED, 'proactive.fees.amount', '-1.5'), /负数/);
  });

  it('refuses a cell that has no place, and says why', () => {
    const short = changed('（一）予以公开\t\t10\t3\t1\t0\t1\t0\t15', '（一）予以公开\t\t10\t3\t15');
    assert.match(refused(short, 'requests.granted.business', '3'), /没有位置/);
    assert.match(refused(changed('规章\t0\t0\t0', '规章\t0\t0 0'), 'proactive.rules.inForce', '3'), /同一格/);
    assert.match(refused(BALANCED, 'requests.nothing.total', '3'), /没有这一格/);
  });

  it('refuses what would make other cells mean another thing', () => {
    // A value of the row is lost; which, only its sum tells. Another sum, and it could not be told any longer.
    const decided = changed('（一）予以公开\t\t10\t3\t1\t0\t1\t0\t15', '（一）予以公开\t\t10\t3\t0\t1\t0\t15');
    const cell = extractCells(parseReport(decided)).find((each) => each.cell === 'requests.granted.business');
    assert.equal(cell?.value, 3, 'the row is bound by its sum');
    assert.match(refused(decided, 'requests.granted.business', '4'), /其他格的读法/);
  });

  for (const layout of LAYOUTS)
    it(`reads back in every cell what was entered, in tables written as ${layout}`, () => {
      const form = FORMS['2021'];
      const text = `三、收到和处理政府信息公开申请情况\n\n${writeTable(form, 'requests', layout, () => '1')}`;
      for (const { name } of someInTier(form.cells.filter(({ table }) => table === 'requests'))) {
        const after = entered(text, name, '23')!;
        for (const { cell, value } of extractCells(parseReport(after)))
          if (cell.startsWith('requests.')) assert.equal(value, cell === name ? 23 : 1, `${name}: ${cell}`);
      }
    });

  it('changes one cell of a real report, or refuses', function () {
    if (sharedReportNames.length === 0) this.skip();
    for (const name of sharedReportNames) {
      const text = sharedReport(name)!;
      const analysis = analyse(text);
      const before = extractCells(analysis.report);
      const tried = someInTier(before);
      let written = 0;
      for (const { cell } of tried) {
        const { edits, refused } = enterValues(analysis, [{ cell, text: '71' }]);
        if (refused[0]) continue;
        written++;
        const after = extractCells(parseReport(applyEdits(text, edits)));
        for (const [i, { value }] of after.entries())
          assert.equal(value, before[i]!.cell === cell ? 71 : before[i]!.value, `${name}: ${cell}, ${before[i]!.cell}`);
      }
      assert.ok(written > tried.length * 0.35, `${name}: ${written} of ${tried.length}`);
    }
  });
});
