import type { Report } from '../../model/report.ts';
import type { Figure } from '../../prose/statements.ts';
import { say } from '../../text/bilingual.ts';
import type { Span } from '../../text/span.ts';
import type { Rule } from '../framework/rule.ts';
import { contradictionsOf, spanOfOpen } from '../support/contradiction-finding.ts';
import { ON_REQUESTS } from '../support/example-sentence.ts';
import { quoted } from '../support/figure-agreement.ts';
import { INTERNAL_CONSISTENCY } from '../support/legal-basis.ts';
import { followsOtherwise } from '../support/percentages/follows-otherwise.ts';
import { rightFixes, turn, withUnit, wrongWay } from '../support/percentages/percentage-fixes.ts';
import { isSure } from '../support/percentages/percentage-problem.ts';
import { problemOf } from '../support/percentages/problem-of.ts';

export const figurePercentage: Rule = {
  code: 'figure-percentage',
  severity: 'warning',
  title: say('百分比与数字不符', 'A percentage does not follow from its figures'),
  why: say(
    '百分比应能由正文中的两个数字算出；上年为 0 的，不能计算增长百分比。',
    'A percentage follows from its two figures; there is no growth in percent from nothing.',
  ),
  basis: INTERNAL_CONSISTENCY,
  examples: [
    {
      of: ON_REQUESTS,
      wrong: '全年收到政府信息公开申请35件，较2023年（28件）增长20%。',
      right: '全年收到政府信息公开申请35件，较2023年（28件）增长25%。',
    },
    {
      of: ON_REQUESTS,
      wrong: '全年收到政府信息公开申请35件，其中自然人申请21件，占62%。',
      right: '全年收到政府信息公开申请35件，其中自然人申请21件，占60%。',
    },
  ],
  check({ report, prose }, reportFinding) {
    for (const [index, sentence] of prose.entries()) {
      const before = prose[index - 1];
      const previous = before?.passage === sentence.passage ? before.figures : [];
      const reported: Span[] = [];
      for (const [at, figure] of sentence.figures.entries()) {
        if (!isSure(figure) || !figure.own) continue;
        const problem = problemOf(report, sentence.figures, at, previous);
        if (!problem || followsOtherwise(report, problem.figures, sentence.figures, previous, figure)) continue;
        const word = problem.isWrongWay ? wrongWay(report, figure) : null;
        const own = word ? { start: word.span.start, end: withUnit(figure).end } : withUnit(figure);
        const span = spanOfOpen(report, sentence, problem.figures, own);
        reported.push(span);
        reportFinding({
          span,
          message: problem.message,
          related: () => problem.figures.map(relatedTo(report)),
          fixes: () => (word ? [turn(word)] : rightFixes(report, figure, problem.right)),
        });
      }
      for (const init of contradictionsOf(report, sentence, 'percentage', reported, previous)) reportFinding(init);
    }
  },
};

const relatedTo = (report: Report) => (figure: Figure) => ({
  span: figure.span,
  message: say(quoted(report, figure), quoted(report, figure)),
});
