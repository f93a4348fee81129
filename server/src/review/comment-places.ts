import {
  type CellName,
  type CheckedReport,
  type Finding,
  type FormCell,
  SECTIONS,
  type Span,
  type TableKey,
} from '../core/index.ts';
import type { MaskedWords } from './masked-words.ts';
import { type Passage, passageIndexAt } from './passage-at.ts';

/** A paragraph, and where a person finds it. */
export interface PlacedPassage {
  readonly passage: Passage;
  /** 第一部分（二）依申请公开，第1段 */
  readonly place: string;
}

/** More words than these do not help to find a place. */
const MAX_WORDS = 40;

/** Where things stand in a report, in words by which an officer finds them. */
export class CommentPlaces {
  private readonly passages: readonly PlacedPassage[];

  constructor(
    private readonly checked: CheckedReport,
    private readonly words: MaskedWords,
  ) {
    this.passages = placedPassages(checked);
  }

  passageAt({ start }: Pick<Span, 'start'>): PlacedPassage | undefined {
    return this.passages[passageIndexAt(this.checked.passages, start)];
  }

  /** The words of a piece of the report, personal data masked, cut short in the midst; to stand within quotation marks. */
  quote(start: number, end: number): string {
    return innerMarks(shortened(this.words.text.slice(start, end).replace(/\s+/g, '')));
  }

  of({ code, span, cells }: Pick<Finding, 'code' | 'span' | 'cells'>): string {
    const cell = this.cellAt(span, cells);
    if (cell) return cellPlace(cell);
    const { syntax, sections } = this.checked.report;
    if (span.end === 0 || (syntax.title && within(span, syntax.title)))
      return syntax.title ? `标题：“${this.quote(syntax.title.start, syntax.title.end)}”` : '全文';
    const section = sections.find(({ heading }) => within(span, heading));
    if (section) {
      const heading = this.quote(section.heading.start, section.heading.end);
      return `“${heading}”${OF_HEADINGS.test(code) ? '标题' : '部分'}`;
    }
    const table = this.tableAt(span);
    if (table) return `${tablePlace(table)}：“${this.quote(span.start, Math.max(span.end, span.start + 1))}”`;
    const placed = this.passageAt(span);
    if (placed) return `${placed.place}：“${this.sentenceAt(placed.passage, span)}”`;
    return '全文';
  }

  /** The cell that stands at a finding, or that one outside the prose is about. */
  private cellAt(span: Span, names: readonly CellName[]): FormCell | undefined {
    if (this.passageAt(span)) return undefined;
    const { report } = this.checked;
    const own = names.flatMap((name) => report.form.cellByName.get(name) ?? []);
    const at = own.find(({ index }) => report.cells[index]!.span?.start === span.start);
    return at ?? (own.length === 1 ? own[0] : undefined);
  }

  private tableAt({ start }: Span): TableKey | undefined {
    const { lines, tables } = this.checked.report.syntax;
    const line = lines.lineAt(start);
    return tables.find(({ firstLine, lastLine }) => firstLine <= line && line < lastLine)?.table;
  }

  /** The sentence that a piece of a paragraph stands in; of a long one what is around it. */
  private sentenceAt(passage: Passage, span: Span): string {
    const start = Math.max(passage.start, span.start);
    const end = Math.min(passage.end, Math.max(span.end, start));
    const { text } = this.words;
    let from = start;
    while (from > passage.start && !ENDS.test(text[from - 1]!)) from--;
    let to = end;
    while (to < passage.end && !ENDS.test(text[to]!)) to++;
    if (to - from <= MAX_WORDS) return this.quote(from, to);
    const room = Math.max(0, MAX_WORDS - (end - start));
    const first = Math.max(from, start - Math.ceil(room / 2));
    const last = Math.min(to, end + Math.floor(room / 2));
    return `${first > from ? '…' : ''}${this.quote(first, last)}${last < to ? '…' : ''}`;
  }
}

/** Others at a heading are about what stands below it. */
const OF_HEADINGS =
  /^section-(?:order|duplicate|number|heading|level)$|^(?:placeholder|wording|punctuation|number-style|term|year-mismatch)$/;

const ENDS = /[。；！？\r\n]/;

const within = ({ start }: Span, outer: Span): boolean => outer.start <= start && start < outer.end;

function shortened(words: string): string {
  const characters = [...words];
  if (characters.length <= MAX_WORDS) return words;
  const half = MAX_WORDS / 2;
  return `${characters.slice(0, half).join('')}…${characters.slice(-half).join('')}`;
}

const innerMarks = (words: string): string => words.replaceAll('“', '‘').replaceAll('”', '’');

const NUMERALS = '一二三四五六';

/** 第三部分 */
export const partOf = (ordinal: number): string => `第${NUMERALS[ordinal - 1]}部分`;

export function tablePlace(table: TableKey): string {
  const section = SECTIONS.find((each) => each.table === table)!;
  return `${partOf(section.ordinal)}表格`;
}

/** 第三部分表格，“（三）不予公开　1.属于国家秘密”行、“自然人”列 */
export function cellPlace({ table, row, column }: FormCell): string {
  const above = table === 'requests' ? column.groups.slice(1) : column.groups;
  const columnName = [...above, column.label].join('·');
  const place = tablePlace(table);
  if (row.label === '') return `${place}，“${columnName}”列`;
  // 三、本年度办理结果 is most of the table.
  const groups = row.groups.filter(({ label }) => table !== 'requests' || label.startsWith('（'));
  const rowName = [...groups, row].map(({ label }) => plainLabel(label)).join(' ');
  return `${place}，“${rowName}”行、“${columnName}”列`;
}

/** Without the note that the form prints behind it; its quotation marks stand within others. */
const plainLabel = (label: string): string => innerMarks(label.replace(/（区分处理.*）$/, ''));

/** `（二）依申请公开`: a heading within a section, no sentence. */
const TOPIC = /^[（(][一二三四五六七八九十]{1,3}[）)][^。；：！？，]{1,26}$/;

function placedPassages({ report, passages }: CheckedReport): PlacedPassage[] {
  const firstHeading = report.sections[0]?.heading.start ?? Number.MAX_SAFE_INTEGER;
  let place = '';
  let count = 0;
  return passages.map((passage) => {
    const words = passage.text.trim();
    const own =
      passage.section === null
        ? passage.start < firstHeading
          ? '第一部分之前'
          : '文末'
        : partOf(SECTIONS.find(({ key }) => key === passage.section)!.ordinal);
    if (passage.section !== null && TOPIC.test(words)) {
      place = `${own}${words}`;
      count = 0;
      return { passage, place };
    }
    if (!place.startsWith(own)) {
      place = own;
      count = 0;
    }
    count++;
    return { passage, place: `${place}${place === own ? '' : '，'}第${count}段` };
  });
}
