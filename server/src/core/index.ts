/**
 * The only door of the core. The language server, the command line, the preview and the tests are equal callers.
 * Everything here is pure: a text goes in, plain data comes out; nothing is read or written, and nothing of a text is
 * remembered.
 */
import { type Neighbours, NO_NEIGHBOURS } from './between/neighbours.ts';
import { buildReport } from './model/build.ts';
import type { Report } from './model/report.ts';
import { type Passage, passagesOf } from './prose/passages.ts';
import { readProse } from './prose/read.ts';
import type { Sentence } from './prose/statements.ts';
import { type CellValues, type Diagnosis, diagnose } from './repair/diagnose.ts';
import { contextOf } from './rules/context.ts';
import { type Exception, explain } from './rules/exceptions.ts';
import type { Finding } from './rules/finding.ts';
import { runRules, type SeverityChoice } from './rules/run.ts';
import type { Term } from './rules/terms.ts';
import { parse } from './syntax/parse.ts';

export { type Digest, digestOf, sameDigest } from './between/digest.ts';
export type { Doubt } from './between/hierarchy.ts';
export { type Group, Neighbourhood, type Neighbours, NO_NEIGHBOURS, sameNeighbours } from './between/neighbours.ts';
export * from './config/config.ts';
export { addException, addGroups, type NewException, removeException } from './config/edits.ts';
export { isPattern } from './config/pattern.ts';
export { evidenceOf, type GroupProposal, proposeGroups } from './config/propose-groups.ts';
export { isReport, mayBeReport, mayHoldReports } from './detect.ts';
export { carryOver } from './features/carry-over.ts';
export { type Completion, completionsAt } from './features/completion/index.ts';
export { enterValue } from './features/enter.ts';
export * from './features/extract.ts';
export { definitionAt, referencesAt } from './features/figures.ts';
export { type FixMode, type FixOptions, fixesToApply, fixText } from './features/fix.ts';
export { kindFix, safeEdits } from './features/fix-all.ts';
export { foldsOf } from './features/folding.ts';
export { formatEdits, tableConversions } from './features/format.ts';
export { type Highlight, highlightsAt } from './features/highlight.ts';
export { type Hint, type HintMode, hintsOf } from './features/hints.ts';
export { type AddressOfPage, type Hover, hoverAt } from './features/hover.ts';
export { lawPageName, OWN_WORDS, partsOf, RESTING, rowsRestingOn } from './features/law-page.ts';
export { lensesOf } from './features/lens.ts';
export { linksOf } from './features/links.ts';
export { plainText } from './features/markdown.ts';
export { comparedFigures, DENIED, summaryOf } from './features/overview.ts';
export type * from './features/overview-data.ts';
export { pageNamed } from './features/page.ts';
export { tableAt } from './features/place.ts';
export { previewOf } from './features/preview.ts';
export type * from './features/preview-data.ts';
export { recomputeFix } from './features/recompute.ts';
export { rulePage } from './features/rule-page.ts';
export { selectionsAt } from './features/selection.ts';
export { type State, stateOf } from './features/state.ts';
export { type OutlineSymbol, outlineOf, type SymbolKind } from './features/symbols.ts';
export { TOKEN_KINDS, TOKEN_MARKS, type Token, tokensOf } from './features/tokens.ts';
export { articleTitle } from './form/citation.ts';
export { FORMS } from './form/forms.ts';
export { LAW, LAW_ARTICLES } from './form/law.ts';
export { type CellName, TABLE_KEYS, type TableKey } from './form/types.ts';
export type { Cell, CellState, Report } from './model/report.ts';
export { type Exception, exceptionFor, keyOf, unusedExceptions } from './rules/exceptions.ts';
export { type Elsewhere, type Finding, type Fix, SEVERITIES, type Severity } from './rules/finding.ts';
export { RULE_GROUPS, RULES, type RuleGroup, ruleOf } from './rules/registry.ts';
export { type Example, type Rule, rightOf } from './rules/rule.ts';
export type { SeverityChoice } from './rules/run.ts';
export { severityNames } from './rules/severity-names.ts';
export type { Term } from './rules/terms.ts';
export { type Bilingual, inLocale, type Locale, localeOf, say } from './text/bilingual.ts';
export { csvRecord } from './text/csv.ts';
export { applyEdits, type Edit } from './text/edits.ts';
export type { Lines, Position, Range } from './text/lines.ts';
export { nearest } from './text/nearest.ts';
export { LARGEST_UNASKED, tooLarge } from './text/size.ts';
export type { Span } from './text/span.ts';
export {
  FIRST_YEAR,
  isOrganName,
  LAST_YEAR,
  NEW_REPORT_LAYOUTS,
  type NewReportLayout,
  newReport,
} from './write/new-report.ts';

export interface AnalyseOptions {
  /** Severity by code; `off` silences a code. */
  readonly severity?: Readonly<Record<string, SeverityChoice>>;
  /** The cells' values when their table last balanced, or when the text was opened: what differs was typed by the writer. */
  readonly before?: CellValues | null;
  /** The user's own list of terms. */
  readonly terms?: readonly Term[];
  /** Other reports that have to do with this one; or who knows them, once the report has been read. */
  readonly neighbours?: Neighbours | ((report: Report) => Neighbours);
  /** What was last read of this document: what an edit has not touched need not be read again. */
  readonly last?: Pick<Analysis, 'passages'> | null;
  /** Findings that the user has declared to be right, of this text. */
  readonly exceptions?: readonly Exception[];
}

/** A text read and checked. */
export interface Analysis {
  readonly text: string;
  readonly report: Report;
  /** The prose, paragraph by paragraph. */
  readonly passages: readonly Passage[];
  /** What the prose says in figures and dates. */
  readonly prose: readonly Sentence[];
  readonly diagnosis: Diagnosis;
  readonly findings: readonly Finding[];
}

/** Reads a text as a report, without checking it. */
export const readReport = (text: string): Report => buildReport(text, parse(text));

/** Reads a text as a report and checks it. Never throws, whatever the text. */
export function analyse(
  text: string,
  {
    severity = {},
    before = null,
    terms = [],
    neighbours = NO_NEIGHBOURS,
    last = null,
    exceptions = [],
  }: AnalyseOptions = {},
): Analysis {
  const syntax = parse(text);
  const report = buildReport(text, syntax);
  const passages = passagesOf(syntax, last?.passages);
  const prose = readProse(report, passages);
  const diagnosis = diagnose(report, before);
  const context = contextOf({
    report,
    passages,
    prose,
    diagnosis,
    terms,
    neighbours: typeof neighbours === 'function' ? neighbours(report) : neighbours,
  });
  const findings = explain(runRules(context, severity), text, exceptions);
  return { text, report, passages, prose, diagnosis, findings };
}
