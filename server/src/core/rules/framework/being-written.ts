import { SECTIONS, sectionForm } from '../../form/sections.ts';
import { type CellName, type FormRow, type SectionKey, TABLE_KEYS, type TableKey } from '../../form/types.ts';
import type { Report } from '../../model/report.ts';
import { type Bilingual, say } from '../../text/bilingual.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { shortLabel } from '../support/cell-titles.ts';
import type { Finding } from './finding.ts';
import { ruleOf } from './registry.ts';

/**
 * What is found in a report that somebody writes at its end, row by row. What is not there may still come: it is told as info, once for each
 * row, table and section, and once for all sections behind the last one; so is what the line says that has no end yet. All else stands.
 *
 * @param written what came into the text with the last change, up to its end. With more than one section in it the report was not written
 *   here: it was pasted, and is whole
 */
export function whileWritten(findings: readonly Finding[], report: Report, written: Span): Finding[] {
  const { sections } = report;
  if (sections.filter(({ heading }) => heading.end > written.start).length > 1) return [...findings];
  const still = SECTIONS.slice(Math.max(0, ...sections.map(({ key }) => sectionForm(key).ordinal)));
  const line = still.length > 0 ? openLine(report.text) : null;
  const isAwaited = isAwaitedIn(report, line);
  const awaited = findings.filter((finding) => !finding.explained && isAwaited(finding));
  const first = new Map(awaited.toReversed().map((finding) => [finding.code, finding]));
  const rows = awaited.flatMap(({ code, cells }) => (code === 'row-missing' ? rowsOf(report, cells) : []));
  return findings.flatMap((finding) => {
    if (!awaited.includes(finding))
      return line && !finding.explained && isOn(line, finding, report) ? finding.toCome() : finding;
    // Of each kind once; the topics of the section that is being written are nobody's to miss.
    if (first.get(finding.code) !== finding || finding.code === 'topic-missing') return [];
    switch (finding.code) {
      case 'section-missing':
        return finding.toCome(
          stillToWrite(
            still.map(({ heading }) => heading),
            say('个部分', 'sections'),
          ),
        );
      case 'row-missing':
        return finding.toCome(
          stillToWrite(
            [...new Set(rows)].map(({ label }) => shortLabel(label)),
            say('行', 'rows'),
          ),
        );
      case 'table-missing':
        return tableToWrite(finding, report);
      default:
        return finding.toCome();
    }
  });
}

/** What says that columns are in another order holds at once. */
function tableToWrite(finding: Finding, { sections, tables }: Report): Finding {
  const { heading, table } = sectionForm(sections.at(-1)!.key);
  if (table && tables[table]?.isReordered) return finding;
  return finding.toCome(say(`“${heading}”的表格还没有写`, `The table under “${heading}” is still to be written`));
}

const rowsOf = (report: Report, cells: readonly CellName[]): FormRow[] =>
  cells.map((name) => report.form.cellByName.get(name)!.row);

function stillToWrite([next, ...others]: readonly string[], unit: Bilingual): Bilingual {
  return others.length === 0
    ? say(`还没有写“${next}”`, `“${next}” is still to be written`)
    : say(
        `还没有写“${next}”等 ${others.length + 1} ${unit.zh}`,
        `“${next}” and ${others.length} more ${unit.en} are still to be written`,
      );
}

/** Whether a finding is of something that is not there, and whose place in the form is behind all that is there. */
function isAwaitedIn(report: Report, line: Span | null): (finding: Finding) => boolean {
  const last = report.sections.at(-1);
  const reached = new Map(TABLE_KEYS.map((key) => [key, reachedIn(report, key, line)] as const));
  return ({ code, span, cells, about }) => {
    if (code === 'section-missing')
      return !last || about === undefined || sectionForm(about as SectionKey).ordinal > sectionForm(last.key).ordinal;
    const mayCome = ruleOf(code)?.mayCome;
    if (!mayCome || span.start < (last?.heading.start ?? 0)) return false;
    const isBehind = (name: CellName) => {
      const { index, table } = report.form.cellByName.get(name)!;
      return index > reached.get(table)!;
    };
    return mayCome === 'what' ? cells.every(isBehind) : cells.some(isBehind);
  };
}

/** The first cell of the last row that stands above the open line: what half a label is of is not known; -1 where there is none. */
function reachedIn({ tables, form }: Report, key: TableKey, line: Span | null): number {
  const row = tables[key]?.rows.findLast(
    ({ label, entries }) =>
      !line || [...label, ...entries.map(({ field }) => field)].some(({ end }) => end <= line.start),
  );
  return row ? form.firstCellOf.get(row.form)! : -1;
}

/** The last line that is not blank, where nothing has ended it. */
function openLine(text: string): Span | null {
  const end = text.trimEnd().length;
  if (/[\r\n]/.test(text.slice(end))) return null;
  return { start: Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1)) + 1, end };
}

const isOn = (line: Span, { span, cells }: Finding, report: Report): boolean =>
  overlaps(span, line) ||
  cells.some((name) => {
    const place = report.cells[report.form.cellByName.get(name)!.index]!.span;
    return place !== null && overlaps(place, line);
  });
