import type { HtmlElement, HtmlNode } from './html-tree.ts';

/** A paragraph of a page, or a row of one of its tables. */
export type PageLine =
  | { readonly kind: 'words'; readonly words: string; readonly block: HtmlElement; readonly isLink: boolean }
  | {
      readonly kind: 'row';
      readonly cells: readonly string[];
      readonly block: HtmlElement;
      readonly table: HtmlElement;
      readonly row: number;
    }
  | { readonly kind: 'picture'; readonly block: HtmlElement };

const HIDDEN = new Set([
  'script',
  'style',
  'title',
  'head',
  'noscript',
  'template',
  'textarea',
  'select',
  'button',
  'iframe',
  'svg',
  'del',
]);

const BLOCKS = new Set([
  ...['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'section', 'article', 'main'],
  ...[
    'header',
    'footer',
    'nav',
    'aside',
    'center',
    'blockquote',
    'pre',
    'form',
    'fieldset',
    'figure',
    'figcaption',
    'hr',
  ],
  ...['html', 'body', 'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'address', 'details', 'summary'],
]);

const MAX_COLUMNS = 60;
const MAX_ROWS = 2000;

/** What a page shows, line by line, in its order. */
export function linesOf(root: HtmlElement): PageLine[] {
  const reader = new PageReader();
  reader.read(root, root);
  reader.end();
  return reader.lines;
}

class PageReader {
  readonly lines: PageLine[] = [];
  private words = '';
  private linked = 0;
  private block: HtmlElement | null = null;
  private isInLink = false;

  read(parent: HtmlElement, block: HtmlElement): void {
    for (const child of parent.children) this.readNode(child, block, parent.name === 'pre');
  }

  end(): void {
    for (const line of this.words.split('\n')) {
      const words = tidy(line);
      if (words !== '')
        this.lines.push({ kind: 'words', words, block: this.block!, isLink: 2 * this.linked > words.length });
    }
    this.words = '';
    this.linked = 0;
  }

  private readNode(node: HtmlNode, block: HtmlElement, keepsLines: boolean): void {
    if (node.kind === 'words') {
      this.block = block;
      const words = keepsLines ? node.words.replaceAll('\r', '') : withoutLineEnds(node.words);
      this.words += words;
      if (this.isInLink) this.linked += words.trim().length;
      return;
    }
    const { name } = node;
    if (HIDDEN.has(name) || isHidden(node)) return;
    if (name === 'br') {
      this.words += '\n';
    } else if (name === 'img') {
      this.end();
      this.lines.push({ kind: 'picture', block });
    } else if (name === 'table') {
      this.end();
      this.readTable(node);
    } else if (BLOCKS.has(name)) {
      this.end();
      this.read(node, node);
      this.end();
    } else {
      const wasInLink = this.isInLink;
      if (name === 'a') this.isInLink = true;
      this.read(node, block);
      this.isInLink = wasInLink;
    }
  }

  private readTable(table: HtmlElement): void {
    const rows = rowsOf(table);
    if (isLayout(table, rows)) {
      for (const row of rows)
        for (const cell of cellsOf(row)) {
          this.end();
          this.read(cell, cell);
          this.end();
        }
      return;
    }
    for (const child of table.children)
      if (child.kind === 'element' && child.name === 'caption') this.readNode(child, table, false);
    const reach: number[] = [];
    for (const [row, element] of rows.slice(0, MAX_ROWS).entries()) {
      const cells: string[] = [];
      const skip = () => {
        while (cells.length < MAX_COLUMNS && (reach[cells.length] ?? 0) > 0) {
          reach[cells.length]!--;
          cells.push('');
        }
      };
      for (const cell of cellsOf(element)) {
        skip();
        const down = spanOf(cell.attributes.rowspan, MAX_ROWS) - 1;
        for (
          let column = 0;
          column < spanOf(cell.attributes.colspan, MAX_COLUMNS) && cells.length < MAX_COLUMNS;
          column++
        ) {
          reach[cells.length] = down;
          cells.push(column === 0 ? wordsIn(cell) : '');
        }
      }
      skip();
      this.lines.push({ kind: 'row', cells, block: element, table, row: row + 1 });
    }
  }
}

/** A cell's words on one line; what stands in several paragraphs is no one number. */
function wordsIn(cell: HtmlElement): string {
  let words = '';
  const put = (parent: HtmlElement): void => {
    for (const child of parent.children) {
      if (child.kind === 'words') {
        words += withoutLineEnds(child.words);
        continue;
      }
      if (HIDDEN.has(child.name) || isHidden(child)) continue;
      const isApart = BLOCKS.has(child.name) || child.name === 'br';
      if (isApart) words += ' ';
      put(child);
      if (isApart) words += ' ';
    }
  };
  put(cell);
  return tidy(words);
}

const isHidden = ({ attributes: { style, hidden } }: HtmlElement): boolean =>
  hidden !== undefined ||
  (style !== undefined && /(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i.test(style));

const rowsOf = (table: HtmlElement): HtmlElement[] =>
  table.children.flatMap((child) => {
    if (child.kind !== 'element') return [];
    if (child.name === 'tr') return [child];
    return /^t(?:head|body|foot)$/.test(child.name) ? rowsOf(child) : [];
  });

const cellsOf = (row: HtmlElement): HtmlElement[] =>
  row.children.filter(
    (child): child is HtmlElement => child.kind === 'element' && (child.name === 'td' || child.name === 'th'),
  );

/** A table of one column frames what stands in it, and one that holds little but other tables lays out the page. */
function isLayout(table: HtmlElement, rows: readonly HtmlElement[]): boolean {
  if (rows.every((row) => cellsOf(row).length < 2)) return true;
  const { all, inside } = lengths(table, 0);
  return 2 * inside > all;
}

/** How many characters a table has, and how many of them stand in tables within it. */
function lengths(parent: HtmlElement, depth: number): { all: number; inside: number } {
  let all = 0;
  let inside = 0;
  for (const child of parent.children) {
    if (child.kind === 'words') {
      const { length } = child.words.trim();
      all += length;
      if (depth > 0) inside += length;
    } else {
      const own = lengths(child, depth + (child.name === 'table' ? 1 : 0));
      all += own.all;
      inside += own.inside;
    }
  }
  return { all, inside };
}

function spanOf(attribute: string | undefined, most: number): number {
  const value = Number(attribute);
  return Number.isInteger(value) && value > 1 ? Math.min(value, most) : 1;
}

const WIDE = '\\p{Script=Han}，。、；：？！“”‘’（）《》〈〉【】';
const LINE_END = '[ \\t]{0,99}\\r?\\n\\s{0,99}';
const LINE_END_BETWEEN = new RegExp(`(?<=[${WIDE}])${LINE_END}(?=\\S)|(?<=\\S)${LINE_END}(?=[${WIDE}])`, 'gu');

/** The source of a page has its lines cut anywhere; beside a Chinese character nothing is meant by that. */
const withoutLineEnds = (words: string): string =>
  words.includes('\n') ? words.replace(LINE_END_BETWEEN, '').replaceAll('\n', ' ') : words;

const tidy = (words: string): string => words.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim();
