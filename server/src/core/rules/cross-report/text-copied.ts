import { sectionForm } from '../../form/sections.ts';
import { sectionOf } from '../../model/report.ts';
import { say } from '../../text/bilingual.ts';
import { spanOf } from '../../text/span.ts';
import type { Rule } from '../framework/rule.ts';
import { reportElsewhere, reportTitle } from '../support/other-reports.ts';

export const textCopied: Rule = {
  code: 'text-copied',
  severity: 'info',
  title: say('文字与另一份报告几乎相同', 'A section is nearly that of another report'),
  why: say(
    '总体情况和存在的问题应写本年度、本机关的情况，不宜沿用上年或其他机关的文字。',
    'What an organ did, and what its problems are, is told of this year and this organ.',
  ),
  basis: say(
    '国办公开办函〔2021〕30号（四）明确责任（内容雷同、敷衍塞责）；《条例》第四十七条',
    '国办公开办函〔2021〕30号 (4), on reports that are copied; Regulations art. 47',
  ),
  examples: [
    {
      of: '2024年，云溪县水务局围绕群众关心的用水问题，依法做好政府信息公开各项工作。',
      wrong: '2024年，云溪县水务局围绕群众关心的用水问题，依法做好政府信息公开各项工作。',
      right:
        '2024年，云溪县水务局把城乡供水一体化改造、山洪灾害预警和节水奖补作为公开重点，全部工程的进度、资金和验收结果都已上网。',
      beside: 'lastYear',
    },
  ],
  between: { mayDiffer: (_, { similarSections }) => similarSections.length > 0 },
  check({ report, relatedReports: { similarSections } }, reportFinding) {
    for (const { section, other } of similarSections) {
      const own = sectionOf(report, section);
      if (!own || isLater(other.year, report.year)) continue;
      const { heading } = sectionForm(section);
      const who = reportTitle(other);
      reportFinding({
        span: spanOf(own.heading),
        message: () =>
          say(`“${heading}”与${who.zh}的文字几乎相同`, `“${heading}” reads nearly the same as in ${who.en}`),
        related: () => [reportElsewhere(other, who)],
      });
    }
  },
};

/** What was written first was not copied. */
const isLater = (other: number | null, own: number | null): boolean => other !== null && own !== null && other > own;
