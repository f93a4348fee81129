/** Every way to take the text out of a report's files again. Those of a PDF are gone with each of its two PDFs. */
import { run } from './run.ts';

/** Where the files of one report lie. */
export interface Files {
  readonly docx: string;
  readonly html: string;
  readonly officePdf: string;
  readonly chromiumPdf: string;
}

type Read = (file: string) => Promise<string>;

const PYTHON = '/usr/bin/python3';

const OF_PDF: Readonly<Record<string, Read>> = {
  pdftotext: (pdf) => run('pdftotext', pdf, '-'),
  'pdftotext-layout': (pdf) => run('pdftotext', '-layout', pdf, '-'),
  'pdftotext-raw': (pdf) => run('pdftotext', '-raw', pdf, '-'),
  mutool: (pdf) => run('mutool', 'draw', '-q', '-F', 'txt', pdf),
  'mutool-blocks': async (pdf) =>
    blocksOf((JSON.parse(await run('mutool', 'draw', '-q', '-F', 'stext.json', pdf)) as { pages: TextPage[] }).pages),
  pdfminer: (pdf) => run('pdf2txt', pdf),
  pdftohtml: async (pdf) =>
    (await run('pdftohtml', '-stdout', '-noframes', '-i', pdf)).replace(/^<meta name="date".*\n/m, ''),
  ghostscript: (pdf) => run('gs', '-q', '-dSAFER', '-sDEVICE=txtwrite', '-o', '-', pdf),
  pypdf: (pdf) =>
    run(
      PYTHON,
      '-c',
      'import sys, pypdf\nfor page in pypdf.PdfReader(sys.argv[1]).pages: print(page.extract_text())',
      pdf,
    ),
};

const OF_DOCX: Readonly<Record<string, Read>> = {
  'pandoc-plain': (docx) => run('pandoc', '-t', 'plain', docx),
  'pandoc-markdown': (docx) => run('pandoc', '-t', 'markdown', docx),
  'pandoc-gfm': (docx) => run('pandoc', '-t', 'gfm', docx),
  'pandoc-html': (docx) => run('pandoc', '-t', 'html', docx),
};

const OF_HTML: Readonly<Record<string, Read>> = {
  w3m: (html) => run('w3m', '-dump', '-cols', '120', '-I', 'UTF-8', '-O', 'UTF-8', '-T', 'text/html', html),
  lynx: (html) => run('lynx', '-dump', '-nolist', '-width=140', '-display_charset=UTF-8', html),
  links: (html) => run('links', '-dump', '-width', '140', '-codepage', 'UTF-8', html),
  elinks: (html) =>
    run('elinks', '-dump', '-no-references', '-no-numbering', '-dump-width', '140', '-dump-charset', 'UTF-8', html),
  html2text: (html) => run('html2text', '-utf8', '-width', '140', html),
};

/** The ways that are one program each; others need LibreOffice, a browser or pdf.js, which read many reports at a time. */
export async function readEachWay(files: Files, keep: (way: string, text: string) => void): Promise<void> {
  const { docx, html, officePdf, chromiumPdf } = files;
  const read = async (prefix: string, file: string, ways: Readonly<Record<string, Read>>) => {
    for (const [way, take] of Object.entries(ways)) keep(`${prefix}-${way}`, await take(file));
  };
  await read('office', officePdf, OF_PDF);
  await read('chromium', chromiumPdf, OF_PDF);
  await read('docx', docx, OF_DOCX);
  await read('html', html, OF_HTML);
}

interface TextPage {
  readonly blocks: readonly { readonly type: string; readonly lines?: readonly { readonly text: string }[] }[];
}

/** What MuPDF takes for a block, in lines; an empty line between two. */
const blocksOf = (pages: readonly TextPage[]): string =>
  pages
    .flatMap(({ blocks }) =>
      blocks.filter(({ lines }) => lines).map(({ lines }) => lines!.map(({ text }) => text).join('\n')),
    )
    .join('\n\n');
