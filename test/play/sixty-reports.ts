// What an officer has on the desk in January: the reports of sixty organs, one half as texts, one half as Word files, one half of
// either with a mistake.
import { docxOf } from '../documents/make-docx.ts';
import type { Draft } from '../generate/draft.ts';
import { type FaultName, faultNamed } from '../generate/errors/all.ts';
import type { Told } from '../generate/errors/fault.ts';
import { NO_HABITS } from '../generate/habits.ts';
import { bottomUp, provinceOf } from '../generate/province/organs.ts';
import { yearAfter } from '../generate/province/years.ts';
import { randomOf } from '../generate/random.ts';
import { writeAbout } from '../generate/report.ts';

export interface DeskReport {
  readonly organ: string;
  readonly name: string;
  /** As it comes first, with its mistake. */
  readonly bytes: Uint8Array;
  /** As it should have been. */
  readonly mended: Uint8Array;
  /** What must be told of the mistake; null where there is none. */
  readonly told: Told | null;
}

const YEAR = 2024;
const COUNT = 60;
const FAULTS: readonly FaultName[] = ['wrongDigit', 'wrongReviewTotal', 'missingSection', 'missingRow', 'negative'];

export function sixtyReports(seed: number): DeskReport[] {
  const organs = [...bottomUp(provinceOf(2 * COUNT, seed))].filter(({ parts }) => parts.length === 0).slice(0, COUNT);
  return organs.map(({ name: organ }, i) => {
    const isWord = i % 4 >= 2;
    const isFaulty = i % 2 === 1;
    const name = `${organ}${YEAR}年政府信息公开工作年度报告.${isWord ? 'docx' : 'txt'}`;
    const random = randomOf(seed, organ);
    const draft: Draft = {
      seed: random.int(0, 0x7fffffff),
      form: '2021',
      size: 'few',
      layouts: { proactive: 'tabs', requests: 'tabs', review: 'tabs' },
      habits: { ...NO_HABITS, preface: 'short' },
    };
    const report = writeAbout({ organ, year: YEAR, values: yearAfter(null, random) }, draft);
    const bytesOf = (text: string) => (isWord ? docxOf(text) : new TextEncoder().encode(text));
    const spoilt = isFaulty ? spoiltBy(report, random) : null;
    return {
      organ,
      name,
      bytes: bytesOf(spoilt?.text ?? report.text),
      mended: bytesOf(report.text),
      told: spoilt?.told ?? null,
    };
  });
}

/** A mistake that shows: of one kind after the other, whichever the report has a place for. */
function spoiltBy(report: ReturnType<typeof writeAbout>, random: ReturnType<typeof randomOf>) {
  for (let tries = 0; tries < 50; tries++) {
    const { spoil, tables } = faultNamed(random.pick(FAULTS));
    const spoilt = spoil(report, random.pick(tables), random);
    if (spoilt?.must[0]) return { text: spoilt.text, told: spoilt.must[0] };
  }
  throw new Error('There was no place for a mistake');
}
