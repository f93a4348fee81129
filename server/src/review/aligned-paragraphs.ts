import { type CheckedReport, SECTIONS } from '../core/index.ts';
import type { Passage } from './passage-at.ts';

/** A paragraph of the report before, and what it has become; null for one that is not there before, or after. */
export interface AlignedParagraph {
  readonly before: Passage | null;
  readonly after: Passage | null;
  readonly isSame: boolean;
}

/** A paragraph that was rewritten has so much in common with what it was, from 0 to 1. */
const MIN_LIKENESS = 0.4;
/** With so many of those that come next a paragraph is compared. */
const WINDOW = 12;

/** Which paragraph has become which. One that only stands elsewhere is the same. Linear in the texts. */
export function alignParagraphs(before: CheckedReport, after: CheckedReport): AlignedParagraph[] {
  const byWords = new Map<string, Passage[]>();
  for (const passage of after.passages) {
    const words = wordsOf(passage);
    const known = byWords.get(words);
    if (known) known.push(passage);
    else byWords.set(words, [passage]);
  }
  const counterparts = new Map<Passage, Passage>();
  const taken = new Set<Passage>();
  for (const passage of before.passages) {
    const same = byWords.get(wordsOf(passage))?.shift();
    if (!same) continue;
    counterparts.set(passage, same);
    taken.add(same);
  }
  const changed = new Map<Passage, Passage>();
  for (const key of [null, ...SECTIONS.map((section) => section.key)]) {
    const open = after.passages.filter((passage) => passage.section === key && !taken.has(passage));
    for (const passage of before.passages) {
      if (passage.section !== key || counterparts.has(passage)) continue;
      const near = open.slice(0, WINDOW).map((other) => ({ other, likeness: likenessOf(passage.text, other.text) }));
      const best = near.reduce<(typeof near)[number] | null>(
        (most, each) => (each.likeness > (most?.likeness ?? MIN_LIKENESS) ? each : most),
        null,
      );
      if (!best) continue;
      changed.set(passage, best.other);
      taken.add(best.other);
      open.splice(open.indexOf(best.other), 1);
    }
  }
  return [
    ...before.passages.map((passage): AlignedParagraph => {
      const same = counterparts.get(passage);
      return { before: passage, after: same ?? changed.get(passage) ?? null, isSame: same !== undefined };
    }),
    ...after.passages
      .filter((passage) => !taken.has(passage))
      .map((passage): AlignedParagraph => ({ before: null, after: passage, isSame: false })),
  ];
}

/** Blanks and the lines of the page are no words. */
export const wordsOf = ({ text }: Pick<Passage, 'text'>): string => text.replace(/\s+/g, '');

/** Longer paragraphs are known by their beginning. */
const MAX_COMPARED = 2000;

/** What part of the pairs of characters two texts share. */
function likenessOf(a: string, b: string): number {
  const [one, other] = [a, b].map((text) => pairsOf(text.replace(/\s+/g, '').slice(0, MAX_COMPARED)));
  let shared = 0;
  for (const pair of one!) if (other!.has(pair)) shared++;
  const most = Math.max(one!.size, other!.size);
  return most === 0 ? 0 : shared / most;
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let i = 1; i < text.length; i++) pairs.add(text.slice(i - 1, i + 1));
  return pairs;
}
