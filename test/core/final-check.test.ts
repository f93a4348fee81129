import assert from 'node:assert/strict';
import { finalCheck, KEY_OF } from '../../server/src/core/features/final-check.ts';
import { RULE_GROUPS } from '../../server/src/core/rules/framework/registry.ts';
import { analyse, digestOf, ReportIndex, RULES } from '../../server/src/core/testing.ts';
import { fixture } from '../fixtures.ts';

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
    for (const code of KEY_OF.keys())
      assert.ok(
        codes.has(code),
        `${code} is in ITEMS of server/src/core/features/final-check.ts, and no rule has it: put the rule into rules/framework/registry.ts, or take the code out`,
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

  it('does not tick the day at the end while it is a placeholder', () => {
    const EXAMPLE = fixture('balanced.gknb');
    const signature = (text: string) => finalCheck(analyse(text)).items.find(({ key }) => key === 'signature')!;
    assert.equal(signature(EXAMPLE).state, 'done');
    const day = /\d{4}年\d{1,2}月\d{1,2}日\s*$/;
    assert.match(EXAMPLE, day);
    for (const open of ['2025年××月××日', '2025年×月×日', '2025年xx月xx日']) {
      const { state, detail, places } = signature(EXAMPLE.replace(day, `${open}\n`));
      assert.deepEqual([state, detail.zh], ['open', '成文日期还没有填写']);
      assert.equal(places.length, 1);
    }
  });

  it('says where there are several reports of last year, and not that there is none', () => {
    const text = fixture('balanced.gknb');
    const year = analyse(text).report.year!;
    const before = text.replaceAll(String(year), String(year - 1));
    const other = before.replace('行政许可\t148', '行政许可\t147');
    assert.notEqual(other, before);
    const digest = (content: string, path: string) => digestOf(analyse(content).report, path);
    const own = digest(text, 'own.gknb');
    const detail = (...others: string[]) => {
      const index = new ReportIndex([own, ...others.map((content, i) => digest(content, `${i}.gknb`))]);
      const checked = analyse(text, { relatedReports: index.of(own) });
      return finalCheck(checked).items.find(({ key }) => key === 'lastYear')!.detail.zh;
    };
    assert.match(detail(), /没有找到上年报告/);
    assert.match(detail(before), /已与上年报告核对/);
    assert.match(detail(before, other), /上年报告有 2 份，内容不同/);
  });
});
