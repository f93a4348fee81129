import { say } from '../../core/text/bilingual.ts';
import { UnreadableDocument } from '../unreadable.ts';
import { type XmlElement, XmlTree } from '../xml/xml-tree.ts';
import { isCompoundFile, isEncrypted } from '../zip/compound-file.ts';
import { ZipFile } from '../zip/zip-file.ts';
import { decodeUtf8 } from './decode-utf8.ts';

/** What this program calls the namespaces that documents use: those of Word 2007 and later, and those of the strict standard. */
const NAMESPACES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
};

/** A Word file: a zip archive with the document and what belongs to it. */
export class WordPackage {
  private constructor(
    readonly bytes: Uint8Array,
    readonly zip: ZipFile,
    /** The name of the part that is the document. */
    readonly main: string,
  ) {}

  static open(bytes: Uint8Array): WordPackage {
    if (isCompoundFile(bytes)) throw new UnreadableDocument(isEncrypted(bytes) ? ENCRYPTED : OLD_FORMAT);
    const zip = ZipFile.open(bytes);
    return new WordPackage(bytes, zip, mainPart(zip));
  }

  /** A part as XML; null where there is none. */
  xml(part: string): XmlTree | null {
    const bytes = this.zip.read(part);
    return bytes && XmlTree.parse(textIn(bytes), NAMESPACES);
  }

  /** A part that stands beside the document, such as `styles.xml`. */
  beside(name: string): XmlTree | null {
    return this.xml(this.main.slice(0, this.main.lastIndexOf('/') + 1) + name);
  }

  get isSigned(): boolean {
    return this.zip.names.some((name) => name.startsWith('_xmlsignatures/'));
  }
}

const RELATIONS = '_rels/.rels';

function mainPart(zip: ZipFile): string {
  const bytes = zip.read(RELATIONS);
  const xml = bytes && XmlTree.parse(textIn(bytes), {});
  const isMain = (relation: XmlElement): boolean =>
    xml!.attribute(relation, 'Type')?.endsWith('/officeDocument') === true;
  const main = xml?.root.children.find(isMain);
  const target = (main && xml?.attribute(main, 'Target')) ?? 'word/document.xml';
  const name = target.replace(/^\//, '');
  if (!zip.names.includes(name) || !name.endsWith('.xml')) throw new UnreadableDocument(NOT_WORD);
  return name;
}

function textIn(bytes: Uint8Array): string {
  const text = decodeUtf8(bytes);
  if (text === null) throw new UnreadableDocument(NOT_UTF8);
  return text;
}

const ENCRYPTED = say(
  '已加密（打开需要密码），无法读取；请取消密码后另存为 .docx',
  'is encrypted (a password opens it) and cannot be read; save it as .docx without a password',
);

export const OLD_FORMAT = say(
  '是旧格式的 Word 或 WPS 文件，无法读取；请另存为 .docx',
  'is in an old format of Word or WPS and cannot be read; save it as .docx',
);

const NOT_WORD = say(
  '不是 Word 文件（其中没有正文）；请在 Word 或 WPS 中打开并另存为 .docx',
  'is no Word file (it has no document in it); open it in Word or WPS and save it as .docx',
);

const NOT_UTF8 = say(
  '正文不是 UTF-8 编码，无法读取；请在 Word 或 WPS 中打开并另存为 .docx',
  'is not in UTF-8 and cannot be read; open it in Word or WPS and save it again as .docx',
);
