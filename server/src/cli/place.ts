import { type Bilingual, type DocumentPlace, say } from '../core/index.ts';
import type { DocumentText, Place } from '../documents/document.ts';

/** Where what stands at an offset of the text stands in the document; undefined for what is a text itself. */
export type PlaceAt = (offset: number) => Place | null | undefined;

export const placesOf =
  (document: DocumentText | undefined): PlaceAt =>
  (offset) =>
    document?.placeAt(offset);

/** A place as the digest of a report keeps it: table, row, column; or a paragraph, or a page, in the third. */
export function placeKept(place: Place | null): DocumentPlace {
  if (!place) return [0, 0, 0];
  const numbers: DocumentPlace =
    'page' in place
      ? [0, 1, place.page]
      : 'paragraph' in place
        ? [0, 0, place.paragraph]
        : [place.table, place.row, place.column];
  // One beyond what is kept is not told.
  return numbers.every((number) => number <= MAX_KEPT) ? numbers : [0, 0, 0];
}

const MAX_KEPT = 0xffff;

/** The place that was kept so. */
export function placeOfKept([table, row, last]: DocumentPlace): Place | null {
  if (last === 0) return null;
  if (table > 0) return { table, row, column: last };
  return row === 1 ? { page: last } : { paragraph: last };
}

/** A place in words that a person finds in the document. */
export function placeWords(place: Place): Bilingual {
  if ('page' in place) return say(`第${place.page}页`, `page ${place.page}`);
  if ('paragraph' in place) return say(`第${place.paragraph}段`, `paragraph ${place.paragraph}`);
  const { table, row, column } = place;
  return say(`表${table}第${row}行第${column}列`, `table ${table} row ${row} column ${column}`);
}
