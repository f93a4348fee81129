import assert from 'node:assert/strict';
import { Finding, type Fix, offer } from '../../server/src/core/rules/framework/finding.ts';
import { analyse, say } from '../../server/src/core/testing.ts';
import { fixture } from '../fixtures.ts';

const WRONG = fixture('example.gknb').replace(
  '（一）予以公开\t\t6\t3\t0\t0\t0\t0\t9',
  '（一）予以公开\t\t6\t3\t0\t0\t0\t0\t8',
);
const SPAN = { start: 1, end: 2 };

/** A finding that counts how often each of its parts is made. */
function counted() {
  const made = { message: 0, related: 0, fixes: 0 };
  const finding = new Finding('code', 'error', {
    span: SPAN,
    expected: 2,
    message: () => {
      made.message++;
      return say('文', 'text');
    },
    related: () => {
      made.related++;
      return [{ span: SPAN, message: say('处', 'place') }];
    },
    fixes: () => {
      made.fixes++;
      return [offer(say('改', 'mend'), [{ span: SPAN, newText: '2' }])];
    },
  });
  return { finding, made };
}

describe('a finding', () => {
  it('makes message, related places and fixes when asked, once', () => {
    const { finding, made } = counted();
    assert.deepEqual(made, { message: 0, related: 0, fixes: 0 });
    for (let i = 0; i < 2; i++) {
      assert.equal(finding.message.en, 'text');
      assert.equal(finding.related.length, 1);
      assert.equal(finding.fixes[0]!.edits[0]!.newText, '2');
    }
    assert.deepEqual(made, { message: 1, related: 1, fixes: 1 });
  });

  it('is explained without its parts being made, and then has the reason and no fixes', () => {
    const { finding, made } = counted();
    const exception = { code: 'code', cells: [], file: '*', reason: 'so it is', span: SPAN };
    const explained = finding.explainedBy(exception);
    assert.deepEqual(made, { message: 0, related: 0, fixes: 0 });
    assert.deepEqual(
      [explained.severity, explained.explained, explained.expected, explained.actual, explained.fixes],
      ['hint', exception, 2, undefined, []],
    );
    assert.equal(explained.message.en, 'Known exception (so it is): text');
    assert.deepEqual(explained.related, finding.related);
  });

  it('is given other fixes without its own being made', () => {
    const { finding, made } = counted();
    const preferred = finding.withFixes((own) => own.map((fix): Fix => ({ ...fix, preferred: true })));
    assert.equal(made.fixes, 0);
    assert.deepEqual([preferred.fixes[0]!.preferred, finding.fixes[0]!.preferred], [true, false]);
    assert.equal(made.fixes, 1);
  });

  it('has no accessors of its own: they would keep the report alive', () => {
    const { findings } = analyse(WRONG);
    assert.ok(findings.length > 0);
    for (const finding of findings)
      for (const [name, { get }] of Object.entries(Object.getOwnPropertyDescriptors(finding)))
        assert.equal(get, undefined, `${finding.code}.${name}`);
  });
});
