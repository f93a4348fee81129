import type { Report } from '../../model/report.ts';
import { isWritable } from '../../model/writable.ts';
import { forcedValue, isLeftNothing } from '../../repair/forced.ts';
import type { Repair } from '../../repair/localise.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import { plain } from '../../text/number.ts';
import type { CellSetting } from '../../write/same-reading.ts';
import type { Fix } from '../framework/finding.ts';

/** How a fix presents itself, where it can be made as it is. */
type Wish = Partial<Pick<Fix, 'preferred' | 'safe'>>;

/**
 * The fix that writes new values into cells; null where one of them has no place that is its own. One that writes a zero which the
 * equations do not force is never preferred, nor safe: a person counts, no batch does.
 */
export function fixCells(report: Report, changes: Repair, title: Bilingual, wish: Wish = {}): Fix | null {
  if (changes.length === 0 || !changes.every(({ cell }) => isWritable(report.cells[cell]!))) return null;
  const isSure = !writesZero(report, changes);
  return {
    title,
    preferred: isSure && wish.preferred === true,
    safe: isSure && wish.safe === true,
    edits: changes.map(({ cell, to }) => ({ span: report.cells[cell]!.span!, newText: plain(to) })),
    settings: settingsOf(changes),
  };
}

export const settingsOf = (changes: Repair): CellSetting[] => changes.map(({ cell, to }) => ({ cell, value: to }));

/** Whether a zero is written that was not there, and that the equations do not force on its cell. */
function writesZero(report: Report, changes: Repair): boolean {
  const written = new Map(changes.map(({ cell, to }) => [cell, to]));
  return changes.some(({ cell, to }) => {
    const { state, value } = report.cells[cell]!;
    if (to !== 0 || (state === 'number' && value === 0) || forcedValue(report, cell, written) === 0) return false;
    // What stands there is a claim, which may be wrong; a blank is none, and waits for a person.
    return state === 'blank' || !isLeftNothing(report, cell, written);
  });
}
