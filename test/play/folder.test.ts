// A supervising office's folder, as a person works with it: types in one report while the others are read, looks at all of them
// in the overview, and goes to one that has errors.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, FrameLocator } from 'playwright-core';
import { launch } from '../browser/launch.ts';
import { ROOT } from '../fixtures.ts';
import { writeProvinceTo } from '../generate/province/on-disk.ts';
import { type ProvinceReport, type ProvinceWish, writeProvince } from '../generate/province/province.ts';
import { keystrokesToFindings, percentile } from './keystrokes.ts';
import { type Installed, installed } from './opened.ts';
import type { Workbench } from './workbench.ts';

/** `REPORTS=10000 BYTES=10000` for a whole province, with the times told. */
const WISH: ProvinceWish = {
  seed: 5,
  reports: Number(process.env.REPORTS ?? 150),
  bytes: Number(process.env.BYTES ?? 0),
  faults: 5,
};
const KEYS = process.env.REPORTS ? 80 : 4;
const PICTURES = path.join(ROOT, 'out/play-folder');

describe('a folder of reports', function () {
  this.timeout(600_000);
  this.bail(true);
  let browser: Browser;
  let code: Installed;
  let work: string;
  let folder: string;
  let alone: string;
  let edited: ProvinceReport;
  let bench: Workbench;
  const name = () => path.basename(edited.path);
  const overview = (): FrameLocator => bench.preview;
  const status = () => overview().getByRole('status');

  before(async function () {
    const launched = await launch();
    if (!launched) this.skip();
    browser = launched;
    work = mkdtempSync(path.join(tmpdir(), 'play-folder-'));
    rmSync(PICTURES, { recursive: true, force: true });
    [folder, alone] = [path.join(work, 'reports'), path.join(work, 'alone')];
    const { faulty } = writeProvinceTo(folder, WISH);
    const isFaulty = (report: string) => faulty.some((each) => each.path === report);
    edited = [...writeProvince(WISH)].find(
      ({ path: at, text }) => /一、本年新收.*\t\d+\t\d+\r?$/m.test(text) && !isFaulty(at),
    )!;
    mkdirSync(alone);
    cpSync(path.join(folder, edited.path), path.join(alone, name()));
    code = await installed(browser, work, PICTURES);
  });
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await bench?.picture('failed');
  });
  after(async () => {
    await browser?.close();
    await code?.close();
    if (work) rmSync(work, { recursive: true, force: true, maxRetries: 5 });
  });

  async function typing(when: string): Promise<void> {
    await bench.openFile(name());
    await bench.find('一、本年新收政府信息公开申请数量');
    await bench.press('End', 'End');
    const times = await keystrokesToFindings(bench, KEYS);
    assert.ok(times.length >= KEYS);
    if (process.env.REPORTS)
      console.log(
        `  ${when}: keystroke to findings, median ${percentile(times, 0.5).toFixed(0)} ms, p95 ${percentile(times, 0.95).toFixed(0)} ms`,
      );
  }

  it('has a report typed in by itself', async () => {
    bench = await code.open(alone);
    await typing('alone');
    await bench.page.close();
  });

  it('has the same report typed in while the others are read', async () => {
    bench = await code.open(folder);
    await typing('while the folder is read');
    // Who does not know of the overview is told of it.
    await bench.isTold('这个文件夹里有多份年度报告');
  });

  it('is listed as a whole: how each report stands', async () => {
    await bench.command('年报总览');
    await status()
      .filter({ hasText: `${WISH.reports} 份报告` })
      .waitFor({ timeout: 500_000 });
    await status().filter({ hasNotText: '正在' }).waitFor({ timeout: 500_000 });
    await bench.picture('overview');
    await bench.press('Control+w');
    await bench.page.locator('.tab', { hasText: '年报总览' }).waitFor({ state: 'hidden' });
  });

  it('has the report typed in when all are read', async () => {
    await typing('once the folder is read');
  });

  it('opens its overview, and from there a report with errors', async () => {
    await bench.press('F1');
    await bench.page.locator('.quick-input-widget:visible').waitFor();
    await bench.type('年报总览');
    await bench.page.locator('.quick-input-list .monaco-list-row', { hasText: '年报总览' }).first().waitFor();
    const began = performance.now();
    await bench.press('Enter');
    await overview().locator('[data-index="0"]').waitFor();
    if (process.env.REPORTS) console.log(`  overview: ${(performance.now() - began).toFixed(0)} ms`);
    await status()
      .filter({ hasText: `${WISH.reports} 份报告` })
      .waitFor();

    await overview().getByLabel('只看有错误或警告的').check();
    await overview().getByRole('button', { name: '错误' }).click();
    await overview().getByRole('button', { name: '错误' }).click();
    await overview()
      .getByRole('columnheader', { name: '错误' })
      .and(overview().locator('[aria-sort="descending"]'))
      .waitFor();
    const first = overview().locator('[data-index="0"]');
    const errors = Number(await first.locator('.errors').textContent());
    assert.ok(errors > 0);
    await first.click();
    await bench.picture('with-errors');
    await overview().getByRole('grid').press('Enter');
    await tab().waitFor();
    // The keyboard has stayed in the overview, so that the next Enter writes into no report: a person goes there.
    await tab().click();
    await bench.status.waitFor();
    await bench.picture('opened');
  });

  it('lets nobody write into it by mistake, until a person asks to', async () => {
    await bench.text.click();
    await bench.type('1');
    // The editor's own words, beside the cursor.
    await bench.page.locator('.monaco-editor-overlaymessage').waitFor();
    await bench.picture('locked');
    assert.equal(await bench.page.locator('.tab.active.dirty').count(), 0);
    await allow().click();
    await allow().waitFor({ state: 'hidden' });
    await writes();
  });

  it('is written in as ever when it is opened in another way', async () => {
    const report = (await tab().getAttribute('data-resource-name'))!;
    await bench.press('Control+w');
    await overview().locator('[data-index="1"]').click();
    await overview().getByRole('grid').press('Enter');
    await tab().click();
    await allow().waitFor();
    const other = (await tab().getAttribute('data-resource-name'))!;
    assert.notEqual(other, report);
    await bench.press('Control+w');
    await bench.openFile(other);
    await tab().waitFor();
    await writes();
    assert.equal(await allow().count(), 0);
  });

  const tab = () => bench.page.locator('.tab.active', { hasText: '年政府信息公开工作年度报告.txt' });
  const allow = () => bench.page.locator('.editor-actions').getByRole('button', { name: '允许修改这份报告' });

  async function writes(): Promise<void> {
    await bench.text.click();
    await bench.type('1');
    await bench.page.locator('.tab.active.dirty').waitFor();
    await bench.press('Control+z');
    await bench.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  }
});
