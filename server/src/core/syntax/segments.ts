import { isNumberedWord } from './between-rows.ts';
import { type Field, type FieldLine, isClosingMark, readsLikeLabel } from './field.ts';
import type { ValuePlaces } from './value-places.ts';

/** Some words of a line, and the values behind them. */
export interface Segment {
  readonly words: readonly Field[];
  readonly values: Field[];
}

/** The words of a line and the values behind them; more than once where a line holds several rows. */
export function segments(text: string, line: FieldLine, places: ValuePlaces): Segment[] {
  const { fields } = line;
  const found: Segment[] = [];
  // Behind a row's whole label stand its values: words there are in place of a number.
  const named = fields.findIndex(({ label }) => label?.sure && label.group === null && label.rows.size > 0);
  const first = fields.findIndex((field) => field.kind !== 'blank');
  const isWord = fields.map(
    (field, i) =>
      field.kind === 'text' &&
      (named < 0 || i <= named || field.label !== undefined || isNumberedWord(text, field)) &&
      ((i === 0 && places.beginsWithWords(line)) ||
        (readsLikeLabel(text, field) && !places.hasSpoiltValueAt(line, i))) &&
      (i <= first || !isClosingMark(text, field)),
  );
  // `1 | 属于国家秘密 | 0`: numbers the item, no value; with nothing between it is the row's above.
  const isItemNumber = (i: number) => isWord[i + 1] === true && fields[i]!.end < fields[i + 1]!.start;
  for (let from = 0; from < fields.length; ) {
    let firstValue = from;
    let lastWord = from - 1;
    for (; firstValue < fields.length; firstValue++) {
      if (isWord[firstValue]) lastWord = firstValue;
      else if (fields[firstValue]!.kind !== 'blank' && !(firstValue === first && isItemNumber(firstValue))) break;
    }
    let end = firstValue;
    while (end < fields.length && !(isWord[end] && fields[end]!.label)) end++;
    const words: Field[] = [];
    for (let i = from; i <= lastWord; i++) if (isWord[i]) words.push(fields[i]!);
    found.push({ words, values: fields.slice(lastWord + 1, end) });
    from = end;
  }
  return found;
}
