import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Diagnostic,
} from 'vscode-languageserver';
import { type Edit, inLocale, recomputeFix, type Span, safeEdits, tableAt } from '../core/index.ts';
import type { Client } from './client.ts';
import { diagnosticOf } from './diagnostics.ts';
import type { View } from './documents.ts';
import { workspaceEdit } from './edits.ts';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.disclosureReport`;
export const RECOMPUTE = `${CodeActionKind.RefactorRewrite}.disclosureReport`;
export const ACTION_KINDS = [CodeActionKind.QuickFix, FIX_ALL, RECOMPUTE];

export function codeActions(view: View, { range, context }: CodeActionParams, client: Client): CodeAction[] {
  const { positions } = view;
  const place = { start: positions.offsetOf(range.start), end: positions.offsetOf(range.end) };
  const isAsked = (kind: string) =>
    !context.only || context.only.some((only) => only === '' || kind === only || kind.startsWith(`${only}.`));
  const actions: CodeAction[] = [];
  if (isAsked(CodeActionKind.QuickFix)) actions.push(...quickFixes(view, place, client));
  // At a wrong total recomputing is a quick fix already: one menu does not offer it twice.
  const isOffered = (action: CodeAction) => actions.some(({ title }) => title === action.title);
  if (isAsked(RECOMPUTE)) actions.push(...recompute(view, place, client).filter((action) => !isOffered(action)));
  // Not when an editor only looks whether to show a light bulb.
  const isLook = !context.only && context.triggerKind === CodeActionTriggerKind.Automatic;
  if (isAsked(FIX_ALL) && !isLook) actions.push(...fixAll(view, client));
  return actions;
}

/** The fixes of all findings at the place, in the findings' own order. One that mends several findings is offered once. */
function quickFixes(view: View, place: Span, client: Client): CodeAction[] {
  const offered = new Map<string, CodeAction & { diagnostics: Diagnostic[] }>();
  for (const finding of view.analysis.findings) {
    if (finding.fixes.length === 0 || finding.span.start > place.end || finding.span.end < place.start) continue;
    const diagnostic = diagnosticOf(view, finding, client.locale);
    for (const { title, edits, preferred } of finding.fixes) {
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
    }
  }
  return [...offered.values()];
}

const keyOf = (edits: readonly Edit[]): string =>
  edits.map(({ span, newText }) => `${span.start}-${span.end}=${newText}`).join('\n');

function recompute(view: View, place: Span, client: Client): CodeAction[] {
  const table = tableAt(view.analysis.report, place.start)?.table;
  const fix = table && recomputeFix(view.analysis, table);
  if (!fix) return [];
  const { title, edits } = fix;
  return [{ title: inLocale(title, client.locale), kind: RECOMPUTE, edit: workspaceEdit(view, edits, client) }];
}

function fixAll(view: View, client: Client): CodeAction[] {
  const edits = safeEdits(view.analysis, view.options);
  if (edits.length === 0) return [];
  const title = client.locale === 'en' ? 'Apply all safe fixes' : '应用全部安全修复';
  return [{ title, kind: FIX_ALL, edit: workspaceEdit(view, edits, client) }];
}
