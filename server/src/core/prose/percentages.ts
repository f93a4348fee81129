import { isWhole, SCALE } from '../text/number.ts';
import { SENSE, Senses } from './senses.ts';
import type { Figure } from './statements.ts';
import { wordAt } from './words.ts';

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
    if (word?.senses.hasAny(COMPARING)) {
      i += word.text.length;
      continue;
    }
    const unit = item[i]!;
    if (!PARTICLES.has(unit) && !/\d/.test(unit)) rest++;
    i++;
  }
  return rest === 0;
}

const COMPARING = Senses.of(
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
  'respectively',
);

const isCount = (figure: Figure | undefined): figure is Figure => figure?.role === 'count' && figure.unit !== '%';
const isPercent = (figure: Figure | undefined): boolean => figure?.unit === '%';

/** What a share is of, and of how much: 商业企业9件，占法人或其他组织申请总数（14件）的64.3%. */
export interface ShareOf {
  readonly part: Figure;
  /** The whole, where it is told in a bracket right behind its words; else null. */
  readonly base: Figure | null;
}

/** The figure that the percentage at an index is a share of; null where none stands near enough to be sure. */
export function shareOf(figures: readonly Figure[], index: number): ShareOf | null {
  const figure = figures[index]!;
  const listed = partInList(figures, index);
  if (listed) return { part: listed, base: null };
  if (figure.role !== 'share') return null;
  const last = figures[index - 1];
  if (!isCount(last)) return null;
  const isBase = last.depth === figure.depth + 1 && /[（(]/.test(figure.item);
  if (!isBase) return { part: last, base: null };
  const part = figures[index - 2];
  return isCount(part) && part.depth === figure.depth ? { part, base: last } : null;
}

/** 错别字41个、错链21个，占比分别为66.1%和33.9%: the part at the same place in its list. */
function partInList(figures: readonly Figure[], index: number): Figure | null {
  let first = index;
  while (isPercent(figures[first - 1])) first--;
  let end = index;
  while (isPercent(figures[end])) end++;
  const head = figures[first]!;
  if (head.role !== 'share' || !head.senses.has(SENSE.respectively) || end - first < 2) return null;
  const parts = figures
    .slice(0, first)
    .filter(isCount)
    .slice(first - end);
  return parts.length === end - first ? parts[index - first]! : null;
}
