import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { decodeEntities } from '../text/entities.ts';
import { fold, readOrdinal } from '../text/fold.ts';
import type { Lines } from '../text/lines.ts';
import { readNumber } from '../text/number.ts';
import type { Span } from '../text/span.ts';
import { type Field, type FieldLine, fieldAt, NO_NUMBERS } from './field.ts';
import { LABELS } from './labels.ts';

/** A cell as marked up: where its words stand, and over how many columns and rows it goes. */
interface MarkedCell {
  readonly pieces: Span[];
  /** Where words would go in if it has none: behind the last tag opened in it. */
  inside: number;
  readonly columns: number;
  readonly rows: number;
}

interface MarkedRow {
  readonly start: number;
  end: number;
  readonly cells: MarkedCell[];
}

/** More columns than the widest table has are a mistake in the mark-up. */
const MAX_COLUMNS = 40;
const MAX_ROWS = 1000;

/** Where the next `<table` of a line begins; -1 when it has none. */
export function findTable(text: string, start: number, end: number): number {
  for (let i = text.indexOf('<', start); i >= 0 && i < end; i = text.indexOf('<', i + 1))
    if (/^<table[\s>]/i.test(text.slice(i, i + 7))) return i;
  return -1;
}

/**
 * Reads the table that begins at `start` as lines of fields, each at the column where its cell begins, and tells where it ends.
 * Only what stands before `limit` is looked at.
 */
export function readHtmlTable(lines: Lines, start: number, limit: number): { content: FieldLine[]; end: number } {
  const { rows, end } = readMarkUp(lines.text.slice(start, limit), start);
  const spans: number[] = []; // for each column, how many rows more the cell above reaches down
  const content = rows.map((row) => {
    const line = lines.lineAt(row.start);
    const fields: Field[] = [];
    let column = 0;
    const skipSpans = () => {
      for (; column < MAX_COLUMNS && (spans[column] ?? 0) > 0; column++) spans[column]!--;
    };
    for (const cell of row.cells) {
      skipSpans();
      if (column >= MAX_COLUMNS) break;
      fields.push(markedField(lines, line, column, cell));
      for (let i = 0; i < cell.columns && column < MAX_COLUMNS; i++) spans[column++] = cell.rows - 1;
    }
    skipSpans();
    return { line, nextLine: lines.lineAt(row.end) + 1, delimiter: 'html' as const, fields };
  });
  return { content, end };
}

function markedField(lines: Lines, line: number, column: number, { pieces, inside }: MarkedCell): Field {
  const { text } = lines;
  if (pieces.length === 0) return fieldAt(text, line, column, inside, inside);
  const { start } = pieces[0]!;
  const { end } = pieces.at(-1)!;
  const raw = pieces.map((piece) => text.slice(piece.start, piece.end)).join('');
  if (pieces.length === 1 && !raw.includes('&')) return fieldAt(text, line, column, start, end);
  const words = decodeEntities(raw);
  const at = { line, column, start, end };
  if (words.trim() === '') return { ...at, kind: 'blank', numbers: NO_NUMBERS, label: undefined };
  const number = isInOneRun(text, pieces) ? readNumber(words, 0, words.length) : null;
  if (number) return { ...at, kind: 'number', numbers: [{ ...number, start, end }], label: undefined, words };
  const label =
    LABELS.findFolded(fold(words)) ?? LABELS.find(words, readOrdinal(words, 0, words.length).end, words.length);
  return { ...at, kind: 'text', numbers: NO_NUMBERS, label, words };
}

/** Whether nothing but the mark-up of type stands between the pieces: two paragraphs, or a note's mark, are not one number. */
function isInOneRun(text: string, pieces: readonly Span[]): boolean {
  return pieces.every((piece, i) => {
    const next = pieces[i + 1];
    const tags = next ? [...text.slice(piece.end, next.start).matchAll(/<\/?([a-z0-9]+)/gi)] : [];
    return tags.every(([, tag]) => TYPE_TAGS.has(tag!.toLowerCase()));
  });
}

const TYPE_TAGS = new Set(['span', 'b', 'strong', 'i', 'em', 'u', 'font', 'a']);

/** The rows of the first table in the mark-up; a table within a cell is read as words of that cell. */
function readMarkUp(html: string, offset: number): { rows: MarkedRow[]; end: number } {
  const reader = new MarkUpReader(html, offset, () => tokenizer.pause());
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: false }, reader);
  tokenizer.write(html);
  return { rows: reader.rows, end: reader.end };
}

/** Follows the tags of a table. Tags that nobody closed are closed by the next of their kind. */
class MarkUpReader implements TokenizerCallbacks {
  readonly rows: MarkedRow[] = [];
  end: number;
  private isDone = false;
  private depth = 0;
  private cell: MarkedCell | null = null;
  private tag = '';
  private attribute = '';
  private attributes: Record<string, string> = {};

  constructor(
    private readonly html: string,
    private readonly offset: number,
    /** Called behind the table: nothing more is to be read. */
    private readonly stop: () => void,
  ) {
    this.end = offset + html.length;
  }

  onopentagname(start: number, end: number): void {
    this.tag = this.html.slice(start, end).toLowerCase();
    this.attributes = {};
    if (this.tag === 'tr' && this.depth === 1 && !this.isDone && this.rows.length < MAX_ROWS)
      this.rows.push({ start: this.offset + start - 1, end: this.offset + end, cells: [] });
  }

  onattribname(start: number, end: number): void {
    this.attribute = this.html.slice(start, end).toLowerCase();
  }

  onattribdata(start: number, end: number): void {
    this.attributes[this.attribute] = this.html.slice(start, end);
  }

  onopentagend(end: number): void {
    if (this.isDone) return;
    if (this.tag === 'table') this.depth++;
    if (this.depth === 1 && (this.tag === 'td' || this.tag === 'th')) {
      const { colspan, rowspan } = this.attributes;
      this.cell = { pieces: [], inside: 0, columns: span(colspan), rows: span(rowspan) };
      this.rows.at(-1)?.cells.push(this.cell);
    }
    if (this.cell && this.cell.pieces.length === 0) this.cell.inside = this.offset + end + 1;
  }

  onclosetag(start: number, end: number): void {
    if (this.isDone) return;
    const tag = this.html.slice(start, end).toLowerCase();
    if (this.depth === 1 && (tag === 'td' || tag === 'th')) this.cell = null;
    const row = this.rows.at(-1);
    if (this.depth === 1 && tag === 'tr' && row) row.end = this.offset + end;
    if (tag === 'table' && --this.depth === 0) {
      this.isDone = true;
      this.stop();
      const close = this.html.indexOf('>', end);
      if (close >= 0) this.end = this.offset + close + 1;
    }
  }

  ontext(start: number, end: number): void {
    if (this.cell && !this.isDone) this.putPiece(this.cell, this.offset + start, this.offset + end);
  }

  /** A text may come in several pieces: those that touch are one. */
  private putPiece({ pieces }: MarkedCell, from: number, to: number): void {
    const last = pieces.at(-1);
    const piece = last?.end === from ? { start: last.start, end: to } : { start: from, end: to };
    if (last?.end === from) pieces.pop();
    if (this.html.slice(piece.start - this.offset, piece.end - this.offset).trim() !== '') pieces.push(piece);
  }

  onselfclosingtag(): void {}
  onattribend(): void {}
  onattribentity(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onend(): void {}
  onprocessinginstruction(): void {}
  ontextentity(): void {}
}

/** How far a cell goes: 1 unless the mark-up says another sensible number. */
function span(attribute: string | undefined): number {
  const value = Number(attribute);
  return Number.isInteger(value) && value > 1 && value <= MAX_COLUMNS ? value : 1;
}
