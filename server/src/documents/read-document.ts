import { say } from '../core/text/bilingual.ts';
import type { DocumentText, Unreadable } from './document.ts';
import { readWord } from './docx/word-document.ts';
import { OLD_FORMAT } from './docx/word-package.ts';
import { readHtml } from './html/html-document.ts';
import { readPdf } from './pdf/pdf-document.ts';
import { PdfProcess } from './pdf/pdf-process.ts';
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
    case '.pdf':
      return readPdf(bytes, (pdf) => pdfProcess().read(pdf));
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

let pdfReader: PdfProcess | null = null;

/** What it runs lies beside this file of the program; in a browser there is neither the one nor the other. */
function pdfProcess(): PdfProcess {
  if (typeof __dirname === 'undefined') throw new UnreadableDocument(NO_PDF_IN_BROWSER);
  pdfReader ??= new PdfProcess({ program: `${__dirname}/pdf.js`, characterMaps: `${__dirname}/character-maps/` });
  return pdfReader;
}

const NO_PDF_IN_BROWSER = say(
  '浏览器中不读取 PDF；请打开生成它的 Word 文件，或在桌面版中打开',
  'cannot be read in a browser: open the Word file that it was made from, or use VS Code on a desktop',
);
