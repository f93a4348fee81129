import { say } from '../../core/text/bilingual.ts';
import type { XmlElement, XmlTree } from '../xml/xml-tree.ts';
import type { Block } from './blocks.ts';
import { CannotWrite } from './cannot-write.ts';
import type { ChangeMarks } from './change-marks.ts';
import { HOLDS_MORE, hasMarks, holdsMore, isKept, isRestart, LINE_WITHIN, neighbour } from './line-elements.ts';
import { markedEdits } from './marked-lines.ts';
import type { TextMap } from './text-map.ts';
import { COMPUTED } from './word-edits.ts';
import type { XmlEdit } from './xml-edits.ts';

/** Takes lines out of the document: paragraphs or rows that are nothing but such a line. With `marks` they are marked as gone. */
export function removeLines(xml: XmlTree, elements: readonly XmlElement[], marks: ChangeMarks | null): XmlEdit[] {
  const gone = new Set(elements);
  for (const element of elements) assertCanGo(element, gone, marks !== null);
  return elements.flatMap((element) =>
    marks ? markedEdits(xml, element, 'w:del', marks) : [{ start: element.start, end: element.end, xml: '' }],
  );
}

/** The paragraph or row that is the line that begins at a place. Throws `CannotWrite` where it is more than the line. */
export function elementOfLine(map: TextMap, start: number): XmlElement {
  const placed = map.blockAt(start);
  if (placed?.start !== start || map.text.slice(start, placed.end).includes('\n')) throw new CannotWrite(LINE_WITHIN);
  const { block } = placed;
  if (block.kind === 'paragraph' && block.elements.length > 1) throw new CannotWrite(HOLDS_MORE);
  const element = block.kind === 'row' ? block.element : block.elements[0]!;
  if (isKept(element) || wordsOf(block).some((words) => words.kind === 'stored' && !words.isWritable))
    throw new CannotWrite(COMPUTED);
  if (holdsMore(element) || hasMarks(element) || (block.kind === 'row' && isRestart(block)))
    throw new CannotWrite(HOLDS_MORE);
  return element;
}

const wordsOf = (block: Block) => (block.kind === 'row' ? block.cells.flatMap(({ words }) => words) : block.words);

function assertCanGo(element: XmlElement, gone: ReadonlySet<XmlElement>, isTracked: boolean): void {
  const { name, parent } = element;
  const isLast = parent!.children.every((child) => child.name !== name || gone.has(child));
  if (isLast) throw new CannotWrite(HOLDS_MORE);
  if (name !== 'w:p') return;
  const before = neighbour(element, -1, gone)?.name;
  const behind = neighbour(element, 1, gone)?.name;
  // Tables without a paragraph between become one; a cell ends with a paragraph.
  if (behind !== 'w:p' && before !== 'w:p') throw new CannotWrite(DIVIDES);
  // A paragraph whose mark is gone goes on in the next.
  if (isTracked && behind !== 'w:p') throw new CannotWrite(BEFORE_TABLE);
}

const DIVIDES = say(
  '要删除的段落隔开了两张表格，或是表格后的最后一段，请在 Word 中删除',
  'the paragraph to be removed stands between two tables, or is the last behind one: remove it in Word',
);

const BEFORE_TABLE = say(
  '表格前或文末的段落不能以修订方式删除，请在 Word 中删除',
  'a paragraph in front of a table or at the end cannot be removed as a tracked change: do it in Word',
);
