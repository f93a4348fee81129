import type { CellName, Range, ValueCell } from '../../../server/src/core/index.ts';
import type { ShownEntry } from './entries.ts';
import { typedNumber } from './typed-number.ts';

/** What a cell holds as the person sees it: a number, nothing (null), or what cannot be added (undefined). */
type ShownFigure = number | null | undefined;

/**
 * What a total would come to, with what was typed a moment ago; null where there is nothing to offer: an addend is no number or lost, all of
 * them are blank, two sums contradict each other, or the total is right. The rule is that of `numberAt` in server/src/core/model/sums.ts: what
 * is blank adds nothing, and a blank total stands for what its own addends come to. For a total that is filled in nothing may be blank: the
 * part that is wanting may make it right.
 */
export function offeredTotal(
  name: CellName,
  values: ReadonlyMap<CellName, ValueCell<Range>>,
  entries: ReadonlyMap<CellName, ShownEntry>,
): number | null {
  const shownAt = (cell: CellName): ShownFigure => {
    const entry = entries.get(cell);
    if (entry?.refused === null) return entry.text.trim() === '' ? null : (typedNumber(entry.text) ?? undefined);
    const value = values.get(cell);
    if (value?.state === 'number') return value.value ?? undefined;
    return value?.state === 'blank' ? null : undefined;
  };
  const known = (cell: CellName): number | null => shownAt(cell) ?? sumAt(cell);
  const sumAt = (cell: CellName): number | null => {
    const sums = (values.get(cell)?.sums ?? []).flatMap((addends) => {
      if (addends.some((addend) => shownAt(addend) === undefined)) return [];
      const numbers = addends.flatMap((addend) => known(addend) ?? []);
      return numbers.length > 0 ? [Math.round(numbers.reduce((sum, number) => sum + number, 0) * 1e6) / 1e6] : [];
    });
    return sums.length > 0 && sums.every((sum) => sum === sums[0]) ? sums[0]! : null;
  };
  const shown = shownAt(name);
  if (shown === undefined) return null;
  if (shown === null) return sumAt(name);
  const addends = (values.get(name)?.sums ?? []).flat();
  const total = addends.every((addend) => typeof shownAt(addend) === 'number') ? sumAt(name) : null;
  return total === shown ? null : total;
}
