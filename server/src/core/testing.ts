/**
 * The door for tests, benchmarks and the generator of pages: what they look at beside what the services give. Nothing that
 * ships imports it.
 */
import { type CheckedReport, type CheckOptions, checkReport } from './check-report.ts';
import { type ReadReport, readReport } from './read-report.ts';

export { LEDGER_COLUMN_KEYS } from './config/ledger-words.ts';
export { digestOf } from './cross-report/digest.ts';
export { isReport } from './detect.ts';
export { alignedReport } from './features/aligned-report.ts';
export { carriedFigures } from './features/carried-figures.ts';
export { codeLenses } from './features/code-lens.ts';
export { completionsAt } from './features/completion/completion.ts';
export { coverageOf, unusedConfirmed } from './features/coverage.ts';
export { highlightsAt } from './features/document-highlights.ts';
export { documentLinks } from './features/document-links.ts';
export { documentSymbols } from './features/document-symbols.ts';
export { enterValues } from './features/enter-value.ts';
export { extractCells, extractReport, identityOf } from './features/extract.ts';
export { type FixMode, fixesToApply, fixText } from './features/fix.ts';
export { fixAllOfCode, safeEdits } from './features/fix-all.ts';
export { foldingRanges } from './features/folding-ranges.ts';
export { formatEdits, tableConversions } from './features/formatting.ts';
export { hoverAt } from './features/hover.ts';
export { inlayHints } from './features/inlay-hints.ts';
export { OWN_WORDS, partsOf, RESTING, rowsRestingOn } from './features/law-page.ts';
export { definitionAt, referencesAt } from './features/navigation.ts';
export { pageNamed } from './features/page.ts';
export { previewOf } from './features/preview.ts';
export { recomputeFix } from './features/recompute.ts';
export { reportStatus } from './features/report-status.ts';
export { rulePage } from './features/rule-page.ts';
export { selectionRangesAt } from './features/selection-ranges.ts';
export { semanticTokens } from './features/semantic-tokens.ts';
export { articleTitle } from './form/citation.ts';
export { LAW } from './form/law.ts';
export { type PrintedCell, type PrintedLine, printedGrid } from './form/printed-grid.ts';
export { groupLabels } from './form/types.ts';
export * from './index.ts';
export { EXAMPLES } from './prose/constructions/construction-examples.ts';
export { CONSTRUCTIONS } from './prose/constructions/construction-registry.ts';
export { parseReport, readReport } from './read-report.ts';
export { unusedExceptions } from './rules/framework/exceptions.ts';
export { RULE_GROUPS, type RuleGroup } from './rules/framework/registry.ts';
export type { Example } from './rules/framework/rule.ts';
export type { Term } from './rules/framework/term-list.ts';
export { type NewReportLayout, newReport } from './write/new-report.ts';

export interface AnalyseOptions extends CheckOptions {
  readonly last?: Pick<ReadReport, 'passages'> | null;
}

/** Reads a text and checks it, in one step. */
export const analyse = (text: string, { last = null, ...options }: AnalyseOptions = {}): CheckedReport =>
  checkReport(readReport(text, last), options);
