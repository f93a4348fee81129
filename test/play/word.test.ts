// A clerk's folder of Word files and a saved page, as a person works with it: opens one from the explorer, takes a fix, saves,
// is refused a save, and goes to another by its finding and by the overview.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { pdf } from '../documents/make-pdf.ts';
import { printed } from '../documents/printed-pdf.ts';
import { COMPLETE, reportDocx, SHAPES } from '../documents/report-docx.ts';
import { inOpenedFolder } from './opened.ts';
import { waitUntil } from './workbench.ts';

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
  const opened = inOpenedFolder(this, 'play-word', (write) => {
    write('水务局.docx', reportDocx(SHAPES['merged cells']!, WRONG));
    write('水务局.html', page(WRONG));
    write('林业局.docx', reportDocx(SHAPES['automatic numbers']!, WRONG.replaceAll('水务局', '林业局')));
    write('农业局.txt', COMPLETE.replaceAll('水务局', '农业局'));
    write('渔业局2024年政府信息公开工作年度报告.pdf', pdf(printed(WRONG.replaceAll('水务局', '渔业局'))));
    write('畜牧局2024年政府信息公开工作年度报告.pdf', '%PDF-1.7');
  });
  const xmlOf = (name: string): string => strFromU8(unzipSync(readFileSync(opened.at(name)))['word/document.xml']!);

  it('has one opened from the explorer, as a report', async () => {
    await opened.bench.explorerMenu('水务局.docx', '以年报文本打开');
    await opened.bench.page.locator('.tab.active', { hasText: '水务局.docx' }).waitFor();
    await opened.bench.status.filter({ hasText: '2024' }).waitFor();
    await opened.bench.picture('opened');
  });

  it('has a fix taken and saved: of the Word file the number alone is another', async () => {
    const before = xmlOf('水务局.docx');
    await opened.bench.find('|4|2|97');
    await opened.bench.press('ArrowLeft');
    await opened.bench.takeFix('97 改为 65', 'fix');
    await opened.bench.line(/\|4\|2\|65/).waitFor();
    await opened.bench.press('Control+s');
    await waitUntil(
      () => xmlOf('水务局.docx').includes('>65<') && !xmlOf('水务局.docx').includes('>97<'),
      'it is saved',
    );
    assert.equal(xmlOf('水务局.docx'), before.replace('>97<', '>65<'));
    await opened.bench.page.locator('.tab.active:not(.dirty)', { hasText: '水务局.docx' }).waitFor();
  });

  it('has a save refused that cannot be exact: it is told why, and nothing is lost', async () => {
    const before = xmlOf('水务局.docx');
    await opened.bench.find('二、上年结转');
    await opened.bench.press('Home');
    await opened.bench.type('|多');
    await opened.bench.press('Control+s');
    await opened.bench.isTold(/水务局\.docx 没有改动：.*您的修改仍在编辑器中/);
    await opened.bench.page.locator('.tab.active.dirty', { hasText: '水务局.docx' }).waitFor();
    await opened.bench.line(/^\|多\|二、/).waitFor();
    assert.equal(xmlOf('水务局.docx'), before);
    const saved = opened.bench.page.locator('.tab.active:not(.dirty)', { hasText: '水务局.docx' });
    await opened.bench.press('Control+1');
    for (let tries = 0; tries < 3 && !(await saved.isVisible()); tries++) {
      await opened.bench.press('Control+z');
      await saved.waitFor({ timeout: 3000 }).catch(() => {});
    }
    await saved.waitFor();
  });

  it('has what is wrong in one that is not open, and a click on it leads there', async () => {
    await opened.bench.press('Control+Shift+m');
    const finding = opened.bench.problem('“总计”应为各项之和').first();
    await opened.bench.page.locator('.markers-panel .monaco-list-row', { hasText: '林业局.docx' }).first().waitFor();
    await finding.dblclick();
    await opened.bench.page.locator('.tab.active', { hasText: '林业局.docx' }).waitFor();
    await opened.bench.line(NEW_REQUESTS).waitFor();
    await opened.bench.picture('problem');
    // What cannot be read is told, with what to do.
    await opened.bench.scrollTo(opened.bench.problem('没有检查：不是 PDF 文件，或已损坏').first());
    await opened.bench.press('Control+1');
  });

  it('has a PDF opened as it has a Word file, to be read and not to be edited', async () => {
    const name = '渔业局2024年政府信息公开工作年度报告.pdf';
    await opened.bench.explorerMenu(name, '以年报文本打开');
    await opened.bench.page.locator('.tab.active', { hasText: name }).waitFor();
    await opened.bench.status.filter({ hasText: '2024' }).waitFor();
    await opened.bench.press('Control+Shift+m');
    await opened.bench.page.locator('.markers-panel .monaco-list-row', { hasText: name }).first().waitFor();
    await opened.bench.press('Control+1');
    await opened.bench.type('多');
    await opened.bench.page.locator('.monaco-editor-overlaymessage', { hasText: /只读|read-only/ }).waitFor();
    await opened.bench.page.locator('.tab.active:not(.dirty)', { hasText: name }).waitFor();
    await opened.bench.picture('pdf');
  });

  it('is looked at as a whole: the page and the Word file of one report are one', async () => {
    await opened.bench.command('年报总览');
    // The page still has the wrong number: it is another report until it is made anew.
    const status = opened.bench.preview.getByRole('status');
    await status.filter({ hasText: '5 份报告' }).waitFor();
    writeFileSync(opened.at('水务局.html'), page(COMPLETE));
    await status.filter({ hasText: '4 份报告' }).waitFor();
    await opened.bench.picture('overview');
    await opened.bench.preview.locator('[data-index]', { hasText: '林业局' }).click();
    await opened.bench.preview.getByRole('grid').press('Enter');
    await opened.bench.page.locator('.tab.active', { hasText: '林业局.docx' }).waitFor();
  });
});
