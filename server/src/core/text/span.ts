/** A piece of the text: UTF-16 offsets, `end` exclusive. (Line and character positions are called ranges, never spans.) */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const span = (start: number, end: number): Span => ({ start, end });

/** Where a piece of the text stands, apart from what it is. */
export const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** Where nothing stands, and something may be put. */
export const emptyAt = (offset: number): Span => ({ start: offset, end: offset });

export const covering = (first: Span, last: Span): Span => ({ start: first.start, end: last.end });

export const contains = (outer: Span, offset: number): boolean => outer.start <= offset && offset <= outer.end;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
