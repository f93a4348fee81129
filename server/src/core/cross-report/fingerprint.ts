import { isHan } from '../text/fold.ts';

/** As many of a text's pieces stand for all of them. */
const SAMPLES = 64;
const PIECE = 5;
/** A shorter text says what everybody says. */
const MIN_CHARACTERS = 80;
const MAX_CHARACTERS = 20_000;
/** A class without a piece, before and after the samples are cut to half. */
const NONE = 0xffffffff;
const EMPTY = 0xffff;

/**
 * A sketch of a text's wording: of its pieces of five characters the least in each of 64 classes (one-permutation
 * hashing). Figures, marks and the organ's own name do not count. Null where there is too little to compare.
 */
export function fingerprintOf(text: string, organ: string | null): Uint16Array | null {
  const words = hanOf(organ ? text.replaceAll(organ, '') : text);
  if (words.length < MIN_CHARACTERS) return null;
  const sketch = new Uint32Array(SAMPLES).fill(NONE);
  for (let i = PIECE; i <= words.length; i++) {
    let window = 0x811c9dc5;
    for (let k = i - PIECE; k < i; k++) window = Math.imul(window ^ words[k]!, 0x01000193);
    const hash = mixed(window);
    const at = hash % SAMPLES;
    if (hash < sketch[at]!) sketch[at] = hash;
  }
  // Half of each is enough to distinguish them.
  return Uint16Array.from(sketch, (least) => (least === NONE ? EMPTY : (least >>> 6) % EMPTY));
}

/** What part of their wording two texts share, from 0 to 1, to within a tenth. */
export function likenessOf(a: Uint16Array, b: Uint16Array): number {
  let same = 0;
  let compared = 0;
  for (let i = 0; i < SAMPLES; i++) {
    if (a[i] === EMPTY && b[i] === EMPTY) continue;
    compared++;
    if (a[i] === b[i]) same++;
  }
  return compared === 0 ? 0 : same / compared;
}

function hanOf(text: string): Uint16Array {
  const kept = new Uint16Array(Math.min(text.length, MAX_CHARACTERS));
  let length = 0;
  for (let i = 0; i < text.length && length < MAX_CHARACTERS; i++) {
    const unit = text.charCodeAt(i);
    if (isHan(unit)) kept[length++] = unit;
  }
  return kept.subarray(0, length);
}

/** Spreads the bits, so that the least of many is as good as any. */
function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
