import type { Passage } from '../../prose/passages.ts';
import { say } from '../../text/bilingual.ts';
import { quoteProse } from '../../text/quote.ts';
import { prefer } from '../framework/finding.ts';
import type { ReportFinding, Rule } from '../framework/rule.ts';

interface Superseded {
  /** Most paragraphs do not have these digits of its number. */
  readonly digits: string;
  readonly pattern: RegExp;
  readonly by: string;
  /** A sentence that has this too names the new one. */
  readonly beside: RegExp;
}

/** What was replaced, and what replaced it. */
const SUPERSEDED: readonly Superseded[] = [
  {
    digits: '2019',
    pattern: /国办公开办函\s?[〔﹝[［(（【]\s?2019\s?[〕﹞\]］)）】]\s?60\s?号/g,
    by: '国办公开办函〔2021〕30号',
    // The form's own revision may be cited with both numbers.
    beside: /2021\s?[〕﹞\]］)）】]\s?30\s?号/,
  },
  {
    digits: '492',
    pattern: /国务院令\s?[（(]?\s?第?\s?492\s?号/g,
    by: '国务院令第711号',
    beside: /711\s?号/,
  },
];

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
    },
  ],
  check({ report, passages }, reportFinding) {
    if (report.year === null || report.year < 2021) return;
    for (const passage of passages)
      for (const superseded of SUPERSEDED)
        if (passage.text.includes(superseded.digits)) citations(passage, superseded, reportFinding);
  },
};

/** In the sentences that do not name the new one too. */
function citations(passage: Passage, { pattern, by, beside }: Superseded, reportFinding: ReportFinding): void {
  let from = 0;
  for (const sentence of passage.text.split('。')) {
    if (!beside.test(sentence))
      for (const { index, 0: words } of sentence.matchAll(pattern)) {
        const span = passage.spanOf(from + index, from + index + words.length);
        reportFinding({
          span,
          message: () =>
            say(`“${quoteProse(words)}”已被“${by}”取代`, `“${quoteProse(words)}” has been superseded by “${by}”`),
          fixes: () => [prefer(say(`改为“${by}”`, `Cite “${by}”`), [{ span, newText: by }])],
        });
      }
    from += sentence.length + 1;
  }
}
