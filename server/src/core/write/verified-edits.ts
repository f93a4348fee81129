import { buildReport } from '../model/build.ts';
import type { Report } from '../model/report.ts';
import { parse } from '../syntax/parse.ts';
import { applyEdits, type Edit } from '../text/edits.ts';
import { isDigit } from '../text/fold.ts';
import { type CellSetting, isReadAsMeant } from './same-reading.ts';

/** Edits that are applied together or not at all, with the cells whose values they set. */
export interface CellEdits {
  readonly edits: readonly Edit[];
  /** The cells that it names, with what they hold afterwards; every other cell has to be read as before. */
  readonly settings?: readonly CellSetting[];
}

/**
 * Those of the edits that can be applied together: the text that would come out is read, and unless every cell that they do not
 * name is read as before, and every other as they say, the offending ones are sought by halving and left out. Where all are
 * good the text is read once.
 */
export function verifiedEdits<T extends CellEdits>(report: Report, candidates: readonly T[]): T[] {
  return new Verification(report).together(candidates);
}

/** The readings of edited texts that one question may cost. */
const MAX_READINGS = 400;
const MIN_READINGS = 8;
/** Characters read in all, where the text is so large that those readings would take long. */
const MAX_CHARACTERS = 40_000_000;

/** Reads texts as they would be. What it cannot read within its bounds is not verified. */
export class Verification {
  private left: number;

  constructor(private readonly report: Report) {
    const affordable = Math.floor(MAX_CHARACTERS / (report.text.length + 1));
    this.left = Math.min(MAX_READINGS, Math.max(MIN_READINGS, affordable));
  }

  together<T extends CellEdits>(candidates: readonly T[]): T[] {
    const accepted: T[] = [];
    const add = (some: readonly T[]): void => {
      if (some.length === 0) return;
      if (this.accepts([...accepted, ...some])) accepted.push(...some);
      else if (some.length > 1) {
        const middle = some.length >> 1;
        add(some.slice(0, middle));
        add(some.slice(middle));
      }
    };
    add(candidates);
    return accepted;
  }

  accepts(candidates: readonly CellEdits[]): boolean {
    const { report } = this;
    const edits = candidates.flatMap((each) => each.edits);
    if (this.left === 0 || !areApart(edits) || edits.some((edit) => joinsDigits(report, edit))) return false;
    this.left--;
    const text = applyEdits(report.text, edits);
    return isReadAsMeant(
      report,
      buildReport(text, parse(text)),
      candidates.flatMap(({ settings = [] }) => settings),
    );
  }
}

/** Whether no edit overlaps another, so that each is applied whole. */
function areApart(edits: readonly Edit[]): boolean {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let end = 0;
  for (const { span } of ordered) {
    if (span.start < end) return false;
    end = span.end;
  }
  return true;
}

/** Whether in a table digits outside of the edit stand beside others than before: `1` and `27` become `127`. */
function joinsDigits({ text, syntax: { lines, tables } }: Report, { span: { start, end }, newText }: Edit): boolean {
  const isDigitAt = (at: number) => isDigit(text.charCodeAt(at));
  const head = newText === '' ? text.charCodeAt(end) : newText.charCodeAt(0);
  const tail = newText === '' ? text.charCodeAt(start - 1) : newText.charCodeAt(newText.length - 1);
  const joins =
    (isDigitAt(start - 1) && !isDigitAt(start) && isDigit(head)) ||
    (isDigitAt(end) && !isDigitAt(end - 1) && isDigit(tail));
  if (!joins) return false;
  const line = lines.lineAt(start);
  return tables.some(({ firstLine, lastLine }) => firstLine <= line && line < lastLine);
}
