import type { Report } from '../../model/report.ts';
import type { DateMention, Sentence } from '../../prose/statements.ts';
import { type Bilingual, say } from '../../text/bilingual.ts';
import { readYearDigits } from '../../text/chinese-numerals.ts';
import { millionths } from '../../text/number.ts';
import type { Span } from '../../text/span.ts';
import { overlaps } from '../../text/span.ts';
import { type Fix, prefer } from '../framework/finding.ts';
import type { ReportFinding, Rule, RuleContext } from '../framework/rule.ts';
import { inCells, tableValue } from '../support/figure-agreement.ts';

export const yearMismatch: Rule = {
  code: 'year-mismatch',
  severity: 'warning',
  title: say('年份不一致', 'The years disagree'),
  why: say(
    '标题、统计期限、正文和落款的年份应当一致；沿用上年文稿时，年份容易漏改。',
    'Title, period, prose and signature are of one year; a draft made from last year’s easily keeps last year’s.',
  ),
  basis: say('《条例》第四十九条、第五十条', 'Regulations arts. 49, 50'),
  examples: [
    {
      of: '本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。',
      wrong: '本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。',
    },
  ],
  check(context, reportFinding) {
    const { report, prose, signature } = context;
    const { year } = report;
    if (year === null) return;
    for (const sentence of prose) periodYears(report, sentence, year, reportFinding);
    namedReports(report, prose, year, reportFinding);
    opening(context, year, reportFinding);
    lastYearsWords(context, year, reportFinding);
    for (const sentence of prose) {
      carriedIntoThisYear(report, sentence, year, reportFinding);
      carriedFromElsewhere(report, sentence, year, reportFinding);
      comparedWithItself(report, sentence, year, reportFinding);
      untilLastYear(report, sentence, year, reportFinding);
      overTheYear(report, sentence, year, reportFinding);
    }
    if (signature && signature.date.year < year)
      reportFinding({
        span: signature.span,
        message: () =>
          say(
            `落款日期在 ${signature.date.year} 年，早于报告年度 ${year} 年`,
            `Signed in ${signature.date.year}, before the report’s year ${year}`,
          ),
      });
  },
};

/** The year's digits within a date: what a fix replaces. */
function yearSpan(report: Report, { span, date }: DateMention): Span | null {
  const digits = String(date.year);
  const written = report.readable.slice(span.start, span.start + digits.length);
  if (readYearDigits(written, 0) === date.year) return { start: span.start, end: span.start + digits.length };
  return report.readable.startsWith(digits, span.start) ? { start: span.start, end: span.start + digits.length } : null;
}

function yearFix(report: Report, dates: readonly DateMention[], year: number): Fix[] {
  const spans = dates.flatMap((date) => yearSpan(report, date) ?? []);
  if (spans.length !== dates.length) return [];
  return [
    prefer(
      say(`将年份改为 ${year}`, `Set the year to ${year}`),
      spans.map((span) => ({ span, newText: asWritten(report, span, year) })),
    ),
  ];
}

/** 二〇二四, where the year is written so. */
const asWritten = ({ readable }: Report, { start }: Span, year: number): string => {
  const digits =
    readable[start + 1] === '零' || readable[start + 2] === '零' ? '零一二三四五六七八九' : '〇一二三四五六七八九';
  return /[0-9]/.test(readable[start]!)
    ? String(year)
    : [...String(year)].map((digit) => digits[Number(digit)]).join('');
};

const differs = (report: Report, year: number, written: number, what: Bilingual): Bilingual => {
  const from = report.syntax.title?.year === year ? say('标题', 'the title') : say('报告年度', 'the report');
  return say(
    `${what.zh}是 ${written} 年，${from.zh}是 ${year} 年`,
    `${what.en} is of ${written}, ${from.en} of ${year}`,
  );
};

function periodYears(report: Report, { period }: Sentence, year: number, reportFinding: ReportFinding): void {
  if (!period) return;
  const wrong = [period.from, period.to].filter(({ date }) => date.year !== null && date.year !== year);
  const [first] = wrong;
  if (!first) return;
  const isWhole = period.to.date.year === null || wrong.length === 2;
  reportFinding({
    span: isWhole ? period.span : first.span,
    message: () => differs(report, year, first.date.year!, say('统计期限', 'The period')),
    fixes: () => yearFix(report, wrong, year),
  });
}

function namedReports(report: Report, prose: readonly Sentence[], year: number, reportFinding: ReportFinding): void {
  const dates = prose
    .filter(({ passage }) => passage.section === null || PRESENTING.test(passage.text))
    .flatMap((sentence) => sentence.dates);
  // Where this report is named as well, the other is another: 2023年度报告可在“历年年报”栏目查阅.
  if (dates.some(({ namesReport, date }) => namesReport && date.year === year)) return;
  for (const mention of dates)
    if (mention.namesReport && mention.date.year !== null && mention.date.year !== year && mention.date.month === null)
      reportFinding({
        span: mention.span,
        message: () => differs(report, year, mention.date.year!, say('此处报告的年份', 'The report named here')),
        fixes: () => yearFix(report, [mention], year),
      });
}

/** What presents this report, wherever it stands. */
const PRESENTING = /^(?:现(?:将|予以)?公布|现将|本报告汇总|特公布)/;

/** `2023年，我局……` at the head of section one, where the report is of 2024. */
function opening({ report, prose }: RuleContext, year: number, reportFinding: ReportFinding): void {
  const first = prose.find(({ passage }) => passage.section === 'overview');
  const mention = first?.dates[0];
  if (
    !first ||
    !mention?.opens ||
    mention.plans ||
    mention.isOrigin ||
    mention.date.month !== null ||
    mention.date.year === null
  )
    return;
  // 2025年，将新增两个专栏
  if (mention.date.year > year && PLANNED.test(report.readable.slice(mention.span.end, mention.span.end + 16))) return;
  // 2023年公开的2件申请已归档: the year says which, not when.
  if (/^[^，。；：]{0,8}的\d/.test(report.readable.slice(mention.span.end, mention.span.end + 12))) return;
  const start = report.sections.find(({ key }) => key === 'overview')!.body.start;
  if (report.readable.slice(start, mention.span.start).trim() !== '') return;
  if (Math.abs(mention.date.year - year) !== 1 || first.dates.some(({ date }) => date.year === year)) return;
  reportFinding({
    span: mention.span,
    message: () => differs(report, year, mention.date.year!, say('总体情况开头的年份', 'The opening of section one')),
    fixes: () => yearFix(report, [mention], year),
  });
}

const PLANNED = /^[，,]?[^，,。；：]{0,8}(?:将|拟|计划|力争|预计|打算)/;

/** A smaller figure could be the same in two years by chance. */
const TELLING = millionths(5);

/** A sentence that begins with last year, and states this year's figures. */
function lastYearsWords({ report, prose, fees }: RuleContext, year: number, reportFinding: ReportFinding): void {
  for (const { figures, dates, passage } of prose) {
    const [mention] = dates;
    if (!mention?.opens || mention.plans || mention.date.month !== null || mention.date.year === null) continue;
    if (Math.abs(mention.date.year - year) !== 1 || dates.some(({ date }) => date.year === year)) continue;
    if (isOpening(report, mention)) continue;
    const known = figures.filter(({ fact, role, sureness }) => fact && role === 'count' && sureness === 'exact');
    const agree = known.filter((figure) => tableValue(report, figure.fact!.interpretations[0]!) === inCells(figure));
    const isThisYears =
      known.length > 0 &&
      agree.length === known.length &&
      agree.some(({ value }) => value > 0) &&
      (agree.length > 1 || agree[0]!.value >= TELLING);
    const end = passage.text.indexOf('。', 0);
    const ofFee =
      passage.section === 'other' &&
      fees.some(({ span }) =>
        overlaps(span, { start: mention.span.start, end: mention.span.start + Math.max(60, end) }),
      );
    if (!isThisYears && !ofFee) continue;
    reportFinding({
      span: mention.span,
      message: () =>
        isThisYears
          ? say(
              `此处写的是 ${mention.date.year} 年，数字却是 ${year} 年表格中的数字`,
              `This says ${mention.date.year}, with the figures of ${year} in the tables`,
            )
          : differs(report, year, mention.date.year!, say('信息处理费一句的年份', 'The sentence on the fee')),
      fixes: () => yearFix(report, [mention], year),
    });
  }
}

/** 2022年结转至本年度的12件 in the report of 2024, where so many came from 2023. */
function carriedFromElsewhere(
  report: Report,
  { figures, dates }: Sentence,
  year: number,
  reportFinding: ReportFinding,
): void {
  const mention = dates.find(({ isOrigin, date }) => isOrigin && date.month === null);
  if (!mention || mention.date.year === null || mention.date.year === year - 1) return;
  if (Math.abs(mention.date.year - (year - 1)) !== 1 || dates.some(({ date }) => date.year === year - 1)) return;
  const figure = figures.find(({ span }) => span.start >= mention.span.end);
  const carriedIn = tableValue(report, { plus: ['requests.carriedIn.total'], minus: [] });
  if (figure?.role !== 'count' || figure.sureness !== 'exact' || figure.value === 0 || figure.value !== carriedIn)
    return;
  if (figure.span.start - mention.span.end > MAX_TO_FIGURE) return;
  // 2024年结转12件 in the report of 2024 is what goes on, where so many do.
  if (tableValue(report, { plus: ['requests.carriedOut.total'], minus: [] }) === carriedIn) return;
  reportFinding({
    span: mention.span,
    message: () => differs(report, year - 1, mention.date.year!, say('结转的来处', 'What was carried over')),
    fixes: () => yearFix(report, [mention], year - 1),
  });
}

/** 2023年1月1日至2024年12月31日收到35件 in the report of 2024, where so many came in that year; 2024年1月1日至2023年12月31日. */
function overTheYear(
  report: Report,
  { figures, dates, period }: Sentence,
  year: number,
  reportFinding: ReportFinding,
): void {
  if (period) return;
  const at = dates.findIndex(({ date }, i) => date.month === 1 && date.day === 1 && dates[i + 1]?.date.month === 12);
  const [from, to] = [dates[at], dates[at + 1]];
  if (!from?.date.year || !to?.date.year || to.date.day !== 31 || from.date.year === to.date.year) return;
  const wrong = from.date.year === year ? to : to.date.year === year ? from : null;
  const between = report.readable.slice(from.span.end, to.span.start);
  if (!wrong || Math.abs(wrong.date.year! - year) !== 1 || !/^\s*起?[至到—~-]{1,2}\s*$/.test(between)) return;
  // Two years may be meant, but not with the figures of one.
  const isOfYear = figures.some(
    (figure) =>
      figure.fact !== null &&
      figure.value > 0 &&
      tableValue(report, figure.fact.interpretations[0]!) === inCells(figure),
  );
  if (from.date.year < to.date.year && !isOfYear) return;
  reportFinding({
    span: wrong.span,
    message: () => differs(report, year, wrong.date.year!, say('起止时间', 'The period')),
    fixes: () => yearFix(report, [wrong], year),
  });
}

/** 较2024年增加32件 in the report of 2024. */
function comparedWithItself(report: Report, { dates }: Sentence, year: number, reportFinding: ReportFinding): void {
  if (dates.some(({ date, plans }) => plans || (date.year ?? year) > year)) return;
  for (const mention of dates) {
    if (mention.date.year !== year || mention.date.month !== null) continue;
    const { start, end } = mention.span;
    if (!/(?:较|比)$/.test(report.readable.slice(start - 1, start))) continue;
    if (
      !/^度?(?:同期)?(?:的?[\d,]+[件条份宗起]|[（(][\d,]+[件条份宗起][)）])?(?:增|减|上升|下降|多|少)/.test(
        report.readable.slice(end, end + 16),
      )
    )
      continue;
    reportFinding({
      span: mention.span,
      message: () => differs(report, year - 1, year, say('与之相比的年份', 'The year compared with')),
      fixes: () => yearFix(report, [mention], year - 1),
    });
  }
}

/** 截至2023年12月31日，现行有效41件; 本年度（2023年1月1日至12月31日）: with this year's figures. */
function untilLastYear(report: Report, { figures, dates }: Sentence, year: number, reportFinding: ReportFinding): void {
  const [mention] = dates;
  if (!mention || mention.plans || mention.date.year !== year - 1 || dates.some(({ date }) => date.year === year))
    return;
  const before = report.readable.slice(Math.max(0, mention.span.start - 6), mention.span.start);
  const isThisYear = /(?:本年度?|今年|全年)[（(]$/.test(before);
  if (!isThisYear && !(/截[至止]到?$/.test(before) && (mention.date.month ?? 12) === 12)) return;
  const known = figures.filter(({ fact, role, sureness }) => fact && role === 'count' && sureness === 'exact');
  const agree = known.filter((figure) => tableValue(report, figure.fact!.interpretations[0]!) === inCells(figure));
  const isTelling = agree.length > 0 && agree.length === known.length && agree.some(({ value }) => value >= TELLING);
  if (!isTelling) return;
  reportFinding({
    span: mention.span,
    message: () =>
      say(
        `此处写的是 ${mention.date.year} 年，数字却是 ${year} 年表格中的数字`,
        `This says ${mention.date.year}, with the figures of ${year} in the tables`,
      ),
    fixes: () => yearFix(report, [mention], year),
  });
}

/** 结转2024年继续办理1件 in the report of 2024, where that is what goes on into the next year. */
function carriedIntoThisYear(
  report: Report,
  { figures, dates }: Sentence,
  year: number,
  reportFinding: ReportFinding,
): void {
  for (const mention of dates) {
    if (mention.date.year !== year || mention.date.month !== null || !mention.isDestination) continue;
    // 8件申请结转至2024年继续办理
    const figure =
      figures.find(({ span }) => span.start >= mention.span.end) ??
      figures.findLast(({ span }) => span.end <= mention.span.start && mention.span.start - span.end <= MAX_TO_FIGURE);
    if (figure?.sureness !== 'exact' || figure.value === 0 || figure.span.start - mention.span.end > MAX_TO_FIGURE)
      continue;
    const [carriedIn, carriedOut] = ['requests.carriedIn.total', 'requests.carriedOut.total'].map((cell) =>
      tableValue(report, { plus: [cell], minus: [] }),
    );
    if (carriedOut !== figure.value || carriedIn === null || carriedIn === figure.value) continue;
    reportFinding({
      span: mention.span,
      message: () => differs(report, year + 1, year, say('结转的去向', 'What is carried over')),
      fixes: () => yearFix(report, [mention], year + 1),
    });
  }
}

/** Between the year and the figure stands no more than 继续办理. */
const MAX_TO_FIGURE = 12;

const isOpening = (report: Report, { span }: DateMention): boolean => {
  const section = report.sections.find(({ key }) => key === 'overview');
  return (
    section !== undefined &&
    report.readable.slice(section.body.start, span.start).trim() === '' &&
    section.body.start <= span.start
  );
};
