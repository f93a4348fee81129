import { isWhole, SCALE } from '../text/number.ts';
import type { Figure } from './statements.ts';
import { wordAt } from './vocabulary.ts';

/** The decimals that a percentage is written with decide how near it has to be. */
export interface Percentage {
  readonly figure: Figure;
  /** Whether a true percentage may be written so: rounded up or down in its last place. */
  fits(percent: number): boolean;
}

export function percentageOf(figure: Figure): Percentage {
  const value = figure.value / SCALE;
  let unit = 1;
  for (let scaled = figure.value; unit > 1e-6 && !isWhole(scaled); scaled = Math.round(scaled * 10)) unit /= 10;
  return { figure, fits: (percent) => Math.abs(percent - value) < unit - 1e-9 };
}

/** Signs that may be left when the words of comparison are taken away. */
const PARTICLES = new Set('了约为的达到率总数全部量个件条，：、与同相比年度期是高升其和及在中所整体“”'.split(''));

/**
 * Whether the words before a percentage name nothing of their own, so that it is told of the figures before it:
 * 较上年增长, 占申请总数的. 网站访问量增长 is told of something else.
 */
export function isOfFiguresBefore(figure: Figure): boolean {
  const item = figure.item.replace(/[（(][^（()）]*[)）]/g, '');
  let rest = 0;
  for (let i = 0; i < item.length; ) {
    const word = wordAt(item, i);
    if (word && [...word.senses].some((sense) => COMPARING.has(sense))) {
      i += word.text.length;
      continue;
    }
    const unit = item[i]!;
    if (!PARTICLES.has(unit) && !/\d/.test(unit)) rest++;
    i++;
  }
  return rest === 0;
}

const COMPARING: ReadonlySet<string> = new Set([
  'than',
  'up',
  'down',
  'lastYear',
  'thisYear',
  'share',
  'total',
  'rate',
  'request',
  'application',
  'receive',
  'answer',
  'conclude',
  'handle',
  'altogether',
  'to',
  'all',
]);
