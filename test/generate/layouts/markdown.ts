import type { GridRow } from '../grid.ts';
import type { Layout, Manner } from './layout.ts';

/** Markdown by a converter that cuts the table up: one for each group of rows, each with a header, which it has to invent. */
export const markdown: Layout = {
  write: ({ rows }, manner) => {
    const invented = manner.random.pick(['empty', 'columns', 'unnamed', 'firstRow'] as const);
    return rows.map((row, index) => {
      const isFirst = row.part !== rows[index - 1]?.part;
      const line = rowLine(row);
      if (!isFirst) return line;
      const count = Math.max(...rows.filter(({ part }) => part === row.part).map(({ cells }) => cells.length));
      const ruled = `|${' --- |'.repeat(count)}`;
      const gap = index === 0 ? '' : '\n';
      return invented === 'firstRow'
        ? `${gap}${line}\n${ruled}`
        : `${gap}|${header(invented, count, manner)}\n${ruled}\n${line}`;
    });
  },
  without: ['groupLabels', 'cutGrid', 'pageBreak', 'footnote'],
};

const rowLine = ({ cells }: GridRow): string =>
  `| ${cells.map(({ text }) => text.replaceAll('\n', '<br>')).join(' | ')} |`;

function header(invented: 'empty' | 'columns' | 'unnamed', count: number, { random }: Manner): string {
  const from = random.int(0, 1);
  const names = {
    empty: () => '',
    columns: (i: number) => `列${i + 1}`,
    unnamed: (i: number) => `Unnamed: ${i + from}`,
  };
  return Array.from({ length: count }, (_, i) => ` ${names[invented](i)} |`).join('');
}
