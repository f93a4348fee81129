import assert from 'node:assert/strict';
import { RULES, rightOf, rulePage } from '../../server/src/core/testing.ts';

describe('the page of a rule', () => {
  it('has all its facts, for every rule, in both languages', () => {
    for (const { code, title, why, basis, examples } of RULES)
      for (const [locale, key] of [
        ['zh-cn', 'zh'],
        ['en', 'en'],
      ] as const) {
        const page = rulePage(code, locale)!.replaceAll('\\', '');
        for (const part of [`\`${code}\``, title[key], why[key], basis[key]])
          assert.ok(page.includes(part.replaceAll('\\', '')), `${code}: “${part}” is not on the page`);
        for (const example of examples)
          assert.ok(page.includes(example.wrong) && page.includes(rightOf(example)), code);
      }
  });

  it('is not there for a code that no rule has', () => {
    assert.equal(rulePage('nonsense', 'en'), null);
  });
});
