/**
 * Makes the reports, prints them, takes their texts out again and keeps them as fixtures. Run by hand: README.md beside this
 * folder tells how.
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
import { inventReports } from './reports.ts';
import { run } from './run.ts';
import { readEachWay } from './ways.ts';

const REPORTS = 42;
const SEED = 20240131;

/** Reading pictures takes long: one report of so many. */
const EVERY_SEEN = 10;
const EYES = { 'tesseract-columns': 3, 'tesseract-lines': 6 } as const;

const TOOLS = 'out/second-source-tools';

async function main(count: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'second-source-'));
  const reports = inventReports(count, SEED);
  const names = reports.map(({ document }) => document.name);
  const file = (name: string, kind: string) => path.join(folder, `${name}.${kind}`);
  const texts = new Map<string, Map<string, string>>();
  const keep = (way: string, name: string, text: string) => {
    const ofWay = texts.get(way) ?? new Map<string, string>();
    texts.set(way, ofWay.set(name, text));
  };
  for (const { document } of reports) {
    writeFileSync(file(document.name, 'docx'), docxOf(document));
    writeFileSync(file(document.name, 'html'), htmlOf(document));
  }

  const all = names.map((name) => file(name, 'docx'));
  const office = (kind: string, to: string) => {
    mkdirSync(path.join(folder, to));
    run(
      'soffice',
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      kind,
      '--outdir',
      path.join(folder, to),
      ...all,
    );
  };
  office('pdf', 'pdf');
  office('txt:Text (encoded):UTF8', 'txt');
  office('html:HTML (StarWriter):UTF8', 'html');
  for (const name of names) {
    keep('docx-office-txt', name, readFileSync(path.join(folder, 'txt', `${name}.txt`), 'utf8'));
    keep('docx-office-html', name, readFileSync(path.join(folder, 'html', `${name}.html`), 'utf8'));
  }

  const browser = await openBrowser();
  for (const { document } of reports) {
    const { pdf, innerText, selection, pasted } = await browse(browser, document);
    writeFileSync(file(document.name, 'pdf'), pdf);
    keep('html-source', document.name, htmlOf(document));
    keep('html-inner-text', document.name, innerText);
    keep('html-selection', document.name, selection);
    keep('html-pasted', document.name, pasted);
  }
  await browser.close();

  const reader = await pdfReaderOf(TOOLS);
  const misread: Misread[] = [];
  for (const [index, { document, truth }] of reports.entries()) {
    const { name } = document;
    const officePdf = path.join(folder, 'pdf', `${name}.pdf`);
    const chromiumPdf = file(name, 'pdf');
    const printed = readFileSync(chromiumPdf);
    keep('office-pdfjs', name, await reader.text(readFileSync(officePdf)));
    keep('chromium-pdfjs', name, await reader.text(printed));
    const files = { docx: file(name, 'docx'), html: file(name, 'html'), officePdf, chromiumPdf };
    for (const [way, text] of readEachWay(files)) keep(way, name, text);
    if (index % EVERY_SEEN !== 0) continue;
    const places = await reader.cells(printed);
    for (const [way, mode] of Object.entries(EYES)) {
      const seen = look(chromiumPdf, mode, places, truth.cells);
      keep(way, name, seen.text);
      misread.push({ way, name, cells: seen.misread });
    }
  }

  writeTruths(reports.map(({ truth }) => truth));
  writeMisread(misread);
  writeTexts(texts);
  if (process.env.KEEP) console.log(folder);
  else rmSync(folder, { recursive: true });
}

main(Number(process.argv[2] ?? REPORTS));
