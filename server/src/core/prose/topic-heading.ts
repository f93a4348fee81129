import { TOPICS } from '../form/sections.ts';
import { type Ordinal, readOrdinal } from '../text/fold.ts';

/** A line that heads one of the five topics of section one. */
export interface TopicHeading {
  /** Where it begins, behind the marks of a heading in Markdown. */
  readonly start: number;
  readonly ordinal: Ordinal;
  /** It says nothing more: what it heads stands below. */
  readonly isBare: boolean;
}

/** A heading is no longer, its number and blanks included. */
const MAX_LENGTH = 30;
const HEADINGS = TOPICS.flatMap(({ heading, shortHeadings = [] }) => [heading, ...shortHeadings]).join('|');
const WORDS = new RegExp(`^(?:政府信息)?(?:${HEADINGS})(?:政府信息)?(?:工作)?(?:情况|方面|工作)?(?:$|[：:。])`);

/** @param text a paragraph; null where it does not begin with the heading of a topic */
export function topicHeading(text: string): TopicHeading | null {
  const start = marksOf(text);
  const ordinal = readOrdinal(text, start, text.length);
  const words = text.slice(ordinal.end, ordinal.end + MAX_LENGTH).replace(/\s/g, '');
  const heading = WORDS.exec(words)?.[0];
  if (heading === undefined) return null;
  return { start, ordinal, isBare: heading.length === words.length && text.length <= MAX_LENGTH };
}

/** A numbered line that says nothing by itself: 2.财政信息公开情况. */
export function bareHeading(text: string): TopicHeading | null {
  if (text.length > MAX_LENGTH) return null;
  const start = marksOf(text);
  const ordinal = readOrdinal(text, start, text.length);
  const isHeading =
    ordinal.level >= 2 &&
    /^[^，。；：:,;]{2,24}(?:情况|工作|方面|建设|管理|公开|保障)$/.test(text.slice(ordinal.end).trim());
  return isHeading ? { start, ordinal, isBare: true } : null;
}

/** How long `### ` is. */
const marksOf = (text: string): number => /^#{1,6} {0,4}/.exec(text)?.[0].length ?? 0;
