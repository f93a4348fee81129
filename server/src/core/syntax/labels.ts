import { FORM_ROWS } from '../form/forms.ts';
import { SUBJECT } from '../form/proactive.ts';
import { APPLICANTS, CORNER_NOTE } from '../form/requests.ts';
import {
  type FormColumn,
  type FormEdition,
  type FormGroup,
  type FormRow,
  TABLE_KEYS,
  type TableKey,
} from '../form/types.ts';
import { fold, foldOfficial, readOrdinal } from '../text/fold.ts';
import { LOST, Wordings } from '../text/wordings.ts';

/** What a piece of text means as a label of the form's tables. One wording can mean several things (其他, 总计). */
export interface Label {
  readonly folded: string;
  /** The tables that have this label. */
  readonly tables: Set<TableKey>;
  /** The one form that has it; null where both do. */
  onlyIn: FormEdition | null;
  /** The row that it names, by table. */
  readonly rows: Map<TableKey, string>;
  /** It names a row with its number in front: nothing else can be meant. */
  sure: boolean;
  /** How many values the rows that it names have, in either form. */
  readonly widths: Set<number>;
  /** It is a group of rows, as printed in the form. */
  group: FormGroup | null;
  /** It stands in a header. */
  column: boolean;
  /** The columns that it names, with the note behind it or without. */
  readonly columns: Set<FormColumn>;
  /** The rows' columns that these are among. */
  readonly among: Set<readonly FormColumn[]>;
}

const MAX_LABEL_LENGTH = 120;
const MIN_LABEL_LENGTH = 2;
const MIN_GROUP_LENGTH = 4;
/** Fewer characters may begin anything. */
const MIN_BEGINNING_LENGTH = 5;

class LabelIndex {
  private readonly byFolded = new Map<string, Label>();
  private readonly words: Wordings<Label>;

  constructor() {
    for (const id of ['2021', '2019'] as const) {
      for (const key of TABLE_KEYS) {
        const rows = FORM_ROWS[id][key];
        for (const row of rows) this.addRow(id, key, row);
        // Most rows of a table share their columns.
        for (const columns of new Set(rows.map((row) => row.columns))) this.addColumns(id, key, columns);
      }
      for (const note of [CORNER_NOTE, APPLICANTS]) this.addHeader(note, 'requests', id);
      this.addHeader(SUBJECT, 'proactive', id);
      this.addHeader('行政复议行政诉讼', 'review', id); // as a converter flattens the header
    }
    this.words = new Wordings(this.byFolded);
  }

  /** The label that `text[start, end)` is, blanks, punctuation and width aside; undefined when it is none to the letter. */
  find(text: string, start: number, end: number): Label | undefined {
    if (end - start > MAX_LABEL_LENGTH) return undefined;
    return (
      this.words.find(text, start, end) ?? this.withoutNumber(text, start, end) ?? this.withoutNote(text, start, end)
    );
  }

  /** `规章（设区的市填报）`: a note in brackets behind the label, closed here or on a later line, is no part of it. */
  private withoutNote(text: string, start: number, end: number): Label | undefined {
    if (this.words.walk(text, start, start + MIN_LABEL_LENGTH) === LOST) return undefined;
    let bracket = end - 1;
    for (; bracket > start; bracket--) {
      const mark = bracketAt(text, bracket);
      if (mark < 0) break;
      if (mark > 0 && bracket < end - 1) return undefined; // words follow: `（六）其他处理(1)申请人…`
    }
    const label = bracket > start ? this.words.find(text, start, bracket) : undefined;
    return label?.sure || label?.column ? label : undefined;
  }

  /** Whether the text is the beginning of a row's label of this table: the rest may stand on another line. */
  isBegun(text: string, start: number, end: number, table: TableKey): boolean {
    if (end - start > MAX_LABEL_LENGTH) return false;
    if (this.words.walk(text, start, end) === LOST) return false;
    const folded = fold(text, start, end);
    if (folded.length < MIN_BEGINNING_LENGTH) return false;
    for (const label of this.byFolded.values())
      if (label.sure && label.tables.has(table) && label.folded.startsWith(folded)) return true;
    return false;
  }

  /** Where a label of a row begins behind that of its group, with nothing between; -1 where it is not so. */
  findBehindGroup(text: string, start: number, end: number): number {
    if (end - start > MAX_LABEL_LENGTH * 2) return -1;
    let state = this.words.walk(text, start, start + MIN_GROUP_LENGTH);
    for (let at = start + MIN_GROUP_LENGTH; at < end && state !== LOST; at++) {
      if (this.words.valueAt(state)?.group && this.find(text, at, end)?.sure) return at;
      state = this.words.after(state, text.charCodeAt(at));
    }
    return -1;
  }

  /** Follows the letters of `text[start, end)` from a state on, 0 at the beginning; LOST where no label goes on so. */
  walk(text: string, start: number, end: number, from: number): number {
    return this.words.walk(text, start, end, from);
  }

  /** The label that ends at a state. */
  at(state: number): Label | undefined {
    return this.words.valueAt(state);
  }

  findFolded(folded: string): Label | undefined {
    return this.byFolded.get(folded);
  }

  /** `5.属于国家秘密` with a number that is not the form's is still that label. */
  private withoutNumber(text: string, start: number, end: number): Label | undefined {
    const ordinal = readOrdinal(text, start, end);
    if (ordinal.value === 0) return undefined;
    const label = this.words.find(text, ordinal.end, end);
    return label && label.folded.length > 2 ? label : undefined;
  }

  private addRow(form: FormEdition, table: TableKey, row: FormRow): void {
    for (const wording of [row.label, ...row.aliases]) {
      if (wording === '') continue;
      const bare = foldOfficial(withoutNumber(wording));
      const whole = this.entry(foldOfficial(wording), table, form);
      whole.rows.set(table, row.key);
      if (bare !== whole.folded) this.entry(bare, table, form).rows.set(table, row.key);
      whole.sure = true;
      whole.widths.add(row.columns.length);
    }
    for (const group of row.groups)
      for (const wording of [group.label, withoutNumber(group.label)])
        this.entry(foldOfficial(wording), table, form).group = group;
  }

  private addColumns(form: FormEdition, table: TableKey, columns: readonly FormColumn[]): void {
    for (const column of columns) {
      for (const words of [column.label, withoutNote(column.label)]) {
        const label = this.addHeader(words, table, form);
        label.columns.add(column);
        label.among.add(columns);
      }
      for (const label of column.groups) this.addHeader(label, table, form);
    }
  }

  private addHeader(words: string, table: TableKey, form: FormEdition): Label {
    const label = this.entry(foldOfficial(words), table, form);
    label.column = true;
    return label;
  }

  private entry(folded: string, table: TableKey, form: FormEdition): Label {
    let label = this.byFolded.get(folded);
    if (!label) {
      label = {
        folded,
        tables: new Set(),
        onlyIn: form,
        rows: new Map(),
        sure: false,
        widths: new Set(),
        group: null,
        column: false,
        columns: new Set(),
        among: new Set(),
      };
      this.byFolded.set(folded, label);
    }
    label.tables.add(table);
    if (label.onlyIn !== form) label.onlyIn = null;
    return label;
  }
}

const withoutNumber = (label: string): string => label.slice(readOrdinal(label, 0, label.length).end);
const withoutNote = (label: string): string => label.replace(/（.*）$/, '');

/** -1 for an opening round bracket, 1 for a closing one, 0 for anything else. */
function bracketAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit === 0x28 || unit === 0xff08) return -1;
  return unit === 0x29 || unit === 0xff09 ? 1 : 0;
}

export const LABELS = new LabelIndex();
