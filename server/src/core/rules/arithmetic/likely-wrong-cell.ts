import type { Report } from '../../model/report.ts';
import type { Sum } from '../../model/sums.ts';
import type { TableDiagnosis } from '../../repair/diagnose.ts';
import type { Change, Repair } from '../../repair/localise.ts';
import { say } from '../../text/bilingual.ts';
import { plain, toNumber } from '../../text/number.ts';
import type { FindingInit } from '../framework/finding.ts';
import { orNone, type Related } from '../framework/finding.ts';
import type { Rule } from '../framework/rule.ts';
import { placeOf } from '../support/cell-spans.ts';
import { cellTitle, columnTitle, rowTitle } from '../support/cell-titles.ts';
import { changeFix } from '../support/sum-fixes.ts';

export const likelyWrongCell: Rule = {
  code: 'likely-wrong-cell',
  severity: 'warning',
  title: say('很可能填错的一格', 'The cell that most likely is wrong'),
  why: say(
    '表中每一格至少在两个等式里。只有改这一格（或这几格），所有不平的等式才会同时成立，因此它最可能填错。',
    'Every cell stands in at least two equations. Only a change of this cell, or these cells, makes all broken equations hold at once.',
  ),
  basis: say('年度报告格式，表内勾稽关系', 'The form, the equations within the table'),
  examples: [
    {
      of: '1.本机关不掌握相关政府信息\t4\t2\t0\t1\t1\t0\t8',
      wrong: '1.本机关不掌握相关政府信息\t4\t3\t0\t1\t1\t0\t8',
    },
  ],
  check({ report, diagnosis }, reportFinding) {
    for (const table of diagnosis.tables)
      for (const part of table.likely) {
        const explained = table.broken.filter((sum) => part.some(({ cell }) => isIn(report, sum, cell)));
        if (explained.length < 2) continue;
        // What a blank cell should hold is said by the finding that it is blank.
        const filled = part.filter(({ cell }) => report.cells[cell]!.state !== 'blank');
        for (const change of filled) reportFinding(likelyFinding(report, table, part, change, explained));
      }
  },
};

const isIn = (report: Report, { equation }: Sum, cell: number): boolean =>
  report.form.equationsOf[cell]!.includes(equation);

function likelyFinding(
  report: Report,
  table: TableDiagnosis,
  part: Repair,
  { cell, from, to }: Change,
  explained: readonly Sum[],
): FindingInit {
  const others = part.filter((change) => change.cell !== cell);
  return {
    span: placeOf(report, cell),
    message: () => {
      const title = cellTitle(report.cells[cell]!.form);
      const together =
        others.length > 0 ? say(`（连同另外 ${others.length} 格）`, ` (and ${others.length} more)`) : say('', '');
      const count = explained.length;
      const whole = count === table.broken.length ? say('全部', 'all ') : say('', '');
      return say(
        `${title.zh}很可能填错：表中为 ${plain(from)}，改为 ${plain(to)} 后${together.zh}，${count} 个等式${whole.zh}成立`,
        `${title.en} is likely wrong: it has ${plain(from)}; with ${plain(to)}${together.en}, ${whole.en}${count} broken sums hold`,
      );
    },
    cells: [report.cells[cell]!.form.name],
    expected: toNumber(to),
    actual: toNumber(from),
    related: () => [
      ...explained.filter((sum) => isIn(report, sum, cell)).map((sum) => brokenSum(report, sum)),
      ...others.map((other) => otherCell(report, other)),
    ],
    fixes: () => orNone(changeFix(report, part, true)),
  };
}

function brokenSum(report: Report, { equation, left, right }: Sum): Related {
  const at = report.cells[equation.at]!.form;
  const place = equation.name === 'row-total' ? rowTitle(at) : columnTitle(at);
  const figures = `${plain(left)} ≠ ${plain(right)}`;
  return { span: placeOf(report, equation.at), message: say(`“${place}”不平：${figures}`, `“${place}”: ${figures}`) };
}

function otherCell(report: Report, { cell, to }: Change): Related {
  const title = cellTitle(report.cells[cell]!.form);
  return {
    span: placeOf(report, cell),
    message: say(`同时改${title.zh}为 ${plain(to)}`, `together with ${title.en}: ${plain(to)}`),
  };
}
