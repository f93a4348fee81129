// A real VS Code with the extension from this folder, in which reports are worked in by mouse and keyboard.
import { cpSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { alignedReport } from '../../server/src/core/testing.ts';
import { hostModule } from '../browser/launch.ts';
import { ROOT } from '../fixtures.ts';

/** A report of which no cell is filled in, among the fixtures of the folder. */
export const UNTOUCHED = 'untouched.gknb';
export const PICTURES = path.join(ROOT, 'out/preview');

export interface Served {
  readonly address: string;
  close(): Promise<void> | void;
}

export type Serve = (work: string) => Promise<Served>;

export const overServer: Serve = (work) => serveFolder(work, ROOT);

export async function serveFolder(work: string, extension: string, settings: object = {}): Promise<Served> {
  const { setUpHost } = await hostModule('setup.mjs');
  const { remoteUri, serve, workbenchUrl } = await hostModule('serve.mjs');
  const folder = path.join(work, 'reports');
  cpSync(path.join(ROOT, 'test/fixtures'), folder, { recursive: true });
  writeFileSync(path.join(folder, UNTOUCHED), alignedReport({ organ: '某局', year: 2024, layout: 'bars' }));
  const server = await serve(await setUpHost(), work, { settings });
  const payload = [['extensionDevelopmentPath', remoteUri(server.port, extension)]];
  return {
    address: workbenchUrl(server.port, { folder, payload }),
    close: async () => {
      server.kill();
      await server.ended;
    },
  };
}

/** The file of the folder of work in which the late server tells its process. */
export const LATE_SERVER_PID = 'late-server.pid';

/** The language server says everything half a second late: an entry takes a second, to the editor and back. */
export const overLateServer = (work: string, settings: object = {}): Promise<Served> => {
  const extension = copyExtension(work);
  const server = path.join(extension, 'dist/server.js');
  renameSync(server, path.join(extension, 'dist/server-itself.js'));
  writeFileSync(
    server,
    `require('fs').writeFileSync(${JSON.stringify(path.join(work, LATE_SERVER_PID))}, String(process.pid));
const send = process.send.bind(process);
process.send = (...message) => setTimeout(() => send(...message), 500) !== undefined;
require('./server-itself.js');`,
  );
  return serveFolder(work, extension, settings);
};

export const inBrowser: Serve = async (work) => {
  const { setUpHost } = await hostModule('setup.mjs');
  const { serveWeb } = await hostModule('serve-web.mjs');
  return serveWeb(await setUpHost(), { extension: copyExtension(work), files: path.join(ROOT, 'test/fixtures') });
};

function copyExtension(work: string): string {
  const extension = mkdtempSync(path.join(work, 'extension-'));
  for (const part of [
    'package.json',
    'package.nls.json',
    'package.nls.zh-cn.json',
    'dist',
    'l10n',
    'syntaxes',
    'schemas',
  ])
    cpSync(path.join(ROOT, part), path.join(extension, part), { recursive: true });
  return extension;
}

export const previewIn = (page: Page): FrameLocator => page.frameLocator('iframe.webview.ready').frameLocator('iframe');

/** From the explorer, as anyone would. */
export async function openReport(page: Page, name: string): Promise<void> {
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
  await page.locator('.statusbar-item[id^="disclosure-report"]').waitFor();
}
