// node test/host/icon.mjs: draws icon/icon.svg as the pictures that VS Code and the README show.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setUpHost } from './setup.mjs';
import { launchBrowser } from './window.mjs';

const folder = path.join(import.meta.dirname, '../../icon');
const sizes = [128, 256];

const svg = readFileSync(path.join(folder, 'icon.svg'), 'utf8');
const browser = await launchBrowser(await setUpHost());
for (const size of sizes) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100%; height: 100vh }</style>${svg}`);
  await page.screenshot({ path: path.join(folder, `icon-${size}.png`), omitBackground: true });
}
await browser.close();
