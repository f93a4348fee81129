import { type Contradiction, figuresOf, meets, type Range, ratioOf, shown, sumOf } from './contradiction.ts';
import { GAP, leadOf, type Operand, operandsIn, type Skeleton } from './skeleton.ts';

const SAID = '(?:占比?|比例|比重)';
/** 信函59件，占31.55%; 信函占31.55%，为59件; 59件（31.55%） */
const COUNT_AND_SHARE = new RegExp(
  `N(?:申请|案件)?[，（]?${GAP}{0,4}${SAID}${GAP}{0,10}P|${SAID}${GAP}{0,10}P[，（]?(?:分?别?为|是|即|计|共|约)?N`,
  'g',
);
/** 40%，即2宗诉讼中1宗被纠正 */
const THAT_IS = new RegExp(`P[，（](?:即|也就是|亦即)${GAP}{0,6}N${GAP}{0,10}(?:中|里)[，的]?${GAP}{0,6}N`, 'g');
/** 分别占62%、30%和15% */
const ALL_SHARES = new RegExp(`分别${GAP}{0,4}占${GAP}{0,10}P(?:[、，]?(?:和|与|及|以及)?P){1,8}`, 'g');

/** 52件、10件，两项合起来占办结108件的57.4% */
const SHARE_OF_SUM = new RegExp(
  `[，；](?:以上|上述|这)?(?:(H)|([两二三四五])(?:者|项|类|种))?${GAP}{0,5}?(?:合计|共计|合起来|相加|加起来|共|之和)${GAP}{0,4}?占(?:到|了)?(${GAP}{0,12})(?:(N)的?${GAP}{0,6})?P`,
  'g',
);
/** 应办94件，已办结89件，办结率94.7% */
const RATE = new RegExp(`([\u4e00-\u9fff]{2})率${GAP}{0,6}P`, 'g');

interface Share {
  readonly part: Operand;
  readonly share: Operand;
}

/** What shares say of their whole: that it is one for all of a list, and not less than its parts. */
export function sharesIn(skeleton: Skeleton, before: readonly Operand[]): Contradiction[] {
  const { text } = skeleton;
  const found: Contradiction[] = [];
  for (const match of text.matchAll(THAT_IS)) {
    const [share, whole, part] = operandsIn(skeleton, match.index, match.index + match[0].length) as [
      Operand,
      Operand,
      Operand,
    ];
    const ratio = part.unit === whole.unit ? ratioOf(part, whole) : null;
    if (!ratio || part.value > whole.value || meets(percentOf(ratio), share) || /[增降]/.test(share.figure.item))
      continue;
    found.push(shareProblem({ part, share }, whole.value, [whole]));
  }
  for (const match of text.matchAll(ALL_SHARES)) {
    if (text.slice(Math.max(0, match.index - 8), match.index).includes('率')) continue;
    const shares = operandsIn(skeleton, match.index, match.index + match[0].length);
    const least = shares.reduce((sum, { low }) => sum + low, 0);
    if (least <= 100) continue;
    const sum = shares.reduce((all, { value }) => all + value, 0);
    const last = shares.at(-1)!;
    found.push({
      kind: 'percentage',
      figure: last.figure,
      from: figuresOf(shares.slice(0, -1)),
      sum: `${shares.map(({ value }) => shown(value)).join('% + ')}% = ${shown(sum)}% > 100%`,
      right: last.value + 100 - sum > 0 ? last.value + 100 - sum : null,
      others: [],
    });
  }
  for (const match of text.matchAll(SHARE_OF_SUM)) shareOfSum(skeleton, match, found);
  for (const match of text.matchAll(RATE)) rateOf(skeleton, match, found);
  const problem = ofAnotherWhole(skeleton, before);
  return problem ? [...found, problem] : found;
}

function shareOfSum(skeleton: Skeleton, match: RegExpExecArray, found: Contradiction[]): void {
  const { text } = skeleton;
  const [, how, several, of, whole] = match;
  const ops = operandsIn(skeleton, match.index, match.index + match[0].length);
  const share = ops.at(-1)!;
  const base = whole ? ops.at(-2)! : null;
  const before = operandsIn(skeleton, 0, match.index)
    .filter(({ at, figure, unit }) => text[at] === 'N' && figure.role === 'count' && (!base || unit === base.unit))
    .slice(-8);
  const many = how ? ops[0]!.value : several ? Math.max(2, '零一两三四五'.indexOf(several)) : 0;
  const runs = before.slice(0, -1).map((_, from) => before.slice(from));
  const parts = many > 1 ? before.slice(-many) : before;
  if (parts.length < 2 || (many > 1 && parts.length < many) || new Set(before.map(({ unit }) => unit)).size > 1) return;
  const wholesOf = (run: readonly Operand[]): Range => wholeOf({ part: { ...run[0]!, ...sumOf(run) }, share });
  const wholes = [...runs, parts].map(wholesOf);
  if (base ? wholes.some((range) => meets(range, base)) : !/办结|新收|收到|申请|总[数量]/.test(of!)) return;
  if (!base && before.some((each) => wholes.some((range) => meets(range, each)))) return;
  const sum = parts.reduce((all, { value }) => all + value, 0);
  if (base && sum > base.value) return;
  found.push({
    ...shareProblem(
      { part: { ...parts[0]!, value: sum }, share },
      base?.value ?? 0,
      base ? [...parts.slice(1), base] : parts.slice(1),
    ),
    others: [],
    ...(base ? {} : { inTables: { part: sum, wholes } }),
  });
}

/** What was done of what there was: the part has the verb of the rate, and the whole is any that is no less. */
function rateOf(skeleton: Skeleton, match: RegExpExecArray, found: Contradiction[]): void {
  const { text } = skeleton;
  const [share] = operandsIn(skeleton, match.index, match.index + match[0].length);
  if (
    !share ||
    /[按及]时|按期|主动|首次|同比|增|降|较|比/.test(text.slice(Math.max(0, match.index - 6), match.index) + match[0])
  )
    return;
  const before = operandsIn(skeleton, Math.max(0, text.lastIndexOf('；', match.index)), match.index).filter(
    ({ at }) => text[at] === 'N',
  );
  // What was left of last year belongs to the whole as well.
  if (before.some((operand) => /结转|遗留|未结|未办|上年|去年/.test(leadOf(skeleton, operand)))) return;
  if (match[1] === '完成') rateOfPlan(skeleton, before, share, found);
  const part = before.findLast((operand) => leadOf(skeleton, operand).includes(match[1]!));
  if (part?.figure.role !== 'count' || !isExact(part) || before.at(-1) !== part) return;
  const wholes = before.filter(
    (other) => other !== part && other.unit === part.unit && other.value >= part.value && other.figure.role === 'count',
  );
  if (wholes.length !== 1 || wholes.some((whole) => meets(percentOf(ratioOf(part, whole)!), share))) return;
  found.push({ ...shareProblem({ part, share }, wholes[0]!.value, wholes), whole: wholeOf({ part, share }) });
}

/** 计划60项，实际64项，完成率106.7% */
function rateOfPlan(skeleton: Skeleton, before: readonly Operand[], share: Operand, found: Contradiction[]): void {
  const [whole, ...more] = before.filter((operand) => /计划|目标|任务/.test(leadOf(skeleton, operand)));
  const parts = before.filter(
    (operand) => operand !== whole && operand.unit === whole?.unit && operand.figure.role === 'count',
  );
  const [part] = parts;
  if (!whole || !part || more.length + parts.length > 1) return;
  const ratio = ratioOf(part, whole);
  if (ratio && !meets(percentOf(ratio), share)) found.push(shareProblem({ part, share }, whole.value, [whole]));
}

const percentOf = ({ low, high }: Range): Range => ({ low: low * 100, high: high * 100 });

function shareProblem({ part, share }: Share, whole: number, from: readonly Operand[]): Contradiction {
  const right = (part.value / whole) * 100;
  return {
    kind: 'percentage',
    figure: share.figure,
    from: figuresOf([...from, part]),
    sum: `${shown(part.value)} ÷ ${shown(whole)} = ${shown(right)}%`,
    right,
    others: [{ figure: part.figure, value: Math.round((share.value * whole) / 100) }],
  };
}

/** 49件，占39.8%；33件，占26.8%；25件，占23.0%: all but one are shares of one whole, of which that one is none. */
function ofAnotherWhole(skeleton: Skeleton, before: readonly Operand[]): Contradiction | null {
  const { text, operands } = skeleton;
  const listed: Share[] = [];
  for (const match of text.matchAll(COUNT_AND_SHARE)) {
    // 不予处理2件、其他处理7件，分别占3.92%、13.73%; 三者合计占15.15%: the share is not of what stands right before it.
    if (/分别|依次|合计|合占|共计|之和|[者项类]/.test(match[0])) continue;
    if (/(?:上年|去年)[^，。；]{0,8}$/.test(text.slice(Math.max(0, match.index - 10), match.index))) continue;
    const ops = operandsIn(skeleton, match.index, match.index + match[0].length);
    if (ops.length !== 2) return null;
    const [a, b] = ops as [Operand, Operand];
    listed.push(text[a.at] === 'P' ? { share: a, part: b } : { part: a, share: b });
  }
  if (listed.length < 3 || listed.length > 12) return null;
  if (
    listed.some(
      ({ part, share }) =>
        share.low <= 0 ||
        part.value <= 0 ||
        part.unit !== listed[0]!.part.unit ||
        part.figure.depth !== listed[0]!.part.figure.depth,
    )
  )
    return null;
  if (listed.some(({ part, share }) => !isExact(part) || !isExact(share))) return null;
  const wholes = listed.map(wholeOf);
  const irregular = listed.filter((_, i) => {
    const others = wholes.filter((_, j) => j !== i);
    const common = {
      low: Math.max(...others.map(({ low }) => low)),
      high: Math.min(...others.map(({ high }) => high)),
    };
    return common.low <= common.high && !meets(common, wholes[i]!) && Math.floor(common.high) >= Math.ceil(common.low);
  });
  if (irregular.length !== 1 || (listed.length === 3 && listed.some(({ share }) => share.figure.step > 1_000_000)))
    return null;
  const [share] = irregular as [Share];
  const whole = wholeOf(share);
  // Of something else that is counted near, or of nothing that is known.
  const counts = [...before, ...operands].filter((each) => each !== share.part && text[each.at] !== 'P');
  if (counts.some((each) => each.value >= share.part.value && meets(each, whole))) return null;
  const others = wholes.filter((_, i) => listed[i] !== share);
  const [low, high] = [Math.max(...others.map((each) => each.low)), Math.min(...others.map((each) => each.high))];
  const stated = counts.find((each) => each.value >= low && each.value <= high);
  return { ...shareProblem(share, stated?.value ?? Math.round((low + high) / 2), stated ? [stated] : []), whole };
}

const isExact = ({ figure: { sureness } }: Operand): boolean => sureness === 'exact';

/** Of how many a share may be. */
const wholeOf = ({ part, share }: Share): Range => ({
  low: (part.low / share.high) * 100,
  high: (part.high / share.low) * 100,
});
