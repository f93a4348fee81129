import { say } from '../../core/text/bilingual.ts';
import { childOf, type XmlElement, type XmlTree } from '../xml/xml-tree.ts';
import type { ParagraphBlock, RowBlock } from './blocks.ts';
import { CannotWrite } from './cannot-write.ts';
import type { ChangeMarks } from './change-marks.ts';
import { holdsMore, isKept, isRestart, LINE_WITHIN, neighbour, ownAlone } from './line-elements.ts';
import { markEdit, markedEdits } from './marked-lines.ts';
import { propertiesOf, runOf } from './new-run.ts';
import { plainEdits } from './plain-edits.ts';
import type { PlacedBlock, TextMap } from './text-map.ts';
import { wordEdits } from './word-edits.ts';
import { applyXmlEdits, type XmlEdit } from './xml-edits.ts';

/** A line of the text, as the paragraph or row that it is to become. */
interface NewLine {
  readonly xml: string;
  /** What it is like: it stands behind that, or in front of it. */
  readonly model: XmlElement;
  readonly isBehind: boolean;
}

/**
 * Puts new lines behind another, as paragraphs or rows like the one before or behind them. With `marks` they are marked as come.
 *
 * @param behind the number of that line; -1 is in front of all
 * @param gone what is taken out of the document meanwhile
 */
export function addLines(
  xml: XmlTree,
  map: TextMap,
  behind: number,
  lines: readonly string[],
  gone: ReadonlySet<XmlElement>,
  marks: ChangeMarks | null,
): XmlEdit[] {
  const before = behind < 0 ? null : map.blockAt(lineStart(map, behind));
  const after = map.blocks[before ? map.blocks.indexOf(before) + 1 : 0] ?? null;
  if (before && lineEnd(map, behind) !== before.end) throw new CannotWrite(LINE_WITHIN);
  const added = lines.map((line) =>
    line.startsWith('|') ? newRow(xml, map, before, after, line) : newParagraph(xml, before, after, line),
  );
  const last = added.findLast(({ model }) => model.name === 'w:p');
  // A mark that has come is taken back together with the end of its paragraph: what stands in it goes on in the next.
  const isAtEnd = last?.isBehind === true && neighbour(last.model, 1, new Set())?.name !== 'w:p';
  const edits = added.map(({ xml: fragment, model, isBehind }, i): XmlEdit => {
    const at = isBehind ? model.end : model.start;
    return { start: at, end: at, xml: marks ? marked(xml, fragment, isAtEnd && added[i] === last, marks) : fragment };
  });
  if (!marks || !isAtEnd) return edits;
  if (gone.has(last.model)) throw new CannotWrite(NO_MODEL);
  // Where there is no next, the mark of the one before has come, and its own is that of the last: both look alike.
  return [...edits, markEdit(xml, last.model, marks.sign('w:ins'))];
}

function marked(xml: XmlTree, fragment: string, isMarkKept: boolean, marks: ChangeMarks): string {
  const tree = xml.treeOf(fragment);
  const element = tree.root.children[0]!;
  const edits = markedEdits(tree, element, 'w:ins', marks, isMarkKept);
  return applyXmlEdits(tree.text, edits, element.start, element.end);
}

function newRow(
  xml: XmlTree,
  map: TextMap,
  before: PlacedBlock | null,
  after: PlacedBlock | null,
  line: string,
): NewLine {
  const cells = line.slice(1, -1).split('|');
  const isModel = (placed: PlacedBlock | null): placed is PlacedBlock & { block: RowBlock } =>
    placed?.block.kind === 'row' && placed.block.cells.length === cells.length && !isRestart(placed.block);
  const model = [before, after].find(isModel);
  if (!line.endsWith('|') || !model) throw new CannotWrite(NO_MODEL);
  const { element } = model.block;
  if (holdsMore(element) || isKept(element)) throw new CannotWrite(NO_MODEL);
  const edits = [...plainEdits(xml, wordEdits(map, cellChanges(model, cells))), ...without(ownAlone(element))];
  const row = withoutIds(applyXmlEdits(xml.text, edits, element.start, element.end));
  return { xml: row, model: element, isBehind: model === before };
}

/** The changes that would make a row's cells say something else. */
function cellChanges(
  { start, block: { cells } }: PlacedBlock & { block: RowBlock },
  texts: readonly string[],
): { start: number; end: number; words: string }[] {
  let at = start + 1;
  return cells.flatMap(({ words }, i) => {
    const length = words.reduce((sum, each) => sum + each.words.length, 0);
    const change = { start: at, end: at + length, words: texts[i]! };
    at += length + 1;
    return length === 0 && texts[i] === '' ? [] : [change];
  });
}

function newParagraph(xml: XmlTree, before: PlacedBlock | null, after: PlacedBlock | null, line: string): NewLine {
  const model = [before, after].find(
    (placed): placed is PlacedBlock & { block: ParagraphBlock } =>
      placed?.block.kind === 'paragraph' &&
      placed.block.words[0]?.kind !== 'made' &&
      placed.block.elements.length === 1 &&
      !isKept(placed.block.elements[0]!),
  );
  if (!model) throw new CannotWrite(NO_MODEL);
  const element = model.block.elements[0]!;
  const first = model.block.words.find((each) => each.kind === 'stored');
  const properties = childOf(element, 'w:pPr');
  if (properties && holdsMore(properties)) throw new CannotWrite(NO_MODEL);
  const look = properties
    ? applyXmlEdits(xml.text, without(ownAlone(properties)), properties.start, properties.end)
    : '';
  const run = line === '' ? '' : runOf(xml, propertiesOf(xml, first?.run), line);
  const name = xml.ownName('w:p');
  return { xml: `<${name}>${look}${run}</${name}>`, model: element, isBehind: model === before };
}

const without = (elements: readonly XmlElement[]): XmlEdit[] =>
  elements.map(({ start, end }) => ({ start, end, xml: '' }));

/** Word tells paragraphs and rows by ids, and makes new ones where there are none. */
const withoutIds = (xml: string): string => xml.replace(/\sw14:(?:paraId|textId)="[0-9A-Fa-f]{1,8}"/g, '');

function lineStart({ text }: TextMap, line: number): number {
  let start = 0;
  for (let i = 0; i < line; i++) start = text.indexOf('\n', start) + 1;
  return start;
}

function lineEnd(map: TextMap, line: number): number {
  const end = map.text.indexOf('\n', lineStart(map, line));
  return end < 0 ? map.text.length : end;
}

const NO_MODEL = say(
  '要增加的段落或行，前后没有可照抄的样式，请在 Word 中增加',
  'no paragraph or row beside the one to be added can serve as its model: add it in Word',
);
