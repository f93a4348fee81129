import assert from 'node:assert/strict';
import { analyse, type CheckedReport } from '../../server/src/core/testing.ts';
import { fixture } from '../fixtures.ts';
import { reportText } from '../fuzz/texts.ts';
import { randomOf } from '../generate/random.ts';
import { inTier } from '../support/tier.ts';

const EDITS = inTier(60);
const PIECES = [
  '，',
  '。',
  '3',
  '其中',
  '\n',
  '\n\n',
  '（',
  '均',
  '二、',
  '\t',
  '2023年',
  '申请',
  '截止2024年',
  '六、其他',
];

/** All that was read and found, as plain data: what a passage can be asked for is asked. */
const shown = ({ passages, prose, findings, report: { cells } }: CheckedReport) =>
  JSON.stringify({
    passages: passages.map(({ text, section, start, end, charIndex, spanOf }) => [
      text,
      section,
      start,
      end,
      charIndex,
      Array.from(text, (_, at) => spanOf(at, at + 1)),
    ]),
    prose: prose.map(({ passage, ...sentence }) => [passage.start, sentence]),
    findings: findings.map(
      ({ code, severity, span, cells: named, expected, actual, about, message, related, proposed }) => [
        code,
        severity,
        span,
        named,
        expected,
        actual,
        about,
        message,
        related,
        proposed,
      ],
    ),
    cells: cells.map(({ state, value, span }) => [state, value, span]),
  });

describe('a text that is read with what was read of it before an edit', () => {
  const texts = { example: fixture('example.gknb'), first: reportText(1), second: reportText(2), third: reportText(3) };
  for (const [name, beginning] of Object.entries(texts))
    it(`is read as it is anew: ${name}`, () => {
      const random = randomOf(2024, name);
      let text = beginning;
      let last = analyse(text);
      for (let edit = 0; edit < EDITS; edit++) {
        const at = random.int(0, text.length);
        const kept = random.chance(0.5) ? text.slice(at) : text.slice(at + random.int(1, random.chance(0.1) ? 400 : 3));
        text = text.slice(0, at) + (random.chance(0.6) ? random.pick(PIECES) : '') + kept;
        last = analyse(text, { last });
        assert.equal(shown(last), shown(analyse(text)), `after ${edit + 1} edits:\n${JSON.stringify(text)}`);
      }
    });
});

describe('after an edit', () => {
  const text = fixture('example.gknb');
  const last = analyse(text);
  const read = new Set(last.passages.map(({ paragraph }) => paragraph));
  const readAnew = (from: string, to: string) =>
    analyse(text.replace(from, to), { last })
      .passages.filter(({ paragraph }) => !read.has(paragraph))
      .map((passage) => passage.text);

  it('of a cell no paragraph is read anew', () => {
    assert.deepEqual(readAnew('规章\t', '规章\t1'), []);
  });
  it('of a paragraph only that one is', () => {
    const anew = readAnew('组织业务培训2次', '组织业务培训3次');
    assert.equal(anew.length, 1);
    assert.ok(anew[0]!.includes('组织业务培训3次'));
  });
  it('of a heading only what stands beside it', () => {
    assert.deepEqual(readAnew('五、存在的主要问题', '五、主要问题'), []);
  });
});
