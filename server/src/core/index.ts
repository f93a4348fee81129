/**
 * The only door of the core. Language server and command line are equal callers: what they ask goes through a service; what
 * stands here beside it are the types of questions and answers, and the few words and data that callers need to put them.
 */
export type { CheckedReport, CheckOptions } from './check-report.ts';
export * from './config/config.ts';
export { addConfirmedFigure, addException, addGroups, removeException } from './config/config-edits.ts';
export {
  APPLICANT_KEYS,
  type LedgerMeanings,
  ledgerKeys,
  NO_MEANINGS,
  RESULT_KEYS,
  withMeanings,
} from './config/ledger-words.ts';
export type { RosterOrgan } from './config/organ-list.ts';
export { isPattern, partsOf, patternFor } from './config/pattern.ts';
export { evidenceOf, type GroupProposal, proposeGroups } from './config/propose-groups.ts';
export { type Digest, type DocumentPlace, figureIn, isBlankIn, organKey, sameDigest } from './cross-report/digest.ts';
export { identityFromName } from './cross-report/file-name-identity.ts';
export { type Group, partsIn } from './cross-report/group.ts';
export { type Doubt, hierarchyOf } from './cross-report/hierarchy.ts';
export {
  equalRelatedReports,
  NO_RELATED_REPORTS,
  type RelatedReports,
  ReportIndex,
} from './cross-report/report-index.ts';
export { bestOfEach } from './cross-report/report-versions.ts';
export { lockFileNames, mayBeDocument, mayBeReport, mayHoldReports, NO_REPORT } from './detect.ts';
export { DocumentService } from './document-service.ts';
export { EditorService } from './editor-service.ts';
export type { Completion } from './features/completion/completion.ts';
export { type Coverage, coverageText } from './features/coverage.ts';
export type { Highlight } from './features/document-highlights.ts';
export type { ReportSymbol } from './features/document-symbols.ts';
export type { Extract, ExtractedCell } from './features/extract.ts';
export { numberIn } from './features/extract.ts';
export type { FinalCheck, FinalItem, FinalState } from './features/final-check.ts';
export type { FixOptions } from './features/fix.ts';
export type { PageUri } from './features/hover.ts';
export type { HintMode } from './features/inlay-hints.ts';
export { lawPageName } from './features/law-page.ts';
export { plainText } from './features/markdown.ts';
export { COMPARED, comparedFigures, DENIED } from './features/overview.ts';
export type * from './features/overview-data.ts';
export { pictureTables } from './features/picture-tables.ts';
export type * from './features/preview-data.ts';
export type * from './features/report-content-data.ts';
export { TOKEN_KINDS, TOKEN_MARKS, type Token } from './features/semantic-tokens.ts';
export {
  type DraftVerification,
  type VerifiedFigure,
  verificationText,
  verifiedText,
  verifyDraft,
} from './features/verify-draft.ts';
export { editionOfYear, FORMS, formOf } from './form/forms.ts';
export { LAW_ARTICLES } from './form/law.ts';
export { hasLegalDay, legalDay } from './form/legal-day.ts';
export { SECTIONS } from './form/sections.ts';
export {
  type CellName,
  type Equation,
  type FormCell,
  type SectionKey,
  TABLE_KEYS,
  type TableKey,
} from './form/types.ts';
export { addendOf, type Cell, type CellState, type Report } from './model/report.ts';
export { ORGAN_LEVELS, type Organ, type OrganLevel, organOf } from './organ/organ.ts';
export { mayBeShortFor } from './organ/same-organ.ts';
export type { ReadReport } from './read-report.ts';
export { isBalanced } from './repair/diagnose.ts';
export { ReportService } from './report-service.ts';
export type { ConfirmedFigure } from './rules/framework/confirmed-figure.ts';
export { exceptionFor, keyOf } from './rules/framework/exceptions.ts';
export {
  type Elsewhere,
  type Finding,
  type Fix,
  isException,
  SEVERITIES,
  type Severity,
} from './rules/framework/finding.ts';
export type { KnownException } from './rules/framework/known-exception.ts';
export { RULES, ruleOf } from './rules/framework/registry.ts';
export { type Rule, rightOf } from './rules/framework/rule.ts';
export type { SeverityChoice } from './rules/framework/run.ts';
export { severityNames } from './rules/framework/severity-names.ts';
export { dayText } from './rules/support/day-text.ts';
export { type Bilingual, inLocale, type Locale, localeOf, say } from './text/bilingual.ts';
export { chinese } from './text/chinese-numerals.ts';
export { csvRecord } from './text/csv.ts';
export { applyEdits, type Edit } from './text/edits.ts';
export { fold } from './text/fold.ts';
export type { Lines, Position, Range } from './text/lines.ts';
export { nearest } from './text/nearest.ts';
export { type Millionths, plain, toNumber, totalOf } from './text/number.ts';
export { maskNumbers } from './text/quote.ts';
export { LARGEST_UNASKED, MAX_OPEN_LENGTH, MAX_REPORT_BYTES, TOO_LONG_TO_CHECK, tooLarge } from './text/size.ts';
export type { Span } from './text/span.ts';
export { characterWidth } from './text/width.ts';
export { isInWrongEncoding, WRONG_ENCODING } from './text/wrong-encoding.ts';
export { FIRST_YEAR, isOrganName, LAST_YEAR, NEW_REPORT_LAYOUTS } from './write/new-report.ts';
