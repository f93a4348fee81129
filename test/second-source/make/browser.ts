/** What Chromium makes of a page: a printed one, and what a person copies out of it. */
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Design, Document } from './document.ts';
import { htmlOf } from './html.ts';

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });

export interface FromBrowser {
  readonly pdf: Uint8Array;
  /** As a script of a page reads it. */
  readonly innerText: string;
  /** As the mouse marks it, from the first letter to the last. */
  readonly selection: string;
  /** As it arrives where it is pasted as plain text. */
  readonly pasted: string;
}

export async function browse(browser: Browser, document: Document): Promise<FromBrowser> {
  const page = await browser.newPage();
  try {
    await page.setContent(htmlOf(document, { linksCells: true }));
    const pdf = await print(page, document.design);
    await page.setContent(htmlOf(document));
    const innerText = (await page.evaluate('document.body.innerText')) as string;
    const selection = (await page.evaluate(
      'getSelection().selectAllChildren(document.body), getSelection().toString()',
    )) as string;
    return { pdf, innerText, selection, pasted: await copied(page) };
  } finally {
    await page.close();
  }
}

async function copied(page: Page): Promise<string> {
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+C');
  await page.setContent('<textarea autofocus></textarea>');
  await page.focus('textarea');
  await page.keyboard.press('Control+V');
  return await page.inputValue('textarea');
}

function print(
  page: Page,
  { margin, pageNumber, pageNumberAlign, runningHead, font, tableSize }: Design,
): Promise<Buffer> {
  const line = (text: string, align: string) =>
    `<div style="width:100%;margin:0 ${margin}mm;text-align:${align};font:${tableSize}pt '${font}'">${text}</div>`;
  return page.pdf({
    format: 'A4',
    margin: { top: `${margin}mm`, right: `${margin}mm`, bottom: `${margin}mm`, left: `${margin}mm` },
    displayHeaderFooter: pageNumber !== null || runningHead !== null,
    headerTemplate: runningHead ? line(runningHead, 'center') : '<span></span>',
    footerTemplate: pageNumber
      ? line(pageNumber.replace('N', '<span class="pageNumber"></span>'), pageNumberAlign)
      : '<span></span>',
  });
}
