import assert from 'node:assert/strict';
import { analyse, CONSTRUCTIONS, EXAMPLES, type Finding } from '../../server/src/core/testing.ts';
import { reportWith } from '../corpus/report.ts';

const OF_PROSE = /^(?:figure|claim)-/;

/** What is found in a sentence under the heading of requests, beside the sample's tables. */
function findingsIn(sentence: string): { findings: readonly Finding[]; start: number } {
  const text = `（二）依申请公开\n\n${sentence}`;
  const written = reportWith({ section: 'overview', says: '', text, finds: [] });
  const { findings } = analyse(written.text);
  return { findings: findings.filter(({ code }) => OF_PROSE.test(code)), start: written.end - sentence.length };
}

const MARKED = /⟦([\d.]+)⟧/g;
const plain = (example: string): string => example.replace(MARKED, '$1');
const messages = (findings: readonly Finding[]): string[] => findings.map(({ message }) => message.zh);

describe('constructions', () => {
  for (const { name } of CONSTRUCTIONS)
    describe(name, () => {
      const examples = EXAMPLES.get(name)!;

      it('has examples in both directions', () => {
        assert.ok(examples.compared.length >= 1 && examples.silent.length >= 2);
        assert.ok(examples.compared.join('').match(MARKED)!.length + examples.silent.length >= 5);
      });

      for (const example of examples.compared)
        it(`compares: ${example}`, () => {
          assert.deepEqual(messages(findingsIn(plain(example)).findings), [], 'as it stands it is right');
          for (const mark of example.matchAll(MARKED)) {
            const figure = mark[1]!;
            const before = plain(example.slice(0, mark.index));
            const other = figure.includes('.') ? `${figure}1` : String(Number(figure) + 40);
            const wrong = `${before}${other}${plain(example.slice(mark.index + mark[0].length))}`;
            const { findings, start } = findingsIn(wrong);
            const at = start + before.length;
            const there = findings.some(({ span }) => span.start < at + other.length && span.end > at);
            assert.ok(there, `not found: ${wrong} ${messages(findings)}`);
          }
        });

      for (const example of examples.silent)
        it(`is silent: ${example}`, () => {
          assert.deepEqual(messages(findingsIn(example).findings), []);
        });
    });
});
