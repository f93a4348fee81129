import assert from 'node:assert/strict';
import { finalCheck, KEY_OF } from '../../server/src/core/features/final-check.ts';
import { RULE_GROUPS } from '../../server/src/core/rules/framework/registry.ts';
import { analyse, RULES } from '../../server/src/core/testing.ts';

describe('the final check', () => {
  it('has an item for each rule but those of the wording', () => {
    const ofWording = new Set(['citation-superseded', 'wrong-article', 'relative-time']);
    for (const { title, rules } of RULE_GROUPS)
      for (const { code } of rules)
        assert.ok(
          KEY_OF.has(code) || title.zh === '文字' || ofWording.has(code),
          `${code} stands in no item: put it into ITEMS of server/src/core/features/final-check.ts, or among those of the wording here`,
        );
  });

  it('has no item for a rule that there is not', () => {
    const codes = new Set(RULES.map(({ code }) => code));
    assert.deepEqual(
      [...KEY_OF.keys()].filter((code) => !codes.has(code)),
      [],
    );
  });

  it('ticks nothing where nothing of a report stands', () => {
    for (const text of ['', '\n\n', '会议通知\n\n请各科室按时参加。\n']) {
      const { isReady, items } = finalCheck(analyse(text));
      assert.equal(isReady, false);
      assert.deepEqual(
        items.filter(({ state }) => state === 'done').map(({ key }) => key),
        [],
        JSON.stringify(text),
      );
      assert.equal(items.find(({ key }) => key === 'structure')!.state, 'open');
    }
  });
});
