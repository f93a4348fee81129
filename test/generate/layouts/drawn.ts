import type { GridRow } from '../grid.ts';
import type { Layout } from './layout.ts';

/** Tables drawn with lines, as browsers print them that show text alone: `│`, `├──┼──┤`; or `|`, `+---+`. */
const drawn = ({ bar, first, between, last }: Style): Layout => ({
  write: ({ rows }, { random }) => {
    const isRuled = random.pick(['rows', 'parts', 'not'] as const);
    const closes = random.chance(0.7);
    return rows.map((row, index) => {
      const opening = index === 0 ? `${first}\n` : '';
      const isPart = row.part !== rows[index - 1]?.part || row.isHeader !== rows[index - 1]?.isHeader;
      const rule = index > 0 && (isRuled === 'rows' || (isRuled === 'parts' && isPart)) ? `${between}\n` : '';
      const closing = index === rows.length - 1 ? `\n${last}` : '';
      return opening + rule + lineOf(row, bar, closes) + closing;
    });
  },
  without: ['groupLabels', 'cutGrid', 'wrappedLabels'],
});

interface Style {
  readonly bar: string;
  readonly first: string;
  readonly between: string;
  readonly last: string;
}

const lineOf = ({ cells }: GridRow, bar: string, closes: boolean): string =>
  `${bar} ${cells.map(({ text }) => text.replaceAll('\n', '')).join(` ${bar} `)}${closes ? ` ${bar}` : ''}`;

const line = '─'.repeat(20);

export const boxDrawing = drawn({
  bar: '│',
  first: `┌${line}┬${line}┐`,
  between: `├${line}┼${line}┤`,
  last: `└${line}┴${line}┘`,
});

const rule = `+${'-'.repeat(24)}+${'-'.repeat(8)}+`;

export const plusRules = drawn({ bar: '|', first: rule, between: rule, last: rule });
