import { type Millionths, SCALE, toNumber, totalOf } from '../../text/number.ts';
import { isOfAllRequests } from '../facts.ts';
import { approximationIn, DONE } from '../phrases.ts';
import { SENSE, Senses } from '../senses.ts';
import type { Figure } from '../statements.ts';
import { wordAt } from '../words.ts';
import { isSum } from './likeness.ts';

/** How a percentage is written decides how near it has to be. */
export interface Percentage {
  readonly figure: Figure;
  /** Whether a true percentage may be written so: rounded up or down in its last place, or as 近, 超, 不足 say. */
  fits(percent: number): boolean;
}

export function percentageOf(figure: Figure): Percentage {
  const value = toNumber(figure.value);
  const step = toNumber(figure.step);
  const rounding = Math.min(step, 1) / 2;
  if (figure.sureness === 'atLeast') return { figure, fits: (percent) => percent > value - rounding };
  if (figure.sureness === 'atMost') return { figure, fits: (percent) => percent < value + rounding };
  // 约一成 is more than half of a tenth; 三成 may be as little as two and a half, or as much as three and a half and a bit.
  const about = Math.min(Math.max(step, spreadOf(value)), Math.max(value / 2, 1));
  const spread = figure.sureness === 'about' ? about : step === 10 ? TENTH : step;
  return { figure, fits: (percent) => Math.abs(percent - value) < spread - 1e-9 };
}

/** How far from whole tenths a share may be that is told in them. */
const TENTH = 6;

/** 约30% is told in tens, 约25% in fives. */
const spreadOf = (value: number): number => (value % 10 === 0 ? 10 : value % 5 === 0 ? 5 : 1);

/** Signs that may be left when the words of comparison are taken away. */
const PARTICLES = new Set(
  '两三项二者类了约为的达到率总数全部量个件条，：、与同相比年度期是高升其和及在中所整体“”'.split(''),
);

/**
 * Whether the words before a percentage name nothing of their own, so that it is told of the figures before it:
 * 较上年增长, 占申请总数的. 网站访问量增长 is told of something else.
 */
export function isOfFiguresBefore(figure: Figure): boolean {
  const item = figure.item
    .slice(0, figure.item.length - approximationIn(figure.item))
    .replace(/[（(][^（()）]*[)）]/g, '');
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
  'own',
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
  'compares',
);

const isCount = (figure: Figure | undefined): figure is Figure =>
  figure?.role === 'count' && figure.unit !== '%' && figure.unit !== '倍';
const isPercent = (figure: Figure | undefined): boolean => figure?.unit === '%';

/** What a share is of, and of how much: 商业企业9件，占法人或其他组织申请总数（14件）的64.3%. */
export interface ShareOf {
  /** Several where they are taken together: 两项合计占. */
  readonly parts: readonly Figure[];
  /** The whole, where it is said in a bracket right behind its words; else null. */
  readonly base: Figure | null;
}

/** The figure that the percentage at an index is a share of; null where none stands near enough to be sure. */
export function shareOf(figures: readonly Figure[], index: number): ShareOf | null {
  const figure = figures[index]!;
  const listed = partInList(figures, index);
  if (listed) return { parts: [listed], base: null };
  if (figure.role === 'percentage') return inBracket(figures, index) ?? ofNamedWhole(figures, index);
  // 不予公开和无法提供件数持平，各占30.9%: of each, and of neither that stands before.
  if (figure.role !== 'share' || /各占/.test(figure.item)) return null;
  const together = togetherBefore(figures, index);
  if (together !== null) {
    const parts = figures
      .slice(0, index)
      .filter((each) => isCount(each) && !isTogether(each))
      .slice(-together);
    return parts.length === together ? { parts, base: null } : null;
  }
  const last = figures[index - 1];
  // 医保基金那一份占了近两成: of what it holds, which is not counted.
  if (!isCount(last) || /[那这某每各]$/.test(last.item)) return null;
  // 复议10件、诉讼8件，占18%: of the last, or of all of the list.
  if (/^[、和及与]/.test(last.item) && last.depth === figure.depth) return null;
  // 2008年以来累计受理13972件，本年度占9.2%: this year's is not counted there.
  if (last.time === 'other' && figure.time === 'this') return null;
  const isBase = last.depth === figure.depth + 1 && /[（(]/.test(figure.item);
  if (!isBase) {
    // 不予公开16件（其中……2件），占9.8%: of what stands before the bracket.
    const part = figures.slice(0, index).findLast(({ depth }) => depth <= figure.depth);
    return isCount(part) ? { parts: [part], base: null } : null;
  }
  const part = figures[index - 2];
  return isCount(part) && part.depth === figure.depth ? { parts: [part], base: last } : null;
}

/** 予以公开72件（43.9%）、部分公开24件（14.6%）: where several stand so, each is the share of what stands before. */
function inBracket(figures: readonly Figure[], index: number): ShareOf | null {
  const isSo = (at: number): boolean => {
    const [part, figure] = [figures[at - 1], figures[at]];
    return (
      isCount(part) &&
      figure?.role === 'percentage' &&
      figure.item === '' &&
      figure.depth === part.depth + 1 &&
      part.fact !== null
    );
  };
  if (!isSo(index) || !figures.some((_, at) => at !== index && isSo(at))) return null;
  return { parts: [figures[index - 1]!], base: null };
}

/** 商业企业20件，占新收申请160件的12.5%: the whole is counted between. */
function ofNamedWhole(figures: readonly Figure[], index: number): ShareOf | null {
  const [part, base] = [figures[index - 2], figures[index - 1]];
  // 公开185件，部分公开55件，两者之和占办结总量489件的49.1%
  const both = figures.slice(Math.max(0, index - 3), index - 1);
  if (isCount(base) && OF_BOTH.test(base.item) && figures[index]!.item === '的')
    return both.length === 2 && both.every((each) => isCount(each) && each.depth === base.depth)
      ? { parts: both, base }
      : null;
  const named = isCount(base) ? NAMED_PART.exec(base.item)?.[1] : undefined;
  if (named !== undefined && figures[index]!.item === '的') {
    // 维持31件、纠正6件，总计50件；纠正数占已审结45件的13.3%
    const parts = figures.slice(0, index - 1).filter((each) => isCount(each) && each.item.includes(named));
    return parts.length === 1 ? { parts, base: base! } : null;
  }
  if (figures[index]!.item !== '的' || !isCount(part) || !isCount(base) || !base.senses.has(SENSE.share)) return null;
  return part.depth === base.depth && !part.item.startsWith('、') ? { parts: [part], base } : null;
}

/** What a share is said to be of, by its name. */
const NAMED_PART = /^[，；、]?([\u4e00-\u9fff]{2,6}?)(?:的?件?数|的)?(?:约占|占)/;

const OF_BOTH = /^[，；]?(?:两者|二者|两项)(?:之和|合计|共|共计)?占/;

/** 线上占比65.4%: the one figure before that its words name, in whatever list it stands. */
export function partNamed(figures: readonly Figure[], index: number): Figure | null {
  const figure = figures[index]!;
  const named = NAMED_SHARE.exec(figure.item)?.[1];
  if (figure.role !== 'share' || named === undefined || figure.senses.has(SENSE.respectively)) return null;
  const parts = figures
    .slice(0, index)
    .filter((part) => isCount(part) && part.depth === figure.depth && part.item.includes(named));
  return parts.length === 1 ? parts[0]! : null;
}

const NAMED_SHARE =
  /^[，；、]?(?:其中)?([\u4e00-\u9fff]{2,6}?)(?:申请|渠道|方式|收件|提交)?(?:占比|约占|占|所占比例|所占比重|比例|比重)(?:约|达|为|到|总数的|总量的|全部申请的|申请总量的|申请总数的)?$/;

/** 、29.21%; 和16.14% */
const isJoined = ({ item }: Figure): boolean => /^[、，]?(?:和|与|及|以及)?$/.test(item);

/** What stands in the list of a part, added up from each place before it to the list's end; the longest first. */
export function sumsAround(figures: readonly Figure[], part: Figure): readonly Millionths[] {
  const list = figures.filter((each) => isCount(each) && each.depth === part.depth && each.unit === part.unit);
  const places = list.slice(0, list.indexOf(part) + 1);
  const sums = places.map((_, from) => totalOf(list.slice(from).map(({ value }) => value)));
  return list.at(-1) === part ? sums.slice(0, -1) : sums;
}

/** 14.3%，即21件中的3件; 纠错率为10.68%（结果纠正11件，复议案件共103件): part and whole stand right behind. */
export function pairBehind(figures: readonly Figure[], index: number): { part: Figure; whole: Figure } | null {
  const figure = figures[index]!;
  const [a, b, c] = figures.slice(index + 1);
  if (!isCount(a) || !isCount(b) || a.unit !== b.unit || a.depth !== b.depth) return null;
  if (/^，?(?:即|也就是)$/.test(a.item) && /^(?:中?的|中)(?:有)?$/.test(b.item) && a.depth === figure.depth)
    return { part: b, whole: a };
  const isAlone = a.depth === figure.depth + 1 && (c === undefined || c.depth <= figure.depth);
  if (!isAlone || a.senses.has(SENSE.among) || b.senses.has(SENSE.among)) return null;
  const [part, whole] = a.value <= b.value ? [a, b] : [b, a];
  return WHOLE.test(whole.item) && !WHOLE.test(part.item) ? { part, whole } : null;
}

/** Words of what is divided, which no part has. */
const WHOLE = /共|总|全部|合计|应办|收到|受理|审结|新收/;

/** 两项合计占: how many of the figures before are taken together; null where it is one. */
function togetherBefore(figures: readonly Figure[], index: number): number | null {
  const before = figures[index - 1];
  if (before && isTogether(before) && /^(?:合计|共计|共|总计|总共|占)/.test(figures[index]!.item))
    return toNumber(before.value);
  const several = /([二两三四五])(?:者|项|类)(?:合计|共|总共|之和)?占?/.exec(figures[index]!.item)?.[1];
  return several === undefined ? null : Math.max(2, '零一二三四五'.indexOf(several));
}

const isTogether = ({ unit, value, item }: Figure): boolean =>
  (unit === '项' || unit === '类' || unit === '个') &&
  value >= 2 * SCALE &&
  value <= 4 * SCALE &&
  /^[，、；]?(?:这|上述|以上)?$/.test(item);

/** 办结率: what was concluded of what came in; 公开率: what was disclosed of what was answered. */
export interface RateOf {
  readonly parts: readonly Figure[];
  /** What it may be a rate of; the likeliest stands last. */
  readonly wholes: readonly Figure[];
}

export function rateOf(rate: Figure, counts: readonly Figure[]): RateOf | null {
  const last = counts.at(-1);
  if (!last) return null;
  const ofOneKind = counts.filter((count) => count.unit === last.unit || (count.fact && last.fact));
  if (rate.item.includes('公开率') && ofOneKind.some(isDisclosed)) {
    const parts = ofOneKind.filter(isDisclosed);
    const wholes = ofOneKind.filter((count) => !isDisclosed(count) && isOfAll(count));
    return wholes.length > 0 && parts.every(({ fact }) => fact) ? { parts, wholes } : null;
  }
  if (!DONE_RATES.some((word) => rate.item.includes(word))) return rateOfTwo(ofOneKind);
  const parts = ofOneKind.filter((count) => count.fact?.key === 'requests.resultsTotal.total').slice(-1);
  const [part] = parts;
  if (!part) return ofOneKind.some(({ fact }) => fact) ? null : rateOfTwo(ofOneKind);
  const wholes = ofOneKind.filter((count) => count !== part && OF_INCOMING.has(count.fact?.key ?? ''));
  return wholes.length > 0 ? { parts, wholes } : null;
}

/** 检测发现问题626个，办结616个: of other things, just two figures say which is which. */
function rateOfTwo(counts: readonly Figure[]): RateOf | null {
  const [whole, part] = counts;
  if (counts.length !== 2 || !whole || !part || part.value > whole.value) return null;
  const isDone = DONE.some((word) => part.item.includes(word)) && !part.fact;
  return isDone ? { parts: [part], wholes: [whole] } : null;
}

const DONE_RATES = ['办结率', '答复率', '回复率', '办理率'];
const OF_INCOMING = new Set(['requests.received.total', 'requests.handled.total']);
const isOfAll = ({ fact }: Figure): boolean => fact !== null && isOfAllRequests(fact);
const isDisclosed = ({ fact }: Figure): boolean =>
  fact !== null &&
  fact.column === null &&
  fact.rows.length > 0 &&
  fact.rows.every((row) => row === 'granted' || row === 'partiallyGranted');

/** 错别字41个、错链21个，占比分别为66.1%和33.9%: the part at the same place in its list. */
function partInList(figures: readonly Figure[], index: number): Figure | null {
  let first = index;
  while (isPercent(figures[first - 1]) && isJoined(figures[first]!)) first--;
  let end = index + 1;
  while (isPercent(figures[end]) && isJoined(figures[end]!)) end++;
  const head = figures[first]!;
  if (head.role !== 'share' || !head.senses.has(SENSE.respectively) || end - first < 2) return null;
  // 许可4627件、处罚1597件，合计6224件，占比分别为: the sum is none of them.
  const parts = figures
    .slice(0, first)
    .filter((each) => isCount(each) && !isSum(each) && !isTogether(each))
    .slice(first - end);
  return parts.length === end - first ? parts[index - first]! : null;
}
