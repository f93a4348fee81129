import { chromium } from 'playwright-core';

/** Starts the browser of setUpHost(). No sandbox: it needs rights that root and containers do not have; it shows our own pages only. */
export function launchBrowser(host) {
  return chromium.launch({
    executablePath: host.browser,
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  });
}

/** A window for a workbench in that language. VS Code's own words stay English (its translations are not on npm), extensions speak it. */
export async function openWindow(browser, { language = 'en', width = 1400, height = 900 } = {}) {
  // Extensions may use the clipboard; headless, nobody could be asked.
  const permissions = ['clipboard-read', 'clipboard-write'];
  const page = await browser.newPage({ viewport: { width, height }, locale: language, permissions });
  await page.addInitScript((name) => {
    globalThis._VSCODE_NLS_LANGUAGE = name;
  }, language);
  return page;
}
