// A report from nothing to paper, as a person makes it who is no programmer: in a real VS Code into which the package was
// installed, by mouse and keyboard. Each step looks at what stands on the screen and leaves a picture of it in out/play.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { launch } from '../browser/launch.ts';
import { fixture, ROOT } from '../fixtures.ts';
import { type Installed, installed } from './opened.ts';
import { type Workbench, waitUntil } from './workbench.ts';

const ORGAN = '云溪县水务局';
const NAME = `${ORGAN}2024年政府信息公开工作年度报告.gknb`;
const PICTURES = path.join(ROOT, 'out/play');

describe('a report, from nothing to paper', function () {
  this.timeout(180_000);
  this.bail(true);
  let browser: Browser;
  let code: Installed;
  let work: string;
  let folder: string;
  let bench: Workbench;
  const saved = () => readFileSync(path.join(folder, NAME), 'utf8');
  /** What a changed configuration means is on the screen before the file has been saved. */
  const explainedOnDisk = (is: boolean) =>
    waitUntil(() => {
      const configuration = readFileSync(path.join(folder, '.disclosure-report.json'), 'utf8');
      return configuration.includes('主管部门已核实') === is;
    }, `the reason on disk: ${is}`);

  before(async function () {
    const launched = await launch();
    if (!launched) {
      console.log('  The workbench is not played through: no VS Code is at hand that runs here.');
      this.skip();
    }
    browser = launched;
    work = mkdtempSync(path.join(tmpdir(), 'play-'));
    rmSync(PICTURES, { recursive: true, force: true });
    folder = path.join(work, 'reports');
    mkdirSync(folder);
    writeFileSync(path.join(folder, NAME.replace('2024', '2023')), lastYear());
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

  it('is begun from the menu with last year’s figures', async () => {
    await bench.menu('File', 'New File...');
    await bench.choose('新建年度报告');
    await bench.page.locator('.quick-input-widget:visible', { hasText: '机关名称' }).waitFor();
    await bench.picture('organ');
    await bench.answer('机关名称', ORGAN);
    await bench.page.locator('.quick-input-list .monaco-list-row', { hasText: '2024' }).waitFor();
    await bench.picture('year');
    await bench.choose('2024');
    await bench.page.locator('.quick-input-list .monaco-list-row', { hasText: '竖线' }).waitFor();
    await bench.picture('layout');
    await bench.choose('竖线');
    await bench.page.locator('.quick-input-list .monaco-list-row', { hasText: '结转' }).first().waitFor();
    await bench.picture('last-year');
    await bench.choose(`结转 ${NAME.replace('2024', '2023')}`);
    await bench.line(`${ORGAN}2024年政府信息公开工作年度报告`).waitFor();
    await bench.isTold(/请核对.*总计 3/);
    await bench.status.filter({ hasText: '2024年报' }).waitFor();
    await bench.picture('new-report');
    await bench.press('Control+s');
    await bench.page.locator('.quick-input-widget:visible').waitFor();
    await bench.picture('save');
    // The name that it proposes is the title, and ends as reports do.
    await bench.press('Enter');
    await bench.page.locator('.tab.active', { hasText: NAME }).waitFor();
    await bench.picture('saved');
  });

  it('is filled in: words, stock sentences, figures', async () => {
    await bench.press('Control+b');
    await bench.find('（二）依申请公开');
    await bench.press('End', 'Enter', 'Enter');
    await bench.type('全年收到政府信息公开申请53件，结转下年度继续办理3件。');
    await bench.find('本年度收取信息处理费××元。');
    await bench.press('Shift+Home');
    await bench.type('wsq');
    await bench.suggestion('未收取信息处理费');
    await bench.picture('completion');
    await bench.press('Enter');
    await bench.line('未收取政府信息公开信息处理费').waitFor();
    await bench.find('行政许可');
    await bench.nextProblem('行政许可”的“本年处理决定数量”未填');
    await bench.type('４１２');
    await bench.picture('typed');
  });

  it('takes a table that is pasted with a cell to a line, and says what is wrong in it', async () => {
    await bench.find('（本列数据的勾稽关系为');
    // The selection grows from the words to the row, and to the table.
    await bench.press('Home', 'Shift+Alt+ArrowRight', 'Shift+Alt+ArrowRight');
    await bench.position.filter({ hasText: 'selected' }).waitFor();
    await bench.picture('selected');
    await bench.paste(cellToALine());
    await bench.status.filter({ hasText: /处不平/ }).waitFor();
    await bench.find('一、本年新收');
    await bench.page.locator('.squiggly-error').first().waitFor();
    await bench.text.locator('..').filter({ hasText: '✗' }).first().waitFor();
    await bench.picture('findings');
    await bench.status.click();
    await bench.problem('应为各项之和：12 + 9 + 1 + 4 = 26，表中为 35，差 9').waitFor();
    await bench.picture('problems');
    await bench.scrollTo(bench.problem('很可能填错：表中为 12，改为 21'));
  });

  it('is converted to a table that a person can read', async () => {
    await bench.press('Control+j');
    await bench.page.locator('.markers-panel').waitFor({ state: 'hidden' });
    await bench.find('一、本年新收');
    const entry = (await bench.actions('Control+Shift+r')).filter({ hasText: '转为竖线表格' });
    await bench.picture('refactor');
    await entry.click();
    await bench.line(/^\|.*一、本年新收.*\|\s*12\s*\|/).waitFor();
    await bench.picture('converted');
  });

  it('is mended by the light bulb, and in pure form when it is saved', async () => {
    await bench.find('一、本年新收');
    const wrong = bench.page.locator('.squiggly-warning').first();
    const box = (await wrong.boundingBox())!;
    await bench.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    const [first] = await (await bench.actions()).all();
    assert.match((await first!.textContent())!, /由 12 改为 21/);
    await bench.picture('quick-fix');
    await bench.press('Enter');
    await bench.line(/^\|.*一、本年新收.*\|\s*21\s*\|/).waitFor();
    await bench.press('Control+s');
    await bench.page.locator('.tab.active:not(.dirty)').waitFor();
    assert.match(saved(), /行政许可\s*\|\s*412\s*\|/);
    await bench.picture('mended');
  });

  it('tells of a figure in prose that is not the table’s, leads to its cell, and takes the table’s', async () => {
    await bench.find('申请53件');
    await bench.press('ArrowLeft', 'ArrowLeft');
    const figure = bench.position.filter({ hasText: /^Ln 11, Col 14$/ });
    await figure.waitFor();
    await bench.press('F12');
    await figure.waitFor({ state: 'hidden' });
    await bench.line('一、本年新收').waitFor();
    await bench.picture('cell');
    await bench.press('Control+Alt+-');
    await figure.waitFor();
    const [first] = await (await bench.actions()).all();
    await bench.picture('prose-fix');
    assert.match((await first!.textContent())!, /35/);
    await bench.press('Enter');
    await bench.line('收到政府信息公开申请35件').waitFor();
  });

  it('has a finding recorded as a known exception with its reason, and lifted', async () => {
    await bench.find('行政规范性文件');
    await bench.nextProblem('行政规范性文件”有 2 格未填');
    await bench.type('20');
    // Where the next stands is told once this one is read.
    await bench.counts(/\b8$/).waitFor();
    await setTimeout(1000);
    await bench.nextProblem('行政规范性文件”的“本年废止件数”未填');
    await bench.type('0');
    await bench.nextProblem('少于本年制发减本年废止（20 − 0 = 20）');
    await bench.takeFix('记录为已知例外…（现行有效件数少于本年新增）', 'exception');
    await bench.page.locator('.quick-input-widget:visible', { hasText: '为什么情况属实' }).waitFor();
    await bench.type('清理后废止的文件已扣除，主管部门已核实');
    await bench.picture('reason');
    await bench.press('Enter');
    await bench.counts(/^\D*\d+\D+0\D/).waitFor();
    await bench.picture('explained');
    await explainedOnDisk(true);
    await bench.takeFix('取消已知例外（现行有效件数少于本年新增）', 'lift');
    await bench.counts(/^\D*\d+\D+1\D/).waitFor();
    await explainedOnDisk(false);
  });

  it('is previewed, filled in there, undone, and printed', async () => {
    await bench.press('Control+k', 'v');
    await bench.preview.locator('h1').waitFor();
    const cell = bench.preview.locator('[data-cell="requests.received.total"]');
    await cell.click();
    await bench.type('36');
    await bench.press('Enter');
    await cell.and(bench.preview.locator('[aria-invalid]')).filter({ hasText: '36' }).waitFor();
    await bench.picture('preview-wrong');
    // What is wrong is told before it stands on paper.
    const print = bench.page.locator('.editor-actions .codicon-file-pdf:visible');
    await print.click();
    const question = bench.page.locator('.monaco-dialog-box', { hasText: /报告还有 \d+ 处错误，仍然打印吗？/ });
    await question.waitFor();
    await bench.picture('print-wrong');
    await question.getByRole('button', { name: 'Cancel' }).click();
    await question.waitFor({ state: 'hidden' });
    await cell.click();
    await bench.press('Control+z');
    await cell.and(bench.preview.locator(':not([aria-invalid])')).filter({ hasText: '35' }).waitFor();
    await bench.picture('preview');
    await bench.command('复制为网页、Word 内容');
    await bench.preview.getByText('已复制全文').waitFor();
    await bench.picture('copied');
    const copied = await bench.page.evaluate<string>('navigator.clipboard.readText()');
    assert.match(copied, new RegExp(`^${ORGAN}2024年政府信息公开工作年度报告\\r?\\n`));
    assert.doesNotMatch(copied, /检查结果|处提示/);
    await print.click();
    await bench.page.locator('.quick-input-widget:visible', { hasText: '打印' }).waitFor();
    await bench.picture('print');
    await bench.press('Enter');
    await bench.isTold('用浏览器打开即可打印');
    const printed = await browser.newPage();
    await printed.goto(`file://${path.join(folder, NAME.replace('.gknb', '.html'))}`);
    assert.equal(await printed.locator('h1').textContent(), `${ORGAN}2024年政府信息公开工作年度报告`);
    await printed.screenshot({ path: path.join(PICTURES, 'paper.png') });
  });

  it('goes on in the sheet when what was begun in one is saved', async () => {
    // One page of a report at a time.
    await bench.command('File: Save All');
    await bench.command('View: Close All Editors');
    await bench.page.locator('.tab').first().waitFor({ state: 'hidden' });
    await bench.command('新建年度报告');
    await bench.answer('机关名称', '云溪县林业局');
    await bench.choose('2024');
    await bench.choose('以表格填写');
    const first = bench.preview.locator('[data-cell="requests.received.naturalPerson"]');
    await first.click();
    await bench.type('12');
    await bench.press('Enter');
    await bench.preview.locator('article:not(:has(td.pending))').waitFor();
    await bench.press('Control+s');
    await bench.page.locator('.quick-input-widget:visible').waitFor();
    await bench.press('Enter');
    const file = '云溪县林业局2024年政府信息公开工作年度报告.gknb';
    await bench.page.locator('.tab.active', { hasText: file }).waitFor();
    await first.filter({ hasText: '12' }).waitFor();
    await bench.page.locator(`.tab[data-resource-name="${file}"]`).nth(1).waitFor({ state: 'hidden' });
    await first.click();
    await bench.type('13');
    await bench.press('Enter');
    await bench.preview.locator('article:not(:has(td.pending))').waitFor();
    await bench.press('Control+s');
    await bench.page.locator('.tab.active:not(.dirty)', { hasText: file }).waitFor();
    await bench.picture('sheet-saved');
    assert.match(readFileSync(path.join(folder, file), 'utf8'), /一、本年新收.*\|\s*13\s*\|/);
  });
});

/** The table of requests as it is copied out of a page, with two digits of a number swapped. */
function cellToALine(): string {
  const lines = fixture('example.gknb').split('\n');
  const first = lines.findIndex((line) => line.startsWith('（本列数据'));
  const last = lines.findIndex((line) => line.startsWith('四、结转下年度'));
  const cells = lines.slice(first, last + 1).flatMap((line) => line.split('\t').filter((cell) => cell !== ''));
  cells[cells.indexOf('21')] = '12';
  return cells.join('\n');
}

/** The year before: what it carries over is what the new one has carried in. */
function lastYear(): string {
  return fixture('example.gknb').replace(/202[45]年/g, (year) => (year === '2024年' ? '2023年' : '2024年'));
}
