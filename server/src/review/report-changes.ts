import { type Cell, type CheckedReport, SECTIONS, TABLE_KEYS } from '../core/index.ts';
import { type AlignedParagraph, wordsOf } from './aligned-paragraphs.ts';
import { CommentPlaces, cellPlace, partOf, tablePlace } from './comment-places.ts';
import { type MaskedWords, maskedWords } from './masked-words.ts';
import type { ReviewChange } from './review-data.ts';

/** The cells that hold something else than before. */
export function cellChanges(before: CheckedReport, after: CheckedReport): ReviewChange[] {
  const changes: ReviewChange[] = [];
  for (const key of TABLE_KEYS) {
    const [was, is] = [before.report.tables[key], after.report.tables[key]];
    if (!was || !is) {
      if (was || is) changes.push({ place: tablePlace(key), before: was ? '有此表' : '', after: is ? '有此表' : '' });
      continue;
    }
    for (const cell of before.report.cells) {
      if (cell.form.table !== key) continue;
      const form = after.report.form.cellByName.get(cell.form.name);
      if (!form) continue;
      const other = after.report.cells[form.index]!;
      if (cell.state === 'number' && other.state === 'number' && cell.value === other.value) continue;
      const [old, now] = [cellWords(before, cell), cellWords(after, other)];
      if (old !== now) changes.push({ place: cellPlace(cell.form), before: old, after: now });
    }
  }
  return changes;
}

function cellWords({ report }: CheckedReport, { state, span }: Cell): string {
  switch (state) {
    case 'number':
    case 'invalid':
      return span ? report.text.slice(span.start, span.end).trim() : '（未能读出）';
    case 'blank':
      return '（空）';
    default:
      return '（未能读出）';
  }
}

/** Title, headings and paragraphs that are worded otherwise than before. */
export function wordChanges(
  before: CheckedReport,
  after: CheckedReport,
  paragraphs: readonly AlignedParagraph[],
): ReviewChange[] {
  const [was, is] = [maskedWords(before), maskedWords(after)];
  const changes: ReviewChange[] = [];
  const put = (place: string, old: string, now: string) => {
    if (old !== now) changes.push({ place, ...apart(old, now) });
  };
  put('标题', was.mask(titleOf(before)), is.mask(titleOf(after)));
  for (const { key, ordinal } of SECTIONS)
    put(`${partOf(ordinal)}标题`, was.mask(headingOf(before, key)), is.mask(headingOf(after, key)));
  const [oldPlaces, newPlaces] = [new CommentPlaces(before, was), new CommentPlaces(after, is)];
  for (const { before: old, after: now, isSame } of paragraphs) {
    if (isSame) continue;
    const place = (now && newPlaces.passageAt(now)?.place) ?? (old && oldPlaces.passageAt(old)?.place) ?? '全文';
    put(place, old ? maskedOf(was, old) : '', now ? maskedOf(is, now) : '');
  }
  return changes;
}

const titleOf = ({ report }: CheckedReport): string => report.syntax.title?.words ?? '';

function headingOf({ report }: CheckedReport, key: string): string {
  const heading = report.sections.find((section) => section.key === key)?.heading;
  return heading ? report.readable.slice(heading.start, heading.end).replace(/\s+/g, '') : '';
}

const maskedOf = ({ mask }: MaskedWords, passage: Parameters<typeof wordsOf>[0]): string => mask(wordsOf(passage));

/** Around what differs, so much is shown. */
const AROUND = 12;
const MAX_SHOWN = 80;

/** What differs of two texts, with the words around. */
function apart(before: string, after: string): { before: string; after: string } {
  if (before === '' || after === '') return { before: shortened(before), after: shortened(after) };
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let behind = 0;
  while (
    behind < before.length - start &&
    behind < after.length - start &&
    before[before.length - 1 - behind] === after[after.length - 1 - behind]
  )
    behind++;
  const from = Math.max(0, start - AROUND);
  const rest = Math.max(0, behind - AROUND);
  const piece = (words: string): string =>
    (from > 0 ? '…' : '') + shortened(words.slice(from, words.length - rest)) + (rest > 0 ? '…' : '');
  return { before: piece(before), after: piece(after) };
}

function shortened(words: string): string {
  if (words.length <= MAX_SHOWN) return words;
  return `${words.slice(0, MAX_SHOWN / 2)}…${words.slice(-MAX_SHOWN / 2)}`;
}
