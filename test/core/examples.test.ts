import assert from 'node:assert/strict';
import { analyse, applyEdits, type Example, type Finding, RULES } from '../../server/src/core/index.ts';
import { fixture } from '../fixtures.ts';

const EXAMPLE = fixture('example.gknb');

function put(of: string, passage: string): string {
  assert.equal(EXAMPLE.split(of).length, 2, `“${of}” should stand in the example report once`);
  return EXAMPLE.replace(of, () => passage);
}

const told = (text: string, code: string, terms?: Example['terms']): Finding[] =>
  analyse(text, terms && { terms }).findings.filter((finding) => finding.code === code);

const countErrors = (text: string): number =>
  analyse(text).findings.filter(({ severity }) => severity === 'error').length;

describe('the example report', () => {
  it('has nothing to be said about', () => assert.deepEqual(analyse(EXAMPLE).findings, []));
});

describe('each rule’s examples', () => {
  for (const rule of RULES) {
    it(`${rule.code} has one`, () => assert.ok(rule.examples.length > 0));
    for (const { of, wrong, right, terms } of rule.examples) {
      const shown = JSON.stringify(wrong).slice(0, 50);
      it(`${rule.code}: ${shown} is found`, () => assert.ok(told(put(of, wrong), rule.code, terms).length > 0));
      it(`${rule.code}: its right form is not`, () => assert.deepEqual(told(put(of, right), rule.code, terms), []));
      it(`${rule.code}: each fix of ${shown} mends it and breaks nothing else`, () => {
        const text = put(of, wrong);
        const before = countErrors(text);
        for (const { fixes } of told(text, rule.code, terms))
          for (const fix of fixes) {
            const mended = applyEdits(text, fix.edits);
            assert.ok(told(mended, rule.code, terms).length < told(text, rule.code, terms).length, fix.title.zh);
            assert.ok(countErrors(mended) <= before, fix.title.zh);
          }
      });
    }
  }
});

describe('every message', () => {
  it('stands in both languages and says something', () => {
    for (const rule of RULES) {
      for (const words of [rule.title, rule.why, rule.basis]) assert.ok(words.zh && words.en, rule.code);
      for (const { of, wrong, terms } of rule.examples)
        for (const { message, fixes } of told(put(of, wrong), rule.code, terms))
          for (const words of [message, ...fixes.map(({ title }) => title)]) {
            assert.match(words.zh, /\p{Script=Han}/u);
            assert.match(words.en, /[A-Za-z]{2}/);
            assert.doesNotMatch(words.zh + words.en, /undefined|null|NaN/);
          }
    }
  });
});
