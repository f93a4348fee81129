import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launch } from '../browser/launch.ts';

export interface Stage {
  readonly browser: Browser;
  /** A folder that is gone when the suite has ended. */
  readonly work: string;
  /** What is closed before browser and folder are, the last first. */
  readonly closing: (() => Promise<unknown> | unknown)[];
}

/**
 * What the tests of a suite are played on; set up by hooks of mocha, before the suite's own. Where no browser runs the suite is skipped.
 *
 * @param pictures the folder for what was seen
 */
export function stage(name: string, pictures: string): Stage {
  const made: { browser?: Browser; work?: string } = {};
  const closing: Stage['closing'] = [];
  before(async function () {
    const launched = await launch();
    if (!launched) this.skip();
    made.browser = launched;
    made.work = mkdtempSync(path.join(tmpdir(), `${name}-`));
    mkdirSync(pictures, { recursive: true });
  });
  after(async () => {
    for (const close of closing.reverse()) await close();
    await made.browser?.close();
    if (made.work) rmSync(made.work, { recursive: true, force: true, maxRetries: 5 });
  });
  return {
    closing,
    get browser() {
      return made.browser!;
    },
    get work() {
      return made.work!;
    },
  };
}
