import type { Millionths } from '../text/number.ts';

/** Rows that follow each other, of which the first columns stand row by row, and behind all of them the other columns, one by one. */
export interface Segment {
  readonly first: number;
  readonly height: number;
  readonly inRows: number;
}

export interface Way {
  /** For each cell, row by row, which of the values it has. */
  readonly order: readonly number[];
  readonly segments: readonly Segment[];
}

/** The values of a table in the order of the text, and the line that each stands in. */
export interface Run {
  readonly values: readonly Millionths[];
  readonly lines: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** More ways than these are not told apart. */
const MAX_WAYS = 60;

/** All ways that the lines allow after which each row adds up to its last value, one for each table that comes out; null for too many. */
export function waysOf(run: Run): Way[] | null {
  const { values, height } = run;
  const known: Map<string, Way>[] = Array.from({ length: height + 1 }, () => new Map());
  known[0]!.set('', { order: [], segments: [] });
  for (let first = 0; first < height; first++) {
    if (known[first]!.size === 0) continue;
    if (known[first]!.size > MAX_WAYS) return null;
    for (const { order, ...segment } of segmentsFrom(first, run)) {
      if (!rowsAddUp(order, run)) continue;
      for (const [key, way] of known[first]!) {
        const next = `${key},${order.map((place) => values[place]).join()}`;
        const other = known[first + segment.height]!.get(next);
        if (other && !isSurer(way, segment, other)) continue;
        const whole = { order: [...way.order, ...order], segments: [...way.segments, segment] };
        known[first + segment.height]!.set(next, whole);
      }
    }
  }
  return [...known[height]!.values()];
}

/** Which columns are whose nothing shows but their order, where they stand one behind the other: fewer such rows are surer. */
const isSurer = (way: Way, segment: Segment, other: Way): boolean =>
  looseRows([...way.segments, segment]) < looseRows(other.segments);

const looseRows = (segments: readonly Segment[]): number =>
  segments.reduce((sum, { height, inRows }) => sum + (inRows === 0 ? height : 0), 0);

/**
 * For each row whether all ways that make the same table of the values have its own at the same places. Rows that are alike, as of
 * nothing but zeros, add up in any order: which of these values is whose they do not say.
 */
export function rowsInPlace({ order }: Way, run: Run): boolean[] {
  const { values, width, height } = run;
  const isSame = (own: readonly number[], first: number) =>
    own.every((place, cell) => values[place] === values[order[first * width + cell]!]);
  const same = Array.from({ length: height }, (_, first) => segmentsFrom(first, run)).flatMap((segments) =>
    segments.filter((segment) => isSame(segment.order, segment.first)),
  );
  const reached = new Set([0]);
  for (const { first, height } of same) if (reached.has(first)) reached.add(first + height);
  const leading = new Set([height]);
  for (const { first, height } of same.toReversed()) if (leading.has(first + height)) leading.add(first);
  const inPlace = new Array<boolean>(height).fill(true);
  for (const segment of same)
    if (reached.has(segment.first) && leading.has(segment.first + segment.height))
      for (const [cell, place] of segment.order.entries())
        if (place !== order[segment.first * width + cell]) inPlace[segment.first + Math.floor(cell / width)] = false;
  return inPlace;
}

/** The segments that may begin with the row, with the places of their values. */
function segmentsFrom(first: number, run: Run): (Segment & { readonly order: readonly number[] })[] {
  const { width, height: all } = run;
  const segments: (Segment & { order: number[] })[] = [];
  for (let height = 1; height <= all - first; height++)
    for (const inRows of height === 1 ? [width] : [width, width - 1, width - 2, 0]) {
      const order = orderOf({ first, height, inRows }, width);
      const segment = { first, height, inRows, order };
      if (keepsLines(order, run) && isPrinted(segment, run)) segments.push(segment);
    }
  return segments;
}

/**
 * The values of a column stand line below line: with a blank one between, each is a cell of its own, and a row goes on with the next. As
 * many values as a row has, several in a line, are a row.
 */
function isPrinted({ height, inRows, order }: Segment & { readonly order: readonly number[] }, run: Run): boolean {
  const areInLines = height > 1 && run.lines[order[0]!] === run.lines[order[0]! + 1];
  if (inRows === 0 && areInLines && height % run.width === 0) return false;
  for (let column = inRows; column < run.width; column++)
    for (let row = 1; row < height; row++) {
      const [above, own] = [order[(row - 1) * run.width + column]!, order[row * run.width + column]!];
      if (run.lines[own]! - run.lines[above]! > 1) return false;
    }
  return true;
}

/** What stands in one line is of one row or of one column. */
function keepsLines(order: readonly number[], { lines, width }: Run): boolean {
  const first = new Map<number, number>();
  for (const [cell, place] of order.entries()) {
    const line = lines[place]!;
    const other = first.get(line);
    if (other === undefined) first.set(line, cell);
    else if (Math.floor(cell / width) !== Math.floor(other / width) && cell % width !== other % width) return false;
  }
  return true;
}

function orderOf({ first, height, inRows }: Segment, width: number): number[] {
  const start = first * width;
  const behind = start + height * inRows;
  return Array.from({ length: height * width }, (_, cell) => {
    const row = Math.floor(cell / width);
    const column = cell % width;
    return column < inRows ? start + row * inRows + column : behind + (column - inRows) * height + row;
  });
}

function rowsAddUp(order: readonly number[], { values, width }: Run): boolean {
  for (let row = 0; row < order.length; row += width) {
    let sum = 0;
    for (let column = 0; column < width - 1; column++) sum += values[order[row + column]!]!;
    if (sum !== values[order[row + width - 1]!]) return false;
  }
  return true;
}
