import { SECTIONS, sectionForm } from '../../form/sections.ts';
import type { SectionForm } from '../../form/types.ts';
import type { Report } from '../../model/report.ts';
import { say } from '../../text/bilingual.ts';
import { emptyAt, spanOf } from '../../text/span.ts';
import { emptySection, headingPlace } from '../../write/section.ts';
import { type Fix, prefer } from '../framework/finding.ts';
import type { Rule } from '../framework/rule.ts';
import { ARTICLE_50_AND_FORM } from '../support/legal-basis.ts';

export const sectionMissing: Rule = {
  code: 'section-missing',
  severity: 'error',
  mayCome: 'what',
  title: say('缺少规定的部分', 'A section is missing'),
  why: say(
    '年度报告由六个部分组成，缺一不可；没有发生的，也要保留标题并写明。',
    'A report has six sections; one in which nothing happened keeps its heading and says so.',
  ),
  basis: ARTICLE_50_AND_FORM,
  examples: [
    {
      of: '六、其他需要报告的事项\n\n本年度没有收取信息处理费。\n',
      wrong: '本年度没有收取信息处理费。\n',
    },
  ],
  check({ report }, reportFinding) {
    if (report.sections.length === 0) {
      const { title, tables } = report.syntax;
      if (title || tables.length > 0)
        reportFinding({
          span: title ? spanOf(title) : emptyAt(0),
          message: () => say('六个部分的标题一个也没有找到', 'None of the six section headings is there'),
        });
      return;
    }
    for (const section of SECTIONS) {
      if (report.sections.some(({ key }) => key === section.key)) continue;
      reportFinding({
        span: sectionBeside(report, section),
        message: () => say(`缺少“${section.heading}”`, `Section “${section.heading}” is missing`),
        about: section.key,
        fixes: () => [insertion(report, section)],
      });
    }
  },
};

function insertion(report: Report, section: SectionForm): Fix {
  const place = headingPlace(report, section);
  return prefer(say(`插入“${section.heading}”`, `Insert “${section.heading}”`), [
    { span: emptyAt(place), newText: emptySection(report, section, place) },
  ]);
}

/** The heading that the missing one should stand before; else the last one. */
function sectionBeside({ sections }: Report, { ordinal }: SectionForm): { start: number; end: number } {
  const next = sections.find(({ key }) => sectionForm(key).ordinal > ordinal);
  const { start, end } = (next ?? sections.at(-1)!).heading;
  return { start, end };
}
