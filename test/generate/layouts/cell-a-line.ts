import type { Layout } from './layout.ts';

/** `规章 |`, `0 |`, … and behind a row the bars that fill it up, alone on a line; an empty cell is a lone bar. */
export const cellLinePadding: Layout = {
  write: ({ width, rows }, { random }) => {
    const opens = random.chance(0.3);
    return rows.map(({ cells }) => {
      const lines = cells.map(({ text }) => (text === '' ? '|' : `${text} |`));
      const padding = '|'.repeat(width - cells.length);
      return [...(opens ? ['|'] : []), ...lines, ...(padding ? [padding] : [])].join('\n');
    });
  },
  without: ['groupLabels', 'cutGrid'],
};

/** A cell to a line, a blank line behind each: no bars at all. */
export const cellLineBlank: Layout = {
  write: ({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => `${text}\n`).join('\n')),
  without: ['groupLabels', 'cutGrid', 'blanks'],
  noBareNumbers: true,
};

/** `规章 |`, `0 |`, `0 |`, `0 |`: nothing tells the rows apart. */
export const cellLineOnly: Layout = {
  write: ({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => `${text} |`).join('\n')),
  without: ['groupLabels', 'cutGrid', 'blanks'],
};

/** `规章`, `|`, `0`, `|`, …: the bar behind a cell stands on a line of its own, and so does that of an empty one. */
export const cellLineBarAlone: Layout = {
  write: ({ width, rows }) =>
    rows.map(({ cells }) => {
      const lines = cells.flatMap(({ text }) => (text === '' ? ['|'] : [text, '|']));
      const padding = '|'.repeat(width - cells.length);
      return [...lines, ...(padding ? [padding] : [])].join('\n');
    }),
  without: ['groupLabels', 'cutGrid'],
  noBareNumbers: true,
};

/** The same, but for the table's last cell: bars stand between cells, and behind it comes none. */
export const cellLineBarBetween: Layout = {
  ...cellLineBarAlone,
  write: (grid, manner) => {
    const rows = cellLineBarAlone.write(grid, manner);
    return [...rows.slice(0, -1), rows.at(-1)!.replace(/\n\|$/, '')];
  },
};
