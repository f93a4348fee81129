import type { Passage } from '../../prose/passages.ts';
import type { Period, Sentence } from '../../prose/statements.ts';
import { say } from '../../text/bilingual.ts';
import { quoteProse } from '../../text/quote.ts';
import type { Rule } from '../framework/rule.ts';

export const periodIncomplete: Rule = {
  code: 'period-incomplete',
  severity: 'warning',
  title: say('统计期限不是全年', 'The period is not the whole year'),
  why: say('年度报告的统计期限为当年1月1日至12月31日。', 'The report covers 1 January to 31 December.'),
  basis: say('《条例》第四十九条、第五十条', 'Regulations arts. 49, 50'),
  examples: [
    {
      of: '本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。',
      wrong: '本报告所列数据的统计期限自2024年1月1日起至2024年11月30日止。',
    },
  ],
  check({ report, prose, passages }, reportFinding) {
    for (const sentence of prose) {
      const { period } = sentence;
      if (period && !isWholeYear(period)) {
        const words = quoteProse(report.readable.slice(period.span.start, period.span.end));
        reportFinding({
          span: period.span,
          // An organ founded in the year reports from that day on.
          ...(isOfNewOrgan(sentence, passages) && { severity: 'hint' as const }),
          message: () =>
            say(
              `统计期限为“${words}”，应为1月1日至12月31日`,
              `The period is “${words}”; it should be 1 January to 31 December`,
            ),
        });
      }
    }
  },
};

const FOUNDED = /(?:我|本)?(?:局|委|办|厅|镇|中心|机关|单位)[^，。；]{0,24}(?:挂牌|组建|成立|设立|履行职责)|机构改革/;

/** Said where the period is, or in the preface. */
const isOfNewOrgan = (sentence: Sentence, passages: readonly Passage[]): boolean =>
  FOUNDED.test(sentence.passage.text) || passages.some(({ text, section }) => section === null && FOUNDED.test(text));

function isWholeYear({ from: { date: from }, to: { date: to } }: Period): boolean {
  const years = (to.year ?? from.year ?? 0) - (from.year ?? to.year ?? 0);
  return years === 0 && from.month === 1 && (from.day ?? 1) === 1 && to.month === 12 && (to.day ?? 31) === 31;
}
