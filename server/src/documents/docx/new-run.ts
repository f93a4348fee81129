import { childOf, encodeXml, type XmlElement, type XmlTree } from '../xml/xml-tree.ts';

const EDGE_BLANK = /^[ \t\r\n]|[ \t\r\n]$/;

/** What a mark of a paragraph has and a run must not: how it came or went. */
const OF_MARK_ONLY = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:rPrChange']);

/** A run with words, as XML. */
export function runOf(xml: XmlTree, properties: string, words: string, textName = 'w:t'): string {
  const run = xml.ownName('w:r');
  const text = xml.ownName(textName);
  const preserve = EDGE_BLANK.test(words) || textName !== 'w:t' ? ' xml:space="preserve"' : '';
  return `<${run}>${properties}<${text}${preserve}>${encodeXml(words)}</${text}></${run}>`;
}

/** The look of a run, as XML. */
export function propertiesOf(xml: XmlTree, run: XmlElement | undefined): string {
  const properties = run && childOf(run, 'w:rPr');
  return properties ? xml.text.slice(properties.start, properties.end) : '';
}

/** The look that words in an empty paragraph have: of its last run, or of its mark. */
export function propertiesInParagraph(xml: XmlTree, paragraph: XmlElement): string {
  const run = paragraph.children.filter(({ name }) => name === 'w:r').at(-1);
  if (run) return propertiesOf(xml, run);
  const own = childOf(paragraph, 'w:pPr');
  const mark = own && childOf(own, 'w:rPr');
  const kept = (mark?.children ?? []).filter(({ name }) => !OF_MARK_ONLY.has(name));
  if (kept.length === 0) return '';
  const name = xml.ownName('w:rPr');
  return `<${name}>${kept.map(({ start, end }) => xml.text.slice(start, end)).join('')}</${name}>`;
}

export const needsPreserve = (raw: string): boolean => EDGE_BLANK.test(raw);
