import type { Form, FormRow, FormTable, TableKey } from '../form/types.ts';
import { type Field, type FieldLine, foldOf } from '../syntax/field.ts';
import type { Label } from '../syntax/labels.ts';
import type { Row } from '../syntax/rows.ts';
import { likenessToLabel, withoutOrdinal } from '../table/label-likeness.ts';
import { foldOfficial } from '../text/fold.ts';
import { NOTHING } from '../text/nothing.ts';
import type { BoundRow, Cell } from './report.ts';
import { sumOf } from './sums.ts';

/** A row of the form with what is known of its columns. */
export interface FittedRow {
  readonly row: BoundRow;
  readonly isPlaced: boolean;
}

export interface UncertainRows {
  readonly rows: readonly Row[];
  /** The rows of the form that they may be: none of their cells is known. */
  readonly forms: ReadonlySet<FormRow>;
  /** Rows that do not fit, some of which their equations tell the values of. */
  readonly unfit: ReadonlySet<FormRow>;
}

/**
 * Where nothing but blanks and line ends stand between the cells, the order of a text is all that tells them apart. Several rows that
 * do not fit have one cause then: what took the text out of its page has lost that order. They are no slips of a writer, and rows
 * that are wanting may be among them.
 *
 * @param left rows with values that are none of the form's
 * @returns the rows that are not certain; null where the table can be taken at its word
 */
export function uncertainRows(
  text: string,
  form: Form,
  { key, rows: forms }: FormTable,
  content: readonly FieldLine[],
  bound: readonly FittedRow[],
  left: readonly Row[],
  cells: readonly Cell[],
): UncertainRows | null {
  if (!isLoose(content)) return null;
  if (bound.length === 0) return holdsSeveral(left) ? { rows: left, forms: new Set(forms), unfit: new Set() } : null;
  const unbound = left.filter((row) => !isLocal(text, row, forms));
  const unfit = bound.filter(({ row }) => isUnfit(row));
  const present = new Set(bound.map(({ row }) => row.form));
  const absent = forms.filter((row) => !present.has(row));
  const isDamaged = absent.length + unfit.length > 0 && isCutUp(text, content);
  const late = rowsBeforeHeader(text, content, key);
  const isOne =
    (unfit.length > 0 &&
      (late.size > 0 || unfit.length + absent.length >= MIN_COUNT || unfit.some(({ row }) => isFarOff(row)))) ||
    (unbound.length > 0 && (unfit.length > 0 || absent.length > 1 || (absent.length > 0 && late.size > 0))) ||
    (absent.length > 0 && bound.some(({ row }) => row.entries.some(({ field }) => field.isGlued)));
  if (!isDamaged && !isOne && (late.size === 0 || key !== 'proactive')) return null;
  const doubtful = brokenRows(form, bound, cells);
  const areSimilar = loseTheSame(unfit.map(({ row }) => row));
  const isOpen = ({ row, isPlaced }: FittedRow) =>
    (row.fit === 'empty' && unbound.length > 0) ||
    (isUnfit(row) && !(isPlaced && areSimilar)) ||
    doubtful.has(row.form) ||
    (key === 'proactive' && late.size > 0 && (late.has(row.form.key) ? !isInOneLine(row) : row.label.length === 0));
  const open = bound.filter(isOpen);
  return {
    rows: [...open.map(({ row }) => row.row), ...unbound],
    forms: new Set([...open.map(({ row }) => row.form), ...absent]),
    unfit: new Set(unfit.map(({ row }) => row.form)),
  };
}

/** One number may be the page's. */
const holdsSeveral = (rows: readonly Row[]): boolean => {
  const fields = rows.flatMap(({ values }) => values);
  return fields.some(({ isGlued }) => isGlued) || fields.reduce((sum, { numbers }) => sum + numbers.length, 0) > 1;
};

/** Fewer may each be a slip. */
const MIN_COUNT = 3;

/** A row that a local form adds: its label is like none of the form's, nor a piece of one. */
function isLocal(text: string, { labels }: Row, forms: readonly FormRow[]): boolean {
  const own = labels.at(-1);
  if (!own) return false;
  const words = withoutOrdinal(foldOf(text, own));
  return (
    words.length >= MIN_LOCAL_LABEL &&
    forms.every((form) => likenessToLabel(words, form) < MIN_LIKE && !foldOfficial(form.label).includes(words))
  );
}

/** Shorter words are as soon a piece of something else. */
const MIN_LOCAL_LABEL = 4;
/** From here on words may be a label that was spoilt. */
const MIN_LIKE = 0.6;

/** Most lines with values have no mark between their cells. */
function isLoose(content: readonly FieldLine[]): boolean {
  let loose = 0;
  let marked = 0;
  for (const { delimiter, fields } of content)
    if (!fields.some(holdsFigures)) continue;
    else if (delimiter === 'alone' || delimiter === 'blank') loose++;
    else marked++;
  return loose > marked;
}

/** Numbers, or digits that cannot be told apart. */
export const holdsFigures = ({ numbers, isGlued }: Field): boolean => numbers.length > 0 || isGlued === true;

/**
 * The rows, by key, whose label stands before the words of a header: a header stands above its rows. Where a page break has it printed
 * once more, it has been there before; only the blocks of the first table have a header each.
 */
function rowsBeforeHeader(text: string, content: readonly FieldLine[], table: TableKey): ReadonlySet<string> {
  const late = new Set<string>();
  const seen = new Set<Label>();
  let rows: string[] = [];
  for (const { fields } of content)
    for (const { label, start } of fields) {
      if (table === 'proactive' && text.startsWith(BLOCK, start)) rows = [];
      if (!label?.tables.has(table)) continue;
      const row = label.sure ? label.rows.get(table) : undefined;
      if (row !== undefined) rows.push(row);
      else if (label.column && !label.sure) {
        if (table === 'proactive' || !seen.has(label)) for (const one of rows) late.add(one);
        seen.add(label);
      }
    }
  return late;
}

/** 第二十条第（一）项, and what may be left of it: a block of the first table begins. */
const BLOCK = '第二十条';

/** All have lost the value of one and the same column, which stands elsewhere then. */
function loseTheSame(rows: readonly BoundRow[]): boolean {
  const lost = new Set(
    rows.map(({ fit, readings }) =>
      fit === 'short' ? readings[0]?.entryOf.map((entry) => entry < 0).join() : undefined,
    ),
  );
  return rows.length >= MIN_COUNT && lost.size === 1 && !lost.has(undefined);
}

/** Its label and its values. */
const isInOneLine = ({ row: { labels, values } }: BoundRow): boolean => labels.at(-1)?.line === values[0]?.line;

/** Bytes of a letter were cut off, for which U+FFFD stands, or lines were cut up, so that a number may be in pieces. */
function isCutUp(text: string, content: readonly FieldLine[]): boolean {
  const start = content[0]?.fields[0]?.start ?? text.length;
  const end = content.at(-1)?.fields.at(-1)?.end ?? 0;
  return ['\ufffd', NOTHING].some((mark) => {
    const at = text.indexOf(mark, start);
    return at >= 0 && at < end;
  });
}

/** Digits that run together in one field are told of as such. */
const isUnfit = ({ fit, entries }: BoundRow): boolean =>
  (fit === 'short' || fit === 'long') && !entries.some(({ field }) => field.isGlued);

/** More values are wanting, or too many, than a slip loses or adds. */
const isFarOff = ({ form, entries }: BoundRow): boolean =>
  Math.abs(form.columns.length - entries.length) > MAX_WRONG_VALUES;

const MAX_WRONG_VALUES = 3;

/** The rows of equations that do not hold: the values of one of them at least are another's. */
function brokenRows(form: Form, bound: readonly FittedRow[], cells: readonly Cell[]): Set<FormRow> {
  const broken = new Set<FormRow>();
  for (const { row } of bound) {
    const first = form.firstCellOf.get(row.form)!;
    for (let column = 0; column < row.form.columns.length; column++)
      for (const equation of form.equationsOf[first + column]!)
        if (sumOf({ form, cells }, equation).state === 'broken')
          for (const cell of equation.cells) broken.add(form.cells[cell]!.row);
  }
  return broken;
}
