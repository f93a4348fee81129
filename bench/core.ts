import { analyse, parseReport, readReport } from '../server/src/core/testing.ts';
import { writeProvince } from '../test/generate/province/province.ts';
import { jsonOf, schemaOf } from './json.ts';
import { jsonValidation } from './json-validation.ts';
import { growth, median, type Task, timeAll, timeOf } from './measure.ts';
import { PROVINCE } from './province.ts';
import type { Result } from './result.ts';
import { inTurns, lengthened, REPORTS, sizeOf } from './texts.ts';

/** Reading and checking one text, within one process: P1 to P3. */
export async function measureCore(): Promise<Result[]> {
  const results: Result[] = [];
  for (const name of ['clean', 'draft'] as const) results.push(...(await beside(name, REPORTS[name])));
  results.push(await oneReport());
  for (const name of ['clean', 'draft'] as const) results.push(await growing(name));
  return results;
}

const taking = (text: string, work: (text: string) => number): Task => {
  const next = inTurns(text, 16);
  return () => work(next());
};

const analysis = (text: string): Task => taking(text, (each) => analyse(each).findings.length);

/** What the whole may take beside the JSON service, and beside one loop over the text; and each of its stages beside that. */
const LIMITS = { clean: { json: 0.5, loop: 22 }, draft: { json: 0.8, loop: 35 } };
const STAGE_LIMITS = { tables: 8, prose: 8, rules: 6 };

async function beside(name: keyof typeof LIMITS, text: string): Promise<Result[]> {
  const json = jsonOf(text);
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;
  const { ours, read, parse, peer, floor } = await timeAll({
    ours: analysis(text),
    read: taking(text, (each) => readReport(each).passages.length),
    parse: taking(text, (each) => parseReport(each).cells.length),
    peer: jsonValidation(json, schemaOf(json)),
    floor: oneLoop(text),
  });
  const of = `${name}, ${kilobytes(sizeOf(text))}`;
  const besideLoop = (what: string, time: number, limit: number): Result => ({
    goal: 'P2',
    what: `${what} / one loop (${of})`,
    unit: 'ms',
    ours: time,
    theirs: floor,
    limit,
  });
  return [
    {
      goal: 'P1',
      what: `analysis / JSON validation (${of})`,
      unit: 'ms',
      ours,
      theirs: peer,
      limit: LIMITS[name].json,
      note: `the tables as JSON: ${kilobytes(sizeOf(json))}`,
    },
    besideLoop('analysis', ours, LIMITS[name].loop),
    besideLoop('of it lines, tables and binding', parse, STAGE_LIMITS.tables),
    besideLoop('of it the prose', read - parse, STAGE_LIMITS.prose),
    besideLoop('of it rules and the rest', ours - read, STAGE_LIMITS.rules),
  ];
}

/** The least that any reader of the text must do: look at each of its units and tell what kind it is. */
function oneLoop(text: string): Task {
  const next = inTurns(text, 16);
  return () => {
    const units = next();
    let lines = 0;
    let digits = 0;
    let han = 0;
    for (let i = 0; i < units.length; i++) {
      const unit = units.charCodeAt(i);
      if (unit === 10) lines++;
      else if (unit >= 0x30 && unit <= 0x39) digits++;
      else if (unit >= 0x4e00 && unit <= 0x9fff) han++;
    }
    return lines + digits + han;
  };
}

async function oneReport(): Promise<Result> {
  const { ours } = await timeAll({ ours: analysis(lengthened(REPORTS.draft)) });
  return { goal: 'P1', what: 'analysis of 10 KB, warm (draft)', unit: 'ms', ours, theirs: null, limit: 2 };
}

const TIMES = [1, 10, 100, 1000];
/** Where growth is not what it should be, the largest texts are left out rather than waited for. Milliseconds. */
const LONGEST = 4000;
/** A text is read so often before it is timed, and the larger the less often; the smallest is the one to be compiled with. */
const WARM_UP_RUNS = 3000;
const RUNS = 5;

/** Different reports behind one another in one text: what was kept of one is of no use for the next. */
async function growing(name: keyof typeof LIMITS): Promise<Result> {
  const wish = {
    ...PROVINCE,
    reports: TIMES.at(-1)!,
    bytes: sizeOf(REPORTS[name]),
    faults: name === 'clean' ? 0 : 100,
  };
  const reports = Array.from(writeProvince(wish), ({ text }) => text);
  const points: { size: number; time: number }[] = [];
  for (const count of TIMES) {
    const last = points.at(-1);
    if (last && last.time > LONGEST) break;
    // As many texts as there are reports for, no more than are told apart anyway.
    const texts = Array.from({ length: Math.min(16, TIMES.at(-1)! / count) }, (_, i) =>
      reports.slice(i * count, (i + 1) * count).join('\n'),
    );
    let next = 0;
    const task = () => analyse(texts[next++ % texts.length]!).findings.length;
    await timeOf(task, Math.max(2, Math.round(WARM_UP_RUNS / count)));
    const runs = Math.max(1, Math.round(200 / count));
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) times.push(await timeOf(task, runs));
    points.push({ size: texts.reduce((sum, text) => sum + text.length, 0) / texts.length, time: median(times) });
  }
  const told = points.map(({ time }, i) => `${TIMES[i]} × ${time.toPrecision(3)} ms`).join(', ');
  const cut = points.length < TIMES.length ? '; more would take too long' : '';
  return {
    goal: 'P3',
    what: `exponent of growth to 1000 different reports (${name})`,
    unit: '',
    ours: growth(points),
    theirs: null,
    // What cannot be measured to the end is not reached.
    limit: points.length < TIMES.length ? 0 : 1.05,
    note: told + cut,
  };
}
