import type { FormRow } from '../form/types.ts';
import type { Cell, Report } from '../model/report.ts';
import { type Bilingual, inLocale, type Locale, say } from '../text/bilingual.ts';
import { isWhole, toNumber } from '../text/number.ts';
import type { Flow, FlowPart } from './preview-data.ts';

/** The parts by the first word of their rows' keys, in the order of the form. */
const INCOMING: Readonly<Record<string, Bilingual>> = {
  received: say('本年新收', 'Received'),
  carriedIn: say('上年结转', 'Carried in'),
};
const OUTGOING: Readonly<Record<string, Bilingual>> = {
  granted: say('予以公开', 'Granted'),
  partiallyGranted: say('部分公开', 'Partially granted'),
  denied: say('不予公开', 'Denied'),
  unavailable: say('无法提供', 'Unavailable'),
  notProcessed: say('不予处理', 'Not processed'),
  otherHandling: say('其他处理', 'Other handling'),
  carriedOut: say('结转下年度', 'Carried over'),
};

/**
 * Where the requests went. Null unless every figure that it is made of is known: a picture with a part left out would show
 * what nobody reported. A blank total is zero only where nothing stands in its row.
 */
export function flowOf(report: Report, locale: Locale): Flow | null {
  const parts = (words: Readonly<Record<string, Bilingual>>): FlowPart[] | null => {
    const found: FlowPart[] = [];
    for (const [key, label] of Object.entries(words)) {
      const value = sumOfTotals(report, key);
      if (value === null) return null;
      found.push({ key, label: inLocale(label, locale), value: toNumber(value) });
    }
    return found;
  };
  const incoming = parts(INCOMING);
  const outgoing = parts(OUTGOING);
  if (!incoming || !outgoing || !incoming.some(({ value }) => value > 0)) return null;
  return { incoming, outgoing };
}

function sumOfTotals(report: Report, part: string): number | null {
  let sum = 0;
  for (const row of report.form.tables.requests.rows) {
    if (row.key.split('.')[0] !== part) continue;
    const value = totalOf(cellsOf(report, row));
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

function cellsOf({ form, cells }: Report, row: FormRow): readonly Cell[] {
  const first = form.firstCellOf.get(row)!;
  return cells.slice(first, first + row.columns.length);
}

function totalOf(row: readonly Cell[]): number | null {
  const total = row.find(({ form }) => form.column.key === 'total')!;
  if (total.state === 'number') return total.value >= 0 && isWhole(total.value) ? total.value : null;
  const isEmpty = row.every(({ state, value }) => (state === 'blank' || state === 'number') && value === 0);
  return total.state === 'blank' && isEmpty ? 0 : null;
}
