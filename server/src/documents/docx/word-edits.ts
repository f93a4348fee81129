import { say } from '../../core/text/bilingual.ts';
import { lastFrom } from '../text-builder.ts';
import type { WordChange } from '../text-changes.ts';
import { CannotWrite } from './cannot-write.ts';
import type { Slot, StoredPiece, TextMap } from './text-map.ts';

/** A change within words that stand in the file, by their own units. */
export interface StoredEdit {
  readonly piece: StoredPiece;
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** Words for a paragraph or a cell that has none of its own. */
export interface SlotEdit {
  readonly slot: Slot;
  readonly words: string;
}

export interface WordEdits {
  readonly stored: readonly StoredEdit[];
  readonly slots: readonly SlotEdit[];
}

/** Which words of the file changes of the text mean. Throws `CannotWrite` where they mean something that only looks like words. */
export function wordEdits(map: TextMap, changes: readonly WordChange[]): WordEdits {
  const stored: StoredEdit[] = [];
  const slots: SlotEdit[] = [];
  for (const change of changes) {
    if (change.start < change.end) stored.push(...replaced(map, change));
    else {
      const piece = pieceBeside(map, change.start);
      const at = change.start - (piece?.start ?? 0);
      if (piece) stored.push({ piece, from: at, to: at, words: change.words });
      else slots.push({ slot: emptySlotAt(map, change.start), words: change.words });
    }
  }
  return { stored, slots };
}

/** The first of the pieces takes the new words: what is split over several runs becomes one. */
function replaced(map: TextMap, { start, end, words }: WordChange): StoredEdit[] {
  const first = map.pieces.indexOf(lastFrom(map.pieces, start)!);
  const edits: StoredEdit[] = [];
  let at = start;
  for (let i = Math.max(0, first); i < map.pieces.length && at < end; i++) {
    const piece = map.pieces[i]!;
    if (piece.end <= at) continue;
    if (piece.start > at) break;
    if (!piece.stored.isWritable) throw new CannotWrite(COMPUTED);
    const to = Math.min(end, piece.end);
    edits.push({
      piece,
      from: at - piece.start,
      to: to - piece.start,
      words: edits.length === 0 ? words : '',
    });
    at = to;
  }
  if (at < end || edits[0]?.piece.slot !== edits.at(-1)?.piece.slot) throw new CannotWrite(NOT_STORED);
  return edits;
}

/** New words go to those before them, else to those behind. */
function pieceBeside({ pieces }: TextMap, at: number): StoredPiece | null {
  const last = lastFrom(pieces, at);
  if (!last) return null;
  const before = last.start < at ? last : pieces[pieces.indexOf(last) - 1];
  const found = [before, last].find(
    (piece) => piece && piece.start <= at && at <= piece.end && piece.stored.isWritable,
  );
  if (found) return found;
  if (last.start <= at && at <= last.end) throw new CannotWrite(COMPUTED);
  return null;
}

function emptySlotAt({ slots }: TextMap, at: number): Slot {
  const slot = lastFrom(slots, at);
  if (!slot?.paragraph || slot.end !== at) throw new CannotWrite(NOT_STORED);
  return slot;
}

export const COMPUTED = say(
  '要改的文字是域（公式）的结果或受保护的内容，请在 Word 中修改',
  'the words to be changed are the result of a field or are protected: change them in Word',
);

const NOT_STORED = say(
  '要改的地方是自动编号、换行或合并单元格，不是文字，请在 Word 中修改',
  'what is to be changed is an automatic number, a line end or a merged cell, not words: change it in Word',
);
