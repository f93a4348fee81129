import fc from 'fast-check';
import { FORMS } from '../../server/src/core/form/forms.ts';
import type { CellName } from '../../server/src/core/form/types.ts';
import type { Question } from '../properties/oracle.ts';
import { inTable } from './damage/damage.ts';
import { type Draft, draftValues, someDrafts } from './draft.ts';
import { subjectOf } from './frame.ts';
import { type GridRow, groupLabels, isData, ownLabels, valuesOfRow } from './grid.ts';
import { NO_HABITS } from './habits.ts';
import { type Random, randomOf } from './random.ts';
import { type WrittenReport, writeAbout } from './report.ts';

/** A report in which a few rows have lost their order with their labels, and the question that this asks. */
export interface Windowed {
  readonly report: WrittenReport;
  readonly question: Question;
  /** The cells of the question, by number. */
  readonly cells: readonly CellName[];
}

export const someWindowedDrafts: fc.Arbitrary<Draft> = fc
  .record({
    draft: someDrafts(['barsUnpadded', 'leadingBar', 'blanks'], fc.constant(NO_HABITS)),
    size: fc.constantFrom('single' as const, 'few' as const, 'some' as const),
  })
  .map(({ draft, size }) => ({ ...draft, size }));

/**
 * Some neighbouring rows of the table of requests: first all their labels, or none, then lines of numbers; one row of three or more may
 * have no line, and lines may have lost a number. Nothing shows where.
 */
export function writeWindowed(draft: Draft): Windowed {
  const random = randomOf(draft.seed, 'window');
  const values = draftValues(draft);
  const form = FORMS[draft.form];
  const { rows: formRows } = form.tables.requests;
  const count = random.int(2, 4);
  const from = random.int(0, formRows.length - count);
  const names = formRows
    .slice(from, from + count)
    .map((row) => row.columns.map(({ key }) => `requests.${row.key}.${key}`));
  const lines = linesOf(names, random);
  const hasLabels = random.chance(0.5);
  const first = names[0]![0]!;
  const rows = (written: readonly string[], { rows: of }: { readonly rows: readonly GridRow[] }) => {
    const at = of.findIndex((row) => isData(row) && row.cells.some(({ name }) => name === first));
    const window = of.slice(at, at + count);
    const marks = new Map(window.flatMap((row) => valuesOfRow(row).map(({ name, text }) => [name!, text] as const)));
    const labels = window.flatMap((row) => [...groupLabels(row), ...ownLabels(row)].map(({ text }) => text));
    const numbers = lines.map((line) =>
      lineOf(
        line.map((name) => marks.get(name)!),
        draft,
      ),
    );
    return [
      ...written.slice(0, at),
      [...(hasLabels ? labels : []), ...numbers].join('\n'),
      ...written.slice(at + count),
    ];
  };
  const report = writeAbout(subjectOf(draft, values), draft, inTable('requests', { rows }));
  return { report, ...questionOf(draft, names, lines, values) };
}

/** The lines that are left of the rows' numbers. */
function linesOf(names: readonly (readonly CellName[])[], random: Random): CellName[][] {
  const lost = names.length > 2 && random.chance(0.4) ? random.int(0, names.length - 1) : -1;
  const share = random.pick([0, 0.3, 0.6]);
  return names
    .filter((_, at) => at !== lost)
    .map((line) => {
      const at = random.chance(share) ? random.int(0, line.length - 1) : -1;
      return line.filter((_, column) => column !== at);
    });
}

const lineOf = (numbers: readonly string[], { layouts: { requests } }: Draft): string =>
  requests === 'blanks' ? numbers.join(' ') : `| ${numbers.join(' | ')} |`;

function questionOf(
  { form: id }: Draft,
  names: readonly (readonly CellName[])[],
  lines: readonly (readonly CellName[])[],
  values: ReadonlyMap<CellName, number>,
): Pick<Windowed, 'question' | 'cells'> {
  const form = FORMS[id];
  const cells = names.flat();
  const indexOf = new Map(cells.map((name, index) => [name, index]));
  const inside = (side: readonly number[]) => side.flatMap((cell) => indexOf.get(form.cells[cell]!.name) ?? []);
  const outside = (side: readonly number[]) =>
    side
      .map((cell) => form.cells[cell]!.name)
      .filter((name) => !indexOf.has(name))
      .reduce((sum, name) => sum + values.get(name)!, 0);
  return {
    cells,
    question: {
      rows: names.map((row) => row.map((name) => indexOf.get(name)!)),
      lines: lines.map((line) => line.map((name) => values.get(name)!)),
      sums: form.equations
        .filter(({ table }) => table === 'requests')
        .map(({ left, right }) => ({
          left: inside(left),
          right: inside(right),
          surplus: outside(left) - outside(right),
        }))
        .filter(({ left, right }) => left.length + right.length > 0),
      most: Math.max(...[...values].map(([name, value]) => (name.startsWith('requests.') ? value : 0))),
    },
  };
}
