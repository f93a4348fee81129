import { analyse } from '../server/src/core/testing.ts';
import { jsonOf, jsonValidation } from './json.ts';
import { growth, median, type Task, timeAll, timeOf } from './measure.ts';
import type { Result } from './result.ts';
import { inTurns, lengthened, REPORTS, sizeOf } from './texts.ts';

/** Reading and checking one text, within one process: P1 to P3. */
export async function measureCore(): Promise<Result[]> {
  const results: Result[] = [];
  for (const [name, text] of Object.entries(REPORTS)) results.push(...(await beside(name, text)));
  results.push(await oneReport());
  for (const [name, text] of Object.entries(REPORTS)) results.push(await growing(name, text));
  return results;
}

const analysis = (text: string, copies = 16): Task => {
  const next = inTurns(text, copies);
  return () => analyse(next()).findings.length;
};

async function beside(name: string, text: string): Promise<Result[]> {
  const json = jsonOf(text);
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;
  const { ours, peer, floor } = await timeAll({
    ours: analysis(text),
    peer: jsonValidation(json),
    floor: oneLoop(text),
  });
  const of = `${name}, ${kilobytes(sizeOf(text))}`;
  return [
    {
      goal: 'P1',
      what: `analysis / JSON validation (${of})`,
      unit: 'ms',
      ours,
      theirs: peer,
      limit: 0.5,
      note: `the tables as JSON: ${kilobytes(sizeOf(json))}; the first step is a ratio of 1`,
    },
    { goal: 'P2', what: `analysis / one loop (${of})`, unit: 'ms', ours, theirs: floor, limit: 20 },
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

async function growing(name: string, text: string): Promise<Result> {
  const points: { size: number; time: number }[] = [];
  for (const size of TIMES) {
    const last = points.at(-1);
    if (last && last.time > LONGEST) break;
    const task = analysis(text.repeat(size), 2);
    const count = Math.max(1, Math.round(20 / size));
    const times: number[] = [];
    for (let run = 0; run < 5; run++) times.push(await timeOf(task, count));
    points.push({ size, time: median(times) });
  }
  const told = points.map(({ size, time }) => `${size} × ${time.toPrecision(3)} ms`).join(', ');
  const cut = points.length < TIMES.length ? '; more would take too long' : '';
  return {
    goal: 'P3',
    what: `exponent of growth to 1000 × (${name})`,
    unit: '',
    ours: growth(points),
    theirs: null,
    // What cannot be measured to the end is not reached.
    limit: points.length < TIMES.length ? 0 : 1.05,
    note: told + cut,
  };
}
