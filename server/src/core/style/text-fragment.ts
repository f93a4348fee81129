import type { Report } from '../model/report.ts';
import type { Passage } from '../prose/passages.ts';
import type { Edit } from '../text/edits.ts';
import { ParagraphText } from '../text/paragraph-text.ts';
import type { Span } from '../text/span.ts';

/** A piece of a text to be read as words, such as a paragraph, with the way back to the document. */
export type TextFragment = Pick<Passage, 'paragraph' | 'text' | 'spanOf'>;

/**
 * All words of a report, in no order: its prose, title and headings, and the words in its tables. Left out are the numbers
 * in cells, and labels that are the form's own to the letter.
 */
export function textFragmentsOf(report: Report, passages: readonly Passage[]): TextFragment[] {
  const { readable, syntax } = report;
  const fragments = fragmentsBesideTables(report, passages);
  for (const block of syntax.blocks)
    if (block.kind === 'table')
      for (const { fields } of block.content)
        for (const field of fields)
          if (field.kind === 'text' && !field.label) fragments.push(fragmentAt(readable, field));
  return fragments;
}

/** Those that stand in no table: what is glued together in a row is no number of a person. */
export function fragmentsBesideTables({ readable, syntax }: Report, passages: readonly Passage[]): TextFragment[] {
  const fragments: TextFragment[] = [...passages];
  for (const block of syntax.blocks)
    if (block.kind === 'title') fragments.push(fragmentAt(readable, block.title));
    else if (block.kind === 'heading') fragments.push(fragmentAt(readable, block.heading));
  return fragments;
}

function fragmentAt(readable: string, { start, end }: Span): TextFragment {
  const paragraph = new ParagraphText(readable.slice(start, end));
  const spanOf = (from: number, to: number) => ({ start: start + from, end: start + to });
  return { paragraph, text: paragraph.text, spanOf };
}
/** What is to be put in place of a piece of a fragment's text. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** The changes as edits of the document. Where the piece was wrapped, line ends and page numbers within it stay. */
export function editsOf(fragment: TextFragment, changes: readonly Change[]): Edit[] {
  const edits: Edit[] = [];
  for (const { start, end, newText } of changes) {
    const span = fragment.spanOf(start, end);
    if (span.end - span.start === end - start) {
      edits.push({ span, newText });
      continue;
    }
    const isSwap = newText.length === end - start;
    for (let at = start; at < end; at++) {
      const unit = isSwap ? newText[at - start]! : at === start ? newText : '';
      if (unit !== fragment.text[at]) edits.push({ span: fragment.spanOf(at, at + 1), newText: unit });
    }
  }
  return edits;
}
