import { type Replacement, replaceInPlace } from './nothing.ts';
import { tablesIn } from './pandoc-tables.ts';

/** `{lang="EN-US" style="…"}`, `{#zoom}`, `{.red}`: the style of the words before, in Markdown as pandoc writes it. */
const ATTRIBUTES =
  /\]\{(?:[.#][\w-]+|[\w-]+=(?:"[^"\n]{0,400}"|[^\s"{}]{0,80}))(?:\s+(?:[.#][\w-]+|[\w-]+=(?:"[^"\n]{0,400}"|[^\s"{}]{0,80}))){0,8}\s?\}/g;

/** `::: article`, `:::`: a part of the page. */
const FENCE = /^[ \t]*:{3,}.*$/gm;

/** `1\.`, `\-`: a mark that is meant as itself; a line that ends in one is broken there. */
const ESCAPE = /\\(?=[\r\n!-/:-@[-`{-~])/g;

/** Markdown as pandoc writes it of a web page, without the styles, parts and escapes: `[规章]{lang="EN-US"}` is 规章. */
export function withoutAttributes(text: string): string {
  const styles = text.includes(']{') ? stylesIn(text) : [];
  const fences = text.includes(':::') ? piecesOf(text, FENCE) : [];
  if (styles.length === 0 && fences.length < 2) return text;
  const found = [...styles, ...fences, ...piecesOf(text, ESCAPE), ...tablesIn(text)].sort((a, b) => a.start - b.start);
  return replaceInPlace(text, withoutOverlaps(found));
}

/** Those that begin behind the end of the one before. */
function withoutOverlaps(found: readonly Replacement[]): Replacement[] {
  const kept: Replacement[] = [];
  for (const piece of found) if (piece.start >= (kept.at(-1)?.end ?? 0)) kept.push(piece);
  return kept;
}

const piecesOf = (text: string, pattern: RegExp): Replacement[] =>
  [...text.matchAll(pattern)].map(({ 0: piece, index: start }) => ({ start, end: start + piece.length, words: '' }));

/** The styles, and the brackets that open the words which have them. */
function stylesIn(text: string): Replacement[] {
  const closing = piecesOf(text, ATTRIBUTES);
  const found: Replacement[] = [];
  const open: number[] = [];
  let at = 0;
  for (const style of closing) {
    for (; at < style.start; at++)
      if (text[at] === '[') open.push(at);
      else if (text[at] === ']') open.pop();
    at = style.end;
    const start = open.pop();
    if (start === undefined) continue;
    found.push({ start, end: start + 1, words: '' }, style);
  }
  return found;
}
