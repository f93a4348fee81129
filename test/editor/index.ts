// Runs inside VS Code: what @vscode/test-electron calls there. test/host/run.mjs starts it.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

const root = path.join(__dirname, '../../..');

export async function run(): Promise<void> {
  const mocha = new Mocha({
    timeout: 20_000,
    forbidOnly: true,
    reporter: path.join(root, 'scripts/counting-reporter.cjs'),
    ...(process.env.DISCLOSURE_REPORT_GREP ? { fgrep: process.env.DISCLOSURE_REPORT_GREP } : {}),
  });
  for (const name of readdirSync(__dirname).sort()) {
    if (name.endsWith('.test.js')) mocha.addFile(path.join(__dirname, name));
  }
  const failures = await new Promise<number>((resolve) => {
    mocha.run(resolve);
  });
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
