import { cellNamed, isNumber } from '../../model/report.ts';
import { say } from '../../text/bilingual.ts';
import { plain } from '../../text/number.ts';
import type { Rule } from '../framework/rule.ts';
import { placeOf } from '../support/cell-spans.ts';
import { cellTitle } from '../support/cell-titles.ts';

/** The law of 2023 is in force since 1 January 2024: suits of that year may still have been brought against older answers. */
const FIRST_YEAR = 2025;
const TOTAL = 'review.litigation.direct.total';

export const directSuit: Rule = {
  code: 'direct-suit',
  severity: 'hint',
  title: say('未经复议直接起诉的案件', 'A suit without reconsideration'),
  why: say(
    '2024年起，对不予公开政府信息、不履行公开职责不服的，应当先申请行政复议，再起诉。其他事由仍可直接起诉，所以只作提示。',
    'Since 2024 who was refused information, or not answered, asks for reconsideration before going to court. Other grounds may still be sued on: a hint.',
  ),
  basis: say('《行政复议法》（2023年修订）第二十三条', 'Administrative Reconsideration Law (2023) art. 23'),
  examples: [
    {
      of: null,
      wrong:
        '云溪县水务局2025年政府信息公开工作年度报告\n\n四、政府信息公开行政复议、行政诉讼情况\n\n行政复议\t\t\t\t\t行政诉讼\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉\n\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n0\t0\t0\t0\t0\t1\t0\t0\t0\t1\t0\t0\t0\t0\t0\n',
      right:
        '云溪县水务局2025年政府信息公开工作年度报告\n\n四、政府信息公开行政复议、行政诉讼情况\n\n行政复议\t\t\t\t\t行政诉讼\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉\n\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t1\t0\t0\t0\t1\n',
    },
  ],
  check({ report }, reportFinding) {
    if (report.year === null || report.year < FIRST_YEAR) return;
    const cell = cellNamed(report, TOTAL);
    if (!cell || !isNumber(cell) || cell.value <= 0) return;
    const title = cellTitle(cell.form);
    reportFinding({
      span: placeOf(report, cell.form.index),
      cells: [cell.form.name],
      message: () =>
        say(
          `${title.zh}为 ${plain(cell.value)}；对不予公开、不履行公开职责不服的须先申请行政复议，请核对是否应填在“复议后起诉”`,
          `${title.en} is ${plain(cell.value)}; refusals go to reconsideration first: should it stand under 复议后起诉?`,
        ),
    });
  },
};
