/**
 * Makes the reports, prints them, takes their texts out again and keeps them as fixtures. Run by hand: README.md beside this
 * folder tells how.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeTexts, writeTruths } from '../fixtures.ts';
import { browse, openBrowser } from './browser.ts';
import { docxOf } from './docx.ts';
import { htmlOf } from './html.ts';
import { pdfjsIn } from './pdfjs.ts';
import { inventReports } from './reports.ts';
import { run } from './run.ts';
import { readEachWay } from './ways.ts';

const REPORTS = 42;
const SEED = 20240131;

const TOOLS = 'out/second-source-tools';

async function main(count: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'second-source-'));
  const reports = inventReports(count, SEED);
  const names = reports.map(({ document }) => document.name);
  const file = (name: string, kind: string) => path.join(folder, `${name}.${kind}`);
  const texts = new Map<string, Map<string, string>>();
  const keep = (way: string, name: string, text: string) => {
    let ofWay = texts.get(way);
    if (!ofWay) texts.set(way, (ofWay = new Map()));
    ofWay.set(name, text);
  };
  for (const { document } of reports) {
    writeFileSync(file(document.name, 'docx'), docxOf(document));
    writeFileSync(file(document.name, 'html'), htmlOf(document));
  }

  const all = names.map((name) => file(name, 'docx'));
  const office = (kind: string, to: string) => {
    mkdirSync(path.join(folder, to));
    run('soffice', `-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', kind, '--outdir', path.join(folder, to), ...all);
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

  const readByPdfjs = await pdfjsIn(TOOLS);
  for (const name of names) {
    const officePdf = path.join(folder, 'pdf', `${name}.pdf`);
    const chromiumPdf = file(name, 'pdf');
    keep('office-pdfjs', name, await readByPdfjs(readFileSync(officePdf)));
    keep('chromium-pdfjs', name, await readByPdfjs(readFileSync(chromiumPdf)));
    const files = { docx: file(name, 'docx'), html: file(name, 'html'), officePdf, chromiumPdf };
    for (const [way, text] of readEachWay(files)) keep(way, name, text);
  }

  writeTruths(reports.map(({ truth }) => truth));
  writeTexts(texts);
  if (process.env.KEEP) console.log(folder);
  else rmSync(folder, { recursive: true });
}

main(Number(process.argv[2] ?? REPORTS));
