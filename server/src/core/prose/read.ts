import { sectionForm, TOPICS } from '../form/sections.ts';
import type { Report } from '../model/report.ts';
import { coversItsPlace, organOf } from '../organ/organ.ts';
import { CharClass, charClassesOf, hasAny } from '../text/char-index.ts';
import { readOrdinal } from '../text/fold.ts';
import type { Passage } from './passages.ts';
import { sentencesOf } from './sentences.ts';
import type { Sentence } from './statements.ts';

const DELIMITERS = charClassesOf(CharClass.delimiter);

/** A paragraph of a report is shorter: a text of one endless line is not read for what it says in figures. */
const MAX_PASSAGE = 20_000;

/** Reads what the prose of a report says in figures. Any text has a reading; what is not understood is passed over. */
export function readProse(report: Report, passages: readonly Passage[]): Sentence[] {
  const sentences: Sentence[] = [];
  const organ = organOf(report.organ ?? '');
  const coversAll = coversItsPlace(organ);
  let topic: string | null = null;
  let section: Passage['section'] = null;
  for (const passage of passages) {
    if (passage.section !== section) topic = null;
    section = passage.section;
    topic = topicOf(passage) ?? topic;
    if (!isProse(passage)) continue;
    const onRequests = section === 'requests' || (section === 'overview' && topic === 'onRequest');
    const place = { section, form: report.form.editions.requests, year: report.year, onRequests, organ, coversAll };
    for (const sentence of sentencesOf(passage, place)) sentences.push(sentence);
  }
  return sentences;
}

/** Lines with fields are of some table; beside a table of the form so is what does not end as a sentence: a spoilt header. */
function isProse({ text, section, charIndex }: Passage): boolean {
  if (text.length > MAX_PASSAGE || hasAny(charIndex, DELIMITERS)) return false;
  return section === null || sectionForm(section).table === null || /[。；]\s*$/.test(text);
}

/** The topic that a passage's own heading opens: `（二）依申请公开情况。……`. */
function topicOf({ text }: Passage): string | null {
  const ordinal = readOrdinal(text, 0, Math.min(text.length, 12));
  if (ordinal.level === 0) return null;
  const head = text.slice(ordinal.end, ordinal.end + 16).replace(/\s+/g, '');
  const topic = TOPICS.find(({ heading }) => head.startsWith(heading));
  return topic ? topic.key : ordinal.level < 3 ? '' : null;
}
