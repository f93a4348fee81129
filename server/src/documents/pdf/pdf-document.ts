import { type Bilingual, say } from '../../core/text/bilingual.ts';
import type { DocumentText, Unreadable } from '../document.ts';
import { TextBuilder } from '../text-builder.ts';
import { readOrReason, UnreadableDocument } from '../unreadable.ts';

/** The text of each page, or why there is none. */
export type PageTexts = { readonly pages: readonly string[] } | Unreadable;

/** Fewer signs on a page than these are its number, or what a scanner wrote on it. */
const MIN_SIGNS_ON_PAGE = 30;

/** Signs that stand for nothing: the font does not say which they are. */
const WITHOUT_MEANING = /[\ufffd\ue000-\uf8ff\u0000-\u0008\u000e-\u001f]/g;
const MAX_SHARE_WITHOUT_MEANING = 0.05;

/** Reads the text of a PDF, with the page of each line. Nothing is ever written into one. */
export const readPdf = (
  bytes: Uint8Array,
  textsOf: (bytes: Uint8Array) => Promise<PageTexts>,
): Promise<DocumentText | Unreadable> =>
  readOrReason(async () => {
    const texts = await textsOf(bytes);
    return 'unreadable' in texts ? texts : documentOf(texts.pages);
  });

function documentOf(pages: readonly string[]): DocumentText {
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

const SCANNED = say(
  '是扫描件，其中没有文字，无法读取；请用原稿，或先作文字识别（OCR）',
  'is a scan without text in it and cannot be read; use what it was made from, or recognise its text (OCR)',
);

const NO_CODES = say(
  '其中的字体没有文字编码，读出的是乱码，无法检查；请用原稿或重新导出',
  'has fonts that do not say which characters they have, so its text cannot be read; use what it was made from, or export it again',
);

const SOME_WITHOUT_CODES = say(
  '有些字没有编码，无法读出，请核对',
  'has some characters that cannot be read: check them',
);
