// Figures that are typed into a sheet in a real VS Code, while their way into the text is long or cut off: each of them is in the
// text in the end, or is said not to be.
import assert from 'node:assert/strict';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { analyse, extractCells, FORMS } from '../../server/src/core/testing.ts';
import { hostModule } from '../browser/launch.ts';
import { LATE_SERVER_PID, overLateServer, PICTURES, previewIn, type Served, UNTOUCHED } from './served.ts';
import { stage } from './stage.ts';

const { requests } = FORMS[2021].tables;
/** Row by row: as Tab goes. */
const CELLS = requests.rows.flatMap((row) => row.columns.map((column) => `requests.${row.key}.${column.key}`));
const FIGURES = Array.from({ length: 20 }, (_, i) => 301 + i);

describe('twenty figures on their way into the text', function () {
  this.timeout(240_000);
  const on = stage('entries', PICTURES);
  let served: Served;
  let page: Page;

  before(async () => {
    served = await overLateServer(on.work, { 'files.readonlyInclude': { '**/readonly.gknb': true } });
    on.closing.push(() => served.close());
    const { openWindow } = await hostModule('window.mjs');
    page = await openWindow(on.browser, { language: 'zh-cn' });
    on.closing.push(() => page.close());
    page.setDefaultTimeout(60_000);
    await page.goto(served.address, { waitUntil: 'commit' });
  });
  afterEach(async function () {
    await page?.screenshot({
      path: path.join(PICTURES, `entries-${this.currentTest?.title.replace(/\W+/g, '-')}.png`),
    });
  });

  const fileOf = (name: string) => path.join(on.work, 'reports', name);
  const onDisk = (name: string) => readFileSync(fileOf(name), 'utf8');

  /** The figures of the table that a text has, of those that were typed. */
  const taken = (text: string): number[] =>
    extractCells(analyse(text).report).flatMap(({ cell, value }) => {
      const i = CELLS.indexOf(cell);
      return i >= 0 && i < FIGURES.length && value === FIGURES[i] ? [value] : [];
    });

  async function openSheet(name: string): Promise<void> {
    copyFileSync(fileOf(UNTOUCHED), fileOf(name));
    const row = page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
    const tab = page.locator('.tab.active', { hasText: name });
    const entry = page.locator('.monaco-menu .action-item', { hasText: '以表格打开' });
    // A busy workbench may miss a click: a person clicks again.
    for (let tries = 0; tries < 5 && !(await tab.isVisible()); tries++) {
      try {
        await row.click({ button: 'right', timeout: 10_000 });
        // The menu has what the extension offers once the workbench knows of it.
        await entry.hover({ timeout: 5000 });
        await setTimeout(300);
        await entry.click({ timeout: 5000 });
        await tab.waitFor({ timeout: 5000 });
      } catch {
        await page.keyboard.press('Escape');
      }
    }
    await page.locator('.tab.active', { hasText: name }).waitFor();
    await sheet().locator(`[data-cell="${CELLS[0]}"]`).waitFor();
  }

  const sheet = () => previewIn(page);
  const settled = () => sheet().locator('article:not(:has(td.pending))').waitFor();

  async function typeAll(meanwhile: (typed: number) => void = () => {}): Promise<void> {
    await sheet().locator(`[data-cell="${CELLS[0]}"]`).click();
    for (const [i, figure] of FIGURES.entries()) {
      await page.keyboard.type(String(figure), { delay: 20 });
      await page.keyboard.press('Tab');
      meanwhile(i + 1);
    }
  }

  /** Of each figure that is shown as not taken, the figure. */
  const refusals = async (): Promise<number[]> =>
    (await sheet().getByRole('alert').getByRole('button').allTextContents()).map((said) =>
      Number(/未填入“(\d+)”/.exec(said)?.[1]),
    );

  async function save(): Promise<void> {
    await page.keyboard.press('Control+s');
    await page.locator('.tab.active:not(.dirty)').waitFor();
  }

  async function close(): Promise<void> {
    await page.keyboard.press('Control+w');
  }

  it('are in the file that is saved at once', async () => {
    await openSheet('saved.gknb');
    await typeAll();
    await save();
    await settled();
    await waitUntil(() => taken(onDisk('saved.gknb')).length === FIGURES.length);
    assert.deepEqual(taken(onDisk('saved.gknb')), FIGURES);
    await close();
  });

  it('are said not to be taken where the file is read-only', async () => {
    await openSheet('readonly.gknb');
    await typeAll();
    await settled();
    assert.deepEqual(await refusals(), FIGURES);
    await sheet().locator(`[data-cell="${CELLS[1]}"]:not(:has-text("302"))`).waitFor();
    assert.equal(await page.locator('.tab.active.dirty').count(), 0);
    await close();
    // With the page all is gone that it showed as not taken: it is told by its name.
    await page.locator('[id="status.notifications"]').click();
    const told = page.locator('.notifications-center.visible .notification-list-item');
    await told.filter({ hasText: `未填入“${FIGURES[0]}”` }).waitFor();
    await page.keyboard.press('Escape');
    await told.first().waitFor({ state: 'hidden' });
  });

  it('are in the text that was changed from outside meanwhile', async () => {
    await openSheet('outside.gknb');
    await typeAll((typed) => {
      if (typed === 1) writeFileSync(fileOf('outside.gknb'), `${onDisk('outside.gknb')}\n从外面加的一段。\n`);
    });
    await settled();
    assert.deepEqual(await refusals(), []);
    await save();
    // What was added outside is there as well.
    assert.match(onDisk('outside.gknb'), /从外面加的一段/);
    assert.deepEqual(taken(onDisk('outside.gknb')), FIGURES);
    await close();
  });

  it('are in the file, when the sheet is closed on the way, and saved when that is asked', async () => {
    await openSheet('closed.gknb');
    await typeAll();
    await close();
    await page.locator('.monaco-dialog-box').getByRole('button', { name: 'Save', exact: true }).click();
    await waitUntil(() => taken(onDisk('closed.gknb')).length === FIGURES.length);
    assert.deepEqual(taken(onDisk('closed.gknb')), FIGURES);
  });

  it('are in the text, when the sheet is closed before the first has arrived', async () => {
    await openSheet('early.gknb');
    await sheet().locator(`[data-cell="${CELLS[0]}"]`).click();
    await page.keyboard.type(`${FIGURES[0]}`);
    await page.keyboard.press('Tab');
    await page.keyboard.type(`${FIGURES[1]}`);
    await close();
    // The editor shows it as not saved, as it does with all that nobody has saved.
    await page.locator('.tab.dirty', { hasText: 'early.gknb' }).click();
    await page.locator('.tab.active.dirty', { hasText: 'early.gknb' }).waitFor();
    await save();
    assert.deepEqual(taken(onDisk('early.gknb')), FIGURES.slice(0, 2));
    await close();
  });

  it('are in the text or said not to be, when the server dies', async () => {
    await openSheet('killed.gknb');
    await typeAll((typed) => {
      if (typed === 12) process.kill(Number(readFileSync(path.join(on.work, LATE_SERVER_PID), 'utf8')), 'SIGKILL');
    });
    await settled();
    const refused = await refusals();
    await save();
    const inFile = taken(onDisk('killed.gknb'));
    assert.ok(refused.length > 0 && inFile.length > 0);
    // An answer that died with the server is said to be a refusal, also where the figure had arrived.
    assert.deepEqual([...new Set([...refused, ...inFile])].sort(), FIGURES);
  });
});

async function waitUntil(holds: () => boolean): Promise<void> {
  for (const end = Date.now() + 30_000; !holds() && Date.now() < end; ) await setTimeout(50);
}
