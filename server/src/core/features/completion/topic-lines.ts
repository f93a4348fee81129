import { TOPICS, type Topic } from '../../form/sections.ts';
import type { Report, Section } from '../../model/report.ts';
import { fold, readOrdinal } from '../../text/fold.ts';

/** The sub-heading of a topic. */
export interface TopicLine {
  readonly topic: Topic;
  readonly line: number;
  readonly prefix: string;
}

/** A sub-heading is not longer. */
const MAX_LENGTH = 40;

/** The lines of the section that are sub-headings of a topic, with the mark-up in front of them. */
export function topicLines({ text, syntax: { lines } }: Report, { body }: Section): TopicLine[] {
  const found: TopicLine[] = [];
  for (let line = lines.lineAt(body.start) + 1; line < lines.count && lines.start(line) < body.end; line++) {
    const start = lines.start(line);
    const end = lines.end(line);
    if (end - start > MAX_LENGTH) continue;
    const [prefix] = /^[\s#*>]*/.exec(text.slice(start, end))!;
    const ordinal = readOrdinal(text, start + prefix.length, end);
    const words = fold(text, Math.max(ordinal.end, start + prefix.length), end);
    const topic = TOPICS.find(({ heading }) => words.startsWith(fold(heading)));
    // 主动公开政府信息12条。 is a sentence.
    const isSentence = /[，。；,;]/.test(text.slice(start, end));
    if (topic && !isSentence) found.push({ topic, line, prefix: /^#+\s*/.exec(prefix)?.[0] ?? '' });
  }
  return found;
}
