import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { globSync } from 'tinyglobby';
import { AFTER } from '../../test/corpus/after.ts';
import { BEFORE } from '../../test/corpus/before.ts';
import { reportWith } from '../../test/corpus/report.ts';
import { SINCE } from '../../test/corpus/since.ts';
import { WILD } from '../../test/corpus/wild.ts';
import { someDrafts } from '../../test/generate/draft.ts';
import { FAULT_NAMES, isFaultOf } from '../../test/generate/errors/all.ts';
import { someFaultyDrafts, writeFaulty } from '../../test/generate/errors/draft.ts';
import { LAYOUT_NAMES, type LayoutName } from '../../test/generate/layouts/all.ts';
import { writeProvinceTo } from '../../test/generate/province/on-disk.ts';
import { writeReport } from '../../test/generate/report.ts';

/** Never changes: two runs compare the same reports. */
const SEED = 20_240_131;

/** Writes all texts of a comparison into a folder. Each folder below it is checked by itself. */
export function writeTexts(root: string, to: string, reportsPerLayout: number): void {
  const files = globSync(
    ['samples/*.gknb', 'test/fixtures/*.gknb', '../shared/reports/*.txt', '../shared/cases/**/*.{txt,md,gknb}'],
    { cwd: root },
  );
  for (const file of files.sort()) {
    const name = file.replaceAll('../', '');
    mkdirSync(path.join(to, 'files', path.dirname(name)), { recursive: true });
    copyFileSync(path.join(root, file), path.join(to, 'files', name));
  }
  writeAll(
    path.join(to, 'corpora'),
    [BEFORE, AFTER, SINCE, WILD].flatMap((corpus) =>
      Object.values(corpus).flatMap((sentences) => sentences.map((sentence) => reportWith(sentence).text)),
    ),
  );
  writeAll(
    path.join(to, 'layouts'),
    LAYOUT_NAMES.flatMap((layout, index) => reportsOf(layout, SEED + 7919 * index, reportsPerLayout)),
  );
  writeProvinceTo(path.join(to, 'province'), { seed: SEED, reports: 240, bytes: 4000, faults: 30 });
}

/** Generated reports of the layout, and as many with an error, some of them with tables of other layouts. */
function reportsOf(layout: LayoutName, seed: number, numRuns: number): string[] {
  const faults = FAULT_NAMES.filter((fault) => isFaultOf(fault, layout));
  return [
    ...fc.sample(someDrafts([layout]), { seed, numRuns }).map((draft) => writeReport(draft).text),
    ...fc.sample(someFaultyDrafts(layout, faults, LAYOUT_NAMES), { seed, numRuns }).flatMap((draft) => {
      const written = writeFaulty(draft);
      return written ? [written.fault.text] : [];
    }),
  ];
}

function writeAll(folder: string, texts: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  for (const [index, text] of texts.entries())
    writeFileSync(path.join(folder, `${String(index).padStart(4, '0')}.gknb`), text);
}
