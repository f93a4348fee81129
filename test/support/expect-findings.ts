// Findings are tested on marked texts: ⟦code words⟧ is where one has to stand, ⟦code,code words⟧ where several have to.
import assert from 'node:assert/strict';
import { type AnalyseOptions, analyse } from '../../server/src/core/testing.ts';

const MARK = /⟦([a-z-]+(?:,[a-z-]+)*) ([^⟦⟧]+)⟧/g;

interface ExpectOptions extends AnalyseOptions {
  /** The codes that are looked at; all where nothing is said. */
  readonly only?: readonly string[];
  /** What stands around the marked text. */
  readonly within?: (text: string) => string;
}

/** A text without its marks, and what they say of it: the offset, the code and the words of each finding. */
export function unmarked(marked: string): { readonly text: string; readonly expected: readonly Expected[] } {
  const expected: Expected[] = [];
  let removed = 0;
  const text = marked.replace(MARK, (mark, codes: string, words: string, at: number) => {
    for (const code of codes.split(',')) expected.push({ start: at - removed, code, words });
    removed += mark.length - words.length;
    return words;
  });
  assert.doesNotMatch(text, /[⟦⟧]/, 'a mark is ⟦code words⟧');
  return { text, expected };
}

interface Expected {
  readonly start: number;
  readonly code: string;
  readonly words: string;
}

/** The findings of a marked text are those that are marked: none is missing, none stands elsewhere, and there are no others. */
export function expectFindings(
  marked: string,
  { only, within = (text) => text, ...options }: ExpectOptions = {},
): void {
  const { text, expected } = unmarked(marked);
  const whole = within(text);
  const offset = whole.indexOf(text);
  assert.ok(offset >= 0, 'the text stands in what is around it');
  const found = analyse(whole, options).findings.filter(({ code }) => !only || only.includes(code));
  assert.deepEqual(
    found.map(({ code, span }) => shown(span.start - offset, code, whole.slice(span.start, span.end))).sort(),
    expected.map(({ start, code, words }) => shown(start, code, words)).sort(),
  );
}

const shown = (start: number, code: string, words: string): string => `${String(start).padStart(6)} ${code} “${words}”`;
