import {
  articleTitle,
  LAW,
  LAW_ARTICLES,
  OWN_WORDS,
  partsOf,
  RESTING,
  rowsRestingOn,
} from '../../server/src/core/testing.ts';

/** What the articles of the law say that a report rests on, in both languages. Links lead to an article's number. */
export function lawPage(): string {
  return `# ${LAW.title.zh} · ${LAW.title.en}

${LAW.issued.zh}。${OWN_WORDS.zh}
*${LAW.issued.en}. ${OWN_WORDS.en}*

${LAW_ARTICLES.map(article).join('\n\n')}
`;
}

function article(number: string): string {
  const { zh, en } = articleTitle(number);
  const parts = partsOf(number).map((part) => `- ${part.zh}  \n  *${part.en}*`);
  const rows = rowsRestingOn(number).map((row) => `- ${row}`);
  const resting = rows.length > 0 ? `\n\n${RESTING.zh} *${RESTING.en}*\n\n${rows.join('\n')}` : '';
  return `<a id="${number}"></a>\n\n## ${zh} · ${en}\n\n${parts.join('\n')}${resting}`;
}
