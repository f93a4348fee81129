// A clerk's folder of Word files and a saved page, as a person works with it: opens one from the explorer, takes a fix, saves,
// is refused a save, and goes to another by its finding and by the overview.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { launch } from '../browser/launch.ts';
import { pdf } from '../documents/make-pdf.ts';
import { printed } from '../documents/printed-pdf.ts';
import { COMPLETE, reportDocx, SHAPES } from '../documents/report-docx.ts';
import { ROOT } from '../fixtures.ts';
import { type Installed, installed } from './opened.ts';
import { type Workbench, waitUntil } from './workbench.ts';

const PICTURES = path.join(ROOT, 'out/play-word');
const NEW_REQUESTS = '一、本年新收政府信息公开申请数量';

/** With one wrong total, which is 65. */
const WRONG = COMPLETE.split('\n')
  .map((line) => (line.startsWith(NEW_REQUESTS) ? line.replace(/\d+$/, '97') : line))
  .join('\n');

const page = (text: string): string =>
  text
    .split('\n')
    .map((line) =>
      line.includes('\t')
        ? `<table><tr>${line
            .split('\t')
            .map((cell) => `<td>${cell}</td>`)
            .join('')}</tr></table>`
        : `<p>${line}</p>`,
    )
    .join('\n');

describe('a folder of Word files', function () {
  this.timeout(300_000);
  this.bail(true);
  let browser: Browser;
  let code: Installed;
  let work: string;
  let folder: string;
  let bench: Workbench;
  const xmlOf = (name: string): string =>
    strFromU8(unzipSync(readFileSync(path.join(folder, name)))['word/document.xml']!);

  before(async function () {
    const launched = await launch();
    if (!launched) this.skip();
    browser = launched;
    work = mkdtempSync(path.join(tmpdir(), 'play-word-'));
    rmSync(PICTURES, { recursive: true, force: true });
    folder = path.join(work, '年报');
    mkdirSync(folder);
    const write = (name: string, content: string | Uint8Array) => writeFileSync(path.join(folder, name), content);
    write('水务局.docx', reportDocx(SHAPES['merged cells']!, WRONG));
    write('水务局.html', page(WRONG));
    write('林业局.docx', reportDocx(SHAPES['automatic numbers']!, WRONG.replaceAll('水务局', '林业局')));
    write('农业局.txt', COMPLETE.replaceAll('水务局', '农业局'));
    write('渔业局2024年政府信息公开工作年度报告.pdf', pdf(printed(WRONG.replaceAll('水务局', '渔业局'))));
    write('畜牧局2024年政府信息公开工作年度报告.pdf', '%PDF-1.7');
    code = await installed(browser, work, PICTURES);
    bench = await code.open(folder);
  });
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await bench?.picture('failed');
  });
  after(async () => {
    await browser?.close();
    await code?.close();
    if (work) rmSync(work, { recursive: true, force: true, maxRetries: 5 });
  });

  it('has one opened from the explorer, as a report', async () => {
    await bench.explorerMenu('水务局.docx', '以年报文本打开');
    await bench.page.locator('.tab.active', { hasText: '水务局.docx' }).waitFor();
    await bench.status.filter({ hasText: '2024' }).waitFor();
    await bench.picture('opened');
  });

  it('has a fix taken and saved: of the Word file the number alone is another', async () => {
    const before = xmlOf('水务局.docx');
    await bench.find('|4|2|97');
    await bench.press('ArrowLeft');
    await bench.takeFix('97 改为 65', 'fix');
    await bench.line(/\|4\|2\|65/).waitFor();
    await bench.press('Control+s');
    await waitUntil(
      () => xmlOf('水务局.docx').includes('>65<') && !xmlOf('水务局.docx').includes('>97<'),
      'it is saved',
    );
    assert.equal(xmlOf('水务局.docx'), before.replace('>97<', '>65<'));
    await bench.page.locator('.tab.active:not(.dirty)', { hasText: '水务局.docx' }).waitFor();
  });

  it('has a save refused that cannot be exact: it is told why, and nothing is lost', async () => {
    const before = xmlOf('水务局.docx');
    await bench.find('二、上年结转');
    await bench.press('Home');
    await bench.type('|多');
    await bench.press('Control+s');
    await bench.isTold(/水务局\.docx 没有改动：.*您的修改仍在编辑器中/);
    await bench.page.locator('.tab.active.dirty', { hasText: '水务局.docx' }).waitFor();
    await bench.line(/^\|多\|二、/).waitFor();
    assert.equal(xmlOf('水务局.docx'), before);
    const saved = bench.page.locator('.tab.active:not(.dirty)', { hasText: '水务局.docx' });
    await bench.press('Control+1');
    for (let tries = 0; tries < 3 && !(await saved.isVisible()); tries++) {
      await bench.press('Control+z');
      await saved.waitFor({ timeout: 3000 }).catch(() => {});
    }
    await saved.waitFor();
  });

  it('has what is wrong in one that is not open, and a click on it leads there', async () => {
    await bench.press('Control+Shift+m');
    const finding = bench.problem('“总计”应为各项之和').first();
    await bench.page.locator('.markers-panel .monaco-list-row', { hasText: '林业局.docx' }).first().waitFor();
    await finding.dblclick();
    await bench.page.locator('.tab.active', { hasText: '林业局.docx' }).waitFor();
    await bench.line(NEW_REQUESTS).waitFor();
    await bench.picture('problem');
    // What cannot be read is told, with what to do.
    await bench.scrollTo(bench.problem('没有检查：不是 PDF 文件，或已损坏').first());
    await bench.press('Control+1');
  });

  it('has a PDF opened as it has a Word file, to be read and not to be edited', async () => {
    const name = '渔业局2024年政府信息公开工作年度报告.pdf';
    await bench.explorerMenu(name, '以年报文本打开');
    await bench.page.locator('.tab.active', { hasText: name }).waitFor();
    await bench.status.filter({ hasText: '2024' }).waitFor();
    await bench.press('Control+Shift+m');
    await bench.page.locator('.markers-panel .monaco-list-row', { hasText: name }).first().waitFor();
    await bench.press('Control+1');
    await bench.type('多');
    await bench.page.locator('.monaco-editor-overlaymessage', { hasText: /只读|read-only/ }).waitFor();
    await bench.page.locator('.tab.active:not(.dirty)', { hasText: name }).waitFor();
    await bench.picture('pdf');
  });

  it('is looked at as a whole: the page and the Word file of one report are one', async () => {
    await bench.command('年报总览');
    // The page still has the wrong number: it is another report until it is made anew.
    const status = bench.preview.getByRole('status');
    await status.filter({ hasText: '5 份报告' }).waitFor();
    writeFileSync(path.join(folder, '水务局.html'), page(COMPLETE));
    await status.filter({ hasText: '4 份报告' }).waitFor();
    await bench.picture('overview');
    await bench.preview.locator('[data-index]', { hasText: '林业局' }).click();
    await bench.preview.getByRole('grid').press('Enter');
    await bench.page.locator('.tab.active', { hasText: '林业局.docx' }).waitFor();
  });
});
