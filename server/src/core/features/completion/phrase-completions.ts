import { REVIEW_BLOCKS } from '../../form/define.ts';
import type { Topic } from '../../form/sections.ts';
import { cellNamed, type Report, type Section } from '../../model/report.ts';
import { say } from '../../text/bilingual.ts';
import { plain } from '../../text/number.ts';
import type { Span } from '../../text/span.ts';
import type { Offer, Typing } from './offer.ts';
import { topicLines } from './topic-lines.ts';

/** A sentence that reports have to contain, in the words that this report has for its organ and year. */
interface Phrase {
  readonly label: string;
  /** With ‸ where the writer has to fill in something. */
  readonly text: string;
  readonly detail: Offer['detail'];
  /** What shows that such a sentence stands already in the prose that it belongs to; of a topic, where anything does. */
  readonly stands: RegExp;
  /** The sections that it belongs to; null for what stands before the first. */
  readonly sections: readonly (Section['key'] | null)[];
  /** Of the section's topics the one under whose sub-heading it stands; any, or none, where nothing is said. */
  readonly topic?: Topic['key'];
  /** The tables do not say otherwise. */
  readonly holds?: boolean;
}

const GAP = '××';

/** Stock sentences that belong to the section at the cursor and do not stand there yet. */
export function phraseOffers({ report, before, after, offset }: Typing): Offer[] {
  if (/[\t|｜]/.test(before) || after.trim() !== '') return [];
  const typed = /[^。；！？]*$/.exec(before)![0].trimStart();
  if (typed.length === 1) return []; // one character of prose means nothing yet
  const span = { start: offset - typed.length, end: offset };
  const current = report.sections.findLast(({ heading }) => heading.end < span.start);
  // Where a heading is being typed there is no prose to go on with.
  if (report.sections.some(({ heading }) => heading.start <= span.start && span.start <= heading.end)) return [];
  const section = current?.key ?? null;
  const topic = current ? topicAt(report, current, span) : null;
  return phrasesOf(report).flatMap((phrase): Offer[] => {
    if (phrase.holds === false || !phrase.sections.includes(section)) return [];
    if (phrase.topic ? topic?.key !== phrase.topic : phrase.stands.test(proseOf(report, phrase.sections, span)))
      return [];
    if (phrase.topic && phrase.stands.test(topic!.prose)) return [];
    const { label, text, detail } = phrase;
    const newText = text.replaceAll('‸', GAP);
    const stops = [...text.matchAll(/‸/g)].map(({ index }, i) => index + i * (GAP.length - 1));
    const words = [label, text.replaceAll('‸', '')];
    return [{ kind: 'phrase', label, words, detail, typed, span, newText, stops, gap: GAP }];
  });
}

/** The topic under whose sub-heading somebody types, and what stands there besides; null outside of them. */
function topicAt(report: Report, section: Section, typed: Span): { key: Topic['key']; prose: string } | null {
  const { text, syntax } = report;
  const { lines } = syntax;
  const all = topicLines(report, section);
  const own = all.findLastIndex(({ line }) => line < lines.lineAt(typed.start));
  if (own < 0) return null;
  const next = all[own + 1];
  const end = next ? lines.start(next.line) : section.body.end;
  const prose = text.slice(lines.end(all[own]!.line), typed.start) + text.slice(typed.end, end);
  return { key: all[own]!.topic.key, prose: prose.replace(/\s+/g, '') };
}

function phrasesOf(report: Report): Phrase[] {
  const self = selfOf(report);
  const year = report.year ?? '‸';
  const fee = '根据《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号），';
  const onFees = say('国办函〔2020〕109号', 'Information-processing fee, 国办函〔2020〕109号');
  const isNone = (names: readonly string[]) =>
    names.every((name) => {
      const cell = cellNamed(report, name);
      return cell?.state !== 'invalid' && (cell?.value ?? 0) === 0;
    });
  const reviews = REVIEW_BLOCKS.map((block) => `review.${block}.total`);
  return [
    {
      label: '统计期限',
      text: `本报告所列数据的统计期限自${year}年1月1日起，至${year}年12月31日止。`,
      detail: say('数据的统计期限', 'The period that the figures are of'),
      stands: /统计期限|1月1日[^。]{0,12}12月31日/,
      sections: [null, 'overview'],
    },
    {
      label: '没有收到政府信息公开申请',
      text: `${year}年，${self}没有收到政府信息公开申请。`,
      detail: say('表中没有新收的申请', 'No request received, as the table has it'),
      stands: /(?:收到|接到|受理)[^。；]{0,20}申请|申请\d+件/,
      sections: ['overview', 'requests'],
      holds: isNone(['requests.received.total']),
    },
    {
      label: '没有被申请行政复议、提起行政诉讼',
      text: `${year}年，${self}没有因政府信息公开工作被申请行政复议、提起行政诉讼。`,
      detail: say('表中没有复议和诉讼', 'No review or litigation, as the table has it'),
      stands: /复议|诉讼/,
      sections: ['overview', 'review'],
      holds: isNone(reviews),
    },
    {
      label: '未收取信息处理费',
      text: `${fee}${year}年度${self}未收取政府信息公开信息处理费。`,
      detail: onFees,
      stands: /信息处理费/,
      sections: ['other'],
    },
    {
      label: '收取信息处理费……元',
      text: `${fee}${year}年度${self}收取政府信息公开信息处理费‸元。`,
      detail: onFees,
      stands: /信息处理费/,
      sections: ['other'],
    },
    ...topicPhrases(report, self, year),
  ];
}

const ANYTHING = /./;

/** How each topic of section one may begin: with the figures that the tables have, and blanks for what they do not count. */
function topicPhrases(report: Report, self: string, year: string | number): Phrase[] {
  const number = (name: string): string | null => {
    const cell = cellNamed(report, name);
    return cell?.state === 'number' && cell.value !== null ? plain(cell.value) : null;
  };
  const worded = (words: string, ...cells: string[]): string => {
    const values = cells.map(number);
    return values.includes(null) ? '' : words.replace(/\d/g, (place) => values[Number(place)]!);
  };
  const documents = worded(
    '制发行政规范性文件0件，废止1件，现行有效2件。',
    ...['issued', 'repealed', 'inForce'].map((column) => `proactive.normativeDocuments.${column}`),
  );
  const cases = ['received', 'carriedIn', 'resultsTotal', 'carriedOut'].map((row) => `requests.${row}.total`);
  const [received = 0, carriedIn = 0, done = 0, carriedOut = 0] = cases.map(
    (name) => cellNamed(report, name)?.value ?? 0,
  );
  // What the table itself contradicts is not to be said once more; and of no case at all there is a sentence above.
  const agrees = received + carriedIn === done + carriedOut && received + carriedIn > 0;
  const requests = agrees
    ? worded('新收政府信息公开申请0件，上年结转1件；办结2件，结转下年度继续办理3件。', ...cases)
    : '';
  const phrase = (topic: Topic['key'], label: string, text: string): Phrase => ({
    label,
    text,
    topic,
    detail: say('这一方面的开头', 'How this topic may begin'),
    stands: ANYTHING,
    sections: ['overview'],
  });
  return [
    phrase('proactive', '主动公开的情况', `${year}年，${self}通过‸主动公开政府信息‸条。${documents}`),
    ...(requests === '' ? [] : [phrase('onRequest', '依申请公开的情况', `${year}年，${self}${requests}`)]),
    phrase('management', '政府信息管理的情况', '落实政府信息公开属性源头认定和发布前保密审查制度，‸。'),
    phrase('platform', '平台建设的情况', '政府网站设有政府信息公开专栏，‸；政务新媒体‸。'),
    phrase('supervision', '监督保障的情况', '由‸负责政府信息公开工作；全年组织业务培训‸次；‸。'),
  ];
}

/** What the report calls its organ: 我局, 本机关; else by its name. */
function selfOf(report: Report): string {
  const own =
    /我(?:局|委|办|厅|部|院|镇|乡|街道|单位|中心|管委会)|本(?:机关|单位|局|委|厅|院|镇|乡|街道|中心)(?!级)/.exec(
      proseOf(report),
    );
  return own?.[0] ?? report.organ ?? '本机关';
}

/** The prose of the sections, or of all; without what is being typed. */
function proseOf({ text, syntax: { blocks, lines } }: Report, sections?: Phrase['sections'], typed?: Span): string {
  let section: Section['key'] | null = null;
  let prose = '';
  for (const block of blocks) {
    if (block.kind === 'heading') section = block.heading.key;
    const isProse = block.kind === 'prose' || (block.kind === 'heading' && block.heading.runsOn);
    if (!isProse || (sections && !sections.includes(section))) continue;
    const start = block.kind === 'heading' ? block.heading.end : lines.start(block.firstLine);
    const end = lines.start(block.lastLine);
    prose +=
      typed && typed.start >= start && typed.end <= end
        ? text.slice(start, typed.start) + text.slice(typed.end, end)
        : text.slice(start, end);
  }
  return prose.replace(/\s+/g, '');
}
