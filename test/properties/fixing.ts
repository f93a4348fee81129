import { analyse, applyEdits, type Finding, type FixMode, fixText } from '../../server/src/core/testing.ts';
import type { Fault } from '../generate/errors/fault.ts';
import type { WrittenReport } from '../generate/report.ts';

/** The findings of one wrong digit, each of which must offer first what undoes it. */
const ARITHMETIC = ['row-total', 'results-total', 'balance', 'review-total', 'likely-wrong-cell'];

/** Findings on sums whose preferred fix does not bring the report back, byte for byte. */
export function notRestored({ text: right }: WrittenReport, { text }: Fault): string[] {
  return analyse(text)
    .findings.filter(({ code }) => ARITHMETIC.includes(code))
    .filter(({ fixes }) => {
      const fix = fixes.find(({ preferred }) => preferred);
      return !fix || applyEdits(text, fix.edits) !== right;
    })
    .map(({ code, cells, fixes }) => `${code} ${cells.join(', ')}: ${fixes[0]?.title.zh ?? 'no fix'}`);
}

/** What a second fixing changes: nothing, if all is well. */
export function changedAgain(text: string, mode: FixMode): string | null {
  const once = fixText(text, mode).text;
  const twice = fixText(once, mode).text;
  return once === twice ? null : `${mode}: ${firstDifference(once, twice)}`;
}

/** Numbers that an applicant's count had before the safe fixes and not after them. */
export function sourcesTouched(text: string): string[] {
  const after = analyse(fixText(text, 'safe').text).report.cells;
  return analyse(text).report.cells.flatMap(({ form, state, value }) => {
    const other = after[form.index]!;
    const isSame = other.form.name === form.name && other.state === state && other.value === value;
    return form.derived || state !== 'number' || isSame ? [] : [`${form.name}: ${value} ${other.state} ${other.value}`];
  });
}

/** The ways in which the same report may end its lines and begin. */
const VARIANTS: Record<string, (text: string) => string> = {
  CRLF: (text) => text.replaceAll('\n', '\r\n'),
  CR: (text) => text.replaceAll('\n', '\r'),
  BOM: (text) => `\ufeff${text}`,
};

/** Variants of the text that are read, or judged, in another way than with plain line ends. */
export function variantsApart(text: string): string[] {
  const bare = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const plain = told(bare);
  return Object.entries(VARIANTS).flatMap(([name, vary]) => {
    const other = told(vary(bare));
    return other === plain ? [] : [`${name}: ${firstDifference(plain, other)}`];
  });
}

function told(text: string): string {
  const { report, findings } = analyse(text);
  const cells = report.cells.map(({ form, state, value }) => `${form.name} ${state} ${value}`);
  // In no order of theirs: a mark at the text's start may stand between two that begin at one place.
  return [...cells, ...findings.map(({ code, cells: of }: Finding) => `${code} ${of.join(',')}`).sort()].join('\n');
}

function firstDifference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const from = Math.max(0, at - 30);
  return JSON.stringify([a.slice(from, at + 30), b.slice(from, at + 30)]);
}

/** Whether both numbers are among what is offered: in one fix, or each in one of its own. */
export function isOffered({ text: right }: WrittenReport, { text, changed, places }: Fault): boolean {
  const fixes = analyse(text).findings.flatMap((finding) => finding.fixes);
  if (fixes.some(({ edits }) => applyEdits(text, edits) === right)) return true;
  return changed.every(({ cell, from }) => {
    const { start } = places.get(cell)!;
    return fixes.some(
      ({ edits }) => edits.length === 1 && edits[0]!.span.start === start && edits[0]!.newText === from,
    );
  });
}
