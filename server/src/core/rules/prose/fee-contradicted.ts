import { cellNamed } from '../../model/report.ts';
import { exceeds } from '../../prose/fees.ts';
import { say } from '../../text/bilingual.ts';
import { plain } from '../../text/number.ts';
import { quoteProse } from '../../text/quote.ts';
import type { Rule } from '../framework/rule.ts';
import { relatedCells } from '../support/cell-spans.ts';
import { cellTitle } from '../support/cell-titles.ts';
import { isInDoubt } from '../support/figure-agreement.ts';

export const feeContradicted: Rule = {
  code: 'fee-contradicted',
  severity: 'warning',
  title: say('信息处理费与表格矛盾', 'The fee told contradicts the tables'),
  why: say(
    '信息处理费属于行政事业性收费，收取数额不会超过表中的行政事业性收费；申请人逾期未缴费的，说明发出过收费通知。',
    'The fee is part of the administrative fees; a request ended for an unpaid fee shows that one was asked for.',
  ),
  basis: say('国办函〔2020〕109号；《条例》第四十二条', '国办函〔2020〕109号; Regulations art. 42'),
  examples: [
    {
      of: '本年度没有收取信息处理费。',
      wrong: '本年度收取信息处理费100万元。',
      right: '本年度收取信息处理费100元。',
    },
  ],
  check({ report, fees, diagnosis }, reportFinding) {
    if (fees.length === 0) return;
    const charged = cellNamed(report, 'proactive.fees.amount');
    const overdue = cellNamed(report, 'requests.otherHandling.feeOverdue.total');
    for (const { span, amount, neverArose } of fees) {
      if (amount > 0 && charged?.state === 'number' && exceeds(amount, charged.value)) {
        const words = quoteProse(report.readable.slice(span.start, span.end));
        const title = cellTitle(charged.form);
        reportFinding({
          span,
          message: () =>
            say(
              `正文为“${words}”，表中${title.zh}为 ${plain(charged.value)} 万元`,
              `The prose says “${words}”; in the table ${title.en} is ${plain(charged.value)} (10,000 yuan)`,
            ),
          cells: [charged.form.name],
          related: () => relatedCells(report, [charged.form.index]),
        });
      }
      if (neverArose && overdue?.state === 'number' && overdue.value > 0 && !isInDoubt(diagnosis, overdue.form.index)) {
        const words = quoteProse(report.readable.slice(span.start, span.end));
        const title = cellTitle(overdue.form);
        reportFinding({
          span,
          message: () =>
            say(
              `正文说“${words}”，表中${title.zh}为 ${plain(overdue.value)}，说明发出过收费通知`,
              `The prose says “${words}”; in the table ${title.en} is ${plain(overdue.value)}: a fee was asked for`,
            ),
          cells: [overdue.form.name],
          related: () => relatedCells(report, [overdue.form.index]),
        });
      }
    }
  },
};
