import { say } from '../../core/text/bilingual.ts';
import { UnreadableDocument } from '../unreadable.ts';

/** An element of an XML text, with its place in it. */
export interface XmlElement {
  /** With the prefix that this program calls its namespace by, whatever the document calls it. */
  readonly name: string;
  readonly parent: XmlElement | null;
  /** Where `<` stands. */
  readonly start: number;
  /** Behind the `>` of the opening tag. */
  readonly innerStart: number;
  /** Where the closing tag begins; as `innerStart` in an empty element. */
  innerEnd: number;
  end: number;
  readonly isEmptyTag: boolean;
  readonly children: XmlElement[];
}

/** Word nests some dozens deep. */
const MAX_DEPTH = 250;
const MAX_ELEMENTS = 1_000_000;

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;

/** An XML text as a tree of elements. No entity but those of the language itself, no declaration of any, is taken. */
export class XmlTree {
  private constructor(
    readonly text: string,
    readonly root: XmlElement,
    /** What the document calls a namespace, by what this program calls it. */
    private readonly ownPrefix: ReadonlyMap<string, string>,
    private readonly namespaces: Readonly<Record<string, string>>,
  ) {}

  /** @param namespaces what this program calls each namespace */
  static parse(text: string, namespaces: Readonly<Record<string, string>>): XmlTree {
    const prefixes = prefixesIn(text, namespaces);
    const nameOf = canonicalNames(prefixes);
    let root: XmlElement | null = null;
    let open: XmlElement | null = null;
    let depth = 0;
    let count = 0;
    for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
      if (text.startsWith('<!--', at)) at = behind(text, '-->', at);
      else if (text.startsWith('<![CDATA[', at)) at = behind(text, ']]>', at);
      else if (text.startsWith('<?', at)) at = behind(text, '?>', at);
      else if (text.startsWith('<!', at)) throw declared();
      else if (text.charCodeAt(at + 1) === SLASH) {
        const end = behind(text, '>', at);
        if (!open || nameOf(text.slice(at + 2, end - 1).trimEnd()) !== open.name) throw malformed();
        open.innerEnd = at;
        open.end = end;
        open = open.parent;
        depth--;
        at = end;
      } else {
        const end = endOfTag(text, at);
        const isEmptyTag = text.charCodeAt(end - 2) === SLASH;
        const name = nameOf(nameAt(text, at + 1));
        const element: XmlElement = {
          name,
          parent: open,
          start: at,
          innerStart: end,
          innerEnd: end,
          end,
          isEmptyTag,
          children: [],
        };
        if (++count > MAX_ELEMENTS) throw tooLarge();
        if (open) open.children.push(element);
        else if (root) throw malformed();
        else root = element;
        if (!isEmptyTag) {
          if (++depth > MAX_DEPTH) throw tooDeep();
          open = element;
        }
        at = end;
      }
    }
    if (!root || open) throw malformed();
    const ownPrefix = new Map([...prefixes].map(([own, canonical]) => [canonical, own]));
    return new XmlTree(text, root, ownPrefix, namespaces);
  }

  /** Of an element as XML that is yet to be put into the document: the tree of it alone, under the same root. */
  treeOf(element: string): XmlTree {
    const { start, innerStart, innerEnd, end } = this.root;
    const root = this.text.slice(start, innerStart);
    return XmlTree.parse(root + element + this.text.slice(innerEnd, end), this.namespaces);
  }

  /** The name by which the document knows an element or attribute of this program's `name`. */
  ownName(name: string): string {
    const colon = name.indexOf(':');
    if (colon < 0) return name;
    const own = this.ownPrefix.get(name.slice(0, colon)) ?? name.slice(0, colon);
    return own === '' ? name.slice(colon + 1) : `${own}:${name.slice(colon + 1)}`;
  }

  /** An attribute's value; undefined where the element has none of the name. */
  attribute({ start, innerStart }: XmlElement, name: string): string | undefined {
    const own = this.ownName(name);
    const tag = this.text.slice(start, innerStart);
    for (let at = tag.indexOf(own); at >= 0; at = tag.indexOf(own, at + 1)) {
      if (!/\s/.test(tag[at - 1] ?? '')) continue;
      const found = /^\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)')/.exec(tag.slice(at + own.length));
      if (found) return decodeXml(found[1] ?? found[2] ?? '');
    }
    return undefined;
  }

  /** The words in an element itself, as they are written. */
  raw({ innerStart, innerEnd }: XmlElement): string {
    return this.text.slice(innerStart, innerEnd);
  }
}

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);

/** All elements below one, in the order of the text. */
export function* descendants(element: XmlElement): Iterable<XmlElement> {
  for (const child of element.children) {
    yield child;
    yield* descendants(child);
  }
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export function decodeXml(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&([^;&]{0,12});?/g, (whole, name: string) => {
    const decoded = whole.endsWith(';') ? decodeEntity(name) : undefined;
    if (decoded === undefined) throw malformed();
    return decoded;
  });
}

/** What an entity of XML itself stands for, without `&` and `;`. */
export function decodeEntity(name: string): string | undefined {
  const code = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
  if (!code) return Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
  const point = code[1] === undefined ? Number(code[2]) : Number.parseInt(code[1], 16);
  return point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point < 0xe000)
    ? String.fromCodePoint(point)
    : undefined;
}

export const encodeXml = (words: string): string =>
  words.replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'));

/** The prefixes that the first tag binds to the namespaces, each with this program's own. */
function prefixesIn(text: string, namespaces: Readonly<Record<string, string>>): Map<string, string> {
  const prefixes = new Map<string, string>();
  const start = startOfRoot(text);
  const tag = text.slice(start, endOfTag(text, start));
  for (const [, prefix = '', double, single] of tag.matchAll(
    /\sxmlns(?::([^\s=]{1,60}))?\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')/g,
  )) {
    const canonical = namespaces[double ?? single ?? ''];
    if (canonical !== undefined && ![...prefixes.values()].includes(canonical)) prefixes.set(prefix, canonical);
  }
  return prefixes;
}

function startOfRoot(text: string): number {
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    if (text.startsWith('<!--', at)) at = behind(text, '-->', at);
    else if (text.startsWith('<?', at)) at = behind(text, '?>', at);
    else if (text.startsWith('<!', at)) throw declared();
    else return at;
  }
  throw malformed();
}

function canonicalNames(prefixes: ReadonlyMap<string, string>): (own: string) => string {
  const known = new Map<string, string>();
  return (own) => {
    let name = known.get(own);
    if (name === undefined) {
      const colon = own.indexOf(':');
      const prefix = colon < 0 ? '' : own.slice(0, colon);
      const canonical = prefixes.get(prefix);
      name = canonical === undefined ? own : `${canonical}:${own.slice(colon + 1)}`;
      known.set(own, name);
    }
    return name;
  };
}

function nameAt(text: string, start: number): string {
  let end = start;
  for (; end < text.length; end++) {
    const unit = text.charCodeAt(end);
    if (unit <= 0x20 || unit === GREATER || unit === SLASH || unit === LESS) break;
  }
  if (end === start) throw malformed();
  return text.slice(start, end);
}

/** Behind the tag that begins at `start`; a `>` may stand in the value of an attribute. */
function endOfTag(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === GREATER) return i + 1;
    if (unit === LESS) throw malformed();
    if (unit !== QUOTE && unit !== APOSTROPHE) continue;
    i = text.indexOf(text[i]!, i + 1);
    if (i < 0) throw malformed();
  }
  throw malformed();
}

function behind(text: string, words: string, from: number): number {
  const at = text.indexOf(words, from);
  if (at < 0) throw malformed();
  return at + words.length;
}

const malformed = (): UnreadableDocument =>
  new UnreadableDocument(
    say(
      '内容已损坏（XML 有误）；请在 Word 或 WPS 中打开并另存为 .docx',
      'is broken (its XML is malformed); open it in Word or WPS and save it again as .docx',
    ),
  );

const declared = (): UnreadableDocument =>
  new UnreadableDocument(say('内含 DTD 声明，为安全起见不予读取', 'declares a DTD and, to be safe, was not read'));

const tooDeep = (): UnreadableDocument =>
  new UnreadableDocument(say('内容嵌套过深，不予读取', 'is nested too deep and was not read'));

const tooLarge = (): UnreadableDocument =>
  new UnreadableDocument(say('内容过多，不予读取', 'has too much in it and was not read'));
