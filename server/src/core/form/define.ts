import { say } from '../text/bilingual.ts';
import type {
  CellContent,
  Editions,
  Equation,
  EquationName,
  Form,
  FormCell,
  FormColumn,
  FormEdition,
  FormGroup,
  FormRow,
  FormTable,
  TableKey,
} from './types.ts';
import { TABLE_KEYS } from './types.ts';

export const column = (key: string, label: string, en: string, ...groups: string[]): FormColumn => ({
  key,
  label,
  en,
  groups,
});

export const group = (key: string, label: string, zh = label, en = ''): FormGroup => ({
  key,
  label,
  title: say(zh, en),
});

type RowExtras = Partial<Pick<FormRow, 'title' | 'articles' | 'groups' | 'aliases'>>;

export const row = (
  key: string,
  label: string,
  en: string,
  columns: readonly FormColumn[],
  extras: RowExtras = {},
): FormRow => ({ key, label, en, title: say(label, en), columns, groups: [], articles: '', aliases: [], ...extras });

/** Makes a form of its tables: numbers the cells, and writes out the equations between them. */
export function defineForm(
  id: FormEdition,
  editions: Editions,
  notice: string,
  rows: Readonly<Record<TableKey, readonly FormRow[]>>,
): Form {
  const cells: FormCell[] = [];
  for (const key of TABLE_KEYS)
    for (const row of rows[key])
      for (const column of row.columns)
        cells.push({
          index: cells.length,
          name: [key, row.key, column.key].filter(Boolean).join('.'),
          table: key,
          row,
          column,
          content: contentOf(column),
          derived: isTotal(row, column),
        });
  const cellByName = new Map(cells.map((cell) => [cell.name, cell]));
  const equations = numbered([...requestEquations(rows.requests, cellByName), ...reviewEquations(cellByName)]);
  const tableOf = (key: TableKey): FormTable => ({
    key,
    rows: rows[key],
    equations: equations.filter(({ table }) => table === key),
  });
  const tables = { proactive: tableOf('proactive'), requests: tableOf('requests'), review: tableOf('review') };
  const equationsOf = cells.map((): Equation[] => []);
  const equationsWithOtherRows = cells.map((): Equation[] => []);
  for (const equation of equations) {
    const rowsOfTerms = equation.cells.map((cell) => cells[cell]!.row);
    for (const [term, cell] of equation.cells.entries()) {
      const row = rowsOfTerms[term]!;
      equationsOf[cell]!.push(equation);
      if (rowsOfTerms.indexOf(row) === rowsOfTerms.lastIndexOf(row)) equationsWithOtherRows[cell]!.push(equation);
    }
  }
  const firstCellOf = new Map([...cells].reverse().map((cell) => [cell.row, cell.index]));
  return {
    id,
    editions,
    notice,
    tables,
    cells,
    equations,
    equationsOf,
    equationsWithOtherRows,
    cellByName,
    firstCellOf,
  };
}

function contentOf(column: FormColumn): CellContent {
  if (column.key === 'amount') return 'amount';
  return column.key === 'change' ? 'change' : 'count';
}

const isTotal = (row: FormRow, column: FormColumn): boolean =>
  row.key === 'resultsTotal' || column.key.split('.').at(-1) === 'total';

type Draft = Omit<Equation, 'index' | 'cells' | 'signs'>;

const numbered = (drafts: Draft[]): Equation[] =>
  drafts.map((draft, index) => ({ ...draft, ...termsOf(draft), index }));

/** The cells of both sides; those of the left come first in the form too. */
export const termsOf = ({ left, right }: Pick<Equation, 'left' | 'right'>): Pick<Equation, 'cells' | 'signs'> => ({
  cells: [...left, ...right],
  signs: [...left.map(() => 1), ...right.map(() => -1)],
});

/** Rows of `requests` that count what came in or goes out; all others are results and add up to （七）总计. */
const FLOW_ROWS = ['received', 'carriedIn', 'carriedOut'];

function requestEquations(rows: readonly FormRow[], cells: ReadonlyMap<string, FormCell>): Draft[] {
  const at = (row: string, column: string) => cells.get(`requests.${row}.${column}`)!.index;
  const columns = rows[0]!.columns.map((c) => c.key);
  const applicants = columns.filter((key) => key !== 'total');
  const results = rows.map((r) => r.key).filter((key) => key !== 'resultsTotal' && !FLOW_ROWS.includes(key));
  const equation = (name: EquationName, left: number[], right: number[]): Draft => ({
    name,
    table: 'requests',
    left,
    right,
    at: right.at(-1)!,
  });
  return [
    ...rows.map(({ key }) =>
      equation(
        'row-total',
        applicants.map((c) => at(key, c)),
        [at(key, 'total')],
      ),
    ),
    ...columns.map((c) =>
      equation(
        'results-total',
        results.map((r) => at(r, c)),
        [at('resultsTotal', c)],
      ),
    ),
    ...columns.map((c) =>
      equation('balance', [at('received', c), at('carriedIn', c)], [at('resultsTotal', c), at('carriedOut', c)]),
    ),
  ];
}

export const OUTCOMES = ['upheld', 'corrected', 'otherOutcome', 'pending'] as const;
export const REVIEW_BLOCKS = ['reconsideration', 'litigation.direct', 'litigation.afterReconsideration'] as const;

function reviewEquations(cells: ReadonlyMap<string, FormCell>): Draft[] {
  const at = (block: string, column: string) => cells.get(`review.${block}.${column}`)!.index;
  return REVIEW_BLOCKS.map((block) => ({
    name: 'review-total',
    table: 'review',
    left: OUTCOMES.map((outcome) => at(block, outcome)),
    right: [at(block, 'total')],
    at: at(block, 'total'),
  }));
}
