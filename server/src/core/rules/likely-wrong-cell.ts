import type { Report } from '../model/report.ts';
import type { TableDiagnosis } from '../repair/diagnose.ts';
import type { Change } from '../repair/localise.ts';
import { say } from '../text/bilingual.ts';
import { plain, toNumber } from '../text/number.ts';
import { cellTitle, columnTitle, rowTitle } from './names.ts';
import type { Draft, Rule } from './rule.ts';
import { likelyFix, placeOf } from './sums.ts';

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
      right: '1.本机关不掌握相关政府信息\t4\t2\t0\t1\t1\t0\t8',
    },
  ],
  *check({ report, diagnosis }) {
    for (const table of diagnosis.tables)
      if (table.likely && (table.broken.length > 1 || table.likely.length > 1))
        for (const change of table.likely) yield likelyDraft(report, table, change);
  },
};

function likelyDraft(report: Report, table: TableDiagnosis, { cell, from, to }: Change): Draft {
  const explained = table.broken.filter(({ equation }) => report.form.equationsOf[cell]!.includes(equation));
  const title = cellTitle(report.cells[cell]!.form);
  const others = table.likely!.filter((change) => change.cell !== cell).map((change) => change.cell);
  const together = others.length > 0;
  const fix = likelyFix(report, table.likely!, true);
  return {
    span: placeOf(report, cell) ?? { start: 0, end: 0 },
    message: say(
      `${title.zh}很可能填错：表中为 ${plain(from)}，改为 ${plain(to)} 后${together ? `（连同另外 ${others.length} 格）` : ''}，${table.broken.length} 处不平全部成立`,
      `${title.en} is likely wrong: it has ${plain(from)}; with ${plain(to)}${together ? ` (and ${others.length} more)` : ''} all ${table.broken.length} broken sums hold`,
    ),
    cells: [report.cells[cell]!.form.name],
    expected: toNumber(to),
    actual: toNumber(from),
    related: [
      ...explained.flatMap(({ equation, left, right }) => {
        const span = placeOf(report, equation.at);
        const at = report.cells[equation.at]!.form;
        const place = equation.name === 'row-total' ? rowTitle(at) : columnTitle(at);
        return span
          ? [
              {
                span,
                message: say(
                  `“${place}”不平：${plain(left)} ≠ ${plain(right)}`,
                  `“${place}”: ${plain(left)} ≠ ${plain(right)}`,
                ),
              },
            ]
          : [];
      }),
      ...others.flatMap((other) => {
        const span = placeOf(report, other);
        const name = cellTitle(report.cells[other]!.form);
        return span ? [{ span, message: say(`同时改：${name.zh}`, `together with ${name.en}`) }] : [];
      }),
    ],
    fixes: fix ? [fix] : [],
  };
}
