// `npm run fuzz -- SECONDS [SEED]`: a part of the time for each kind. Tells each failure with the number that brings it back.
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { fuzzAssistants } from './assistants.ts';
import { CORE_CASES, type CoreCase } from './core.ts';
import { fuzzWire } from './wire.ts';

const LONGEST_CASE = 180_000;
/** More of one kind tell no more. */
const MOST_FAILURES = 5;

const [seconds = 60, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number);
const share = (seconds * 1000) / 8;
let failures = 0;

void run();

async function run(): Promise<void> {
  for (const kind of Object.keys(CORE_CASES) as CoreCase[]) await core(kind, kind === 'config' ? share / 4 : share);
  await servers('wire', fuzzWire, share * 1.75);
  await servers('assistants', fuzzAssistants, share);
  console.log(failures === 0 ? 'nothing found' : `${failures} failures`);
  process.exitCode = failures > 0 ? 1 : 0;
}

async function core(kind: CoreCase, time: number): Promise<void> {
  const until = Date.now() + time;
  let next = seed;
  let found = 0;
  while (Date.now() < until && found < MOST_FAILURES) {
    const worker = new Worker(path.join(__dirname, 'core.js'), { workerData: { kind, seed: next, until } });
    await new Promise<void>((resolve) => {
      let timer: NodeJS.Timeout | undefined;
      const fail = (text: string) => {
        found++;
        tell(`${kind} ${next}`, text);
        if (found >= MOST_FAILURES) void worker.terminate();
      };
      worker.on('message', ({ seed: current, failure }: { seed: number; failure?: string }) => {
        next = current;
        if (failure) fail(failure);
        clearTimeout(timer);
        timer = setTimeout(() => {
          fail(`does not end within ${LONGEST_CASE / 1000} seconds`);
          void worker.terminate();
        }, LONGEST_CASE);
      });
      worker.on('error', (error) => fail(String(error.stack)));
      worker.on('exit', () => {
        clearTimeout(timer);
        next++;
        resolve();
      });
    });
  }
  console.log(`${kind}: ${next - seed} cases`);
}

async function servers(kind: string, fuzz: typeof fuzzWire, time: number): Promise<void> {
  const until = Date.now() + time;
  let lives = 0;
  for (let found = 0; Date.now() < until && found < MOST_FAILURES; lives++) {
    const failure = await fuzz(process.cwd(), seed + lives, until);
    if (!failure) continue;
    found++;
    tell(`${kind} ${seed + lives}`, failure);
  }
  console.log(`${kind}: ${lives} servers`);
}

function tell(which: string, failure: string): void {
  failures++;
  console.log(`✗ ${which}: ${failure.slice(0, 1500)}`);
}
