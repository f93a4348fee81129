import { displayWidth } from '../display-width.ts';
import { slotsOf } from '../grid.ts';
import type { Layout } from './layout.ts';
import { slotText } from './slots.ts';

/** Markdown as a converter of web pages leaves it: columns of blanks, the words of a cell in brackets, with the style they had. */
export const pandoc: Layout = {
  write: (grid, manner) => {
    const style = manner.random.pick([
      '{lang="EN-US" style="font-family:仿宋"}',
      '{style="font-size:14px"}',
      '{.MsoNormal}',
      '{lang="EN-US"}',
    ]);
    const rows = slotsOf(grid).map((slots) =>
      slots.map((slot) => {
        const text = slotText(slot, manner).replaceAll('\n', '');
        return text === '' ? '' : `[${text}]${style}`;
      }),
    );
    const width = (text: string) => displayWidth(manner.written(text));
    const widths = rows[0]!.map((_, column) => Math.max(4, ...rows.map((fields) => width(fields[column]!))));
    const ruled = `  ${widths.map((columns) => '-'.repeat(columns)).join(' ')}`;
    return rows.map((fields, index) => {
      const padded = fields.map((text, column) => text + ' '.repeat(widths[column]! - width(text)));
      const line = `  ${padded.join(' ')}`.trimEnd();
      return [...(index === 0 ? [ruled] : []), line, ...(index === rows.length - 1 ? [ruled] : [])].join('\n');
    });
  },
  wholeGrid: true,
  without: ['cutGrid', 'pageBreak', 'footnote', 'groupLabels', 'wrappedLabels'],
};
