import type { CellState, Report } from '../model/report.ts';
import type { ReadReport } from '../read-report.ts';
import type { Lines } from '../text/lines.ts';
import { overlaps, type Span, span } from '../text/span.ts';
import { figureLinks } from './navigation.ts';

/** Names are shared with `semanticTokenTypes` in package.json, which gives them colours. `figure`: in prose, of a cell. */
export const TOKEN_KINDS = ['heading', 'label', 'count', 'total', 'year', 'figure'] as const;
export type TokenKind = (typeof TOKEN_KINDS)[number];

/** `unplaced`: which column it belongs to cannot be told. `blank`, `invalid`: no number stands there. */
export const TOKEN_MARKS = ['unplaced', 'blank', 'invalid'] as const;
export type TokenMark = (typeof TOKEN_MARKS)[number];

/** What a piece of the text is. It never goes over the end of a line. */
export interface Token {
  readonly kind: TokenKind;
  readonly mark: TokenMark | null;
  readonly span: Span;
}

/** The tokens that stand in a part of the text, in its order; none overlaps another. */
export function semanticTokens(read: ReadReport, within: Span): Token[] {
  const { report } = read;
  const { lines } = report;
  const tokens = [...headings(report), ...labels(report), ...values(report), ...years(read), ...figures(read)]
    .filter(({ span }) => span.start <= within.end && span.end >= within.start)
    .flatMap((token) => onOneLine(lines, token))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return tokens.filter((token, i) => i === 0 || !overlaps(tokens[i - 1]!.span, token.span));
}

const token = (kind: TokenKind, { start, end }: Span, mark: TokenMark | null = null): Token => ({
  kind,
  mark,
  span: span(start, end),
});

/** The title's year is told apart from the words around it. */
function headings({ syntax: { title, headings } }: Report): Token[] {
  const year = title?.yearSpan;
  const ofTitle = !title
    ? []
    : year
      ? [span(title.start, year.start), span(year.end, title.end)]
      : [span(title.start, title.end)];
  return [...ofTitle, ...headings].map((each) => token('heading', each)).concat(year ? token('year', year) : []);
}

function labels({ tables }: Report): Token[] {
  return Object.values(tables).flatMap((table) =>
    (table?.rows ?? []).flatMap(({ label }) => label.map((field) => token('label', field))),
  );
}

const MARKS: Readonly<Record<CellState, TokenMark | null>> = {
  number: null,
  blank: 'blank',
  invalid: 'invalid',
  missing: 'unplaced',
  unbound: 'unplaced',
};

/** The cells' values; of a row that cannot be put to columns what stands in it. */
function values({ cells, tables }: Report): Token[] {
  const placed = cells.flatMap(({ form, state, span }) =>
    span ? [token(form.derived ? 'total' : 'count', span, MARKS[state])] : [],
  );
  const unplaced = Object.values(tables)
    .flatMap((table) => table?.rows ?? [])
    .filter(({ fit }) => fit === 'short' || fit === 'long')
    .flatMap(({ entries }) => entries.map(({ field }) => token('count', field, 'unplaced')));
  const unbound = Object.values(tables)
    .flatMap((table) => table?.unbound?.rows ?? [])
    .flatMap((row) =>
      row.values.filter(({ kind }) => kind !== 'blank').map((field) => token('count', field, 'unplaced')),
    );
  // A short row of which some values have found their places has them once.
  return [...placed, ...unbound, ...unplaced.filter(({ span }) => !placed.some((each) => overlaps(each.span, span)))];
}

/** The years of the prose: 2024年. */
const years = ({ passages }: ReadReport): Token[] =>
  passages.flatMap(({ text, spanOf }) =>
    [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?= ?年)/g)].map(({ index }) => token('year', spanOf(index, index + 4))),
  );

const figures = (read: ReadReport): Token[] => figureLinks(read).map(({ figure }) => token('figure', figure.span));

function onOneLine(lines: Lines, { kind, mark, span: { start, end } }: Token): Token[] {
  const pieces: Token[] = [];
  for (let line = lines.lineAt(start); line < lines.count && lines.start(line) < end; line++) {
    const piece = span(Math.max(start, lines.start(line)), Math.min(end, lines.end(line)));
    if (piece.end > piece.start) pieces.push({ kind, mark, span: piece });
  }
  return pieces;
}
