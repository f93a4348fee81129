import assert from 'node:assert/strict';
import { analyse, type CheckedReport, type Finding } from '../../server/src/core/testing.ts';
import { AFTER } from './after.ts';
import { BEFORE } from './before.ts';
import { reportWith, type Written } from './report.ts';
import { CODES, type Code, type Expected, type Sentence } from './sentence.ts';
import { SINCE } from './since.ts';
import { WILD } from './wild.ts';

interface Case extends Written {
  readonly sentence: Sentence;
  readonly analysis: CheckedReport;
}

const caseOf = (sentence: Sentence): Case => {
  const written = reportWith(sentence);
  return { ...written, sentence, analysis: analyse(written.text) };
};

const PARTS = Object.entries({ before: BEFORE, after: AFTER, since: SINCE, wild: WILD });

for (const [part, families] of PARTS) describePart(part, families);

describe('the corpus of sentences', () => {
  it('half of it is right', () => {
    for (const half of [BEFORE, AFTER]) {
      const sentences = Object.values(half).flat();
      const right = sentences.filter(({ finds }) => finds.length === 0).length;
      assert.ok(Math.abs(right / sentences.length - 0.5) < 0.05, `${right} of ${sentences.length} are right`);
    }
  });
});

function describePart(part: string, sentences: Readonly<Record<string, readonly Sentence[]>>): void {
  const families = Object.entries(sentences).map(([name, each]) => ({ name, cases: each.map(caseOf) }));
  const all = families.flatMap(({ cases }) => cases);

  describe(`the corpus of sentences: ${part}`, () => {
    for (const { name, cases } of families)
      it(`${name}: stands beside sound tables, and says where its mistakes are`, () => {
        for (const { sentence, analysis, text, start, end } of cases) {
          assert.equal(text.slice(start, end), sentence.text);
          assert.equal(analysis.report.year, sentence.year ?? 2024, sentence.says);
          const unsound = analysis.findings.filter(({ severity, code }) => severity === 'error' && !(code in CODES));
          assert.deepEqual(unsound, [], sentence.says);
          for (const { at, or } of sentence.finds)
            for (const words of [at, or ?? ''])
              if (words !== '') assert.equal(sentence.text.split(words).length, 2, `“${words}” in “${sentence.text}”`);
        }
      });
    it('the cells are those that the sentences were written for', () => {
      for (const { sentence, analysis } of all) {
        const values = new Map(analysis.report.cells.map(({ form, value }) => [form.name, (value ?? 0) / 1e6]));
        for (const [name, value] of Object.entries(sentence.cells ?? {})) assert.equal(values.get(name), value, name);
      }
    });
  });

  describe(`prose is read as a careful person reads it: ${part}`, () => {
    for (const { name, cases } of families)
      describe(name, () => {
        for (const each of cases)
          it(`${each.sentence.finds.length > 0 ? 'wrong' : 'right'}: ${each.sentence.says}`, () => {
            const { missed, unasked } = compare(each);
            assert.deepEqual(missed, [], 'not found');
            assert.deepEqual(unasked.map(told(each)), [], 'found without reason');
          });
      });
    after(() => console.log(`${part}: ${measure(all)}`));
  });
}

/** Precision and recall over all sentences, of what is a warning by default. */
function measure(cases: readonly Case[]): string {
  const isWarning = ({ code }: { code: string }) => CODES[code as Code] === 'warning';
  let [found, unasked, missed] = [0, 0, 0];
  for (const each of cases) {
    const result = compare(each);
    found += result.found.filter(isWarning).length;
    unasked += result.unasked.filter(isWarning).length;
    missed += result.missed.filter(isWarning).length;
  }
  const share = (of: number, all: number) => `${all === 0 ? '–' : ((100 * of) / all).toFixed(1)}% (${of}/${all})`;
  return `${cases.length} sentences: precision ${share(found, found + unasked)}, recall ${share(found, found + missed)}`;
}

/** Each finding answers to one mistake of the sentence at most: a mistake told twice is told once too often. */
function compare(each: Case) {
  const { finds, mayAlso = [] } = each.sentence;
  const open = [...finds];
  const found: Finding[] = [];
  const unasked: Finding[] = [];
  for (const finding of each.analysis.findings.filter(isOfProse)) {
    const index = open.findIndex((expected) => expected.code === finding.code && standsAt(each, finding, expected));
    if (index >= 0) {
      open.splice(index, 1);
      found.push(finding);
    } else if (!mayAlso.some((code) => code === finding.code)) unasked.push(finding);
  }
  return { found, unasked, missed: open };
}

/** A finding of the codes for prose, at its own level or above: a rule that is not sure enough may say it lower. */
function isOfProse({ code, severity }: Finding): boolean {
  if (!(code in CODES)) return false;
  return severity === 'error' || severity === 'warning' || severity === CODES[code as Code];
}

function standsAt({ analysis, text, start, end }: Case, { span }: Finding, { at, or }: Expected): boolean {
  const touches = (from: number, to: number) => span.start < to && from < span.end;
  if (at === '') {
    const section = analysis.report.sections.find(({ body }) => body.start <= start && start < body.end);
    return touches(section?.heading.start ?? start, (section?.body.end ?? end) + 1);
  }
  return [at, or].some((words) => {
    const from = words === undefined ? -1 : text.indexOf(words, start);
    return from >= 0 && from < end && touches(from, from + words!.length);
  });
}

const told =
  ({ text }: Case) =>
  ({ code, span, message }: Finding): string =>
    `${code} at “${text.slice(span.start, span.end)}”: ${message.zh}`;
