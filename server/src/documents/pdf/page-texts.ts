import { say } from '../../core/text/bilingual.ts';
import { UnreadableDocument } from '../unreadable.ts';

/** A report has some dozens of pages; what has more is a book. */
const MAX_PAGES = 500;
const MAX_LENGTH = 4 * 1024 * 1024;

/**
 * The text of each page of a PDF, in the order in which it was written, which is that of the report: sorted by their places, the cells
 * of tables come in another.
 *
 * Of a damaged file the library leaves promises that are rejected and that nobody looks at: see pdf-process.ts for where it is run.
 *
 * @param characterMaps the folder with the tables of Chinese fonts that are not in the file
 * @throws UnreadableDocument
 */
export async function textsOfPages(bytes: Uint8Array, characterMaps: string): Promise<string[]> {
  if (!isPdf(bytes)) throw new UnreadableDocument(BROKEN);
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = getDocument({
    // It takes what it is given for its own.
    data: Uint8Array.from(bytes),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    cMapUrl: characterMaps,
    cMapPacked: true,
  });
  try {
    const pdf = await loading.promise;
    if (pdf.numPages > MAX_PAGES) throw new UnreadableDocument(TOO_LARGE);
    const pages: string[] = [];
    let length = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      let text = '';
      for (const item of items) if ('str' in item) text += withoutLineEnds(item.str) + (item.hasEOL ? '\n' : '');
      length += text.length;
      if (length > MAX_LENGTH) throw new UnreadableDocument(TOO_LARGE);
      pages.push(text);
      page.cleanup();
    }
    return pages;
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new UnreadableDocument(isLocked ? ENCRYPTED : BROKEN);
  } finally {
    await loading.destroy();
  }
}

const withoutLineEnds = (words: string): string => words.replace(/[\r\n\u2028\u2029]+/g, ' ');

/** Something may stand in front of its first words. */
function isPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 1024)).includes('%PDF-');
}

const ENCRYPTED = say(
  '已加密（打开需要密码），无法读取；请取消密码后另存',
  'is encrypted (a password opens it) and cannot be read; save it without a password',
);

const BROKEN = say('不是 PDF 文件，或已损坏；请重新导出', 'is no PDF, or is broken; export it again');

const TOO_LARGE = say(
  `超过 ${MAX_PAGES} 页或文字过多，不予读取`,
  `has more than ${MAX_PAGES} pages or too much text and was not read`,
);
