import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse, type Finding } from '../../server/src/core/testing.ts';
import { type Draft, draftValues, someDrafts } from '../generate/draft.ts';
import { subjectOf } from '../generate/frame.ts';
import { randomOf } from '../generate/random.ts';
import { writeAbout } from '../generate/report.ts';
import { type Story, type StoryFigure, storyOf } from '../generate/story.ts';
import { analysed, falseAlarms, misread } from './reading.ts';
import { PROSE_RUNS, SEEDS } from './runs.ts';

/** A report whose section one tells the figures of its tables. */
function told(draft: Draft, change: (story: Story) => string = ({ text }) => text) {
  const subject = subjectOf(draft, draftValues(draft));
  const story = storyOf(subject.values, subject.year, randomOf(draft.seed, 'story'));
  return { story, report: writeAbout({ ...subject, remarks: [change(story)] }, draft) };
}

/** Where words of a story stand in a text in which lines may be broken. */
function find(text: string, story: string, start: number, end: number): { start: number; end: number } {
  const kept = [...text].flatMap((unit, index) => ('\r\n'.includes(unit) ? [] : [index]));
  const from = kept
    .map((index) => text[index])
    .join('')
    .indexOf(story);
  assert.ok(from >= 0, 'the story stands in the report');
  return { start: kept[from + start]!, end: kept[from + end - 1]! + 1 };
}

const PROSE_CODES = new Set([
  'figure-mismatch',
  'figure-breakdown',
  'figure-percentage',
  'figure-conflict',
  'claim-contradicted',
]);
const DRAFTS = someDrafts(['tabs', 'barsPadded', 'leadingBar', 'html', 'cellLineBlank']);

const holds = (property: (draft: Draft, chosen: number) => void) => {
  for (const seed of SEEDS)
    fc.assert(fc.property(DRAFTS, fc.noShrink(fc.nat()), property), { seed, numRuns: PROSE_RUNS });
};

const alarmsOf = (findings: readonly Finding[]) =>
  findings.filter(({ code }) => PROSE_CODES.has(code)).map(({ code, message }) => `${code}: ${message.zh}`);

describe('prose that tells the figures of the tables', () => {
  it('has no finding where it is right', () =>
    holds((draft) => {
      const { story, report } = told(draft);
      const analysis = analysed(report);
      if (misread(report, analysis).length > 0) return;
      assert.deepEqual(alarmsOf(falseAlarms(report, analysis)), [], `\n${story.text}`);
    })).timeout(600_000);

  it('has one at each figure that is wrong', () =>
    holds((draft, chosen) => {
      const right = told(draft);
      if (misread(right.report, analysed(right.report)).length > 0) return;
      const figures = right.story.figures;
      const figure = figures[chosen % figures.length]!;
      // A zero left blank is nobody’s word yet: no figure contradicts it.
      if (draft.habits.blanks && figure.value === 0) return;
      const { story, report } = told(draft, (each) => spoilt(each, figure));
      const analysis = analyse(report.text);
      const changed = spoilt(story, figure);
      const place = find(report.text, changed, figure.start, figure.start + String(figure.wrong).length);
      const isAt = ({ span }: Finding) => span.start <= place.end && place.start <= span.end;
      const found = analysis.findings.filter(({ code }) => PROSE_CODES.has(code));
      // A figure that is also a part, or the base of a percentage, may be told from there as well.
      assert.ok(
        found.some((finding) => isAt(finding) && finding.code === figure.code),
        `${figure.value} → ${figure.wrong}: ${figure.code} is not told\n${changed}`,
      );
      assert.ok(
        found.every((finding) => isAt(finding) || finding.related.some(({ span }) => span.start === place.start)),
        `${alarmsOf(analysis.findings).join('\n')}\n${changed}`,
      );
    })).timeout(600_000);
});

const spoilt = ({ text }: Story, { start, end, wrong }: StoryFigure) => text.slice(0, start) + wrong + text.slice(end);
