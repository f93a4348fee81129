// The preview's page in a real browser, with a host that stands in for VS Code: it gives the page what the server would give,
// and notes what the page asks for.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { FromPage, ToPage, VersionedPreview } from '../../client/src/previewMessages.ts';
import { analyse, type Locale, previewOf } from '../../server/src/core/index.ts';
import { located } from '../../server/src/lsp/preview.ts';
import { ROOT } from '../fixtures.ts';

const ADDRESS = 'https://preview.invalid/';
/** The policy of the real panel. */
const POLICY = `default-src 'none'; style-src ${ADDRESS}; script-src 'nonce-test'`;

/** One of the modules that make and run a VS Code; they are no part of what the tests' build bundles. */
// biome-ignore lint/suspicious/noExplicitAny: they are plain JavaScript
export const hostModule = (name: string): Promise<any> =>
  import(pathToFileURL(path.join(ROOT, 'test/host', name)).href);

/** A browser, where the tests' own is at hand. */
export async function launch(): Promise<Browser | null> {
  const { hostRunsHere, hostIsReady, setUpHost } = await hostModule('setup.mjs');
  if (!hostRunsHere() || !hostIsReady()) return null;
  return (await hostModule('window.mjs')).launchBrowser(await setUpHost());
}

export const previewData = (text: string, version: number, locale: Locale = 'zh-cn'): VersionedPreview => {
  const { report, ...analysis } = analyse(text);
  return {
    version,
    ...located(previewOf({ report, ...analysis }, locale), (span) => report.syntax.lines.rangeOf(span)),
  };
};

export class PreviewPage {
  readonly errors: string[] = [];
  private version = 0;

  private constructor(
    readonly page: Page,
    private readonly locale: Locale,
  ) {}

  static async open(browser: Browser, text: string, locale: Locale = 'zh-cn', width = 900): Promise<PreviewPage> {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const opened = new PreviewPage(page, locale);
    page.on('pageerror', (error) => opened.errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && opened.errors.push(message.text()));
    await page.route(`${ADDRESS}**`, async (route) => {
      const name = route.request().url().slice(ADDRESS.length);
      if (name !== '') return route.fulfill({ path: path.join(ROOT, 'dist', name) });
      return route.fulfill({
        contentType: 'text/html',
        body: `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8"><title>Preview</title>
<meta http-equiv="Content-Security-Policy" content="${POLICY}"><link rel="stylesheet" href="preview.css"></head>
<body><script nonce="test" src="preview.js"></script></body></html>`,
      });
    });
    await page.addInitScript(() => {
      const said: unknown[] = [];
      let state: unknown;
      Object.assign(globalThis, {
        said,
        acquireVsCodeApi: () => ({
          postMessage: (message: unknown) => said.push(message),
          getState: () => state,
          setState: (next: unknown) => {
            state = next;
          },
        }),
      });
    });
    await page.goto(ADDRESS);
    await opened.show(text);
    return opened;
  }

  /** The text has become this. */
  async show(text: string): Promise<void> {
    const preview = previewData(text, ++this.version, this.locale);
    await this.tell({ kind: 'preview', uri: 'file:///report.gknb', preview });
  }

  /** Hands the page a message, and waits until it has been read. */
  async tell(message: ToPage): Promise<void> {
    await this.page.evaluate((data) => {
      (globalThis as unknown as EventTarget).dispatchEvent(new MessageEvent('message', { data }));
    }, message);
  }

  /** What the page has said since the last time it was asked. */
  said(): Promise<FromPage[]> {
    return this.page.evaluate(() => (globalThis as unknown as { said: FromPage[] }).said.splice(0));
  }

  cell(name: string) {
    return this.page.locator(`[data-cell="${name}"]`);
  }

  /** The cell that has the focus. */
  focused(): Promise<string | null> {
    return this.page.evaluate(() =>
      (
        globalThis as unknown as { document: { activeElement: { getAttribute(name: string): string | null } } }
      ).document.activeElement.getAttribute('data-cell'),
    );
  }
}
