/**
 * Makes the reports, prints them, takes their texts out again and keeps them as fixtures. Run by hand: README.md in the
 * folder above tells how.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Misread, writeMisread, writeTexts, writeTruths } from '../fixtures.ts';
import { browse, openBrowser } from './browser.ts';
import { docxOf } from './docx.ts';
import { look } from './eye.ts';
import { htmlOf } from './html.ts';
import { pdfReaderOf } from './pdfjs.ts';
import { type InventedReport, inventReports } from './reports.ts';
import { forEach, run } from './run.ts';
import { readEachWay } from './ways.ts';

const REPORTS = 42;
const SEED = 20240131;

/** Reading pictures takes long: one report of so many. */
const EVERY_SEEN = 10;
const EYES = { 'tesseract-columns': 3, 'tesseract-lines': 6 } as const;

const AT_A_TIME = 2;

const TOOLS = 'out/second-source-tools';

type Keep = (way: string, name: string, text: string) => void;

/** All the reports, or those named; the others keep the texts that they have. */
async function main(names: readonly string[]): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'second-source-'));
  const all = inventReports(REPORTS, SEED);
  const reports = all.filter(({ document }) => names.length === 0 || names.includes(document.name));
  const texts = new Map<string, Map<string, string>>();
  const keep: Keep = (way, name, text) => {
    const ofWay = texts.get(way) ?? new Map<string, string>();
    texts.set(way, ofWay.set(name, text));
  };

  for (const { document } of reports) {
    writeFileSync(path.join(folder, `${document.name}.docx`), docxOf(document));
    writeFileSync(path.join(folder, `${document.name}.html`), htmlOf(document));
  }
  await throughOffice(folder, reports, keep);
  await throughBrowser(folder, reports, keep);
  const misread = await throughPrograms(folder, reports, keep);

  writeTruths(all.map(({ truth }) => truth));
  writeMisread(misread);
  writeTexts(texts);
  if (process.env.KEEP) console.log(folder);
  else rmSync(folder, { recursive: true });
}

/** LibreOffice starts slowly: it is given all the Word files at once. */
async function throughOffice(folder: string, reports: readonly InventedReport[], keep: Keep): Promise<void> {
  const files = reports.map(({ document }) => path.join(folder, `${document.name}.docx`));
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const convert = async (to: string, filter: string) => {
    mkdirSync(path.join(folder, to));
    const given = ['--headless', '--convert-to', `${to}:${filter}`, '--outdir', path.join(folder, to)];
    await run('soffice', profile, ...given, ...files);
  };
  await convert('pdf', 'writer_pdf_Export');
  await convert('txt', 'Text (encoded):UTF8');
  await convert('html', 'HTML (StarWriter):UTF8');
  for (const { document } of reports)
    for (const kind of ['txt', 'html'])
      keep(
        `docx-office-${kind}`,
        document.name,
        readFileSync(path.join(folder, kind, `${document.name}.${kind}`), 'utf8'),
      );
}

async function throughBrowser(folder: string, reports: readonly InventedReport[], keep: Keep): Promise<void> {
  const browser = await openBrowser();
  for (const { document } of reports) {
    const { pdf, innerText, selection, pasted } = await browse(browser, document);
    writeFileSync(path.join(folder, `${document.name}.pdf`), pdf);
    keep('html-source', document.name, htmlOf(document));
    keep('html-inner-text', document.name, innerText);
    keep('html-selection', document.name, selection);
    keep('html-pasted', document.name, pasted);
  }
  await browser.close();
}

/** Gives what a picture's reader took for another number. */
async function throughPrograms(folder: string, reports: readonly InventedReport[], keep: Keep): Promise<Misread[]> {
  const reader = await pdfReaderOf(TOOLS);
  const misread: Misread[] = [];
  await forEach([...reports.entries()], AT_A_TIME, async ([index, { document, truth }]) => {
    const { name } = document;
    const files = {
      docx: path.join(folder, `${name}.docx`),
      html: path.join(folder, `${name}.html`),
      officePdf: path.join(folder, 'pdf', `${name}.pdf`),
      chromiumPdf: path.join(folder, `${name}.pdf`),
    };
    await readEachWay(files, (way, text) => keep(way, name, text));
    keep('office-pdfjs', name, await reader.text(readFileSync(files.officePdf)));
    keep('chromium-pdfjs', name, await reader.text(readFileSync(files.chromiumPdf)));
    console.log(name);
    if (index % EVERY_SEEN !== 0) return;
    const places = await reader.cells(readFileSync(files.chromiumPdf));
    for (const [way, mode] of Object.entries(EYES)) {
      const seen = await look(files.chromiumPdf, mode, places, truth.cells);
      keep(way, name, seen.text);
      misread.push({ way, name, cells: seen.misread });
    }
  });
  return misread;
}

main(process.argv.slice(2));
