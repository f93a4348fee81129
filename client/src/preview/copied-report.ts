// The report, or a part of it that is selected, for a word processor or the editor of a web site: its words and tables alone,
// with the style of paper written at each of them, since these programs take over no other. What the page says itself (what was
// found, where the requests went) stays behind.
import paper from './paper.css';

export interface Copied {
  readonly html: string;
  readonly text: string;
}

/** What the page draws besides the report. */
const OWN_WORDS = '.sign, .marks, .flow, .absent';
/** What a part of a table is no table without. */
const PARTS_OF_TABLES = 'table, thead, tbody, tr';
/** What word processors take from a page; how lines and pages are broken is theirs. */
const STYLES = [
  ...['color', 'font-family', 'font-size', 'font-weight', 'line-height', 'white-space'],
  ...['text-align', 'text-indent', 'vertical-align', 'margin', 'padding', 'width', 'border', 'border-collapse'],
];

/** The whole report that is drawn in `article`. */
export function copyOf(article: Element): Copied {
  const range = document.createRange();
  range.selectNodeContents(article);
  return copyOfRange(range, article);
}

/** What of the report is selected; null where nothing of it is, or nothing but it in one line of words, which need no help. */
export function copyOfSelection(article: Element): Copied | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const selected = selection.getRangeAt(0);
  if (!selected.intersectsNode(article)) return null;
  const range = document.createRange();
  range.selectNodeContents(article);
  if (selected.compareBoundaryPoints(Range.START_TO_START, range) > 0)
    range.setStart(selected.startContainer, selected.startOffset);
  if (selected.compareBoundaryPoints(Range.END_TO_END, range) < 0)
    range.setEnd(selected.endContainer, selected.endOffset);
  return range.collapsed ? null : copyOfRange(range, article);
}

function copyOfRange(range: Range, article: Element): Copied {
  const part = document.createElement('div');
  part.lang = 'zh-CN';
  part.append(range.cloneContents());
  // Rows without their table would be words without borders.
  let around = closestElement(range.commonAncestorContainer);
  for (; around && around !== article && around.matches(PARTS_OF_TABLES); around = around.parentElement) {
    const outer = around.cloneNode(false) as Element;
    outer.append(...part.childNodes);
    part.append(outer);
  }
  for (const element of part.querySelectorAll(OWN_WORDS)) element.remove();
  const text = wordsOf(part);
  dress(part);
  return { html: part.outerHTML, text };
}

const closestElement = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement);

/** Line by line; of a table row by row, with a tab wherever the next column begins. */
function wordsOf(part: Element): string {
  const lines: string[] = [];
  let line = '';
  const end = () => {
    if (line.trim() !== '') lines.push(line);
    line = '';
  };
  const walk = (node: Node): void => {
    if (node instanceof HTMLTableElement) {
      end();
      lines.push(...rowsOf(node));
    } else if (node instanceof Element) {
      const isBlock = node.matches('h1, h2, p, div, article');
      if (isBlock) end();
      for (const child of node.childNodes) walk(child);
      if (isBlock) end();
    } else line += node.textContent ?? '';
  };
  walk(part);
  end();
  return lines.join('\r\n');
}

/** Where a cell reaches over others, these are empty: each figure stays in its column. */
function rowsOf({ rows }: HTMLTableElement): string[] {
  const grid: string[][] = Array.from(rows, () => []);
  for (const [y, row] of [...rows].entries()) {
    let x = 0;
    for (const cell of row.cells) {
      while (grid[y]![x] !== undefined) x++;
      for (let down = 0; down < cell.rowSpan && y + down < grid.length; down++)
        for (let right = 0; right < cell.colSpan; right++) grid[y + down]![x + right] = '';
      grid[y]![x] = cell.textContent.trim();
      x += cell.colSpan;
    }
  }
  return grid.map((cells) => cells.join('\t'));
}

/** Each element has its style with it, and nothing that the page needs for itself. */
function dress(part: HTMLElement): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(paper);
  const styles = new Map<HTMLElement, CSSStyleDeclaration>();
  for (const rule of sheet.cssRules) {
    if (!(rule instanceof CSSStyleRule)) continue;
    // What paper says once for all of its words is said at each paragraph.
    const whom = rule.selectorText === 'body' ? 'p' : rule.selectorText;
    for (const element of part.querySelectorAll<HTMLElement>(whom)) {
      const style = styles.get(element) ?? document.createElement('i').style;
      styles.set(element, style);
      for (const name of STYLES) {
        const value = rule.style.getPropertyValue(name);
        if (value !== '') style.setProperty(name, value);
      }
    }
  }
  for (const element of part.querySelectorAll<HTMLElement>('*')) {
    for (const name of element.getAttributeNames())
      if (name !== 'colspan' && name !== 'rowspan') element.removeAttribute(name);
    const style = styles.get(element)?.cssText;
    // Set as an attribute the page's own policy would throw it out, though it is never drawn here.
    if (style) element.style.cssText = style;
  }
}
