import assert from 'node:assert/strict';
import { analyse, type CheckedReport, CONSTRUCTIONS, EXAMPLES, type Finding } from '../../server/src/core/testing.ts';
import { reportWith } from '../corpus/report.ts';

const OF_PROSE = /^(?:figure|claim)-/;

/** What is found in a sentence under the heading of requests, beside the sample's tables. */
function findingsIn(sentence: string): { findings: readonly Finding[]; start: number; checked: CheckedReport } {
  const text = `（二）依申请公开\n\n${sentence}`;
  const written = reportWith({ section: 'overview', says: '', text, finds: [] });
  const checked = analyse(written.text);
  const findings = checked.findings.filter(({ code }) => OF_PROSE.test(code));
  return { findings, start: written.end - sentence.length, checked };
}

/** How a figure was read, for who has to find out why it is not compared. */
function readingAt({ prose }: CheckedReport, offset: number): string {
  const figure = prose.flatMap(({ figures }) => figures).find(({ span }) => span.start === offset);
  if (!figure) return 'no figure is read there';
  const { item, senses, role, time, own, fact, isUnread } = figure;
  const meaning = fact
    ? `it is compared as “${fact.title.zh}”`
    : isUnread
      ? 'a construction takes it, but not all of its words are allowed or known, or they could mean several things'
      : 'no construction takes it, or it counts what no cell holds';
  return `${meaning}; words “${item}”, senses ${senses.list.join(' ') || 'none'}, role ${role}, time ${time}, own ${own}`;
}

const MARKED = /⟦([\d.]+)⟧/g;
const plain = (example: string): string => example.replace(MARKED, '$1');
const messages = (findings: readonly Finding[]): string[] => findings.map(({ message }) => message.zh);

describe('constructions', () => {
  for (const { name } of CONSTRUCTIONS)
    describe(name, () => {
      const examples = EXAMPLES.get(name) ?? { compared: [], silent: [] };

      it('has examples in both directions', () => {
        assert.ok(EXAMPLES.has(name), `${name} is not in construction-examples.ts`);
        const figures = examples.compared.join('').match(MARKED)?.length ?? 0;
        assert.ok(figures >= 1, 'no example has a ⟦figure⟧ that is compared');
        assert.ok(examples.silent.length >= 2, 'two examples at least are silent');
        assert.ok(figures + examples.silent.length >= 5, 'five figures and silent sentences at least');
      });

      for (const example of examples.compared)
        it(`compares: ${example}`, () => {
          assert.deepEqual(messages(findingsIn(plain(example)).findings), [], 'as it stands it is right');
          for (const mark of example.matchAll(MARKED)) {
            const figure = mark[1]!;
            const before = plain(example.slice(0, mark.index));
            const other = figure.includes('.') ? `${figure}1` : String(Number(figure) + 40);
            const wrong = `${before}${other}${plain(example.slice(mark.index + mark[0].length))}`;
            const { findings, start, checked } = findingsIn(wrong);
            const at = start + before.length;
            const there = findings.some(({ span }) => span.start < at + other.length && span.end > at);
            if (!there) assert.fail(`not found: ${wrong} ${messages(findings)}\n${readingAt(checked, at)}`);
          }
        });

      for (const example of examples.silent)
        it(`is silent: ${example}`, () => {
          assert.deepEqual(messages(findingsIn(example).findings), []);
        });
    });
});
