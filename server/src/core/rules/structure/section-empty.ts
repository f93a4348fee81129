import { sectionForm } from '../../form/sections.ts';
import type { Report, Section } from '../../model/report.ts';
import { isSignatureLine } from '../../syntax/signature-lines.ts';
import { type Bilingual, say } from '../../text/bilingual.ts';
import { isHan } from '../../text/fold.ts';
import { quoteProse } from '../../text/quote.ts';
import { spanOf } from '../../text/span.ts';
import type { Rule } from '../framework/rule.ts';

export const sectionEmpty: Rule = {
  code: 'section-empty',
  severity: 'warning',
  title: say('部分没有实质内容', 'A section says nothing'),
  why: say(
    '各部分都应有内容；第五部分既要写问题，也要写改进情况。',
    'Each section says something; section five tells both problems and what is done about them.',
  ),
  basis: say('《条例》第五十条第（四）项；年度报告格式', 'Regulations art. 50(4); the form'),
  examples: [
    {
      of: '六、其他需要报告的事项\n\n本年度没有收取信息处理费。',
      wrong: '六、其他需要报告的事项\n',
    },
    {
      of: '存在的主要问题：一是政策解读的形式比较单一；二是个别栏目更新不够及时。\n\n改进情况：一是增加图解、问答等解读形式；二是明确栏目责任人，按月检查更新情况。',
      wrong: '无。',
    },
  ],
  check({ report }, reportFinding) {
    for (const section of report.sections) {
      const message = wanting(report, section);
      if (message) reportFinding({ span: spanOf(section.heading), message });
    }
  },
};

/** Fewer characters than this name no problem. */
const FEW = 12;
/** Any of these words is taken for a measure: only a section without one is said to have none. */
const MEASURES =
  /改进|措施|下[一]?步|今后|下年|明年|将|整改|加强|完善|提升|提高|加大|针对|计划|打算|进一步|推进|强化|优化|增加|明确|规范|20\d\d年/;

function wanting(report: Report, section: Section): Bilingual | null {
  const { heading, table } = sectionForm(section.key);
  if (table) return null; // a section with a table has a finding of its own when that is missing
  const lines = linesOf(report, section);
  const isSigned = (line: string) => isSignatureLine(line, report.organ);
  if (!lines.some((line) => countHan(line, 1) > 0 && !isSigned(line)))
    return say(`“${heading}”下面没有内容`, `Nothing stands under “${heading}”`);
  if (section.key !== 'problems') return null;
  const body = lines.filter((line) => !isSigned(line)).join('\n');
  if (countHan(body, FEW) < FEW)
    return say(
      `“${heading}”只写了“${quoteProse(body)}”，应写明存在的问题和改进情况`,
      `“${heading}” says only “${quoteProse(body)}”; it should tell problems and measures`,
    );
  return MEASURES.test(body)
    ? null
    : say(`“${heading}”只写了问题，没有写改进情况`, `“${heading}” names problems but no measures`);
}

/** A longer section says something. */
const MAX_LENGTH = 20_000;

/** The lines under the heading; below the last section there is the signature too. */
function linesOf({ readable, syntax: { lines } }: Report, { body }: Section): string[] {
  const found: string[] = [];
  const last = Math.min(body.end, body.start + MAX_LENGTH);
  for (let line = lines.lineAt(body.start), { start } = body; start < last; start = lines.start(++line))
    found.push(readable.slice(start, Math.min(lines.end(line), last)));
  return found;
}

/** How many Chinese characters there are, as far as that matters. */
function countHan(text: string, most: number): number {
  let count = 0;
  for (let i = 0; i < text.length && count < most; i++) if (isHan(text.charCodeAt(i))) count++;
  return count;
}
