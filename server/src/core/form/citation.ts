import { type Bilingual, say } from '../text/bilingual.ts';
import { chinese } from '../text/chinese-numerals.ts';
import { ARTICLES, articleOf } from './law.ts';

/** A reference such as `36(一)(二)` or `27–29, 31` as the single articles that have an entry; other documents in it have none. */
export function articlesOf(reference: string): string[] {
  return partsOf(reference).flatMap((part) => {
    if (!isArticle(part)) return [];
    const through = /^(\d+)–(\d+)$/.exec(part);
    if (through) return numbersFrom(Number(through[1]), Number(through[2]));
    const items = [...part.matchAll(/\([一-十]\)/g)].map((match) => match[0]);
    const article = part.replace(/\(.*$/, '');
    return ARTICLES[part] ? [part] : ARTICLES[article + items[0]] ? items.map((item) => article + item) : [article];
  });
}

function numbersFrom(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
}

const partsOf = (reference: string): string[] => reference.split(/[,，]\s*/);

/** Of the Regulations; 国办函〔2020〕109号 is another document. */
const isArticle = (part: string): boolean => /^\d/.test(part);

/** `36(一)(二)` as a Chinese reader cites it: 《条例》第三十六条第（一）（二）项; other documents behind it, by their own name. */
export function citation(reference: string): Bilingual {
  const parts = partsOf(reference);
  const articles = parts.filter(isArticle);
  const others = parts.filter((part) => !isArticle(part));
  const zh = articles
    .map((part) => {
      const through = /^(\d+)–(\d+)$/.exec(part);
      if (through) return `第${chinese(Number(through[1]))}条至第${chinese(Number(through[2]))}条`;
      const [, number = '', rest = ''] = /^(\d+)(.*)$/.exec(part) ?? [];
      if (rest === '①' || rest === '②') return `第${chinese(Number(number))}条第${rest === '①' ? '一' : '二'}款`;
      return `第${chinese(Number(number))}条${rest ? `第${rest.replaceAll('(', '（').replaceAll(')', '）')}项` : ''}`;
    })
    .join('、');
  return say(
    [`《条例》${zh}`, ...others].join('；'),
    [`Regulations art. ${articles.join(', ')}`, ...others].join('; '),
  );
}

/** What a reference as in `FormRow.articles` rests on, each article once and without its items: `36(四)(五)` on `36`. */
export const wholeArticlesOf = (reference: string): string[] =>
  reference === '' ? [] : [...new Set(articlesOf(reference).map(articleOf))];

export const articleTitle = (article: string): Bilingual =>
  say(`第${chinese(Number(article))}条`, `Article ${article}`);
