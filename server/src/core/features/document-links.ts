import { citation, wholeArticlesOf } from '../form/citation.ts';
import { LAW, LAW_ARTICLES } from '../form/law.ts';
import type { Report } from '../model/report.ts';
import { citationsIn } from '../prose/citations.ts';
import type { ReadReport } from '../read-report.ts';
import { type Bilingual, say } from '../text/bilingual.ts';
import { readOrdinal } from '../text/fold.ts';
import { type Span, span } from '../text/span.ts';
import { lawPageName } from './law-page.ts';

/** A place that leads to what the law says. */
export interface DocumentLink {
  readonly span: Span;
  /** Articles of the Regulations; none for the whole. */
  readonly articles: readonly string[];
  readonly page: string;
  readonly tooltip: Bilingual;
}

/** From each citation in the prose, and from the number of each row that rests on articles. */
export const documentLinks = (read: ReadReport): DocumentLink[] =>
  [...citationLinks(read), ...rowLinks(read.report), ...blockLinks(read.report)].sort(
    (a, b) => a.span.start - b.span.start,
  );

const citationLinks = ({ passages }: ReadReport): DocumentLink[] =>
  citationsIn(passages).flatMap(({ span, article }) => {
    // Of art. 1 or 56 there is nothing to tell.
    if (article !== null && !LAW_ARTICLES.includes(article)) return [];
    const articles = article ? [article] : [];
    return linkTo(span, articles, article ? citation(article) : LAW.title);
  });

/** Not from the whole label: a table all underlined cannot be read. */
function rowLinks(report: Report): DocumentLink[] {
  return Object.values(report.tables).flatMap((table) =>
    (table?.rows ?? []).flatMap(({ form, label: [first] }) => {
      const articles = wholeArticlesOf(form.articles);
      if (!first || articles.length === 0) return [];
      const { end, level } = readOrdinal(report.readable, first.start, first.end);
      return level === 0 ? [] : [linkTo(span(first.start, end), articles, groundOf(form.articles))];
    }),
  );
}

/** The blocks of the table of what was disclosed are named by items of one article. */
const blockLinks = ({ syntax }: Report): DocumentLink[] =>
  syntax.tables
    .filter(({ table }) => table === 'proactive')
    .flatMap(({ content }) => content.flatMap(({ fields }) => fields))
    .filter(({ label }) => label?.group?.label.startsWith(BLOCK))
    .map(({ start, end }) => linkTo(span(start, end), ['20'], groundOf('20')));

const BLOCK = '第二十条';

const linkTo = (span: Span, articles: readonly string[], tooltip: Bilingual): DocumentLink => ({
  span,
  articles,
  page: lawPageName(articles),
  tooltip,
});

const groundOf = (articles: string): Bilingual => {
  const { zh, en } = citation(articles);
  return say(`依据：${zh}`, `Ground: ${en}`);
};
