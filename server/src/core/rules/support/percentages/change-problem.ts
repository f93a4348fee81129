import type { Report } from '../../../model/report.ts';
import { isOfFiguresBefore } from '../../../prose/relations/percentages.ts';
import type { Figure } from '../../../prose/statements.ts';
import { say } from '../../../text/bilingual.ts';
import { apart, asMillionths, minus, plain, toNumber } from '../../../text/number.ts';
import { quoted } from '../figure-agreement.ts';
import { nowAndThen, pairsOf, yearsBefore } from './now-and-then.ts';
import { isCounted, type PercentageProblem, valuesAbout } from './percentage-problem.ts';

/** 全年收到31件，较上年的27件增加4件. */
export function changeProblem(report: Report, before: readonly Figure[], figure: Figure): PercentageProblem | null {
  // 新增4项、取消2项，净增2项: of what came and went.
  if (figure.item.includes('净') && before.some(({ item }) => /取消|废止|撤|失效|销/.test(item))) return null;
  const beside = besideEachOther(before, figure);
  if (beside) return difference(report, beside, figure);
  if (!isOfFiguresBefore(figure)) return null;
  const { now, earlier: then } = nowAndThen(
    besideIt(report, before, figure).filter((other) => isCounted(other) && other.sureness === 'exact'),
  );
  if (now.length === 0) return changeOfTable(report, then, figure);
  const pairs = pairsOf(now, then).filter(([a]) => a.unit === figure.unit);
  if (pairs.length === 0 || now.some(({ unit }) => unit !== figure.unit)) return null;
  const followsFrom = ([a, b]: readonly [Figure, Figure]) => a.value - b.value === figure.direction * figure.value;
  if ([...pairs, ...pairsOf(now, yearsBefore(before))].some(followsFrom)) return null;
  return difference(report, pairs.at(-1)!, figure);
}

/**
 * 新收66件，上年58件；结转下年度5件，比上年末少1件: what stands before a semicolon is of something else, but for one figure right before it, as in
 * 2023年收到27件；2024年收到31件，增加4件.
 */
function besideIt({ readable }: Report, before: readonly Figure[], { span }: Figure): readonly Figure[] {
  const cut = readable.slice(Math.max(0, span.start - 200), span.start).lastIndexOf('；');
  if (cut < 0) return before;
  const from = Math.max(0, span.start - 200) + cut;
  const own = before.filter((other) => other.span.start > from);
  if (!own.some(({ role }) => role === 'count' || role === 'earlier')) return before;
  const above = before.filter((other) => other.span.start <= from);
  return above.length === 1 ? before : own;
}

/** 复议55件，诉讼23件，诉讼比复议少32件: two that are counted before, each by its name. */
function besideEachOther(before: readonly Figure[], { item, unit }: Figure): readonly [Figure, Figure] | null {
  const [, first, second] =
    /^[，；]?([\u4e00-\u9fff]{2,8})比([\u4e00-\u9fff]{2,8}?)(?:多|少|增加|减少)$/.exec(item) ?? [];
  if (first === undefined || second === undefined) return null;
  const counted = before.filter(
    (figure) => isCounted(figure) && figure.role === 'count' && figure.sureness === 'exact',
  );
  const [a, ...moreOfA] = counted.filter((figure) => figure.item.includes(first));
  const [b, ...moreOfB] = counted.filter((figure) => figure.item.includes(second));
  if (!a || !b || a === b || moreOfA.length + moreOfB.length > 0) return null;
  return a.unit === unit && b.unit === unit ? [a, b] : null;
}

/** What one figure is more or less than another, where it is not what is said. */
function difference(report: Report, [a, b]: readonly [Figure, Figure], figure: Figure): PercentageProblem | null {
  const difference = minus(a.value, b.value);
  if (difference === figure.direction * figure.value) return null;
  const words = quoted(report, figure);
  const [zh, en] = difference >= 0 ? ['增加', 'more by'] : ['减少', 'fewer by'];
  const amount = plain(asMillionths(Math.abs(difference)));
  return {
    figures: [b, a],
    right: difference * figure.direction > 0 ? [Math.abs(toNumber(difference))] : [],
    isWrongWay: difference * figure.direction === -figure.value,
    message: () =>
      say(
        `由 ${plain(b.value)} 到 ${plain(a.value)}，应为${zh} ${amount}，正文为“${words}”`,
        `From ${plain(b.value)} to ${plain(a.value)} is ${en} ${amount}; the prose says “${words}”`,
      ),
  };
}

/** 申请量较上年的7件减少3件: this year's figure is that of the table alone. */
function changeOfTable(report: Report, then: readonly Figure[], figure: Figure): PercentageProblem | null {
  const base = then.at(-1);
  if (!base) return growsBeyond(report, figure);
  if (base.unit !== figure.unit) return null;
  const values = valuesAbout(report, base.about ?? figure.about ?? ofLastYear(base, figure));
  if (values.length === 0 || values.some((now) => now - base.value === figure.direction * figure.value)) return null;
  const difference = values[0]! - base.value;
  const words = quoted(report, figure);
  return {
    figures: [base],
    right: difference * figure.direction > 0 ? [toNumber(apart(values[0]!, base.value))] : [],
    isWrongWay: difference * figure.direction === -figure.value,
    message: () =>
      say(
        `上年 ${plain(base.value)}，表中为 ${plain(values[0]!)}，正文为“${words}”`,
        `Last year ${plain(base.value)}, in the table ${plain(values[0]!)}; the prose says “${words}”`,
      ),
  };
}

/** 2023年收到12件，2024年减少3件: what was counted of last year has changed. */
export const ofLastYear = ({ role, time, fact }: Figure, figure: Figure): Figure['fact'] =>
  role === 'count' && time === 'earlier' && figure.time === 'this' ? fact : null;

/** 申请量较上年增加2件, where the table has none: more came than there were. */
function growsBeyond(report: Report, figure: Figure): PercentageProblem | null {
  const values = valuesAbout(report, figure.about);
  if (figure.direction < 0 || values.length === 0 || values.some((now) => now >= figure.value)) return null;
  const words = quoted(report, figure);
  return {
    figures: [],
    right: [],
    message: () =>
      say(
        `表中为 ${plain(values[0]!)}，不足以${words.includes('增') ? '增加' : '多出'}这么多，正文为“${words}”`,
        `In the table ${plain(values[0]!)}: too few to be so many more; the prose says “${words}”`,
      ),
  };
}
