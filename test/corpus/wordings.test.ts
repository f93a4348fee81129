import assert from 'node:assert/strict';
import { analyse, type Finding } from '../../server/src/core/testing.ts';
import { reportWith } from './report.ts';
import { CODES, type Code, type Place } from './sentence.ts';
import { WORDINGS, type Wordings } from './wordings.ts';

const MARKED = /⟦([^⟧]+)⟧/g;
const plain = (line: string): string => line.replace(MARKED, '$1');

const placeOf = (line: string): Place => (/统计(?:期限|时间)/.test(line) ? 'preface' : 'overview');

/** The findings on a line, and where it begins. */
function findingsOn(line: string, about: Wordings['about']): { findings: readonly Finding[]; start: number } {
  const { text, start } = reportWith({ section: placeOf(line), text: line, says: '', finds: [], ...about });
  const findings = analyse(text).findings.filter(
    ({ code, severity }) => CODES[code as Code] === 'warning' && (severity === 'warning' || severity === 'error'),
  );
  return { findings, start };
}

/** Another figure: two digits exchanged, or two more. */
function misprint(figure: string): string {
  if (/[一-九]/.test(figure)) return figure.replace('六十', '七十');
  if (figure.includes('.')) return figure.replace(/(\d)\./, (_, digit: string) => `${(Number(digit) + 3) % 10}.`);
  if (figure.length < 3) return String(Number(figure) + 2);
  const exchanged = `${figure[0]}${figure[2]}${figure[1]}${figure.slice(3)}`;
  return exchanged === figure ? String(Number(figure) + 10) : exchanged;
}

const messages = (findings: readonly Finding[]): string[] => findings.map(({ message }) => message.zh);

describe('wordings of reports', () => {
  for (const { about, marked, wrong, silent } of WORDINGS)
    describe(about.organ ?? 'a county’s department', () => {
      it('what is right is left alone', () => {
        for (const line of [...marked.map(plain), ...silent])
          assert.deepEqual(messages(findingsOn(line, about).findings), [], line);
      });
      it('each figure that is misprinted is found', () => {
        for (const line of marked)
          for (const mark of line.matchAll(MARKED)) {
            const before = plain(line.slice(0, mark.index));
            const other = misprint(mark[1]!);
            const { findings, start } = findingsOn(
              before + other + plain(line.slice(mark.index + mark[0].length)),
              about,
            );
            const at = start + before.length;
            const there = findings.some(({ span }) => span.start < at + other.length && span.end > at);
            assert.ok(there, `${mark[1]} as ${other} in: ${plain(line)}`);
          }
      });
      it('what the tables contradict is found', () => {
        for (const line of wrong) assert.notDeepEqual(messages(findingsOn(line, about).findings), [], line);
      });
    });
});
