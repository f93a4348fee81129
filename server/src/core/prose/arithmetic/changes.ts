import { isOfFiguresBefore } from '../relations/percentages.ts';
import {
  type Contradiction,
  figuresOf,
  growthOf,
  inUnit,
  lessOf,
  meets,
  type Range,
  ratioOf,
  shown,
} from './contradiction.ts';
import { GAP, leadOf, type Operand, operandsIn, type Skeleton } from './skeleton.ts';

const UP = '增长|增加|上升|提高|提升|上涨|攀升|增多|多出|净增|高出|升|涨|增|多';
const DOWN = '下降|减少|降低|回落|下滑|缩减|净减|少|降|减|低';
const TO_UP =
  '增至|增加到|增加至|增加为|增长到|增长至|上升到|上升至|上升为|提高到|提高至|提升到|提升至|升至|升到|涨到|涨至|增到|攀升到|攀升至|扩大到';
const TO_DOWN =
  '降至|降到|减至|减到|减少到|减少至|减少为|下降到|下降至|下降为|降低到|降低至|回落到|回落至|降为|减为|缩减到|缩减至|压减到|压减至';
const TO = '变为|变成|变化为|到|至|改为|达到';
/** 由8件增至10件 */
const FROM_TO = new RegExp(
  `(?:由|从)${GAP}{0,16}[NP]${GAP}{0,4}?(?:(${TO_UP})|(${TO_DOWN})|(${TO}))${GAP}{0,14}[NP](?!不等|之间|[-—~至到])`,
  'g',
);
/** 增加3件, 同比下降7.1%, 少收6.25万元, 增幅为20% */
const CLAIM = new RegExp(
  `(?:(${UP})|(${DOWN}))(?:率|幅度|幅)?(?:了|出|收|办|发|批|约|近|逾|超过|超|达到|达|为|是|至少|接近|将近|有){0,3}([NPQ])`,
  'g',
);
/** 最多的812条，最少的126条，两者相差686条 */
const APART = new RegExp(`(?:相差|差额为?|差距为?)${GAP}{0,3}?N`, 'g');
const MAX_NEAR = 8;
/** 机关812条，下属单位524条，前者是后者的1.5倍 */
const BOTH = /前者[约]?(?:是|为|达|达到|约为|约是|接近)后者的?(?:约|近)?X/g;
/** 翻了一番, 增长一倍, 减半 */
const DOUBLING =
  /(?:翻了?(?:近|约|将近|接近|差不多)?([一两二])番|(增长|增加|上升|多)了?(?:近|约)?一倍|减半)(?!还?有?[多余]|以上|不止)/g;
/** 是上年的1.5倍, 增长2倍 */
const TIMES = new RegExp(
  `((?:${UP})(?:了|约|近|达|超过|超){0,2}|N${GAP}{0,10}的?(?:近|约|将近|接近|超过|不足|不到|整整){0,1})X`,
  'g',
);
/** 解读总量持平，视频解读则由7篇增至11篇: of what another noun names nothing was said. */
const OF_A_TIME =
  '(?:上年|去年|上一?年度?|前一年|往年|本年度?|今年|全年|年度|同期|分别|收到|受理|新收|申请|由|从|为|是|共|的|Y){0,5}';
/** 与上年相比有所减少，上年3件，本年3件; 总体下降，由8640件变为9339件 */
const IN_WORDS = new RegExp(
  `(?:(增长|增加|上升|上涨|攀升|增多)|(下降|减少|降低|回落|下滑)|(持平|一样多|相同|没有变化))(?:趋势|态势|明显|较多|较大)?[，：（](?=(${OF_A_TIME}N${GAP}{0,8}[，、]?${GAP}{0,12}N))`,
  'g',
);
const OF_PAST = /上年|去年|上一?年度?|前一年|同期|往年|此前|原来|原有|年初|上期|[较比]$/;
const OF_NOW = /本年|今年|当年|现在|目前|年末|本期|全年/;

interface Pair {
  readonly now: Operand;
  readonly past: Operand;
}

/** What is said that something changed by, in figures or in words, beside what it was and is. */
export function changesIn(skeleton: Skeleton): Contradiction[] {
  const { text } = skeleton;
  const found: Contradiction[] = [];
  const pairs: (Pair & { at: number; end: number })[] = [];
  for (const match of text.matchAll(FROM_TO)) {
    const end = match.index + match[0].length;
    const [past, now] = operandsIn(skeleton, match.index, end) as [Operand, Operand];
    if (!areSimilar(now, past) || /[比较]/.test(match[0])) continue;
    pairs.push({ past, now, at: match.index, end });
    const direction = match[1] ? 1 : match[2] ? -1 : 0;
    const isWrong = direction > 0 ? now.high <= past.low : direction < 0 && now.low >= past.high;
    if (isWrong) found.push(wrongWay({ now, past }, (match[1] ?? match[2])!));
  }
  for (const match of text.matchAll(IN_WORDS)) {
    const from = match.index + match[0].length;
    const ops = operandsIn(skeleton, from, from + match[4]!.length);
    if (
      ops.length !== 2 ||
      !areSimilar(ops[0]!, ops[1]!) ||
      NOT_SAID.test(text.slice(Math.max(0, match.index - 12), match.index))
    )
      continue;
    const pair = pairs.find(({ past }) => past === ops[0]) ?? inOrder(skeleton, ops as [Operand, Operand]);
    if (!pair) continue;
    const { now, past } = pair;
    const isWrong = match[1]
      ? now.high <= past.low
      : match[2]
        ? now.low >= past.high
        : isApart(
            now,
            past,
            /(?:基本|大致|大体|总体|略|约)$/.test(text.slice(Math.max(0, match.index - 2), match.index)),
          );
    if (isWrong) found.push(wrongWay(pair, (match[1] ?? match[2] ?? match[3])!));
  }
  for (const claim of text.matchAll(CLAIM)) {
    const at = claim.index + claim[0].length - 1;
    const [operand] = operandsIn(skeleton, at, at + 1);
    if (
      !operand ||
      isOneOfSeveral(text, claim.index, at) ||
      !isClaim(skeleton, claim.index, claim[1] ?? claim[2]!, operand)
    )
      continue;
    const direction = claim[1] ? 1 : -1;
    const segment = segmentAround(text, at);
    const near = pairsFor(skeleton, pairs, segment, operand, at);
    // 上年收件64件；本年收件78件；增加14件
    const candidates =
      near.length > 0 || /[^；]{12,}[NPX].*[NPX]/.test(text.slice(...segment))
        ? near
        : pairsFor(skeleton, pairs, [Math.max(0, at - 200), segment[1]], operand, at);
    const problem = candidates.length > 0 ? changeProblem(candidates, operand, direction) : null;
    if (problem) found.push(problem);
    else if (candidates.length === 0 && claim[3] === 'P') {
      const of = changedFrom(skeleton, segment, operand, direction);
      if (of) found.push(of);
    }
  }
  for (const match of text.matchAll(APART)) {
    const end = match.index + match[0].length;
    const operands = operandsIn(skeleton, 0, end);
    const said = operands.pop()!;
    const near = operands.filter((op) => text[op.at] === 'N' && areSimilar(op, said)).slice(-MAX_NEAR);
    const isSo = near.some((a, i) =>
      near.slice(i + 1).some((b) => meets(lessOf(a, b), said) || meets(lessOf(b, a), said)),
    );
    const [now, past] = near.slice(-2);
    if (isSo || !now || !past) continue;
    const right = Math.abs(now.value - past.value);
    found.push({
      kind: 'percentage',
      figure: said.figure,
      from: figuresOf([now, past]),
      sum: `${amountOf(now)} − ${amountOf(past)} = ${shown(inUnit(said.figure, now.value - past.value))}`,
      right: inUnit(said.figure, right),
      others: [],
    });
  }
  for (const match of text.matchAll(BOTH)) {
    const [times] = operandsIn(skeleton, match.index, match.index + match[0].length);
    const [former, latter, ...more] = operandsIn(skeleton, Math.max(0, match.index - 80), match.index).slice(-2);
    if (!times || !former || !latter || more.length > 0 || !areSimilar(former, latter)) continue;
    const ratio = ratioOf(former, latter);
    const all = operandsIn(skeleton, Math.max(0, match.index - 80), match.index);
    const isSo = all.some((a, i) => all.slice(i + 1).some((b) => meets(ratioOf(a, b) ?? { low: -1, high: -1 }, times)));
    if (ratio && !isSo && !meets(ratio, times)) found.push(ratioSaid({ now: former, past: latter }, times));
  }
  for (const match of text.matchAll(DOUBLING)) {
    const [low, high] = match[1] === undefined || match[1] === '一' ? [1.8, 2.3] : [3.4, 4.7];
    const range = match[0] === '减半' ? { low: 0.4, high: 0.6 } : { low, high };
    timesProblem(skeleton, pairs, match.index, match[0].length, range, null, found);
  }
  for (const match of text.matchAll(TIMES)) {
    const at = match.index + match[0].length - 1;
    const [times] = operandsIn(skeleton, at, at + 1);
    if (!times) continue;
    if (match[0][0] !== 'N') {
      const { low, high } = times;
      timesProblem(skeleton, pairs, match.index, match[0].length, { low, high: high + 1 }, times, found);
      continue;
    }
    multipleOf(skeleton, match.index, times, found);
  }
  return found;
}

/** 基本持平 may be a tenth more, or less. */
const isApart = (now: Operand, past: Operand, isLoose: boolean): boolean =>
  isLoose ? now.low > past.high * 1.15 || now.high < past.low * 0.85 : now.low > past.high || now.high < past.low;

/** 分别比上年增加16条、84条: each is of another of those before. */
const isOneOfSeveral = (text: string, start: number, at: number): boolean =>
  /分别[^，。；：]{0,30}$/.test(text.slice(Math.max(0, start - 32), start)) ||
  /^(?:[、和与及]|以及)[^，。；：、（）NPQ]{0,6}[NPQ]/.test(text.slice(at + 1, at + 12));

const NOT_SAID = /未|没有|不再|并非|避免|防止|力争|确保|问题|难度|结束|扭转|改变|告别|止/;

const areSimilar = (a: Operand, b: Operand): boolean =>
  a !== b && (a.unit === b.unit || a.unit === '' || b.unit === '');

const segmentAround = (text: string, at: number): readonly [number, number] => {
  const before = Math.max(text.lastIndexOf('；', at), text.lastIndexOf('。', at)) + 1;
  const behind = text.slice(at, at + 200).search(/[；。]/);
  return [Math.max(before, at - 200), behind < 0 ? Math.min(text.length, at + 200) : at + behind];
};

/** 多 and the like say so only where something is compared: 最多3件 does not. */
function isClaim({ text }: Skeleton, start: number, word: string, { figure }: Operand): boolean {
  if (figure.role === 'share' || figure.role === 'rate' || figure.role === 'average' || /年均/.test(figure.item))
    return false;
  if (word.length > 1) return !/[不未]$/.test(text.slice(Math.max(0, start - 1), start));
  const clause = text
    .slice(Math.max(0, start - 30), start)
    .split(/[，；：。、（）]/)
    .at(-1)!;
  // 新增4项 is what came.
  return !clause.endsWith('新') && (clause === '' || /[比较]|同比|净$/.test(clause));
}

/** The pairs of past and now that a change may be of: those said to become one another, else any that stand near. */
function pairsFor(
  skeleton: Skeleton,
  explicit: readonly (Pair & { at: number; end: number })[],
  [from, to]: readonly [number, number],
  claim: Operand,
  at: number,
): readonly Pair[] {
  // Of percentages, percentage points alone say by how much they differ.
  const isOfUnit = ({ now, past }: Pair) =>
    claim.unit === '%' || claim.unit === '个百分点'
      ? (now.unit === '%') === (claim.unit !== '%') && (past.unit === '%') === (claim.unit !== '%')
      : areSimilar(now, claim) && areSimilar(past, claim);
  const ops = operandsIn(skeleton, from, to).filter(({ at: place }) => 'N'.includes(skeleton.text[place]!));
  // 较上年2387件减少225件，而首违不罚由640件增至811件: it has its own past; and what follows in a clause of its own is of something else.
  const own = ops.findLast((op) => op.at < at);
  const hasOwn = own !== undefined && isPast(skeleton, own) && isRightBehind(skeleton, own, claim);
  const isBehind = (pair: { at: number }) => /^[，（]?$/.test(skeleton.text.slice(at + 1, pair.at));
  const near = explicit.filter(
    (pair) => !hasOwn && pair.at >= from && pair.end <= to && (pair.at < at || isBehind(pair)) && isOfUnit(pair),
  );
  if (near.length > 0) return near;
  const changes = ops.filter((op) => op !== claim && isChange(skeleton, op));
  // 比2022年增加29件，但较2021年的252件仍低8.3%: what is compared with behind is of another comparison.
  const isOfAnother = (op: Operand) =>
    op.at > at && (/[较比]/.test(skeleton.text.slice(at, op.at)) || explicit.some(({ past }) => past === op));
  const pasts = ops.filter((op) => op !== claim && !changes.includes(op) && isPast(skeleton, op) && !isOfAnother(op));
  const nows = ops.filter(
    (op) =>
      op !== claim &&
      !changes.includes(op) &&
      !pasts.includes(op) &&
      (op.at < at || OF_NOW.test(leadOf(skeleton, op)) || isWhatCame(skeleton, op, at)),
  );
  const [past, ...more] = pasts;
  if (!past || more.length > 0 || nows.length === 0) return [];
  // 处罚418件，同比下降12.9%（上年480件），罚没款356万元，同比增长3%: what was last year is of the first.
  const last = nows.findLast((op) => op.at < at);
  const isOfFirst = nows.some((op) => op.at < past.at) && nows.some((op) => op.at > past.at && op.at < at);
  if (isOfFirst || (last && !areSimilar(last, past))) return [];
  const named =
    isOfFiguresBefore(claim.figure) || isRightBehind(skeleton, past, claim) ? nows : nowNamed(skeleton, nows, claim);
  return named
    .map((now) => ({ now, past }))
    .filter(({ now, past }) => areSimilar(now, past))
    .filter(isOfUnit);
}

/** 比上年的21.02万元少收2.65万元 */
const isRightBehind = ({ text }: Skeleton, past: Operand, claim: Operand): boolean =>
  past.at < claim.at && claim.at - past.at < 6 && !/[，。；NPX]/.test(text.slice(past.at + 1, claim.at));

/** 许可158432件、处罚6217件，许可量较上年增加9332件: the one of several that is named again. */
function nowNamed(skeleton: Skeleton, nows: readonly Operand[], claim: Operand): readonly Operand[] {
  const noun = /([\u4e00-\u9fff]{2})[量数]?(?:较|比|同比)/.exec(leadOf(skeleton, claim))?.[1];
  const named = noun === undefined ? [] : nows.filter((now) => leadOf(skeleton, now).includes(noun));
  return named.length === 1 ? named : [];
}

/** 比去年的320条少了60条，为260条 */
const isWhatCame = ({ text }: Skeleton, { at }: Operand, claim: number): boolean =>
  /^[，（](?:共)?(?:降为|降至|增至|升至|达到?|为|共)$/.test(text.slice(claim + 1, at));

function isPast(skeleton: Skeleton, operand: Operand): boolean {
  const { figure } = operand;
  const lead = leadOf(skeleton, operand);
  // 上年结转12件: they are this year's.
  if (/(?<!年初)结转|转来|转入|遗留|未办/.test(lead) && !/(?:与|较|比|(?<!连)同)/.test(lead)) return false;
  if (/取消|废止|撤|失效|销/.test(lead)) return false;
  return figure.role === 'earlier' || figure.time === 'earlier' || figure.time === 'other' || OF_PAST.test(lead);
}

const IS_CHANGE = new RegExp(`(?:${UP}|${DOWN})(?:了|出|收|办|发|约|近){0,2}$`);
const isChange = (skeleton: Skeleton, operand: Operand): boolean =>
  operand.figure.role === 'change' || operand.figure.role === 'growth' || IS_CHANGE.test(leadOf(skeleton, operand));

/** Which of two is said to be last year's. */
function inOrder(skeleton: Skeleton, [a, b]: readonly [Operand, Operand]): Pair | null {
  const yearOf = ({ at }: Operand) => skeleton.years.findLast((year) => year.at < at && at - year.at < 12)?.year ?? 0;
  const [x, y] = [yearOf(a), yearOf(b)];
  if (x > 0 && y > 0 && x !== y) return x < y ? { past: a, now: b } : { past: b, now: a };
  const leads = [leadOf(skeleton, a), leadOf(skeleton, b)] as const;
  if (leads.some((lead) => /累计|共|合计/.test(lead))) return null;
  const [isA, isB] = leads.map((lead) => OF_PAST.test(lead));
  return isA === isB ? null : isA ? { past: a, now: b } : { past: b, now: a };
}

function wrongWay({ now, past }: Pair, said: string): Contradiction {
  const sign = now.value > past.value ? '>' : now.value < past.value ? '<' : '=';
  return {
    kind: 'percentage',
    figure: null,
    from: figuresOf([past, now]),
    sum: `${amountOf(now)} ${sign} ${amountOf(past)}`,
    right: null,
    others: [],
    said,
  };
}

const amountOf = ({ figure, value }: Operand): string => shown(inUnit(figure, value));

/** A change that follows from no pair that it may be of. */
function changeProblem(pairs: readonly Pair[], claim: Operand, direction: number): Contradiction | null {
  const isPercent = claim.figure.unit === '%';
  const said: Range = direction > 0 ? claim : { low: -claim.high, high: -claim.low };
  const changeOf = ({ now, past }: Pair) => (isPercent ? growthOf(now, past) : lessOf(now, past));
  if (pairs.some((pair) => (changeOf(pair) ?? said) === said || meets(changeOf(pair)!, said))) return null;
  const { now, past } = pairs.at(-1)!;
  const difference = now.value - past.value;
  const right = isPercent ? (difference / past.value) * 100 : inUnit(claim.figure, difference);
  const [a, b] = [amountOf(now), amountOf(past)];
  return {
    kind: 'percentage',
    figure: claim.figure,
    from: figuresOf([past, now]),
    sum: isPercent ? `（${a} − ${b}）÷ ${b} = ${shown(right)}%` : `${a} − ${b} = ${shown(right)}`,
    right: right * direction > 0 ? Math.abs(right) : null,
    others: isPercent
      ? []
      : [
          { figure: now.figure, value: inUnit(now.figure, past.value + direction * claim.value) },
          { figure: past.figure, value: inUnit(past.figure, now.value - direction * claim.value) },
        ],
  };
}

/** 同比增长36.7%，净增4件，上年15件: what it is now is not told. */
function changedFrom(
  skeleton: Skeleton,
  [from, to]: readonly [number, number],
  claim: Operand,
  direction: number,
): Contradiction | null {
  const ops = operandsIn(skeleton, from, to).filter(({ at }) => skeleton.text[at] === 'N');
  const [change, ...others] = ops.filter((op) => isChange(skeleton, op));
  const [past, ...more] = ops.filter((op) => !isChange(skeleton, op));
  if (
    !change ||
    !past ||
    others.length + more.length > 0 ||
    !isPast(skeleton, past) ||
    !areSimilar(change, past) ||
    past.low <= 0
  )
    return null;
  const ratio = ratioOf(change, past)!;
  const sign = change.figure.direction * direction;
  if (sign < 0 || meets({ low: ratio.low * 100, high: ratio.high * 100 }, claim)) return null;
  const right = (change.value / past.value) * 100;
  return {
    kind: 'percentage',
    figure: claim.figure,
    from: figuresOf([past, change]),
    sum: `${amountOf(change)} ÷ ${amountOf(past)} = ${shown(right)}%`,
    right,
    others: [],
  };
}

/** 翻了一番，从1件增加到3件: one pair, which it is of, stands near. */
function timesProblem(
  skeleton: Skeleton,
  explicit: readonly (Pair & { at: number; end: number })[],
  at: number,
  length: number,
  range: Range,
  times: Operand | null,
  found: Contradiction[],
): void {
  const [from, to] = segmentAround(skeleton.text, at);
  const near = explicit.filter((pair) => pair.at >= from && pair.end <= to);
  const ops = operandsIn(skeleton, from, to).filter((op) => skeleton.text[op.at] === 'N' && !isChange(skeleton, op));
  const pasts = ops.filter((op) => isPast(skeleton, op));
  const nows = ops.filter((op) => !pasts.includes(op) && op.at < at);
  const pairs: readonly Pair[] =
    near.length > 0
      ? near
      : pasts.length === 1 && nows.length === 1 && areSimilar(nows[0]!, pasts[0]!)
        ? [{ now: nows[0]!, past: pasts[0]! }]
        : [];
  const [pair] = pairs;
  if (pairs.length !== 1 || !pair || length === 0) return;
  const ratio = ratioOf(pair.now, pair.past);
  if (!ratio || meets(ratio, range)) return;
  found.push({ ...ratioSaid(pair, times), ...(times ? {} : { said: skeleton.text.slice(at, at + length) }) });
}

const ratioSaid = (pair: Pair, times: Operand | null): Contradiction => ({
  kind: 'percentage',
  figure: times?.figure ?? null,
  from: figuresOf([pair.past, pair.now]),
  sum: `${amountOf(pair.now)} ÷ ${amountOf(pair.past)} = ${shown(pair.now.value / pair.past.value)}`,
  right: times ? pair.now.value / pair.past.value : null,
  others: [],
});

/** 216件，是上年144件的2.5倍 */
function multipleOf(skeleton: Skeleton, at: number, times: Operand, found: Contradiction[]): void {
  const { text } = skeleton;
  const [past] = operandsIn(skeleton, at, at + 1);
  if (!past) return;
  const lead = leadOf(skeleton, past);
  const verb = /(?:是|为|达到?|相当于|接近|超过|即|合)(?!.*(?:是|为|达|相当于))/.exec(lead);
  const behind = text.slice(at + 1, times.at);
  if (!verb || !behind.includes('的')) return;
  const subject = lead.slice(0, verb.index);
  const nows = operandsIn(skeleton, 0, past.at).filter(
    (op) => text[op.at] === 'N' && areSimilar(op, past) && !isPast(skeleton, op) && !isChange(skeleton, op),
  );
  const now = nows.at(-1);
  // The words before the verb may name another thing than the figure before.
  if (
    !now ||
    now.value === 0 ||
    past.low <= 0 ||
    subject.replace(/恰|恰好|正好|大约|约|大致|基本|几乎|相当于|已|也|则|就|数量|件数|总量/g, '') !== ''
  )
    return;
  if (/[。；]/.test(text.slice(now.at, past.at)) || nows.some((op) => meets(ratioOf(op, past)!, times))) return;
  found.push({
    ...ratioSaid({ now, past }, times),
    others: [{ figure: past.figure, value: inUnit(past.figure, now.value / times.value) }],
  });
}
