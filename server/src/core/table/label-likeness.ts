import type { FormRow } from '../form/types.ts';
import { likeness } from '../text/edit-distance.ts';
import { fold, foldOfficial, type Ordinal, readOrdinal } from '../text/fold.ts';

/** In brackets at the end, with no item's number in it. */
const NOTE = /(?<=.)[（(](?:(?!\d[.．、])[^（()）])*[)）]?$/;

/**
 * How alike the words are to a row's label; a note in brackets behind them may be left out.
 * @param isOneField words behind the label in one field with it may be a note on it, those of another are none
 */
export function likenessToLabel(words: string, form: FormRow, isOneField = true): number {
  const folded = withoutOrdinal(fold(words));
  const bare = withoutOrdinal(fold(words.replace(NOTE, '')));
  const own = readOrdinal(words, 0, words.length);
  let best = 0;
  for (const { official, value, level } of wordingsOf(form)) {
    best = Math.max(best, likenessTo(official, folded), bare === folded ? 0 : likenessTo(official, bare));
    if (own.value === 0 && value > 0) best = Math.max(best, likenessTo(official, folded.slice(1))); // its number is spoilt
    const isNumbered = own.value === value && own.level === level;
    if (isOneField && isNumbered && folded.startsWith(official)) best = Math.max(best, CONTINUED);
  }
  return best;
}

interface Wording extends Pick<Ordinal, 'value' | 'level'> {
  /** Folded, without the number. */
  readonly official: string;
}

const WORDINGS = new Map<FormRow, readonly Wording[]>();

function wordingsOf(form: FormRow): readonly Wording[] {
  const known = WORDINGS.get(form);
  if (known) return known;
  const wordings = [form.label, ...form.aliases].map((wording) => {
    const { end, value, level } = readOrdinal(wording, 0, wording.length);
    return { official: fold(wording.slice(end)), value, level };
  });
  WORDINGS.set(form, wordings);
  return wordings;
}

/** `三、本年度办曰结旦（末）予以公开`: the words of its group stand before the row’s own. */
export function likenessWithGroup(words: string, form: FormRow): number {
  const group = form.groups.at(-1);
  if (group === undefined) return 0;
  const folded = withoutOrdinal(fold(words));
  const official = withoutOrdinal(foldOfficial(group.label));
  let best = 0;
  // A scan may have lost or doubled some of the group's characters; they say nothing of the row's own.
  for (let end = official.length - MAX_SPOILT; end <= official.length + MAX_SPOILT; end++) {
    const own = folded.slice(end);
    if (own.length < 2 || likeness(folded.slice(0, end), official) < MIN_GROUP_LIKENESS) continue;
    best = Math.max(best, likenessTo(foldOfficial(form.label), own), likenessToLabel(own, form));
  }
  return best;
}

const MAX_SPOILT = 2;

/** From here on words are the label of a group. */
export const MIN_GROUP_LIKENESS = 0.6;

/** `规章` with a spoilt note behind it. */
const CONTINUED = 0.6;

const likenessTo = (official: string, own: string): number =>
  Math.max(likeness(own, official), CUT * likenessToPiece(official, own));

/** What is left of a label that was cut off says nearly as much as all of it. */
const CUT = 0.9;

/** How alike the words are to as long a beginning or end of the label, where they are more than a few characters. */
function likenessToPiece(official: string, own: string): number {
  const { length } = own;
  if (length < MIN_PIECE || length > official.length) return 0;
  if (official.startsWith(own) || official.endsWith(own)) return 1;
  return length > MIN_PIECE
    ? Math.max(likeness(own, official.slice(0, length)), likeness(own, official.slice(-length)))
    : 0;
}

const MIN_PIECE = 4;

/** Two characters or more that begin the label, with its number or without: it is being typed, or cut off. */
export const isBegun = (folded: string, { label }: FormRow): boolean =>
  [foldOfficial(label), withoutOrdinal(foldOfficial(label))].some(
    (official) => folded.length > 1 && official.startsWith(folded),
  );

/** The number of an item says nothing of its words: `8.属于个人隐私` is not 8.属于行政查询事项. */
export const withoutOrdinal = (folded: string): string => folded.replace(/^[一二三四五六七八九十\d]{1,2}(?=.)/, '');
