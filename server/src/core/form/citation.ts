import { type Bilingual, say } from '../text/bilingual.ts';
import { ARTICLES, articleOf } from './law.ts';

/** A reference such as `36(一)(二)` or `27–29, 31` as the single articles that have an entry above. */
export function articlesOf(reference: string): string[] {
  return reference.split(/[,，]\s*/).flatMap((part) => {
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

/** `36(一)(二)` as a Chinese reader cites it: 《条例》第三十六条第（一）（二）项. */
export function citation(reference: string): Bilingual {
  const zh = reference
    .split(/[,，]\s*/)
    .map((part) => {
      const through = /^(\d+)–(\d+)$/.exec(part);
      if (through) return `第${chinese(Number(through[1]))}条至第${chinese(Number(through[2]))}条`;
      const [, number = '', rest = ''] = /^(\d+)(.*)$/.exec(part) ?? [];
      if (rest === '①' || rest === '②') return `第${chinese(Number(number))}条第${rest === '①' ? '一' : '二'}款`;
      return `第${chinese(Number(number))}条${rest ? `第${rest.replaceAll('(', '（').replaceAll(')', '）')}项` : ''}`;
    })
    .join('、');
  return say(`《条例》${zh}`, `Regulations art. ${reference}`);
}

const DIGITS = '零一二三四五六七八九';

/** What a reference as in `FormRow.articles` rests on, each article once and without its items: `36(四)(五)` on `36`. */
export const wholeArticlesOf = (reference: string): string[] =>
  reference === '' ? [] : [...new Set(articlesOf(reference).map(articleOf))];

export const articleTitle = (article: string): Bilingual =>
  say(`第${chinese(Number(article))}条`, `Article ${article}`);

/** 1 to 99 in Chinese numerals. */
export function chinese(n: number): string {
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 || n === 0 ? DIGITS[ones] : ''}`;
}
