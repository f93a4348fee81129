import { SECTIONS, sectionForm, TOPICS, type Topic } from '../../form/sections.ts';
import type { Section } from '../../model/report.ts';
import { say } from '../../text/bilingual.ts';
import { chinese } from '../../text/chinese-numerals.ts';
import { emptySection, emptyTable, headingPrefix } from '../../write/section.ts';
import type { Offer, Typing } from './offer.ts';
import { topicLines } from './topic-lines.ts';

/** Headings of sections, sub-headings and empty tables that are missing and belong here. They stand alone on their line. */
export function headingOffers(typing: Typing): Offer[] {
  const { report, line, start, before, after, offset } = typing;
  if (after.trim() !== '' || /[\t|｜]/.test(before)) return [];
  const marks = /^[ \u3000]*(#{0,6})[ \u3000]*/.exec(before)!;
  const typed = before.slice(marks[0].length);
  const isMarked = marks[1] !== '';
  const at = { typed, span: { start: isMarked ? offset - typed.length : start, end: offset }, stops: [], gap: '' };
  const sections = report.sections.filter(({ heading }) => heading.line !== line);
  const current = sections.findLast(({ heading }) => heading.start < start);
  return [...missingSections(), ...(current ? [...missingTopics(current), ...missingTable(current)] : [])];

  function missingSections(): Offer[] {
    const next = sections.find(({ heading }) => heading.start > start);
    const from = current ? sectionForm(current.key).ordinal : 0;
    const to = next ? sectionForm(next.key).ordinal : Number.POSITIVE_INFINITY;
    const known = new Set(sections.map(({ key }) => key));
    return SECTIONS.filter(({ key, ordinal }) => !known.has(key) && from < ordinal && ordinal < to).flatMap(
      (section) => {
        const bare = section.heading.slice(2);
        // It is there: who presses Enter wants a new line.
        if (typed === section.heading || typed === bare) return [];
        const heading: Offer = {
          ...at,
          kind: 'heading',
          label: section.heading,
          words: [section.heading, bare],
          detail: say('标题', 'Heading'),
          newText: (isMarked ? '' : headingPrefix(report)) + section.heading,
        };
        if (!section.table) return [heading];
        const whole = withoutLastEnd(emptySection(report, section, start));
        return [
          heading,
          {
            ...heading,
            label: `${section.heading}（含空表）`,
            detail: say('标题和空表', 'Heading and empty table'),
            newText: isMarked ? whole.slice(whole.indexOf(section.heading)) : whole.trimStart(),
          },
        ];
      },
    );
  }

  function missingTopics(section: Section): Offer[] {
    if (section.key !== 'overview') return [];
    const present = topicLines(report, section).filter((topic) => topic.line !== line);
    const from = TOPICS.indexOf(present.findLast((topic) => topic.line < line)?.topic as Topic);
    const next = present.find((topic) => topic.line > line);
    const to = next ? TOPICS.indexOf(next.topic) : TOPICS.length;
    const prefix = isMarked ? '' : (present[0]?.prefix ?? '');
    return TOPICS.flatMap((topic, index) => {
      if (index <= from || index >= to || present.some((other) => other.topic === topic)) return [];
      const label = `（${chinese(index + 1)}）${topic.heading}`;
      if (typed === label || typed === topic.heading) return [];
      const detail = say('小标题', 'Sub-heading');
      return [{ ...at, kind: 'topic', label, words: [label, topic.heading], detail, newText: prefix + label } as const];
    });
  }

  function missingTable({ key }: Section): Offer[] {
    const { table } = sectionForm(key);
    if (!table || report.tables[table] || isMarked) return [];
    return [
      {
        ...at,
        kind: 'table',
        label: '表格（空表）',
        words: ['表格', '空表'],
        detail: say('按规定格式，数字留空待填', 'In the form’s layout, to be filled in'),
        newText: withoutLastEnd(emptyTable(report, table)),
      },
    ];
  }
}

/** Blanks and bars before it are empty cells. */
const withoutLastEnd = (text: string): string => text.replace(/[\r\n]+$/, '');
