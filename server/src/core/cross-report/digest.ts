import { formOf } from '../form/forms.ts';
import type { CellName, Editions, SectionKey } from '../form/types.ts';
import type { Report } from '../model/report.ts';
import { numberAt } from '../model/sums.ts';
import { fold } from '../text/fold.ts';
import type { Range } from '../text/lines.ts';
import { type Millionths, millionths, toNumber, totalOf } from '../text/number.ts';
import { identityFromName } from './file-name-identity.ts';
import { fingerprintOf } from './fingerprint.ts';

/**
 * What other reports need to know of a report: plain data, a few kilobytes however long the report is, so that thousands can be
 * kept, and sent from one thread to another.
 */
export interface Digest {
  /** What the caller calls it by: a path, an address. */
  readonly path: string;
  readonly organ: string | null;
  readonly year: number | null;
  readonly editions: Editions;
  /** Whole numbers by the cells' index in the form; for a blank total what its addends come to. */
  readonly counts: Uint16Array;
  /** Scaled, by the cells' index: the few values that are no such number, or too large for one. */
  readonly others: Readonly<Record<number, Millionths>>;
  /** Line, first character and length of each cell's number; the length is 0 where it has no place of its own. */
  readonly places: Uint16Array;
  /** The same in a document's own terms, as the caller has put them into three numbers; behind those of the cells that of the text's beginning. */
  readonly documentPlaces?: Uint16Array;
  readonly fingerprints: Readonly<Partial<Record<SectionKey, Uint16Array>>>;
}

/** Sections in which a report says what no other can say. */
const OWN_WORDS: readonly SectionKey[] = ['overview', 'problems'];

const MAX_POSITION = 0xffff;
/** In place of a count, for a cell that is lost or has a value of the others. */
const NO_COUNT = 0xffff;
/** In place of a count, for a cell that is blank. */
const BLANK = 0xfffe;

/** A place in a document's own terms, which the caller alone understands. */
export type DocumentPlace = readonly [number, number, number];

/**
 * @param path what the caller calls the report by; where the text does not state organ or year, its name may
 * @param documentPlaceAt where an offset of the text stands in the document that it was read from, where it was
 */
export function digestOf(report: Report, path: string, documentPlaceAt?: (offset: number) => DocumentPlace): Digest {
  const { cells, text } = report;
  const named = identityFromName(path);
  const organ = apart(report.organ ?? named.organ);
  const year = report.year ?? named.year;
  const counts = new Uint16Array(cells.length);
  const others: Record<number, Millionths> = {};
  const places = new Uint16Array(cells.length * 3);
  for (const [index, cell] of cells.entries()) {
    const value = numberAt(report, index);
    if (value === null) counts[index] = cell.state === 'blank' ? BLANK : NO_COUNT;
    else if (isCount(toNumber(value))) counts[index] = toNumber(value);
    else {
      counts[index] = NO_COUNT;
      others[index] = value;
    }
    if (!cell.span) continue;
    const { line, character } = report.lines.positionAt(cell.span.start);
    const length = cell.span.end - cell.span.start;
    if (line > MAX_POSITION || character > MAX_POSITION || length > MAX_POSITION) continue;
    places[index * 3] = line;
    places[index * 3 + 1] = character;
    places[index * 3 + 2] = length;
  }
  const fingerprints: Partial<Record<SectionKey, Uint16Array>> = {};
  for (const { key, body } of report.sections) {
    if (!OWN_WORDS.includes(key)) continue;
    const fingerprint = fingerprintOf(text.slice(body.start, body.end), organ);
    if (fingerprint) fingerprints[key] = fingerprint;
  }
  return {
    path,
    organ,
    year,
    editions: report.form.editions,
    counts,
    others,
    places,
    ...(documentPlaceAt && { documentPlaces: documentPlacesOf(report, documentPlaceAt) }),
    fingerprints,
  };
}

function documentPlacesOf({ cells }: Report, placeAt: (offset: number) => DocumentPlace): Uint16Array {
  const places = new Uint16Array((cells.length + 1) * 3);
  for (const [index, { span }] of cells.entries()) if (span) places.set(placeAt(span.start), index * 3);
  places.set(placeAt(0), cells.length * 3);
  return places;
}

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0 && value < BLANK;

/** A part of a text keeps the whole text in memory; put together anew it does not. */
const apart = (words: string | null): string | null => words && Array.from(words).join('');

/** Whether two digests of a report say the same, wherever it stands in the text. */
export function sameDigest(a: Digest, b: Digest): boolean {
  const sections = OWN_WORDS.map((key) => [a.fingerprints[key], b.fingerprints[key]] as const);
  return (
    a.organ === b.organ &&
    a.year === b.year &&
    sameFigures(a, b) &&
    sections.every(([one, other]) => (one && other ? sameItems(one, other) : one === other))
  );
}

/** Whether all cells of two reports hold the same. */
export const sameFigures = (a: Digest, b: Digest): boolean =>
  formOf(a.editions) === formOf(b.editions) &&
  sameItems(a.counts, b.counts) &&
  JSON.stringify(a.others) === JSON.stringify(b.others);

const sameItems = (a: ArrayLike<number>, b: ArrayLike<number>): boolean => {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
};

/** The value of a cell; null where it is blank or not known, or the report's form has no such cell. */
export function figureIn({ editions, counts, others }: Digest, name: CellName): Millionths | null {
  const cell = formOf(editions).cellByName.get(name);
  if (!cell) return null;
  const count = counts[cell.index]!;
  if (count === BLANK) return null;
  return count === NO_COUNT ? (others[cell.index] ?? null) : millionths(count);
}

/** What the cell comes to in several reports, blank ones adding nothing; null where one is not known, or all are blank. */
export function sumIn(digests: readonly Digest[], name: CellName): Millionths | null {
  const figures = digests.map((digest) => figureIn(digest, name));
  const isKnown = digests.every((digest, i) => figures[i] !== null || isBlankIn(digest, name));
  const known = figures.filter((figure) => figure !== null);
  return isKnown && known.length > 0 ? totalOf(known) : null;
}

/** Whether nothing is filled in there, nor comes out of what is. */
export function isBlankIn({ editions, counts }: Digest, name: CellName): boolean {
  const cell = formOf(editions).cellByName.get(name);
  return cell !== undefined && counts[cell.index] === BLANK;
}

/** The number that stands in a cell; null also for an empty total whose parts come to one. */
export const writtenFigureIn = (digest: Digest, name: CellName): Millionths | null =>
  placeIn(digest, name) === null ? null : figureIn(digest, name);

/** Where a cell's number stands in its report. */
export function placeIn({ editions, places }: Digest, name: CellName): Range | null {
  const cell = formOf(editions).cellByName.get(name);
  if (!cell) return null;
  const [line, character, length] = places.subarray(cell.index * 3) as unknown as [number, number, number];
  return length === 0 ? null : { start: { line, character }, end: { line, character: character + length } };
}

/** The same in its document's own terms: of a cell, or of the text's beginning; null where there is no document. */
export function documentPlaceIn({ editions, documentPlaces }: Digest, name: CellName | null): DocumentPlace | null {
  if (!documentPlaces) return null;
  const { cells, cellByName } = formOf(editions);
  const index = name === null ? cells.length : cellByName.get(name)?.index;
  if (index === undefined) return null;
  return [...documentPlaces.subarray(index * 3, index * 3 + 3)] as unknown as DocumentPlace;
}

/** Names of one organ, written with other blanks, brackets or width, are the same. */
export const organKey = (organ: string): string => fold(organ);
