import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { hostModule, launch } from '../browser/launch.ts';
import { ROOT } from '../fixtures.ts';
import { packed } from './package.ts';
import { Workbench } from './workbench.ts';

const settings = {
  'editor.codeActionsOnSave': { 'source.fixAll.disclosureReport': 'explicit' },
  'editor.fontSize': 13,
  'editor.minimap.enabled': false,
  'window.commandCenter': false,
  'window.menuBarVisibility': 'visible',
  'workbench.reduceMotion': 'on',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.layoutControl.enabled': false,
};

/** A VS Code into which the package was installed, and the windows in which its folders are opened. */
export interface Installed {
  open(folder: string): Promise<Workbench>;
  close(): Promise<void>;
}

/**
 * @param work a temporary folder
 * @param pictures where the workbench leaves its pictures
 */
export async function installed(browser: Browser, work: string, pictures: string): Promise<Installed> {
  const { setUpHost } = await hostModule('setup.mjs');
  const { install, serve, workbenchUrl } = await hostModule('serve.mjs');
  const { openWindow } = await hostModule('window.mjs');
  const host = await setUpHost();
  const profile = { userData: path.join(work, 'user'), extensions: path.join(work, 'extensions') };
  install(host, work, { vsix: packed(work), ...profile });
  const server = await serve(host, work, { settings, ...profile });
  return {
    async open(folder) {
      const page = await openWindow(browser, { language: 'zh-cn', width: 1280, height: 800 });
      page.setDefaultTimeout(60_000);
      await page.goto(workbenchUrl(server.port, { folder }), { waitUntil: 'commit' });
      return new Workbench(page, pictures);
    },
    async close() {
      server.kill();
      await server.ended;
    },
  };
}

/** A folder that is open in a VS Code of its own, for the tests of a suite. */
export interface OpenedFolder {
  readonly bench: Workbench;
  /** A file of the folder. */
  at(name: string): string;
}

/**
 * Makes a folder, opens it in a VS Code into which the package was installed, and takes all of it away behind the suite. Each step goes
 * on from the one before: the first that fails leaves a picture and is the last. Without a VS Code that runs here the tests are skipped.
 *
 * @param name of the suite: its pictures are in out/NAME
 * @param fill writes what is in the folder, and may put more into the temporary one around it
 */
export function inOpenedFolder(
  suite: Mocha.Suite,
  name: string,
  fill: (write: (file: string, content: string | Uint8Array) => void, work: string) => void,
): OpenedFolder {
  const pictures = path.join(ROOT, 'out', name);
  let browser: Browser | null = null;
  let code: Installed | undefined;
  let work = '';
  let folder = '';
  let bench: Workbench | undefined;
  suite.bail(true);
  before(async function () {
    browser = await launch();
    if (!browser) {
      console.log('  The workbench is not played through: no VS Code is at hand that runs here.');
      this.skip();
    }
    work = mkdtempSync(path.join(tmpdir(), `${name}-`));
    rmSync(pictures, { recursive: true, force: true });
    folder = path.join(work, '年报');
    mkdirSync(folder);
    fill((file, content) => writeFileSync(path.join(folder, file), content), work);
    code = await installed(browser, work, pictures);
    bench = await code.open(folder);
  });
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await bench?.picture('failed');
  });
  after(async () => {
    await browser?.close();
    await code?.close();
    if (work) rmSync(work, { recursive: true, force: true, maxRetries: 5 });
  });
  return {
    get bench() {
      return bench!;
    },
    at: (file) => path.join(folder, file),
  };
}
