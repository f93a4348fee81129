import type { FormColumn, FormRow, FormTable } from '../form/types.ts';
import type { Field, FieldLine } from '../syntax/field.ts';
import { fold, foldOfficial } from '../text/fold.ts';

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
    const ordered = [...placed].sort(([a], [b]) => a - b);
    const own = ordered.filter(([, { label }]) => form.columns.some((column) => isLabelOf(label?.folded, column)));
    const isWhole =
      own.length === form.columns.length && own.every(([, { label }], i) => isLabelOf(label?.folded, form.columns[i]!));
    if (!isWhole) return [];
    const others = ordered.filter(([at, { label }]) => at > own.at(-1)![0] && !label).map(([at]) => at);
    return [{ width, columns: own.map(([at]) => at), others: new Set(others) }];
  });
}

const isColumnLabel = ({ label }: Field): boolean => label?.column === true && !label.sure;

function isLabelOf(folded: string | undefined, { label }: FormColumn): boolean {
  return folded !== undefined && (folded === foldOfficial(label) || folded === foldWithoutNote(label));
}

const WITHOUT_NOTE = new Map<string, string>();

function foldWithoutNote(label: string): string {
  let bare = WITHOUT_NOTE.get(label);
  if (bare === undefined) {
    bare = label.replace(/（.*）$/, '');
    WITHOUT_NOTE.set(label, bare);
  }
  return foldOfficial(bare);
}

/**
 * Whether a header prints columns in another order than the form's: then the figures below may be in either, and none is bound.
 * 总计 may stand anywhere.
 */
export function isReordered(content: readonly FieldLine[], { rows }: FormTable): boolean {
  const labels: string[] = [];
  for (const { fields } of content)
    for (const { kind, label } of fields)
      if (kind === 'text') labels.push(label?.column && !label.sure ? label.folded : '');
  return ordersOf(rows).some((order) => isBroken(order, labels));
}

const ordersCache = new WeakMap<readonly FormRow[], string[][]>();

/** The words that stand beside each other in a header, in the form's order: columns, and the groups of columns above them. */
function ordersOf(rows: readonly FormRow[]): string[][] {
  const known = ordersCache.get(rows);
  if (known) return known;
  const orders = rows.flatMap(({ columns }) => {
    const leaves = columns.filter(({ key }) => key.split('.').at(-1) !== 'total').map(({ label }) => fold(label));
    const groups = [0, 1].map((level) => columns.flatMap((column) => fold(column.groups[level] ?? '') || []));
    return [leaves, ...groups].map((words) => [...new Set(words)]).filter((words) => words.length > 1);
  });
  const distinct = [...new Map(orders.map((order) => [order.join(), order])).values()];
  ordersCache.set(rows, distinct);
  return distinct;
}

/** Looks at the words of the order that follow each other with no others between; one that comes again begins anew. */
function isBroken(order: readonly string[], labels: readonly string[]): boolean {
  const seen = new Set<string>();
  let last = -1;
  for (const label of labels) {
    const at = order.indexOf(label);
    if (seen.size > 0 && (at < 0 || seen.has(label))) seen.clear();
    else if (seen.size > 0 && at < last) return true;
    if (at >= 0) seen.add(label);
    last = at;
  }
  return false;
}
