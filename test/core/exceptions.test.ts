import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { keyOf } from '../../server/src/core/rules/framework/exceptions.ts';
import {
  analyse,
  type CheckedReport,
  fixesToApply,
  fixText,
  type KnownException,
  unusedExceptions,
} from '../../server/src/core/testing.ts';
import { findingsOf } from '../support/expect-findings.ts';

const COMPLETE = readFileSync('samples/完整示例.gknb', 'utf8');
const DRAFT = readFileSync('samples/草稿示例.gknb', 'utf8');
const GRANTED = '（一）予以公开\t\t18\t5\t1\t0\t2\t1\t27';
const WRONG = COMPLETE.replace(GRANTED, GRANTED.replace('27', '26'));

/** Exceptions for all findings of a text that have one of the codes. */
function exceptionsFor(text: string, ...codes: string[]): KnownException[] {
  return analyse(text)
    .findings.filter(({ code }) => codes.includes(code))
    .map((finding) => ({
      ...keyOf(finding, text),
      file: 'a.gknb',
      reason: '一件于年底撤回',
      span: { start: 0, end: 0 },
    }));
}

describe('a known exception', () => {
  it('is shown as explained, with its reason, and with nothing to mend', () => {
    const exceptions = exceptionsFor(WRONG, 'row-total');
    assert.equal(exceptions.length, 1);
    const before = analyse(WRONG);
    const after = analyse(WRONG, { exceptions });
    const [finding] = findingsOf(after, 'row-total');
    assert.equal(finding?.severity, 'hint');
    assert.equal(finding?.explained?.reason, '一件于年底撤回');
    assert.match(finding?.message.zh ?? '', /^已知例外（一件于年底撤回）：.*27/);
    assert.match(finding?.message.en ?? '', /^Known exception \(一件于年底撤回\): .*27/);
    assert.deepEqual(finding?.fixes, []);
    const others = (analysis: CheckedReport) =>
      analysis.findings.filter(({ code }) => code !== 'row-total').map(({ code, severity }) => [code, severity]);
    assert.deepEqual(others(after), others(before));
  });

  it('holds wherever its lines have moved to, and whatever stands around', () => {
    const exceptions = exceptionsFor(WRONG, 'row-total');
    for (const text of [
      `\n\n${WRONG}`,
      WRONG.replaceAll('\n', '\r\n'),
      WRONG.replace('一、总体情况\n', '一、总体情况\n\n又一段。\n'),
    ])
      assert.ok(findingsOf(analyse(text, { exceptions }), 'row-total')[0]?.explained);
  });

  it('ends when its figures change, and is then of no use', () => {
    const exceptions = exceptionsFor(WRONG, 'row-total');
    for (const by of [GRANTED.replace('27', '25'), GRANTED.replace('\t18\t', '\t19\t')]) {
      const text = COMPLETE.replace(GRANTED, by);
      const analysis = analyse(text, { exceptions });
      assert.equal(findingsOf(analysis, 'row-total')[0]?.severity, 'error');
      assert.deepEqual(unusedExceptions(analysis.findings, text, exceptions), exceptions);
    }
    assert.deepEqual(unusedExceptions(analyse(COMPLETE, { exceptions }).findings, COMPLETE, exceptions), exceptions);
    const used = analyse(WRONG, { exceptions });
    assert.deepEqual(unusedExceptions(used.findings, WRONG, exceptions), []);
  });

  it('is for its own cells alone', () => {
    const [exception] = exceptionsFor(WRONG, 'row-total');
    assert.ok(exception);
    for (const other of [
      { ...exception, cells: ['requests.denied.stateSecret.total'] },
      { ...exception, cells: [] },
      { ...exception, code: 'results-total' },
      { ...exception, expected: 28 },
      { ...exception, reason: '' },
    ])
      assert.equal(findingsOf(analyse(WRONG, { exceptions: [other] }), 'row-total')[0]?.severity, 'error');
  });

  it('is told by the words at the finding where that states no figures', () => {
    const [exception] = exceptionsFor(DRAFT, 'section-heading');
    assert.equal(exception?.words, '六、其它需要报告的事项');
    const exceptions = [exception!];
    assert.ok(findingsOf(analyse(DRAFT, { exceptions }), 'section-heading')[0]?.explained);
    const other = DRAFT.replace('六、其它需要报告的事项', '六、其它要报告的事项');
    assert.ok(findingsOf(analyse(other, { exceptions }), 'section-heading').every(({ explained }) => !explained));
  });

  it('is for one of several things that are missing at one place', () => {
    const text = COMPLETE.slice(0, COMPLETE.indexOf('四、'));
    const all = exceptionsFor(text, 'section-missing');
    assert.equal(all.length, 3);
    assert.equal(new Set(all.map(({ about }) => about)).size, 3);
    const analysis = analyse(text, { exceptions: all.slice(1, 2) });
    assert.deepEqual(
      findingsOf(analysis, 'section-missing').map(({ explained }) => Boolean(explained)),
      [false, true, false],
    );
  });

  it('lets every finding of the draft be explained, each by its own', () => {
    const { findings } = analyse(DRAFT);
    const exceptions = exceptionsFor(DRAFT, ...findings.map(({ code }) => code));
    const analysis = analyse(DRAFT, { exceptions });
    assert.ok(analysis.findings.every(({ severity, explained }) => severity === 'hint' && explained));
    assert.equal(fixText(DRAFT, 'preferred', { exceptions }).text, DRAFT);
  });

  it('keeps its place from the fixes of other findings, unless a person wants them', () => {
    // The likely wrong cell is the same total; its fix is safe as long as nobody has said that the total is right.
    assert.equal(fixText(WRONG, 'safe').text, COMPLETE);
    const exceptions = exceptionsFor(WRONG, 'row-total');
    const analysis = analyse(WRONG, { exceptions });
    assert.ok(findingsOf(analysis, 'likely-wrong-cell')[0]?.fixes.length);
    assert.deepEqual(fixesToApply(analysis, 'preferred'), []);
    assert.equal(fixText(WRONG, 'preferred', { exceptions }).text, WRONG);
  });
});
