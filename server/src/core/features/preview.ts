import type { CheckedReport } from '../check-report.ts';
import { sectionForm } from '../form/sections.ts';
import { TABLE_KEYS } from '../form/types.ts';
import type { Report } from '../model/report.ts';
import type { Finding } from '../rules/framework/finding.ts';
import { nameOf } from '../rules/support/table-rows.ts';
import type { TableBlock as TableInText } from '../syntax/tree.ts';
import { inLocale, type Locale, say } from '../text/bilingual.ts';
import { readOrdinal } from '../text/fold.ts';
import { wordsAlone } from '../text/nothing.ts';
import { contains, type Span } from '../text/span.ts';
import { signatureLine } from '../write/section.ts';
import type { GridCell, Preview, PreviewBlock, PreviewFinding, WordsBlock } from './preview-data.ts';
import { flowOf } from './preview-flow.ts';
import { gridOf } from './preview-grid.ts';

/** A page of more is not read. How many are left out is shown. */
const MAX_BLOCKS = 1000;
const MAX_FINDINGS = 300;
const MAX_PARAGRAPH = 10_000;
/** A finding on more cells is shown once, at the table. */
const MAX_CELLS = 7;

/** The report as a page shows it: its words as they stand, its tables as the form prints them, and what was found where. */
export function previewOf(checked: CheckedReport, locale: Locale): Preview {
  const { report } = checked;
  const blocks = [...wordsOf(checked), ...tablesOf(report, locale), ...notesOf(report, locale)].sort(
    (a, b) => a.place.start - b.place.start,
  );
  const findings = checked.findings.slice(0, MAX_FINDINGS);
  return {
    form: report.form.id,
    blocks: withFindings(blocks.slice(0, MAX_BLOCKS), findings),
    findings: findings.map((finding) => previewFinding(finding, locale)),
    more: {
      blocks: Math.max(0, blocks.length - MAX_BLOCKS),
      findings: checked.findings.length - findings.length,
    },
    flow: flowOf(report, locale),
  };
}

function wordsOf({ report, passages }: CheckedReport): WordsBlock[] {
  const { readable, syntax, sections } = report;
  const { title, lines } = syntax;
  const signature = lines.start(signatureLine(report));
  const words = (kind: WordsBlock['kind'], said: string, { start, end }: Span): WordsBlock => ({
    kind,
    text: said.length > MAX_PARAGRAPH ? `${said.slice(0, MAX_PARAGRAPH)}…` : said,
    place: { start, end },
    findings: [],
  });
  return [
    ...(title ? [words('title', title.words, title)] : []),
    ...sections.map(({ heading }) =>
      words('heading', wordsAlone(oneLine(readable.slice(heading.start, heading.end))), heading),
    ),
    ...passages.map((passage) => {
      const said = passage.text.replace(MARKS, '');
      if (passage.start >= signature) return words('signature', said, passage);
      return words(isTopic(said) ? 'topic' : 'paragraph', said, passage);
    }),
  ];
}

/** What Markdown puts in front of a line. */
const MARKS = /^(?:#{1,6}|[-*+>])[ \t\u3000]+/;

/** `（一）主动公开`: a number and a few words, no sentence. */
const isTopic = (text: string): boolean =>
  text.length <= MAX_TOPIC && !/[。；：！？，]/.test(text) && [1, 2].includes(readOrdinal(text, 0, text.length).level);

const MAX_TOPIC = 30;

const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, '');

/** A table that the text has in pieces is drawn once, where it begins. */
function tablesOf(report: Report, locale: Locale): PreviewBlock[] {
  return TABLE_KEYS.flatMap((key): PreviewBlock[] => {
    const table = report.tables[key];
    if (!table) return [];
    const place = { start: spanOf(report, table.blocks[0]!).start, end: spanOf(report, table.blocks.at(-1)!).end };
    const name = sectionForm(key).heading.replace(/^.*?、/, '');
    return [{ kind: 'table', table: key, name, place, rows: gridOf(report, key, locale), findings: [] }];
  });
}

/** Tables that are no part of the report proper are not drawn, but not passed over either. */
function notesOf(report: Report, locale: Locale): WordsBlock[] {
  const drawn = new Set(TABLE_KEYS.flatMap((key) => report.tables[key]?.blocks ?? []));
  return report.syntax.tables
    .filter((table) => !drawn.has(table))
    .map((table) => {
      const name = nameOf(table.table);
      const note = say(
        `（此处另有一张${name.zh}，未计入，未画出）`,
        `(Another copy of ${name.en} stands here; it is not counted and not drawn)`,
      );
      return { kind: 'note', text: inLocale(note, locale), place: spanOf(report, table), findings: [] };
    });
}

const spanOf = ({ syntax: { lines } }: Report, { firstLine, lastLine }: TableInText): Span => ({
  start: lines.start(firstLine),
  end: lines.end(lastLine - 1),
});

const previewFinding = ({ code, severity, message, span, cells }: Finding, locale: Locale): PreviewFinding => ({
  code,
  severity,
  message: inLocale(message, locale),
  place: { start: span.start, end: span.end },
  cells,
});

/**
 * A finding in words at these words, whatever cells it speaks of; one in a table at its cells, on a whole row at the row's
 * label; one without cells at the label that it stands at, else at the table.
 */
function withFindings(blocks: readonly PreviewBlock[], findings: readonly Finding[]): PreviewBlock[] {
  const marks = new Map<PreviewBlock | GridCell, number[]>();
  const grid = blocks.flatMap(rowsOf);
  const drawn = new Map(grid.flat().flatMap((cell) => (cell.kind === 'value' ? [[cell.cell, cell] as const] : [])));
  for (const [index, { cells, span }] of findings.entries()) {
    const block = blocks.findLast(({ place }) => place.start <= span.start) ?? blocks[0];
    const isInWords = block && block.kind !== 'table' && span.start < span.end && span.start < block.place.end;
    const shown = isInWords ? [] : cells.flatMap((cell) => drawn.get(cell) ?? []);
    const row = shown.length > 1 && grid.find((each) => each.includes(shown[0]!));
    const isWholeRow = row && row.filter(({ kind }) => kind === 'value').length === shown.length;
    const label = isWholeRow && row.find(({ kind, rows }) => kind === 'row' && rows === 1);
    if (label) put(marks, label, index);
    else if (shown.length > 0 && shown.length <= MAX_CELLS) for (const cell of shown) put(marks, cell, index);
    else if (block) {
      const isAt = ({ kind, place }: GridCell) => kind === 'row' && place !== null && contains(place, span.start);
      put(marks, rowsOf(block).flat().find(isAt) ?? block, index);
    }
  }
  const marked = <T extends PreviewBlock | GridCell>(drawn: T): T => ({ ...drawn, findings: marks.get(drawn) ?? [] });
  return blocks.map((block) => {
    const own = marked(block);
    if (own.kind !== 'table') return own;
    return { ...own, rows: own.rows.map((row) => ({ ...row, cells: row.cells.map(marked) })) };
  });
}

const rowsOf = (block: PreviewBlock): (readonly GridCell[])[] =>
  block.kind === 'table' ? block.rows.map(({ cells }) => cells) : [];

function put<K>(map: Map<K, number[]>, key: K, index: number): void {
  const there = map.get(key);
  if (there) there.push(index);
  else map.set(key, [index]);
}
