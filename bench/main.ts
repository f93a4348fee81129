// `npm run bench`: how fast, how lean, each figure beside the one it is held against.
//   core | wire | sizes   only that part
//   profile               the functions of the core that take the most time
//   --json FILE           the figures for a program to read
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { measureCore } from './core.ts';
import { profileCore } from './profile.ts';
import { isReached, measured, type Result, tableOf } from './result.ts';
import { sizesOf } from './sizes.ts';
import { ROOT } from './texts.ts';
import { measureWire } from './wire.ts';

const PARTS = { core: measureCore, wire: measureWire, sizes: measureSizes };

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true });
  if (positionals.includes('profile')) return console.log(await profileCore());
  const unknown = positionals.filter((part) => !(part in PARTS));
  if (unknown.length > 0) throw new Error(`No such part: ${unknown.join(', ')}. There are core, wire, sizes, profile.`);
  const results: Result[] = [];
  for (const [part, measure] of Object.entries(PARTS))
    if (positionals.length === 0 || positionals.includes(part)) results.push(...(await measure()));
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n`);
  console.log(tableOf(results));
  if (values.json) writeFileSync(values.json, `${JSON.stringify(forPrograms(results), null, 2)}\n`);
}

/** P10. */
async function measureSizes(): Promise<Result[]> {
  return sizesOf(ROOT).map(({ product, kibibytes, limit }) => ({
    goal: 'P10',
    what: `size of dist/${product}.js`,
    unit: 'KiB',
    ours: kibibytes,
    theirs: null,
    limit,
  }));
}

const forPrograms = (results: readonly Result[]) => ({
  node: process.version,
  platform: `${process.platform} ${process.arch}`,
  processors: cpus().map(({ model }) => model),
  results: results.map((result) => ({ ...result, measured: measured(result), reached: isReached(result) })),
});

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
