import { sectionOf } from '../../model/report.ts';
import { say } from '../../text/bilingual.ts';
import { skipBlanksBack } from '../../text/fold.ts';
import { emptyAt, spanOf } from '../../text/span.ts';
import { offer } from '../framework/finding.ts';
import type { Rule } from '../framework/rule.ts';

/** 国办函〔2020〕109号 came into force on 1 January 2021: reports for 2020 are the first written under it. */
const FIRST_YEAR = 2020;

export const feeStatementMissing: Rule = {
  code: 'fee-statement-missing',
  severity: 'warning',
  mayCome: 'what',
  title: say('没有说明信息处理费收取情况', 'The fee for processing is not told'),
  why: say(
    '“六、其他需要报告的事项”应写明本年度收取信息处理费的情况，没有收取的也应写明。',
    'Section six tells what fee was charged for processing information, also when none was.',
  ),
  basis: say(
    '年度报告格式，六（“收取信息处理费情况在此处报告”）；国办函〔2020〕109号，自2020年度报告起',
    'The form, section six (“收取信息处理费情况在此处报告”); 国办函〔2020〕109号, from the reports for 2020 on',
  ),
  examples: [
    {
      of: '本年度没有收取信息处理费。',
      wrong: '本年度没有其他需要报告的事项。',
      right: '本年度未产生信息处理费。',
    },
  ],
  check({ report, passages, fees }, reportFinding) {
    if (report.year !== null && report.year < FIRST_YEAR) return;
    const section = fees.length === 0 && sectionOf(report, 'other');
    if (!section || !passages.some((passage) => passage.section === 'other')) return; // an empty section is reported as one
    const { heading } = section;
    const { text, syntax } = report;
    const at = skipBlanksBack(text, heading.end, syntax.lines.end(syntax.lines.lineAt(heading.end)));
    const { eol } = syntax.lines;
    reportFinding({
      span: spanOf(heading),
      message: () =>
        say(
          '“六、其他需要报告的事项”没有写明信息处理费收取情况（没有收取也应写明）',
          'Section six does not say what fee was charged for processing information; it should, even when none was',
        ),
      fixes: () =>
        heading.runsOn
          ? []
          : [
              offer(
                say('插入“本年度未收取信息处理费。”（请核实）', 'Insert “no fee was charged” (check that it is so)'),
                [{ span: emptyAt(at), newText: `${eol}${eol}本年度未收取信息处理费。` }],
              ),
            ],
    });
  },
};
