import { SECTIONS, sectionForm } from '../../form/sections.ts';
import { type CellName, type SectionForm, type SectionKey, TABLE_KEYS, type TableKey } from '../../form/types.ts';
import type { Report } from '../../model/report.ts';
import { type Bilingual, say } from '../../text/bilingual.ts';
import { overlaps, type Span } from '../../text/span.ts';
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
  const seen = new Set<string>();
  return findings.flatMap((finding) => {
    if (finding.explained) return finding;
    if (isAwaited(finding)) {
      // A row has a finding of its own.
      if (finding.cells.length === 0 && seen.has(finding.code)) return [];
      seen.add(finding.code);
      return finding.code === 'section-missing' ? finding.toCome(stillToWrite(still)) : finding.toCome();
    }
    return line && isOn(line, finding, report) ? finding.toCome() : finding;
  });
}

function stillToWrite(still: readonly SectionForm[]): Bilingual {
  const [next, ...others] = still.map(({ heading }) => heading);
  return others.length === 0
    ? say(`还没有写“${next}”`, `“${next}” is still to be written`)
    : say(
        `还没有写“${next}”等 ${still.length} 个部分`,
        `“${next}” and ${others.length} more sections are still to be written`,
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
