import type { TableKey } from '../form/types.ts';
import { fold, readOrdinal } from '../text/fold.ts';
import { LOST } from '../text/wordings.ts';
import { isBarAlone } from './closing-bars.ts';
import { type Field, type FieldLine, fieldAt, makeField } from './field.ts';
import { cutGluedValues, gluedIn } from './glued.ts';
import { isForeign, isPiece, isUpright, MAX_ALONE, MAX_PASSED, startsOf, walk } from './label-pieces.ts';
import { LABELS, type Label } from './labels.ts';

/**
 * What is taken out of a printed page has its labels in pieces: broken over lines, cut up where the type changes, the letters of an
 * upright group label before or among them, values right behind. Here the pieces that together are a label of the form to the
 * letter are put together; all else stays as it is.
 */
export function withWholeLabels(text: string, table: TableKey, content: readonly FieldLine[]): readonly FieldLine[] {
  if (!content.some((line) => isLoose(line) && line.fields.some(isUnnamed))) return content;
  const joiner = new LabelJoiner(text, table);
  for (const line of content) joiner.read(line);
  return joiner.close();
}

/** No mark stands between its cells. */
const isLoose = ({ delimiter }: FieldLine): boolean => delimiter === 'alone' || delimiter === 'blank';

const isUnnamed = ({ kind, label }: Field): boolean => kind === 'text' && !label;

/** A field of words, and the line that it stands in. */
interface Piece {
  readonly field: Field;
  readonly source: FieldLine;
}

/** A label that goes over pieces, and where it ends. */
interface Found {
  readonly label: Label;
  /** Where it begins in its first piece. */
  readonly start: number;
  readonly first: number;
  readonly last: number;
  /** Where it ends in the last piece; digits may follow. */
  readonly end: number;
  readonly words: string;
}

/** A label that has begun, and where its pieces break off. */
interface Begun {
  readonly state: number;
  readonly first: number;
  readonly start: number;
  readonly words: string;
}

/** A label of which the first piece stands above its values, and the rest may stand below them. */
interface Broken {
  readonly piece: Field;
  readonly state: number;
  /** The first of the values. */
  readonly value: Field;
}

/** A label goes over no more pieces, the letters between them included; marks that are no letters must not lead on for ever. */
const MAX_PIECES = 24;

class LabelJoiner {
  private readonly lines: FieldLine[] = [];
  private run: Piece[] = [];
  private broken: Broken | null = null;

  constructor(
    private readonly text: string,
    private readonly table: TableKey,
  ) {}

  read(line: FieldLine): void {
    if (!isLoose(line)) {
      if (this.isCellBefore(line)) {
        this.lines.push(this.run[0]!.source);
        this.run = [];
      } else this.flush();
      this.lines.push(line);
      return;
    }
    const firstValue = line.fields.findIndex((field) => !isPiece(this.text, field) && !this.isLetter(field));
    const words = firstValue < 0 ? line.fields : line.fields.slice(0, firstValue);
    for (const field of words) this.run.push({ field, source: line });
    if (firstValue < 0) return;
    this.flush({ ...line, fields: line.fields.slice(firstValue) });
  }

  /** One letter between two bars, each on a line of its own, is what is left of a cell, and none of a label that stands upright. */
  private isCellBefore(line: FieldLine): boolean {
    const [piece, ...others] = this.run;
    const before = this.lines.at(-1);
    if (!piece || others.length > 0 || !before || !isBarAlone(before) || !isBarAlone(line)) return false;
    const { field } = piece;
    return !field.label && isUpright(fold(this.text, field.start, field.end), MAX_ALONE);
  }

  /** `无` below `四）`: no value, but the next letter of the group's label. */
  private isLetter({ start, end }: Field): boolean {
    const above = this.run.at(-1)?.field;
    return (
      above !== undefined &&
      isUpright(this.text.slice(start, end)) &&
      isUpright(fold(this.text, above.start, above.end), MAX_ALONE)
    );
  }

  close(): readonly FieldLine[] {
    this.flush();
    return this.lines;
  }

  /** Puts out the words so far, and the values behind them. */
  private flush(values?: FieldLine): void {
    const run = this.run.length > 0 ? this.withoutRest(this.run) : this.run;
    this.run = [];
    let above: Field | null = null; // the last piece that is no label, and may be the beginning of one
    if (run.length === 0) {
      if (values) this.lines.push(values);
      return;
    }
    let line: FieldLine | null = null;
    const put = (field: Field, source: FieldLine) => {
      const { nextLine } = source;
      if (line?.line === field.line) line = { ...line, delimiter: 'blank', fields: [...line.fields, field] };
      else {
        if (line) this.lines.push(line);
        line = { line: field.line, nextLine, delimiter: 'alone', fields: [field] };
      }
    };
    for (let i = 0; i < run.length; ) {
      const found = this.find(run, i);
      const { field, source } = run[i]!;
      if (found?.label.sure) above = null;
      else if (!found && !field.label) above = field;
      if (!found) {
        const most = values?.line === field.line ? MAX_PASSED : MAX_ALONE;
        const isLetters = !isForeign(this.text, field) && isUpright(fold(this.text, field.start, field.end), most);
        if (field.label || !isLetters) put(field, source);
        i++;
        continue;
      }
      const last = run[found.last]!;
      const before = this.text.slice(field.start, found.start);
      if (found.start > field.start && !isUpright(fold(before)))
        put(fieldAt(this.text, field.line, 0, field.start, found.start), source);
      put(this.labelField(found, run), last.source);
      if (found.end < last.field.end) {
        const cut = cutGluedValues(this.text, last.field.line, found.label, found.end, last.field.end);
        for (const value of cut) put(value, last.source);
        const glued = gluedIn(last.field.line, cut);
        if (glued) line = { ...line!, glued };
      }
      i = found.last + 1;
    }
    if (values && !values.isPerhapsPage) for (const field of values.fields) put(field, values);
    if (line && values?.glued) line = { ...(line as FieldLine), glued: values.glued };
    if (line) this.lines.push(withColumns(line));
    if (values?.isPerhapsPage) this.lines.push(values);
    else if (values && above) this.broken = this.brokenAt(above, values);
  }

  /** `4.保护第三方合法权` above `（三）不予 0 0 1 …`, and `益` below. */
  private brokenAt(piece: Field, { delimiter, fields }: FieldLine): Broken | null {
    if (delimiter !== 'blank' || fields.length < 2 || readOrdinal(this.text, piece.start, piece.end).level === 0)
      return null;
    const state = LABELS.walk(this.text, piece.start, piece.end, 0);
    return state === LOST ? null : { piece, state, value: fields[0]! };
  }

  /** The words below the values, but for those that the label above them ends with: it is put before the values then. */
  private withoutRest(run: readonly Piece[]): readonly Piece[] {
    const { broken, lines } = this;
    this.broken = null;
    if (!broken) return run;
    let { state } = broken;
    let words = this.text.slice(broken.piece.start, broken.piece.end);
    for (const [i, { field }] of run.entries()) {
      const walked = walk(this.text, state, field.start, field.end, true);
      if (!walked || walked.end < field.end) return run;
      state = walked.state;
      words += this.text.slice(walked.start, walked.end);
      const label = LABELS.at(state);
      if (!label?.sure || !label.tables.has(this.table)) continue;
      const at = lines.findLastIndex(({ fields }) => indexAt(fields, broken.value) >= 0);
      const from = lines.findLastIndex(({ fields }) => indexAt(fields, broken.piece) >= 0);
      if (at < 0 || from < 0) return run;
      const { line, fields } = lines[at]!;
      const whole = { ...broken.piece, line, label, words };
      const values = fields.slice(indexAt(fields, broken.value));
      const before = lines[from]!.fields.slice(0, indexAt(lines[from]!.fields, broken.piece));
      lines.length = from;
      if (before.length > 0) lines.push({ line: before[0]!.line, nextLine: line, delimiter: 'blank', fields: before });
      lines.push(withColumns({ line, nextLine: line + 1, delimiter: 'blank', fields: [whole, ...values] }));
      return run.slice(i + 1);
    }
    return run;
  }

  private labelField({ first, last, start, end, words, label }: Found, run: readonly Piece[]): Field {
    const own = run[first]!.field;
    if (first === last && start === own.start && end === own.end && own.label) return own;
    const field = makeField('text', run[last]!.field.line, 0, start, end, undefined, label);
    return first === last ? field : { ...field, words };
  }

  /** The longest label that begins in the piece. */
  private find(run: readonly Piece[], first: number): Found | null {
    const { field } = run[first]!;
    let best: Found | null = null;
    for (const start of startsOf(this.text, field)) {
      const found = this.follow(run, { state: 0, first, start, words: '' });
      if (found && (!best || found.words.length > best.words.length)) best = found;
    }
    return best;
  }

  /** Follows the letters from piece to piece; those of an upright group label between them are passed over. */
  private follow(run: readonly Piece[], { first, start }: Begun): Found | null {
    let state = 0;
    let words = '';
    let best: Found | null = null;
    for (let at = first; at < Math.min(run.length, first + MAX_PIECES); at++) {
      const { field } = run[at]!;
      const from = at === first ? start : field.start;
      const walked = walk(this.text, state, from, field.end, at > first);
      if (!walked) {
        if (at > first && isUpright(fold(this.text, field.start, field.end))) continue;
        break;
      }
      state = walked.state;
      words += this.text.slice(walked.start, walked.end);
      const label = LABELS.at(state);
      if (label && this.isOwn(label, walked.end < field.end))
        best = { label, start, first, last: at, end: walked.end, words };
      if (walked.end < field.end) break;
    }
    return best;
  }

  /** A label of this table; one that digits stand behind names a row. */
  private isOwn(label: Label, hasDigits: boolean): boolean {
    if (!label.tables.has(this.table)) return false;
    return hasDigits
      ? label.sure && label.widths.size > 0
      : label.sure || label.group !== null || label.folded.length > 2;
  }
}

const indexAt = (fields: readonly Field[], { start }: Field): number =>
  fields.findIndex((field) => field.start === start);

const withColumns = (line: FieldLine): FieldLine => ({
  ...line,
  fields: line.fields.map((field, column) => (field.column === column ? field : { ...field, column })),
});
