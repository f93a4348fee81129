import { diffArrays } from 'diff';
import type { Bilingual } from '../core/text/bilingual.ts';
import type { DocumentText, Written } from './document.ts';

/** Why a text cannot go back into the document, and the line of the text where that is. */
export interface Refused {
  readonly refused: Bilingual;
  /** From zero; null where it is not one place. */
  readonly line: number | null;
}

/**
 * Writes a text that was edited back into the document that it was read from.
 *
 * @param old the text as it was read
 * @param write the document's own way back
 * @param edited as the editor has it: its line ends become those of the document, and what it puts behind the last line is left out
 */
export function writeBack(
  old: string,
  write: Write,
  edited: string,
): Exclude<Written, { refused: Bilingual }> | Refused {
  const text = withEndOf(old, edited.replace(/\r\n?/g, '\n'));
  const written = write(text, 'plain');
  return 'bytes' in written ? written : { refused: written.refused, line: lineRefused(old, text, write) };
}

type Write = NonNullable<DocumentText['write']>;

/** A text with as many line ends behind its last line as another. */
const withEndOf = (old: string, now: string): string => now.slice(0, lastWords(now)) + old.slice(lastWords(old));

function lastWords(text: string): number {
  let end = text.length;
  while (text[end - 1] === '\n') end--;
  return end;
}

/** So many changes are tried, each by itself. */
const MAX_TRIED = 40;
const MAX_LINE_EDITS = 2000;

/** Of the first change that cannot be written by itself. */
function lineRefused(old: string, now: string, write: Write): number | null {
  const oldLines = old.split('\n');
  const hunks = diffArrays(oldLines, now.split('\n'), { maxEditLength: MAX_LINE_EDITS }) ?? [];
  let oldLine = 0;
  let line = 0;
  let tried = 0;
  for (let i = 0; i < hunks.length && tried < MAX_TRIED; i++) {
    const hunk = hunks[i]!;
    if (!hunk.removed && !hunk.added) {
      oldLine += hunk.value.length;
      line += hunk.value.length;
      continue;
    }
    const gone = hunk.removed ? hunk.value.length : 0;
    const next = hunk.removed && hunks[i + 1]?.added ? hunks[++i]! : hunk;
    const fresh = next.added ? next.value : [];
    const alone = [...oldLines.slice(0, oldLine), ...fresh, ...oldLines.slice(oldLine + gone)].join('\n');
    tried++;
    if (!('bytes' in write(alone, 'plain'))) return line;
    oldLine += gone;
    line += fresh.length;
  }
  return null;
}
