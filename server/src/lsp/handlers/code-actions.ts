import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type CodeActionParams,
  CodeActionRequest,
  CodeActionTriggerKind,
  type Diagnostic,
} from 'vscode-languageserver';
import { type Edit, type Finding, type Fix, inLocale, type Span, say, type TableKey } from '../../core/index.ts';
import type { ConfigFile } from '../config/config-files.ts';
import { oncePerSnapshot } from '../documents/once-per-snapshot.ts';
import type { ReportSnapshot } from '../documents/report-snapshot.ts';
import type { Client } from '../protocol/client.ts';
import { diagnosticOf } from '../protocol/diagnostics.ts';
import { isDocumentUri, isReadOnly } from '../protocol/document-uri.ts';
import { Positions } from '../protocol/positions.ts';
import { workspaceEdit } from '../protocol/workspace-edit.ts';
import type { Session } from '../session.ts';
import { figureActions } from './confirmed-figures.ts';
import { exceptionActions, removalActions } from './exceptions.ts';
import { request } from './handler.ts';

const FIX_ALL = `${CodeActionKind.SourceFixAll}.disclosureReport`;
const REWRITE = `${CodeActionKind.RefactorRewrite}.disclosureReport`;
const ACTION_KINDS = [CodeActionKind.QuickFix, FIX_ALL, REWRITE];

// What is made for more than the place that is asked about, and takes reading the text as it would be.
const fixAllOfCode = oncePerSnapshot(({ checked }, code: string, service) => service.fixAllOfCode(checked, code));
const recomputedTotals = oncePerSnapshot(({ checked }, table: TableKey, service) =>
  service.recomputeTotals(checked, table),
);
const tableConversions = oncePerSnapshot(({ checked }, table: TableKey, service) =>
  service.tableConversions(checked.report, table),
);
const safeEdits = oncePerSnapshot(({ checked, options }, _: 'safe', service) => service.safeEdits(checked, options));

/** For a report, and for a folder's configuration that is open. */
export const codeAction = request({
  method: CodeActionRequest.type,
  capability: { codeActionProvider: { codeActionKinds: [...ACTION_KINDS] } },
  async handle(params, session) {
    const { client, configuration } = session;
    const { uri } = params.textDocument;
    const file = configuration.files.openFile(uri);
    if (file) return fileActions(file, params, client);
    const snapshot = await session.snapshot(uri);
    return snapshot && codeActions(snapshot, params, session);
  },
});

async function codeActions(
  snapshot: ReportSnapshot,
  { range, context }: CodeActionParams,
  session: Session,
): Promise<CodeAction[]> {
  const place = snapshot.positions.spanOf(range);
  const { client, configuration } = session;
  const isAsked = (kind: string) => isAskedFor(context, kind);
  const actions: CodeAction[] = [];
  if (isReadOnly(snapshot.uri))
    return isAsked(CodeActionKind.QuickFix) ? exceptionActions(snapshot, place, configuration.files, client) : [];
  if (isAsked(CodeActionKind.QuickFix)) actions.push(...quickFixes(snapshot, place, session));
  // At a wrong total recomputing is a quick fix already: one menu does not offer it twice.
  const isOffered = (action: CodeAction) => actions.some(({ title }) => title === action.title);
  if (isAsked(REWRITE)) actions.push(...recompute(snapshot, place, session).filter((action) => !isOffered(action)));
  if (isAsked(CodeActionKind.QuickFix))
    actions.push(...(await exceptionActions(snapshot, place, configuration.files, client)));
  // Not when an editor only looks whether to show a light bulb.
  if (!context.only && context.triggerKind === CodeActionTriggerKind.Automatic) return actions;
  if (isAsked(CodeActionKind.QuickFix)) actions.push(...(await figureActions(snapshot, place, session)));
  // The table of a document is the document's own.
  if (isAsked(REWRITE) && !isDocumentUri(snapshot.uri)) actions.push(...conversions(snapshot, place, session));
  if (isAsked(FIX_ALL)) actions.push(...fixAll(snapshot, session));
  return actions;
}

/** What can be done in a folder's configuration. */
function fileActions(file: ConfigFile, { range, context }: CodeActionParams, client: Client): CodeAction[] {
  if (!isAskedFor(context, CodeActionKind.QuickFix)) return [];
  return removalActions(file, new Positions(file.read.lines, client.encoding).spanOf(range), client);
}

const isAskedFor = ({ only: kinds }: CodeActionContext, kind: string): boolean =>
  !kinds || kinds.some((only) => only === '' || kind === only || kind.startsWith(`${only}.`));

/**
 * The fixes of all findings at the place, in the findings' own order, and behind them those that mend all of a kind. One that
 * mends several findings is offered once.
 */
function quickFixes(snapshot: ReportSnapshot, place: Span, { client, service }: Session): CodeAction[] {
  const offered = new Map<string, CodeAction & { diagnostics: Diagnostic[] }>();
  const offer = ({ title, edits, preferred }: Fix, diagnostic: Diagnostic) => {
    const key = keyOf(edits);
    const same = offered.get(key);
    if (same) {
      same.diagnostics.push(diagnostic);
      if (preferred) same.isPreferred = true;
    } else
      offered.set(key, {
        title: inLocale(title, client.locale),
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        ...(preferred && { isPreferred: true }),
        edit: workspaceEdit(snapshot, edits, client),
      });
  };
  const touched = snapshot.checked.findings.filter(({ span }) => touches(span, place));
  const here = touched.filter(({ fixes }) => fixes.length > 0);
  for (const finding of here) {
    const diagnostic = diagnosticOf(snapshot, finding, client);
    for (const fix of finding.fixes) offer(fix, diagnostic);
  }
  for (const finding of firstOfEach(here)) {
    const fix = fixAllOfCode(snapshot, finding.code, service);
    if (fix) offer(fix, diagnosticOf(snapshot, finding, client));
  }
  return [...offered.values()];
}

const touches = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

const firstOfEach = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ code }, index) => findings.findIndex((other) => other.code === code) === index);

const keyOf = (edits: readonly Edit[]): string =>
  edits.map(({ span, newText }) => `${span.start}-${span.end}=${newText}`).join('\n');

function recompute(snapshot: ReportSnapshot, place: Span, { client, service }: Session): CodeAction[] {
  const table = service.tableAt(snapshot.checked.report, place.start);
  const fix = table && recomputedTotals(snapshot, table, service);
  return fix ? rewritesOf(snapshot, [fix], client) : [];
}

function conversions(snapshot: ReportSnapshot, place: Span, { client, service }: Session): CodeAction[] {
  const table = service.tableAt(snapshot.checked.report, place.start);
  return table ? rewritesOf(snapshot, tableConversions(snapshot, table, service), client) : [];
}

const rewritesOf = (snapshot: ReportSnapshot, fixes: readonly Fix[], client: Client): CodeAction[] =>
  fixes.map(({ title, edits }) => ({
    title: inLocale(title, client.locale),
    kind: REWRITE,
    edit: workspaceEdit(snapshot, edits, client),
  }));

function fixAll(snapshot: ReportSnapshot, { client, service }: Session): CodeAction[] {
  const edits = safeEdits(snapshot, 'safe', service);
  if (edits.length === 0) return [];
  const title = inLocale(say('应用全部安全修复', 'Apply all safe fixes'), client.locale);
  return [{ title, kind: FIX_ALL, edit: workspaceEdit(snapshot, edits, client) }];
}
