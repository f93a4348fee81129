import type { Browser } from 'playwright-core';
import type { FromPage, ToPage } from '../../client/src/overview-messages.ts';
import { COMPARED, type OverviewAnswer, type OverviewRow, type OverviewState } from '../../server/src/core/testing.ts';
import { PanelPage } from '../browser/panel-page.ts';

export class OverviewPage extends PanelPage<ToPage, FromPage> {
  static async open(browser: Browser, locale: 'zh-cn' | 'en' = 'zh-cn', colours: object = {}): Promise<OverviewPage> {
    const opened = new OverviewPage(await browser.newPage({ viewport: { width: 1300, height: 1000 } }));
    await opened.load('overview', locale, colours);
    return opened;
  }

  show(rows: readonly OverviewRow[], more: Partial<OverviewAnswer> = {}): Promise<void> {
    return this.tell({ kind: 'answer', answer: { ...ANSWER, rows, ...more } });
  }

  /** The organs and years of the rows that are drawn, from the top. */
  async rows(): Promise<string[]> {
    const cells = await this.page.locator('[data-index]').all();
    return Promise.all(
      cells.map(async (row) => (await row.locator('[role=gridcell]').allTextContents()).slice(0, 2).join(' ')),
    );
  }
}

const ANSWER: OverviewAnswer = {
  revision: 1,
  isWhole: true,
  rows: [],
  folders: ['file:///home/reports/%E5%B9%B4%E6%8A%A5'],
  isBusy: false,
  figures: COMPARED,
  denied: ['国家秘密', '法律禁止', '三安全一稳定', '第三方', '内部事务', '过程性信息', '执法案卷', '查询事项'],
  rosters: [],
};

/** A report with so many requests received, and so many errors. */
export function row(organ: string | null, year: number, received: number | null, errors = 0, folder = ''): OverviewRow {
  const state: OverviewState = errors > 0 ? 'broken' : 'balanced';
  const n = received ?? 0;
  const reviews = [3, 1, 2, 0, 1, 1].map((share) => Math.floor((share * n) / 20));
  const denied = [0, 1, 0, 4, 5, 3, 0, 1].map((share) => Math.floor((share * n) / 40));
  const figures = received === null ? Array(18).fill(null) : [n, n, n >> 1, n >> 2, ...reviews, ...denied];
  return [0, `${folder}${organ}${year}.gknb`, organ, year, [errors, errors * 2, 1, state], figures];
}

export const SOME: readonly OverviewRow[] = [
  ...[2020, 2021, 2023, 2024].map((year, i) => row('云溪县水务局', year, 20 + i * 17, i === 3 ? 2 : 0)),
  ...[2023, 2024].map((year, i) => row('云溪县教育局', year, 50 - i * 8, 0, '局/')),
  ...['人民政府', '财政局', '公安局', '民政局', '自然资源局'].map((name, i) => row(`云溪县${name}`, 2024, 31 + i * 23)),
  row('=HYPERLINK("http://x.invalid")', 2024, null, 1),
  [0, '未写明.gknb', null, null, null, Array(18).fill(null)],
];
