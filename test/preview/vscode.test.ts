// The preview in a real VS Code, worked with as a person does: by mouse and keyboard. Once with the extension in a process of
// its own, once with all of it in the browser.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { hostModule, launch } from '../browser/launch.ts';
import { fixture, ROOT } from '../fixtures.ts';

interface Served {
  readonly address: string;
  close(): Promise<void> | void;
}

type Serve = (work: string) => Promise<Served>;

const overServer: Serve = async (work) => {
  const { setUpHost } = await hostModule('setup.mjs');
  const { remoteUri, serve, workbenchUrl } = await hostModule('serve.mjs');
  const folder = path.join(work, 'reports');
  cpSync(path.join(ROOT, 'test/fixtures'), folder, { recursive: true });
  const server = await serve(await setUpHost(), work);
  const payload = [['extensionDevelopmentPath', remoteUri(server.port, ROOT)]];
  return {
    address: workbenchUrl(server.port, { folder, payload }),
    close: async () => {
      server.kill();
      await server.ended;
    },
  };
};

const inBrowser: Serve = async (work) => {
  const { setUpHost } = await hostModule('setup.mjs');
  const { serveWeb } = await hostModule('serve-web.mjs');
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
  return serveWeb(await setUpHost(), { extension, files: path.join(ROOT, 'test/fixtures') });
};

describe('the preview in VS Code', function () {
  this.timeout(240_000);
  let browser: Browser;
  let work: string;

  before(async function () {
    const launched = await launch();
    if (!launched) this.skip();
    browser = launched;
    work = mkdtempSync(path.join(tmpdir(), 'preview-'));
  });
  after(async () => {
    await browser?.close();
    if (work) rmSync(work, { recursive: true, force: true, maxRetries: 5 });
  });

  for (const [name, serve] of Object.entries({ 'with a server': overServer, 'in the browser': inBrowser }))
    it(`follows the cursor, is filled in, and undone: ${name}`, async function () {
      // A workbench that starts on a busy machine can miss a click: each try has a window of its own.
      this.retries(2);
      const served = await serve(work);
      const { openWindow } = await hostModule('window.mjs');
      const page: Page = await openWindow(browser, { language: 'zh-cn' });
      try {
        page.setDefaultTimeout(60_000);
        await page.goto(served.address, { waitUntil: 'commit' });
        await openReport(page, 'balanced.gknb');
        await workIn(page);
      } finally {
        await page.close();
        await served.close();
      }
    });
});

/** From the explorer, as anyone would. */
async function openReport(page: Page, name: string): Promise<void> {
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
  await page.locator('.statusbar-item[id^="disclosure-report"]').waitFor();
}

async function workIn(page: Page): Promise<void> {
  const { keyboard } = page;
  const preview: FrameLocator = page.frameLocator('iframe.webview.ready').frameLocator('iframe');
  const cell = (name: string) => preview.locator(`[data-cell="requests.received.${name}"]`);
  const line = (number: number) => page.locator('.statusbar-item', { hasText: `Ln ${number},` });
  await page.locator('.monaco-editor .view-line').first().click();
  await keyboard.press('Control+K');
  await keyboard.press('v');
  await preview.locator('h1.here').waitFor();

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
  await keyboard.type('33');
  await keyboard.press('Enter');
  await cell('total').and(preview.locator('[aria-invalid]')).filter({ hasText: '33' }).waitFor();
  assert.match((await page.locator('.monaco-editor .view-lines').first().textContent())!, /33/);

  // Undone from the grid, which keeps the keyboard.
  await keyboard.press('Control+z');
  await cell('total').and(preview.locator(':not([aria-invalid])')).filter({ hasText: '32' }).waitFor();
  await preview.locator('[data-cell="requests.received.total"]:focus').waitFor();
}

const sourceLine = (words: string): number =>
  fixture('balanced.gknb')
    .split('\n')
    .findIndex((text) => text.startsWith(words)) + 1;
