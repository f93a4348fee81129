import { sectionOf } from '../../model/report.ts';
import { say } from '../../text/bilingual.ts';
import type { Rule } from '../framework/rule.ts';
import { placeOfTitle } from '../support/cell-spans.ts';
import { THE_FORM } from '../support/legal-basis.ts';

export const periodMissing: Rule = {
  code: 'period-missing',
  severity: 'hint',
  title: say('没有写统计期限', 'The period is not told'),
  why: say(
    '导语一般写明数据的统计期限（1月1日至12月31日）。由网页复制来的文本可能没有导语，只作提示。',
    'The preface tells the period of the figures. What was copied from a web page may have no preface: a hint.',
  ),
  basis: THE_FORM,
  examples: [{ of: '本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。', wrong: '' }],
  check({ report, prose, passages }, reportFinding) {
    if (!sectionOf(report, 'overview') || !sectionOf(report, 'other')) return;
    if (prose.some(({ period }) => period) || passages.some(({ text }) => PERIOD.test(text))) return;
    reportFinding({
      span: placeOfTitle(report),
      message: () =>
        say(
          '没有写数据的统计期限（1月1日至12月31日）',
          'The period of the figures is not told (1 January to 31 December)',
        ),
    });
  },
};

/** A period with a day or a year in it. */
const PERIOD =
  /统计[^，。；]{0,6}(?:期限|时间|周期|区间|范围|截至|截止)[^。；]{0,20}[\d〇○零一二三四五六七八九十]年|(?:期限|时限|数据)[^，。；]{0,12}1月1日|1月1日[^。；]{0,16}12月31日/;
