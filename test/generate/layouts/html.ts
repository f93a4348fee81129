import type { GridCell } from '../grid.ts';
import type { Layout, Manner } from './layout.ts';

/** A web page's source: merged cells by rowspan and colspan, paragraphs in cells, `&nbsp;` for nothing. */
export const html: Layout = {
  write: ({ rows }, manner) => {
    const { random } = manner;
    const style = random.pick(['line', 'row', 'cell'] as const);
    const dressed = random.chance(0.5);
    const between = style === 'cell' ? '\n' : '';
    return rows.map(({ cells }, index) => {
      const row = ['<tr>', ...cells.map((cell) => td(cell, dressed, manner)), '</tr>'].join(between);
      const open =
        index === 0 ? `<table${dressed ? ' border="1" cellspacing="0" width="645"' : ''}><tbody>${between}` : '';
      const close = index === rows.length - 1 ? `${between}</tbody></table>` : '';
      return open + row + close;
    });
  },
  wholeGrid: true,
  without: ['groupLabels', 'cutGrid', 'pageBreak', 'footnote'],
};

function td({ text, rows, columns }: GridCell, dressed: boolean, { random }: Manner): string {
  const spans = `${rows > 1 ? ` rowspan="${rows}"` : ''}${columns > 1 ? ` colspan="${columns}"` : ''}`;
  const inner =
    text === '' ? '&nbsp;' : text.replaceAll('<', '&lt;').replaceAll('\n', random.pick(['<br>', '<br/>', '</p><p>']));
  if (!dressed) return `<td${spans}>${inner.replaceAll('</p><p>', '<br>')}</td>`;
  return `<td${spans} width="${random.int(20, 90)}" style="border:1px solid"><p align="center"><span>${inner.replaceAll('</p><p>', '</span></p><p><span>')}</span></p></td>`;
}
