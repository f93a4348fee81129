import { readFileSync } from 'node:fs';
import { type Profiler, Session } from 'node:inspector/promises';
import { SourceMap } from 'node:module';
import path from 'node:path';
import { analyse } from '../server/src/core/testing.ts';
import { inTurns, lengthened, REPORTS } from './texts.ts';

const MOST = 25;
const SECONDS = 4;

/** The functions that reading and checking a report of 10 KB spends its time in, as a table. */
export async function profileCore(): Promise<string> {
  const parts: string[] = [];
  for (const [name, text] of Object.entries(REPORTS))
    parts.push(`${name}, 10 KB`, await profileOf(lengthened(text)), '');
  return parts.join('\n');
}

async function profileOf(text: string): Promise<string> {
  const next = inTurns(text, 16);
  const run = (seconds: number) => {
    for (const begin = performance.now(); performance.now() - begin < seconds * 1000; )
      for (let i = 0; i < 50; i++) analyse(next());
  };
  run(1);
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  await session.post('Profiler.start');
  run(SECONDS);
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parentOf = new Map(
    profile.nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id] as const)),
  );
  const map = new SourceMap(JSON.parse(readFileSync(`${__filename}.map`, 'utf8')));
  const nameOf = (id: number) => nameIn(map, nodes.get(id)!.callFrame);
  const self = new Map<string, number>();
  const total = new Map<string, number>();
  const samples = profile.samples ?? [];
  for (const sample of samples) {
    add(self, nameOf(sample));
    const above = new Set<string>();
    for (let id: number | undefined = sample; id !== undefined; id = parentOf.get(id)) above.add(nameOf(id));
    for (const name of above) add(total, name);
  }
  const share = (count: number) => `${((100 * count) / samples.length).toFixed(1)} %`.padStart(7);
  const lines = (counts: Map<string, number>, title: string) => [
    title,
    ...[...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST)
      .map(([name, count]) => `${share(count)}  ${name}`),
  ];
  return [...lines(self, 'itself'), ...lines(total, 'with what it calls')].join('\n');
}

/** A function by its name and where it is written. */
function nameIn(
  map: SourceMap,
  { functionName, url, lineNumber, columnNumber }: Profiler.ProfileNode['callFrame'],
): string {
  if (!url.endsWith(path.basename(__filename))) return functionName;
  const entry = map.findEntry(lineNumber, columnNumber);
  const at = 'originalSource' in entry ? `${entry.originalSource}:${entry.originalLine + 1}` : '';
  return `${functionName || '(anonymous)'}  ${at.replace(/^(?:\.\.\/)+/, '')}`;
}

const add = (counts: Map<string, number>, name: string): Map<string, number> =>
  counts.set(name, (counts.get(name) ?? 0) + 1);
