import { SECTIONS } from '../../server/src/core/form/sections.ts';
import type { CellName, SectionKey } from '../../server/src/core/form/types.ts';
import type { Span } from '../../server/src/core/text/span.ts';
import type { Changes } from './changes.ts';
import { type Draft, draftValues } from './draft.ts';
import { closingOf, prefaceOf, type Subject, subjectOf, titleOf } from './frame.ts';
import { headingOf } from './headings.ts';
import { layoutNamed } from './layouts/all.ts';
import { Places } from './places.ts';
import { proseOf } from './prose.ts';
import { type Random, randomOf } from './random.ts';
import { pageBreak, writeTable } from './table.ts';
import type { Values } from './values.ts';

/** A report as text, and what a reader must find in it. */
export interface WrittenReport {
  readonly draft: Draft;
  readonly subject: Subject;
  readonly text: string;
  readonly values: Values;
  readonly blank: ReadonlySet<CellName>;
  /** Where the cells' numbers stand, by name, and the headings (`heading.overview`). What is blank has no place. */
  readonly places: ReadonlyMap<string, Span>;
  /** The same, with all of what was printed more than once. */
  readonly copies: ReadonlyMap<string, readonly Span[]>;
  /** Codes above info that the report's own habits earn. */
  readonly earned: ReadonlySet<string>;
}

export const writeReport = (draft: Draft, changes?: Changes): WrittenReport =>
  writeAbout(subjectOf(draft, draftValues(draft)), draft, changes);

/** The report of a certain organ and year, with its numbers, as the draft has it. */
export function writeAbout(subject: Subject, draft: Draft, changes: Changes = {}): WrittenReport {
  const { seed, habits } = draft;
  const { values } = subject;
  const blank = new Set<CellName>();
  const places = new Places();
  const random = randomOf(seed, 'document');
  const title = titleOf(subject, habits, random);
  const head = changes.title?.(subject, randomOf(seed, 'title')) ?? title;
  const paragraphs: string[] = [...head, ...prefaceOf(subject, habits, random)];
  for (const section of SECTIONS) {
    paragraphs.push(places.put(`heading.${section.key}`, headingOf(section, habits, random)));
    if (section.table) {
      const table = writeTable(draft, section.table, values, places, changes);
      for (const name of table.blank) blank.add(name);
      paragraphs.push(table.lines.join('\n'));
    } else paragraphs.push(...prose(section.key, subject, habits, random));
  }
  paragraphs.push(...closingOf(subject, habits, random));
  const gap = '\n'.repeat(habits.blankLines + 1);
  const lines = paragraphs.join(gap) + (random.chance(0.8) ? '\n' : '');
  const text = changes.text?.(lines, places.markOf) ?? lines;
  const whole = (habits.mark ? '\ufeff' : '') + text.replaceAll('\n', habits.lineEnd);
  return { draft, subject, ...places.resolve(whole), values, blank, earned: earnedBy(draft, subject) };
}

function prose(key: SectionKey, subject: Subject, habits: Draft['habits'], random: Random): string[] {
  const paragraphs = proseOf(key, subject, random);
  const wrapped = habits.hardWrap
    ? paragraphs.map((paragraph) => hardWrapped(paragraph, random.int(28, 40)))
    : paragraphs;
  return habits.pageBreak === 'none' || !random.chance(0.3)
    ? wrapped
    : [...wrapped.slice(0, -1), ...pageBreak(habits, random), ...wrapped.slice(-1)];
}

/** As a PDF gives it: each line of the page a line of its own. */
const hardWrapped = (paragraph: string, width: number): string =>
  (paragraph.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []).join('\n');

function earnedBy({ form, habits, layouts }: Draft, { organ, year, values }: Subject): Set<string> {
  const earned = new Set<string>(Object.values(layouts).flatMap((name) => layoutNamed(name).earns ?? []));
  if (form === '2019' && year >= 2021) earned.add('table-form');
  if (['digits', 'brackets', 'none', 'restarted'].includes(habits.headings)) earned.add('section-number');
  // Drawn without regard to who may make rules; the departments of a city count those that they keep.
  const columns = organ.endsWith('市林草局') ? ['issued'] : ['issued', 'inForce'];
  if (columns.some((column) => (values.get(`proactive.rules.${column}`) ?? 0) > 0)) earned.add('rules-without-power');
  return earned;
}
