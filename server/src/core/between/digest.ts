import { FORMS } from '../form/forms.ts';
import type { CellName, FormId, SectionKey } from '../form/types.ts';
import type { Report } from '../model/report.ts';
import { isKnown } from '../model/sums.ts';
import { fold } from '../text/fold.ts';
import type { Range } from '../text/lines.ts';
import { fingerprintOf } from './fingerprint.ts';
import { identityFromName } from './named.ts';

/**
 * What other reports need to know of a report: plain data, a few kilobytes however long the report is, so that thousands can be
 * kept, and sent from one thread to another.
 */
export interface Digest {
  /** What the caller calls it by: a path, an address. */
  readonly path: string;
  readonly organ: string | null;
  readonly year: number | null;
  readonly form: FormId;
  /** By the cells' index in the form, scaled; NaN for a cell that is lost or no number. What is blank counts as zero. */
  readonly values: Float64Array;
  /** Line and first character of each cell. */
  readonly places: Uint16Array;
  /** How long each cell's number is; 0 where it has no place of its own. */
  readonly lengths: Uint8Array;
  readonly fingerprints: Readonly<Partial<Record<SectionKey, Uint32Array>>>;
}

/** Sections in which a report says what no other can say. */
const OWN_WORDS: readonly SectionKey[] = ['overview', 'problems'];

const MOST_LINES = 0xffff;
const LONGEST = 0xff;

/** @param path what the caller calls the report by; where the text does not tell organ or year, its name may */
export function digestOf(report: Report, path: string): Digest {
  const { cells, syntax, text } = report;
  const named = identityFromName(path);
  const organ = report.organ ?? named.organ;
  const year = report.year ?? named.year;
  const values = new Float64Array(cells.length);
  const places = new Uint16Array(cells.length * 2);
  const lengths = new Uint8Array(cells.length);
  for (const [index, cell] of cells.entries()) {
    values[index] = isKnown(cell) ? cell.value : Number.NaN;
    if (!cell.span) continue;
    const { line, character } = syntax.lines.positionAt(cell.span.start);
    const length = cell.span.end - cell.span.start;
    if (line > MOST_LINES || character > MOST_LINES || length > LONGEST) continue;
    places[index * 2] = line;
    places[index * 2 + 1] = character;
    lengths[index] = length;
  }
  const fingerprints: Partial<Record<SectionKey, Uint32Array>> = {};
  for (const { key, body } of report.sections) {
    if (!OWN_WORDS.includes(key)) continue;
    const fingerprint = fingerprintOf(text.slice(body.start, body.end), organ);
    if (fingerprint) fingerprints[key] = fingerprint;
  }
  return { path, organ, year, form: report.form.id, values, places, lengths, fingerprints };
}

/** The scaled value of a cell; null where it is not known, or the report's form has no such cell. */
export function figureIn({ form, values }: Digest, name: CellName): number | null {
  const cell = FORMS[form].cellByName.get(name);
  const value = cell ? values[cell.index]! : Number.NaN;
  return Number.isNaN(value) ? null : value;
}

/** Where a cell's number stands in its report. */
export function placeIn({ form, places, lengths }: Digest, name: CellName): Range | null {
  const cell = FORMS[form].cellByName.get(name);
  if (!cell || lengths[cell.index] === 0) return null;
  const line = places[cell.index * 2]!;
  const character = places[cell.index * 2 + 1]!;
  return { start: { line, character }, end: { line, character: character + lengths[cell.index]! } };
}

/** Names of one organ, written with other blanks, brackets or width, are the same. */
export const organKey = (organ: string): string => fold(organ);
