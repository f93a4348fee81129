import { type Extent, extentOf, fill, hull, plus, widthOf } from '../text/width.ts';
import type { TableLayout, TableLayoutLine } from './table-layout.ts';

type Line = Exclude<TableLayoutLine, { kind: 'kept' }>;

const BETWEEN = extentOf(' | ');

/**
 * The lines of a table with bars that stand one below the other, in any font: labels on the left, numbers on the right of their
 * columns. What is merged runs over the columns to its right, whose bars stand close behind it.
 */
export function writeAligned({ lines, labels: labelCount, columns: columnCount, isMarkdown }: TableLayout): string[] {
  const own = lines.filter((line) => line.kind !== 'kept');
  const groups = hull(own.flatMap(({ fields }) => (fields[2] && labelCount > 2 ? [extentOf(fields[1]!)] : [])));
  // A note in the corner runs over the columns: only where it stands above no groups do the labels have to make room for it.
  const labelled = own.filter(({ kind }) => kind === 'row' || labelCount < 3);
  const labels = hull(labelled.map((line) => extentOf(labelsOf(line))));
  const columns = Array.from({ length: columnCount }, (_, i) => extentOfColumn(own, labelCount + i));
  const written = lines.map((line) => (line.kind === 'kept' ? line.text : write(line)));
  return isMarkdown ? [written[0]!, rule(), ...written.slice(1)] : written;

  /** With bars between; the labels of groups, as wide as they are, are but a margin before the rows' own. */
  function labelsOf({ fields }: Line): string {
    const [outer = '', group = '', label = ''] = fields.slice(0, labelCount);
    if (labelCount < 3) return outer;
    return [outer, label === '' ? group : group + fill(extentOf(group), groups), label].join(' | ');
  }

  function write(line: Line): string {
    const writer = new LineWriter();
    if (labelCount > 0) {
      writer.put(labelsOf(line));
      writer.close(labels);
    }
    for (const [i, column] of columns.entries()) {
      const field = labelCount + i;
      const isRight = line.kind === 'row' || line.isName[field] === true;
      if (line.fields[field]) writer.put(line.fields[field], isRight ? column : undefined);
      writer.close(column);
    }
    // What a scan has left of a header may have more words than columns.
    for (const word of line.fields.slice(labelCount + columnCount)) {
      writer.put(word);
      writer.close(extentOf(word));
    }
    return writer.text;
  }

  /** The line of dashes that Markdown has below the first: a colon where numbers stand on the right. */
  function rule(): string {
    const margins = labelCount > 2 ? ['---', '---'] : [];
    const label = '-'.repeat(Math.max(3, widthOf(labels) - margins.length * '--- | '.length));
    const numbers = columns.map((column) => `${'-'.repeat(Math.max(2, widthOf(column) - 1))}:`);
    return `| ${[...margins, ...(labelCount > 0 ? [label] : []), ...numbers].join(' | ')} |`;
  }
}

/** As wide as its widest value, and as the words that name it. */
function extentOfColumn(lines: readonly Line[], field: number): Extent {
  const values = hull(lines.flatMap((line) => (line.kind === 'row' ? [extentOf(line.fields[field]!)] : [])));
  const names = lines.flatMap((line) => (line.kind === 'header' && line.isName[field] ? [line.fields[field]!] : []));
  const missing = Math.max(1, ...names.map((name) => widthOf(extentOf(name)))) - widthOf(values);
  return missing > 0 ? plus(values, { wide: missing >> 1, narrow: missing & 1 }) : values;
}

/** Writes one line, cell by cell, and knows where each bar is due. */
class LineWriter {
  text = '| ';
  private at = extentOf(this.text);
  private due = this.at;

  /** Puts words into the cell that is open; on its right side, where its extent is stated. */
  put(words: string, column?: Extent): void {
    this.write(fill(this.at, this.due));
    if (column) this.write(fill(plus(this.at, extentOf(words)), plus(this.due, column)));
    if (this.text.endsWith('|')) this.write(' ');
    this.write(words);
  }

  close(column: Extent): void {
    this.write(fill(this.at, this.due));
    this.due = plus(this.due, column);
    this.write(fill(this.at, this.due));
    this.write(' |');
    this.due = plus(this.due, BETWEEN);
  }

  private write(words: string): void {
    this.text += words;
    this.at = plus(this.at, extentOf(words));
  }
}
