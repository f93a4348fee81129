import { say } from '../../core/text/bilingual.ts';
import type { XmlElement, XmlTree } from '../xml/xml-tree.ts';
import { CannotWrite } from './cannot-write.ts';

/** A replacement of one piece of an XML text. */
export interface XmlEdit {
  readonly start: number;
  readonly end: number;
  readonly xml: string;
}

/** Applies edits to the part of a text between two offsets. Of those at one place the first comes first; none may reach into another. */
export function applyXmlEdits(text: string, edits: readonly XmlEdit[], from = 0, to = text.length): string {
  const ordered = edits
    .map((edit, order) => ({ edit, order }))
    .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.order - b.order);
  const parts: string[] = [];
  let at = from;
  for (const { edit } of ordered) {
    if (edit.start < at) throw new CannotWrite(IN_ONE_PLACE);
    parts.push(text.slice(at, edit.start), edit.xml);
    at = edit.end;
  }
  parts.push(text.slice(at, to));
  return parts.join('');
}

/** Puts XML in front of all that stands in an element, which may be an empty tag. */
export const atStartOf = (xml: XmlTree, element: XmlElement, inner: string): XmlEdit =>
  inside(xml, element, inner, element.innerStart);

/** Puts XML behind all that stands in an element. */
export const atEndOf = (xml: XmlTree, element: XmlElement, inner: string): XmlEdit =>
  inside(xml, element, inner, element.innerEnd);

function inside(xml: XmlTree, { name, start, innerStart, isEmptyTag }: XmlElement, inner: string, at: number): XmlEdit {
  if (!isEmptyTag) return { start: at, end: at, xml: inner };
  const tag = xml.text.slice(start, innerStart).replace(/\s{0,50}\/>$/, '>');
  return { start, end: innerStart, xml: `${tag}${inner}</${xml.ownName(name)}>` };
}

const IN_ONE_PLACE = say(
  '同一处有几项改动，不能一并写入；请分几次保存，或在 Word 中修改',
  'several changes are in one place and cannot be written together; save them one after the other, or make them in Word',
);
