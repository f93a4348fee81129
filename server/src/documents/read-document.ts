import { say } from '../core/text/bilingual.ts';
import type { DocumentText, Unreadable } from './document.ts';
import { readWord } from './docx/word-document.ts';
import { OLD_FORMAT } from './docx/word-package.ts';
import { readHtml } from './html/html-document.ts';
import { readSheets } from './sheet/sheet-document.ts';
import { OLD_SHEETS } from './sheet/workbook.ts';
import { readOrReason, UnreadableDocument } from './unreadable.ts';

export { writeBack } from './write-back.ts';

/** Reads a document of the kind that its name tells; or says why it cannot be read. */
export const readDocument = (bytes: Uint8Array, extension: string): Promise<DocumentText | Unreadable> =>
  readOrReason(() => read(bytes, extension));

async function read(bytes: Uint8Array, extension: string): Promise<DocumentText | Unreadable> {
  switch (extension) {
    case '.docx':
      return readWord(bytes);
    case '.html':
    case '.htm':
      return readHtml(bytes);
    case '.pdf': {
      // Large, and for few: a file of its own.
      const library = await import('./pdf/pdf-document.ts').catch(() => null);
      if (!library) throw new UnreadableDocument(NO_PDF_LIBRARY);
      return library.readPdf(bytes, characterMaps());
    }
    case '.xlsx':
    case '.xlsm':
    case '.csv':
      return readSheets(bytes, extension);
    case '.xls':
    case '.et':
      throw new UnreadableDocument(OLD_SHEETS);
    case '.doc':
    case '.wps':
      throw new UnreadableDocument(OLD_FORMAT);
    default:
      throw new UnreadableDocument(say('不是能读取的文件', 'is no document that can be read'));
  }
}

/** They lie beside the program. */
const characterMaps = (): string => `${__dirname}/character-maps/`;

const NO_PDF_LIBRARY = say(
  '此处安装的程序不含读取 PDF 的部分；请检查生成它的 Word 文件，或用命令行 disclosure-report check 检查',
  'cannot be read by this installation, which has no part for PDF: check the Word file that it was made from, or use the command line, disclosure-report check',
);
