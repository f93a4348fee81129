import { say } from '../../core/text/bilingual.ts';
import type { DocumentText } from '../document.ts';
import { TextBuilder } from '../text-builder.ts';
import { UnreadableDocument } from '../unreadable.ts';
import { OWN_PAGE } from '../written/own-page.ts';
import { decodeHtml } from './decode-html.ts';
import { type HtmlElement, parseHtml } from './html-tree.ts';
import { linesOf } from './page-lines.ts';
import { reportPart } from './report-part.ts';

/** Within so many characters a page says what has made it. */
const MAX_HEAD = 1000;
const MAX_BYTES = 16 * 1024 * 1024;

/** Reads a saved page as the text of the report on it. */
export function readHtml(bytes: Uint8Array): DocumentText {
  if (bytes.length > MAX_BYTES) throw new UnreadableDocument(TOO_LARGE);
  const { text, encoding, notice } = decodeHtml(bytes);
  const builder = new TextBuilder();
  const tables = new Map<HtmlElement, number>();
  const pictures: number[] = [];
  let paragraphs = 0;
  const lines = linesOf(parseHtml(text));
  const isOwn = text.slice(0, MAX_HEAD).includes(OWN_PAGE);
  for (const line of isOwn ? lines : reportPart(lines)) {
    if (line.kind === 'words') builder.putLine(line.words, { paragraph: ++paragraphs });
    else if (line.kind === 'picture') pictures.push(builder.end);
    else {
      const table = tables.get(line.table) ?? tables.size + 1;
      tables.set(line.table, table);
      builder.putRow(line.cells, table, line.row);
    }
  }
  return {
    text: builder.text,
    encoding,
    notices: notice ? [notice] : [],
    pictures,
    placeAt: (offset) => builder.placeAt(offset),
    write: null,
  };
}

const TOO_LARGE = say(
  `网页超过 ${MAX_BYTES >> 20} MB，不予读取`,
  `the page is larger than ${MAX_BYTES >> 20} MB and was not read`,
);
