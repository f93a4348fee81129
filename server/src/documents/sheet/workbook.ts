import { say } from '../../core/text/bilingual.ts';
import { decodeUtf8 } from '../docx/decode-utf8.ts';
import { UnreadableDocument } from '../unreadable.ts';
import { childOf, decodeXml, descendants, type XmlElement, XmlTree } from '../xml/xml-tree.ts';
import { isCompoundFile, isEncrypted } from '../zip/compound-file.ts';
import { ZipFile } from '../zip/zip-file.ts';
import { isDateFormat, writtenDate } from './date-format.ts';

/** What a cell of a sheet shows, as words. `isComputed`: by a formula, whose last result it is. */
export interface SheetCell {
  readonly words: string;
  readonly isComputed: boolean;
}

export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Row by row, cell by cell from the first; where there is none, null. What a merged cell goes over is empty. */
  readonly rows: readonly (readonly (SheetCell | null)[])[];
  /** It has more rows or columns, which were not read. */
  readonly isCut: boolean;
}

const NAMESPACES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 'x',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 'x',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
};

/** A ledger of a year has some thousands of rows; a sheet may tell of a million that are empty. */
export const MAX_ROWS = 20_000;
export const MAX_COLUMNS = 100;
const MAX_CELLS = 400_000;
const MAX_SHEETS = 50;

/** Reads what the sheets of a workbook show: no macro, no link, no formula is followed. Throws `UnreadableDocument`. */
export function readWorkbook(bytes: Uint8Array): Sheet[] {
  if (isCompoundFile(bytes)) throw new UnreadableDocument(isEncrypted(bytes) ? ENCRYPTED : OLD_SHEETS);
  try {
    return new Workbook(ZipFile.open(bytes)).sheets();
  } catch (error) {
    // What reads archives and XML speaks of Word files, which most are.
    if (error instanceof UnreadableDocument && error.reason.zh.includes('.docx')) throw new UnreadableDocument(BROKEN);
    throw error;
  }
}

class Workbook {
  private readonly folder: string;
  private readonly main: XmlTree;
  private readonly shared: readonly string[];
  /** For each style of cells, whether it shows a number as a date. */
  private readonly isDate: readonly boolean[];
  private readonly is1904: boolean;
  private cells = 0;

  constructor(private readonly zip: ZipFile) {
    const name = this.target('_rels/.rels', '', (type) => type.endsWith('/officeDocument')) ?? 'xl/workbook.xml';
    this.folder = name.slice(0, name.lastIndexOf('/') + 1);
    const main = this.xml(name);
    if (main?.root.name !== 'x:workbook') throw new UnreadableDocument(NOT_A_WORKBOOK);
    this.main = main;
    const shared = this.xml(`${this.folder}sharedStrings.xml`);
    this.shared = shared ? shared.root.children.map((item) => wordsOf(shared, item)) : [];
    this.isDate = this.dateStyles();
    const properties = childOf(main.root, 'x:workbookPr');
    this.is1904 = properties !== undefined && /^(?:1|true)$/.test(main.attribute(properties, 'date1904') ?? '');
  }

  sheets(): Sheet[] {
    const list = childOf(this.main.root, 'x:sheets')?.children ?? [];
    const relations = this.relations();
    return list.slice(0, MAX_SHEETS).flatMap((entry): Sheet[] => {
      const name = this.main.attribute(entry, 'name') ?? '';
      const target = relations.get(this.main.attribute(entry, 'r:id') ?? '');
      const xml = target === undefined ? null : this.xml(target);
      // A sheet that is a chart has no cells.
      if (xml?.root.name !== 'x:worksheet') return [];
      const isHidden = (this.main.attribute(entry, 'state') ?? 'visible') !== 'visible';
      return [{ name: decodeXml(name), isHidden, ...this.read(xml) }];
    });
  }

  private read(xml: XmlTree): Pick<Sheet, 'rows' | 'isCut'> {
    const data = childOf(xml.root, 'x:sheetData');
    const rows: (SheetCell | null)[][] = [];
    let isCut = false;
    let next = 0;
    for (const row of data?.children ?? []) {
      const at = Number(xml.attribute(row, 'r') ?? next + 1) - 1;
      if (!Number.isInteger(at) || at < next) throw new UnreadableDocument(BROKEN);
      if (at >= MAX_ROWS) {
        isCut ||= row.children.some((cell) => this.cellOf(xml, cell) !== null);
        continue;
      }
      while (rows.length < at) rows.push([]);
      next = at + 1;
      const { cells, isCut: isRowCut } = this.rowOf(xml, row);
      isCut ||= isRowCut;
      rows.push(cells);
    }
    return { rows, isCut };
  }

  private rowOf(xml: XmlTree, row: XmlElement): { cells: (SheetCell | null)[]; isCut: boolean } {
    const cells: (SheetCell | null)[] = [];
    let isCut = false;
    for (const cell of row.children) {
      if (cell.name !== 'x:c') continue;
      if (++this.cells > MAX_CELLS) throw new UnreadableDocument(TOO_MANY_CELLS);
      const column = columnOf(xml.attribute(cell, 'r')) ?? cells.length;
      if (column < cells.length) throw new UnreadableDocument(BROKEN);
      const read = this.cellOf(xml, cell);
      if (column >= MAX_COLUMNS) {
        isCut ||= read !== null;
        continue;
      }
      while (cells.length < column) cells.push(null);
      cells.push(read);
    }
    return { cells, isCut };
  }

  private cellOf(xml: XmlTree, cell: XmlElement): SheetCell | null {
    const words = this.shown(xml, cell);
    return words === '' ? null : { words, isComputed: childOf(cell, 'x:f') !== undefined };
  }

  private shown(xml: XmlTree, cell: XmlElement): string {
    const inline = childOf(cell, 'x:is');
    if (inline) return wordsOf(xml, inline);
    const element = childOf(cell, 'x:v');
    const value = element ? decodeXml(xml.raw(element)) : '';
    if (value === '') return '';
    switch (xml.attribute(cell, 't') ?? 'n') {
      case 's':
        return this.shared[Number(value)] ?? '';
      case 'b':
        return value === '1' ? 'TRUE' : 'FALSE';
      case 'n': {
        const style = Number(xml.attribute(cell, 's') ?? 0);
        const number = Number(value);
        if (this.isDate[style] && Number.isFinite(number)) return writtenDate(number, this.is1904) ?? value;
        return writtenNumber(number) ?? value;
      }
      default:
        return value; // words that a formula has given, an error, a date in ISO 8601
    }
  }

  private dateStyles(): boolean[] {
    const xml = this.xml(`${this.folder}styles.xml`);
    if (!xml) return [];
    const formats = new Map<string, string>();
    for (const format of childOf(xml.root, 'x:numFmts')?.children ?? [])
      formats.set(xml.attribute(format, 'numFmtId') ?? '', decodeXml(xml.attribute(format, 'formatCode') ?? ''));
    return (childOf(xml.root, 'x:cellXfs')?.children ?? []).map((style) => {
      const id = xml.attribute(style, 'numFmtId') ?? '0';
      return isDateFormat(Number(id), formats.get(id));
    });
  }

  private relations(): Map<string, string> {
    const xml = this.xml(`${this.folder}_rels/workbook.xml.rels`);
    const targets = new Map<string, string>();
    for (const relation of xml?.root.children ?? []) {
      const id = xml!.attribute(relation, 'Id');
      const target = xml!.attribute(relation, 'Target');
      // What lies outside of the file is not looked for.
      if (id === undefined || target === undefined || xml!.attribute(relation, 'TargetMode') === 'External') continue;
      targets.set(id, target.startsWith('/') ? target.slice(1) : this.folder + target);
    }
    return targets;
  }

  private target(part: string, folder: string, isIt: (type: string) => boolean): string | undefined {
    const xml = this.xml(part);
    const found = xml?.root.children.find((relation) => isIt(xml.attribute(relation, 'Type') ?? ''));
    const target = found && xml!.attribute(found, 'Target');
    return target === undefined ? undefined : target.startsWith('/') ? target.slice(1) : folder + target;
  }

  private xml(part: string): XmlTree | null {
    const bytes = this.zip.read(part);
    if (!bytes) return null;
    const text = decodeUtf8(bytes);
    if (text === null) throw new UnreadableDocument(BROKEN);
    return XmlTree.parse(text, NAMESPACES);
  }
}

/** The words of a string, without how they are pronounced. */
function wordsOf(xml: XmlTree, item: XmlElement): string {
  let words = '';
  for (const element of descendants(item)) {
    if (element.name !== 'x:t' || element.parent?.name === 'x:rPh') continue;
    words += decodeXml(xml.raw(element)).replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  }
  return words;
}

/** `AB12`: 27. */
function columnOf(name: string | undefined): number | null {
  const letters = name && /^[A-Z]{1,3}/.exec(name)?.[0];
  if (!letters) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Files hold binary fractions: `356.81999999999999` is shown as 356.82. */
const writtenNumber = (number: number): string | null =>
  Number.isFinite(number) && Math.abs(number) < 1e15 ? String(Number(number.toPrecision(15))) : null;

const ENCRYPTED = say(
  '已加密（打开需要密码），无法读取；请取消密码后另存为 .xlsx',
  'is encrypted (a password opens it) and cannot be read; save it as .xlsx without a password',
);

export const OLD_SHEETS = say(
  '是旧格式的 Excel 或 WPS 表格，无法读取；请另存为 .xlsx',
  'is in an old format of Excel or WPS and cannot be read; save it as .xlsx',
);

const NOT_A_WORKBOOK = say(
  '不是 Excel 工作簿；请在 Excel 或 WPS 中打开并另存为 .xlsx',
  'is no workbook; open it in Excel or WPS and save it as .xlsx',
);

const BROKEN = say(
  '工作簿已损坏；请在 Excel 或 WPS 中打开并另存为 .xlsx',
  'is a broken workbook; open it in Excel or WPS and save it as .xlsx',
);

const TOO_MANY_CELLS = say(
  `单元格超过 ${MAX_CELLS} 个，不予读取；请只保留所需的工作表`,
  `has more than ${MAX_CELLS} cells and was not read; keep the sheets that are needed alone`,
);
