import type { Tree } from '../page/tree.ts';

/** The drawing as HTML. Whatever the words, they stay words. */
export function htmlOf(drawn: Tree | string): string {
  if (typeof drawn === 'string') return escaped(drawn);
  const { tag, attributes, children } = drawn;
  const written = [...attributes].map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
  if (EMPTY.has(tag)) return `<${tag}${written}>`;
  return `<${tag}${written}>${children.map(htmlOf).join('')}</${tag}>`;
}

const EMPTY = new Set(['br', 'meta', 'col']);

const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
