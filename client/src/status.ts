import {
  type Diagnostic,
  DiagnosticSeverity,
  Disposable,
  l10n,
  languages,
  StatusBarAlignment,
  type StatusBarItem,
  type TextDocument,
  window,
} from 'vscode';
import { LANGUAGE, productName, SOURCE } from './names.ts';

/** How many findings the report in the active editor has; a click opens the Problems panel. */
export function showStatus(): Disposable {
  const item = window.createStatusBarItem('findings', StatusBarAlignment.Right, 100);
  item.name = productName();
  item.command = 'workbench.actions.view.problems';
  const update = (): void => {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== LANGUAGE) item.hide();
    else show(item, document);
  };
  update();
  return Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(update),
    // Also comes when a document's language changes: its findings come or go.
    languages.onDidChangeDiagnostics(update),
  );
}

function show(item: StatusBarItem, document: TextDocument): void {
  const findings = languages.getDiagnostics(document.uri).filter((finding) => finding.source === SOURCE);
  const errors = count(findings, DiagnosticSeverity.Error);
  const warnings = count(findings, DiagnosticSeverity.Warning);
  const remarks = findings.length - errors - warnings;
  const parts = [
    ...(errors > 0 ? [`$(error) ${errors}`] : []),
    ...(warnings > 0 ? [`$(warning) ${warnings}`] : []),
    ...(remarks > 0 ? [`$(info) ${remarks}`] : []),
  ];
  item.text = parts.length > 0 ? parts.join(' ') : '$(pass)';
  item.tooltip = l10n.t(
    'Annual report: {0} errors, {1} warnings, {2} remarks. Click to list them.',
    errors,
    warnings,
    remarks,
  );
  item.accessibilityInformation = { label: item.tooltip };
  item.show();
}

function count(findings: readonly Diagnostic[], severity: DiagnosticSeverity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
