import { readFileSync } from 'node:fs';
import path from 'node:path';
import { analyse, type Finding } from '../../../server/src/core/testing.ts';
import { ROOT } from '../../fixtures.ts';
import { CODES, type Code } from '../sentence.ts';

/** A report of an organ, and paragraphs that a writer put to it without a look at the reader. */
interface ReportWithPassages {
  readonly report: string;
  readonly passages: readonly {
    /** The number of its section. */
    readonly section: string;
    readonly text: string;
    readonly right: boolean;
    /** Of a wrong one: what the tables have. */
    readonly why?: string;
  }[];
}

const reportsIn = (set: string): readonly ReportWithPassages[] =>
  JSON.parse(readFileSync(path.join(ROOT, `test/corpus/blind/${set}.json`), 'utf8'));

/** The heading that a section ends before; the last begins with what is put into it. */
const ENDS: Readonly<Record<string, RegExp>> = {
  一: /^二、主动公开/,
  二: /^三、收到和处理/,
  三: /^四、.*政府信息公开行政复议/,
  四: /^五、.*存在的/,
  五: /^六、其他/,
};

const isWarning = ({ code, severity }: Finding): boolean =>
  code in CODES && CODES[code as Code] === 'warning' && (severity === 'warning' || severity === 'error');
const wordsOf = ({ code, message }: Finding): string => `${code} ${message.zh}`;

export interface ScoreOfReports {
  readonly right: number;
  readonly wrong: number;
  readonly falseAlarms: readonly string[];
  readonly missed: readonly string[];
}

const known = new Map<string, ReadonlySet<string>>();

/** What is found in a report with a passage as the last paragraph of a section, that is not found without it; and what of it stands there. */
export function findingsIn(
  report: string,
  section: string,
  text: string,
): { readonly all: readonly string[]; readonly there: readonly string[] } {
  if (!known.has(report)) known.set(report, new Set(analyse(report).findings.map(wordsOf)));
  const lines = report.split('\n');
  const end = ENDS[section];
  const at = end ? lines.findIndex((line) => end.test(line)) : lines.findIndex((line) => ENDS.五!.test(line)) + 1;
  const before = `${lines.slice(0, at).join('\n')}\n\n`;
  const { findings } = analyse(`${before}${text}\n\n${lines.slice(at).join('\n')}`);
  const all = findings.filter((finding) => isWarning(finding) && !known.get(report)!.has(wordsOf(finding)));
  const there = all.filter(({ span }) => span.start < before.length + text.length && span.end > before.length);
  return { all: all.map(wordsOf), there: there.map(wordsOf) };
}

/** The report of an organ of these sets. */
export function reportOf(organ: string): string {
  const all = ['sixteen-organs', 'twenty-five-organs'].flatMap(reportsIn);
  return all.find(({ report }) => report.startsWith(`${organ}20`))!.report;
}

/** @param set a file of this folder */
export function scoreOfReports(set: string): ScoreOfReports {
  const score = { right: 0, wrong: 0, falseAlarms: [] as string[], missed: [] as string[] };
  for (const { report, passages } of reportsIn(set))
    for (const { section, text, right, why } of passages) {
      const { all, there } = findingsIn(report, section, text);
      if (right) {
        score.right++;
        if (all.length > 0) score.falseAlarms.push(`${text}\n      ${all.join(' | ')}`);
      } else {
        score.wrong++;
        if (there.length === 0) score.missed.push(`${text}\n      ${why}`);
      }
    }
  return score;
}
