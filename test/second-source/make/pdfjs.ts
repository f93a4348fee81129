/** The text of a PDF as pdf.js gives it: its pieces in the order in which they were drawn. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';

interface PdfJs {
  getDocument(source: { data: Uint8Array; verbosity: number; cMapUrl: string; cMapPacked: boolean; standardFontDataUrl: string }): {
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

/** In the folder of tools: it is no part of the project. */
export async function pdfjsIn(tools: string): Promise<(pdf: Uint8Array) => Promise<string>> {
  const folder = path.join(tools, 'node_modules/pdfjs-dist');
  const { getDocument } = (await import(pathToFileURL(path.join(folder, 'legacy/build/pdf.mjs')).href)) as PdfJs;
  return async (pdf) => {
    const document = await getDocument({
      data: Uint8Array.from(pdf),
      verbosity: 0,
      cMapUrl: `${folder}/cmaps/`,
      cMapPacked: true,
      standardFontDataUrl: `${folder}/standard_fonts/`,
    }).promise;
    let text = '';
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent();
      for (const { str = '', hasEOL = false } of items) text += hasEOL ? `${str}\n` : str;
      text += '\n';
    }
    await document.destroy();
    return text;
  };
}
