import { type Citation, citationsIn } from '../../prose/citations.ts';
import type { Passage } from '../../prose/passages.ts';
import { say } from '../../text/bilingual.ts';
import { chinese } from '../../text/chinese-numerals.ts';
import type { Rule } from '../framework/rule.ts';

/**
 * What is told of a request, and the articles that say it: the first is its own, by the others it is answered, reviewed or charged for as
 * well. Regulations arts. 13–18, 30, 32, 35–39, 42.
 */
const CASES: readonly { readonly words: RegExp; readonly articles: readonly string[] }[] = [
  { words: /国家秘密|危及国家安全|三安全一稳定/, articles: ['14', '13', '17', '18', '36', '37'] },
  { words: /商业秘密|个人隐私|第三方合法权益/, articles: ['15', '13', '17', '18', '32', '36', '37'] },
  { words: /内部事务信息|过程性信息|行政执法案卷/, articles: ['16', '13', '18', '36', '37'] },
  { words: /补正/, articles: ['30', '29', '31'] },
  { words: /收取信息处理费|收取政府信息公开信息处理费/, articles: ['42', '35'] },
  { words: /大量反复|超过合理范围/, articles: ['35', '42'] },
  { words: /重复申请/, articles: ['36'] },
  { words: /区分处理/, articles: ['37', '36'] },
  { words: /加工、?分析|另行制作/, articles: ['38', '36'] },
  { words: /信访|公开出版物/, articles: ['39', '36'] },
];

export const wrongArticle: Rule = {
  code: 'wrong-article',
  severity: 'hint',
  title: say('引用的条款与理由不符', 'The article cited is not that of its ground'),
  why: say(
    '国家秘密、“三安全一稳定”在第十四条，第三方权益在第十五条，内部事务、过程性信息、执法案卷在第十六条，补正在第三十条，不予处理在第三十五条、第三十九条。',
    'State secrets are in art. 14, third parties in 15, internal affairs and enforcement files in 16, corrections in 30, what is not handled in 35 and 39.',
  ),
  basis: say('《条例》第十四条至第十六条、第三十条、第三十五条至第三十九条', 'Regulations arts. 14–16, 30, 35–39'),
  examples: [
    {
      of: '修订信息发布审核办法，公开前逐条进行保密审查。',
      wrong: '依据《条例》第十六条属于国家秘密的，不予公开。',
      right: '依据《条例》第十四条属于国家秘密的，不予公开。',
    },
  ],
  check({ passages }, reportFinding) {
    const citations = citationsIn(passages).filter(({ article }) => article !== null);
    for (const { words: sentence, cited } of sentencesCiting(passages, citations)) {
      // A list of articles has a list of cases, and another law has its own.
      const [citation, ...others] = cited;
      if (!citation || others.length > 0 || /法》第/.test(sentence)) continue;
      const cases = CASES.filter(({ words }) => words.test(sentence));
      const [first] = cases;
      // Two cases that share an article are one: beyond all reason, and charged for.
      if (!first || !areOne(cases) || cases.some(({ articles }) => articles.includes(citation.article!))) continue;
      const words = first.words.exec(sentence)![0];
      reportFinding({
        span: citation.span,
        message: () =>
          say(
            `“${words}”的依据是《条例》第${chinese(Number(first.articles[0]))}条，正文引用第${chinese(Number(citation.article))}条`,
            `“${words}” rests on art. ${first.articles[0]}, and art. ${citation.article} is cited`,
          ),
      });
    }
  },
};

type Case = (typeof CASES)[number];

const areOne = ([first, ...others]: readonly Case[]): boolean =>
  others.every(({ articles }) => articles.includes(first!.articles[0]!));

interface CitingSentence {
  readonly words: string;
  readonly cited: readonly Citation[];
}

/** Longer sentences tell of more than one thing. */
const MAX_SENTENCE = 300;

/** The sentences with citations in them; both lists are gone through once, in the order of the text. */
function* sentencesCiting(passages: readonly Passage[], citations: readonly Citation[]): Generator<CitingSentence> {
  let next = 0;
  for (const passage of passages) {
    if (next === citations.length) return;
    if (citations[next]!.span.start >= passage.end) continue;
    for (const { index, 0: words } of passage.text.matchAll(/[^。；]+/g)) {
      const { end } = passage.spanOf(index, index + words.length);
      const first = next;
      while (next < citations.length && citations[next]!.span.start < end) next++;
      if (next > first && words.length <= MAX_SENTENCE) yield { words, cited: citations.slice(first, next) };
    }
  }
}
