import { say } from '../../text/bilingual.ts';
import { emptyAt, spanOf } from '../../text/span.ts';
import { offer } from '../framework/finding.ts';
import type { Rule } from '../framework/rule.ts';

export const titleMissing: Rule = {
  code: 'title-missing',
  severity: 'info',
  title: say('没有标题，或标题不全', 'No title, or an incomplete one'),
  why: say(
    '标题应写明机关名称、年度和“政府信息公开工作年度报告”。',
    'The title names the organ, the year, and 政府信息公开工作年度报告.',
  ),
  basis: say('《条例》第四十九条、第五十条；年度报告格式', 'Regulations art. 49 and 50; the form'),
  examples: [
    {
      of: '云溪县水务局2024年政府信息公开工作年度报告',
      wrong: '政府信息公开工作年度报告',
    },
  ],
  check({ report }, reportFinding) {
    const { title, headings } = report.syntax;
    if (headings.length === 0) return;
    if (!title) {
      const year = report.year === null ? '××××' : String(report.year);
      reportFinding({
        span: firstLine(report.text),
        message: () =>
          say(
            '没有标题：应写明机关名称、年度和“政府信息公开工作年度报告”',
            'No title: it should name the organ, the year, and 政府信息公开工作年度报告',
          ),
        fixes: () => [
          offer(say('插入标题', 'Insert a title'), [
            {
              span: emptyAt(0),
              newText: `${report.organ ?? '××××'}${year}年政府信息公开工作年度报告${report.syntax.lines.eol.repeat(2)}`,
            },
          ]),
        ],
      });
      return;
    }
    const wanting = [...(title.organ === null ? ['机关名称'] : []), ...(title.year === null ? ['年度'] : [])];
    if (wanting.length > 0)
      reportFinding({
        span: spanOf(title),
        message: () =>
          say(
            `标题没有写明${wanting.join('和')}`,
            `The title does not say ${wanting.map((word) => (word === '年度' ? 'the year' : 'the organ')).join(' and ')}`,
          ),
      });
  },
};

function firstLine(text: string): { start: number; end: number } {
  const end = text.search(/[\r\n]/);
  return { start: 0, end: Math.min(end < 0 ? text.length : end, 80) };
}
