import { articleTitle, wholeArticlesOf } from '../form/citation.ts';
import { FORMS } from '../form/forms.ts';
import { ARTICLES, articleOf, LAW, LAW_ARTICLES } from '../form/law.ts';
import { groupLabels } from '../form/types.ts';
import { type Bilingual, inLocale, type Locale, say } from '../text/bilingual.ts';
import { escaped, joined, list } from './markdown.ts';

/** The name of the page that tells of these articles; of all without any. Public: links and commands carry it. */
export const lawPageName = (articles: readonly string[] = []): string =>
  `条例${articles.map((article) => articleTitle(article).zh).join('、')}`;

/** What articles of the Regulations say, as Markdown; null for a name that no such page has. */
export function lawPage(name: string, locale: Locale): string | null {
  if (!name.startsWith('条例')) return null;
  const cited = LAW_ARTICLES.filter((article) => name.slice(2).split('、').includes(articleTitle(article).zh));
  const articles = name === lawPageName() ? LAW_ARTICLES : cited;
  if (articles.length === 0) return null;
  const word = (text: Bilingual) => escaped(inLocale(text, locale));
  return joined(
    `# ${word(LAW.title)}`,
    `${word(LAW.issued)}${locale === 'en' ? '. ' : '。'}*${word(OWN_WORDS)}*`,
    ...articles.map((article) => joined(`## ${word(articleTitle(article))}`, articleText(article, locale))),
  );
}

export const OWN_WORDS = say(
  '这里用自己的话写要点，供随手查看；引用、办案以公布的条文为准。',
  'Reminders in our own words; what counts is the text as published.',
);

function articleText(article: string, locale: Locale): string {
  const resting = rowsRestingOn(article);
  const heading = inLocale(RESTING, locale);
  return joined(
    list(partsOf(article).map((part) => escaped(inLocale(part, locale)))),
    resting.length > 0 ? `${heading}\n\n${list(resting.map((row) => escaped(row)))}` : '',
  );
}

export const RESTING = say('表中以此为依据的行：', 'Rows of the form that rest on it:');

/** What an article says, part by part. */
export const partsOf = (article: string): Bilingual[] =>
  Object.entries(ARTICLES)
    .filter(([key]) => articleOf(key) === article)
    .map(([key, { zh, en }]) => {
      const part = key.slice(article.length);
      return part === '' ? say(zh, en) : say(`${PARTS[part] ?? itemName(part)}：${zh}`, `${part}: ${en}`);
    });

const PARTS: Readonly<Record<string, string>> = { '①': '第一款', '②': '第二款' };
const itemName = (item: string): string => `第${item.replace('(', '（').replace(')', '）')}项`;

/** The rows of the form that rest on an article, with their groups. */
export function rowsRestingOn(article: string): string[] {
  const rows = Object.values(FORMS['2021'].tables).flatMap((table) => table.rows);
  return rows
    .filter(({ articles }) => wholeArticlesOf(articles).includes(article))
    .map(({ groups, label }) => [...groupLabels(groups), label].join(' › '));
}
