import type { SectionKey, TableKey } from '../form/types.ts';
import type { Lines } from '../text/lines.ts';
import type { Field, FieldLine } from './field.ts';
import type { Heading } from './headings.ts';
import type { Row } from './rows.ts';
import type { Title } from './title.ts';

/**
 * The text as a tree. Its blocks stand one behind the other and cover all lines; within a table, the fields of each line
 * stand in their order and never overlap. Whatever the text, there is a tree.
 */
export interface Syntax {
  /** Of the text as it is read: mark-up may end lines that go on in the text itself. */
  readonly lines: Lines;
  readonly title: Title | null;
  readonly headings: readonly Heading[];
  readonly tables: readonly TableBlock[];
  readonly blocks: readonly Block[];
}

interface Extent {
  readonly firstLine: number;
  /** Exclusive. */
  readonly lastLine: number;
}

export interface TitleBlock extends Extent {
  readonly kind: 'title';
  readonly title: Title;
}

export interface HeadingBlock extends Extent {
  readonly kind: 'heading';
  readonly heading: Heading;
}

export interface ProseBlock extends Extent {
  readonly kind: 'prose';
}

export interface TableBlock extends Extent {
  readonly kind: 'table';
  readonly table: TableKey;
  /** The section that it stands in, by the last heading above. */
  readonly section: SectionKey | null;
  readonly content: readonly FieldLine[];
  readonly rows: readonly Row[];
  /** Numbers alone on a line that no row wants: those of pages, most likely. */
  readonly bareNumbers: readonly Field[];
}

export type Block = TitleBlock | HeadingBlock | ProseBlock | TableBlock;
