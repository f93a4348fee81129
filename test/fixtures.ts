import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The project's root: tests run from it. */
export const ROOT = process.cwd();

export const fixture = (name: string): string => readFileSync(path.join(ROOT, 'test/fixtures', name), 'utf8');

/** Real reports may lie beside the project; tests that read them are skipped where they do not. */
const SHARED = path.join(ROOT, '../shared/reports');

export const sharedReportNames = [
  'ganquanpu-2023.txt',
  'jinghe-2024.txt',
  'kokdala-2024.txt',
  'urumqi-2023.txt',
  'xinxiang-2023.txt',
].filter((name) => existsSync(path.join(SHARED, name)));

export const sharedReport = (name: string): string | null =>
  sharedReportNames.includes(name) ? readFileSync(path.join(SHARED, name), 'utf8') : null;

/** Changes passages of a text; each stands in it once. */
export const changedBy =
  (text: string) =>
  (...changes: readonly (readonly [of: string, to: string])[]): string =>
    changes.reduce((before, [of, to]) => {
      assert.equal(before.split(of).length, 2, `“${of}” should stand in the text once`);
      return before.replace(of, () => to);
    }, text);
