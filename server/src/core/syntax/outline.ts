import { sectionForm } from '../form/sections.ts';
import type { SectionKey } from '../form/types.ts';
import { skipBlanks, skipBlanksBack } from '../text/fold.ts';
import type { Lines } from '../text/lines.ts';
import { type Heading, isLonger, readHeading } from './headings.ts';

/** The headings of the text, in its order: those of a table of contents and those only alike left out. */
export function readOutline(lines: Lines): Heading[] {
  const candidates: Heading[] = [];
  for (let line = 0; line < lines.count; line++) {
    if (!mayBeHeading(lines, line)) continue;
    const heading = readHeading(lines, line);
    if (!heading) continue;
    candidates.push(heading);
    line = lines.lineAt(heading.end);
  }
  return inOrder(withoutSubHeadings(withoutContents(lines, candidates)));
}

/** Headings are short, or begin with a number and a mark, and have no fields: most lines are told by a look. */
function mayBeHeading(lines: Lines, line: number): boolean {
  const { text } = lines;
  const start = lines.start(line);
  const end = lines.end(line);
  if (end - start < SHORT)
    return end - start > 1 && (isNumberAlone(text, start, end) || text.startsWith('概述', start));
  if (end - start > LONG && isLonger(text, start, end, LONG)) {
    const first = skipBlanks(text, start, end);
    return text[first] === '#' || '、.．，'.includes(text[first + 1] ?? '\0');
  }
  if (lines.cellMark(line) === null) return true;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if ((unit === 9 || unit === 0x7c) && skipBlanks(text, i + 1, end) < end) return false;
  }
  return true;
}

const SHORT = 4;

/** `一、`, with its heading on the next line. */
function isNumberAlone(text: string, start: number, end: number): boolean {
  const last = skipBlanksBack(text, start, end) - 1;
  return last > start && text[last] === '、';
}

/** A line that is longer holds more than a heading. */
const LONG = 50;

/** Three headings or more without a word between, each of which comes again later: a table of contents. */
function withoutContents(lines: Lines, candidates: readonly Heading[]): Heading[] {
  const lastOf = new Map(candidates.map((heading, index) => [heading.key, index]));
  const kept: Heading[] = [];
  for (let from = 0; from < candidates.length; ) {
    let to = from + 1;
    const keys = new Set([candidates[from]!.key]);
    while (
      to < candidates.length &&
      !keys.has(candidates[to]!.key) &&
      nothingBetween(lines, candidates[to - 1]!, candidates[to]!)
    )
      keys.add(candidates[to++]!.key);
    const run = candidates.slice(from, to);
    const isContents = run.length >= 3 && run.every((heading) => lastOf.get(heading.key)! >= to);
    if (!isContents) for (const heading of run) kept.push(heading);
    from = to;
  }
  return kept;
}

function nothingBetween(lines: Lines, a: Heading, b: Heading): boolean {
  if (a.runsOn) return false;
  for (let line = lines.lineAt(a.end) + 1; line < b.line; line++)
    if (skipBlanks(lines.text, lines.start(line), lines.end(line)) < lines.end(line)) return false;
  return true;
}

/**
 * `（一）主动公开政府信息情况` within section one is no section: its number is of a lower level than those of the sections, and
 * another's, or the section stands elsewhere with one of its own.
 */
function withoutSubHeadings(candidates: readonly Heading[]): Heading[] {
  const highest = new Map<SectionKey, number>();
  for (const heading of candidates)
    highest.set(heading.key, Math.min(rankOf(heading), highest.get(heading.key) ?? Number.POSITIVE_INFINITY));
  const areNumbered = candidates.filter((heading) => heading.isSure && rankOf(heading) === 1).length >= FEW_SECTIONS;
  return candidates.filter((heading) => {
    const rank = rankOf(heading);
    if (rank < SUB_HEADING) return true;
    return rank === highest.get(heading.key) && (!areNumbered || heading.ordinal.value === ordinalOf(heading.key));
  });
}

/** By how its number is written: 一、 stands above no number, that above （一）, and that above 1. */
const rankOf = ({ ordinal: { level } }: Heading): number => (level === 1 ? 1 : level === 0 ? 2 : level + 1);
const SUB_HEADING = 3;

/** So many sections with 一、 before them show how the others are numbered. */
const FEW_SECTIONS = 2;

/** A heading that is not sure counts only where its section has no sure one and it stands at the section's place. */
function inOrder(candidates: readonly Heading[]): Heading[] {
  const taken = new Set<SectionKey>(candidates.filter(({ isSure }) => isSure).map(({ key }) => key));
  const next = nextSure(candidates);
  let before: Heading | undefined;
  return candidates.filter((heading, index) => {
    if (heading.isSure) {
      before = heading;
      return true;
    }
    if (taken.has(heading.key) || !isBetween(heading, before, next[index])) return false;
    taken.add(heading.key);
    return true;
  });
}

/** For each candidate the next sure one behind it. */
function nextSure(candidates: readonly Heading[]): (Heading | undefined)[] {
  const next: (Heading | undefined)[] = new Array(candidates.length);
  let after: Heading | undefined;
  for (let index = candidates.length - 1; index >= 0; index--) {
    next[index] = after;
    if (candidates[index]!.isSure) after = candidates[index];
  }
  return next;
}

const isBetween = ({ key }: Heading, before: Heading | undefined, after: Heading | undefined): boolean =>
  (!before || ordinalOf(before.key) < ordinalOf(key)) && (!after || ordinalOf(key) < ordinalOf(after.key));

const ordinalOf = (key: SectionKey): number => sectionForm(key).ordinal;
