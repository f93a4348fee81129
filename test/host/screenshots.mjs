// node test/host/screenshots.mjs FOLDER: pictures of the extension at work on the sample draft, in Chinese and, in FOLDER/en, in
// English, for the README and the walkthrough; and a check that a person with mouse and keyboard gets there: walkthrough,
// sample, findings, explanation, quick fix. Build first (npm run build).
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeInFewColours } from './few-colours.mjs';
import { remoteUri, serve, workbenchUrl } from './serve.mjs';
import { setUpHost } from './setup.mjs';
import { takeWalkthrough } from './walkthrough-pictures.mjs';
import { launchBrowser, openWindow } from './window.mjs';

const root = path.join(import.meta.dirname, '../..');
const pictures = path.resolve(process.argv[2] ?? 'out/screenshots');
const size = { width: 1120, height: 700 };
const settings = {
  'editor.fontSize': 13,
  'editor.minimap.enabled': false,
  'workbench.colorTheme': 'Default Light Modern',
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
};

const host = await setUpHost();
const browser = await launchBrowser(host);
try {
  await takeAll('zh-cn', pictures);
  await takeAll('en', path.join(pictures, 'en'));
} finally {
  await browser.close();
}

async function takeAll(language, dest) {
  mkdirSync(dest, { recursive: true });
  const work = mkdtempSync(path.join(tmpdir(), 'screenshots-'));
  // The quick fix changes the draft: a copy.
  const folder = path.join(work, 'reports');
  cpSync(path.join(root, 'samples'), folder, { recursive: true });
  const server = await serve(host, work, { settings });
  const picture = async (page, name) => {
    const file = path.join(dest, `${name}.png`);
    await writeInFewColours(page, await page.screenshot(), file);
    console.log(path.relative(process.cwd(), file));
  };
  try {
    await takeWalkthrough(browser, { host, language, dest: path.join(dest, 'walkthrough') });
    await inEditor(await openWindow(browser, { language, ...size }), { language, server, folder, picture });
  } finally {
    server.kill();
    await server.ended;
    rmSync(work, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function inEditor(page, { language, server, folder, picture }) {
  page.setDefaultTimeout(40_000);
  const uri = (file) => remoteUri(server.port, file);
  const payload = [
    ['extensionDevelopmentPath', uri(root)],
    ['openFile', uri(path.join(folder, '草稿示例.gknb'))],
  ];
  await page.goto(workbenchUrl(server.port, { folder, payload }), { waitUntil: 'commit' });
  const status = page.locator('.statusbar-item[id^="disclosure-report"]');
  await status.filter({ hasText: /\d/ }).waitFor();
  await page.keyboard.press('Control+B'); // Tables are wide: no side bar.

  // It knows the words of one language.
  if (language === 'zh-cn') await lookAtPreview(page, picture);

  await goToLine(page, 58);
  const squiggle = page.locator('.monaco-editor .squiggly-error').first();
  await squiggle.waitFor();
  // VS Code's own count comes last.
  await page.locator('[id="status.problems"]', { hasText: /[1-9]/ }).waitFor();
  await picture(page, 'report');

  // The Problems panel by a click on the status bar.
  await status.click();
  const problems = page.locator('.markers-panel .monaco-list-row');
  await problems.nth(3).waitFor();
  await page.keyboard.press('Control+1'); // Back into the editor.
  await goToLine(page, 58);
  await squiggle.waitFor();
  await picture(page, 'problems');

  const box = await squiggle.boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y, { steps: 4 });
  const hover = page.locator('.monaco-hover:visible', { hasText: 'row-total' });
  await hover.waitFor();
  await picture(page, 'hover');

  // Away first: a click would land on the hover.
  await page.mouse.move(560, 690);
  await hover.waitFor({ state: 'hidden' });
  await page.mouse.click(x, y);
  const menu = page.locator('.action-widget .monaco-list-row');
  for (let tries = 0; tries < 5 && !(await menu.first().isVisible()); tries++) {
    await page.keyboard.press('Control+.');
    // The menu may not come while the findings are still on their way; a person would press again.
    await menu
      .first()
      .waitFor({ timeout: 3000 })
      .catch(() => {});
  }
  await menu.first().waitFor();
  await picture(page, 'quick-fix');

  const count = page.locator('.markers-panel .monaco-count-badge').first();
  const before = await count.textContent();
  await page.keyboard.press('Enter');
  // The panel follows last.
  await count.filter({ hasNotText: before }).waitFor();
  await picture(page, 'fixed');

  // The code of a finding leads to the page of its rule.
  const link = problems.locator('a', { hasText: /^\(?[a-z]+(-[a-z]+)+\)?$/ }).first();
  const code = await link.textContent();
  await link.click();
  await page.locator('.tab.active', { hasText: code }).waitFor();
  const preview = page.frameLocator('iframe.webview.ready').frameLocator('iframe');
  await preview.locator('h1').waitFor();
  await picture(page, 'rule');

  await page.keyboard.press('Control+J'); // The walkthrough in a whole window.
  await chooseCommand(page, 'Welcome: Open Walkthrough');
  const title = language === 'en' ? 'First Minute' : '一分钟';
  await page.locator('.quick-input-box input[placeholder*="walkthrough"]').waitFor();
  await page.keyboard.type(title);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.gettingStartedDetailsContent .step-title').first().waitFor();
  await page.locator('.gettingStartedDetailsContent img').first().waitFor();
  await picture(page, 'walkthrough');
}

async function chooseCommand(page, name) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget:visible').waitFor();
  await page.keyboard.type(name);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** The report beside its text, with the cell that the cursor is in. */
async function lookAtPreview(page, picture) {
  await goToLine(page, 53);
  await page.keyboard.press('Control+K');
  await page.keyboard.press('v');
  const preview = page.frameLocator('iframe.webview.ready').frameLocator('iframe');
  await preview.locator('h1').waitFor();
  // The first goes to the end of what is in sight of a wrapped line.
  await page.keyboard.press('End');
  await page.keyboard.press('End');
  await preview.locator('[data-cell="requests.granted.total"].here').waitFor();
  await picture(page, 'preview');
  await page.locator('.tab', { hasText: '预览' }).locator('.action-label').click();
  await goToLine(page, 1);
}

async function goToLine(page, line) {
  await page.keyboard.press('Control+G');
  await page.locator('.quick-input-widget:visible').waitFor();
  await page.keyboard.type(String(line));
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}
