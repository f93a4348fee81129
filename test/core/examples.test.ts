import assert from 'node:assert/strict';
import {
  analyse,
  applyEdits,
  digestOf,
  type Example,
  type Finding,
  NO_RELATED_REPORTS,
  parseReport,
  type RelatedReports,
  ReportIndex,
  RULES,
  rightOf,
} from '../../server/src/core/testing.ts';
import { changedBy, fixture } from '../fixtures.ts';

const EXAMPLE = fixture('example.gknb');
const LAST_YEAR = EXAMPLE.replaceAll('2024', '2023').replace('2025', '2024');

function put(of: string | null, passage: string): string {
  return of === null ? passage : changedBy(EXAMPLE)([of, passage]);
}

/** The example's report, with what lies beside it. */
const foundBy = (text: string, code: string, { terms = [], beside }: Pick<Example, 'terms' | 'beside'>): Finding[] =>
  analyse(text, { terms, relatedReports: relatedReportsOf(text, beside) }).findings.filter(
    (finding) => finding.code === code,
  );

function relatedReportsOf(text: string, beside: Example['beside']): RelatedReports {
  if (!beside) return NO_RELATED_REPORTS;
  const own = digestOf(parseReport(text), 'this');
  const other = digestOf(parseReport(beside === 'part' ? EXAMPLE : LAST_YEAR), 'other');
  const part = {
    words: 'other',
    means: 'one' as const,
    matches: (path: string) => path === 'other',
    mayLieBelow: () => false,
  };
  const group = { covers: (path: string) => path === 'this', parts: [part] };
  return new ReportIndex([own, other]).of(own, beside === 'part' ? [group] : []);
}

const countErrors = (text: string): number => errors(text).length;
const errors = (text: string): Finding[] => analyse(text).findings.filter(({ severity }) => severity === 'error');

/** Who takes the other figure for the right one has its totals to bring up to date. */
const SUMS = new Set(['row-total', 'results-total', 'balance', 'review-total']);
const errorsButSums = (text: string): number => errors(text).filter(({ code }) => !SUMS.has(code)).length;

describe('the example report', () => {
  it('has nothing to be said about', () => assert.deepEqual(analyse(EXAMPLE).findings, []));
});

describe('each rule’s examples', () => {
  for (const rule of RULES) {
    it(`${rule.code} has one`, () => assert.ok(rule.examples.length > 0));
    for (const example of rule.examples) {
      const { of, wrong } = example;
      const right = rightOf(example);
      const shown = JSON.stringify(wrong).slice(0, 50);
      it(`${rule.code}: ${shown} is found`, () => assert.ok(foundBy(put(of, wrong), rule.code, example).length > 0));
      it(`${rule.code}: its right form is not`, () =>
        assert.deepEqual(foundBy(put(of, right), rule.code, example), []));
      it(`${rule.code}: each fix of ${shown} mends it and breaks nothing else`, () => {
        const text = put(of, wrong);
        const before = countErrors(text);
        const found = foundBy(text, rule.code, example);
        for (const { fixes } of found)
          for (const fix of fixes) {
            const mended = applyEdits(text, fix.edits);
            assert.ok(foundBy(mended, rule.code, example).length < found.length, fix.title.zh);
            if (fix.preferred) assert.ok(countErrors(mended) <= before, fix.title.zh);
            else assert.ok(errorsButSums(mended) <= before, fix.title.zh);
          }
      });
    }
  }
});

describe('every message', () => {
  it('stands in both languages and says something', () => {
    for (const rule of RULES) {
      for (const words of [rule.title, rule.why, rule.basis]) assert.ok(words.zh && words.en, rule.code);
      for (const example of rule.examples)
        for (const { message, fixes } of foundBy(put(example.of, example.wrong), rule.code, example))
          for (const words of [message, ...fixes.map(({ title }) => title)]) {
            assert.match(words.zh, /\p{Script=Han}/u);
            assert.match(words.en, /[A-Za-z]{2}/);
            assert.doesNotMatch(words.zh + words.en, /undefined|null|NaN/);
          }
    }
  });
});
