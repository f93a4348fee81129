import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { ROOT } from '../fixtures.ts';

/** One of the modules that make and run a VS Code; they are no part of what the tests' build bundles. */
// biome-ignore lint/suspicious/noExplicitAny: they are plain JavaScript
export const hostModule = (name: string): Promise<any> =>
  import(pathToFileURL(path.join(ROOT, 'test/host', name)).href);

/** A browser, where the tests' own is at hand. */
export async function launch(): Promise<Browser | null> {
  const { hostRunsHere, hostIsReady, setUpHost } = await hostModule('setup.mjs');
  if (!hostRunsHere() || !hostIsReady()) return null;
  return (await hostModule('window.mjs')).launchBrowser(await setUpHost());
}
