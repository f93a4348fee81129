import { childOf, descendants, type XmlElement, type XmlTree } from '../xml/xml-tree.ts';
import type { Block, CellBlock, LeftOut, Words } from './blocks.ts';
import type { NumberCounter } from './numbering.ts';
import { isSwitchedOn, type Styles, valOf } from './styles.ts';
import { wordsOf } from './words.ts';

/** More columns than the widest table of a report has are a mistake. */
const MAX_COLUMNS = 60;

/** Of these the text has nothing, or something that is no text: properties, deleted words, codes of fields. */
const PASSED_OVER = new Set([
  'w:pPr',
  'w:rPr',
  'w:tblPr',
  'w:tblGrid',
  'w:trPr',
  'w:tcPr',
  'w:sdtPr',
  'w:sectPr',
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:instrText',
  'w:delInstrText',
  'w:rt',
  'mc:Fallback',
  'w:softHyphen',
]);

const PICTURES = new Set(['w:drawing', 'w:pict', 'w:object']);

export interface Body {
  readonly blocks: readonly Block[];
  readonly leftOut: LeftOut;
}

/** Reads what a document says in the order of its file: paragraphs, and rows of tables. */
export function readBody(xml: XmlTree, body: XmlElement, numbers: NumberCounter, styles: Styles): Body {
  const reader = new BodyReader(xml, numbers, styles);
  reader.readBlocks(body, null);
  reader.flush();
  return reader;
}

/** What is being read into: the words of one paragraph or cell. */
interface Target {
  readonly words: Words[];
  readonly isInCell: boolean;
  hasPicture: boolean;
}

class BodyReader implements Body {
  readonly blocks: Block[] = [];
  readonly leftOut: LeftOut = { textBoxes: 0, nestedTables: 0, embeddedDocuments: 0 };
  private paragraphs = 0;
  private tables = 0;
  /** How many fields are open: what stands in them is computed by Word. */
  private fields = 0;
  private locks = 0;
  /** Text boxes that hang on the paragraph that is being read: their words stand behind it. */
  private boxes: XmlElement[] = [];
  /** Paragraphs whose marks were deleted: they go on in the next. */
  private joined: { elements: XmlElement[]; words: Words[]; hasPicture: boolean } | null = null;

  constructor(
    private readonly xml: XmlTree,
    private readonly numbers: NumberCounter,
    private readonly styles: Styles,
  ) {}

  /** @param layout the table that lays out the page, where one does */
  readBlocks(parent: XmlElement, layout: XmlElement | null): void {
    for (const element of parent.children) {
      if (element.name === 'w:p') this.readParagraph(element, layout !== null);
      else if (element.name === 'w:tbl') this.readTable(element);
      else if (element.name === 'w:altChunk') this.leftOut.embeddedDocuments++;
      else if (element.name === 'w:sdt') this.locked(element, () => this.readBlocks(element, layout));
      else if (element.name === 'mc:AlternateContent') this.readBlocks(chosen(element) ?? EMPTY, layout);
      else if (!PASSED_OVER.has(element.name)) this.readBlocks(element, layout);
    }
  }

  /** What is left of paragraphs that go on in none. */
  flush(): void {
    if (!this.joined) return;
    const { elements, words, hasPicture } = this.joined;
    this.joined = null;
    if (words.length > 0) this.blocks.push({ kind: 'paragraph', elements, words, number: this.paragraphs, hasPicture });
    this.readBoxes();
  }

  /** What stands in a text box is there a second time, for programs that know none: it is read once, and not written. */
  private readBoxes(): void {
    const boxes = this.boxes;
    this.boxes = [];
    this.locks++;
    for (const box of boxes) this.readBlocks(box, box);
    this.locks--;
  }

  private readParagraph(element: XmlElement, isInLayout: boolean): void {
    if (!isInLayout) this.paragraphs++;
    const properties = childOf(element, 'w:pPr');
    const target: Target = { words: this.joined?.words ?? [], isInCell: false, hasPicture: false };
    const elements = [...(this.joined?.elements ?? []), element];
    const hasPicture = this.joined?.hasPicture ?? false;
    this.joined = null;
    const isContents = this.isOfContents(properties);
    const number = isContents || this.isMarkDeleted(properties) ? '' : this.numberOf(properties);
    this.collect(element, target);
    if (this.isMarkDeleted(properties)) {
      this.joined = { elements, words: target.words, hasPicture: hasPicture || target.hasPicture };
      return;
    }
    if (isContents) return;
    this.blocks.push({
      kind: 'paragraph',
      elements,
      words: number === '' ? target.words : [{ kind: 'made', words: number }, ...target.words],
      number: isInLayout ? null : this.paragraphs,
      hasPicture: hasPicture || target.hasPicture,
    });
    this.readBoxes();
  }

  private numberOf(properties: XmlElement | undefined): string {
    return this.numbers.next(this.xml, properties, this.styleOf(properties));
  }

  private styleOf(properties: XmlElement | undefined): string | undefined {
    return valOf(this.xml, properties && childOf(properties, 'w:pStyle'));
  }

  private isMarkDeleted(properties: XmlElement | undefined): boolean {
    const run = properties && childOf(properties, 'w:rPr');
    return run !== undefined && (childOf(run, 'w:del') ?? childOf(run, 'w:moveFrom')) !== undefined;
  }

  /** The table of contents says every heading a second time. */
  private isOfContents(properties: XmlElement | undefined): boolean {
    const style = this.styleOf(properties);
    return style !== undefined && /^toc \d$/i.test(this.styles.byId.get(style)?.name ?? '');
  }

  private readTable(table: XmlElement): void {
    this.flush();
    const number = ++this.tables;
    const rows = rowsOf(table).filter((row) => !isDeletedRow(row));
    if (isLayout(table, rows)) {
      for (const row of rows) for (const cell of cellsOf(row)) this.readBlocks(cell, table);
      this.flush();
      return;
    }
    for (const [i, row] of rows.entries()) {
      const cells: CellBlock[] = [];
      const properties = childOf(row, 'w:trPr');
      const count = (name: string) => this.countOf(properties, name, 0);
      for (let skipped = count('w:gridBefore'); skipped > 0; skipped--) cells.push(NO_CELL);
      let hasPicture = false;
      for (const cell of cellsOf(row)) {
        if (cells.length >= MAX_COLUMNS) break;
        const { block, isPicture } = this.readCell(cell);
        hasPicture ||= isPicture;
        cells.push(block);
        const columns = this.countOf(childOf(cell, 'w:tcPr'), 'w:gridSpan', 1);
        for (let column = 1; column < columns; column++) cells.push(NO_CELL);
      }
      for (let skipped = count('w:gridAfter'); skipped > 0; skipped--) cells.push(NO_CELL);
      this.blocks.push({ kind: 'row', element: row, cells, table: number, row: i + 1, hasPicture });
    }
  }

  private countOf(properties: XmlElement | undefined, name: string, otherwise: number): number {
    const count = Number(valOf(this.xml, properties && childOf(properties, name)));
    return Number.isInteger(count) && count > 0 && count <= MAX_COLUMNS ? count : otherwise;
  }

  private readCell(cell: XmlElement): { block: CellBlock; isPicture: boolean } {
    const merge = childOf(childOf(cell, 'w:tcPr') ?? EMPTY, 'w:vMerge');
    // What stands in a cell that another reaches into is not shown.
    if (merge && valOf(this.xml, merge) !== 'restart') return { block: NO_CELL, isPicture: false };
    const target: Target = { words: [], isInCell: true, hasPicture: false };
    this.readCellBlocks(cell, target);
    const paragraph = [...childrenThrough(cell, 'w:sdt', 'w:sdtContent')].find(({ name }) => name === 'w:p') ?? null;
    return { block: { element: cell, words: target.words, paragraph }, isPicture: target.hasPicture };
  }

  /** A cell is on one line: its paragraphs, and the cells of a table in it, stand in it one after the other with a blank between. */
  private readCellBlocks(parent: XmlElement, target: Target): void {
    for (const element of parent.children) {
      if (element.name === 'w:p') {
        const own: Target = { words: [], isInCell: true, hasPicture: false };
        const number = this.numberOf(childOf(element, 'w:pPr'));
        if (number !== '') own.words.push({ kind: 'made', words: number });
        this.collect(element, own);
        target.hasPicture ||= own.hasPicture;
        if (target.words.length > 0 && own.words.length > 0) target.words.push({ kind: 'made', words: ' ' });
        target.words.push(...own.words);
      } else if (element.name === 'w:tbl') {
        this.leftOut.nestedTables++;
        for (const row of rowsOf(element)) for (const cell of cellsOf(row)) this.readCellBlocks(cell, target);
      } else if (element.name === 'w:altChunk') this.leftOut.embeddedDocuments++;
      else if (element.name === 'w:sdt') this.locked(element, () => this.readCellBlocks(element, target));
      else if (element.name === 'mc:AlternateContent') this.readCellBlocks(chosen(element) ?? EMPTY, target);
      else if (!PASSED_OVER.has(element.name)) this.readCellBlocks(element, target);
    }
  }

  private collect(parent: XmlElement, target: Target): void {
    for (const element of parent.children) {
      const { name } = element;
      if (PASSED_OVER.has(name)) continue;
      if (name === 'w:r') {
        if (!isSwitchedOn(this.xml, childOf(childOf(element, 'w:rPr') ?? EMPTY, 'w:vanish')))
          this.collect(element, target);
      } else if (name === 'w:t' || name === 'm:t') this.put(element, target);
      else if (name === 'w:fldChar') this.passField(element);
      else if (PICTURES.has(name)) this.passPicture(element, target);
      else if (name === 'mc:AlternateContent') this.collect(chosen(element) ?? EMPTY, target);
      else if (name === 'w:sdt' || name === 'w:fldSimple') this.locked(element, () => this.collect(element, target));
      else {
        const words = this.signOf(element, target);
        if (words === null) this.collect(element, target);
        else if (words !== '') target.words.push({ kind: 'made', words });
      }
    }
  }

  private put(element: XmlElement, { words, isInCell }: Target): void {
    const run = element.parent!;
    const isWritable = element.name === 'w:t' && run.name === 'w:r' && this.fields === 0 && this.locks === 0;
    words.push(...wordsOf(this.xml, element, run, isInCell, isWritable));
  }

  /** What an element that stands for a sign is in the text; null where it is none. */
  private signOf(element: XmlElement, { isInCell }: Target): string | null {
    switch (element.name) {
      case 'w:tab':
      case 'w:ptab':
        return isInCell ? ' ' : '\t';
      case 'w:br':
      case 'w:cr':
        return isInCell ? ' ' : '\n';
      case 'w:noBreakHyphen':
        return '-';
      case 'w:sym': {
        const code = Number.parseInt(this.xml.attribute(element, 'w:char') ?? '', 16);
        const isOfFont = !(code > 0x20) || (code >= 0xd800 && code < 0xf900) || code > 0xffff;
        return isOfFont ? '□' : String.fromCharCode(code);
      }
      default:
        return null;
    }
  }

  private passField(element: XmlElement): void {
    const type = this.xml.attribute(element, 'w:fldCharType');
    if (type === 'begin') this.fields++;
    if (type === 'end' && this.fields > 0) this.fields--;
  }

  private passPicture(element: XmlElement, target: Target): void {
    const boxes = boxesIn(element);
    if (boxes.length === 0) target.hasPicture = true;
    for (const box of boxes) {
      const hasText = [...descendants(box)].some(
        ({ name, innerStart, innerEnd }) => name === 'w:t' && innerEnd > innerStart,
      );
      if (!hasText) continue;
      // A cell is one line: what hangs on it has no place there.
      if (target.isInCell) this.leftOut.textBoxes++;
      else this.boxes.push(box);
    }
  }

  /** What the document keeps from being edited, or overwrites by itself. */
  private locked(element: XmlElement, read: () => void): void {
    const properties = childOf(element, 'w:sdtPr');
    const lock = valOf(this.xml, properties && childOf(properties, 'w:lock'));
    const isLocked =
      element.name === 'w:fldSimple' ||
      lock === 'contentLocked' ||
      lock === 'sdtContentLocked' ||
      (properties !== undefined && childOf(properties, 'w:dataBinding') !== undefined);
    if (isLocked) this.locks++;
    read();
    if (isLocked) this.locks--;
  }
}

const EMPTY: XmlElement = {
  name: '',
  parent: null,
  start: 0,
  innerStart: 0,
  innerEnd: 0,
  end: 0,
  isEmptyTag: true,
  children: [],
};

const NO_CELL: CellBlock = { element: null, words: [], paragraph: null };

/** The text boxes in a drawing; those within another are read with it. */
function boxesIn(element: XmlElement): XmlElement[] {
  if (element.name === 'w:txbxContent') return [element];
  if (element.name === 'mc:Fallback') return [];
  return element.children.flatMap(boxesIn);
}

/** Of what is there in several versions the first: the newest. */
const chosen = (element: XmlElement): XmlElement | undefined => childOf(element, 'mc:Choice');

/** The children of an element, and of those of its children that only hold others. */
function* childrenThrough(parent: XmlElement, ...holders: readonly string[]): Iterable<XmlElement> {
  for (const child of parent.children)
    if (holders.includes(child.name)) yield* childrenThrough(child, ...holders);
    else yield child;
}

const HOLDERS = ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo'] as const;

const rowsOf = (table: XmlElement): XmlElement[] =>
  [...childrenThrough(table, ...HOLDERS)].filter(({ name }) => name === 'w:tr');

const cellsOf = (row: XmlElement): XmlElement[] =>
  [...childrenThrough(row, ...HOLDERS)].filter(({ name }) => name === 'w:tc');

const isDeletedRow = (row: XmlElement): boolean => childOf(childOf(row, 'w:trPr') ?? EMPTY, 'w:del') !== undefined;

/** A table of one column frames what stands in it, and one that holds little but other tables lays out the page. */
function isLayout(table: XmlElement, rows: readonly XmlElement[]): boolean {
  if (rows.every((row) => cellsOf(row).length < 2)) return true;
  let inside = 0;
  for (const row of rows)
    for (const cell of cellsOf(row))
      for (const { name, start, end } of cell.children) if (name === 'w:tbl') inside += end - start;
  return 2 * inside > table.end - table.start;
}
