import type { Slip } from '../slip.ts';

const MARKS = '，。、；：';

/** `，，`, `。。`, `，。`: marks one behind the other of which one is too many. */
export function* doubledMarks(text: string, marks: readonly number[]): Iterable<Slip> {
  for (let i = 0; i < marks.length; i++) {
    const start = marks[i]!;
    if (!MARKS.includes(text[start]!)) continue;
    let last = i;
    while (marks[last + 1] === marks[last]! + 1 && MARKS.includes(text[marks[last + 1]!]!)) last++;
    if (last === i) continue;
    const end = marks[last]! + 1;
    i = last;
    const run = text.slice(start, Math.min(end, start + LONGEST));
    // 。。。 is put for ……
    if (run.startsWith('。。。')) continue;
    yield { start, end, changes: changesOf(run, start, end, text) };
  }
}

/** A longer run is not looked at to its end. */
const LONGEST = 8;

/** The same mark twice was typed twice; a comma before the full stop at the end was left from what stood there. */
function changesOf(run: string, start: number, end: number, text: string): Slip['changes'] {
  if (end - start >= LONGEST) return [];
  const first = run[0]!;
  if ([...run].every((mark) => mark === first)) return [{ start: start + 1, end, newText: '' }];
  if (run.endsWith('。') && end === text.length) return [{ start, end: end - 1, newText: '' }];
  return [];
}
