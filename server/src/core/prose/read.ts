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
  const coversAll = coversItsPlace(organ) && !passages.some(isOfOwnLevel);
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

/** 市本级新收470件。同期全市共收到21863件: the tables are of the first. 全市收到1543件，其中市本级312件 tells of them as a part. */
function isOfOwnLevel({ text }: Passage): boolean {
  if (!text.includes('本级')) return false;
  const own = OWN_LEVEL.exec(text);
  if (own && !OF_WHOLE.test(text.slice(0, own.index))) return true;
  return ONLY_OWN_LEVEL.test(text);
}

const OWN_LEVEL =
  /(?:[省市县区州盟旗厅]|政府)本级(?:（[^（）]{0,20}）)?(?:全年|年内|本年度?)?(?:共|累计)?(?:新收|收到|受理|接收)/;
const OF_WHOLE = /全[省市县区州盟旗]|各级|其中/;
/** 本报告仅反映市政府本级的情况 */
const ONLY_OWN_LEVEL = /本(?:年度)?报告[^，。；]{0,6}[仅只](?:反映|包含|包括|统计|涵盖|含|为)?[^，。；]{0,8}本级/;

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
