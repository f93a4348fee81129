// The overview's page in a real browser, with a host that stands in for VS Code.
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Answer, FromPage, Row, ToPage } from '../../client/src/overviewMessages.ts';
import type { OverviewState } from '../../server/src/core/index.ts';
import { ROOT } from '../fixtures.ts';

const ADDRESS = 'https://overview.invalid/';
/** The policy of the real panel. */
const POLICY = `default-src 'none'; style-src ${ADDRESS}; script-src 'nonce-test'`;

export class OverviewPage {
  readonly errors: string[] = [];

  private constructor(readonly page: Page) {}

  static async open(browser: Browser, locale: 'zh-cn' | 'en' = 'zh-cn', colours: object = {}): Promise<OverviewPage> {
    const page = await browser.newPage({ viewport: { width: 1300, height: 1000 } });
    const opened = new OverviewPage(page);
    page.on('pageerror', (error) => opened.errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && opened.errors.push(message.text()));
    await page.route(`${ADDRESS}**`, async (route) => {
      const name = route.request().url().slice(ADDRESS.length);
      if (name !== '') return route.fulfill({ path: path.join(ROOT, 'dist', name) });
      return route.fulfill({
        contentType: 'text/html',
        body: `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8"><title>Overview</title>
<meta http-equiv="Content-Security-Policy" content="${POLICY}"><link rel="stylesheet" href="overview.css"></head>
<body><script nonce="test" src="overview.js"></script></body></html>`,
      });
    });
    await page.addInitScript((theme) => {
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
      const { document } = globalThis as unknown as {
        document: {
          addEventListener(name: string, listener: () => void): void;
          documentElement: { style: { setProperty(name: string, value: string): void } };
        };
      };
      document.addEventListener('readystatechange', () => {
        for (const [name, colour] of Object.entries(theme)) document.documentElement.style.setProperty(name, colour);
      });
    }, colours);
    await page.goto(ADDRESS);
    return opened;
  }

  /** Hands the page a message, and waits until it has been read. */
  async tell(message: ToPage): Promise<void> {
    await this.page.evaluate((data) => {
      (globalThis as unknown as EventTarget).dispatchEvent(new MessageEvent('message', { data }));
    }, message);
  }

  show(rows: readonly Row[], more: Partial<Answer> = {}): Promise<void> {
    return this.tell({ kind: 'answer', answer: { ...ANSWER, rows, ...more } });
  }

  /** What the page has said since the last time it was asked. */
  said(): Promise<FromPage[]> {
    return this.page.evaluate(() => (globalThis as unknown as { said: FromPage[] }).said.splice(0));
  }

  /** The organs and years of the rows that are drawn, from the top. */
  async rows(): Promise<string[]> {
    const cells = await this.page.locator('[data-index]').all();
    return Promise.all(
      cells.map(async (row) => (await row.locator('[role=gridcell]').allTextContents()).slice(0, 2).join(' ')),
    );
  }
}

const ANSWER: Answer = {
  revision: 1,
  isWhole: true,
  rows: [],
  folders: ['file:///work/%E5%B9%B4%E6%8A%A5'],
  isBusy: false,
  denied: ['国家秘密', '法律禁止', '三安全一稳定', '第三方', '内部事务', '过程性信息', '执法案卷', '查询事项'],
};

/** A report with so many requests received, and so many errors. */
export function row(organ: string | null, year: number, received: number | null, errors = 0, folder = ''): Row {
  const state: OverviewState = errors > 0 ? 'broken' : 'balanced';
  const n = received ?? 0;
  const reviews = [3, 1, 2, 0, 1, 1].map((share) => Math.floor((share * n) / 20));
  const denied = [0, 1, 0, 4, 5, 3, 0, 1].map((share) => Math.floor((share * n) / 40));
  const figures = received === null ? Array(18).fill(null) : [n, n, n >> 1, n >> 2, ...reviews, ...denied];
  return [0, `${folder}${organ}${year}.gknb`, organ, year, [errors, errors * 2, 1, state], figures];
}

export const SOME: readonly Row[] = [
  ...[2020, 2021, 2023, 2024].map((year, i) => row('云溪县水务局', year, 20 + i * 17, i === 3 ? 2 : 0)),
  ...[2023, 2024].map((year, i) => row('云溪县教育局', year, 50 - i * 8, 0, '局/')),
  ...['人民政府', '财政局', '公安局', '民政局', '自然资源局'].map((name, i) => row(`云溪县${name}`, 2024, 31 + i * 23)),
  row('=HYPERLINK("http://x.invalid")', 2024, null, 1),
  [0, '未写明.gknb', null, null, null, Array(18).fill(null)],
];
