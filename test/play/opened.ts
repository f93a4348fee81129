import path from 'node:path';
import type { Browser } from 'playwright-core';
import { hostModule } from '../browser/launch.ts';
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
