// The preview in a real VS Code, worked with as a person does: by mouse and keyboard. Once with the extension in a process of
// its own, once with all of it in the browser.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { analyse, extractCells } from '../../server/src/core/testing.ts';
import { hostModule } from '../browser/launch.ts';
import { violationsIn } from '../browser/panel-page.ts';
import { fixture } from '../fixtures.ts';
import { isLong } from '../support/tier.ts';
import {
  inBrowser,
  openReport,
  overLateServer,
  overServer,
  PICTURES,
  previewIn,
  type Serve,
  UNTOUCHED,
} from './served.ts';
import { stage } from './stage.ts';

describe('the preview in VS Code', function () {
  this.timeout(240_000);
  const on = stage('preview', PICTURES);

  for (const [name, serve] of Object.entries({ 'with a server': overServer, 'in the browser': inBrowser }))
    it(`follows the cursor, is filled in, and undone: ${name}`, async function () {
      // A workbench that starts on a busy machine can miss a click: each try has a window of its own.
      this.retries(2);
      await inWindow(serve, async (page) => {
        await openReport(page, 'balanced.gknb');
        await workIn(page);
      });
    });

  it('takes figures typed quickly into an untouched table, though the server is a second late', async function () {
    const series = isLong ? [20, 50, 120].flatMap((delay) => Array<number>(10).fill(delay)) : [50];
    this.timeout(240_000 + 60_000 * series.length);
    await inWindow(overLateServer, async (page) => {
      await openReport(page, UNTOUCHED);
      let byRows: number[] = [];
      let byColumns: number[] = [];
      for (const [round, delay] of series.entries()) {
        byRows = await typeQuickly(page, 'received.naturalPerson', 'Tab', 100 * round + 101, delay);
        byColumns = await typeQuickly(page, 'received.total', 'Enter', 100 * round + 151, delay);
        // Each round writes over what the one before has left.
        if (round > 0) await showsAll(page, byRows.slice(0, 6), byColumns);
      }
      await typeAndClose(page, 'carriedOut.naturalPerson', ['301', '3.5', '302']);
      await page.locator('.monaco-editor .view-lines').first().click();
      await page.keyboard.press('Control+s');
      await page.locator('.tab.active:not(.dirty)').waitFor();
      const cells = extractCells(analyse(readFileSync(path.join(on.work, 'reports', UNTOUCHED), 'utf8')).report);
      const figures = cells.flatMap(({ cell, value }) => (value === null ? [] : [[cell, value] as const]));
      // Row by row, and then down the last column, over what stood there.
      const names = cells.map(({ cell }) => cell).filter((cell) => cell.startsWith('requests.'));
      const totals = names.filter((name) => name.endsWith('.total'));
      const wanted = new Map(byRows.map((figure, i) => [names[i]!, figure]));
      for (const [i, figure] of byColumns.entries()) wanted.set(totals[i]!, figure);
      wanted.set('requests.carriedOut.naturalPerson', 301).set('requests.carriedOut.research', 302);
      assert.deepEqual(new Map(figures), wanted);
    });
  });

  it('can be read, and worked in, in high contrast', async () => {
    await inWindow(overServer, async (page) => {
      await page.setViewportSize({ width: 1366, height: 768 });
      await openReport(page, 'balanced.gknb');
      await openPreview(page);
      const preview = previewIn(page);
      for (const [theme, kind] of [
        ['Dark High Contrast', 'vscode-high-contrast:not(.vscode-high-contrast-light)'],
        ['Light High Contrast', 'vscode-high-contrast-light'],
      ] as const) {
        await chooseTheme(page, theme);
        await preview.locator(`body.${kind}`).waitFor();
        const frame = page.frames().find((each) => each.parentFrame()?.parentFrame());
        assert.ok(frame);
        assert.deepEqual(await violationsIn(frame), []);
        const cell = preview.locator('[data-cell="requests.received.total"]');
        await cell.click();
        await page.screenshot({ path: path.join(PICTURES, `${theme}.png`) });
        // Where the keyboard is can be seen.
        const { outline, ground } = await cell.evaluate((element: unknown) => {
          const { getComputedStyle } = globalThis as unknown as {
            getComputedStyle(of: unknown): Record<'outlineStyle' | 'outlineColor' | 'backgroundColor', string>;
          };
          const { outlineStyle, outlineColor, backgroundColor } = getComputedStyle(element);
          return { outline: `${outlineStyle} ${outlineColor}`, ground: backgroundColor };
        });
        assert.match(outline, /^(solid|dashed|auto|dotted) /);
        assert.ok(!outline.endsWith(ground), outline);
      }
    });
  });

  it('is, as a sheet, an editor of its own: filled in, undone step by step, pasted into, saved while all is on its way', async () => {
    await inWindow(overLateServer, async (page) => {
      await openReport(page, 'balanced.gknb');
      await page.keyboard.press('F1');
      await page.locator('.quick-input-widget:visible').waitFor();
      await page.keyboard.type('以表格打开');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: '以表格打开' }).first().click();
      const sheet = previewIn(page);
      const cell = (name: string) => sheet.locator(`[data-cell="requests.received.${name}"]`);
      const settled = () => sheet.locator('article:not(:has(td.pending))').waitFor();
      await cell('naturalPerson').click();
      for (const figure of ['41', '42']) {
        await page.keyboard.type(figure, { delay: 50 });
        await page.keyboard.press('Tab');
        await settled();
      }
      // One key takes back one entry.
      await page.keyboard.press('Control+z');
      await cell('business').filter({ hasText: /^6$/ }).waitFor();
      assert.equal(await cell('naturalPerson').textContent(), '41');
      await page.screenshot({ path: path.join(PICTURES, 'sheet.png') });
      // A block from the clipboard is one step as well.
      await page.evaluate("navigator.clipboard.writeText('51\\t52\\r\\n53\\t54\\r\\n')");
      await cell('naturalPerson').click();
      await page.keyboard.press('Control+v');
      await cell('naturalPerson').filter({ hasText: '51' }).waitFor();
      await settled();
      await page.keyboard.press('Control+z');
      await cell('naturalPerson').filter({ hasText: '41' }).waitFor();
      await cell('business').filter({ hasText: /^6$/ }).waitFor();
      // Saved with the last figure in its field, and the others on their way.
      await cell('research').click();
      for (const figure of ['61', '62', '63']) {
        await page.keyboard.type(figure);
        await page.keyboard.press('Tab');
      }
      await page.keyboard.type('64');
      await page.keyboard.press('Control+s');
      await settled();
      await page.locator('.tab.active:not(.dirty)').waitFor();
      const saved = extractCells(analyse(readFileSync(path.join(on.work, 'reports/balanced.gknb'), 'utf8')).report);
      const row = saved.filter(({ cell }) => cell.startsWith('requests.received.')).map(({ value }) => value);
      assert.deepEqual(row, [41, 6, 61, 62, 63, 64, 32]);
    });
  });

  async function inWindow(serve: Serve, task: (page: Page) => Promise<void>): Promise<void> {
    const served = await serve(on.work);
    const { openWindow } = await hostModule('window.mjs');
    const page: Page = await openWindow(on.browser, { language: 'zh-cn' });
    try {
      page.setDefaultTimeout(60_000);
      await page.goto(served.address, { waitUntil: 'commit' });
      await task(page);
      await page.screenshot({ path: path.join(PICTURES, 'worked-in.png') });
    } finally {
      await page.close();
      await served.close();
    }
  }
});

/** What the grid shows of a round: the first row but for its last column, which the other figures go down. */
async function showsAll(page: Page, row: readonly number[], column: readonly number[]): Promise<void> {
  const shown = async (cells: string): Promise<number[]> =>
    (await previewIn(page).locator(cells).allTextContents()).map(Number);
  assert.deepEqual((await shown('[data-cell^="requests.received."]')).slice(0, row.length), row);
  const totals = await shown('[data-cell^="requests."][data-cell$=".total"]');
  assert.deepEqual(totals.slice(0, column.length), column);
}

/** Types figures with so many milliseconds between the keys, each followed by that key, and waits until all have been answered. Gives the figures. */
async function typeQuickly(page: Page, cell: string, key: string, first: number, delay: number): Promise<number[]> {
  const preview = previewIn(page);
  if ((await page.locator('iframe.webview.ready').count()) === 0) await openPreview(page);
  await preview.locator(`[data-cell="requests.${cell}"]`).click();
  const figures = Array.from({ length: 15 }, (_, i) => first + i);
  for (const figure of figures) {
    await page.keyboard.type(String(figure), { delay });
    await page.keyboard.press(key, { delay });
  }
  await page.screenshot({ path: path.join(PICTURES, `typed-${key}.png`) });
  await preview.locator('td.pending').first().waitFor();
  await preview.locator('article:not(:has(td.pending))').waitFor();
  assert.equal(await preview.getByRole('alert').getByRole('button').count(), 0);
  await page.screenshot({ path: path.join(PICTURES, `entered-${key}.png`) });
  return figures;
}

/** Closes the panel while all of it is still on its way: what can be entered is, and what is refused is said. */
async function typeAndClose(page: Page, cell: string, entries: readonly string[]): Promise<void> {
  await previewIn(page).locator(`[data-cell="requests.${cell}"]`).click();
  for (const entry of entries) {
    await page.keyboard.type(entry, { delay: 50 });
    await page.keyboard.press('Tab', { delay: 50 });
  }
  await page.keyboard.press('Control+w');
  await page.locator('iframe.webview').waitFor({ state: 'detached' });
  await page
    .locator('.monaco-editor .view-lines')
    .filter({ hasText: entries.at(-1)! })
    .waitFor();
  await page.locator('[id="status.notifications"]').click();
  const message = page.locator('.notifications-center.visible .notification-list-item', { hasText: /未填入“3\.5”/ });
  await message.waitFor();
  await page.screenshot({ path: path.join(PICTURES, 'refused.png') });
  await page.keyboard.press('Escape');
}

async function chooseTheme(page: Page, theme: string): Promise<void> {
  const list = page.locator('.quick-input-widget:visible');
  await page.keyboard.press('F1');
  await list.waitFor();
  await page.keyboard.type('Preferences: Color Theme');
  await list.locator('.monaco-list-row', { hasText: 'Preferences: Color Theme' }).first().click();
  const entry = list.locator('.monaco-list-row', { hasText: theme });
  await page.keyboard.type(theme);
  await entry.first().click();
  await list.waitFor({ state: 'hidden' });
}

async function openPreview(page: Page): Promise<void> {
  await page.locator('.monaco-editor .view-line').first().click();
  await page.keyboard.press('Control+K');
  await page.keyboard.press('v');
  await previewIn(page).locator('h1.here').waitFor();
}

async function workIn(page: Page): Promise<void> {
  const { keyboard } = page;
  const preview = previewIn(page);
  const cell = (name: string) => preview.locator(`[data-cell="requests.received.${name}"]`);
  const line = (number: number) => page.locator('.statusbar-item', { hasText: `Ln ${number},` });
  await openPreview(page);

  // What is clicked, the cursor goes to; Escape follows it into the text.
  await cell('naturalPerson').click();
  await keyboard.press('ArrowRight');
  await preview.locator('[data-cell="requests.received.business"]:focus').waitFor();
  await keyboard.press('Escape');
  await line(sourceLine('一、本年新收')).waitFor();
  // The grid has the keyboard until the text has it: a key pressed before would be the grid's.
  await page.locator('.monaco-editor.focused').waitFor();
  // Where the cursor goes, the grid follows. The first time the key may lead to where the line is wrapped only.
  await keyboard.press('End');
  await keyboard.press('End');
  await preview.locator('[data-cell="requests.received.total"].here').waitFor();

  // A value is refused, another is taken; the sums are told anew.
  await cell('total').click();
  await keyboard.type('33.5');
  await keyboard.press('Enter');
  await preview.getByRole('alert').filter({ hasText: '只能填整数' }).waitFor();
  await keyboard.press('Shift+Enter');
  await keyboard.type('33');
  await keyboard.press('Enter');
  await cell('total').and(preview.locator('[aria-invalid]')).filter({ hasText: '33' }).waitFor();
  assert.match((await page.locator('.monaco-editor .view-lines').first().textContent())!, /33/);

  // Undone from the grid, which keeps the keyboard.
  await keyboard.press('Control+z');
  await cell('total').and(preview.locator(':not([aria-invalid])')).filter({ hasText: '32' }).waitFor();
  await preview.locator('[data-cell="requests.carriedIn.total"]:focus').waitFor();
}

const sourceLine = (words: string): number =>
  fixture('balanced.gknb')
    .split('\n')
    .findIndex((text) => text.startsWith(words)) + 1;
