/** Invented figures that add up as the form asks. */
import type { Random } from '../../generate/random.ts';
import {
  APPLICANT_KEYS,
  type Edition,
  OUTCOMES,
  proactiveCells,
  REVIEW_BLOCKS,
  requestKeys,
  resultKeys,
} from './printed-form.ts';

/** Every cell of the form; null for one that is left blank. */
export type Figures = Map<string, number | null>;

export type Scale = 'none' | 'few' | 'tens' | 'hundreds' | 'thousands';

/** Which of the cells that hold no case are left blank: none of them, some, or all but the totals. */
export type Blanks = 'none' | 'some' | 'zeros';

export interface FigureWish {
  readonly edition: Edition;
  readonly scale: Scale;
  readonly blanks: Blanks;
  readonly makesRules: boolean;
  readonly chargesFees: boolean;
}

const LARGEST: Readonly<Record<Scale, number>> = { none: 0, few: 4, tens: 30, hundreds: 320, thousands: 9000 };
/** How often a kind of applicant asks, and how often a result is one, in a hundred. */
const APPLICANT_SHARE = [100, 40, 4, 3, 12, 6];
const RESULT_SHARE: Readonly<Record<string, number>> = {
  granted: 100,
  partiallyGranted: 45,
  'denied.thirdParty': 12,
  'denied.internalAffairs': 16,
  'denied.deliberative': 14,
  'denied.adminInquiry': 20,
  'unavailable.notHeld': 80,
  'unavailable.needsCreation': 24,
  'notProcessed.petition': 30,
  'notProcessed.repeated': 22,
  'otherHandling.correctionOverdue': 14,
  'otherHandling.other': 25,
  otherHandling: 40,
};

export function inventFigures(random: Random, wish: FigureWish): Figures {
  const figures: Figures = new Map();
  proactive(random, wish, figures);
  requests(random, wish, figures);
  review(random, wish, figures);
  if (wish.blanks !== 'none') leaveBlank(random, wish.blanks, figures);
  return figures;
}

function proactive(random: Random, { edition, scale, makesRules, chargesFees }: FigureWish, figures: Figures): void {
  const large = { none: 0, few: 12, tens: 160, hundreds: 2400, thousands: 68000 }[scale];
  const some = () => (random.chance(0.3) ? 0 : random.int(0, large));
  for (const cell of proactiveCells(edition)) figures.set(cell, some());
  const documents = (row: string, most: number) => {
    const set = (column: string, value: number) => figures.set(`proactive.${row}.${column}`, value);
    const first = random.int(0, most);
    const second = random.int(0, first);
    const names =
      edition === '2021' ? ['issued', 'repealed', 'inForce'] : ['newlyMade', 'newlyPublished', 'totalPublished'];
    set(names[0]!, first);
    set(names[1]!, second);
    set(names[2]!, first + random.int(0, most * 6));
  };
  documents('rules', makesRules ? 3 : 0);
  documents('normativeDocuments', { none: 0, few: 3, tens: 9, hundreds: 30, thousands: 140 }[scale]);
  if (edition === '2021') {
    const fees = () => {
      const digits = random.int(100, large * 40 + 9999);
      const divisor = random.pick([1, 10, 100, 100]);
      return digits > 99999 ? digits / 100 : digits / divisor;
    };
    figures.set('proactive.fees.amount', chargesFees ? fees() : 0);
    return;
  }
  for (const row of ['licensing', 'otherServices', 'penalties', 'coercion', 'fees']) {
    const before = random.int(0, 40);
    figures.set(`proactive.${row}.previousItems`, before);
    figures.set(`proactive.${row}.change`, random.chance(0.5) ? 0 : random.int(-Math.min(before, 9), 12));
  }
  figures.set('proactive.procurement.projects', some());
  figures.set('proactive.procurement.amount', random.chance(0.4) ? 0 : random.int(1000, 9999999) / 100);
}

function requests(random: Random, { edition, scale }: FigureWish, figures: Figures): void {
  const largest = LARGEST[scale];
  const set = (row: string, column: string, value: number) => figures.set(`requests.${row}.${column}`, value);
  const sums = new Map<string, number>();
  APPLICANT_KEYS.slice(0, 6).forEach((column, i) => {
    const asks = largest === 0 ? 0 : (largest * APPLICANT_SHARE[i]!) / 100;
    const values = new Map<string, number>();
    for (const row of resultKeys(edition)) {
      const most = (asks * (RESULT_SHARE[row] ?? 5)) / 100;
      // What is rarer than once is sometimes once.
      const value =
        most < 1 ? (random.chance(most * 0.4) ? 1 : 0) : random.chance(0.25) ? 0 : random.int(0, Math.floor(most));
      values.set(row, row === 'otherHandling.feeOverdue' ? 0 : value);
    }
    const handled = [...values.values()].reduce((a, b) => a + b, 0);
    const carriedIn = random.chance(0.4) ? 0 : random.int(0, Math.floor(handled / 6));
    const carriedOut = asks < 1 || random.chance(0.4) ? 0 : random.int(0, Math.ceil(asks / 8));
    values.set('resultsTotal', handled);
    values.set('carriedIn', carriedIn);
    values.set('carriedOut', carriedOut);
    values.set('received', handled + carriedOut - carriedIn);
    for (const [row, value] of values) {
      set(row, column, value);
      sums.set(row, (sums.get(row) ?? 0) + value);
    }
  });
  for (const row of requestKeys(edition)) set(row, 'total', sums.get(row)!);
}

function review(random: Random, { scale }: FigureWish, figures: Figures): void {
  const most = { none: 0, few: 1, tens: 3, hundreds: 14, thousands: 130 }[scale];
  for (const [block] of REVIEW_BLOCKS) {
    let total = 0;
    for (const [outcome] of OUTCOMES.slice(0, 4)) {
      const value = random.chance(0.4) ? 0 : random.int(0, most);
      figures.set(`review.${block}.${outcome}`, value);
      total += value;
    }
    figures.set(`review.${block}.total`, total);
  }
}

function leaveBlank(random: Random, blanks: Blanks, figures: Figures): void {
  for (const [cell, value] of figures) {
    if (value !== 0 || cell.endsWith('.total')) continue;
    if (blanks === 'zeros' || random.chance(0.04)) figures.set(cell, null);
  }
}
