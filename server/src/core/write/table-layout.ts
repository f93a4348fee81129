import type { Span } from '../text/span.ts';
import type { HeaderLine } from './table-header.ts';

/** A table of a text as lines of the form's grid: columns of labels, then columns of values. */
export interface TableLayout {
  /** What of the text it takes the place of. */
  readonly span: Span;
  readonly labels: number;
  readonly columns: number;
  /** It has a line of dashes below its first, as Markdown has it. */
  readonly isMarkdown: boolean;
  readonly lines: readonly TableLayoutLine[];
}

export type TableLayoutLine =
  | { readonly kind: 'row'; readonly fields: readonly string[] }
  | ({ readonly kind: 'header' } & HeaderLine)
  /** A note, or what a page's foot left: as it stands. */
  | { readonly kind: 'kept'; readonly text: string };
