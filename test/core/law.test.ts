import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ARTICLES, articleOf } from '../../server/src/core/form/law.ts';
import { LAW_ARTICLES, RULES } from '../../server/src/core/testing.ts';
import { readChineseWhole } from '../../server/src/core/text/chinese-numerals.ts';
import { ROOT } from '../fixtures.ts';

/** The published text, where it lies beside the project: article by article. */
const FOLDER = path.join(ROOT, '../shared/law');
const REGULATION = path.join(FOLDER, 'regulation-2019.md');

/** 第三十三条 → its text, up to the next article. */
function articlesOf(text: string): Map<string, string> {
  const articles = new Map<string, string>();
  for (const [, number, words] of text.matchAll(
    /^第([一二三四五六七八九十百]+)条[ 　]?([\s\S]*?)(?=^第[一二三四五六七八九十百]+条|^## |(?![\s\S]))/gm,
  ))
    articles.set(String(numberOf(number!)), words!);
  return articles;
}

const numberOf = (numeral: string): number | undefined => readChineseWhole(numeral, 0)?.value;

/** 二十个工作日, 20个工作日, 3月31日: how long, and until when. */
const periodsIn = (text: string): string[] =>
  [...text.matchAll(/([一二三四五六七八九十]+|\d+)个工作日|(\d+)月(\d+)日/g)].map(([whole, days]) =>
    days === undefined ? whole : `${/\d/.test(days) ? days : numberOf(days)}个工作日`,
  );

describe('what is said of the law', () => {
  it('has an entry for each article that a rule rests on', () => {
    for (const { code, basis } of RULES)
      for (const [, numeral] of basis.zh.matchAll(/《条例》第([一二三四五六七八九十]+)条/g))
        assert.ok(LAW_ARTICLES.includes(String(numberOf(numeral!))), `${code}: ${numeral}`);
  });

  it('cites articles that there are, and no other periods than theirs', function () {
    if (!existsSync(REGULATION)) return this.skip();
    const articles = articlesOf(readFileSync(REGULATION, 'utf8'));
    assert.equal(articles.size, 56);
    for (const [part, { zh }] of Object.entries(ARTICLES)) {
      const text = articles.get(articleOf(part));
      assert.ok(text, part);
      // What rests on another document is said to.
      const [own] = zh.split(/办法见国办函/);
      const due = new Set(periodsIn(text));
      for (const period of periodsIn(own!)) assert.ok(due.has(period), `${part}: ${period} is not in the article`);
    }
  });

  it('says of items and paragraphs only what the article has', function () {
    if (!existsSync(REGULATION)) return this.skip();
    const articles = articlesOf(readFileSync(REGULATION, 'utf8'));
    for (const part of Object.keys(ARTICLES)) {
      const text = articles.get(articleOf(part))!;
      const item = /\(([一二三四五六七八九十]+)\)/.exec(part)?.[0];
      if (item) assert.ok(text.includes(item), part);
      const paragraph = part.endsWith('②') ? 2 : 1;
      assert.ok(text.trim().split(/\n\s*\n/).length >= paragraph, part);
    }
  });

  it('has a reconsideration law and a legislation law that say what the rules take from them', function () {
    const [reconsideration, legislation] = ['reconsideration-law-2023.md', 'legislation-law-2023.md'].map((name) =>
      path.join(FOLDER, name),
    );
    if (!existsSync(reconsideration!) || !existsSync(legislation!)) return this.skip();
    assert.match(
      articlesOf(readFileSync(reconsideration!, 'utf8')).get('23') ?? '',
      /先向行政复议机关申请行政复议[\s\S]*不予公开/,
    );
    const law = articlesOf(readFileSync(legislation!, 'utf8'));
    assert.match(law.get('91') ?? '', /规章/);
    assert.match(law.get('93') ?? '', /设区的市、自治州的人民政府/);
  });
});
