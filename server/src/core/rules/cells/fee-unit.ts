import { figureIn } from '../../cross-report/digest.ts';
import { cellNamed, isNumber, type NumberCell } from '../../model/report.ts';
import { type Organ, organOf } from '../../organ/organ.ts';
import { type Bilingual, say } from '../../text/bilingual.ts';
import { asMillionths, isWhole, type Millionths, millionths, plain, toNumber } from '../../text/number.ts';
import type { Related } from '../framework/finding.ts';
import { orNone } from '../framework/finding.ts';
import type { Rule, RuleContext } from '../framework/rule.ts';
import { fixCells } from '../support/cell-fixes.ts';
import { placeOf } from '../support/cell-spans.ts';
import { cellTitle } from '../support/cell-titles.ts';
import { FEES_CELL, isInYuan } from '../support/fee-in-yuan.ts';
import { isExactCountOfThisYear, quoted } from '../support/figure-agreement.ts';
import { cellElsewhere } from '../support/other-reports.ts';

export const feeUnit: Rule = {
  code: 'fee-unit',
  severity: 'warning',
  title: say('收费金额像是以元为单位', 'A fee that looks as if counted in yuan'),
  why: say(
    '“行政事业性收费”以万元为单位。与正文或上年报告相差约一万倍、又是整数的，或者超出这一级单位可能的数额的，多半填成了元。',
    'The fee is counted in 万元. What is ten thousand times the prose’s or last year’s figure, or whole and beyond what an organ of its level can have, was most likely written in 元.',
  ),
  basis: say('年度报告格式，二、“本年收费金额（单位：万元）”', 'The form, section two: “in 万元”'),
  examples: [
    { of: '行政事业性收费\t86.35', wrong: '行政事业性收费\t863500', beside: 'lastYear' },
    { of: '行政事业性收费\t86.35', wrong: '行政事业性收费\t86350000' },
  ],
  between: {
    mayDiffer(own, { lastYear }) {
      const value = figureIn(own, FEES_CELL);
      const before = lastYear && figureIn(lastYear, FEES_CELL);
      return value !== null && before !== null && before >= MIN_BEFORE && isTenThousandTimes(value, before);
    },
  },
  check(context, reportFinding) {
    const cell = cellNamed(context.report, FEES_CELL);
    if (!cell || !isNumber(cell) || cell.value <= 0) return;
    const ground = groundIn(context, cell);
    if (!ground) return;
    const title = cellTitle(cell.form);
    const written = plain(cell.value);
    const right = asMillionths(cell.value / 10_000);
    reportFinding({
      span: placeOf(context.report, cell.form.index),
      cells: [cell.form.name],
      expected: toNumber(right),
      actual: toNumber(cell.value),
      message: () =>
        say(
          `${title.zh}为 ${written} 万元，${ground.words.zh}，像是以元为单位填写（${written} 元＝${plain(right)} 万元）`,
          `${title.en} is ${written} 万元; ${ground.words.en}: it looks as if written in 元 (${written} 元 are ${plain(right)} 万元)`,
        ),
      related: () => ground.related,
      fixes: () =>
        // No more decimals than a cell can hold.
        isWhole(asMillionths(right * 1_000_000))
          ? orNone(
              fixCells(
                context.report,
                [{ cell: cell.form.index, from: cell.value, to: right }],
                say(`改为 ${plain(right)}（万元，请核实）`, `Set it to ${plain(right)} 万元 (check that it is so)`),
              ),
            )
          : [],
    });
  },
};

interface Ground {
  readonly words: Bilingual;
  readonly related: readonly Related[];
}

function groundIn({ report, prose, relatedReports: { lastYear } }: RuleContext, { value }: NumberCell): Ground | null {
  for (const figure of prose.flatMap(({ figures }) => figures)) {
    const isOfFees = figure.fact?.interpretations.some(({ plus }) => plus.includes(FEES_CELL)) ?? false;
    if (!isOfFees || !isExactCountOfThisYear(figure) || !isInYuan(value, figure)) continue;
    const words = quoted(report, figure);
    return {
      words: say(`正文为“${words}”`, `the prose says “${words}”`),
      related: [{ span: figure.span, message: say(words, words) }],
    };
  }
  const before = lastYear && figureIn(lastYear, FEES_CELL);
  if (lastYear && before && before >= MIN_BEFORE && isWhole(value) && isTenThousandTimes(value, before)) {
    const source = say(
      `${lastYear.year}年报告为 ${plain(before)} 万元`,
      `it was ${plain(before)} 万元 in the report for ${lastYear.year}`,
    );
    return { words: source, related: [cellElsewhere(lastYear, FEES_CELL, source)] };
  }
  const most = mostOf(organOf(report.organ ?? ''));
  if (most === null || !isWhole(value) || value < most) return null;
  const words = say(
    `超出这一级单位可能的数额（${plain(most)} 万元）`,
    `that is beyond what an organ of this level can have (${plain(most)} 万元)`,
  );
  return { words, related: [] };
}

/** What was less may have grown so much: 0.1万元. */
const MIN_BEFORE = asMillionths(100_000);

/** Within a factor of two of it: what an organ charges does not change more from year to year. */
const isTenThousandTimes = (now: Millionths, before: Millionths): boolean =>
  now >= before * 5_000 && now <= before * 20_000;

/** The most that anybody of a level has charged, and some ten times more: 万元. None where the level cannot be told. */
function mostOf({ level, kind }: Organ): Millionths | null {
  if (kind === 'town') return millionths(100_000);
  if (level === 'county') return millionths(1_000_000);
  return level === 'city' && kind === 'department' ? millionths(5_000_000) : null;
}
