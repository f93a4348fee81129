import { CharClass, type CharIndex } from '../../text/char-index.ts';
import type { StyleIssue } from '../style-issue.ts';

/** `，，`, `。。`, `，。`: marks one behind the other of which one is too many. */
export function doubledMarks(text: string, { places, units }: CharIndex, found: StyleIssue[]): void {
  for (let i = 0; i < places.length; i++) {
    const start = places[i]!;
    if (units[i] !== CharClass.stop || places[i + 1] !== start + 1) continue;
    let last = i;
    while (places[last + 1] === places[last]! + 1 && units[last + 1] === CharClass.stop) last++;
    if (last === i) continue;
    const end = places[last]! + 1;
    i = last;
    const run = text.slice(start, Math.min(end, start + MAX_RUN));
    // 。。。 is put for ……
    if (run.startsWith('。。。')) continue;
    found.push({ start, end, changes: changesOf(run, start, end, text) });
  }
}

/** A longer run is not looked at to its end. */
const MAX_RUN = 8;

/** The same mark twice was typed twice; a comma before the full stop at the end was left from what stood there. */
function changesOf(run: string, start: number, end: number, text: string): StyleIssue['changes'] {
  if (end - start >= MAX_RUN) return [];
  const first = run[0]!;
  if ([...run].every((mark) => mark === first)) return [{ start: start + 1, end, newText: '' }];
  if (run.endsWith('。') && end === text.length) return [{ start, end: end - 1, newText: '' }];
  return [];
}
