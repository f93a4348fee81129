import type { Report } from '../model/report.ts';
import type { Passage } from '../prose/passages.ts';
import type { Edit } from '../text/edits.ts';
import { type Span, span } from '../text/span.ts';

/** A piece of a text to be read as words: `text[from, to)`, with the way back to the document. */
export interface Stretch {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** The place in the document of a piece of `text`. */
  spanOf(start: number, end: number): Span;
}

export const stretchOf = ({ text, spanOf }: Passage): Stretch => ({ text, from: 0, to: text.length, spanOf });

/** All words of a report, in no order: its prose, title and headings, and the words in its tables. Cells' numbers are left out. */
export function* stretchesOf({ text, syntax }: Report, passages: readonly Passage[]): Iterable<Stretch> {
  for (const passage of passages) yield stretchOf(passage);
  const within = ({ start, end }: Span): Stretch => ({ text, from: start, to: end, spanOf: span });
  for (const block of syntax.blocks)
    if (block.kind === 'title') yield within(block.title);
    else if (block.kind === 'heading') yield within(block.heading);
    else if (block.kind === 'table')
      for (const { fields } of block.content)
        for (const field of fields) if (field.kind === 'text') yield within(field);
}

/** What is to be put in place of a piece of a stretch's text. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** The changes as edits of the document. Where the piece was wrapped, line ends and page numbers within it stay. */
export function editsOf(stretch: Pick<Stretch, 'text' | 'spanOf'>, changes: readonly Change[]): Edit[] {
  return changes.flatMap(({ start, end, newText }) => {
    const whole = stretch.spanOf(start, end);
    if (whole.end - whole.start === end - start) return [{ span: whole, newText }];
    const isSwap = newText.length === end - start;
    return Array.from({ length: end - start }, (_, i) => ({
      span: stretch.spanOf(start + i, start + i + 1),
      newText: isSwap ? newText[i]! : i === 0 ? newText : '',
    })).filter((edit, i) => edit.newText !== stretch.text[start + i]);
  });
}
