import { type Bilingual, say } from '../../core/text/bilingual.ts';
import type { DocumentComment, DocumentText, Place, TrackedEditing, WayOfEditing, Written } from '../document.ts';
import { UnreadableDocument } from '../unreadable.ts';
import { childOf, type XmlTree } from '../xml/xml-tree.ts';
import type { LeftOut, RowBlock } from './blocks.ts';
import { CannotWrite } from './cannot-write.ts';
import { withComments } from './comments.ts';
import { NO_LISTS, NumberCounter, readLists } from './numbering.ts';
import { readBody } from './read-body.ts';
import { NO_STYLES, readStyles } from './styles.ts';
import { type PlacedBlock, TextMap } from './text-map.ts';
import { WordPackage } from './word-package.ts';
import { writeText } from './write-text.ts';

/** Reads a Word file, or throws `UnreadableDocument`. */
export const readWord = (bytes: Uint8Array): DocumentText => documentIn(WordPackage.open(bytes));

function documentIn(word: WordPackage): DocumentText {
  const xml = word.xml(word.main)!;
  const { map, notices } = readText(xml, partsBeside(word));
  return {
    text: map.text,
    encoding: 'utf-8',
    notices,
    pictures: map.blocks.filter(({ block }) => block.hasPicture).map(({ start }) => start),
    placeAt: (offset) => placeAt(map, offset),
    write: (text, how) => write(word, xml, map, text, how),
    comment: (comments, by) => comment(word, xml, map, comments, by),
  };
}

interface Parts {
  readonly styles: ReturnType<typeof readStyles>;
  readonly lists: ReturnType<typeof readLists>;
}

function partsBeside(word: WordPackage): Parts {
  const styles = word.beside('styles.xml');
  const lists = word.beside('numbering.xml');
  return { styles: styles ? readStyles(styles) : NO_STYLES, lists: lists ? readLists(lists) : NO_LISTS };
}

function readText(xml: XmlTree, { styles, lists }: Parts): { map: TextMap; notices: Bilingual[] } {
  const body = childOf(xml.root, 'w:body');
  if (xml.root.name !== 'w:document' || !body) throw new UnreadableDocument(NO_BODY);
  const numbers = new NumberCounter(lists, styles);
  const { blocks, leftOut } = readBody(xml, body, numbers, styles);
  return { map: new TextMap(blocks), notices: noticesOf(leftOut, numbers) };
}

function placeAt(map: TextMap, offset: number): Place | null {
  const placed = map.blockAt(offset);
  if (!placed) return null;
  const { block } = placed;
  if (block.kind === 'paragraph') return block.number === null ? null : { paragraph: block.number };
  return {
    table: block.table,
    row: block.row,
    column: map.columnAt(placed as PlacedBlock & { block: RowBlock }, offset),
  };
}

/** Written only if what is written reads as the text to the letter. */
function write(word: WordPackage, xml: XmlTree, map: TextMap, text: string, how: WayOfEditing): Written {
  if (word.isSigned) return { refused: SIGNED };
  const written = writeText(xml, map, text, how);
  if (typeof written !== 'string') return { refused: written };
  if (written === xml.text) return { bytes: word.bytes, document: documentIn(word) };
  const bytes = word.zip.replace(word.main, new TextEncoder().encode(written));
  const document = readWord(bytes);
  return document.text === text ? { bytes, document } : { refused: READS_OTHERWISE };
}

/** Written only if the document reads as before. */
function comment(
  word: WordPackage,
  xml: XmlTree,
  map: TextMap,
  comments: readonly DocumentComment[],
  by: TrackedEditing,
): Written {
  if (word.isSigned) return { refused: SIGNED };
  try {
    const bytes = withComments(word, xml, map, comments, by);
    if (!(bytes instanceof Uint8Array)) return { refused: bytes };
    const document = readWord(bytes);
    return document.text === map.text ? { bytes, document } : { refused: READS_OTHERWISE };
  } catch (error) {
    // Of the parts beside the document some may be broken that are not read for its text.
    if (error instanceof UnreadableDocument || error instanceof CannotWrite) return { refused: error.reason };
    throw error;
  }
}

function noticesOf({ textBoxes, nestedTables, embeddedDocuments }: LeftOut, numbers: NumberCounter): Bilingual[] {
  const notices: Bilingual[] = [];
  if (textBoxes > 0)
    notices.push(
      say(
        `单元格中有 ${textBoxes} 个文本框，其中的文字没有读取，请人工核对`,
        `has ${textBoxes} text box${textBoxes === 1 ? '' : 'es'} in cells, whose words were not read: check by hand`,
      ),
    );
  if (nestedTables > 0)
    notices.push(
      say(
        `有 ${nestedTables} 个表格嵌套在单元格中，只作为该格的文字读取，请人工核对`,
        `has ${nestedTables} table${nestedTables === 1 ? '' : 's'} within a cell, read as words of that cell: check by hand`,
      ),
    );
  if (embeddedDocuments > 0)
    notices.push(
      say(
        `有 ${embeddedDocuments} 处嵌入的文档，没有读取，请人工核对`,
        `has ${embeddedDocuments} embedded document${embeddedDocuments === 1 ? '' : 's'}, not read: check by hand`,
      ),
    );
  if (numbers.hasUnknown)
    notices.push(
      say(
        '有些自动编号的样式不能识别，已按阿拉伯数字读取',
        'some automatic numbers are of a kind that is not known, and were read as Arabic digits',
      ),
    );
  return notices;
}

const NO_BODY = say(
  '其中没有正文；请在 Word 或 WPS 中打开并另存为 .docx',
  'has no body; open it in Word or WPS and save it again as .docx',
);

const SIGNED = say('文件有数字签名，改动会使签名失效', 'it bears a digital signature, which a change would break');

const READS_OTHERWISE = say(
  '写入后读回的文字与修改结果不一致，请在 Word 中手工修改',
  'what would be written does not read as the mended text; change it in Word',
);
