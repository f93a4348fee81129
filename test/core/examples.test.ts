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

/** What is found in the whole text, where the rule is silent: another rule may speak in its place, or the cell is not read. */
const saidOf = (text: string, { terms = [], beside }: Pick<Example, 'terms' | 'beside'>): string => {
  const { findings } = analyse(text, { terms, relatedReports: relatedReportsOf(text, beside) });
  return findings.map(({ code, message }) => `${code} ${message.zh}`).join('\n') || 'nothing';
};

const FOUND_IN = new Map<Example, readonly Finding[]>();

/** What the rule finds in the wrong form of its example: several tests ask for it. */
function foundIn(example: Example, code: string): readonly Finding[] {
  const found = FOUND_IN.get(example) ?? foundBy(put(example.of, example.wrong), code, example);
  FOUND_IN.set(example, found);
  return found;
}

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
      it(`${rule.code}: ${shown} is found`, () => {
        const isFound = foundIn(example, rule.code).length > 0;
        if (!isFound) assert.fail(`${rule.code} is silent; what is found is:\n${saidOf(put(of, wrong), example)}`);
      });
      it(`${rule.code}: its right form is not`, () =>
        assert.deepEqual(
          foundBy(put(of, right), rule.code, example).map(({ message }) => message.zh),
          [],
        ));
      it(`${rule.code}: each fix of ${shown} mends it and breaks nothing else`, () => {
        const text = put(of, wrong);
        const before = countErrors(text);
        const found = foundIn(example, rule.code);
        for (const { fixes } of found)
          for (const fix of fixes) {
            const mended = applyEdits(text, fix.edits);
            const { zh } = fix.title;
            assert.ok(
              foundBy(mended, rule.code, example).length < found.length,
              `“${zh}” leaves as many findings of ${rule.code}`,
            );
            const after = fix.preferred ? countErrors(mended) : errorsButSums(mended);
            assert.ok(after <= before, `“${zh}” makes new errors: ${before} before, ${after} after`);
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
        for (const { message, fixes } of foundIn(example, rule.code))
          for (const words of [message, ...fixes.map(({ title }) => title)]) {
            assert.match(words.zh, /\p{Script=Han}/u);
            assert.match(words.en, /[A-Za-z]{2}/);
            assert.doesNotMatch(words.zh + words.en, /undefined|null|NaN/);
          }
    }
  });
});
