// The sheet as an editor of VS Code, filled in by an input method and from a spreadsheet's clipboard, with the server a second late.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';
import { analyse, extractCells, FORMS } from '../../server/src/core/testing.ts';
import { compose } from '../browser/input-method.ts';
import { hostModule } from '../browser/launch.ts';
import { asExcel, asTabs, block } from '../browser/spreadsheet.ts';
import { isLong } from '../support/tier.ts';
import { openReport, overLateServer, PICTURES, previewIn, UNTOUCHED } from './served.ts';
import { stage } from './stage.ts';

const { requests } = FORMS[2021].tables;
const NAMES = requests.rows.map((row) => row.columns.map((column) => `requests.${row.key}.${column.key}`));
const [ROWS, COLUMNS] = [NAMES.length, NAMES[0]!.length];

/** Milliseconds from key to key: a long run has each ten times. */
const SERIES = isLong ? [20, 50, 120].flatMap((pause) => Array<number>(10).fill(pause)) : [50];

const inFullWidth = (figure: number): string =>
  [...String(figure)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');

describe('the sheet in VS Code', function () {
  this.timeout(240_000 + 60_000 * SERIES.length);
  const on = stage('sheet', PICTURES);

  it('takes what an input method composes in full-width digits', () =>
    inSheet(async (page, client) => {
      for (const [round, pause] of SERIES.entries()) {
        const figures = block(3, COLUMNS, 100 + round);
        await cellIn(page, NAMES[0]![0]!).click();
        for (const row of figures) {
          for (const [at, figure] of row.entries()) {
            await compose(client, inFullWidth(figure), () => setTimeout(pause));
            await setTimeout(pause);
            // Enter goes on below where Tab began.
            await page.keyboard.press(at === COLUMNS - 1 ? 'Enter' : 'Tab');
          }
        }
        await settled(page);
        assert.deepEqual(await savedFigures(page), figures);
      }
    }));

  const FORMS_OF_BLOCK = {
    'tabs and carriage returns': (figures: number[][]) => ({ 'text/plain': asTabs(figures) }),
    'tabs, and a table in HTML': (figures: number[][]) => ({
      'text/plain': asTabs(figures),
      'text/html': asExcel(figures),
    }),
    'a table in HTML alone': (figures: number[][]) => ({ 'text/html': asExcel(figures) }),
  };
  for (const [name, form] of Object.entries(FORMS_OF_BLOCK))
    it(`takes a block of ${ROWS} × ${COLUMNS} as ${name}, in one step of undo`, () =>
      inSheet(async (page) => {
        for (const round of SERIES.keys()) {
          const figures = block(ROWS, COLUMNS, 100 + round);
          await putOnClipboard(page, form(figures));
          await cellIn(page, NAMES[0]![0]!).click();
          await page.keyboard.press('Control+v');
          await cellIn(page, NAMES[0]![0]!)
            .filter({ hasText: `${figures[0]![0]}` })
            .waitFor();
          await settled(page);
          assert.deepEqual(await savedFigures(page), figures);
          await page.keyboard.press('Control+z');
          await cellIn(page, NAMES[0]![0]!).filter({ hasText: /^$/ }).waitFor();
          await settled(page);
          assert.deepEqual(await savedFigures(page), []);
        }
      }));

  const cellIn = (page: Page, name: string) => previewIn(page).locator(`[data-cell="${name}"]`);

  const settled = (page: Page): Promise<void> => previewIn(page).locator('article:not(:has(td.pending))').waitFor();

  /** The figures of the table of requests as they are in the file once it is saved, row by row; nothing for rows without any. */
  async function savedFigures(page: Page): Promise<number[][]> {
    await page.keyboard.press('Control+s');
    await page.locator('.tab.active:not(.dirty)').waitFor();
    const text = readFileSync(path.join(on.work, 'reports', UNTOUCHED), 'utf8');
    const values = new Map(extractCells(analyse(text).report).map(({ cell, value }) => [cell as string, value]));
    return NAMES.map((row) => row.flatMap((name) => values.get(name) ?? [])).filter(({ length }) => length > 0);
  }

  async function inSheet(task: (page: Page, client: CDPSession) => Promise<void>): Promise<void> {
    const served = await overLateServer(on.work);
    const { openWindow } = await hostModule('window.mjs');
    const page: Page = await openWindow(on.browser, { language: 'zh-cn' });
    try {
      page.setDefaultTimeout(60_000);
      await page.goto(served.address, { waitUntil: 'commit' });
      await openReport(page, UNTOUCHED);
      await page.keyboard.press('F1');
      await page.locator('.quick-input-widget:visible').waitFor();
      await page.keyboard.type('以表格打开');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: '以表格打开' }).first().click();
      await cellIn(page, NAMES[0]![0]!).waitFor();
      await task(page, await page.context().newCDPSession(page));
    } catch (error) {
      await page.screenshot({ path: path.join(PICTURES, 'sheet-failed.png') });
      throw error;
    } finally {
      await page.close();
      await served.close();
    }
  }
});

async function putOnClipboard(page: Page, forms: Record<string, string>): Promise<void> {
  await page.evaluate((data) => {
    const { navigator, ClipboardItem, Blob } = globalThis as unknown as {
      navigator: { clipboard: { write(items: unknown[]): Promise<void> } };
      ClipboardItem: new (items: object) => unknown;
      Blob: new (parts: string[], options: { type: string }) => unknown;
    };
    const items = Object.entries(data).map(([type, text]) => [type, new Blob([text], { type })]);
    return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(items))]);
  }, forms);
}
