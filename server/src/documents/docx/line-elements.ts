import { say } from '../../core/text/bilingual.ts';
import { childOf, descendants, type XmlElement } from '../xml/xml-tree.ts';
import type { RowBlock } from './blocks.ts';

/** What must not go with a paragraph or a row, nor be there twice. */
const HELD = new Set([
  'w:sectPr',
  'w:drawing',
  'w:pict',
  'w:object',
  'w:fldChar',
  'w:txbxContent',
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
  'w:cellIns',
  'w:cellDel',
  'w:cellMerge',
]);

/** Marks with a number of their own, which no other may have. */
const MARKS = new Set([
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:commentRangeStart',
  'w:commentRangeEnd',
  'w:commentReference',
  'w:footnoteReference',
  'w:endnoteReference',
  'w:permStart',
  'w:permEnd',
]);

/** How something looked before somebody changed that: of what is new there is no before. */
const FORMER_LOOKS = new Set(['w:rPrChange', 'w:pPrChange', 'w:trPrChange', 'w:tcPrChange', 'w:tblPrExChange']);

export const holdsMore = (element: XmlElement): boolean => [...descendants(element)].some(({ name }) => HELD.has(name));

export const hasMarks = (element: XmlElement): boolean => [...descendants(element)].some(({ name }) => MARKS.has(name));

/** What of an element does not go into a copy of it. */
export const ownAlone = (element: XmlElement): XmlElement[] =>
  [...descendants(element)].filter(({ name }) => MARKS.has(name) || FORMER_LOOKS.has(name));

/** It stands in something that the document keeps from being edited, fills in by itself, or has a second time. */
export function isKept({ parent }: XmlElement): boolean {
  for (let at = parent; at; at = at.parent) {
    if (at.name === 'w:txbxContent' || at.name === 'mc:AlternateContent') return true;
    const properties = at.name === 'w:sdt' ? childOf(at, 'w:sdtPr') : undefined;
    if (properties && (childOf(properties, 'w:lock') ?? childOf(properties, 'w:dataBinding'))) return true;
  }
  return false;
}

const BLOCKS = new Set(['w:p', 'w:tbl', 'w:sdt', 'w:customXml', 'w:altChunk', 'mc:AlternateContent', 'w:sectPr']);

/** The nearest block in front of an element, or behind it, that is not among those that go. */
export function neighbour(element: XmlElement, step: 1 | -1, gone: ReadonlySet<XmlElement>): XmlElement | undefined {
  const { children } = element.parent!;
  for (let i = children.indexOf(element) + step; i >= 0 && i < children.length; i += step) {
    const child = children[i]!;
    if (BLOCKS.has(child.name) && !gone.has(child)) return child;
  }
  return undefined;
}

/** A cell begins here that reaches into the row below; of cells that another reaches into there is no element. */
export const isRestart = ({ cells }: RowBlock): boolean =>
  cells.some(({ element }) => {
    const properties = element ? childOf(element, 'w:tcPr') : undefined;
    return properties !== undefined && childOf(properties, 'w:vMerge') !== undefined;
  });

export const LINE_WITHIN = say(
  '增删的行在一个段落之内（手动换行），请在 Word 中修改',
  'a line was added or removed within a paragraph (a manual line break): change it in Word',
);

export const HOLDS_MORE = say(
  '要删除的段落或行还含有合并单元格、图片、批注等，请在 Word 中删除',
  'the paragraph or row to be removed holds more than words, such as merged cells, pictures or comments: remove it in Word',
);
