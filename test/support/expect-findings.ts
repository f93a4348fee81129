// Findings are tested on marked texts: ⟦code words⟧ is where one has to stand, ⟦code,code words⟧ where several have to, and
// ⟦code=severity words⟧ where it has to be so grave.
import assert from 'node:assert/strict';
import { type AnalyseOptions, analyse, type CheckedReport, type Finding } from '../../server/src/core/testing.ts';

const CODE = '[a-z-]+(?:=[a-z]+)?';
const MARK = new RegExp(`⟦(${CODE}(?:,${CODE})*) ([^⟦⟧]+)⟧`, 'g');

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
    for (const each of codes.split(',')) {
      const [code = '', severity] = each.split('=');
      expected.push({ start: at - removed, code, ...(severity !== undefined && { severity }), words });
    }
    removed += mark.length - words.length;
    return words;
  });
  assert.doesNotMatch(text, /[⟦⟧]/, 'a mark is ⟦code words⟧');
  return { text, expected };
}

interface Expected {
  readonly start: number;
  readonly code: string;
  /** Left out where the test does not care. */
  readonly severity?: string;
  readonly words: string;
}

/**
 * The findings of a marked text are those that are marked: none is missing, none stands elsewhere, and there are no others.
 * Gives what was found, for a test that says more of it.
 */
export function expectFindings(
  marked: string,
  { only, within = (text) => text, ...options }: ExpectOptions = {},
): CheckedReport {
  const { text, expected } = unmarked(marked);
  const whole = within(text);
  const offset = whole.indexOf(text);
  assert.ok(offset >= 0, 'the text stands in what is around it');
  const checked = analyse(whole, options);
  const isGraded = new Set(expected.filter(({ severity }) => severity !== undefined).map(placeOf));
  const found = checked.findings
    .filter(({ code }) => !only || only.includes(code))
    .map(({ code, severity, span }): Expected => {
      const place = { start: span.start - offset, code, words: whole.slice(span.start, span.end) };
      return isGraded.has(placeOf(place)) ? { ...place, severity } : place;
    });
  assert.deepEqual(found.map(shown).sort(), expected.map(shown).sort());
  return checked;
}

const placeOf = ({ start, code }: Expected): string => `${String(start).padStart(6)} ${code}`;
const shown = (each: Expected): string =>
  `${placeOf(each)}${each.severity === undefined ? '' : `=${each.severity}`} “${each.words}”`;

/** For a test that asks more of the findings of one code than where they stand. */
export const findingsOf = ({ findings }: CheckedReport, code: string): readonly Finding[] =>
  findings.filter((finding) => finding.code === code);
