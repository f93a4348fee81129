import type { CheckedReport } from './check-report.ts';
import { alignedReport } from './features/aligned-report.ts';
import { type CarriedFigures, carriedFigures } from './features/carried-figures.ts';
import { type CodeLens, codeLenses } from './features/code-lens.ts';
import { type Completion, completionsAt } from './features/completion/completion.ts';
import { type Highlight, highlightsAt } from './features/document-highlights.ts';
import { type DocumentLink, documentLinks } from './features/document-links.ts';
import { documentSymbols, type ReportSymbol } from './features/document-symbols.ts';
import { type EnteredValues, type Entry, enterValues } from './features/enter-value.ts';
import { type FinalCheck, finalCheck } from './features/final-check.ts';
import type { FixOptions } from './features/fix.ts';
import { fixAllOfCode, safeEdits } from './features/fix-all.ts';
import { type FoldingRange, foldingRanges } from './features/folding-ranges.ts';
import { formatEdits, tableConversions } from './features/formatting.ts';
import { type Hover, hoverAt, type PageUri } from './features/hover.ts';
import { type HintMode, type InlayHint, inlayHints } from './features/inlay-hints.ts';
import { type Definition, definitionAt, referencesAt } from './features/navigation.ts';
import { tableAt } from './features/node-at-offset.ts';
import { summaryOf } from './features/overview.ts';
import type { Summary } from './features/overview-data.ts';
import { pageNamed } from './features/page.ts';
import { previewOf } from './features/preview.ts';
import type { Preview } from './features/preview-data.ts';
import { recomputeFix } from './features/recompute.ts';
import { type ReportStatus, reportStatus } from './features/report-status.ts';
import { selectionRangesAt } from './features/selection-ranges.ts';
import { semanticTokens, type Token } from './features/semantic-tokens.ts';
import type { TableKey } from './form/types.ts';
import type { Report } from './model/report.ts';
import type { ReadReport } from './read-report.ts';
import { ReportService } from './report-service.ts';
import type { Fix } from './rules/framework/finding.ts';
import type { Locale } from './text/bilingual.ts';
import type { Edit } from './text/edits.ts';
import type { Span } from './text/span.ts';
import type { NewReport } from './write/new-report.ts';

/** What an editor asks of a report that is open, in the language of one client. The command line has no use for it. */
export class EditorService extends ReportService {
  /** @param pageUri where the client opens the page of a rule or of the law */
  constructor(
    readonly locale: Locale,
    readonly pageUri: PageUri,
  ) {
    super();
  }

  hover(read: ReadReport, offset: number): Hover | null {
    return hoverAt(read, offset, this.locale, this.pageUri);
  }

  /** @param pinyin whether words are found by the initials of their pinyin too */
  completions(report: Report, offset: number, pinyin: boolean): Completion[] {
    return completionsAt(report, offset, { pinyin });
  }

  /** From a figure in prose to the cells that it speaks of. */
  definition(read: ReadReport, offset: number): Definition | null {
    return definitionAt(read, offset);
  }

  /** From a cell to the prose that speaks of it. */
  references(read: ReadReport, offset: number, includeDeclaration: boolean): Span[] {
    return referencesAt(read, offset, includeDeclaration);
  }

  /** Whether it may be handed in, item by item. */
  finalCheck(checked: CheckedReport): FinalCheck {
    return finalCheck(checked);
  }

  highlights(read: ReadReport, offset: number): Highlight[] {
    return highlightsAt(read, offset);
  }

  /** The ranges around an offset, from the smallest. */
  selectionRanges(read: ReadReport, offset: number): Span[] {
    return selectionRangesAt(read, offset);
  }

  symbols(report: Report): ReportSymbol[] {
    return documentSymbols(report);
  }

  foldingRanges(report: Report): FoldingRange[] {
    return foldingRanges(report);
  }

  links(read: ReadReport): DocumentLink[] {
    return documentLinks(read);
  }

  codeLenses(checked: CheckedReport): CodeLens[] {
    return codeLenses(checked);
  }

  inlayHints(report: Report, within: Span, mode: HintMode): InlayHint[] {
    return inlayHints(report, within, mode, this.locale);
  }

  semanticTokens(read: ReadReport, within: Span): Token[] {
    return semanticTokens(read, within);
  }

  /** The table at an offset. */
  tableAt(report: Report, offset: number): TableKey | null {
    return tableAt(report, offset)?.table ?? null;
  }

  /** Aligns all tables, or those that a span touches. */
  format(report: Report, within?: Span): Edit[] {
    return formatEdits(report, within);
  }

  /** A table in other layouts. */
  tableConversions(report: Report, table: TableKey): Fix[] {
    return tableConversions(report, table);
  }

  /** The edits that apply all safe fixes until none is left. */
  safeEdits(checked: CheckedReport, options: FixOptions): Edit[] {
    return safeEdits(checked, options);
  }

  /** One fix for all findings of a code; null where there are not two that can be mended in one way only. */
  fixAllOfCode(checked: CheckedReport, code: string): Fix | null {
    return fixAllOfCode(checked, code);
  }

  /** Brings the totals of the tables up to date; null where they are. */
  recomputeTotals(checked: CheckedReport, ...tables: readonly TableKey[]): Fix | null {
    return recomputeFix(checked, ...tables);
  }

  /** Writes what a person has entered into cells. */
  enterValues(read: ReadReport, entries: readonly Entry[]): EnteredValues {
    return enterValues(read, entries);
  }

  preview(checked: CheckedReport): Preview {
    return previewOf(checked, this.locale);
  }

  status(checked: CheckedReport): ReportStatus {
    return reportStatus(checked);
  }

  /** How a report stands among many. */
  summary(checked: CheckedReport): Summary {
    return summaryOf(checked);
  }

  /** A new report with its tables aligned. */
  alignedReport(options: NewReport): string {
    return alignedReport(options);
  }

  /** What a new report takes over from the one of the year before; null where that is none of the organ's. */
  carriedFigures(last: Report, subject: { organ: string; year: number }): CarriedFigures | null {
    return carriedFigures(last, subject);
  }

  /** A rule's page by its code, the law's by its name, as Markdown; null for any other. */
  page(name: string): string | null {
    return pageNamed(name, this.locale);
  }
}
