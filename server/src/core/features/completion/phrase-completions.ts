import { REVIEW_BLOCKS } from '../../form/define.ts';
import { cellNamed, type Report, type Section } from '../../model/report.ts';
import { say } from '../../text/bilingual.ts';
import type { Span } from '../../text/span.ts';
import type { Offer, Typing } from './offer.ts';

/** A sentence that reports have to contain, in the words that this report has for its organ and year. */
interface Phrase {
  readonly label: string;
  /** With ‸ where the writer has to fill in something. */
  readonly text: string;
  readonly detail: Offer['detail'];
  /** What shows that such a sentence stands already in the prose that it belongs to. */
  readonly stands: RegExp;
  /** The sections that it belongs to; null for what stands before the first. */
  readonly sections: readonly (Section['key'] | null)[];
  /** The tables do not say otherwise. */
  readonly holds?: boolean;
}

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
  return phrasesOf(report).flatMap((phrase): Offer[] => {
    if (phrase.holds === false || !phrase.sections.includes(section)) return [];
    if (phrase.stands.test(proseOf(report, phrase.sections, span))) return [];
    const { label, text, detail } = phrase;
    const newText = text.replaceAll('‸', '');
    const stops = [...text.matchAll(/‸/g)].map(({ index }, i) => index - i);
    return [{ kind: 'phrase', label, words: [label, newText], detail, typed, span, newText, stops }];
  });
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
