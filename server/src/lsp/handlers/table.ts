import { codeAction } from './code-actions.ts';
import { codeLens } from './code-lens.ts';
import { completion } from './completion.ts';
import { documentHighlights } from './document-highlights.ts';
import { documentLinks } from './document-links.ts';
import { documentSymbols } from './document-symbols.ts';
import { readDocument, writeDocument } from './documents.ts';
import { executeCommand } from './execute-command.ts';
import { explain } from './explain.ts';
import { foldingRanges } from './folding-ranges.ts';
import { formatting, rangeFormatting } from './formatting.ts';
import { addGroups, proposeGroups } from './groups.ts';
import type { NotificationHandler, RequestHandler } from './handler.ts';
import { hover } from './hover.ts';
import { inlayHints } from './inlay-hints.ts';
import { isReport } from './is-report.ts';
import { definition, references } from './navigation.ts';
import { carriedFigures, newReport } from './new-report.ts';
import { overview, reportFindings } from './overview.ts';
import { enter, preview } from './preview.ts';
import { pullDiagnostics } from './pull-diagnostics.ts';
import { pullWorkspaceDiagnostics } from './pull-workspace-diagnostics.ts';
import { reportStatus } from './report-status.ts';
import { selectionRanges } from './selection-ranges.ts';
import { semanticTokens, semanticTokensDelta, semanticTokensRange } from './semantic-tokens.ts';
import { textDocumentSync } from './text-document-sync.ts';
import { workspaceSync } from './workspace-sync.ts';

/** All that the server answers. */
export const REQUESTS: readonly RequestHandler[] = [
  // What is found, and what mends it.
  pullDiagnostics,
  pullWorkspaceDiagnostics,
  codeAction,
  executeCommand,
  formatting,
  rangeFormatting,
  // What is shown at the cursor, or asked for there.
  completion,
  hover,
  definition,
  references,
  documentHighlights,
  selectionRanges,
  // What is shown beside the text and on it.
  documentSymbols,
  foldingRanges,
  documentLinks,
  codeLens,
  inlayHints,
  semanticTokens,
  semanticTokensDelta,
  semanticTokensRange,
  // What the protocol has no request for.
  isReport,
  reportStatus,
  explain,
  preview,
  enter,
  newReport,
  carriedFigures,
  overview,
  reportFindings,
  proposeGroups,
  addGroups,
  readDocument,
  writeDocument,
];

/** All that the server follows. */
export const NOTIFICATIONS: readonly NotificationHandler[] = [...textDocumentSync, ...workspaceSync];
