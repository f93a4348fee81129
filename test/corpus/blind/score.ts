import { analyse, applyEdits, type Finding } from '../../../server/src/core/testing.ts';
import { reportWith } from '../report.ts';
import { CODES, type Code, type Sentence } from '../sentence.ts';
import { DEPARTMENT } from './cells.ts';

export interface Score {
  readonly right: number;
  readonly wrong: number;
  /** Right sentences of which something is said, and what. */
  readonly falseAlarms: readonly string[];
  /** Wrong sentences of which nothing is said at the wrong words. */
  readonly missed: readonly string[];
  /** Found, and no fix makes the wrong words read as they should. */
  readonly notMended: readonly string[];
}

const isWarning = ({ code, severity }: Finding): boolean =>
  code in CODES && CODES[code as Code] === 'warning' && (severity === 'warning' || severity === 'error');

/** How a set of sentences is judged, each in the overview of a department's report. */
export function score(
  sentences: readonly string[],
  heading = '',
  report: Pick<Sentence, 'cells' | 'organ'> = { cells: DEPARTMENT },
): Score {
  const falseAlarms: string[] = [];
  const missed: string[] = [];
  const notMended: string[] = [];
  let wrongs = 0;
  for (const marked of sentences) {
    const mark = /【(.*?)→(.*?)】/.exec(marked);
    const plain = marked.replace(/【(.*?)→.*?】/, '$1');
    const written = heading + plain;
    const { text, end: last } = reportWith({
      section: 'overview',
      text: written,
      ...report,
      says: '',
      finds: [],
    });
    const start = last - plain.length;
    const findings = analyse(text).findings.filter(isWarning);
    if (mark === null) {
      if (findings.length > 0)
        falseAlarms.push(`${marked}\n      ${findings.map(({ message }) => message.zh).join(' | ')}`);
      continue;
    }
    wrongs += 1;
    const [, wrong, right] = mark as unknown as [string, string, string];
    const at = start + mark.index;
    const end = right === '' ? start + plain.length : at + wrong.length;
    const from = right === '' ? start : at;
    const there = findings.filter(({ span }) => span.start < end && from < span.end);
    if (there.length === 0)
      missed.push(`${marked}${findings.map(({ message }) => `\n      elsewhere: ${message.zh}`).join('')}`);
    else if (right !== '') {
      const mended = text.slice(0, at) + right + text.slice(at + wrong.length);
      const mends = there.some(({ fixes }) => fixes.some(({ edits }) => applyEdits(text, edits) === mended));
      if (!mends)
        notMended.push(`${marked}${there.map(({ code, message }) => `\n      ${code} ${message.zh}`).join('')}`);
    }
  }
  return { right: sentences.length - wrongs, wrong: wrongs, falseAlarms, missed, notMended };
}
