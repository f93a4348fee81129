// `npm run bench`: how fast, how lean, each figure beside the one it is held against.
//   core | cold | wire | batch | folder | sizes
//                         only that part
//   profile               the functions of the core that take the most time
//   soak --minutes N      works in a folder of 2,000 reports as people do, and throws where it does not go on as it began
//   --check               the bounds of time instead (scripts/bench.mjs)
//   province FOLDER       writes the reports that the batch is measured with
//   --reports N, --bytes N, --faults PERCENT, --seed N
//                         what reports, for both
//   --json FILE           the figures for a program to read
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { measureBatch } from './batch.ts';
import { measureCold } from './cold.ts';
import { measureCore } from './core.ts';
import { measureFolder } from './folder.ts';
import { profileCore } from './profile.ts';
import { PROVINCE, writeProvinceAt } from './province.ts';
import { isReached, measured, type Result, tableOf } from './result.ts';
import { sizesOf } from './sizes.ts';
import { soak } from './soak.ts';
import { ROOT } from './texts.ts';
import { measureWire } from './wire.ts';

const PARTS = {
  core: measureCore,
  cold: measureCold,
  wire: measureWire,
  batch: measureBatch,
  folder: measureFolder,
  sizes: measureSizes,
};

const OPTIONS = {
  json: { type: 'string' },
  reports: { type: 'string' },
  bytes: { type: 'string' },
  faults: { type: 'string' },
  seed: { type: 'string' },
  minutes: { type: 'string' },
} as const;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  const asked = Object.entries(values).filter(([name]) => name !== 'json' && name !== 'minutes');
  const wish = { ...PROVINCE, ...Object.fromEntries(asked.map(([name, value]) => [name, Number(value)])) };
  if (positionals[0] === 'province') return console.log(writeProvinceAt(positionals[1], wish));
  if (positionals.includes('soak')) return console.log(await soak(Number(values.minutes ?? 10), wish));
  if (positionals.includes('profile')) return console.log(await profileCore());
  const unknown = positionals.filter((part) => !(part in PARTS));
  if (unknown.length > 0)
    throw new Error(
      `No such part: ${unknown.join(', ')}. There are ${Object.keys(PARTS).join(', ')}, profile, province, soak.`,
    );
  const results: Result[] = [];
  for (const [part, measure] of Object.entries(PARTS))
    if (positionals.length === 0 || positionals.includes(part)) results.push(...(await measure(wish)));
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
