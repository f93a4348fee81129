import { childOf, type XmlElement, type XmlTree } from '../xml/xml-tree.ts';
import { CannotWrite } from './cannot-write.ts';
import type { ChangeMarks, ChangeName } from './change-marks.ts';
import { HOLDS_MORE } from './line-elements.ts';
import { atEndOf, atStartOf, type XmlEdit } from './xml-edits.ts';

/** What holds runs, or paragraphs, and may come or go with them. */
const HOLDERS = new Set(['w:tc', 'w:hyperlink', 'w:smartTag']);

/** What stays as it is. */
const AS_IT_IS = new Set(['w:pPr', 'w:trPr', 'w:tcPr', 'w:tblPrEx', 'w:proofErr', 'w:smartTagPr']);

/** What a run may hold to come or go as a whole. */
const IN_RUNS = new Set([
  'w:rPr',
  'w:t',
  'w:tab',
  'w:sym',
  'w:noBreakHyphen',
  'w:softHyphen',
  'w:lastRenderedPageBreak',
]);

/**
 * Edits by which a paragraph or a row is marked as come or as gone, and all that stands in it. Throws `CannotWrite` where something
 * does of which that cannot be said.
 *
 * @param isMarkKept the paragraph's own mark is not a part of it
 */
export function markedEdits(
  xml: XmlTree,
  element: XmlElement,
  change: ChangeName,
  marks: ChangeMarks,
  isMarkKept = false,
): XmlEdit[] {
  if (element.name === 'w:r') return runEdits(xml, element, change, marks);
  const edits = element.children.flatMap((child) => {
    if (AS_IT_IS.has(child.name)) return [];
    if (child.name === 'w:p' || child.name === 'w:r' || HOLDERS.has(child.name))
      return markedEdits(xml, child, change, marks);
    throw new CannotWrite(HOLDS_MORE);
  });
  if (element.name === 'w:tr') return [rowEdit(xml, element, marks.sign(change)), ...edits];
  if (element.name === 'w:p' && !isMarkKept) return [markEdit(xml, element, marks.sign(change)), ...edits];
  return edits;
}

function runEdits(xml: XmlTree, run: XmlElement, change: ChangeName, marks: ChangeMarks): XmlEdit[] {
  if (run.children.some(({ name }) => !IN_RUNS.has(name))) throw new CannotWrite(HOLDS_MORE);
  const words = change === 'w:del' ? run.children.filter(({ name }) => name === 'w:t') : [];
  return [
    { start: run.start, end: run.start, xml: marks.opening(change) },
    ...words.flatMap((element) => renamed(xml, element, 'w:delText')),
    { start: run.end, end: run.end, xml: marks.closing(change) },
  ];
}

function renamed(xml: XmlTree, { name, start, innerEnd, end, isEmptyTag }: XmlElement, to: string): XmlEdit[] {
  const own = xml.ownName(name);
  const opening = { start: start + 1, end: start + 1 + own.length, xml: xml.ownName(to) };
  return isEmptyTag ? [opening] : [opening, { start: innerEnd, end, xml: `</${xml.ownName(to)}>` }];
}

/** Says of a paragraph's mark that it has come or gone. */
export function markEdit(xml: XmlTree, paragraph: XmlElement, sign: string): XmlEdit {
  const wrapped = (name: string, inner: string): string => `<${xml.ownName(name)}>${inner}</${xml.ownName(name)}>`;
  const properties = childOf(paragraph, 'w:pPr');
  if (!properties) return atStartOf(xml, paragraph, wrapped('w:pPr', wrapped('w:rPr', sign)));
  const look = childOf(properties, 'w:rPr');
  if (look) return atStartOf(xml, look, sign);
  return inFrontOf(xml, properties, ['w:sectPr', 'w:pPrChange'], wrapped('w:rPr', sign));
}

function rowEdit(xml: XmlTree, row: XmlElement, sign: string): XmlEdit {
  const properties = childOf(row, 'w:trPr');
  if (properties) return inFrontOf(xml, properties, ['w:trPrChange'], sign);
  const name = xml.ownName('w:trPr');
  const at = childOf(row, 'w:tblPrEx')?.end ?? row.innerStart;
  return { start: at, end: at, xml: `<${name}>${sign}</${name}>` };
}

/** At the end of an element, but in front of those children, which come last. */
function inFrontOf(xml: XmlTree, element: XmlElement, last: readonly string[], inner: string): XmlEdit {
  const behind = element.children.find(({ name }) => last.includes(name));
  return behind ? { start: behind.start, end: behind.start, xml: inner } : atEndOf(xml, element, inner);
}
