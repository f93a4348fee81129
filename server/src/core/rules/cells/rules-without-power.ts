import { cellNamed, isNumber } from '../../model/report.ts';
import { type Organ, organOf } from '../../organ/organ.ts';
import { say } from '../../text/bilingual.ts';
import { isWhole, plain } from '../../text/number.ts';
import type { Rule } from '../framework/rule.ts';
import { placeOf } from '../support/cell-spans.ts';
import { cellTitle } from '../support/cell-titles.ts';

export const rulesWithoutPower: Rule = {
  code: 'rules-without-power',
  severity: 'warning',
  title: say('没有规章制定权的单位填报了规章', 'Rules are reported by an organ that can make none'),
  why: say(
    '规章由国务院部门，省、自治区、直辖市和设区的市、自治州的人民政府制定。县级人民政府、地方政府部门、园区、乡镇街道制发的是行政规范性文件。看不出级别的单位不提示。',
    'Rules (规章) are made by departments of the State Council, and by the governments of provinces, of cities with districts and of autonomous prefectures. What others issue are normative documents. Nothing is said where an organ’s level cannot be told.',
  ),
  basis: say('《立法法》（2023年修正）第九十一条、第九十三条', 'Legislation Law (2023) arts. 91, 93'),
  examples: [{ of: '规章\t0\t0\t0', wrong: '规章\t1\t0\t1' }],
  check({ report }, reportFinding) {
    const power = report.organ === null ? 'unsure' : powerOf(organOf(report.organ));
    if (power === 'unsure') return;
    const columns = power === 'none' ? ['issued', 'inForce'] : ['issued'];
    const cells = columns.flatMap((column) => cellNamed(report, `proactive.rules.${column}`) ?? []);
    const stated = cells.filter((cell) => isNumber(cell) && cell.value > 0 && isWhole(cell.value));
    const [first] = stated;
    if (!first || !isNumber(first)) return;
    const title = cellTitle(first.form);
    reportFinding({
      span: placeOf(report, first.form.index),
      cells: stated.map(({ form }) => form.name),
      message: () =>
        say(
          `${title.zh}为 ${plain(first.value)}；“${report.organ}”没有规章制定权，请核对是否应填在“行政规范性文件”`,
          `${title.en} is ${plain(first.value)}; “${report.organ}” cannot make rules: are they normative documents?`,
        ),
    });
  },
};

/**
 * `none`: neither made nor kept, below a city with districts. `keeps`: the departments of higher governments make none, and may count
 * those of their government that they administer. A bare 市 may be either.
 */
function powerOf({ kind, level }: Organ): 'none' | 'keeps' | 'unsure' {
  if (kind === 'town' || level === 'town' || kind === 'park') return 'none';
  if (kind === 'other' || level === null) return 'unsure';
  if (level === 'county') return 'none';
  return kind === 'department' ? 'keeps' : 'unsure';
}
