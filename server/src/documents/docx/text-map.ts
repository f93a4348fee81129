import { lastFrom } from '../text-builder.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import type { Block, RowBlock, StoredWords, Words } from './blocks.ts';

/** Words of the file, with their place in the text. */
export interface StoredPiece {
  readonly start: number;
  readonly end: number;
  readonly stored: StoredWords;
  /** The paragraph or cell that it is of, by its place among the slots. */
  readonly slot: number;
}

/** A paragraph or a cell of the text: what stands in it, and where words go if nothing does. */
export interface Slot {
  readonly start: number;
  readonly end: number;
  readonly paragraph: XmlElement | null;
}

/** A block, with the lines of the text that are its own. */
export interface PlacedBlock {
  readonly start: number;
  readonly end: number;
  readonly block: Block;
}

const BAR = '|';

/** The text of a document, and which of it stands where in the file. */
export class TextMap {
  readonly text: string;
  readonly pieces: readonly StoredPiece[];
  readonly slots: readonly Slot[];
  readonly blocks: readonly PlacedBlock[];

  constructor(blocks: readonly Block[]) {
    const pieces: StoredPiece[] = [];
    const slots: Slot[] = [];
    const placed: PlacedBlock[] = [];
    let text = '';
    const put = (words: readonly Words[], paragraph: XmlElement | null): void => {
      const start = text.length;
      for (const each of words) {
        if (each.kind === 'stored')
          pieces.push({
            start: text.length,
            end: text.length + each.words.length,
            stored: each,
            slot: slots.length,
          });
        text += each.words;
      }
      slots.push({ start, end: text.length, paragraph });
    };
    for (const [i, block] of blocks.entries()) {
      if (i > 0) text += '\n';
      const start = text.length;
      if (block.kind === 'paragraph') put(block.words, block.elements.at(-1) ?? null);
      else {
        text += BAR;
        for (const { words, paragraph } of block.cells) {
          put(words, paragraph);
          text += BAR;
        }
      }
      placed.push({ start, end: text.length, block });
    }
    this.text = text;
    this.pieces = pieces;
    this.slots = slots;
    this.blocks = placed;
  }

  blockAt(offset: number): PlacedBlock | null {
    return lastFrom(this.blocks, offset);
  }

  /** The column of a row's cell that an offset stands in, from one; a bar belongs to the cell before it. */
  columnAt({ start, block }: PlacedBlock & { readonly block: RowBlock }, offset: number): number {
    let at = start + 1;
    let column = 1;
    for (const { words } of block.cells) {
      at += words.reduce((sum, each) => sum + each.words.length, 0) + 1;
      if (offset < at) break;
      column++;
    }
    return Math.min(column, block.cells.length);
  }
}
