import { TABLE_KEYS } from '../../form/types.ts';
import { say } from '../../text/bilingual.ts';
import { quote } from '../../text/quote.ts';
import { spanOf } from '../../text/span.ts';
import type { Rule } from '../framework/rule.ts';
import { shortLabel } from '../support/cell-titles.ts';
import { THE_FORM } from '../support/legal-basis.ts';
import { emptyRowAbove } from '../support/misplaced-values.ts';

export const rowUnknown: Rule = {
  code: 'row-unknown',
  severity: 'info',
  title: say('格式中没有的行', 'A row that the form does not know'),
  why: say('格式中没有的行不参加合计。', 'A row that the form does not know takes no part in the sums.'),
  basis: THE_FORM,
  examples: [
    {
      of: '行政强制\t6\t\t\n',
      wrong: '行政强制\t6\t\t\n其他主动公开文件情况\t12\t\t\n',
    },
  ],
  check({ report }, reportFinding) {
    for (const key of TABLE_KEYS)
      for (const row of report.tables[key]?.unknown ?? []) {
        const label = row.labels.at(-1);
        const first = row.values.find((value) => value.kind !== 'blank') ?? row.values[0]!;
        const at = label ?? first;
        const words = quote(report.readable.slice(at.start, at.end));
        const above = emptyRowAbove(report, key, row);
        if (above) {
          const due = shortLabel(above.form.label);
          reportFinding({
            severity: 'warning',
            span: spanOf(at),
            message: () =>
              say(
                `“${words}”不是格式规定的行；上一行“${due}”没有数，这一行的数可能就是它的`,
                `“${words}” is not a row of the form; the row above, “${due}”, has no figures: these may be its own`,
              ),
          });
        } else
          reportFinding({
            span: spanOf(at),
            message: () =>
              label
                ? say(`“${words}”不是格式规定的行`, `“${words}” is not a row of the form`)
                : say('这一行没有标签，不能确定是哪一行', 'This row has no label: which one it is cannot be told'),
          });
      }
  },
};
