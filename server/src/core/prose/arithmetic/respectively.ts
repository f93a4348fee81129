import { type Contradiction, figuresOf, growthOf, inUnit, lessOf, meets, shown } from './contradiction.ts';
import { GAP, type Operand, operandsIn, type Skeleton } from './skeleton.ts';

/** （上年27010件、1720件、131件）; 2022年分别为70460宗、9180宗 */
const EARLIER = new RegExp(
  `(?:上年|上年度|去年|上年同期|去年同期|Y度?)(?:同期)?${GAP}{0,6}?(?:分别|依次)?(?:为|是)?N(?:[、，和与及]{1,2}N){1,5}`,
  'g',
);

/** 许可28417件、处罚1932件，分别增加1407件、212件（上年27010件、1720件）: each change is that of the figure at its place. */
export function respectivelyIn(skeleton: Skeleton): Contradiction[] {
  const { text, operands } = skeleton;
  const found: Contradiction[] = [];
  for (const match of text.matchAll(EARLIER)) {
    const pasts = operandsIn(skeleton, match.index, match.index + match[0].length);
    const before = operands.filter(({ at }) => at < match.index);
    const claims = before.filter(({ figure }) => figure.role === 'growth' || figure.role === 'change');
    if (claims.length !== pasts.length) continue;
    const nows = nowsOf(before, claims);
    if (!nows || nows.some((now, i) => now.unit !== pasts[i]!.unit)) continue;
    const isSo = claims.map((claim, i) => follows(nows[i]!, pasts[i]!, claim));
    const irregular = isSo.indexOf(false);
    // Several that do not follow are in another order, or of other things.
    if (irregular < 0 || isSo.filter((so) => !so).length > 1) continue;
    found.push(problem(nows[irregular]!, pasts[irregular]!, claims[irregular]!));
  }
  return found;
}

/** The figures that have changed: one before each change, or all of them before the first. */
function nowsOf(before: readonly Operand[], claims: readonly Operand[]): readonly Operand[] | null {
  const counts = before.filter((operand) => !claims.includes(operand) && operand.figure.role === 'count');
  if (counts.length !== claims.length) return null;
  const [first] = claims;
  const areAllBefore = counts.every(({ at }) => at < first!.at);
  const areEachBefore = counts.every(({ at }, i) => at < claims[i]!.at && (i === 0 || at > claims[i - 1]!.at));
  return areAllBefore || areEachBefore ? counts : null;
}

function follows(now: Operand, past: Operand, claim: Operand): boolean {
  const change = claim.figure.unit === '%' ? growthOf(now, past) : lessOf(now, past);
  const { direction } = claim.figure;
  if (!change) return true;
  return meets(change, direction < 0 ? { low: -claim.high, high: -claim.low } : claim);
}

function problem(now: Operand, past: Operand, { figure }: Operand): Contradiction {
  const isPercent = figure.unit === '%';
  const difference = now.value - past.value;
  const right = isPercent ? (difference / past.value) * 100 : inUnit(figure, difference);
  const [a, b] = [now, past].map(({ figure: each, value }) => shown(inUnit(each, value)));
  return {
    kind: 'percentage',
    figure,
    from: figuresOf([now, past]),
    sum: isPercent ? `（${a} − ${b}）÷ ${b} = ${shown(right)}%` : `${a} − ${b} = ${shown(right)}`,
    right: right * figure.direction > 0 ? Math.abs(right) : null,
    others: [],
  };
}
