import type { FormRow, FormTable } from '../form/types.ts';
import type { Field, FieldLine } from '../syntax/field.ts';
import { LABELS, type Label } from '../syntax/labels.ts';
import { foldOfficial } from '../text/fold.ts';

/** The columns of a row as a header of its table shows them, in lines of one width. */
export interface HeaderColumns {
  readonly width: number;
  /** For each column of the form the field that holds its values. */
  readonly columns: readonly number[];
  /** Fields under words that the form does not know: 备注. */
  readonly others: ReadonlySet<number>;
}

/** The words of one header, by the field of the lines of one width that they stand in. */
interface Header {
  readonly width: number;
  readonly placed: Map<number, Field>;
}

/** The table's headers: below the figures of one block begins that of the next. */
export function readHeaders(content: readonly FieldLine[]): Header[] {
  const headers: Header[] = [];
  let open: Header[] = [];
  for (const { fields } of content) {
    if (fields.some(({ numbers }) => numbers.length > 0)) open = [];
    else if (fields.length > 1 && fields.some(isColumnLabel)) {
      const width = fields.at(-1)!.column + 1;
      let header = open.find((other) => other.width === width);
      if (!header) {
        header = { width, placed: new Map() };
        headers.push(header);
        open.push(header);
      }
      for (const field of fields) if (field.kind !== 'blank') header.placed.set(field.column, field);
    }
  }
  return headers;
}

/** Where the words of the header say that the row's values stand; empty where a column's word is missing, or stands twice. */
export function headerColumns(headers: readonly Header[], form: FormRow): HeaderColumns[] {
  return headers.flatMap(({ width, placed }) => {
    if (placed.size < form.columns.length) return [];
    const ordered = [...placed.values()].sort((a, b) => a.column - b.column);
    const own = ordered.filter(({ label }) => label?.among.has(form.columns));
    const isWhole = own.every(({ label }, i) => label!.columns.has(form.columns[i]!));
    if (own.length !== form.columns.length || !isWhole) return [];
    const last = own.at(-1)!.column;
    const others = ordered.filter(({ column, label }) => column > last && !label).map(({ column }) => column);
    return [{ width, columns: own.map(({ column }) => column), others: new Set(others) }];
  });
}

const isColumnLabel = ({ label }: Field): boolean => label?.column === true && !label.sure;

/**
 * Whether a header prints columns in another order than the form's: then the figures below may be in either, and none is bound.
 * 总计 may stand anywhere.
 */
export const isReordered = (content: readonly FieldLine[], { rows }: FormTable): boolean =>
  ordersOf(rows).some((order) => isBroken(order, content));

/** Labels that stand beside each other in a header, each with its place among them. */
type Order = ReadonlyMap<Label, number>;

const ordersCache = new WeakMap<readonly FormRow[], Order[]>();

/** The labels that stand beside each other in a header, in the form's order: columns, and the groups of columns above them. */
function ordersOf(rows: readonly FormRow[]): readonly Order[] {
  const known = ordersCache.get(rows);
  if (known) return known;
  const orders = rows.flatMap(({ columns }) => {
    const leaves = columns.filter(({ key }) => key.split('.').at(-1) !== 'total').map(({ label }) => label);
    const groups = [0, 1].map((level) => columns.flatMap((column) => column.groups[level] ?? []));
    return [leaves, ...groups].map((words) => [...new Set(words)]).filter((words) => words.length > 1);
  });
  const distinct = [...new Map(orders.map((order) => [order.join(), order])).values()];
  const found = distinct.map((order) => new Map(order.map((words, i) => [LABELS.findFolded(foldOfficial(words))!, i])));
  ordersCache.set(rows, found);
  return found;
}

/** Looks at the words of the order that follow each other with no others between; one that comes again begins anew. */
function isBroken(order: Order, content: readonly FieldLine[]): boolean {
  const seen = new Set<number>();
  let last = -1;
  for (const { fields } of content)
    for (const field of fields) {
      if (field.kind !== 'text') continue;
      const at = isColumnLabel(field) ? (order.get(field.label!) ?? -1) : -1;
      if (at < 0 || seen.has(at)) seen.clear();
      else if (seen.size > 0 && at < last) return true;
      if (at >= 0) seen.add(at);
      last = at;
    }
  return false;
}
