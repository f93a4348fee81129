import type { Report } from '../../model/report.ts';
import type { Figure } from '../../prose/statements.ts';
import type { Diagnosis } from '../../repair/diagnose.ts';
import { say } from '../../text/bilingual.ts';
import { type Millionths, minus, plain, toNumber } from '../../text/number.ts';
import type { FindingInit } from '../framework/finding.ts';
import { relatedCells } from './cell-spans.ts';
import {
  cellsOf,
  differsFromTable,
  evaluateFact,
  inCells,
  interpretationTitle,
  isBlankInterpretation,
  isInDoubt,
  quoted,
} from './figure-agreement.ts';
import { asWritten } from './figure-writing.ts';
import { proseFix } from './prose-fixes.ts';

/**
 * 属于信访性质而不予处理的申请12件, where the table has 6 such in all: which of them are meant is not understood, but there are too many.
 * Null where the figure is within what the table has, by any way to understand it.
 */
export function moreThanAll(report: Report, diagnosis: Diagnosis, figure: Figure): FindingInit | null {
  const { within, role, sureness, time, own } = figure;
  const isCounted = role === 'count' && time === 'this' && own && sureness === 'exact';
  if (!within || !isCounted || Number.isNaN(figure.value) || differsFromTable(report, figure)) return null;
  // 同期征收补偿类行政复议41件: of reviews there are others.
  if (within.key.startsWith('review.') && !/信息公开/.test(figure.item)) return null;
  const stated = inCells(figure);
  const interpretations = evaluateFact(report, within);
  if (interpretations.some(({ value }) => value === null || value >= stated)) return null;
  const most = interpretations.reduce((best, each) => (each.value! > best.value! ? each : best));
  const value = most.value as Millionths;
  const cells = cellsOf(report, most.interpretation);
  if (isBlankInterpretation(report, most.interpretation) || cells.some((cell) => isInDoubt(diagnosis, cell)))
    return null;
  const title = interpretationTitle(report, within, most.interpretation);
  const words = quoted(report, figure);
  return {
    span: figure.span,
    message: () =>
      say(
        `正文为“${words}”，表中${title.zh}只有 ${plain(value)}，正文多 ${plain(minus(stated, value))}`,
        `The prose says “${words}”; in the table ${title.en} is only ${plain(value)} in all, ${plain(minus(stated, value))} fewer`,
      ),
    cells: cells.map((index) => report.form.cells[index]!.name),
    expected: toNumber(value),
    actual: toNumber(stated),
    related: () => relatedCells(report, cells),
    fixes: () => [proseFix(asWritten(report, figure, value), say('与表格一致', 'as in the table'), figure.span, false)],
  };
}
