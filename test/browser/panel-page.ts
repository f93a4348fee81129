// A panel's page in a real browser, with a host that stands in for VS Code and notes what the page says.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { contentPolicy } from '../../client/src/page/content-policy.ts';
import { ROOT } from '../fixtures.ts';
import { launch } from './launch.ts';

const ADDRESS = 'https://panel.invalid/';
/** The policy of the real panels. */
const POLICY = contentPolicy(ADDRESS, 'test');
const AXE = readFileSync(path.join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');

export class PanelPage<ToPage, FromPage> {
  readonly errors: string[] = [];

  constructor(readonly page: Page) {
    page.on('pageerror', (error) => this.errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && this.errors.push(message.text()));
  }

  /**
   * @param colours those of a theme, by the names of their variables
   * @param kind which of the script's pages it is
   */
  protected async load(
    name: 'preview' | 'overview' | 'review-page',
    locale: string,
    colours: object = {},
    kind: string = name,
  ): Promise<void> {
    const { page } = this;
    await page.route(`${ADDRESS}**`, async (route) => {
      const file = route.request().url().slice(ADDRESS.length);
      if (file !== '') return route.fulfill({ path: path.join(ROOT, 'dist', file) });
      return route.fulfill({
        contentType: 'text/html',
        body: `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8"><title>${name}</title>
<meta http-equiv="Content-Security-Policy" content="${POLICY}"><link rel="stylesheet" href="${name}.css"></head>
<body data-page="${kind}"><script nonce="test" src="${name}.js"></script></body></html>`,
      });
    });
    await page.addInitScript(standIn, colours);
    await page.goto(ADDRESS);
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

  /** What keeps somebody from using the page who does not see it, or uses no mouse. */
  violations(): Promise<string[]> {
    return violationsIn(this.page);
  }
}

export async function violationsIn(page: Pick<Page, 'evaluate'>): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>('axe.run({ resultTypes: ["violations"] })');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

/** Runs in the page, before its own script. */
function standIn(colours: object): void {
  const said: unknown[] = [];
  // Kept while the page is loaded anew, as the editor does for a panel whose tab was left.
  const { sessionStorage } = globalThis as unknown as {
    sessionStorage: { getItem(key: string): string | null; setItem(key: string, value: string): void };
  };
  Object.assign(globalThis, {
    said,
    acquireVsCodeApi: () => ({
      postMessage: (message: unknown) => said.push(message),
      getState: () => JSON.parse(sessionStorage.getItem('state') ?? 'null') ?? undefined,
      setState: (next: unknown) => sessionStorage.setItem('state', JSON.stringify(next)),
    }),
  });
  const { document } = globalThis as unknown as {
    document: {
      addEventListener(name: string, listener: () => void): void;
      documentElement: { style: { setProperty(name: string, value: string): void } };
    };
  };
  document.addEventListener('readystatechange', () => {
    for (const [name, colour] of Object.entries(colours)) document.documentElement.style.setProperty(name, colour);
  });
}

/** For the tests of a suite: a browser, and a page for each; no page may meet an error. Without a browser they are skipped. */
export function inBrowser() {
  let browser: Browser;
  let opened: PanelPage<never, unknown> | null = null;
  before(async function () {
    this.timeout(60_000);
    const launched = await launch();
    if (!launched) this.skip();
    browser = launched;
  });
  after(() => browser?.close());
  afterEach(async () => {
    const errors = opened?.errors ?? [];
    await opened?.page.close();
    opened = null;
    assert.deepEqual(errors, []);
  });
  return {
    newPage: () => browser.newPage(),
    /** What the page was made to meet is no failure. */
    expectErrors(): void {
      opened?.errors.splice(0);
    },
    async open<P extends PanelPage<never, unknown>>(opening: (browser: Browser) => Promise<P>): Promise<P> {
      const page = await opening(browser);
      opened = page;
      return page;
    },
  };
}
