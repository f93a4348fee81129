import assert from 'node:assert/strict';
import { mayDifferBeside, rulesAsking } from '../../server/src/core/rules/framework/between-reports.ts';
import { RULES } from '../../server/src/core/rules/framework/registry.ts';
import type { Rule, RuleContext } from '../../server/src/core/rules/framework/rule.ts';
import { prepareRuleContext } from '../../server/src/core/rules/framework/rule-context.ts';
import {
  analyse,
  type CheckedReport,
  type Digest,
  digestOf,
  NO_RELATED_REPORTS,
  parseReport,
  type RelatedReports,
  ReportIndex,
} from '../../server/src/core/testing.ts';
import { changedBy, fixture } from '../fixtures.ts';
import { writeProvince } from '../generate/province/province.ts';
import { inTier } from '../support/tier.ts';

const EXAMPLE = fixture('example.gknb');

const found = ({ findings }: CheckedReport): object[] =>
  findings.map(({ code, severity, span, message, cells }) => ({ code, severity, span, message, cells }));

/** What is found in a text by itself and beside others, and whether that was said to be the same. */
function sides(text: string, own: Digest, relatedReports: RelatedReports) {
  const alone = analyse(text);
  const asked = { digest: own, asking: rulesAsking(alone) };
  return {
    alone: found(alone),
    beside: found(analyse(text, { relatedReports })),
    mayDiffer: mayDifferBeside(asked, relatedReports),
  };
}

/** Asks rules about a text, and tells of each whether it has looked at the related reports. */
function watched(text: string) {
  const { passages, prose, report, diagnosis } = analyse(text);
  const relatedReports = NO_RELATED_REPORTS;
  const context = prepareRuleContext({ report, passages, prose, diagnosis, terms: [], pictures: [], relatedReports });
  let hasLooked = false;
  const watching: RuleContext = new Proxy(context, {
    get(target, name) {
      if (name === 'relatedReports') hasLooked = true;
      return Reflect.get(target, name);
    },
  });
  return {
    ask(check: Rule['check']): boolean {
      hasLooked = false;
      check(watching, () => {});
      return hasLooked;
    },
  };
}

describe('rules between reports', () => {
  const province = [...writeProvince({ seed: 11, reports: inTier(240), bytes: 0, faults: 40 })];
  // Words that are alike would have every rule asked.
  const digests = province.map(({ text, path }) => ({ ...digestOf(parseReport(text), path), fingerprints: {} }));
  const index = new ReportIndex(digests);

  it('are all those that look at related reports, and no others', () => {
    const texts = RULES.flatMap(({ examples }) =>
      examples.map(({ of, wrong }) => (of === null ? wrong : changedBy(EXAMPLE)([of, wrong]))),
    );
    const lookers = new Set<string>();
    for (const text of [EXAMPLE, ...texts]) {
      const { ask } = watched(text);
      for (const { code, check } of RULES) if (!lookers.has(code) && ask(check)) lookers.add(code);
    }
    const declared = RULES.filter(({ between }) => between).map(({ code }) => code);
    assert.deepEqual([...lookers].sort(), [...declared].sort());
  });

  it('find nothing else where they were not asked', () => {
    let same = 0;
    let other = 0;
    for (const [i, { text, path }] of province.entries()) {
      const { alone, beside, mayDiffer } = sides(text, digests[i]!, index.of(digests[i]!));
      if (mayDiffer) other++;
      else {
        same++;
        assert.deepEqual(beside, alone, path);
      }
    }
    assert.ok(same > other && other > 0, `${same} the same, ${other} perhaps not`);
  });

  it('find nothing else where last year’s figures are those of any other report', () => {
    let same = 0;
    for (const [i, { text, path }] of province.entries()) {
      for (const lastYear of [digests[(i + 1) % digests.length]!, digests[(i * 7 + 3) % digests.length]!]) {
        const related = { ...NO_RELATED_REPORTS, lastYear, memberReports: i % 5 === 0 ? [lastYear] : null };
        const { alone, beside, mayDiffer } = sides(text, digests[i]!, related);
        if (mayDiffer) continue;
        same++;
        assert.deepEqual(beside, alone, `${path} beside ${lastYear.path}`);
      }
    }
    assert.ok(same > 0);
  });

  for (const rule of RULES.filter(({ between, examples }) => between && examples.some(({ beside }) => beside)))
    it(`ask where they find something: ${rule.code}`, () => {
      for (const { of, wrong, beside, terms = [] } of rule.examples) {
        if (!beside || terms.length > 0) continue;
        const text = of === null ? wrong : changedBy(EXAMPLE)([of, wrong]);
        const own = digestOf(parseReport(text), 'this');
        const lastYear = EXAMPLE.replaceAll('2024', '2023').replace('2025', '2024');
        const other = digestOf(parseReport(beside === 'part' ? EXAMPLE : lastYear), 'other');
        const related =
          beside === 'part'
            ? { ...NO_RELATED_REPORTS, memberReports: [other] }
            : new ReportIndex([own, other]).of(own, []);
        const { alone, beside: both, mayDiffer } = sides(text, own, related);
        assert.notDeepEqual(both, alone, 'the example shows beside another report alone');
        assert.ok(mayDiffer);
      }
    });
});
