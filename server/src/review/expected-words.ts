import { applyEdits, type CheckedReport, type Finding, type Fix } from '../core/index.ts';

const SUMS: ReadonlySet<string> = new Set(['row-total', 'results-total', 'balance', 'review-total']);

/** More than this is a passage to be written, not what a place should be. */
const MAX_LENGTH = 60;

/** Where it is for the organ to say which of two places is right. */
const AGREEING: Readonly<Record<string, string>> = {
  'figure-mismatch': '正文与表格一致，请核实',
  'claim-contradicted': '正文与表格一致，请核实',
  'fee-contradicted': '正文与表格一致，请核实',
  'figure-breakdown': '分项与总数一致，请核实',
  'figure-conflict': '前后一致，请核实',
};

/** What is empty may be anything: that a sum would take a zero for it says nothing. */
const EMPTY: ReadonlySet<string> = new Set(['cell-blank', 'cell-missing']);

/** 应为: what should stand at a finding's place, where it can be one thing alone; else empty. */
export function expectedWords({ text }: CheckedReport, finding: Finding): string {
  const { code, expected, fixes } = finding;
  if (code === 'likely-wrong-cell' && expected !== undefined) return String(expected);
  const safe = fixes.filter((fix) => fix.safe);
  if (SUMS.has(code)) {
    // A difference of two sums is at no one cell.
    if (code === 'balance' || expected === undefined) return '';
    return safe.length > 0 ? String(expected) : `${expected}（各项无误的话）`;
  }
  if (code === 'personal-data') return '删去或隐去';
  const only = safe.length === 1 ? safe[0] : fixes.length === 1 ? fixes[0] : undefined;
  const words = only ? wordsOfFix(text, finding, only) : '';
  return (EMPTY.has(code) && words === '0' ? '' : words) || (AGREEING[code] ?? '');
}

/** What the finding's words become; what is put beside them, where that is all. */
function wordsOfFix(text: string, { span }: Finding, { edits }: Fix): string {
  const isWithin = edits.every((edit) => edit.span.start >= span.start && edit.span.end <= span.end);
  const words = isWithin
    ? applyEdits(
        text.slice(span.start, span.end),
        edits.map(({ span: { start, end }, newText }) => ({
          span: { start: start - span.start, end: end - span.start },
          newText,
        })),
      )
    : edits.length === 1
      ? edits[0]!.newText
      : null;
  if (words === null || /[\r\n\t|]/.test(words.trim()) || words.length > MAX_LENGTH) return '';
  return words.trim() === '' ? '删去' : words.trim();
}
