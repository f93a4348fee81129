import { childOf, type XmlElement, type XmlTree } from '../xml/xml-tree.ts';

/** What the text depends on in a style of paragraphs. */
export interface ParagraphStyle {
  readonly name: string;
  readonly basedOn: string | undefined;
  /** The list that its paragraphs are numbered by. */
  readonly numberId: string | undefined;
  readonly level: number | undefined;
}

export interface Styles {
  readonly byId: ReadonlyMap<string, ParagraphStyle>;
  /** Of paragraphs that name none. */
  readonly standard: string | undefined;
}

export const NO_STYLES: Styles = { byId: new Map(), standard: undefined };

export function readStyles(xml: XmlTree): Styles {
  const byId = new Map<string, ParagraphStyle>();
  let standard: string | undefined;
  for (const style of xml.root.children) {
    if (style.name !== 'w:style' || xml.attribute(style, 'w:type') !== 'paragraph') continue;
    const id = xml.attribute(style, 'w:styleId');
    if (id === undefined) continue;
    const value = (name: string) => valOf(xml, childOf(style, name));
    byId.set(id, {
      name: value('w:name') ?? '',
      basedOn: value('w:basedOn'),
      ...numberingOf(xml, childOf(style, 'w:pPr')),
    });
    if (isOn(xml.attribute(style, 'w:default'))) standard = id;
  }
  return { byId, standard };
}

/** The list and level that the properties of a paragraph or of a style name. */
export function numberingOf(
  xml: XmlTree,
  properties: XmlElement | undefined,
): { readonly numberId: string | undefined; readonly level: number | undefined } {
  const numbering = properties && childOf(properties, 'w:numPr');
  const level = Number(numbering && valOf(xml, childOf(numbering, 'w:ilvl')));
  return {
    numberId: numbering && valOf(xml, childOf(numbering, 'w:numId')),
    level: Number.isInteger(level) && level >= 0 && level < 9 ? level : undefined,
  };
}

export const valOf = (xml: XmlTree, element: XmlElement | undefined): string | undefined =>
  element && xml.attribute(element, 'w:val');

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';

/** Whether a property that is either there or not is switched on. */
export const isSwitchedOn = (xml: XmlTree, element: XmlElement | undefined): boolean => {
  const value = valOf(xml, element);
  return element !== undefined && (value === undefined || isOn(value));
};
