import { Parser } from 'htmlparser2';
import { decodeEntities } from '../../core/text/entities.ts';

export interface HtmlElement {
  readonly kind: 'element';
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: HtmlElement | null;
  readonly children: HtmlNode[];
}

export interface HtmlWords {
  readonly kind: 'words';
  readonly words: string;
}

export type HtmlNode = HtmlElement | HtmlWords;

/** What is nested deeper stands beside its parent: no page of a report is so deep. */
const MAX_DEPTH = 200;

const EMPTY = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'wbr']);

/** What a tag closes that nobody closed, where that stands within none of the others. */
const CLOSES: Readonly<Record<string, readonly [closed: readonly string[], within: readonly string[]]>> = {
  td: [
    ['td', 'th'],
    ['table', 'tr'],
  ],
  th: [
    ['td', 'th'],
    ['table', 'tr'],
  ],
  tr: [['tr'], ['table']],
  tbody: [['thead', 'tbody', 'tfoot'], ['table']],
  thead: [['thead', 'tbody', 'tfoot'], ['table']],
  tfoot: [['thead', 'tbody', 'tfoot'], ['table']],
  li: [['li'], ['ul', 'ol', 'td', 'th', 'table']],
  dt: [
    ['dt', 'dd'],
    ['dl', 'td', 'th', 'table'],
  ],
  dd: [
    ['dt', 'dd'],
    ['dl', 'td', 'th', 'table'],
  ],
};
for (const block of ['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'ul', 'ol', 'dl', 'section', 'article'])
  Object.assign(CLOSES, { [block]: [['p'], ['td', 'th', 'table', 'div', 'li', 'section', 'article']] });

const OF_TABLES = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th']);

/** Reads a page as a tree, whatever is broken in it. */
export function parseHtml(text: string): HtmlElement {
  const root: HtmlElement = { kind: 'element', name: '', attributes: {}, parent: null, children: [] };
  const open: HtmlElement[] = [root];
  const tooDeep: string[] = [];
  const close = (isClosed: (name: string) => boolean, isBarrier: (name: string) => boolean): void => {
    for (let i = open.length - 1; i > 0; i--) {
      if (isClosed(open[i]!.name)) open.length = i;
      else if (isBarrier(open[i]!.name)) return;
    }
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const rule = Object.hasOwn(CLOSES, name) ? CLOSES[name] : undefined;
        if (rule && tooDeep.length === 0)
          close(
            (other) => rule[0].includes(other),
            (other) => rule[1].includes(other),
          );
        const parent = open.at(-1)!;
        const element: HtmlElement = { kind: 'element', name, attributes, parent, children: [] };
        parent.children.push(element);
        if (EMPTY.has(name)) return;
        if (open.length < MAX_DEPTH) open.push(element);
        else tooDeep.push(name);
      },
      onclosetag(name, isImplied) {
        // What closes what is for the rules above to say.
        if (isImplied || EMPTY.has(name)) return;
        if (tooDeep.length > 0) {
          const at = tooDeep.lastIndexOf(name);
          if (at >= 0) tooDeep.length = at;
          return;
        }
        const isOfTables = OF_TABLES.has(name);
        let isDone = false;
        close(
          (other) => {
            if (isDone || other !== name) return false;
            isDone = true;
            return true;
          },
          (other) => isDone || (isOfTables ? other === 'table' : OF_TABLES.has(other)),
        );
      },
      ontext(words) {
        open.at(-1)!.children.push({ kind: 'words', words: decodeEntities(words) });
      },
    },
    { decodeEntities: false, lowerCaseTags: true },
  );
  parser.end(text);
  return root;
}

/** All elements below one, in the order of the page. */
export function* elementsIn(parent: HtmlElement): Iterable<HtmlElement> {
  for (const child of parent.children)
    if (child.kind === 'element') {
      yield child;
      yield* elementsIn(child);
    }
}
