import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { CELL_LINK } from './html.ts';

interface PdfJs {
  getDocument(source: {
    data: Uint8Array;
    verbosity: number;
    cMapUrl: string;
    cMapPacked: boolean;
    standardFontDataUrl: string;
  }): {
    promise: Promise<PdfDocument>;
  };
}
interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
  destroy(): Promise<void>;
}
interface PdfPage {
  getTextContent(): Promise<{ items: readonly { readonly str?: string; readonly hasEOL?: boolean }[] }>;
  getViewport(wish: { scale: number }): { readonly height: number };
  getAnnotations(): Promise<readonly { readonly url?: string; readonly rect: readonly number[] }[]>;
}

/** Reads PDFs by pdf.js. */
export interface PdfReader {
  /** The text: its pieces in the order in which they were drawn. */
  readonly text: (pdf: Uint8Array) => Promise<string>;
  /** Where the values stand that are links to their cells' names. */
  readonly cells: (pdf: Uint8Array) => Promise<PrintedCell[]>;
}

/** A value's place on a page; in points, from the upper left. */
export interface PrintedCell {
  readonly cell: string;
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Of the folder of tools: it is no part of the project. */
export async function pdfReaderOf(tools: string): Promise<PdfReader> {
  const folder = path.join(tools, 'node_modules/pdfjs-dist');
  const { getDocument } = (await import(pathToFileURL(path.join(folder, 'legacy/build/pdf.mjs')).href)) as PdfJs;
  async function eachPage<T>(pdf: Uint8Array, read: (page: PdfPage, number: number) => Promise<T>): Promise<T[]> {
    const document = await getDocument({
      data: Uint8Array.from(pdf),
      verbosity: 0,
      cMapUrl: `${folder}/cmaps/`,
      cMapPacked: true,
      standardFontDataUrl: `${folder}/standard_fonts/`,
    }).promise;
    const all: T[] = [];
    for (let number = 1; number <= document.numPages; number++)
      all.push(await read(await document.getPage(number), number));
    await document.destroy();
    return all;
  }
  return {
    text: async (pdf) => `${(await eachPage(pdf, textOf)).join('\n')}\n`,
    cells: async (pdf) => (await eachPage(pdf, cellsOf)).flat(),
  };
}

async function textOf(page: PdfPage): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map(({ str = '', hasEOL = false }) => (hasEOL ? `${str}\n` : str)).join('');
}

async function cellsOf(page: PdfPage, number: number): Promise<PrintedCell[]> {
  const { height } = page.getViewport({ scale: 1 });
  const links = (await page.getAnnotations()).filter(({ url }) => url?.startsWith(CELL_LINK));
  return links.map(({ url, rect: [left, bottom, right, top] }) => ({
    cell: url!.slice(CELL_LINK.length),
    page: number,
    left: left!,
    top: height - top!,
    right: right!,
    bottom: height - bottom!,
  }));
}
