import { type Bilingual, say } from '../../core/text/bilingual.ts';
import type { DocumentText, Unreadable } from '../document.ts';
import { TextBuilder } from '../text-builder.ts';
import { readOrReason, UnreadableDocument } from '../unreadable.ts';

/** A report has some dozens of pages; what has more is a book. */
const MAX_PAGES = 500;
const MAX_LENGTH = 4 * 1024 * 1024;

/** Fewer signs on a page than these are its number, or what a scanner wrote on it. */
const MIN_SIGNS_ON_PAGE = 30;

/** Signs that stand for nothing: the font does not say which they are. */
const WITHOUT_MEANING = /[\ufffd\ue000-\uf8ff\u0000-\u0008\u000e-\u001f]/g;
const MAX_SHARE_WITHOUT_MEANING = 0.05;

/**
 * Reads the text of a PDF in the order in which it was written, which is that of the report: sorted by their places, the cells of
 * tables come in another.
 *
 * @param characterMaps the folder with the tables of Chinese fonts that are not in the file
 */
export const readPdf = (bytes: Uint8Array, characterMaps: string): Promise<DocumentText | Unreadable> =>
  readOrReason(() => read(bytes, characterMaps));

async function read(bytes: Uint8Array, characterMaps: string): Promise<DocumentText> {
  if (!isPdf(bytes)) throw new UnreadableDocument(BROKEN);
  const pages = await textOfPages(bytes, characterMaps);
  const signs = pages.join('').replace(/\s/g, '');
  if (signs.length < MIN_SIGNS_ON_PAGE * pages.length) throw new UnreadableDocument(SCANNED);
  const withoutMeaning = signs.match(WITHOUT_MEANING)?.length ?? 0;
  if (withoutMeaning > MAX_SHARE_WITHOUT_MEANING * signs.length) throw new UnreadableDocument(NO_CODES);
  const builder = new TextBuilder();
  for (const [i, text] of pages.entries()) for (const line of text.split('\n')) builder.putLine(line, { page: i + 1 });
  const notices: Bilingual[] = withoutMeaning > 0 ? [SOME_WITHOUT_CODES] : [];
  return {
    text: builder.text,
    encoding: 'utf-8',
    notices,
    pictures: [],
    placeAt: (offset) => builder.placeAt(offset),
    write: null,
  };
}

/**
 * Of a damaged file the library leaves rejections that it never looks at, beside the one that it tells: they would end the program. By
 * their names, for it does not tell its classes.
 */
const OF_THE_LIBRARY =
  /^(?:(?:ParserEOF|XRefEntry|XRefParse|MissingData|InvalidPDF|UnknownError|Abort)Exception|(?:Format|Jpeg|Jbig2|Jpx)Error)$/;

let isGuarded = false;

function passOverLeftRejections(): void {
  if (isGuarded) return;
  isGuarded = true;
  process.on('unhandledRejection', (reason) => {
    // With a listener Node does no more than call it: what is another's ends the program as ever.
    if (!OF_THE_LIBRARY.test(String((reason as Error | null)?.name))) throw reason;
  });
}

async function textOfPages(bytes: Uint8Array, characterMaps: string): Promise<string[]> {
  passOverLeftRejections();
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

const SCANNED = say(
  '是扫描件，其中没有文字，无法读取；请用原稿，或先作文字识别（OCR）',
  'is a scan without text in it and cannot be read; use what it was made from, or recognise its text (OCR)',
);

const ENCRYPTED = say(
  '已加密（打开需要密码），无法读取；请取消密码后另存',
  'is encrypted (a password opens it) and cannot be read; save it without a password',
);

const BROKEN = say('不是 PDF 文件，或已损坏；请重新导出', 'is no PDF, or is broken; export it again');

const NO_CODES = say(
  '其中的字体没有文字编码，读出的是乱码，无法检查；请用原稿或重新导出',
  'has fonts that do not say which characters they have, so its text cannot be read; use what it was made from, or export it again',
);

const SOME_WITHOUT_CODES = say(
  '有些字没有编码，无法读出，请核对',
  'has some characters that cannot be read: check them',
);

const TOO_LARGE = say(
  `超过 ${MAX_PAGES} 页或文字过多，不予读取`,
  `has more than ${MAX_PAGES} pages or too much text and was not read`,
);
