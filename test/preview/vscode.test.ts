// The preview in a real VS Code, worked with as a person does: by mouse and keyboard. Once with the extension in a process of
// its own, once with all of it in the browser.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { alignedReport, analyse, extractCells } from '../../server/src/core/testing.ts';
import { hostModule, launch } from '../browser/launch.ts';
import { fixture, ROOT } from '../fixtures.ts';

const UNTOUCHED = 'untouched.gknb';
const PICTURES = path.join(ROOT, 'out/preview');

interface Served {
  readonly address: string;
  close(): Promise<void> | void;
}

type Serve = (work: string) => Promise<Served>;

const overServer: Serve = (work) => serveFolder(work, ROOT);

async function serveFolder(work: string, extension: string): Promise<Served> {
  const { setUpHost } = await hostModule('setup.mjs');
  const { remoteUri, serve, workbenchUrl } = await hostModule('serve.mjs');
  const folder = path.join(work, 'reports');
  cpSync(path.join(ROOT, 'test/fixtures'), folder, { recursive: true });
  writeFileSync(path.join(folder, UNTOUCHED), alignedReport({ organ: '某局', year: 2024, layout: 'bars' }));
  const server = await serve(await setUpHost(), work);
  const payload = [['extensionDevelopmentPath', remoteUri(server.port, extension)]];
  return {
    address: workbenchUrl(server.port, { folder, payload }),
    close: async () => {
      server.kill();
      await server.ended;
    },
  };
}

/** The language server says everything half a second late: an entry takes a second, to the editor and back. */
const overLateServer: Serve = (work) => {
  const extension = copyExtension(work);
  const server = path.join(extension, 'dist/server.js');
  renameSync(server, path.join(extension, 'dist/server-itself.js'));
  writeFileSync(
    server,
    `const send = process.send.bind(process);
process.send = (...message) => setTimeout(() => send(...message), 500) !== undefined;
require('./server-itself.js');`,
  );
  return serveFolder(work, extension);
};

const inBrowser: Serve = async (work) => {
  const { setUpHost } = await hostModule('setup.mjs');
  const { serveWeb } = await hostModule('serve-web.mjs');
  return serveWeb(await setUpHost(), { extension: copyExtension(work), files: path.join(ROOT, 'test/fixtures') });
};

function copyExtension(work: string): string {
  const extension = mkdtempSync(path.join(work, 'extension-'));
  for (const part of [
    'package.json',
    'package.nls.json',
    'package.nls.zh-cn.json',
    'dist',
    'l10n',
    'syntaxes',
    'schemas',
  ])
    cpSync(path.join(ROOT, part), path.join(extension, part), { recursive: true });
  return extension;
}

describe('the preview in VS Code', function () {
  this.timeout(240_000);
  let browser: Browser;
  let work: string;

  before(async function () {
    const launched = await launch();
    if (!launched) this.skip();
    browser = launched;
    work = mkdtempSync(path.join(tmpdir(), 'preview-'));
    mkdirSync(PICTURES, { recursive: true });
  });
  after(async () => {
    await browser?.close();
    if (work) rmSync(work, { recursive: true, force: true, maxRetries: 5 });
  });

  for (const [name, serve] of Object.entries({ 'with a server': overServer, 'in the browser': inBrowser }))
    it(`follows the cursor, is filled in, and undone: ${name}`, async function () {
      // A workbench that starts on a busy machine can miss a click: each try has a window of its own.
      this.retries(2);
      await inWindow(serve, async (page) => {
        await openReport(page, 'balanced.gknb');
        await workIn(page);
      });
    });

  it('takes figures typed quickly into an untouched table, though the server is a second late', async () => {
    await inWindow(overLateServer, async (page) => {
      await openReport(page, UNTOUCHED);
      const byRows = await typeQuickly(page, 'received.naturalPerson', 'Tab', 101);
      const byColumns = await typeQuickly(page, 'received.total', 'Enter', 201);
      await typeAndClose(page, 'carriedOut.naturalPerson', ['301', '3.5', '302']);
      await page.locator('.monaco-editor .view-lines').first().click();
      await page.keyboard.press('Control+s');
      await page.locator('.tab.active:not(.dirty)').waitFor();
      const cells = extractCells(analyse(readFileSync(path.join(work, 'reports', UNTOUCHED), 'utf8')).report);
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

  async function inWindow(serve: Serve, task: (page: Page) => Promise<void>): Promise<void> {
    const served = await serve(work);
    const { openWindow } = await hostModule('window.mjs');
    const page: Page = await openWindow(browser, { language: 'zh-cn' });
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

/** Types figures at 50 ms a key, each followed by that key, and waits until all have been answered. Gives the figures. */
async function typeQuickly(page: Page, cell: string, key: string, first: number): Promise<number[]> {
  const preview = previewIn(page);
  if ((await page.locator('iframe.webview.ready').count()) === 0) await openPreview(page);
  await preview.locator(`[data-cell="requests.${cell}"]`).click();
  const figures = Array.from({ length: 15 }, (_, i) => first + i);
  for (const figure of figures) {
    await page.keyboard.type(String(figure), { delay: 50 });
    await page.keyboard.press(key, { delay: 50 });
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
  const message = page.locator('.notifications-center.visible .notification-list-item', { hasText: /未填写“3\.5”/ });
  await message.waitFor();
  await page.screenshot({ path: path.join(PICTURES, 'refused.png') });
  await page.keyboard.press('Escape');
}

const previewIn = (page: Page): FrameLocator => page.frameLocator('iframe.webview.ready').frameLocator('iframe');

async function openPreview(page: Page): Promise<void> {
  await page.locator('.monaco-editor .view-line').first().click();
  await page.keyboard.press('Control+K');
  await page.keyboard.press('v');
  await previewIn(page).locator('h1.here').waitFor();
}

/** From the explorer, as anyone would. */
async function openReport(page: Page, name: string): Promise<void> {
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
  await page.locator('.statusbar-item[id^="disclosure-report"]').waitFor();
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
