import { sectionForm } from '../../form/sections.ts';
import type { Report, Section } from '../../model/report.ts';
import type { Passage } from '../../prose/passages.ts';
import { bareHeading, type TopicHeading, topicHeading } from '../../prose/topic-heading.ts';
import { isSignatureLine } from '../../syntax/signature-lines.ts';
import { type Bilingual, say } from '../../text/bilingual.ts';
import { isHan, readOrdinal } from '../../text/fold.ts';
import { quoteProse } from '../../text/quote.ts';
import { spanOf } from '../../text/span.ts';
import type { Rule } from '../framework/rule.ts';

export const sectionEmpty: Rule = {
  code: 'section-empty',
  severity: 'warning',
  mayCome: 'what',
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
    { of: '修订信息发布审核办法，公开前逐条进行保密审查。\n\n', wrong: '' },
  ],
  check({ report, passages }, reportFinding) {
    for (const section of report.sections) {
      const message = wanting(report, section);
      if (message) reportFinding({ span: spanOf(section.heading), message });
    }
    const [first, ...others] = [...emptyTopics(passages), ...emptyParts(passages)];
    if (!first) return;
    const words = quoteProse(first.text);
    reportFinding({
      severity: 'info',
      span: first.spanOf(0, first.text.length),
      message: () =>
        others.length === 0
          ? say(`“${words}”下面没有内容`, `Nothing stands under “${words}”`)
          : say(
              `“${words}”等 ${others.length + 1} 个方面下面没有内容`,
              `Nothing stands under “${words}” and ${others.length} more topics`,
            ),
      related: () =>
        others.slice(0, MAX_RELATED).map((other) => ({
          span: other.spanOf(0, other.text.length),
          message: say(`“${quoteProse(other.text)}”`, `“${quoteProse(other.text)}”`),
        })),
    });
  },
};

const MAX_RELATED = 4;

/**
 * Headings in section one with the next one of their level, or the end of the section, right behind them. Numbered lines that are no
 * topics are headings only where others of their level have a text below.
 */
function emptyTopics(passages: readonly Passage[]): Passage[] {
  const hasText = (at: number): boolean => {
    const next = passages[at + 1];
    return next?.section === 'overview' && readOrdinal(next.text, 0, next.text.length).level === 0;
  };
  const isEmpty = ({ ordinal: { level, value } }: TopicHeading, at: number): boolean => {
    const next = passages[at + 1];
    if (next?.section !== 'overview') return true;
    const behind =
      (topicHeading(next.text) ?? bareHeading(next.text))?.ordinal ?? readOrdinal(next.text, 0, next.text.length);
    return topicHeading(next.text) !== null || (level > 0 && behind.level === level && behind.value === value + 1);
  };
  const levels = new Set(
    passages.flatMap(({ text, section }, at) => {
      const heading = section === 'overview' ? bareHeading(text) : null;
      return heading && hasText(at) ? heading.ordinal.level : [];
    }),
  );
  return passages.filter(({ text, section }, at) => {
    if (section !== 'overview') return false;
    const topic = topicHeading(text);
    if (topic) return topic.isBare && isEmpty(topic, at);
    const heading = bareHeading(text);
    return (
      heading !== null &&
      levels.has(heading.ordinal.level) &&
      passages[at + 1]?.section === 'overview' &&
      isEmpty(heading, at)
    );
  });
}

/** `（一）存在的主要问题`, `（二）改进情况`: the two parts that section five is mostly written in, and nothing of its own. */
const PART =
  /^(?:(?:当前)?存在的?)?(?:主要)?(?:问题|不足|困难)(?:[和与及](?:问题|不足|困难))?$|^(?:下一步)?(?:改进|整改)(?:情况|措施|方向|打算)?$|^下一步(?:工作)?(?:打算|计划|安排|措施)$/;

/** Such headings with the next one, or the end of the section, right behind them. */
function emptyParts(passages: readonly Passage[]): Passage[] {
  const isPart = (passage: Passage | undefined): boolean => {
    if (passage?.section !== 'problems' || passage.text.length > MAX_PART_LENGTH) return false;
    const { level, end } = readOrdinal(passage.text, 0, passage.text.length);
    return level > 0 && PART.test(passage.text.slice(end).replace(/[\s。：:]+/g, ''));
  };
  return passages.filter((passage, at) => {
    const next = passages[at + 1];
    return isPart(passage) && (next?.section !== 'problems' || isPart(next));
  });
}

const MAX_PART_LENGTH = 24;

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
