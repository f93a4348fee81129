import assert from 'node:assert/strict';
import { analyse, documentLinks, LAW_ARTICLES, lawPageName, pageNamed } from '../../server/src/core/testing.ts';
import { BALANCED } from '../support/marked-text.ts';

/** The links of a sentence, as the words and where they lead. */
function links(sentence: string): string[] {
  const text = `一、总体情况\n\n${sentence}\n`;
  return documentLinks(analyse(text)).map(({ span, page }) => `${text.slice(span.start, span.end)} → ${page}`);
}

describe('a citation in prose', () => {
  for (const [sentence, ...expected] of [
    ['依据《条例》第三十六条办理。', '《条例》第三十六条 → 条例第三十六条'],
    [
      '根据《中华人民共和国政府信息公开条例》第二十条公开。',
      '《中华人民共和国政府信息公开条例》第二十条 → 条例第二十条',
    ],
    ['按照条例第二十条第（一）项公开。', '条例第二十条第（一）项 → 条例第二十条'],
    ['《条例》第三十九条第一款规定的情形。', '《条例》第三十九条第一款 → 条例第三十九条'],
    [
      '依据《条例》第十四条、第十五条和第十六条不予公开。',
      '《条例》第十四条 → 条例第十四条',
      '第十五条 → 条例第十五条',
      '第十六条 → 条例第十六条',
    ],
    ['根据《政府信息公开条例》（国务院令第711号）第五十条。', '国务院令第711号 → 条例', '第五十条 → 条例第五十条'],
    ['依据《条例》第36条第（一）（二）项。', '《条例》第36条第（一）（二）项 → 条例第三十六条'],
  ] as const)
    it(`leads to the article: ${sentence}`, () => assert.deepEqual(links(sentence), expected));

  for (const sentence of [
    '依据《信访工作条例》第三十六条办理。',
    '依据信访条例第三十六条办理。',
    '依据《条例》第九十条办理。',
    '学习《条例》，组织培训。',
    '国务院令第492号已经修订。',
    '第三十六条公交线路优化。',
    '依据《行政法规制定程序条例》（以下简称《条例》）第十条。',
  ])
    it(`is none where another is meant: ${sentence}`, () => assert.deepEqual(links(sentence), []));
});

describe('the links of a table', () => {
  const found = documentLinks(analyse(BALANCED)).map(
    ({ span, page, tooltip }) => `${BALANCED.slice(span.start, span.end)} → ${page} (${tooltip.zh})`,
  );

  it('lead from the number of a row to the articles that it rests on', () => {
    assert.ok(found.includes('（二） → 条例第三十七条 (依据：《条例》第三十七条)'), found.join('\n'));
    assert.ok(found.some((link) => link.startsWith('一、 → 条例第二十七条、第二十八条、第二十九条、第三十一条')));
    assert.ok(!found.some((link) => link.startsWith('（七）')), 'a total rests on no article');
  });

  it('lead from the blocks of what was disclosed to the article that names them', () => {
    assert.ok(found.includes('第二十条第（一）项 → 条例第二十条 (依据：《条例》第二十条)'), found.join('\n'));
  });

  it('all lead to a page', () => {
    for (const { page } of documentLinks(analyse(BALANCED))) assert.ok(pageNamed(page, 'zh-cn'), page);
  });
});

describe('the page of an article', () => {
  it('tells what it says, and what rests on it, in either language', () => {
    const page = pageNamed('条例第三十六条', 'zh-cn')!;
    for (const part of ['国务院令第711号', '## 第三十六条', '第（六）项：', '不予重复处理', '2\\.重复申请'])
      assert.ok(
        page.includes(part) || page.replaceAll('\\', '').includes(part.replaceAll('\\', '')),
        `${part}\n${page}`,
      );
    assert.ok(!page.includes('第三十七条'));
    assert.match(pageNamed('条例第三十六条', 'en')!, /Article 36/);
  });

  it('has each article once, in the law’s order, on the page of all', () => {
    const page = pageNamed(lawPageName(), 'zh-cn')!;
    assert.equal(page.match(/^## /gm)?.length, LAW_ARTICLES.length);
    assert.deepEqual(
      [...LAW_ARTICLES],
      [...LAW_ARTICLES].sort((a, b) => Number(a) - Number(b)),
    );
    for (const article of [10, 14, 15, 16, 17, 19, 20, 26, 27, 36, 45, 49, 50, 51, 52, 53])
      assert.ok(LAW_ARTICLES.includes(String(article)), String(article));
  });

  it('is not there for other names', () => {
    for (const name of ['', '条例第九十条', '第三十六条', '条例、', 'row-totals'])
      assert.equal(pageNamed(name, 'zh-cn'), null, name);
  });
});
