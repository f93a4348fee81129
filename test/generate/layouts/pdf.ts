import { type Grid, type GridRow, groupLabels, isData, ownLabels, valuesOfRow } from '../grid.ts';
import type { Layout, Manner } from './layout.ts';

/**
 * Text out of a PDF: a label wraps in its narrow column, and the values stand on the line at its middle, so half of the label
 * is printed above them and half below. The label of a group stands on lines of its own, at the middle of its rows.
 */
export const pdf: Layout = {
  write: (grid, manner) => {
    const { random } = manner;
    const columnWidth = random.int(8, 16);
    const groupsAt = groupLines(grid, manner);
    return grid.rows.map((row, index) => {
      const lines = isData(row) ? dataLines(row, columnWidth) : headerLines(row);
      return [...(groupsAt.get(index) ?? []), ...lines].join('\n');
    });
  },
  without: ['groupLabels', 'cutGrid', 'wrappedLabels', 'blanksInLabels', 'headerBlanks'],
};

/** Headers of the narrow columns wrap after two characters: `结果 结果 其他` above `维持 纠正 结果`. */
function headerLines({ cells }: GridRow): string[] {
  const texts = cells.map(({ text }) => text);
  if (texts.length < 5 || texts.some((text) => text.length > 4)) return [texts.join(' ')];
  return [0, 2]
    .map((from) =>
      texts
        .map((text) => text.slice(from, from + 2))
        .join(' ')
        .trim(),
    )
    .filter(Boolean);
}

function dataLines(row: GridRow, columnWidth: number): string[] {
  const values = valuesOfRow(row).map(({ text }) => text);
  const label = ownLabels(row)
    .map(({ text }) => text)
    .join('');
  const pieces = wrap(label, columnWidth);
  if (pieces.length === 1) return [`${label} | ${values.join(' | ')} |`];
  const above = Math.ceil(pieces.length / 2);
  return [...pieces.slice(0, above), `| ${values.join(' | ')} |`, ...pieces.slice(above)];
}

/** Lines of a narrow column: no line begins with a mark that closes. */
const wrap = (text: string, width: number): string[] =>
  text.match(new RegExp(`.{1,${width}}[，、。；：）)”」,.:;]*`, 'gu')) ?? [];

/** Above which rows of the grid the labels of groups are printed. */
function groupLines({ rows }: Grid, { random }: Manner): Map<number, string[]> {
  const lines = new Map<number, string[]>();
  const width = random.int(3, 5);
  rows.forEach((row, index) => {
    for (const { text, rows: height } of groupLabels(row)) {
      const at = index + Math.floor(height / 2);
      lines.set(at, [...(lines.get(at) ?? []), ...wrap(text, width)]);
    }
  });
  return lines;
}
