import type { Report } from '../../../model/report.ts';
import type { Percentage } from '../../../prose/relations/percentages.ts';
import { SENSE } from '../../../prose/senses.ts';
import type { Figure } from '../../../prose/statements.ts';
import { type Bilingual, say } from '../../../text/bilingual.ts';
import { asMillionths, isWhole, type Millionths, plain, SCALE, toNumber } from '../../../text/number.ts';
import { quoted } from '../figure-agreement.ts';
import { ofLastYear } from './change-problem.ts';
import { nowAndThen, pairsOf, yearsBefore } from './now-and-then.ts';
import { isCounted, type PercentageProblem, shown, valuesAbout } from './percentage-problem.ts';

/** 申请总量较上年1268件增长11.5%: of the table's figure, since none is written; or of what it changed by. */
function growthOfTable(report: Report, before: readonly Figure[], percentage: Percentage): PercentageProblem | null {
  const { figure, fits } = percentage;
  const near = before.filter(isCounted);
  const base = near.findLast(({ role, time }) => role === 'earlier' || (role === 'count' && time === 'earlier'));
  const difference = near.findLast(({ role }) => role === 'change');
  const about = base?.about ?? difference?.about ?? figure.about ?? (base && ofLastYear(base, figure)) ?? null;
  if (!base || base.value === 0 || near.some(({ role, time }) => role === 'count' && time === 'this')) return null;
  const values = valuesAbout(report, about);
  if (values.length === 0) return null;
  const nows = difference ? [...values, asMillionths(base.value + difference.direction * difference.value)] : values;
  const percentOf = (now: Millionths) => ((now - base.value) / base.value) * 100;
  if (nows.some((now) => fits(figure.direction * percentOf(now)))) return null;
  return { figures: [base], ...growthFrom(report, percentage, nows.at(difference ? -1 : 0)!, base.value) };
}

/** 35件，较上年（28件）增加7件，增长25%: any pair of figures that it follows from will do. */
export function growthProblem(
  report: Report,
  before: readonly Figure[],
  percentage: Percentage,
): PercentageProblem | null {
  const { figure } = percentage;
  const lastPercent = before.findLastIndex(({ role, token }) => role === 'growth' && token < figure.token);
  const behind = before.slice(lastPercent + 1);
  // 处罚同比下降12.9%（上年480件），强制23件，同比增长15%: the bracket is of the one before.
  while (lastPercent >= 0 && behind.length > 1 && behind[0]!.depth > figure.depth) behind.shift();
  const near = behind.filter(
    (other) =>
      isCounted(other) &&
      (other.depth <= figure.depth ||
        other.role === 'earlier' ||
        other.time === 'earlier' ||
        other.senses.has(SENSE.becomes)),
  );
  const { now, earlier: then } = nowAndThen(near);
  const difference = near.findLast(({ role }) => role === 'change');
  const signed = (percent: number) => percentage.fits(percent * figure.direction);
  const [last] = now.slice(-1);
  if (
    !last &&
    difference &&
    then.length === 1 &&
    then[0]!.unit === difference.unit &&
    valuesAbout(report, difference.about ?? figure.about).length === 0
  ) {
    const [base] = then as [Figure];
    const now = asMillionths(base.value + difference.direction * difference.value);
    if (base.value === 0 || now < 0 || signed(((now - base.value) / base.value) * 100)) return null;
    return { figures: [base, difference], ...growthFrom(report, percentage, now, base.value) };
  }
  if (!last) return growthOfTable(report, before, percentage);
  if (now.some(({ unit }) => unit !== last.unit)) return null;
  if (then.length > 0) {
    const pairs = pairsOf(now, then);
    if (pairs.length === 0) return null;
    const all = [...pairs, ...pairsOf(now, yearsBefore(near))];
    if (all.some(([a, b]) => b.value > 0 && signed(((a.value - b.value) / b.value) * 100))) return null;
    const [a, b] = pairs.at(-1)!;
    return { figures: [b, a], ...growthFrom(report, percentage, a.value, b.value) };
  }
  if (difference) {
    const earlier = now.map(
      (count) => [count, asMillionths(count.value - difference.direction * difference.value)] as const,
    );
    if (earlier.some(([, value]) => value > 0 && signed(((difference.direction * difference.value) / value) * 100)))
      return null;
    const [count, value] = earlier.at(-1)!;
    return value < 0 ? null : { figures: [count, difference], ...growthFrom(report, percentage, count.value, value) };
  }
  return now.some((count) => hasWholeBase(count, percentage)) ? null : fromNothing(report, last, percentage);
}

function growthFrom(
  report: Report,
  { figure, fits }: Percentage,
  now: Millionths,
  then: Millionths,
): Pick<PercentageProblem, 'message' | 'right' | 'isWrongWay'> {
  const words = quoted(report, figure);
  if (then === 0)
    return {
      right: [],
      message: say(
        `上年为 0，不能计算百分比，正文为“${words}”`,
        `Last year it was 0: there is no percentage; the prose says “${words}”`,
      ),
    };
  const { zh, en } = changeText(then, now);
  const percent = ((now - then) / then) * 100 * figure.direction;
  return {
    right: percent > 0 ? [percent] : [],
    isWrongWay: fits(-percent),
    message: say(
      `由 ${plain(then)} 到 ${plain(now)}，${zh}，正文为“${words}”`,
      `From ${plain(then)} to ${plain(now)} is ${en}; the prose says “${words}”`,
    ),
  };
}

function changeText(then: Millionths, now: Millionths): Bilingual {
  if (now === then) return say('没有增减', 'no change');
  const percent = shown(((now - then) / then) * 100);
  return now > then
    ? say(`应为增长 ${percent}%`, `a rise of ${percent}%`)
    : say(`应为下降 ${percent}%`, `a fall of ${percent}%`);
}

/** Whether a whole number of last year gives the percentage: 1件，增加100% would have come from half a case. */
function hasWholeBase({ value, unit }: Figure, { figure, fits }: Percentage): boolean {
  if (!isWhole(value) || unit === '万元' || unit === '元' || unit === '亿元') return true;
  if (figure.sureness !== 'exact' || figure.step > SCALE) return true;
  const now = toNumber(value);
  const factor = 1 + (figure.direction * toNumber(figure.value)) / 100;
  if (factor <= 0) return now === 0;
  if (now === 0) return false;
  const base = now / factor;
  return [Math.floor(base), Math.ceil(base)].some(
    (then) => then > 0 && fits((figure.direction * 100 * (now - then)) / then),
  );
}

function fromNothing(report: Report, count: Figure, { figure }: Percentage): PercentageProblem {
  const [words, counted] = [quoted(report, figure), quoted(report, count)];
  return {
    figures: [count],
    right: [],
    message: () =>
      say(
        `“${counted}”与“${words}”不符：没有一个上年件数能得出这个百分比（上年为 0 时不能计算百分比）`,
        `“${counted}” and “${words}” do not fit: no count of last year gives this percentage (from 0 there is none)`,
      ),
  };
}
