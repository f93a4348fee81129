import type { Tree } from './tree.ts';

const SVG = 'http://www.w3.org/2000/svg';
const keys = new WeakMap<Node, string>();

/**
 * Makes the element's children be those of the drawing. What is there already is kept and changed where it differs, so that
 * nothing flickers, and focus, selection and scroll position stay. A child with a key stays where it is, and what stood before it
 * goes, since an element that is moved loses the focus; it is moved only where the order of keys is another.
 */
export function patchChildren(parent: Element, children: readonly (Tree | string)[]): void {
  const wanted = new Set(children.map((child) => (typeof child === 'string' ? null : child.key)));
  const keyed = new Map<string, ChildNode>();
  for (const node of [...parent.childNodes]) {
    const key = keys.get(node);
    if (key === undefined) continue;
    if (wanted.has(key)) keyed.set(key, node);
    else node.remove();
  }
  let next = parent.firstChild;
  for (const child of children) {
    const own = typeof child !== 'string' && child.key !== null ? keyed.get(child.key) : undefined;
    if (own && own !== next && fits(own, child)) {
      while (next && next !== own && !keys.has(next)) next = removed(next);
      if (next !== own) parent.insertBefore(own, next);
      next = own;
    }
    if (next && fits(next, child)) {
      update(next, child);
      next = next.nextSibling;
    } else parent.insertBefore(make(parent, child), next);
  }
  while (next) next = removed(next);
}

/** Gives what stood behind it. */
function removed(node: ChildNode): ChildNode | null {
  const after = node.nextSibling;
  node.remove();
  return after;
}

function fits(node: ChildNode, child: Tree | string): boolean {
  if (typeof child === 'string') return node.nodeType === Node.TEXT_NODE;
  return node instanceof Element && node.localName === child.tag && (keys.get(node) ?? null) === child.key;
}

function update(node: ChildNode, child: Tree | string): void {
  if (typeof child === 'string') {
    if (node.nodeValue !== child) node.nodeValue = child;
  } else if (node instanceof Element) {
    for (const { name } of [...node.attributes]) if (!child.attributes.has(name)) node.removeAttribute(name);
    for (const [name, value] of child.attributes) if (node.getAttribute(name) !== value) node.setAttribute(name, value);
    patchChildren(node, child.children);
  }
}

function make(parent: Element, child: Tree | string): Node {
  if (typeof child === 'string') return document.createTextNode(child);
  const isSvg = child.tag === 'svg' || parent.namespaceURI === SVG;
  const node = isSvg ? document.createElementNS(SVG, child.tag) : document.createElement(child.tag);
  if (child.key !== null) keys.set(node, child.key);
  for (const [name, value] of child.attributes) node.setAttribute(name, value);
  patchChildren(node, child.children);
  return node;
}
