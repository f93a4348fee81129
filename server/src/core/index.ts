/**
 * The only door of the core. Language server and command line are equal callers: what they ask goes through a service; what
 * stands here beside it are the types of questions and answers, and the few words and data that callers need to put them.
 */
export type { CheckedReport, CheckOptions } from './check-report.ts';
export * from './config/config.ts';
export { addException, addGroups, removeException } from './config/config-edits.ts';
export { isPattern, partsOf, patternFor } from './config/pattern.ts';
export { evidenceOf, type GroupProposal, proposeGroups } from './config/propose-groups.ts';
export { type Digest, sameDigest } from './cross-report/digest.ts';
export { identityFromName } from './cross-report/file-name-identity.ts';
export type { Group } from './cross-report/group.ts';
export type { Doubt } from './cross-report/hierarchy.ts';
export {
  equalRelatedReports,
  NO_RELATED_REPORTS,
  type RelatedReports,
  ReportIndex,
} from './cross-report/report-index.ts';
export { mayBeReport, mayHoldReports } from './detect.ts';
export { EditorService } from './editor-service.ts';
export type { Completion } from './features/completion/completion.ts';
export { type Coverage, coverageText } from './features/coverage.ts';
export type { Highlight } from './features/document-highlights.ts';
export type { ReportSymbol } from './features/document-symbols.ts';
export type { Extract, ExtractedCell } from './features/extract.ts';
export { numberIn } from './features/extract.ts';
export type { FixOptions } from './features/fix.ts';
export type { PageUri } from './features/hover.ts';
export type { HintMode } from './features/inlay-hints.ts';
export { lawPageName } from './features/law-page.ts';
export { plainText } from './features/markdown.ts';
export { COMPARED, comparedFigures, DENIED } from './features/overview.ts';
export type * from './features/overview-data.ts';
export type * from './features/preview-data.ts';
export { TOKEN_KINDS, TOKEN_MARKS, type Token } from './features/semantic-tokens.ts';
export { FORMS } from './form/forms.ts';
export { LAW_ARTICLES } from './form/law.ts';
export { type CellName, TABLE_KEYS, type TableKey } from './form/types.ts';
export { addendOf, type Cell, type CellState, type Report } from './model/report.ts';
export type { ReadReport } from './read-report.ts';
export { isBalanced } from './repair/diagnose.ts';
export { ReportService } from './report-service.ts';
export { exceptionFor, keyOf } from './rules/framework/exceptions.ts';
export { type Elsewhere, type Finding, type Fix, SEVERITIES, type Severity } from './rules/framework/finding.ts';
export type { KnownException } from './rules/framework/known-exception.ts';
export { RULES, ruleOf } from './rules/framework/registry.ts';
export { type Rule, rightOf } from './rules/framework/rule.ts';
export type { SeverityChoice } from './rules/framework/run.ts';
export { severityNames } from './rules/framework/severity-names.ts';
export { type Bilingual, inLocale, type Locale, localeOf, say } from './text/bilingual.ts';
export { csvRecord } from './text/csv.ts';
export { applyEdits, type Edit } from './text/edits.ts';
export type { Lines, Position, Range } from './text/lines.ts';
export { nearest } from './text/nearest.ts';
export { LARGEST_UNASKED, MAX_OPEN_LENGTH, MAX_REPORT_BYTES, TOO_LONG_TO_CHECK, tooLarge } from './text/size.ts';
export type { Span } from './text/span.ts';
export { characterWidth } from './text/width.ts';
export { isInWrongEncoding, WRONG_ENCODING } from './text/wrong-encoding.ts';
export { FIRST_YEAR, isOrganName, LAST_YEAR, NEW_REPORT_LAYOUTS } from './write/new-report.ts';
