import type { Report } from '../../model/report.ts';
import type { Passage } from '../../prose/passages.ts';
import type { DateMention, Period, Sentence } from '../../prose/statements.ts';
import { say } from '../../text/bilingual.ts';
import type { Edit } from '../../text/edits.ts';
import { quoteProse } from '../../text/quote.ts';
import { type Fix, offer } from '../framework/finding.ts';
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
          fixes: () => wholeYear(report, period),
        });
      }
    }
  },
};

/** The day that is not the year's first, or not its last, as it is written. */
function wholeYear(report: Report, { from, to }: Period): Fix[] {
  const edits = [
    ...(from.date.month === 1 && (from.date.day ?? 1) === 1 ? [] : editsOf(report, from, 1, 1)),
    ...(to.date.month === 12 && (to.date.day ?? 31) === 31 ? [] : editsOf(report, to, 12, 31)),
  ];
  return edits.length === 0 ? [] : [offer(say('改为1月1日至12月31日', 'Set it to 1 January to 31 December'), edits)];
}

function editsOf(report: Report, { span }: DateMention, month: number, day: number): Edit[] {
  const written = /^(.*?)(\d{1,2})(月)(\d{1,2})(日)$/.exec(report.readable.slice(span.start, span.end));
  if (!written) return [];
  const start = span.start + written[1]!.length;
  return [{ span: { start, end: start + written[2]!.length + 1 + written[4]!.length }, newText: `${month}月${day}` }];
}

const FOUNDED = /(?:我|本)?(?:局|委|办|厅|镇|中心|机关|单位)[^，。；]{0,24}(?:挂牌|组建|成立|设立|履行职责)|机构改革/;

/** Said where the period is, or in the preface. */
const isOfNewOrgan = (sentence: Sentence, passages: readonly Passage[]): boolean =>
  FOUNDED.test(sentence.passage.text) || passages.some(({ text, section }) => section === null && FOUNDED.test(text));

function isWholeYear({ from: { date: from }, to: { date: to } }: Period): boolean {
  const years = (to.year ?? from.year ?? 0) - (from.year ?? to.year ?? 0);
  return years === 0 && from.month === 1 && (from.day ?? 1) === 1 && to.month === 12 && (to.day ?? 31) === 31;
}
