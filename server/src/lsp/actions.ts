import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver';
import {
  type Edit,
  type Finding,
  type Fix,
  inLocale,
  kindFix,
  recomputeFix,
  type Span,
  safeEdits,
  say,
  tableAt,
  tableConversions,
} from '../core/index.ts';
import type { Client } from './client.ts';
import { diagnosticOf } from './diagnostics.ts';
import type { View } from './documents.ts';
import { workspaceEdit } from './edits.ts';
import { exceptionActions, removalActions } from './exceptions.ts';
import type { FolderFile, FolderFiles } from './folderFiles.ts';
import { Positions } from './positions.ts';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.disclosureReport`;
export const REWRITE = `${CodeActionKind.RefactorRewrite}.disclosureReport`;
export const ACTION_KINDS = [CodeActionKind.QuickFix, FIX_ALL, REWRITE];

export async function codeActions(
  view: View,
  { range, context }: CodeActionParams,
  folders: FolderFiles,
  client: Client,
): Promise<CodeAction[]> {
  const place = placeOf(view.positions, range);
  const isAsked = (kind: string) => isAskedFor(context, kind);
  const actions: CodeAction[] = [];
  if (isAsked(CodeActionKind.QuickFix)) actions.push(...quickFixes(view, place, client));
  // At a wrong total recomputing is a quick fix already: one menu does not offer it twice.
  const isOffered = (action: CodeAction) => actions.some(({ title }) => title === action.title);
  if (isAsked(REWRITE)) actions.push(...recompute(view, place, client).filter((action) => !isOffered(action)));
  if (isAsked(CodeActionKind.QuickFix)) actions.push(...(await exceptionActions(view, place, folders, client)));
  // Not when an editor only looks whether to show a light bulb.
  if (!context.only && context.triggerKind === CodeActionTriggerKind.Automatic) return actions;
  if (isAsked(REWRITE)) actions.push(...rewritesOf(view, tableConversions(view.analysis.report, place.start), client));
  if (isAsked(FIX_ALL)) actions.push(...fixAll(view, client));
  return actions;
}

/** What can be done in a folder's configuration. */
export function fileActions(file: FolderFile, { range, context }: CodeActionParams, client: Client): CodeAction[] {
  if (!isAskedFor(context, CodeActionKind.QuickFix)) return [];
  return removalActions(file, placeOf(new Positions(file.read.lines, client.encoding), range), client);
}

const isAskedFor = ({ only: kinds }: CodeActionContext, kind: string): boolean =>
  !kinds || kinds.some((only) => only === '' || kind === only || kind.startsWith(`${only}.`));

const placeOf = (positions: Positions, { start, end }: Range): Span => ({
  start: positions.offsetOf(start),
  end: positions.offsetOf(end),
});

/**
 * The fixes of all findings at the place, in the findings' own order, and behind them those that mend all of a kind. One that
 * mends several findings is offered once.
 */
function quickFixes(view: View, place: Span, client: Client): CodeAction[] {
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
        edit: workspaceEdit(view, edits, client),
      });
  };
  const here = view.analysis.findings.filter((finding) => touches(finding.span, place) && finding.fixes.length > 0);
  for (const finding of here) {
    const diagnostic = diagnosticOf(view, finding, client);
    for (const fix of finding.fixes) offer(fix, diagnostic);
  }
  for (const finding of firstOfEach(here)) {
    const fix = kindFix(view.analysis, finding.code);
    if (fix) offer(fix, diagnosticOf(view, finding, client));
  }
  return [...offered.values()];
}

const touches = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

const firstOfEach = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ code }, index) => findings.findIndex((other) => other.code === code) === index);

const keyOf = (edits: readonly Edit[]): string =>
  edits.map(({ span, newText }) => `${span.start}-${span.end}=${newText}`).join('\n');

function recompute(view: View, place: Span, client: Client): CodeAction[] {
  const table = tableAt(view.analysis.report, place.start)?.table;
  const fix = table && recomputeFix(view.analysis, table);
  return fix ? rewritesOf(view, [fix], client) : [];
}

const rewritesOf = (view: View, fixes: readonly Fix[], client: Client): CodeAction[] =>
  fixes.map(({ title, edits }) => ({
    title: inLocale(title, client.locale),
    kind: REWRITE,
    edit: workspaceEdit(view, edits, client),
  }));

function fixAll(view: View, client: Client): CodeAction[] {
  const edits = safeEdits(view.analysis, view.options);
  if (edits.length === 0) return [];
  const title = inLocale(say('应用全部安全修复', 'Apply all safe fixes'), client.locale);
  return [{ title, kind: FIX_ALL, edit: workspaceEdit(view, edits, client) }];
}
