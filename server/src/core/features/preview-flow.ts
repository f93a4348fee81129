import type { FormRow } from '../form/types.ts';
import { addendOf, type Cell, type Report } from '../model/report.ts';
import { isKnown } from '../model/sums.ts';
import { type Bilingual, inLocale, type Locale } from '../text/bilingual.ts';
import { asMillionths, isWhole, type Millionths, toNumber, ZERO } from '../text/number.ts';
import type { Flow, FlowPart } from './preview-data.ts';

/** A row, or all rows of a group. */
interface Part {
  readonly key: string;
  readonly title: Bilingual;
  readonly rows: readonly FormRow[];
}

/** Rows and groups of rows, in the order of the form. （七）总计 is what the others add up to. */
function partsOf(rows: readonly FormRow[]): Part[] {
  const parts = new Map<string, FormRow[]>();
  for (const row of rows) {
    const [key] = row.key.split('.') as [string];
    parts.set(key, [...(parts.get(key) ?? []), row]);
  }
  parts.delete('resultsTotal');
  return [...parts].map(([key, own]) => {
    const group = own[0]!.groups.at(-1);
    return { key, title: group?.key === key ? group.title : own[0]!.title, rows: own };
  });
}

const INCOMING: readonly string[] = ['received', 'carriedIn'];

/**
 * Where the requests went. Null unless every figure that it is made of is known: a picture with a part left out would show
 * what nobody reported. A blank total is zero only where nothing stands in its row.
 */
export function flowOf(report: Report, locale: Locale): Flow | null {
  const all = partsOf(report.form.tables.requests.rows);
  const read = (parts: readonly Part[]): FlowPart[] | null => {
    const found: FlowPart[] = [];
    for (const { key, title, rows } of parts) {
      const value = sumOfTotals(report, rows);
      if (value === null) return null;
      found.push({ key, label: capitalized(inLocale(title, locale)), value: toNumber(value) });
    }
    return found;
  };
  const incoming = read(all.filter(({ key }) => INCOMING.includes(key)));
  const outgoing = read(all.filter(({ key }) => !INCOMING.includes(key)));
  if (!incoming || !outgoing || !incoming.some(({ value }) => value > 0)) return null;
  return { incoming, outgoing };
}

const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function sumOfTotals(report: Report, rows: readonly FormRow[]): Millionths | null {
  let sum = 0;
  for (const row of rows) {
    const value = totalOf(cellsOf(report, row));
    if (value === null) return null;
    sum += value;
  }
  return asMillionths(sum);
}

function cellsOf({ form, cells }: Report, row: FormRow): readonly Cell[] {
  const first = form.firstCellOf.get(row)!;
  return cells.slice(first, first + row.columns.length);
}

function totalOf(row: readonly Cell[]): Millionths | null {
  const total = row.find(({ form }) => form.column.key === 'total')!;
  if (total.state === 'number') return total.value >= 0 && isWhole(total.value) ? total.value : null;
  const isEmpty = row.every((cell) => isKnown(cell) && addendOf(cell) === 0);
  return total.state === 'blank' && isEmpty ? ZERO : null;
}
