import { type Field, type FieldLine, fieldAt, readsLikeLabel, wordsOf } from './field.ts';

/** Whether the lines of a table have their labels behind their values. */
export function haveValuesFirst(text: string, content: readonly FieldLine[]): boolean {
  let first = 0;
  let behind = 0;
  for (const line of content) {
    const filled = filledOf(line);
    if (filled.length < 2) continue;
    if (isValuesFirst(text, filled)) first++;
    else if (filled.at(-1)!.kind === 'number' && readsLikeLabel(text, filled[0]!)) behind++;
  }
  return first > behind;
}

/** `5 行政许口`: a value, and behind it what a scan has left of a label; null where it is none. */
export function withValueApart(text: string, line: FieldLine): FieldLine | null {
  const [field, ...others] = line.fields;
  if (field!.kind !== 'text' || field!.label || others.length > 0) return null;
  const value = /^\d+(?=[^\S\n]+\p{Script=Han}{2})/u.exec(wordsOf(text, field!).slice(0, MAX_VALUE_LENGTH))?.[0];
  if (value === undefined) return null;
  const at = field!.start + value.length;
  const fields = [fieldAt(text, line.line, 0, field!.start, at), fieldAt(text, line.line, 1, at, field!.end)];
  return { ...line, fields };
}

const MAX_VALUE_LENGTH = 20;

export const filledOf = ({ fields }: FieldLine): Field[] => fields.filter(({ kind }) => kind !== 'blank');

/** Numbers, or what a scan has left of one, and behind them words alone. */
export function isValuesFirst(text: string, filled: readonly Field[]): boolean {
  const last = filled.findLastIndex(({ numbers }) => numbers.length > 0);
  const isValue = ({ kind, start, end }: Field) => kind !== 'text' || end - start <= MAX_MARK_LENGTH;
  return (
    last >= 0 &&
    last < filled.length - 1 &&
    filled.slice(0, last).every(isValue) &&
    filled.slice(last + 1).every((field) => readsLikeLabel(text, field)) &&
    !isValue(filled.at(-1)!)
  );
}

const MAX_MARK_LENGTH = 2;
