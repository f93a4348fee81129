import type { Passage } from '../prose/passages.ts';
import type { ReadReport } from '../read-report.ts';
import type { TableBlock } from '../syntax/tree.ts';
import { contains, covering, type Span, span } from '../text/span.ts';
import { nodeAt, tableAt } from './node-at-offset.ts';

/**
 * What a growing selection takes in, the smallest first, each around the one before: a number, its row, its table; a word, its
 * clause, sentence, paragraph; the section, the document.
 */
export function selectionRangesAt(read: ReadReport, offset: number): Span[] {
  const { report, passages, text } = read;
  const place = nodeAt(report, offset);
  const block = tableAt(report, offset);
  const passage = passages.find((each) => contains(each, offset));
  const section = report.sections.findLast(({ heading, body }) => contains(covering(heading, body), offset));
  return growing(offset, [
    ...(place ? [place.span] : []),
    ...(block ? inTable(read, block, offset) : []),
    ...(passage ? inProse(passage, offset) : []),
    ...(section ? [trimmed(text, section.body), trimmed(text, covering(section.heading, section.body))] : []),
    span(0, text.length),
  ]);
}

/** Those around the offset, each only where it holds the one before and more. */
function growing(offset: number, spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const { start, end } of spans) {
    const last = kept.at(-1) ?? span(offset, offset);
    const holdsLast = start <= last.start && end >= last.end;
    if (holdsLast && (kept.length === 0 || end - start > last.end - last.start)) kept.push(span(start, end));
  }
  return kept;
}

/** The field, the values of its row, the row as the form has it, which may be many lines, and the table. */
function inTable(
  { report, text }: ReadReport,
  { firstLine, lastLine, content, rows }: TableBlock,
  offset: number,
): Span[] {
  const { lines } = report.syntax;
  const line = lines.lineAt(offset);
  const field = content
    .flatMap((each) => (each.line <= line && line < each.nextLine ? each.fields : []))
    .find((each) => contains(each, offset));
  const row = rows.find(({ labels, values }) => [...labels, ...values].some((each) => contains(each, offset)));
  const filled = row?.values.filter(({ start, end }) => end > start) ?? [];
  const table = span(lines.start(firstLine), lines.end(lastLine - 1));
  return [
    ...(field ? [field] : []),
    ...(filled.length > 0 ? [around(filled)] : []),
    trimmed(text, span(lines.start(line), lines.end(line))),
    ...(row ? [around([...row.labels, ...row.values])] : []),
    trimmed(text, table),
  ];
}

function inProse(passage: Passage, offset: number): Span[] {
  const at = offsetIn(passage, offset);
  const clause = pieceAround(passage.text, at, '。！？；，：、');
  const sentence = pieceAround(passage.text, at, '。！？；');
  const inDocument = ({ start, end }: Span) => passage.spanOf(start, end);
  return [wordAround(passage.text, clause, at), clause, sentence].map(inDocument).concat(passage);
}

/** Where in the paragraph's text an offset of the document is. */
function offsetIn({ text, spanOf }: Passage, offset: number): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (spanOf(middle, middle).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What stands between two of the marks, without them. */
function pieceAround(text: string, at: number, marks: string): Span {
  let start = at;
  while (start > 0 && !marks.includes(text[start - 1]!)) start--;
  let end = at;
  while (end < text.length && !marks.includes(text[end]!)) end++;
  return span(start, end);
}

/** Made when first asked for: its dictionary takes longer to load than all of the program. */
let segmenter: Intl.Segmenter | null = null;

function segmentsOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return segmenter.segment(text);
}

function wordAround(text: string, { start, end }: Span, at: number): Span {
  const found = segmentsOf(text.slice(start, end)).containing(Math.min(at, end - 1) - start);
  return found ? span(start + found.index, start + found.index + found.segment.length) : span(at, at);
}

const around = (spans: readonly Span[]): Span =>
  span(Math.min(...spans.map(({ start }) => start)), Math.max(...spans.map(({ end }) => end)));

function trimmed(text: string, { start, end }: Span): Span {
  const piece = text.slice(start, end);
  const from = start + piece.length - piece.trimStart().length;
  return span(from, Math.max(from, start + piece.trimEnd().length));
}
