import { encodeXml, type XmlElement, type XmlTree } from '../xml/xml-tree.ts';
import type { StoredWords } from './blocks.ts';
import { needsPreserve, propertiesInParagraph, runOf } from './new-run.ts';
import type { SlotEdit, StoredEdit, WordEdits } from './word-edits.ts';
import { applyXmlEdits, atEndOf, type XmlEdit } from './xml-edits.ts';

/** Edits of words as edits of the XML that leave no trace. */
export function plainEdits(xml: XmlTree, { stored, slots }: WordEdits): XmlEdit[] {
  const byElement = new Map<XmlElement, XmlEdit[]>();
  for (const edit of stored) {
    const { element } = edit.piece.stored;
    byElement.set(element, [...(byElement.get(element) ?? []), xmlEditOf(edit)]);
  }
  const edits: XmlEdit[] = [];
  for (const [element, own] of byElement) {
    edits.push(...own);
    const preserve = preserveFor(xml, element, own);
    if (preserve) edits.push(preserve);
  }
  return [...edits, ...slots.map((edit) => slotEdit(xml, edit))];
}

const xmlEditOf = ({ piece: { stored }, from, to, words }: StoredEdit): XmlEdit => ({
  start: offsetOf(stored, from),
  end: offsetOf(stored, to),
  xml: encodeXml(words),
});

export const offsetOf = ({ start, offsets }: StoredWords, unit: number): number =>
  offsets ? offsets[unit]! : start + unit;

/** Blanks that have come to stand at an edge are shown only where the document says so. */
function preserveFor(xml: XmlTree, element: XmlElement, edits: readonly XmlEdit[]): XmlEdit | null {
  const { innerStart, innerEnd } = element;
  if (xml.attribute(element, 'xml:space') === 'preserve' || needsPreserve(xml.raw(element))) return null;
  if (!needsPreserve(applyXmlEdits(xml.text, edits, innerStart, innerEnd))) return null;
  const at = innerStart - 1;
  return { start: at, end: at, xml: ' xml:space="preserve"' };
}

function slotEdit(xml: XmlTree, { slot, words }: SlotEdit): XmlEdit {
  const paragraph = slot.paragraph!;
  return atEndOf(xml, paragraph, runOf(xml, propertiesInParagraph(xml, paragraph), words));
}
