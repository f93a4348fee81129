import { FORMS } from '../../../server/src/core/form/forms.ts';
import { CORNER_NOTE } from '../../../server/src/core/form/requests.ts';
import type { CellName } from '../../../server/src/core/form/types.ts';
import { extractReport } from '../../../server/src/core/testing.ts';
import { inTable } from '../damage/damage.ts';
import { furniture } from '../damage/pages.ts';
import type { Grid, GridRow } from '../grid.ts';
import { numbersRead } from '../numbers-read.ts';
import { randomOf } from '../random.ts';
import type { WrittenReport } from '../report.ts';
import type { Kind } from './kind.ts';

const EXACTLY = { read: 'exactly' } as const;

/** Another label for a row, by the beginning of a cell's name in it. */
const relabelled = ({ width, rows }: Grid, row: string, label: string): Grid => ({
  width,
  rows: rows.map((each) =>
    each.cells.some(({ name }) => name?.startsWith(`${row}.`)) ? withLabel(each, label) : each,
  ),
});

const withLabel = (row: GridRow, label: string): GridRow => ({
  ...row,
  cells: row.cells.map((cell) => (cell.name || cell.group ? cell : { ...cell, text: label })),
});

const firstLabelLost: Kind = {
  layouts: ['cellLineBlank', 'barsUnpadded', 'leadingBar', 'tabs', 'html', 'cellLineBarAlone'],
  habits: { blanks: false },
  make: () => ({
    changes: inTable('proactive', { grid: (grid) => relabelled(grid, 'proactive.rules', '') }),
    expected: EXACTLY,
  }),
};

const shortLabels: Kind = {
  form: '2021',
  make: (_, random) => {
    const first = random.pick(['1.逾期不补正', '1.申请人逾期不补正', '1.无正当理由逾期不补正']);
    const second = random.pick(['2.逾期不缴费', '2.逾期未缴费', '2.申请人逾期未缴纳费用']);
    const grid = (whole: Grid) =>
      relabelled(
        relabelled(whole, 'requests.otherHandling.correctionOverdue', first),
        'requests.otherHandling.feeOverdue',
        second,
      );
    return { changes: inTable('requests', { grid }), expected: EXACTLY };
  },
};

/** The note of the table's corner, behind the last number of the last row, and of another where the page ends. */
const cornerNoteBehind: Kind = {
  layouts: ['blanks', 'tabs', 'barsUnpadded', 'leadingBar'],
  habits: { spoiltHeader: false, scan: 0, cutGrid: false, figures: 'plain' },
  make: (_, random) => {
    const gap = random.pick(['', ' ', '  ']);
    const middle = random.chance(0.5) ? random.int(6, 20) : -1;
    const rows = (lines: readonly string[]) =>
      lines.map((line, at) => (at === lines.length - 1 || at === middle ? line.trimEnd() + gap + CORNER_NOTE : line));
    return { changes: inTable('requests', { rows }), expected: EXACTLY };
  },
};

/** Totals of the rows that nobody has filled in: no sum is wrong by that, and each can be told. */
const RESULT_TOTALS = (form: '2019' | '2021'): CellName[] =>
  FORMS[form].tables.requests.rows.filter(({ groups }) => groups.length > 0).map(({ key }) => `requests.${key}.total`);

const rowTotalsBlank: Kind = {
  layouts: ['html', 'barsEmptiesKept'],
  habits: { cutGrid: false, localRows: false },
  make: (_, random, { form }) => {
    const totals = RESULT_TOTALS(form).filter((cell) => !cell.includes('resultsTotal'));
    const share = random.pick([1, 0.4]);
    const emptied = new Set(totals.filter((_cell, at) => at === 0 || random.chance(share)));
    return {
      changes: { emptied },
      expected: {
        ...EXACTLY,
        also: ({ findings }) => (findings.some(({ code }) => code === 'cell-blank') ? [] : ['no cell-blank']),
      },
    };
  },
};

/** As before, and the prose tells of such a row what its columns do not say. */
const proseAgainstBlankTotal: Kind = {
  ...rowTotalsBlank,
  habits: { blanks: false, cutGrid: false, localRows: false },
  make: (subject) => {
    const granted = subject.values.get('requests.granted.total')!;
    const denied = [...subject.values]
      .filter(([name]) => /^requests\.unavailable\.\w+\.total$/.test(name))
      .reduce((sum, [, value]) => sum + value, 0);
    return {
      subject: {
        ...subject,
        remarks: [`对政府信息公开申请，予以公开${granted + 3}件，无法提供${denied + 2}件。`],
      },
      changes: {
        emptied: new Set([
          'requests.granted.total',
          'requests.unavailable.notHeld.total',
          'requests.unavailable.unclear.total',
        ]),
      },
      expected: {
        ...EXACTLY,
        must: ['figure-mismatch', 'figure-mismatch'],
        may: ['figure-breakdown', 'figure-conflict'],
      },
    };
  },
};

/** The last cell of a row is empty where the closing bar shows that it is there. */
const lastCellEmpty: Kind = {
  layouts: ['leadingBar', 'barsUnpadded'],
  habits: { blanks: false, wrappedLabels: false },
  make: (_, random) => ({
    changes: {
      emptied: new Set([
        `requests.${random.pick(['carriedOut', 'denied.security', 'resultsTotal', 'carriedIn'])}.total`,
      ]),
    },
    expected: EXACTLY,
  }),
};

const COLUMNS = ['naturalPerson', 'business', 'research', 'socialOrganization', 'legalService', 'other', 'total'];
const SIX = ['correctionOverdue', 'feeOverdue', 'other'];

/** A report of 2021 whose table of requests has one row （六）, as in the form of 2019. */
const oneRowSix: Kind = {
  form: '2021',
  habits: { blanks: false, localRows: false, scan: 0 },
  make: (about) => {
    const sums = COLUMNS.map((column) => {
      const of = (row: string) => about.values.get(`requests.otherHandling.${row}.${column}`)!;
      return [`requests.otherHandling.${column}`, SIX.reduce((sum, row) => sum + of(row), 0)] as const;
    });
    return {
      subject: { ...about, values: new Map([...about.values, ...sums]) },
      changes: { form: (table) => (table === 'requests' ? '2019' : undefined) },
      expected: {
        read: 'otherwise',
        may: ['row-missing', 'table-form', 'row-label'],
        most: 1,
        also: (analysis, report) => [...sixOf(analysis, sums), ...unread(analysis, report)],
      },
    };
  },
};

function sixOf(
  { report }: Parameters<NonNullable<ReturnType<Kind['make']>['expected']['also']>>[0],
  sums: readonly (readonly [string, number])[],
): string[] {
  const tree = extractReport(report).tables.requests?.otherHandling as Record<string, unknown> | undefined;
  return sums.flatMap(([name, value]) => {
    const read = tree?.[name.split('.').at(-1)!];
    return read === value ? [] : [`${name} is ${JSON.stringify(read ?? null)}, not ${value}`];
  });
}

/** Cells that were printed and have no number, or another; row （六） aside. */
function unread(analysis: Parameters<typeof numbersRead>[0], { copies, values }: WrittenReport): string[] {
  const read = new Map(numbersRead(analysis).map(({ name, value }) => [name, value]));
  return [...copies.keys()]
    .filter((name) => values.has(name) && !name.startsWith('requests.otherHandling.'))
    .filter((name) => read.get(name) !== values.get(name))
    .map((name) => `${name} is ${read.get(name)}, not ${values.get(name)}`);
}

/** No bar closes the last cell of the report's tables, and a total is wrong: it is told as in any other layout. */
const wrongTotalWithoutLastBar: Kind = {
  layouts: ['cellLineBarBetween'],
  habits: { blanks: false, figures: 'plain' },
  make: (about, random) => {
    const total = `review.${random.pick(['reconsideration', 'litigation.direct', 'litigation.afterReconsideration'])}.total`;
    const wrong = about.values.get(total)! + random.int(1, 9);
    return {
      subject: { ...about, values: new Map([...about.values, [total, wrong]]) },
      expected: { ...EXACTLY, must: ['review-total'] },
    };
  },
};

/** Numbers of pages at the far right, or among the labels, in the middle of a table. */
const pageNumbersInTable: Kind = {
  layouts: ['tabs', 'blanks', 'barsPadded', 'barsUnpadded', 'leadingBar', 'pdf', 'cellLineBlank', 'cellLineOnly'],
  make: (_, random, { seed }) => ({
    changes: furniture.make(randomOf(seed, 'furniture'), random.pick(['requests', 'requests', 'proactive'] as const)),
    expected: EXACTLY,
  }),
};

export const tables = {
  firstLabelLost,
  shortLabels,
  cornerNoteBehind,
  rowTotalsBlank,
  proseAgainstBlankTotal,
  lastCellEmpty,
  oneRowSix,
  wrongTotalWithoutLastBar,
  pageNumbersInTable,
} satisfies Record<string, Kind>;
