import { TOPICS, type Topic } from '../../form/sections.ts';
import { type Report, type Section, sectionOf } from '../../model/report.ts';
import { say } from '../../text/bilingual.ts';
import { chinese } from '../../text/chinese-numerals.ts';
import { skipBlanksBack } from '../../text/fold.ts';
import { emptyAt, spanOf } from '../../text/span.ts';
import { offer } from '../framework/finding.ts';
import type { Rule } from '../framework/rule.ts';

export const topicMissing: Rule = {
  code: 'topic-missing',
  severity: 'info',
  mayCome: 'what',
  title: say('总体情况缺少一个方面', 'Section one leaves out a topic'),
  why: say(
    '总体情况应写五个方面：主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障。',
    'Section one treats five topics.',
  ),
  basis: say('年度报告格式，一、总体情况', 'The form, section one'),
  examples: [
    {
      of: '（三）政府信息管理\n\n修订信息发布审核办法，公开前逐条进行保密审查。\n\n',
      wrong: '',
    },
  ],
  check({ report }, reportFinding) {
    const section = sectionOf(report, 'overview');
    if (!section) return;
    const body = report.readable.slice(section.body.start, section.body.end);
    if (TOPICS.every(isTreatedIn(body))) return;
    const words = body.replace(/\s+/g, '');
    if (words.length < 30) return; // nothing, or next to nothing: reported as an empty section
    for (const [index, topic] of TOPICS.entries()) {
      if (isTreatedIn(words)(topic)) continue;
      reportFinding({
        span: spanOf(section.heading),
        message: () =>
          say(`“一、总体情况”没有写“${topic.heading}”`, `Section one does not treat “${topic.heading}” (${topic.en})`),
        about: topic.heading,
        fixes: () => [
          offer(say(`插入“${topic.heading}”小标题`, `Insert the sub-heading “${topic.heading}”`), [
            subheading(report, section, `（${chinese(index + 1)}）${topic.heading}`),
          ]),
        ],
      });
    }
  },
};

const isTreatedIn =
  (body: string) =>
  ({ words }: Topic): boolean =>
    words.some((word) => body.includes(word));

/** At the end of the section, behind its last words. */
function subheading({ text, syntax }: Report, { body }: Section, words: string) {
  let at = body.end;
  while (at > body.start && '\r\n'.includes(text[at - 1]!)) at = skipBlanksBack(text, body.start, at - 1);
  const { eol } = syntax.lines;
  return { span: emptyAt(at), newText: `${eol}${eol}${words}` };
}
