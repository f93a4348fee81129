import { say } from '../text/bilingual.ts';
import { quoteProse } from '../text/quote.ts';
import type { Rule } from './rule.ts';

/** What was replaced, and what replaced it. */
const SUPERSEDED = [
  {
    pattern: /国办公开办函\s?[〔﹝[［(（【]\s?2019\s?[〕﹞\]］)）】]\s?60\s?号/g,
    by: '国办公开办函〔2021〕30号',
    // The form's own revision may be told with both numbers.
    beside: /2021\s?[〕﹞\]］)）】]\s?30\s?号/,
  },
  {
    pattern: /国务院令\s?[（(]?\s?第?\s?492\s?号/g,
    by: '国务院令第711号',
    beside: /711\s?号/,
  },
] as const;

export const citationSuperseded: Rule = {
  code: 'citation-superseded',
  severity: 'info',
  title: say('引用的文件已被取代', 'A superseded document is cited'),
  why: say(
    '2021年度起的报告依据国办公开办函〔2021〕30号编制；《条例》现行文本为国务院令第711号。',
    'From 2021 on reports follow notice 国办公开办函〔2021〕30号; the Regulations in force are decree 711.',
  ),
  basis: say('国办公开办函〔2021〕30号；国务院令第711号', '国办公开办函〔2021〕30号; State Council decree 711'),
  examples: [
    {
      of: '（国办公开办函〔2021〕30号）',
      wrong: '（国办公开办函〔2019〕60号）',
      right: '（国办公开办函〔2021〕30号）',
    },
  ],
  *check({ report, passages }) {
    if (report.year === null || report.year < 2021) return;
    for (const passage of passages)
      for (const { pattern, by, beside } of SUPERSEDED)
        for (const { start, match } of citationsIn(passage.text, pattern, beside)) {
          const span = passage.spanOf(start, start + match[0].length);
          yield {
            span,
            message: say(
              `“${quoteProse(match[0])}”已被“${by}”取代`,
              `“${quoteProse(match[0])}” has been superseded by “${by}”`,
            ),
            fixes: [
              {
                title: say(`改为“${by}”`, `Cite “${by}”`),
                preferred: true,
                safe: false,
                edits: [{ span, newText: by }],
              },
            ],
          };
        }
  },
};

/** Most paragraphs name neither. */
const NAMES = /国办公开办函|国务院令/;

/** The matches of a pattern in the sentences that do not match the other. */
function* citationsIn(
  text: string,
  pattern: RegExp,
  beside: RegExp,
): Iterable<{ start: number; match: RegExpExecArray }> {
  if (!NAMES.test(text)) return;
  let from = 0;
  for (const sentence of text.split('。')) {
    if (!beside.test(sentence))
      for (const match of sentence.matchAll(pattern)) yield { start: from + match.index, match };
    from += sentence.length + 1;
  }
}
