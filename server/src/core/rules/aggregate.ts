import { figureIn, sumIn } from '../between/digest.ts';
import { say } from '../text/bilingual.ts';
import { plain, toNumber } from '../text/number.ts';
import { called, carryFix, cellElsewhere } from './beside.ts';
import { ARTICLE_49 } from './grounds.ts';
import { cellTitle } from './names.ts';
import { placeOf } from './places.ts';
import type { Rule } from './rule.ts';

/** A cell names so many of its parts; the others are counted. */
const MOST_RELATED = 10;

export const aggregate: Rule = {
  code: 'aggregate',
  severity: 'error',
  title: say('汇总报告与各单位报告之和不一致', 'A covering report is not the sum of its parts'),
  why: say(
    '汇总报告的各栏应等于所含各单位报告相应各栏之和。哪些报告汇总成哪一份，写在文件夹配置文件的 groups 里。',
    'Each cell of a covering report is the sum of that cell in its parts. The folder’s configuration tells which reports those are (groups).',
  ),
  basis: ARTICLE_49,
  examples: [
    {
      of: '行政许可\t412',
      wrong: '行政许可\t411',
      beside: 'part',
    },
  ],
  check({ report, neighbours: { parts } }, tell) {
    if (!parts) return;
    for (const cell of report.cells) {
      if (cell.state !== 'number' || cell.form.derived) continue;
      const { name } = cell.form;
      const sum = sumIn(parts, name);
      if (sum === null || sum === cell.value) continue;
      const title = cellTitle(cell.form);
      const counted = parts.filter((part) => (figureIn(part, name) ?? 0) !== 0);
      tell({
        span: placeOf(report, cell.form.index),
        message: say(
          `${title.zh}为 ${plain(cell.value)}，所含 ${parts.length} 份报告之和为 ${plain(sum)}，差 ${plain(Math.abs(sum - cell.value))}`,
          `${title.en} is ${plain(cell.value)}; the ${parts.length} reports that it covers add up to ${plain(sum)}, off by ${plain(Math.abs(sum - cell.value))}`,
        ),
        cells: [name],
        expected: toNumber(sum),
        actual: toNumber(cell.value),
        related: counted.slice(0, MOST_RELATED).map((part) => {
          const who = called(part);
          const value = plain(figureIn(part, name)!);
          return cellElsewhere(part, name, say(`${who.zh}：${value}`, `${who.en}: ${value}`));
        }),
        fixes: carryFix(report, name, sum, say('各报告之和', 'the sum of its parts')),
      });
    }
  },
};
