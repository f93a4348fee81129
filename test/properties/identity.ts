import type { Fault } from '../generate/errors/fault.ts';
import { type CheckedReport, numbersRead, type Span } from '../generate/numbers-read.ts';
import type { WrittenReport } from '../generate/report.ts';

/** A text, where the number of each cell was printed, and what it is. */
export type Printed = Pick<WrittenReport, 'text' | 'copies' | 'values'>;

/**
 * Numbers that the reader gives to a cell and that do not stand where that cell's own number was printed: another cell's, a page's, a
 * piece of one, or out of nothing. There must be none, whatever has happened to the text: a cell has its own number, or none.
 */
export function strangers({ text, copies, values }: Printed, analysis: CheckedReport): string[] {
  const tokens = [...copies].flatMap(([name, spans]) => spans.map((span) => ({ name, span })));
  return numbersRead(analysis).flatMap(({ name, value, span }) => {
    const own = (copies.get(name) ?? []).find((token) => span !== null && isWithin(span, token));
    if (own && value === values.get(name)) return [];
    const words = span ? quoted(text, span) : 'no place';
    if (own) return [`${name} is read as ${value}, not ${values.get(name)}, from its own ${words}`];
    const taken = tokens.filter((token) => span !== null && overlap(token.span, span)).map((token) => token.name);
    const whose = taken.length > 0 ? `the number of ${taken.join(' and ')}` : 'no cell’s number';
    const lost = copies.has(name) ? 'its own stands elsewhere' : 'its own is not there';
    return [`${name} is read as ${value} from ${words}: ${whose} (${lost})`];
  });
}

/** The number, and the line that it stands in. */
function quoted(text: string, { start, end }: Span): string {
  const before = text.slice(0, start).split(/\r\n|\r|\n/);
  const line = before.at(-1)! + text.slice(start).split(/[\r\n]/, 1)[0]!;
  return `${JSON.stringify(text.slice(start, end))} in line ${before.length} (${line.trim().slice(0, 60)})`;
}

const isWithin = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** What was printed of a report with an error in it. */
export function printedOf({ values }: WrittenReport, { text, places, copies, changed }: Fault): Printed {
  // What was put in place of a number has a place, even where nothing is left of it.
  const printed = [...places].filter(([, { start, end }]) => start < end);
  return {
    text,
    copies: copies ?? new Map(printed.map(([name, span]) => [name, [span]])),
    values: new Map([...values, ...changed.map(({ cell, to }) => [cell, Number(to)] as const)]),
  };
}
