import type { Field } from '../syntax/field.ts';

/** Mark-up between two cells is not longer. */
const MAX_LENGTH = 200;

/** What stands between the values of a row: a tab, ` | `, a bar and a line end. Taken from two values beside each other, so that an inserted value looks as they do. */
export function separatorOf(text: string, fields: readonly Field[]): string | null {
  for (let i = 0; i + 1 < fields.length; i++) {
    const from = fields[i]!.end;
    const to = fields[i + 1]!.start;
    const between = text.slice(from, Math.min(to, from + MAX_LENGTH));
    if (to > from && to - from < MAX_LENGTH && (to - from <= 12 || /^[^<]{0,3}<[^\p{Script=Han}\d]*$/u.test(between)))
      return between;
  }
  return null;
}

/** The same for two values within one line, whose row may hold but one value: what follows the field. */
export function delimiterAfter(text: string, field: Field): string | null {
  const found = /^[ \u3000]*([\t|｜])[ \u3000]*/.exec(text.slice(field.end, field.end + 12));
  return found ? found[0] : null;
}
