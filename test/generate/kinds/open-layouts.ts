import type { LayoutName } from '../layouts/all.ts';
import { numbersRead } from '../numbers-read.ts';
import type { Kind } from './kind.ts';

/** What is open is told once. */
const scattered = (layout: LayoutName): Kind => ({
  layouts: [layout],
  habits: { localRows: false },
  make: () => ({ expected: { read: 'exactly or open', may: ['values-unbound', 'cell-missing'], most: 2 } }),
});

const ALONE = ['licensing', 'penalties', 'coercion'];

/** What has run together is told, for each row or for the table; a row of one column is one number. */
const gluedNumbers: Kind = {
  layouts: ['gluedNumbers'],
  form: '2021',
  habits: { localRows: false },
  make: () => ({
    expected: {
      read: 'exactly or open',
      may: ['cell-merged', 'cell-missing', 'values-unbound'],
      also: (analysis) => {
        const read = new Set(numbersRead(analysis).map(({ name }) => name));
        const alone = [...ALONE.map((row) => `proactive.${row}.decisions`), 'proactive.fees.amount'];
        return alone.filter((cell) => !read.has(cell)).map((cell) => `${cell} is not read`);
      },
    },
  }),
};

export const openLayouts = {
  labelsFirst: scattered('labelsFirst'),
  numbersFirst: scattered('numbersFirst'),
  lagging: scattered('lagging'),
  labelsBelow: scattered('labelsBelow'),
  stacked: scattered('stacked'),
  gluedNumbers,
} satisfies Record<string, Kind>;
