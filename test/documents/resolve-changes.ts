import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type XmlElement, XmlTree } from '../../server/src/documents/xml/xml-tree.ts';

const NAMESPACES = { 'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w' };

/** A Word file in which somebody has accepted, or rejected, all tracked changes of one author, as Word does it. */
export function resolved(file: Uint8Array, author: string, decision: 'accept' | 'reject'): Uint8Array {
  const parts = unzipSync(file);
  const xml = XmlTree.parse(strFromU8(parts['word/document.xml']!), NAMESPACES);
  const text = new Resolver(xml, author, decision === 'accept' ? 'w:ins' : 'w:del').written();
  return zipSync({ ...parts, 'word/document.xml': strToU8(text) });
}

class Resolver {
  constructor(
    private readonly xml: XmlTree,
    private readonly author: string,
    /** What stays; the other goes. */
    private readonly stays: 'w:ins' | 'w:del',
  ) {}

  written(): string {
    const { start, end } = this.xml.root;
    return this.xml.text.slice(0, start) + this.element(this.xml.root) + this.xml.text.slice(end);
  }

  private element(element: XmlElement): string {
    const { name, start, innerStart, innerEnd, end } = element;
    const opening = this.xml.text.slice(start, innerStart);
    if (this.isOwn(element)) {
      // In properties it is a sign and has nothing in it.
      if (element.children.length === 0 || name !== this.stays) return '';
      return this.inner(element);
    }
    if (name === 'w:tr' && this.goes(element, ['w:trPr'])) return '';
    const isRestored = this.stays === 'w:del' && name === 'w:delText' && this.isWithinOwn(element);
    const changed = (tag: string): string => (isRestored ? tag.replace('delText', 't') : tag);
    return changed(opening) + this.inner(element) + changed(this.xml.text.slice(innerEnd, end));
  }

  private inner({ innerStart, innerEnd, children }: XmlElement): string {
    let written = '';
    let at = innerStart;
    /** Of paragraphs whose ends are gone: it goes on in the next. */
    let carried: string | null = null;
    let properties = '';
    for (const child of children) {
      written += this.xml.text.slice(at, child.start);
      at = child.end;
      if (child.name !== 'w:p') {
        if (carried !== null && ['w:tbl', 'w:sectPr'].includes(child.name)) {
          written += `${this.opened(child, properties)}${carried}${this.closing('w:p')}`;
          carried = null;
        }
        written += this.element(child);
        continue;
      }
      const own = child.children.find(({ name }) => name === 'w:pPr');
      properties = own ? this.element(own) : '';
      const content = this.inner(child).slice(properties.length);
      if (this.goes(child, ['w:pPr', 'w:rPr'])) carried = (carried ?? '') + content;
      else {
        written += `${this.opened(child, properties)}${carried ?? ''}${content}${this.closing('w:p')}`;
        carried = null;
      }
    }
    return written + this.xml.text.slice(at, innerEnd);
  }

  private opened({ name, start, innerStart }: XmlElement, properties: string): string {
    const tag =
      name === 'w:p' ? this.xml.text.slice(start, innerStart).replace(/\/>$/, '>') : `<${this.xml.ownName('w:p')}>`;
    return tag + properties;
  }

  private closing = (name: string): string => `</${this.xml.ownName(name)}>`;

  private goes(element: XmlElement, way: readonly string[]): boolean {
    let at: XmlElement | undefined = element;
    for (const name of way) at = at?.children.find((child) => child.name === name);
    return at?.children.some((child) => this.isOwn(child) && child.name !== this.stays) ?? false;
  }

  private isOwn(element: XmlElement): boolean {
    const isChange = element.name === 'w:ins' || element.name === 'w:del';
    return isChange && this.xml.attribute(element, 'w:author') === this.author;
  }

  private isWithinOwn(element: XmlElement): boolean {
    for (let at = element.parent; at; at = at.parent) if (this.isOwn(at)) return true;
    return false;
  }
}
