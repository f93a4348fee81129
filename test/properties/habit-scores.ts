/**
 * How well each layout is read, habit by habit, also those of NOT_YET. No test: a picture of where the core stands.
 *   node esbuild.mjs --tests && node out/test/properties/habit-scores.js [reports for each line] [layout]
 */
import fc from 'fast-check';
import { TABLE_KEYS, type TableKey } from '../../server/src/core/form/types.ts';
import { someDrafts } from '../generate/draft.ts';
import { HABIT_NAMES, HABITS, type Habits, NO_HABITS, someHabits } from '../generate/habits.ts';
import { LAYOUT_NAMES, type LayoutName } from '../generate/layouts/all.ts';
import { writeReport } from '../generate/report.ts';
import { isPossible } from '../generate/table.ts';
import { analysed, falseAlarms, misread } from './reading.ts';

const [count = '20', only] = process.argv.slice(2);
const COUNT = Number(count);
const SEED = 7;

interface Score {
  /** Tables read exactly. */
  readonly exact: Record<TableKey, number>;
  /** Reports without a false alarm. */
  clean: number;
  /** Reports with a number where another was written, or none. */
  wrong: number;
  readonly alarms: Map<string, number>;
}

function scoreOf(layout: LayoutName, habits: fc.Arbitrary<Habits>): Score {
  const score: Score = { exact: { proactive: 0, requests: 0, review: 0 }, clean: 0, wrong: 0, alarms: new Map() };
  for (const draft of fc.sample(someDrafts([layout], habits), { numRuns: COUNT, seed: SEED })) {
    const report = writeReport(draft);
    const analysis = analysed(report);
    const wrong = misread(report, analysis);
    for (const table of TABLE_KEYS) if (!wrong.some((cell) => cell.table === table)) score.exact[table]++;
    if (wrong.some(({ read }) => Number.isFinite(Number(read)))) score.wrong++;
    const codes = new Set(falseAlarms(report, analysis).map(({ code }) => code));
    if (codes.size === 0) score.clean++;
    for (const code of codes) score.alarms.set(code, (score.alarms.get(code) ?? 0) + 1);
  }
  return score;
}

const percent = (n: number): string => `${Math.round((100 * n) / COUNT)}%`.padStart(4);

function print(name: string, { exact, clean, wrong, alarms }: Score): void {
  const read = TABLE_KEYS.map((table) => percent(exact[table])).join(' ');
  const told = [...alarms].map(([code, n]) => `${code} ${n}`).join(', ');
  console.log(`${name.padEnd(34)} exact ${read}  wrong number ${percent(wrong)}  clean ${percent(clean)}  ${told}`);
}

console.log(`exact: of ${COUNT} reports, tables two, three and four read to the cell`);
for (const layout of LAYOUT_NAMES.filter((name) => only === undefined || name === only)) {
  const plain = scoreOf(layout, fc.constant(NO_HABITS));
  print(layout, plain);
  for (const habit of HABIT_NAMES.filter((name) => isPossible(name, layout)))
    for (const choice of HABITS[habit].slice(1)) {
      const score = scoreOf(layout, fc.constant({ ...NO_HABITS, [habit]: choice }));
      const isWorse = score.clean < plain.clean || TABLE_KEYS.some((table) => score.exact[table] < plain.exact[table]);
      if (isWorse) print(`  ${habit} ${JSON.stringify(choice)}`, score);
    }
  print('  any mixture', scoreOf(layout, someHabits));
}
