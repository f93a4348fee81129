import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { COLD_STAGES } from './cold-stages.ts';
import { jsonOf, schemaOf } from './json.ts';
import { median } from './measure.ts';
import type { Result } from './result.ts';
import { REPORTS, ROOT } from './texts.ts';

const PROGRAM = path.join(ROOT, 'out/bench/cold-process.js');
const ROUNDS = 15;

/** How long the first runs of a process take, which is what a person meets: P2c. Both sides in fresh processes, by turns. */
export async function measureCold(): Promise<Result[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'cold-'));
  try {
    return Object.entries(REPORTS).flatMap(([name, text]) => besideJson(name, text, folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function besideJson(name: string, text: string, folder: string): Result[] {
  const [report, json, schema] = ['gknb', 'json', 'schema.json'].map((end) => path.join(folder, `${name}.${end}`));
  writeFileSync(report!, text);
  writeFileSync(json!, jsonOf(text));
  writeFileSync(schema!, JSON.stringify(schemaOf(jsonOf(text))));
  const sides = [{ files: [report!] }, { files: [json!, schema!] }].map((side) => ({
    ...side,
    times: [] as number[][],
  }));
  for (let round = 0; round <= ROUNDS; round++)
    for (const { files, times } of sides) {
      const measured = inFreshProcess(files);
      if (round > 0) times.push(measured); // the files are in the system's cache from now on
    }
  const [ours, theirs] = sides.map(({ times }) =>
    COLD_STAGES.map((_, stage) => median(times.map((each) => each[stage]!))),
  );
  return COLD_STAGES.map(({ what, limit }, stage) => ({
    goal: 'P2c',
    what: `cold, ${what}, beside the JSON service (${name})`,
    unit: 'ms',
    ours: ours![stage]!,
    theirs: theirs![stage]!,
    limit,
    isLimitOfOurs: true,
  }));
}

/** Milliseconds of each stage. */
function inFreshProcess(files: readonly string[]): number[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...files], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
