import type { Equation, EquationName } from '../form/types.ts';
import { isNumber, type Report } from '../model/report.ts';
import { definesTotal, holds, isKnown, numberAt, type Sum, sumOf } from '../model/sums.ts';
import { addendText, figureText } from '../rules/support/broken-sums.ts';
import { cellTitle, shortLabel } from '../rules/support/cell-titles.ts';
import { type Bilingual, say, sayJoined } from '../text/bilingual.ts';
import { apart, plain } from '../text/number.ts';

const NAMES: Readonly<Record<EquationName, Bilingual>> = {
  'row-total': say('本行合计', 'Row total'),
  'results-total': say('本列办理结果合计', 'Results total of the column'),
  balance: say('本列勾稽关系（一 + 二 = 三 + 四）', 'Balance of the column (1 + 2 = 3 + 4)'),
  'review-total': say('本组合计', 'Total of the group'),
};

/** One equation with the figures of the report in it: `1 + 14 = 15 ✓`, `12 + 3 = 15，表中为 14，差 1 ✗`. */
export function equationText(report: Report, equation: Equation): Bilingual {
  const name = NAMES[equation.name];
  const sum = sumOf(report, equation);
  const figures = sum.state === 'unknown' ? unknownText(report, equation) : filledIn(report, sum);
  return say(`${name.zh}：${figures.zh}`, `${name.en}: ${figures.en}`);
}

function filledIn(report: Report, sum: Sum): Bilingual {
  const { equation, left, right } = sum;
  const difference = plain(apart(left, right));
  if (definesTotal(equation)) {
    if (sum.state === 'open') return openText(report, equation);
    const addition = `${addendText(report, equation.left)} = ${plain(left)}`;
    if (holds(sum)) return say(`${addition} ✓`, `${addition} ✓`);
    return say(
      `${addition}，表中为 ${plain(right)}，差 ${difference} ✗`,
      `${addition}, the table has ${plain(right)}, off by ${difference} ✗`,
    );
  }
  if (sum.state === 'open') return openText(report, equation);
  const terms = (cells: readonly number[]) =>
    sayJoined(
      cells.map((cell) => figureText(report, cell)),
      ' + ',
    );
  const [before, after] = [terms(equation.left), terms(equation.right)];
  if (holds(sum)) return say(`${before.zh} = ${after.zh} ✓`, `${before.en} = ${after.en} ✓`);
  return say(
    `${before.zh} = ${plain(left)}，${after.zh} = ${plain(right)}，差 ${difference} ✗`,
    `${before.en} = ${plain(left)}, ${after.en} = ${plain(right)}, off by ${difference} ✗`,
  );
}

/** More terms than these are not named. */
const MAX_NAMED = 3;

/** A sum that waits for cells that are blank. */
function openText(report: Report, equation: Equation): Bilingual {
  const sum = definesTotal(equation) ? numberAt(report, equation.at) : null;
  if (report.cells[equation.at]!.state === 'blank' && sum !== null)
    return say(`各项之和为 ${plain(sum)}，合计未填`, `comes to ${plain(sum)}; the total is not filled in`);
  return say('未填，暂不核对', 'not filled in yet');
}

function unknownText(report: Report, equation: Equation): Bilingual {
  const missing = equation.cells.filter((cell) => !isKnown(report.cells[cell]!));
  const titles = missing.slice(0, MAX_NAMED).map((cell) => cellTitle(report.cells[cell]!.form));
  const all =
    missing.length > MAX_NAMED ? say(` 等 ${missing.length} 项`, ` and others, ${missing.length} in all`) : say('', '');
  return say(
    `无法核对，缺${titles.map(({ zh }) => zh).join('、')}${all.zh}`,
    `cannot be checked, no figure in ${titles.map(({ en }) => en).join('; ')}${all.en}`,
  );
}

/** The addends of a total that are not zero, by name: `自然人 21、商业企业 6`. */
export function addendsByName(report: Report, equation: Equation): Bilingual {
  const named = equation.left
    .map((cell) => report.cells[cell]!)
    .filter(isNumber)
    .filter(({ value }) => value !== 0)
    .map(({ form: { row, column }, value }) =>
      equation.name === 'results-total'
        ? say(`${shortLabel(row.label)} ${plain(value)}`, `${shortLabel(row.label)} (${row.en}) ${plain(value)}`)
        : say(`${column.label} ${plain(value)}`, `${column.label} (${column.en}) ${plain(value)}`),
    );
  if (named.length === 0) return say('各项均为 0', 'all are 0');
  return say(named.map(({ zh }) => zh).join('、'), named.map(({ en }) => en).join(', '));
}
