import { TABLE_KEYS } from '../form/types.ts';
import { say } from '../text/bilingual.ts';
import { shortLabel } from './names.ts';
import type { Rule } from './rule.ts';

export const rowDuplicate: Rule = {
  code: 'row-duplicate',
  severity: 'warning',
  title: say('同一行出现两次', 'A row stands twice'),
  why: say('每一行只应出现一次；合计只按第一次出现的核对。', 'Each row stands once; sums are checked with the first.'),
  basis: say('年度报告格式', 'The form'),
  examples: [
    {
      of: '\t\t3.要求提供公开出版物\t0\t0\t0\t0\t0\t0\t0\n',
      wrong: '\t\t3.要求提供公开出版物\t0\t0\t0\t0\t0\t0\t0\n\t\t3.要求提供公开出版物\t0\t0\t0\t0\t0\t0\t0\n',
      right: '\t\t3.要求提供公开出版物\t0\t0\t0\t0\t0\t0\t0\n',
    },
  ],
  *check({ report }) {
    for (const key of TABLE_KEYS) {
      const table = report.tables[key];
      for (const { row, form } of table?.repeated ?? []) {
        const label = row.labels.at(-1) ?? row.values[0]!;
        const first = table!.rows.find((bound) => bound.form === form)?.label.at(-1);
        yield {
          span: { start: label.start, end: label.end },
          message: say(`“${shortLabel(form.label)}”一行重复`, `The row “${shortLabel(form.label)}” stands twice`),
          related: first
            ? [{ span: { start: first.start, end: first.end }, message: say('第一次出现', 'Stands here first') }]
            : [],
        };
      }
    }
  },
};
