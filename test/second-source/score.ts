/**
 * How well each way of taking out a text is read. No test: a picture of where the core stands.
 *   node esbuild.mjs --tests && node out/test/second-source/score.js [way] [report]
 * With a way, also what is wrong in each of its reports. With WRITE=1 and no way the table that the test holds it against is written.
 */
import { lossesOf, readTruths, type Score, textsOf, ways, writeScore } from './fixtures.ts';
import { isExact, type Judgement, judge, scoreOf } from './judge.ts';

const [onlyWay, onlyReport] = process.argv.slice(2);
const truths = readTruths();

const COLUMNS = ['exact', 'right', 'open', 'wrong', 'alarms', 'doubts', 'identified'];
const line = (name: string, values: readonly unknown[]) =>
  console.log(name.padEnd(28) + values.map((value) => String(value).padStart(11)).join(''));

function totals(judgements: readonly Judgement[]): string[] {
  const sum = (of: (judgement: Judgement) => number) =>
    judgements.reduce((total, judgement) => total + of(judgement), 0);
  const share = (count: number) => `${count}/${judgements.length}`;
  return [
    share(judgements.filter(isExact).length),
    ...[sum(({ right }) => right), sum(({ open }) => open), sum(({ wrong }) => wrong.length)].map(String),
    ...[sum(({ alarms }) => alarms.length), sum(({ doubts }) => doubts.length)].map(String),
    share(judgements.filter(({ isIdentified }) => isIdentified).length),
  ];
}

function details(name: string, judgement: Judgement): void {
  const { open, wrong, alarms, isIdentified } = judgement;
  if (isExact(judgement) && alarms.length === 0 && isIdentified) return;
  console.log(`  ${name}: ${open} open${isIdentified ? '' : ', not identified'}`);
  for (const cell of wrong) console.log(`    ${cell}`);
  for (const { severity, code, message } of alarms) console.log(`    ${severity} ${code} ${message.zh}`);
}

line('', COLUMNS);
const all: Judgement[] = [];
const score: Record<string, Score> = {};
const codes = new Map<string, number>();
for (const way of ways()) {
  if (onlyWay && way !== onlyWay) continue;
  const texts = textsOf(way);
  const losses = lossesOf(way);
  const judged = truths
    .filter(({ name }) => texts.has(name) && (!onlyReport || name === onlyReport))
    .map((truth) => [truth.name, judge(texts.get(truth.name)!, truth, losses(truth.name))] as const);
  const judgements = judged.map(([, judgement]) => judgement);
  line(way, totals(judgements));
  score[way] = scoreOf(judgements);
  if (onlyWay) for (const [name, judgement] of judged) details(name, judgement);
  for (const { code } of judgements.flatMap(({ alarms }) => alarms)) codes.set(code, (codes.get(code) ?? 0) + 1);
  all.push(...judgements);
}
line('all', totals(all));
if (process.env.WRITE && !onlyWay) writeScore(score);
const sorted = [...codes].sort(([, a], [, b]) => b - a);
console.log(`alarms by code: ${sorted.map(([code, count]) => `${code} ${count}`).join(', ') || 'none'}`);
