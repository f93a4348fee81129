import { Disposable, LanguageStatusSeverity, l10n, languages, StatusBarAlignment, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { activeReport } from './active-report.ts';
import { LANGUAGE, productName, SECTION } from './names.ts';

/** How the report in front, as text or as sheet, stands, as the server tells it. */
interface State {
  readonly brief: string;
  readonly subject: string;
  readonly detail: string;
  readonly severity: string | null;
}

/**
 * Whether the sums of the active report come out stands in the status bar; organ, form and findings in the status of its
 * language, beside the language's name. VS Code's own entry counts the problems. A click opens their list.
 */
export function showStatus(client: BaseLanguageClient): Disposable {
  const command = { title: l10n.t('Show'), command: 'workbench.actions.view.problems' };
  const bar = window.createStatusBarItem('state', StatusBarAlignment.Right, 100);
  const status = languages.createLanguageStatusItem('state', { language: LANGUAGE });
  bar.name = status.name = status.text = productName();
  bar.command = status.command = command;
  let asked = 0;
  const update = async (): Promise<void> => {
    const uri = activeReport()?.toString();
    const mine = ++asked;
    if (!uri) return bar.hide();
    status.busy = true;
    const state = await client.sendRequest<State | null>(`${SECTION}/state`, { uri }).catch(() => null);
    if (mine !== asked) return;
    status.busy = false;
    if (!state) return bar.hide();
    status.text = state.subject;
    status.detail = state.detail;
    status.severity = severityOf(state);
    bar.text = state.brief;
    bar.tooltip = `${state.subject}\n${state.detail}`;
    bar.accessibilityInformation = { label: `${state.brief} ${state.detail}` };
    bar.show();
  };
  void update();
  return Disposable.from(
    bar,
    status,
    window.onDidChangeActiveTextEditor(update),
    // A sheet is no text editor.
    window.tabGroups.onDidChangeTabs(update),
    // Comes after each check, and when a document's language changes.
    languages.onDidChangeDiagnostics(update),
  );
}

function severityOf({ severity }: State): LanguageStatusSeverity {
  if (severity === 'error') return LanguageStatusSeverity.Error;
  return severity === 'warning' ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
}
