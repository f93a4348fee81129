import assert from 'node:assert/strict';
import { NO_RELATED_REPORTS } from '../../server/src/core/cross-report/report-index.ts';
import type { RuleContext } from '../../server/src/core/rules/framework/rule.ts';
import { prepareRuleContext } from '../../server/src/core/rules/framework/rule-context.ts';
import { WRONG_WORDS } from '../../server/src/core/style/wrong-words.ts';
import { analyse, RULES, ruleOf, type Term } from '../../server/src/core/testing.ts';
import { ParagraphText } from '../../server/src/core/text/paragraph-text.ts';
import { WordSearch } from '../../server/src/core/text/word-search.ts';
import { processorTime } from '../support/processor-time.ts';

/** Texts that would take a careless search very long: a megabyte of each. */
const MEGABYTE = 1_000_000;
const words = WRONG_WORDS.flatMap(({ pairs }) => pairs.trim().split(/\s+/));
const PIECES: Record<string, string> = {
  'all wrong words': words.join(''),
  'beginnings of wrong words': words.map((word) => word.slice(0, -1)).join(''),
  'one wrong word': '截止2024年12月31日，',
  'the beginning of a title': '《帐户',
  digits: '1380013800',
  'full-width digits': '１３８',
  'groups of digits': '138 0013 8000-',
  'digits and blanks': '1 ',
  'opening brackets': '（',
  'half-width brackets': '(一',
  'closing brackets': '一)',
  'opening and closing brackets': '(一)、',
  'titles in titles': '《一《二》',
  'opening titles': '《一<二',
  quotes: '"一',
  'opening quotes': '“',
  blanks: ' ',
  'characters and blanks': '一 二三四五六七八九 ',
  stops: '，',
  commas: '一,',
  'document numbers': '发[2020]第109号',
  'mail signs': '@',
  'mail names': 'a.a@',
  labels: '联系人：',
  'labels and blanks': '联系人 ',
  names: '·王',
  kana: 'のア',
  'Cyrillic letters': 'аa',
  years: '二零二四年',
  'short dates': '24年1月01日',
  approximations: '约10余件左右',
  ranges: '3-5万',
  'the numbers of a list': '5、6个',
};

const terms: Term[] = [
  ...Array.from({ length: 998 }, (_, i) => ({ pattern: `一二三四五六七八九${i}` })),
  { pattern: 'a'.repeat(1000) },
  { pattern: '，'.repeat(500) },
];

/** A whole report's reading takes its own time: here a rule has a text of one paragraph before it. */
function megabyteOf(piece: string): RuleContext {
  const text = piece.repeat(Math.ceil(MEGABYTE / piece.length));
  const { report, diagnosis } = analyse('');
  const spanOf = (start: number, end: number) => ({ start, end });
  const paragraph = new ParagraphText(text);
  const { charIndex } = paragraph;
  const passage = { paragraph, text, section: null, start: 0, end: text.length, charIndex, spanOf };
  return prepareRuleContext({
    report: { ...report, year: 2024 },
    passages: [passage],
    prose: [],
    diagnosis,
    terms,
    pictures: [],
    relatedReports: NO_RELATED_REPORTS,
  });
}

describe('a megabyte made to be slow', () => {
  for (const [name, piece] of Object.entries(PIECES))
    it(name, () => {
      const context = megabyteOf(piece);
      for (const code of ['personal-data', 'wording', 'punctuation', 'number-style', 'term']) {
        let count = 0;
        const spent = processorTime(() => {
          ruleOf(code)!.check(context, () => count++);
        });
        // What is not linear takes minutes.
        assert.ok(spent < 5000, `${code}: ${count} findings in ${spent} ms`);
      }
    }).timeout(120_000);

  it('is searched for a thousand terms that begin alike', () => {
    const search = new WordSearch(terms.map(({ pattern }) => pattern));
    assert.deepEqual(search.find('a'.repeat(999)), []);
    assert.equal(search.find('a'.repeat(MEGABYTE)).length, MEGABYTE - 999);
    assert.equal(search.find(`${'一二三四五六七八九'.repeat(9)}7`).length, 1);
  }).timeout(60_000);
});

/** The rules that look for phrases in the whole prose: whatever stands in it, in whatever section. */
const PHRASES = [
  '今年以来',
  '“今年以来',
  '某局',
  '（待补充',
  '×',
  '我镇',
  '《条例》第十六条',
  '《条例》第十六条属于国家秘密。',
  '改进措施',
  '一是问题；',
  '（一）主动公开\n',
  '一、主动公开情况\n',
  '云溪县教育局将',
  '考核',
  '统计期限',
  '![',
  '年 月 ',
];

describe('a report made to be slow to look through', () => {
  for (const phrase of PHRASES)
    it(JSON.stringify(phrase), () => {
      const long = phrase.repeat(Math.ceil(200_000 / phrase.length));
      const text = [
        '云溪县水务局2024年政府信息公开工作年度报告',
        long,
        '一、总体情况',
        long,
        '二、主动公开政府信息情况',
        long,
      ]
        .concat(['五、存在的主要问题及改进情况', long, '六、其他需要报告的事项', long])
        .join('\n\n');
      const read = analyse(text);
      const context = prepareRuleContext({ ...read, terms: [], pictures: [], relatedReports: NO_RELATED_REPORTS });
      for (const { code, check } of RULES) {
        const spent = processorTime(() => check(context, () => {}));
        // A million characters in all: what is not linear takes minutes.
        assert.ok(spent < 3000, `${code}: ${spent} ms`);
      }
    }).timeout(120_000);
});
