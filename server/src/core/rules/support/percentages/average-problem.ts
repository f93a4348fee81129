import type { Report } from '../../../model/report.ts';
import { isOfAllRequests } from '../../../prose/facts.ts';
import type { Percentage } from '../../../prose/relations/percentages.ts';
import { Senses } from '../../../prose/senses.ts';
import type { Figure } from '../../../prose/statements.ts';
import { say } from '../../../text/bilingual.ts';
import { plain, toNumber } from '../../../text/number.ts';
import { differsFromTable, quoted } from '../figure-agreement.ts';
import { isCounted, type PercentageProblem, valuesAbout } from './percentage-problem.ts';

/** Into how many parts a year is divided, as the words of an average say; of days and weeks it is not stated which. */
const PARTS_OF_YEAR: readonly (readonly [RegExp, readonly number[]])[] = [
  [/月/, [12]],
  [/季/, [4]],
];

const OF_SOME_MONTHS = /[0-9一二三四五六七八九十]月|季度|半年/;
/** The sentence up to a figure. */
const wordsBefore = ({ readable }: Report, { span }: Figure): string =>
  readable.slice(Math.max(0, span.start - 120), span.start).replace(/^.*[。；\n]/s, '');
const OF_A_MONTH = /[0-9一两二三四当本上下每]个?(?:月|季度?|周|天)(?![^，。]*[，。])/;
const CHANGING = Senses.of('up', 'down', 'rest', 'otherOnes');

/** 全年收到申请91件，平均每月7.6件; 月均收到申请24.5件, of what the table has. */
export function averageProblem(
  report: Report,
  before: readonly Figure[],
  { figure, fits: fitsExactly }: Percentage,
): PercentageProblem | null {
  const parts = PARTS_OF_YEAR.find(([word]) => word.test(figure.item))?.[1];
  if (!parts || figure.time !== 'this' || !figure.own) return null;
  // 比上年月均5.9件多; 5月至8月新收29件，月均7.25件
  if (/上年|去年|同期|[较比]/.test(figure.item)) return null;
  if (before.some(({ item }) => OF_A_MONTH.test(item)) || OF_SOME_MONTHS.test(wordsBefore(report, figure))) return null;
  // 其余10个月共收到44件，平均每月4.4件
  if (before.some(({ phrase, unit }) => unit === '月' || report.readable[phrase.end] === '月')) return null;
  // 约20件 a month are no 17, and no 23.
  const spread = Math.max(toNumber(figure.step), toNumber(figure.value) / 10);
  const fits = (average: number): boolean =>
    figure.sureness === 'about' ? Math.abs(average - toNumber(figure.value)) <= spread : fitsExactly(average);
  const counts = before.filter(
    (other) =>
      isCounted(other) &&
      // 一个月接了740个电话，是平时（月均185个）的4倍
      !OF_A_MONTH.test(report.readable.slice(Math.max(0, other.span.start - 12), other.span.start)) &&
      other.role === 'count' &&
      other.time === 'this' &&
      other.sureness === 'exact' &&
      other.unit === figure.unit &&
      // 全年多收22件
      !other.senses.hasAny(CHANGING),
  );
  const inTable = valuesAbout(report, figure.about);
  // Of other things, just one figure says of what.
  const ofAll = counts.filter(({ fact }) => fact !== null && isOfAllRequests(fact));
  // 月均更新5条，全年60条；公众号月均8条: the total is of the mean before.
  const isSecond = before.some(({ role }) => role === 'average');
  const stated = ofAll.length > 0 || inTable.length > 0 ? ofAll : counts.length === 1 && !isSecond ? counts : [];
  if (stated.some((each) => differsFromTable(report, each))) return null;
  const totals = [...stated.map(({ value }) => value), ...inTable];
  if (totals.length === 0 || totals.some((total) => parts.some((each) => fits(toNumber(total) / each)))) return null;
  const [total] = totals as [(typeof totals)[number]];
  const [part] = parts as [number];
  const average = toNumber(total) / part;
  const words = quoted(report, figure);
  const shown = String(Number(average.toFixed(2)));
  return {
    figures: stated.slice(0, 1),
    right: [average],
    message: () =>
      say(
        `${plain(total)} ÷ ${part} = ${shown}，正文为“${words}”`,
        `${plain(total)} ÷ ${part} = ${shown}; the prose says “${words}”`,
      ),
  };
}
