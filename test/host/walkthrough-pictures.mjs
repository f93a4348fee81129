// node test/host/walkthrough-pictures.mjs FOLDER: the pictures of the walkthrough alone. They are shown some 600 pixels wide, so
// that a small window is what stays legible in them.
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { writeInFewColours } from './few-colours.mjs';
import { remoteUri, serve, workbenchUrl } from './serve.mjs';
import { setUpHost } from './setup.mjs';
import { launchBrowser, openWindow } from './window.mjs';

const root = path.join(import.meta.dirname, '../..');
const size = { width: 680, height: 460 };
const settings = {
  'breadcrumbs.enabled': false,
  'editor.fontSize': 14,
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'window.commandCenter': false,
  'window.customTitleBarVisibility': 'never',
  'workbench.activityBar.location': 'hidden',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.layoutControl.enabled': false,
  // A list that is still fading in would be a picture of two things.
  'workbench.reduceMotion': 'on',
};
const DRAFT = '草稿示例.gknb';
/** Row and line of the draft that are wrong. */
const WRONG_LINE = 51;

/** `host` is what setUpHost() gave. */
export async function takeWalkthrough(browser, { host, language, dest }) {
  mkdirSync(dest, { recursive: true });
  const work = mkdtempSync(path.join(tmpdir(), 'walkthrough-'));
  const folder = path.join(work, 'reports');
  cpSync(path.join(root, 'samples'), folder, { recursive: true });
  for (const name of ['balanced.gknb', 'example.gknb'])
    cpSync(path.join(root, 'test/fixtures', name), path.join(folder, name));
  const server = await serve(host, work, { settings });
  const page = await openWindow(browser, { language, ...size });
  page.setDefaultTimeout(40_000);
  const picture = async (name, shown = page) => {
    const file = path.join(dest, `${name}.png`);
    await writeInFewColours(page, await shown.screenshot(), file);
    console.log(path.relative(process.cwd(), file));
  };
  try {
    const uri = (file) => remoteUri(server.port, file);
    const payload = [
      ['extensionDevelopmentPath', uri(root)],
      ['openFile', uri(path.join(folder, DRAFT))],
    ];
    await page.goto(workbenchUrl(server.port, { folder, payload }), { waitUntil: 'commit' });
    await page.locator('.statusbar-item[id^="disclosure-report"]', { hasText: /\d/ }).waitFor();
    await page.keyboard.press('Control+B');
    await take(page, picture, language);
    const paper = await browser.newPage({ viewport: size });
    await paper.goto(pathToFileURL(await print(page, folder, language)).href);
    await picture('print', paper);
    await paper.close();
  } finally {
    await page.close();
    server.kill();
    await server.ended;
    rmSync(work, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function take(page, picture, language) {
  const zh = language !== 'en';
  const webview = page.frameLocator('iframe.webview.ready').frameLocator('iframe');
  await goToLine(page, WRONG_LINE);
  await page.locator('.monaco-editor .squiggly-error').first().waitFor();
  await picture('report');

  await page.locator('.statusbar-item[id^="disclosure-report"]').click();
  await page.locator('.markers-panel .monaco-list-row').nth(3).waitFor();
  await picture('findings');
  await page.keyboard.press('Control+J');
  await page.locator('.markers-panel').waitFor({ state: 'hidden' });

  await goToLine(page, WRONG_LINE);
  const box = await page.locator('.monaco-editor .squiggly-warning').first().boundingBox();
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  const menu = page.locator('.action-widget .monaco-list-row');
  for (let tries = 0; tries < 8 && !(await menu.first().isVisible()); tries++) {
    await page.keyboard.press('Control+.');
    await menu
      .first()
      .waitFor({ timeout: 3000 })
      .catch(() => {});
  }
  await picture('fix');
  await page.keyboard.press('Escape');

  await chooseCommand(page, zh ? '可以报送了吗' : 'May It Be Handed In');
  await page.locator('.quick-input-list .codicon-error').first().waitFor();
  await picture('final-check');
  await page.keyboard.press('Escape');

  await chooseCommand(page, zh ? '以表格打开' : 'Open as sheet');
  const cell = webview.locator('[data-cell="requests.received.business"]');
  await cell.click();
  await page.keyboard.type('12');
  await picture('sheet');
  await page.keyboard.press('Escape');

  await chooseCommand(page, zh ? '年报总览' : 'Overview');
  await webview.locator('[data-index="3"]').waitFor();
  await picture('overview');
}

/** The page that the report is printed from, beside the report. */
async function print(page, folder, language) {
  const zh = language !== 'en';
  await page.locator('.tab', { hasText: DRAFT }).first().click();
  await chooseCommand(page, zh ? '打印或存为 PDF' : 'Print or Save as PDF');
  await page
    .locator('.monaco-dialog-box')
    .getByRole('button', { name: zh ? '仍然打印' : 'Print Anyway' })
    .click();
  await page.locator('.quick-input-widget:visible', { hasText: zh ? '打印' : 'print' }).waitFor();
  await page.keyboard.press('Enter');
  const file = path.join(folder, DRAFT.replace('.gknb', '.html'));
  for (let tries = 0; tries < 200 && !existsSync(file); tries++) await setTimeout(100);
  return file;
}

async function chooseCommand(page, name) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget:visible').waitFor();
  await page.keyboard.type(name);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click();
}

async function goToLine(page, line) {
  await page.keyboard.press('Control+G');
  await page.locator('.quick-input-widget:visible').waitFor();
  await page.keyboard.type(String(line));
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const host = await setUpHost();
  const browser = await launchBrowser(host);
  const dest = path.resolve(process.argv[2] ?? 'out/screenshots/walkthrough');
  try {
    await takeWalkthrough(browser, { host, language: 'zh-cn', dest });
    await takeWalkthrough(browser, { host, language: 'en', dest: path.join(dest, 'en') });
  } finally {
    await browser.close();
  }
}
