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
